//! A text field of several lines that grows with its text. What does not belong here: what a valid text is, and when it
//! is kept.

use eframe::egui::{Frame, Id, Margin, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, vec2};

use crate::ui::theme::{Theme, Type, Weight, rich};

const PADDING: Margin = Margin { left: 10, right: 10, top: 8, bottom: 8 };

/// A text field of several lines.
#[must_use]
pub struct TextArea<'a> {
    id: Id,
    name: &'a str,
    hint: &'a str,
    rows: usize,
    limit: usize,
}

impl<'a> TextArea<'a> {
    /// A field with a stable id and an accessible name, at least two lines high.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self { id, name, hint: "", rows: 2, limit: usize::MAX }
    }

    /// The grey words in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// At least this many lines high.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Takes no more letters than this.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Adds the field, as wide as there is room. Tab leads on to the next control.
    pub fn ui(self, ui: &mut Ui, theme: &Theme, text: &mut String) -> Response {
        let tokens = &*theme.tokens;
        let ground = ui.painter().add(eframe::egui::Shape::Noop);
        let line = theme.sizes.kinds.body.line;
        let width = ui.available_width();
        let room = width - f32::from(PADDING.left) - f32::from(PADDING.right);
        // Few lines: exact in f32.
        #[allow(clippy::cast_precision_loss)]
        let least = (line * self.rows as f32).max(theme.sizes.hit.field - f32::from(PADDING.top) * 2.0);
        let edit = TextEdit::multiline(text)
            .id(self.id)
            .frame(Frame::NONE.inner_margin(PADDING))
            .font(Type::Body.font(theme, Weight::Regular))
            .text_color(tokens.text)
            .hint_text(rich(theme, Type::Body, tokens.text_3, self.hint).line_height(None))
            .char_limit(self.limit)
            .desired_rows(1)
            .min_size(vec2(room, least))
            .desired_width(room);
        let start = ui.available_rect_before_wrap();
        let mut child = ui.new_child(UiBuilder::new().max_rect(start));
        let response = child.add(edit).accessible_name(self.name);
        let mut rect = response.rect;
        rect.set_width(width);
        ui.allocate_rect(rect, Sense::hover());
        let stroke = if response.has_focus() {
            Stroke::new(theme.sizes.stroke.focus, tokens.focus)
        } else {
            Stroke::new(theme.sizes.stroke.line, tokens.line_strong)
        };
        let radius = theme.sizes.radius.control;
        ui.painter().set(
            ground,
            eframe::egui::epaint::RectShape::new(rect, radius, tokens.surface, stroke, StrokeKind::Inside),
        );
        response
    }
}
