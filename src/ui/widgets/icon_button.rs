//! A button of an icon alone, 32 by 32. Its name is shown as tooltip and read. What does not belong here: buttons with
//! words (`button`).

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::focus_ring;
use crate::ui::{icons::Icon, theme::Theme};

/// A button of an icon alone.
#[must_use]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    tip: Option<&'a str>,
    pressed: Option<bool>,
    off: Option<&'a str>,
    edge: bool,
}

impl<'a> IconButton<'a> {
    /// A button that shows `icon` and is called `name`.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, tip: None, pressed: None, off: None, edge: false }
    }

    /// A tooltip that says more than the name, e.g. with the key.
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }

    /// Makes it a toggle that is on or off.
    pub fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = Some(pressed);
        self
    }

    /// Switches it off where there is a reason, which is shown and read.
    pub fn off(mut self, reason: Option<&'a str>) -> Self {
        self.off = reason;
        self
    }

    /// With the edge of a secondary button.
    pub fn edge(mut self) -> Self {
        self.edge = true;
        self
    }

    /// Adds the button.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let enabled = ui.is_enabled() && self.off.is_none();
        let sense = if self.off.is_some() { Sense::FOCUSABLE } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(theme.sizes.hit.button), sense);
        response.widget_info(|| WidgetInfo {
            selected: self.pressed,
            ..WidgetInfo::labeled(Role::Button, enabled, self.name)
        });
        if ui.is_rect_visible(rect) {
            let over = enabled && (response.hovered() || response.is_pointer_button_down_on());
            let (fill, ink) = match (enabled, self.pressed == Some(true), over) {
                (false, _, _) => (Color32::TRANSPARENT, tokens.text_3),
                (true, true, _) => (tokens.accent_soft, tokens.accent),
                (true, false, true) => (tokens.hover, tokens.text),
                (true, false, false) if self.edge => (tokens.surface, tokens.text),
                (true, false, false) => (Color32::TRANSPARENT, tokens.text_2),
            };
            let stroke = match self.edge {
                true => Stroke::new(theme.sizes.stroke.line, tokens.line_2),
                false if self.pressed == Some(true) => theme.soft_edge(),
                false => Stroke::NONE,
            };
            let radius = theme.sizes.radius.control;
            ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
            let square = Rect::from_center_size(rect.center(), Vec2::splat(theme.sizes.hit.icon));
            self.icon.paint(ui.painter(), square, ink);
            focus_ring(ui, theme, &response, rect, radius);
        }
        response.on_hover_text(self.off.or(self.tip).unwrap_or(self.name))
    }
}
