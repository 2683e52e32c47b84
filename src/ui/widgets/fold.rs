//! A heading that unfolds what stands under it. What does not belong here: what is unfolded, and whether it is.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight},
};

const ARROW: f32 = 14.0;
const GAP: f32 = 8.0;

/// A heading that unfolds.
#[must_use]
pub struct Fold<'a> {
    label: &'a str,
    value: &'a str,
    open: bool,
}

impl<'a> Fold<'a> {
    pub fn new(label: &'a str, open: bool) -> Self {
        Self { label, value: "", open }
    }

    /// What is said at the right: a number, or what was entered.
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    /// Adds the heading, as wide as there is room.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let size = vec2(ui.available_width(), theme.sizes.hit.row);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name =
            if self.value.is_empty() { self.label.to_owned() } else { format!("{}, {}", self.label, self.value) };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(self.open));
        if ui.is_rect_visible(rect) {
            let radius = theme.sizes.radius.control;
            if response.hovered() {
                ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), radius, tokens.hover);
            }
            let icon = if self.open { Icon::Down } else { Icon::Right };
            let middle = pos2(rect.left() + ARROW / 2.0, rect.center().y);
            icon.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ARROW)), tokens.text_2);
            let value = Para::new(theme, Type::Small).color(tokens.text_2).text(self.value);
            let value = value.galley_elided(ui, rect.width() / 2.0);
            let room = rect.width() - ARROW - 2.0 * GAP - value.size().x;
            let label = Para::new(theme, Type::Small).weight(Weight::SemiBold).color(tokens.text_2).text(self.label);
            let label = label.galley_elided(ui, room);
            let at = place::from_left(rect, rect.left() + ARROW + GAP, &label);
            ui.painter().galley(at, label, tokens.text_2);
            let at = place::from_left(rect, rect.right() - value.size().x, &value);
            ui.painter().galley(at, value, tokens.text_2);
            focus_ring(ui, theme, &response, rect, radius);
        }
        response
    }
}
