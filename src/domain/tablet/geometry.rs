//! Outline, score lines and places of the imprint of a drawing, in a square from -1 to 1, y downwards. All outlines are
//! convex.

use super::{TabletDrawing, TabletShape};

pub type Point = [f32; 2];
pub type Segment = [Point; 2];

/// Where a line of the imprint stands: its middle, and the room it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextPlace {
    pub at: Point,
    pub width: f32,
    pub height: f32,
}

/// Points of a whole turn.
const TURN: usize = 48;
/// Half the height of an oval, of a capsule and of a rectangle whose half width is 1.
const OVAL: f32 = 0.6;
const CAPSULE: f32 = 0.42;
const RECTANGLE: f32 = 0.55;
const SQUARE: f32 = 0.86;

impl TabletDrawing {
    /// The outline of the whole.
    pub fn outline(&self) -> Vec<Point> {
        outline(self.shape)
    }

    /// The parts of each colour, left to right.
    pub fn parts(&self) -> Vec<Vec<Point>> {
        let whole = self.outline();
        match self.colours.len() {
            2 => vec![left_of(&whole, 1.0), left_of(&whole, -1.0)],
            _ => vec![whole],
        }
    }

    /// The score lines, each from edge to edge.
    pub fn scores(&self) -> Vec<Segment> {
        let outline = self.outline();
        let (left, right) = bounds(&outline, 0);
        let upright = |part: f32| {
            let x = left + (right - left) * part;
            let (top, bottom) = crossing(&outline, 0, x);
            [[x, top], [x, bottom]]
        };
        let level = |y: f32| {
            let (left, right) = crossing(&outline, 1, y);
            [[left, y], [right, y]]
        };
        match (self.pieces, self.is_long()) {
            (2, true) => vec![upright(0.5)],
            (2, false) => vec![level(0.0)],
            (3, _) => vec![upright(1.0 / 3.0), upright(2.0 / 3.0)],
            (4, true) => vec![upright(0.25), upright(0.5), upright(0.75)],
            (4, false) => vec![upright(0.5), level(0.0)],
            _ => Vec::new(),
        }
    }

    /// Where the lines of the imprint stand, one for each.
    pub fn places(&self) -> Vec<TextPlace> {
        let half = self.half_height();
        match (self.imprint.len(), self.is_long()) {
            (0, _) => Vec::new(),
            (1, _) => vec![TextPlace { at: [0.0, self.lowered()], width: 1.3, height: half * 0.9 }],
            // On a long one that is scored the lines stand at the sides of the score.
            (_, true) if self.pieces > 1 => {
                let side = |x: f32| TextPlace { at: [x, 0.0], width: 0.72, height: half * 0.9 };
                vec![side(-0.46), side(0.46)]
            }
            _ => {
                let line = |y: f32| TextPlace { at: [0.0, self.lowered() + y], width: 1.1, height: half * 0.6 };
                vec![line(-half * 0.36), line(half * 0.36)]
            }
        }
    }

    pub(super) fn is_long(&self) -> bool {
        matches!(self.shape, TabletShape::Oval | TabletShape::Capsule | TabletShape::Rectangle)
    }

    fn half_height(&self) -> f32 {
        match self.shape {
            TabletShape::Oval => OVAL,
            TabletShape::Capsule => CAPSULE,
            TabletShape::Rectangle => RECTANGLE,
            TabletShape::Triangle | TabletShape::SemiCircle | TabletShape::Trapezoid => 0.6,
            _ => 0.9,
        }
    }

    /// The middle of a shape that is wider below lies lower.
    fn lowered(&self) -> f32 {
        match self.shape {
            TabletShape::Triangle | TabletShape::Tear => 0.2,
            _ => 0.0,
        }
    }
}

fn outline(shape: TabletShape) -> Vec<Point> {
    match shape {
        TabletShape::Round => arc(1.0, 1.0, 0.0, 1.0, [0.0, 0.0]),
        TabletShape::Oval => arc(1.0, OVAL, 0.0, 1.0, [0.0, 0.0]),
        TabletShape::Capsule => {
            let middle = 1.0 - CAPSULE;
            let right = arc(CAPSULE, CAPSULE, -0.25, 0.5, [middle, 0.0]);
            let left = arc(CAPSULE, CAPSULE, 0.25, 0.5, [-middle, 0.0]);
            [right, left].concat()
        }
        TabletShape::Rectangle => rounded(1.0, RECTANGLE),
        TabletShape::Square => rounded(SQUARE, SQUARE),
        TabletShape::Triangle => regular(3, -0.25),
        TabletShape::Diamond => vec![[0.0, -0.8], [1.0, 0.0], [0.0, 0.8], [-1.0, 0.0]],
        TabletShape::Pentagon => regular(5, -0.25),
        TabletShape::Hexagon => regular(6, 0.0),
        TabletShape::Heptagon => regular(7, -0.25),
        TabletShape::Octagon => regular(8, 1.0 / 16.0),
        TabletShape::Tear => {
            // A round that runs out into a point above.
            let mut tear = arc(0.74, 0.74, -0.1, 0.7, [0.0, 0.26]);
            tear.push([0.0, -1.0]);
            tear
        }
        TabletShape::Trapezoid => vec![[-0.6, -0.6], [0.6, -0.6], [1.0, 0.6], [-1.0, 0.6]],
        TabletShape::SemiCircle => arc(1.0, 1.0, 0.5, 0.5, [0.0, 0.5]),
    }
}

/// A part of an ellipse; `from` and `part` in turns, clockwise from the right.
fn arc(width: f32, height: f32, from: f32, part: f32, middle: Point) -> Vec<Point> {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "few points"
    )]
    let n = ((TURN as f32 * part) as usize).max(2);
    let closed = part >= 1.0;
    let steps = if closed { n } else { n + 1 };
    (0..steps)
        .map(|at| {
            #[allow(clippy::cast_precision_loss, reason = "few points")]
            let turn = std::f32::consts::TAU * (from + part * at as f32 / n as f32);
            [middle[0] + width * turn.cos(), middle[1] + height * turn.sin()]
        })
        .collect()
}

/// A regular polygon in the unit circle.
fn regular(corners: u8, from: f32) -> Vec<Point> {
    let corner = |at: u8| {
        let turn = std::f32::consts::TAU * (from + f32::from(at) / f32::from(corners));
        [turn.cos(), turn.sin()]
    };
    (0..corners).map(corner).collect()
}

/// A rectangle with rounded corners.
fn rounded(width: f32, height: f32) -> Vec<Point> {
    const RADIUS: f32 = 0.16;
    let (x, y) = (width - RADIUS, height - RADIUS);
    let corner = |from: f32, x: f32, y: f32| arc(RADIUS, RADIUS, from, 0.25, [x, y]);
    [corner(0.0, x, y), corner(0.25, -x, y), corner(0.5, -x, -y), corner(0.75, x, -y)].concat()
}

fn along(point: &Point, axis: usize) -> f32 {
    point.get(axis).copied().unwrap_or_default()
}

fn bounds(outline: &[Point], axis: usize) -> (f32, f32) {
    outline
        .iter()
        .map(|point| along(point, axis))
        .fold((f32::MAX, f32::MIN), |(low, high), v| (low.min(v), high.max(v)))
}

/// Where the outline meets the line on which the coordinate of `axis` has this value.
fn crossing(outline: &[Point], axis: usize, value: f32) -> (f32, f32) {
    let other = 1 - axis.min(1);
    let next = outline.iter().skip(1).chain(outline.first());
    let met = outline.iter().zip(next).filter_map(|(a, b)| {
        let (from, to) = (along(a, axis), along(b, axis));
        let between = (from - value) * (to - value) <= 0.0 && (from - to).abs() > f32::EPSILON;
        let part = (value - from) / (to - from);
        between.then(|| along(a, other) + (along(b, other) - along(a, other)) * part)
    });
    met.fold((0.0, 0.0), |(low, high): (f32, f32), v| (low.min(v), high.max(v)))
}

/// The part of an outline to the left of the middle; to the right of it with `side` -1.
fn left_of(outline: &[Point], side: f32) -> Vec<Point> {
    let mut part = Vec::new();
    let next = outline.iter().skip(1).chain(outline.first());
    for (a, b) in outline.iter().zip(next) {
        let (from, to) = (along(a, 0) * side, along(b, 0) * side);
        if from <= 0.0 {
            part.push(*a);
        }
        if (from < 0.0 && to > 0.0) || (from > 0.0 && to < 0.0) {
            let share = from / (from - to);
            part.push([0.0, along(a, 1) + (along(b, 1) - along(a, 1)) * share]);
        }
    }
    part
}
