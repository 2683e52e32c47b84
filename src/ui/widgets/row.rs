//! A row of given height whose widgets stand half way down. What does not belong here: what stands in it.

use eframe::egui::{Align, InnerResponse, Layout, Ui, vec2};

/// Lays out from left to right in a row of `height`, as wide as there is room. Unlike egui's own horizontal layout the
/// height is known before the first widget, so a text before a taller button is centred as well.
pub fn row<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        add(ui)
    })
}
