//! A box that is ticked or not, with its words; or a locked one, with a lock in the box, that says why. What does not
//! belong here: what it stands for.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type},
};

const BOX: f32 = 18.0;
const GAP: f32 = 8.0;

/// A box with its words.
#[must_use]
pub struct CheckBox<'a> {
    label: &'a str,
    on: bool,
    locked: Option<&'a str>,
    width: Option<f32>,
}

impl<'a> CheckBox<'a> {
    pub fn new(label: &'a str, on: bool) -> Self {
        Self { label, on, locked: None, width: None }
    }

    /// It is on and stays so, for this reason; it stays a Tab stop, so that the reason can be read.
    pub fn locked(mut self, reason: Option<&'a str>) -> Self {
        self.locked = reason;
        self
    }

    /// This wide instead of as wide as its words; words that need more end in dots.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Adds the box; a click, Space or Enter is the caller's to act on. A locked one is never clicked.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let para = Para::new(theme, Type::Small).color(tokens.text).text(self.label);
        let room = self.width.unwrap_or(ui.available_width()) - BOX - GAP - 4.0;
        let galley = para.galley_elided(ui, room);
        let width = self.width.unwrap_or(BOX + GAP + galley.size().x + 4.0);
        let sense = if self.locked.is_some() { Sense::FOCUSABLE | Sense::HOVER } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, theme.sizes.hit.link), sense);
        let enabled = ui.is_enabled() && self.locked.is_none();
        let on = self.on || self.locked.is_some();
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, self.label));
        if ui.is_rect_visible(rect) {
            let left = pos2(rect.left(), rect.center().y - BOX / 2.0);
            let square = Rect::from_min_size(left, Vec2::splat(BOX));
            let (fill, edge, ink) = match (on, self.locked.is_some()) {
                (_, true) => (tokens.line_strong, tokens.line_strong, tokens.surface),
                (true, false) => (tokens.accent, tokens.accent, tokens.on_accent),
                (false, false) => (tokens.surface, tokens.line_strong, tokens.surface),
            };
            let stroke = Stroke::new(theme.sizes.stroke.line, edge);
            ui.painter().rect(square, theme.sizes.radius.tag, fill, stroke, StrokeKind::Inside);
            let mark = Rect::from_center_size(square.center(), Vec2::splat(12.0));
            match (on, self.locked.is_some()) {
                (_, true) => Icon::Lock.paint(ui.painter(), mark, ink),
                (true, false) => Icon::Check.paint(ui.painter(), mark, ink),
                (false, false) => {}
            }
            let at = place::from_left(rect, rect.left() + BOX + GAP, &galley);
            ui.painter().galley(at, galley, tokens.text);
            focus_ring(ui, theme, &response, rect.expand2(vec2(2.0, 0.0)), theme.sizes.radius.tag);
        }
        match self.locked {
            Some(reason) => response.on_hover_text(reason),
            None => response,
        }
    }
}
