//! A row of a menu: a mark where it is on, and its words, which wrap. What does not belong here: the menu (`menu`).

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    theme::{Para, Theme, Type},
};

/// The room of the mark, and above and below the words.
const MARK: f32 = 32.0;
const PADDING: f32 = 6.0;

/// A row of a menu.
#[must_use]
pub(super) struct MenuRow<'a> {
    text: &'a str,
    role: Role,
    on: bool,
}

impl<'a> MenuRow<'a> {
    pub(super) fn radio(text: &'a str, on: bool) -> Self {
        Self { text, role: Role::MenuItemRadio, on }
    }

    pub(super) fn check(text: &'a str, on: bool) -> Self {
        Self { text, role: Role::MenuItemCheckBox, on }
    }

    /// Adds the row, as wide as there is room.
    pub(super) fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let width = ui.available_width();
        let para = Para::new(theme, Type::Body).text(self.text);
        let galley = para.galley_wrapped(ui, width - MARK - theme.sizes.space.sm);
        let height = (galley.size().y + 2.0 * PADDING).max(theme.sizes.hit.row);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        response.widget_info(|| WidgetInfo::selected(self.role, ui.is_enabled(), self.on, self.text));
        if ui.is_rect_visible(rect) {
            let radius = theme.sizes.radius.control;
            if response.hovered() {
                ui.painter().rect_filled(rect, radius, tokens.hover);
            }
            if self.on {
                let middle = pos2(rect.left() + MARK / 2.0, rect.center().y);
                let square = Rect::from_center_size(middle, Vec2::splat(theme.sizes.hit.icon));
                Icon::Check.paint(ui.painter(), square, tokens.accent);
            }
            let at = pos2(rect.left() + MARK, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, tokens.text);
            focus_ring(ui, theme, &response, rect, radius);
        }
        response
    }
}
