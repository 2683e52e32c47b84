//! A hairline across the room there is. What does not belong here: what stands above and below it.

use eframe::egui::{Sense, Ui, vec2};

use crate::ui::theme::Theme;

/// Adds a hairline, one point high.
pub fn hairline(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme.sizes.stroke.line), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme.tokens.line);
}
