//! The button: secondary, primary or quiet, with or without an icon. What does not belong here: buttons of an icon alone
//! (`icon_button`), links (`link`).

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight, shade},
};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    #[default]
    Secondary,
    /// The one thing to do next; at most one in a view.
    Primary,
    /// No ground and no edge.
    Quiet,
}

/// A button with a word.
#[must_use]
pub struct Button<'a> {
    label: &'a str,
    name: Option<&'a str>,
    tip: Option<&'a str>,
    kind: ButtonKind,
    icon: Option<Icon>,
    pressed: Option<bool>,
    off: Option<&'a str>,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    /// A secondary button.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            name: None,
            tip: None,
            kind: ButtonKind::Secondary,
            icon: None,
            pressed: None,
            off: None,
            width: None,
        }
    }

    /// A primary button.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label).kind(ButtonKind::Primary)
    }

    /// A quiet button.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(label).kind(ButtonKind::Quiet)
    }

    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An accessible name that says more than the word.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A tooltip; also read as description.
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }

    /// Makes it a toggle that is on or off.
    pub fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = Some(pressed);
        self
    }

    /// Switches it off where there is a reason; the reason is shown and read, so it stays a Tab stop.
    pub fn off(mut self, reason: Option<&'a str>) -> Self {
        self.off = reason;
        self
    }

    /// At least this wide, e.g. the whole width of a panel.
    pub fn min_width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Adds the button.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let enabled = ui.is_enabled() && self.off.is_none();
        let galley =
            Para::new(theme, Type::Body).weight(Weight::Medium).color(Color32::PLACEHOLDER).text(self.label).galley(ui);
        let side = theme.sizes.hit.icon;
        let icon_room = if self.icon.is_some() { side + theme.sizes.space.sm } else { 0.0 };
        let content = icon_room + galley.size().x;
        let width = (content + 2.0 * theme.sizes.space.md).max(self.width.unwrap_or(0.0));
        let sense = if self.off.is_some() { Sense::FOCUSABLE } else { Sense::click() };
        let (rect, mut response) = ui.allocate_exact_size(Vec2::new(width, theme.sizes.hit.button), sense);
        let name = self.name.unwrap_or(self.label);
        response
            .widget_info(|| WidgetInfo { selected: self.pressed, ..WidgetInfo::labeled(Role::Button, enabled, name) });
        if ui.is_rect_visible(rect) {
            let ink = self.paint_ground(ui, theme, rect, &response, enabled);
            let left = rect.center().x - content / 2.0;
            if let Some(icon) = self.icon {
                let square = Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), Vec2::splat(side));
                icon.paint(ui.painter(), square, ink);
            }
            let at = place::from_left(rect, left + icon_room, &galley);
            ui.painter().galley(at, galley, ink);
            self.paint_focus(ui, theme, rect, &response);
        }
        if let Some(text) = self.off.or(self.tip) {
            response = response.on_hover_text(text);
        }
        response
    }

    fn paint_ground(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response, enabled: bool) -> Color32 {
        let tokens = &*theme.tokens;
        let over = enabled && response.hovered();
        let down = enabled && response.is_pointer_button_down_on();
        let line = |color| Stroke::new(theme.sizes.stroke.line, color);
        let on = self.pressed == Some(true);
        let rest = if on { tokens.accent_soft } else { tokens.surface };
        let (fill, edge, ink) = match self.kind {
            ButtonKind::Quiet if !enabled => (Color32::TRANSPARENT, Stroke::NONE, tokens.text_3),
            _ if !enabled => (tokens.bg, line(tokens.line), tokens.text_3),
            ButtonKind::Primary if over || down => (shade(tokens.accent, tokens), Stroke::NONE, tokens.on_accent),
            ButtonKind::Primary => (tokens.accent, Stroke::NONE, tokens.on_accent),
            ButtonKind::Secondary if down => (tokens.select, line(tokens.line_strong), tokens.text),
            ButtonKind::Secondary if over => (tokens.hover, line(tokens.line_strong), tokens.text),
            ButtonKind::Secondary => (rest, line(if on { tokens.accent } else { tokens.line_2 }), tokens.text),
            ButtonKind::Quiet if over || down => (tokens.hover, Stroke::NONE, tokens.accent),
            ButtonKind::Quiet => (Color32::TRANSPARENT, Stroke::NONE, tokens.accent),
        };
        ui.painter().rect(rect, theme.sizes.radius.control, fill, edge, StrokeKind::Inside);
        ink
    }

    fn paint_focus(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        focus_ring(ui, theme, response, rect, theme.sizes.radius.control);
        // On its own fill the ring would be accent on accent: a second ring in the fill's ink makes it visible.
        if self.kind == ButtonKind::Primary && self.off.is_none() && response.has_focus() {
            let stroke = Stroke::new(theme.sizes.stroke.focus, theme.tokens.on_accent);
            let inner = rect.shrink(theme.sizes.stroke.focus);
            ui.painter().rect_stroke(inner, theme.sizes.radius.tag, stroke, StrokeKind::Inside);
        }
    }
}
