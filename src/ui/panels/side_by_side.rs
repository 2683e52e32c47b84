//! What several sources say of one thing: two in a row where there is room, else one under the other. What stands in
//! a place does not belong here.

use eframe::egui::Ui;

/// The least width for two in a row, in points.
const TWO: f32 = 480.0;

/// Shows each item, in the order given.
pub fn side_by_side<T>(ui: &mut Ui, items: &[T], mut add: impl FnMut(&mut Ui, &T)) {
    if items.len() < 2 || ui.available_width() < TWO {
        return items.iter().for_each(|item| add(ui, item));
    }
    for (at, pair) in items.chunks(2).enumerate() {
        ui.push_id(at, |ui| {
            ui.columns(2, |columns| {
                for (column, item) in columns.iter_mut().zip(pair) {
                    add(column, item);
                }
            });
        });
    }
}
