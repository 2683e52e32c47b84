//! The filter chip: on or off, or with a menu. What does not belong here: the menu itself.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight},
};

const PADDING: f32 = 10.0;
const ARROW: f32 = 12.0;
const ARROW_GAP: f32 = 6.0;

/// A filter chip.
#[must_use]
pub struct Chip<'a> {
    label: &'a str,
    name: Option<&'a str>,
    on: bool,
    open: Option<bool>,
}

impl<'a> Chip<'a> {
    /// A chip that is on or off.
    pub fn new(label: &'a str, on: bool) -> Self {
        Self { label, name: None, on, open: None }
    }

    /// An accessible name that says more than the word.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// With a down arrow: a click opens a menu, which is open now or not.
    pub fn menu(mut self, open: bool) -> Self {
        self.open = Some(open);
        self
    }

    /// Adds the chip.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let weight = if self.on { Weight::Medium } else { Weight::Regular };
        let para = Para::new(theme, Type::Small).color(Color32::PLACEHOLDER).weight(weight);
        let galley = para.text(self.label).galley(ui);
        let arrow = if self.open.is_some() { ARROW + ARROW_GAP } else { 0.0 };
        let size = vec2(galley.size().x + 2.0 * PADDING + arrow, theme.sizes.hit.chip);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.on, name));
        if let Some(open) = self.open {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_expanded(open);
                node.set_has_popup(eframe::egui::accesskit::HasPopup::Menu);
            });
        }
        if ui.is_rect_visible(rect) {
            let over = response.hovered() || response.is_pointer_button_down_on();
            let (fill, edge, ink) = match (self.on, over || self.open == Some(true)) {
                (true, _) => (tokens.accent_soft, tokens.accent, tokens.accent),
                (false, true) => (tokens.hover, tokens.line_strong, tokens.text),
                (false, false) => (tokens.surface, tokens.line_2, tokens.text_2),
            };
            let radius = theme.sizes.radius.chip;
            let stroke = Stroke::new(theme.sizes.stroke.line, edge);
            ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
            let at = place::from_left(rect, rect.left() + PADDING, &galley);
            ui.painter().galley(at, galley, ink);
            if self.open.is_some() {
                let middle = pos2(rect.right() - PADDING - ARROW / 2.0, rect.center().y);
                Icon::Down.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ARROW)), ink);
            }
            focus_ring(ui, theme, &response, rect, radius);
        }
        response
    }
}
