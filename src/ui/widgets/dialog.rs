//! A dialog over the window: below the top edge, with a shadow and a dimmed window behind it; Esc and a click beside it
//! close it. The keyboard stays inside. What does not belong here: what stands in it.

use eframe::egui::{Align2, CornerRadius, Frame, Id, Margin, Modal, Role, Stroke, Ui, vec2};

use crate::ui::theme::Theme;

/// The room that a dialog leaves at each side of the window, in points.
const BESIDE: f32 = 16.0;
/// How dark the window behind it is.
const DIM: f32 = 0.4;

/// A dialog.
#[must_use]
pub struct Dialog<'a> {
    id: Id,
    name: &'a str,
    width: f32,
    top: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with an accessible name; `width` is the most that it takes.
    pub fn new(id: Id, name: &'a str, width: f32) -> Self {
        Self { id, name, width, top: 64.0 }
    }

    /// Shows it; true where it is to be closed. `add` is given the height that there is at the most.
    pub fn show(self, ui: &Ui, theme: &Theme, add: impl FnOnce(&mut Ui, f32)) -> bool {
        let tokens = &theme.tokens;
        let window = ui.ctx().content_rect();
        let top = self.top.min(window.height() * 0.08);
        let width = self.width.min(window.width() - 2.0 * BESIDE);
        let height = window.height() - top - BESIDE - 2.0;
        let edge = if tokens.high_contrast { tokens.line_strong } else { tokens.line };
        let radius = CornerRadius::from(theme.sizes.radius.popup);
        let frame = Frame::new()
            .fill(tokens.surface)
            .stroke(Stroke::new(theme.sizes.stroke.line, edge))
            .corner_radius(radius)
            .inner_margin(Margin::ZERO)
            .shadow(ui.style().visuals.popup_shadow);
        let area = Modal::default_area(self.id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
        let modal = Modal::new(self.id).area(area).frame(frame).backdrop_color(theme.tokens.veil.gamma_multiply(DIM));
        let shown = modal.show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Dialog);
                node.set_label(self.name);
                node.set_modal();
            });
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            add(ui, height);
        });
        shown.should_close()
    }
}
