//! A column of text in the middle of a wide pane.

use eframe::egui::{ScrollArea, Ui, UiBuilder, pos2};

/// Room left at each side in a narrow window, in points.
const SIDE: f32 = 16.0;

/// Shows a column of at most `width` points in the middle of the pane; it scrolls where it is higher.
pub fn ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let width = width.min(room.width() - 2.0 * SIDE);
        let left = room.left() + (room.width() - width) / 2.0;
        let mut rect = room;
        rect.min = pos2(left, room.top() + 24.0);
        rect.max.x = left + width;
        let shown = ui.scope_builder(UiBuilder::new().max_rect(rect), add);
        // What lies below is room too: the last line does not stick to the foot.
        ui.advance_cursor_after_rect(shown.response.rect.expand2(eframe::egui::vec2(0.0, 24.0)));
    });
}
