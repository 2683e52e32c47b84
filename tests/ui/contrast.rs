//! Every colour of text and of a sign that a state really paints, on the ground that it is painted on, in each look: pairs
//! that nobody has thought of are found where they are drawn.

use std::collections::BTreeMap;

use caveat::app::Command;
use caveat::app::command::SettingsCommand;
use caveat::store::settings::ThemeSetting;
use eframe::egui::epaint::{ClippedShape, ColorMode, PathShape, TextShape};
use eframe::egui::{Color32, Pos2, Rect, Shape};

use crate::layout::label_states;
use crate::states::{each, help_states};
use crate::support::{Desk, WIDE};

/// What is cut or pressed into a drawn tablet.
const DRAWN: [&str; 3] = ["K", "EX", "5"];

/// A colour on a ground, and the first place where it was seen.
type Pairs = BTreeMap<([u8; 4], [u8; 4]), String>;

/// An opaque ground as far as it is seen, and one that lets through what lies under it.
struct Ground {
    seen: Rect,
    fill: Color32,
}

#[derive(Default)]
struct Painted {
    grounds: Vec<Ground>,
    texts: Vec<(Color32, Pos2, String, usize)>,
    signs: Vec<(Color32, Rect, usize)>,
}

impl Painted {
    fn of(shapes: &[ClippedShape]) -> Self {
        let mut painted = Self::default();
        for ClippedShape { clip_rect, shape, .. } in shapes {
            painted.add(*clip_rect, shape);
        }
        painted
    }

    fn add(&mut self, clip: Rect, shape: &Shape) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.add(clip, shape)),
            Shape::Text(text) => self.text(clip, text),
            Shape::Rect(rect) => self.ground(rect.rect.intersect(clip), rect.fill),
            Shape::Circle(circle) => {
                let whole = Rect::from_center_size(circle.center, [2.0 * circle.radius; 2].into());
                self.sign(clip, whole, circle.stroke.color, circle.stroke.width);
                self.ground(
                    Rect::from_center_size(circle.center, [circle.radius; 2].into()).intersect(clip),
                    circle.fill,
                );
            }
            Shape::Path(path) => self.path(clip, path),
            Shape::LineSegment { points, stroke } => {
                self.sign(clip, Rect::from_points(points), stroke.color, stroke.width);
            }
            _ => {}
        }
    }

    fn path(&mut self, clip: Rect, path: &PathShape) {
        let whole = Rect::from_points(&path.points);
        if let ColorMode::Solid(color) = path.stroke.color {
            self.sign(clip, whole, color, path.stroke.width);
        }
        if path.closed {
            // The middle of a filled shape is the ground of the mark in it.
            self.ground(whole.scale_from_center(0.7).intersect(clip), path.fill);
        }
    }

    fn ground(&mut self, seen: Rect, fill: Color32) {
        if seen.is_positive() && fill != Color32::TRANSPARENT {
            self.grounds.push(Ground { seen, fill });
        }
    }

    fn sign(&mut self, clip: Rect, whole: Rect, color: Color32, width: f32) {
        if width > 1.2 && color.is_opaque() && clip.contains_rect(whole) {
            self.signs.push((color, whole, self.grounds.len()));
        }
    }

    fn text(&mut self, clip: Rect, text: &TextShape) {
        for row in &text.galley.rows {
            let corner = text.pos.to_vec2() + row.pos.to_vec2();
            let mesh = &row.visuals.mesh;
            // The grounds of single words come before the letters, four corners each.
            for corners in mesh.vertices[..row.visuals.glyph_vertex_range.start].chunks_exact(4) {
                let points: Vec<Pos2> = corners.iter().map(|vertex| vertex.pos + corner).collect();
                self.ground(Rect::from_points(&points).intersect(clip), corners[0].color);
            }
            for glyph in row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace()) {
                let Some(vertex) = mesh.vertices.get(glyph.first_vertex as usize) else { continue };
                let own = if vertex.color == Color32::PLACEHOLDER { text.fallback_color } else { vertex.color };
                let color = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
                let at = glyph.pos + corner + [glyph.advance_width / 2.0, -4.0].into();
                if clip.contains(at) {
                    self.texts.push((color, at, row.text(), self.grounds.len()));
                }
            }
        }
    }

    /// The ground under all of this when so many grounds were painted; `None` where something was painted over it later.
    fn under(&self, whole: Rect, painted: usize) -> Option<Color32> {
        let over = self.grounds.get(painted..)?.iter().any(|ground| ground.seen.contains(whole.center()));
        let below = self.grounds[..painted].iter().rev().find(|ground| ground.seen.contains_rect(whole))?;
        (!over && below.fill.is_opaque()).then_some(below.fill)
    }
}

fn luminance([r, g, b, _]: [u8; 4]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
}

fn contrast(one: [u8; 4], other: [u8; 4]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn look(desk: &mut Desk, state: &str, theme: ThemeSetting, texts: &mut Pairs, signs: &mut Pairs) {
    if desk.harness.state().app().state.settings.theme() != theme {
        desk.send([Command::Settings(SettingsCommand::Theme(theme))]);
    }
    let painted = Painted::of(&desk.harness.output().shapes);
    // A drawing of a tablet is a picture; its words stand beside it.
    for (color, at, words, below) in painted.texts.iter().filter(|(_, _, words, _)| !DRAWN.contains(&words.as_str())) {
        if let Some(ground) = painted.under(Rect::from_center_size(*at, [1.0; 2].into()), *below) {
            let pair = (color.to_array(), ground.to_array());
            texts.entry(pair).or_insert_with(|| format!("{words:?} in {state}"));
        }
    }
    for (color, whole, below) in &painted.signs {
        if let Some(ground) = painted.under(*whole, *below) {
            signs.entry((color.to_array(), ground.to_array())).or_insert_with(|| format!("{whole:?} in {state}"));
        }
    }
}

#[track_caller]
fn assert_least(pairs: &Pairs, least: f64, theme: ThemeSetting) {
    let low = pairs.iter().filter(|((ink, ground), _)| contrast(*ink, *ground) < least);
    let told = |((ink, ground), seen): (&([u8; 4], [u8; 4]), &String)| {
        format!("{:.2}: {ink:02X?} on {ground:02X?}, {seen}", contrast(*ink, *ground))
    };
    let low: Vec<String> = low.map(told).collect();
    assert!(low.is_empty(), "{theme:?}, below {least}:\n{}", low.join("\n"));
}

fn can_be_read(theme: ThemeSetting, least: f64) {
    let (mut texts, mut signs) = (Pairs::new(), Pairs::new());
    each(WIDE, |desk, state| look(desk, state, theme, &mut texts, &mut signs));
    label_states(WIDE, |desk, state| look(desk, state, theme, &mut texts, &mut signs));
    help_states(WIDE, |desk, state| look(desk, state, theme, &mut texts, &mut signs));
    assert!(texts.len() > 11 && signs.len() > 9, "only {} and {} pairs were seen", texts.len(), signs.len());
    assert_least(&texts, least, theme);
    println!("{theme:?}: {} pairs of text, {} of signs", texts.len(), signs.len());
    assert_least(&signs, 3.0, theme);
}

#[test]
fn every_text_and_sign_that_is_painted_can_be_read_in_light() {
    can_be_read(ThemeSetting::Light, 4.5);
}

#[test]
fn every_text_and_sign_that_is_painted_can_be_read_in_dark() {
    can_be_read(ThemeSetting::Dark, 4.5);
}

#[test]
fn every_text_and_sign_that_is_painted_can_be_read_in_high_contrast() {
    can_be_read(ThemeSetting::HighContrast, 7.0);
}
