//! The ground on which the lines stand that an opened row of the check shows. What stands there does not belong here.

use eframe::egui::{Frame, Margin, Ui};

use crate::ui::cx::Cx;

/// Shows `add` on the ground of an opened row, with so much room between its lines.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, between: f32, add: impl FnOnce(&mut Ui)) {
    let margin = Margin { left: 28, right: 8, top: 8, bottom: 8 };
    let frame = Frame::new().fill(cx.tokens().bg).corner_radius(cx.theme.sizes.radius.control).inner_margin(margin);
    frame.stroke(cx.theme.soft_edge()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = between;
        add(ui);
    });
}
