//! A field that shows what is chosen and opens a menu of what else there is. What does not belong here: the menu.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type},
};

const PADDING: f32 = 10.0;
const ARROW: f32 = 14.0;

/// A field with a down arrow.
#[must_use]
pub struct Select<'a> {
    name: &'a str,
    chosen: &'a str,
    width: f32,
}

impl<'a> Select<'a> {
    /// Read as "name: chosen".
    pub fn new(name: &'a str, chosen: &'a str, width: f32) -> Self {
        Self { name, chosen, width }
    }

    /// Adds the field; a click opens the caller's menu. A long word ends in dots and shows whole under the mouse.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let room = self.width - 2.0 * PADDING - ARROW - 6.0;
        let galley = Para::new(theme, Type::Body).color(Color32::PLACEHOLDER).text(self.chosen).galley_elided(ui, room);
        let elided = galley.elided;
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, theme.sizes.hit.button), Sense::click());
        let name = format!("{}: {}", self.name, self.chosen);
        response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_has_popup(eframe::egui::accesskit::HasPopup::Menu);
        });
        if ui.is_rect_visible(rect) {
            let fill = if response.hovered() { tokens.hover } else { tokens.surface };
            let stroke = Stroke::new(theme.sizes.stroke.line, tokens.line_strong);
            let radius = theme.sizes.radius.control;
            ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
            let at = place::from_left(rect, rect.left() + PADDING, &galley);
            ui.painter().galley(at, galley, tokens.text);
            let middle = pos2(rect.right() - PADDING - ARROW / 2.0, rect.center().y);
            Icon::Down.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ARROW)), tokens.text_2);
            focus_ring(ui, theme, &response, rect, radius);
        }
        if elided { response.on_hover_text(self.chosen) } else { response }
    }
}
