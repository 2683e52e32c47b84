//! The ring of keyboard focus. What does not belong here: deciding what has focus.

use eframe::egui::{Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::Theme;

/// Draws the ring inside `rect` while the widget has keyboard focus. Call it last, so that nothing covers it.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let stroke = Stroke::new(theme.sizes.stroke.focus, theme.tokens.focus);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}
