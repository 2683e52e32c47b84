//! The search field: icon, hint, the key that leads to it, and a way to clear it. What does not belong here: searching.

use eframe::egui::{
    CursorIcon, Frame, Id, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, Vec2,
    pos2, vec2,
};

use super::IconButton;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight, rich},
};

/// The search field.
#[must_use]
pub struct SearchField<'a> {
    id: Id,
    name: &'a str,
    hint: &'a str,
    key: &'a str,
    clear: &'a str,
    width: Option<f32>,
}

/// What happened to the search field.
pub struct SearchAnswer {
    /// Of the text field; `changed()` tells of typing.
    pub response: Response,
    /// The person cleared it with the x; the text is empty now.
    pub cleared: bool,
}

impl<'a> SearchField<'a> {
    /// A field with a stable id (to give it focus), an accessible name and the name of its clear button.
    pub fn new(id: Id, name: &'a str, clear: &'a str) -> Self {
        Self { id, name, hint: "", key: "", clear, width: None }
    }

    /// The grey words in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The key shown at the right while the field is empty and elsewhere has the focus.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// This wide; otherwise as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Adds the field.
    pub fn ui(self, ui: &mut Ui, theme: &Theme, text: &mut String) -> SearchAnswer {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (rect, _) = ui.allocate_exact_size(vec2(width, theme.sizes.hit.field), Sense::hover());
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        self.paint_frame(ui, theme, rect, focused);
        // The whole frame can be hit; the text field lies above and takes what it covers.
        let frame = ui.interact(rect, self.id.with("frame"), Sense::CLICK);
        if frame.hovered() {
            ui.set_cursor_icon(CursorIcon::Text);
        }

        let side = theme.sizes.hit.icon;
        let button = theme.sizes.hit.button;
        let right = if text.is_empty() { theme.sizes.space.sm + theme.sizes.hit.pill } else { button + 2.0 };
        let inner = Rect::from_min_max(
            pos2(rect.left() + 10.0 + side + theme.sizes.space.sm, rect.top()),
            pos2(rect.right() - right, rect.bottom()),
        );
        let response = self.edit(ui, theme, inner, text);
        if frame.clicked() {
            response.request_focus();
        }
        let cleared = !text.is_empty() && self.clear_button(ui, theme, rect, text);
        if cleared {
            response.request_focus();
        } else if text.is_empty() && !focused && !self.key.is_empty() {
            self.paint_key(ui, theme, rect);
        }
        SearchAnswer { response, cleared }
    }

    fn paint_frame(&self, ui: &Ui, theme: &Theme, rect: Rect, focused: bool) {
        let tokens = &*theme.tokens;
        let stroke = if focused {
            Stroke::new(theme.sizes.stroke.focus, tokens.focus)
        } else {
            Stroke::new(theme.sizes.stroke.line, tokens.line_strong)
        };
        ui.painter().rect(rect, theme.sizes.radius.control, tokens.surface, stroke, StrokeKind::Inside);
        let side = theme.sizes.hit.icon;
        let middle = pos2(rect.left() + 10.0 + side / 2.0, rect.center().y);
        Icon::Search.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(side)), tokens.text_2);
    }

    fn edit(&self, ui: &mut Ui, theme: &Theme, inner: Rect, text: &mut String) -> Response {
        let tokens = &*theme.tokens;
        let hint = rich(theme, Type::Body, tokens.text_3, self.hint).line_height(None);
        let edit = TextEdit::singleline(text)
            .id(self.id)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .font(Type::Body.font(theme, Weight::Regular))
            .text_color(tokens.text)
            .hint_text(hint)
            .align(eframe::egui::Align2::LEFT_CENTER)
            .min_size(inner.size())
            .desired_width(inner.width());
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        let response = child.add(edit).accessible_name(self.name);
        child.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::SearchInput));
        response
    }

    fn clear_button(&self, ui: &mut Ui, theme: &Theme, rect: Rect, text: &mut String) -> bool {
        let side = theme.sizes.hit.button;
        let middle = pos2(rect.right() - side / 2.0 - 2.0, rect.center().y);
        let square = Rect::from_center_size(middle, Vec2::splat(side));
        let mut child = ui.new_child(UiBuilder::new().max_rect(square));
        let clicked = IconButton::new(Icon::X, self.clear).ui(&mut child, theme).clicked();
        if clicked {
            text.clear();
        }
        clicked
    }

    fn paint_key(&self, ui: &Ui, theme: &Theme, rect: Rect) {
        let tokens = &*theme.tokens;
        let galley = Para::new(theme, Type::Note).color(tokens.text_2).text(self.key).galley(ui);
        let side = theme.sizes.hit.pill;
        let width = (galley.size().x + 10.0).max(side);
        let right = rect.right() - theme.sizes.space.sm;
        let key = Rect::from_min_max(
            pos2(right - width, rect.center().y - side / 2.0),
            pos2(right, rect.center().y + side / 2.0),
        );
        let stroke = Stroke::new(theme.sizes.stroke.line, tokens.line_strong);
        ui.painter().rect(key, theme.sizes.radius.tag, tokens.bg, stroke, StrokeKind::Inside);
        ui.painter().galley(place::middle(key, &galley), galley, tokens.text_2);
    }
}
