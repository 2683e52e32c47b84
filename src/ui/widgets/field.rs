//! A small text field with an edge. What does not belong here: the search field, and what a valid text is.

use eframe::egui::{
    Align2, Frame, Id, Margin, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, accesskit::Invalid, vec2,
};

use crate::ui::theme::{Theme, Type, Weight, rich};

/// A small text field.
#[must_use]
pub struct Field<'a> {
    id: Id,
    name: &'a str,
    hint: &'a str,
    problem: Option<&'a str>,
    width: f32,
    tall: bool,
    limit: usize,
}

impl<'a> Field<'a> {
    /// A field with a stable id and an accessible name.
    pub fn new(id: Id, name: &'a str) -> Self {
        Self { id, name, hint: "", problem: None, width: 56.0, tall: false, limit: usize::MAX }
    }

    /// The grey words in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is wrong with the text: shown as a red edge and a tooltip, and read.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// As high as the search field instead of the small height.
    pub fn tall(mut self) -> Self {
        self.tall = true;
        self
    }

    /// Takes no more letters than this.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Adds the field.
    pub fn ui(self, ui: &mut Ui, theme: &Theme, text: &mut String) -> Response {
        let tokens = &*theme.tokens;
        let height = if self.tall { theme.sizes.hit.field } else { theme.sizes.hit.small_field };
        let (rect, _) = ui.allocate_exact_size(vec2(self.width, height), Sense::hover());
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let stroke = match (focused, self.problem) {
            (true, _) => Stroke::new(theme.sizes.stroke.focus, tokens.focus),
            (false, Some(_)) => Stroke::new(theme.sizes.stroke.edge, tokens.contra_t),
            (false, None) => Stroke::new(theme.sizes.stroke.line, tokens.line_strong),
        };
        ui.painter().rect(rect, theme.sizes.radius.control, tokens.surface, stroke, StrokeKind::Inside);
        let margin = Margin::symmetric(10, 0);
        let edit = TextEdit::singleline(text)
            .id(self.id)
            // The frame is painted above; the text field covers all of it, so that all of it can be hit.
            .frame(Frame::NONE.inner_margin(margin))
            .font(Type::Body.font(theme, Weight::Regular))
            .text_color(tokens.text)
            .hint_text(rich(theme, Type::Body, tokens.text_3, self.hint).line_height(None))
            .align(Align2::LEFT_CENTER)
            .char_limit(self.limit)
            .min_size(rect.size())
            .desired_width(rect.width());
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        let response = child.add(edit).accessible_name(self.name);
        match self.problem {
            None => response,
            Some(problem) => {
                let invalid = |node: &mut eframe::egui::accesskit::Node| node.set_invalid(Invalid::True);
                child.ctx().accesskit_node_builder(response.id, invalid);
                response.on_hover_text(problem)
            }
        }
    }
}
