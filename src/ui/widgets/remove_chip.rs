//! A chip that names one of several things and can be taken away by its x. What does not belong here: the list.

use eframe::egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::IconButton;
use crate::ui::icons::Icon;
use crate::ui::place;
use crate::ui::theme::{Para, Theme, Type};

const PADDING: f32 = 10.0;

/// A chip with an x.
#[must_use]
pub struct RemoveChip<'a> {
    label: &'a str,
    remove: &'a str,
}

impl<'a> RemoveChip<'a> {
    /// `remove` is what the x is called: "Remove fluconazole".
    pub fn new(label: &'a str, remove: &'a str) -> Self {
        Self { label, remove }
    }

    /// Adds the chip; true where it is to be taken away. A long word ends in dots and shows whole under the mouse.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> bool {
        let tokens = &*theme.tokens;
        let side = theme.sizes.hit.button;
        let most = (ui.max_rect().width() - side - PADDING).max(side);
        let galley = Para::new(theme, Type::Small).color(tokens.text).text(self.label).galley_elided(ui, most);
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + PADDING + side, side), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.label));
        if ui.is_rect_visible(rect) {
            let stroke = Stroke::new(theme.sizes.stroke.line, tokens.line_2);
            ui.painter().rect(rect, theme.sizes.radius.chip, tokens.surface, stroke, StrokeKind::Inside);
            let at = place::from_left(rect, rect.left() + PADDING, &galley);
            ui.painter().galley(at, galley, tokens.text);
        }
        response.on_hover_text(self.label);
        let square = Rect::from_min_size(pos2(rect.right() - side, rect.top()), Vec2::splat(side));
        let mut child = ui.new_child(UiBuilder::new().max_rect(square));
        IconButton::new(Icon::X, self.remove).ui(&mut child, theme).clicked()
    }
}
