//! A block of any content that can be pressed as a whole and unfolds something. What does not belong here: the content.

use eframe::egui::{Frame, Id, Margin, Response, Role, Sense, Ui, WidgetInfo};

use super::focus_ring;
use crate::ui::theme::Theme;

/// A pressable block.
#[must_use]
pub struct PressBlock<'a> {
    id: Id,
    name: &'a str,
    open: Option<bool>,
    margin: Margin,
}

impl<'a> PressBlock<'a> {
    /// A block with a stable id and the sentence that a screen reader says.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self { id, name, open: None, margin: Margin::symmetric(0, 6) }
    }

    /// Whether what the block unfolds is open.
    pub fn open(mut self, open: bool) -> Self {
        self.open = Some(open);
        self
    }

    /// Room around the content.
    pub fn margin(mut self, margin: Margin) -> Self {
        self.margin = margin;
        self
    }

    /// Shows the content; the answer tells of presses by mouse, Enter and Space.
    pub fn show(self, ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui)) -> Response {
        let ground = ui.painter().add(eframe::egui::Shape::Noop);
        let shown = Frame::new().inner_margin(self.margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(theme.sizes.hit.link - self.margin.sum().y);
            // What can be selected would take the press.
            ui.style_mut().interaction.selectable_labels = false;
            add(ui);
        });
        let rect = shown.response.rect;
        let response = ui.interact(rect, self.id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        if let Some(open) = self.open {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
        }
        if response.hovered() {
            let fill = eframe::egui::Shape::rect_filled(rect, theme.sizes.radius.control, theme.tokens.hover);
            ui.painter().set(ground, fill);
            ui.ctx().set_cursor_icon(eframe::egui::CursorIcon::PointingHand);
        }
        focus_ring(ui, theme, &response, rect, theme.sizes.radius.control);
        response
    }
}
