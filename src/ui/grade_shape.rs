//! The shape of each grade and gap. A shape never stands alone: whoever paints it prints the word beside it. What does
//! not belong here: which grade a statement has, and its word.

use eframe::egui::{Color32, Painter, Rect, Ui, Vec2};

use super::{
    pen::{Pen, Point, arc},
    theme::Tokens,
};

/// The shapes, worst first; `Boxed` is a flag beside a grade and not a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    CheckFailed,
    Contraindicated,
    Avoid,
    Caution,
    NoData,
    NotStated,
    NotAssessed,
    Monitor,
    NoSpecialRisk,
    Boxed,
}

/// Size in a legend.
pub const LEGEND: f32 = 15.0;
/// Size in rows.
pub const ROW: f32 = 18.0;
/// Size in results.
pub const RESULT: f32 = 20.0;

const GRID: f32 = 20.0;
const MIDDLE: Point = (10.0, 10.0);
const OCTAGON: [Point; 8] =
    [(6.15, 0.7), (13.85, 0.7), (19.3, 6.15), (19.3, 13.85), (13.85, 19.3), (6.15, 19.3), (0.7, 13.85), (0.7, 6.15)];
const DIAMOND: [Point; 4] = [(10.0, 1.2), (18.8, 10.0), (10.0, 18.8), (1.2, 10.0)];

impl Shape {
    /// All shapes in the order of the legend.
    pub const ALL: [Self; 10] = [
        Self::CheckFailed,
        Self::Contraindicated,
        Self::Avoid,
        Self::Caution,
        Self::NoData,
        Self::NotStated,
        Self::NotAssessed,
        Self::Monitor,
        Self::NoSpecialRisk,
        Self::Boxed,
    ];

    /// The colour of the word beside the shape.
    #[must_use]
    pub fn word_color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::CheckFailed | Self::Contraindicated => tokens.contra_t,
            Self::Avoid => tokens.avoid_t,
            Self::Caution => tokens.caution_t,
            Self::Monitor => tokens.monitor_t,
            Self::NoData | Self::NotStated | Self::NotAssessed | Self::NoSpecialRisk => tokens.text_2,
            Self::Boxed => tokens.text,
        }
    }

    /// The soft ground that belongs to the shape.
    #[must_use]
    pub fn soft_ground(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Contraindicated => tokens.contra_s,
            Self::Avoid => tokens.avoid_s,
            Self::Caution => tokens.caution_s,
            Self::Monitor => tokens.monitor_s,
            _ => tokens.none_s,
        }
    }

    /// Allocates a square and paints the shape in it; nothing for a screen reader, which reads the word.
    pub fn ui(self, ui: &mut Ui, tokens: &Tokens, size: f32) {
        let (_, rect) = ui.allocate_space(Vec2::splat(size));
        self.paint(ui.painter(), rect, tokens);
    }

    /// Paints the shape into the largest square in the middle of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, tokens: &Tokens) {
        let pen = |color, width| Pen::new(painter, rect, GRID, color, width);
        match self {
            Self::CheckFailed => {
                dashed_square(&pen(tokens.contra_t, 1.5));
                exclamation(&pen(tokens.contra_t, 2.0), 5.6, 10.8, 14.2);
            }
            Self::Contraindicated => {
                pen(tokens.contra, 0.0).fill(&OCTAGON);
                let mark = pen(tokens.on_fill, 2.2);
                mark.line(&[(6.9, 6.9), (13.1, 13.1)]);
                mark.line(&[(13.1, 6.9), (6.9, 13.1)]);
            }
            Self::Avoid => {
                pen(tokens.avoid, 0.0).fill(&[(10.0, 0.9), (19.9, 19.1), (0.1, 19.1)]);
                exclamation(&pen(tokens.on_fill, 2.2), 7.2, 12.4, 15.9);
            }
            Self::Caution => {
                pen(tokens.caution, 0.0).fill(&DIAMOND);
                pen(tokens.caution_edge, 1.5).closed(&DIAMOND);
                let bar = pen(tokens.on_caution, 1.8);
                bar.line(&[(6.3, 8.2), (13.7, 8.2)]);
                bar.line(&[(6.3, 11.8), (13.7, 11.8)]);
            }
            Self::Monitor => {
                pen(tokens.monitor, 0.0).dot(MIDDLE, 9.6);
                pen(tokens.on_fill, 1.7).circle(MIDDLE, 5.2);
                pen(tokens.on_fill, 0.0).dot(MIDDLE, 1.9);
            }
            Self::Boxed => {
                pen(tokens.text, 2.0).rect((1.0, 2.6), (19.0, 17.4), 0.1);
                exclamation(&pen(tokens.text, 2.0), 5.8, 10.6, 13.8);
            }
            Self::NoData | Self::NotStated | Self::NotAssessed | Self::NoSpecialRisk => {
                self.paint_grey(&pen(tokens.none, 1.5), &pen(tokens.none, 2.0));
            }
        }
    }

    fn paint_grey(self, pen: &Pen<'_>, thick: &Pen<'_>) {
        match self {
            Self::NoSpecialRisk => {
                thick.line(&[(3.2, 7.1), (16.8, 7.1)]);
                thick.line(&[(3.2, 12.9), (16.8, 12.9)]);
            }
            Self::NoData => {
                pen.circle(MIDDLE, 8.6);
                let mut hook = arc((10.0, 7.9), 2.7, 0.5, 1.1);
                hook.extend([(10.5, 10.5), (10.0, 11.6)]);
                pen.line(&hook);
                pen.dot((10.0, 14.3), 1.1);
            }
            Self::NotStated => {
                const DASHES: u8 = 9;
                for dash in 0..DASHES {
                    let start = f32::from(dash) / f32::from(DASHES);
                    pen.open(&arc(MIDDLE, 8.6, start - 0.027, start + 0.027));
                }
                pen.line(&[(6.6, 10.0), (13.4, 10.0)]);
            }
            Self::NotAssessed => {
                pen.rect((1.4, 1.4), (18.6, 18.6), 3.4);
                for x in [6.0, 10.0, 14.0] {
                    pen.dot((x, 10.0), 1.3);
                }
            }
            _ => {}
        }
    }
}

fn exclamation(pen: &Pen<'_>, top: f32, bottom: f32, dot: f32) {
    pen.line(&[(10.0, top), (10.0, bottom)]);
    pen.dot((10.0, dot), pen.width * 0.6);
}

/// Four dashes a side; the outer two meet at the corners.
fn dashed_square(pen: &Pen<'_>) {
    const LOW: f32 = 1.4;
    const HIGH: f32 = 18.6;
    const DASH: f32 = 2.0;
    let step = (HIGH - LOW - DASH) / 3.0;
    // The corner dashes reach a little over each other, so that the corners are closed.
    let out = 0.3;
    for (index, start) in [0.0, 1.0, 2.0, 3.0].map(|n| LOW + n * step).into_iter().enumerate() {
        let from = if index == 0 { start - out } else { start };
        let to = if index == 3 { start + DASH + out } else { start + DASH };
        for side in [LOW, HIGH] {
            pen.open(&[(from, side), (to, side)]);
            pen.open(&[(side, from), (side, to)]);
        }
    }
}
