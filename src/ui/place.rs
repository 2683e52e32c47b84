//! Where a laid out line of text stands in a box. What does not belong here: laying it out, and painting.

use eframe::egui::{Galley, Pos2, Rect, pos2};

/// In the middle of the box.
pub(super) fn middle(rect: Rect, galley: &Galley) -> Pos2 {
    rect.center() - galley.size() / 2.0
}

/// Starting at `x`, half way down the box.
pub(super) fn from_left(rect: Rect, x: f32, galley: &Galley) -> Pos2 {
    pos2(x, rect.center().y - galley.size().y / 2.0)
}

/// Ending at `x`, half way down the box.
pub(super) fn to_right(rect: Rect, x: f32, galley: &Galley) -> Pos2 {
    from_left(rect, x - galley.size().x, galley)
}
