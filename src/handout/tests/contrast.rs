//! Contrast on the laid-out pages: the colours are read from the frames, not from the template's text.

use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::{FixedStroke, Paint};

use super::sample;
use crate::handout::*;

/// Black text on a fax is still grey on grey: the rule of the page is more than the 4.5 of the guidelines.
const TEXT: f64 = 7.0;
/// What of a drawing must be made out.
const DRAWING: f64 = 3.0;
const WHITE: [f64; 3] = [1.0; 3];

fn solid(paint: &Paint) -> [f64; 3] {
    let Paint::Solid(colour) = paint else { panic!("a gradient or a pattern: {paint:?}") };
    let [red, green, blue, alpha] = colour.to_vec4_u8();
    assert_eq!(alpha, 255, "nothing on paper is half transparent");
    [red, green, blue].map(|part| f64::from(part) / 255.0)
}

/// By WCAG 2: relative luminance, then the ratio.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let part = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let light = |[r, g, b]: [f64; 3]| 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A filled shape, in points from the top left corner.
struct Ground {
    from: Point,
    to: Point,
    colour: [f64; 3],
}

#[derive(Default)]
struct Seen {
    grounds: Vec<Ground>,
    /// Edges that were judged against the paper.
    edges: Vec<[f64; 3]>,
    texts: usize,
    letters: usize,
    wrong: Vec<String>,
}

impl Seen {
    /// What lies under a point: the last shape painted over it, else the paper.
    fn under(&self, at: Point) -> [f64; 3] {
        let covers = |g: &&Ground| g.from.x <= at.x && at.x <= g.to.x && g.from.y <= at.y && at.y <= g.to.y;
        self.grounds.iter().rev().find(covers).map_or(WHITE, |ground| ground.colour)
    }

    fn judge(&mut self, what: &str, one: [f64; 3], other: [f64; 3], least: f64) {
        let found = contrast(one, other);
        if found < least {
            self.wrong.push(format!("{what}: {found:.2} of {least}, {one:?} on {other:?}"));
        }
    }

    fn walk(&mut self, frame: &Frame, origin: Point) {
        for (position, item) in frame.items() {
            let at = origin + *position;
            match item {
                FrameItem::Group(group) => {
                    let moved = Point::new(at.x + group.transform.tx, at.y + group.transform.ty);
                    self.walk(&group.frame, moved);
                }
                FrameItem::Text(text) => {
                    let middle = Point::new(at.x + text.width() / 2.0, at.y - text.size * 0.3);
                    let ground = self.under(middle);
                    self.text(&text.text, solid(&text.fill), text.stroke.as_ref(), ground);
                }
                FrameItem::Shape(shape, _) => {
                    let box_ = shape.bbox(false);
                    let (from, to) = (at + box_.min, at + box_.max);
                    let middle = Point::new((from.x + to.x) / 2.0, (from.y + to.y) / 2.0);
                    let ground = self.under(middle);
                    if let Some(stroke) = &shape.stroke {
                        self.edge(solid(&stroke.paint), ground);
                    }
                    if let Some(fill) = &shape.fill {
                        self.grounds.push(Ground { from, to, colour: solid(fill) });
                    }
                }
                _ => {}
            }
        }
    }

    /// The letter that is cut through a tablet is a drawing: it is made out by its fill or by its own edge.
    fn text(&mut self, text: &str, fill: [f64; 3], stroke: Option<&FixedStroke>, ground: [f64; 3]) {
        let cut = text.chars().count() == 1 && (stroke.is_some() || ground != WHITE);
        if !cut {
            self.texts += 1;
            return self.judge(&format!("{text:?}"), fill, ground, TEXT);
        }
        self.letters += 1;
        let edge = stroke.map(|stroke| solid(&stroke.paint));
        let by_edge = edge.map_or(0.0, |edge| contrast(edge, fill));
        if contrast(fill, ground) < DRAWING && by_edge < DRAWING {
            self.wrong.push(format!("the letter {text:?}: {fill:?} with {edge:?} on {ground:?}"));
        }
    }

    /// An edge on paper is judged; one that repeats it inside of a tablet says nothing more.
    fn edge(&mut self, colour: [f64; 3], ground: [f64; 3]) {
        if ground == WHITE {
            self.edges.push(colour);
            self.judge("an edge", colour, ground, DRAWING);
        } else if !self.edges.contains(&colour) {
            self.judge("an edge inside", colour, ground, DRAWING);
        }
    }
}

/// A page of every kind of block with a tablet of every colour, and a note above the parts.
fn all_kinds() -> Document {
    let mut document = sample();
    let tablet = |colour| Tablet { label: "1 mg".into(), colour, letter: Some('K'), drawing: None };
    document.name.tablets = [Colour::Orange, Colour::Blue, Colour::White, Colour::None].map(tablet).to_vec();
    document.banner = Some(vec![Run::plain("Not reviewed.")]);
    document
}

#[test]
fn everything_on_a_page_stands_out_from_what_it_stands_on() {
    let contents = Contents { heading: "Contents".into(), note: "The numbers count all pages.".into() };
    let pages = layout_with_contents(&[all_kinds(), sample()], Some(&contents)).unwrap();
    let (mut texts, mut letters, mut edges) = (0, 0, Vec::new());
    for page in pages.paged().pages() {
        assert!(page.fill.is_auto(), "the paper is white");
        let mut seen = Seen::default();
        seen.walk(&page.frame, Point::zero());
        assert_eq!(seen.wrong, Vec::<String>::new());
        texts += seen.texts;
        letters += seen.letters;
        edges.extend(seen.edges);
    }
    edges.sort_by(|a, b| a.partial_cmp(b).unwrap());
    edges.dedup();
    assert!(texts > 200 && letters == 7, "{texts} texts, {letters} letters");
    assert!(edges.len() >= 5, "the edges of four tablets and of rules: {edges:?}");
}

#[test]
fn the_ratio_is_that_of_the_guidelines() {
    assert!((contrast([0.0; 3], WHITE) - 21.0).abs() < 1e-9);
    // #767676 is the lightest grey with 4.5 on white.
    let grey = |n: u8| [f64::from(n) / 255.0; 3];
    assert!(contrast(grey(0x76), WHITE) >= 4.5 && contrast(grey(0x77), WHITE) < 4.5);
}
