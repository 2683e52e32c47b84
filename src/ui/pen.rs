//! A pen on a small square grid: strokes with round ends for icons and grade shapes. What does not belong here: which
//! strokes make which icon.

use std::f32::consts::TAU;

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, epaint::PathShape, pos2};

/// Up to this radius, in pixels, the corners of a ring cannot be told from a circle.
const SMALL: f32 = 10.0;

/// A point on the grid.
pub(super) type Point = (f32, f32);

/// Paints in grid units into a square; widths scale with the square.
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
    pub color: Color32,
    pub width: f32,
}

impl<'a> Pen<'a> {
    /// A pen for a grid of `grid` units in the largest square in the middle of `rect`.
    pub fn new(painter: &'a Painter, rect: Rect, grid: f32, color: Color32, width: f32) -> Self {
        let side = rect.width().min(rect.height());
        Self {
            painter,
            origin: rect.center() - eframe::egui::Vec2::splat(side / 2.0),
            scale: side / grid,
            color,
            width,
        }
    }

    fn at(&self, (x, y): Point) -> Pos2 {
        pos2(self.origin.x + x * self.scale, self.origin.y + y * self.scale)
    }

    fn stroke(&self) -> Stroke {
        Stroke::new(self.width * self.scale, self.color)
    }

    /// An open line with round ends.
    pub fn line(&self, points: &[Point]) {
        self.open(points);
        for end in [points.first(), points.last()].into_iter().flatten() {
            // A little less than half: the soft rim of a dot is wider than that of a line.
            self.dot(*end, self.width * 0.44);
        }
    }

    /// An open line with flat ends, for dashes.
    pub fn open(&self, points: &[Point]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(PathShape::line(points, self.stroke()));
    }

    /// A closed outline.
    pub fn closed(&self, points: &[Point]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(PathShape::closed_line(points, self.stroke()));
    }

    /// A filled convex shape.
    pub fn fill(&self, points: &[Point]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::convex_polygon(points, self.color, Stroke::NONE));
    }

    /// A ring. A small one with as many corners as an arc has: it is painted a hundred times on one screen.
    pub fn circle(&self, center: Point, radius: f32) {
        let pixels = radius * self.scale * self.painter.pixels_per_point();
        if pixels > SMALL {
            self.painter.circle_stroke(self.at(center), radius * self.scale, self.stroke());
            return;
        }
        let mut points = arc(center, radius, 0.0, 1.0);
        points.pop();
        self.closed(&points);
    }

    /// A filled circle.
    pub fn dot(&self, center: Point, radius: f32) {
        self.painter.circle_filled(self.at(center), radius * self.scale, self.color);
    }

    /// The outline of a rectangle with round corners.
    pub fn rect(&self, min: Point, max: Point, radius: f32) {
        let rect = Rect::from_min_max(self.at(min), self.at(max));
        let mut points = Vec::new();
        let r = radius * self.scale;
        let corners = [
            (pos2(rect.right() - r, rect.top() + r), 0.75),
            (pos2(rect.right() - r, rect.bottom() - r), 0.0),
            (pos2(rect.left() + r, rect.bottom() - r), 0.25),
            (pos2(rect.left() + r, rect.top() + r), 0.5),
        ];
        for (center, turn) in corners {
            for step in 0..=3_u8 {
                let angle = TAU * (turn + f32::from(step) / 12.0);
                points.push(pos2(center.x + r * angle.cos(), center.y + r * angle.sin()));
            }
        }
        self.painter.add(PathShape::closed_line(points, self.stroke()));
    }
}

/// Points of an arc; angles in turns, clockwise from the right. As many as an eye can tell at the size of an icon: a full turn
/// has 24 corners, between which a line is a fifteenth of a point beside the circle at most.
pub(super) fn arc(center: Point, radius: f32, from: f32, to: f32) -> Vec<Point> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few turns at the most")]
    let steps = ((to - from).abs() * 24.0).round().clamp(1.0, 200.0) as u8;
    (0..=steps)
        .map(|step| {
            let angle = TAU * (from + (to - from) * f32::from(step) / f32::from(steps));
            (center.0 + radius * angle.cos(), center.1 + radius * angle.sin())
        })
        .collect()
}

/// The mark of the program: an octagon with a caret in it.
pub(super) fn brand_mark(painter: &Painter, rect: Rect, color: Color32) {
    let pen = Pen::new(painter, rect, 20.0, color, 1.8);
    pen.closed(&[
        (6.0, 1.2),
        (14.0, 1.2),
        (18.8, 6.0),
        (18.8, 14.0),
        (14.0, 18.8),
        (6.0, 18.8),
        (1.2, 14.0),
        (1.2, 6.0),
    ]);
    pen.line(&[(6.2, 11.8), (10.0, 8.0), (13.8, 11.8)]);
}
