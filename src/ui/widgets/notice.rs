//! A notice in place: what happened, what was kept, what to do. It stays until it is closed. What does not belong here:
//! when a notice appears, and its words.

use eframe::egui::{Align, Layout, Rect, Role, Stroke, Ui, UiBuilder, Vec2, accesskit::Live, pos2, vec2};

use super::{Button, Card, IconButton, row};
use crate::ui::{
    grade_shape::{ROW, Shape},
    icons::Icon,
    theme::{Para, Theme, Type, Weight, para_ui},
};

const TEXT: f32 = 32.0;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something failed; announced at once.
    Error,
    /// Must not be overlooked, nothing failed.
    Warning,
    Info,
    /// Something was finished: one line.
    Done,
}

/// A notice.
#[must_use]
pub struct Notice<'a> {
    kind: NoticeKind,
    title: &'a str,
    text: &'a str,
    buttons: &'a [&'a str],
    close: Option<&'a str>,
}

/// What the person did with a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeAnswer {
    /// The button that was clicked.
    pub button: Option<usize>,
    pub closed: bool,
}

impl<'a> Notice<'a> {
    /// A notice without buttons.
    pub fn new(kind: NoticeKind, title: &'a str) -> Self {
        Self { kind, title, text: "", buttons: &[], close: None }
    }

    /// The text under the title.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// Up to two buttons; more are not shown.
    pub fn buttons(mut self, labels: &'a [&'a str]) -> Self {
        self.buttons = labels;
        self
    }

    /// With an x that is called `name`.
    pub fn closable(mut self, name: &'a str) -> Self {
        self.close = Some(name);
        self
    }

    /// Shows the notice, as wide as there is room. A screen reader announces it once, when it appears.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> NoticeAnswer {
        let (role, live) = match self.kind {
            NoticeKind::Error | NoticeKind::Warning => (Role::Alert, Live::Assertive),
            NoticeKind::Info | NoticeKind::Done => (Role::Status, Live::Polite),
        };
        let name = format!("{} {}", self.title, self.text);
        let builder = UiBuilder::new().accessibility_role(role).accessibility_label(name.trim_end());
        let mut answer = NoticeAnswer::default();
        ui.scope_builder(builder, |ui| {
            let id = ui.unique_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_live(live));
            let edge = self.edge(theme);
            let card = Card::new().edge(edge.width, edge.color);
            if self.kind == NoticeKind::Done {
                card.padding(10.0).show(ui, theme, |ui| self.one_line(ui, theme, &mut answer));
            } else {
                card.padding_xy(theme.sizes.space.lg, 14.0).show(ui, theme, |ui| self.block(ui, theme, &mut answer));
            }
        });
        answer
    }

    fn edge(&self, theme: &Theme) -> Stroke {
        let tokens = &*theme.tokens;
        let sizes = &theme.sizes.stroke;
        match self.kind {
            NoticeKind::Error => Stroke::new(sizes.edge, tokens.contra_t),
            NoticeKind::Warning => Stroke::new(sizes.edge, tokens.line_strong),
            NoticeKind::Info | NoticeKind::Done => Stroke::new(sizes.line, tokens.line),
        }
    }

    fn paint_mark(&self, ui: &Ui, theme: &Theme, rect: Rect) {
        let tokens = &*theme.tokens;
        match self.kind {
            NoticeKind::Error => Shape::CheckFailed.paint(ui.painter(), rect, tokens),
            NoticeKind::Warning => Icon::Warn.paint(ui.painter(), rect, tokens.text),
            NoticeKind::Info => Icon::Info.paint(ui.painter(), rect, tokens.text_2),
            NoticeKind::Done => Icon::Check.paint(ui.painter(), rect, tokens.text_2),
        }
    }

    /// Mark and words at the left, x at the top right, buttons under the words.
    fn block(&self, ui: &mut Ui, theme: &Theme, answer: &mut NoticeAnswer) {
        let inner = ui.available_rect_before_wrap();
        // Half way down the title's line.
        let line = theme.sizes.kinds.body.line;
        let mark = Rect::from_min_size(inner.min + vec2(0.0, (line - ROW) / 2.0), Vec2::splat(ROW));
        self.paint_mark(ui, theme, mark);
        let side = theme.sizes.hit.button;
        let close_room = if self.close.is_some() { side } else { 0.0 };
        let words = Rect::from_min_max(inner.min + vec2(TEXT, 0.0), pos2(inner.right() - close_room, inner.bottom()));
        ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let title = Para::new(theme, Type::Body).weight(Weight::SemiBold);
            para_ui(ui, title.text(self.title));
            if !self.text.is_empty() {
                para_ui(ui, Para::new(theme, Type::Body).text(self.text));
            }
            if !self.buttons.is_empty() {
                ui.add_space(10.0);
                self.button_row(ui, theme, answer);
            }
        });
        if let Some(name) = self.close {
            // The x itself, not its hit box, ends where the words of a wider notice would.
            let reach = (side - line) / 2.0;
            let corner = pos2(inner.right() + reach - side, inner.top() - reach);
            let place = Rect::from_min_size(corner, Vec2::splat(side));
            let mut child = ui.new_child(UiBuilder::new().max_rect(place));
            answer.closed = IconButton::new(Icon::X, name).ui(&mut child, theme).clicked();
        }
    }

    fn button_row(&self, ui: &mut Ui, theme: &Theme, answer: &mut NoticeAnswer) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(theme.sizes.space.sm);
            for (index, label) in self.buttons.iter().take(2).enumerate() {
                if Button::new(label).ui(ui, theme).clicked() {
                    answer.button = Some(index);
                }
            }
        });
    }

    fn one_line(&self, ui: &mut Ui, theme: &Theme, answer: &mut NoticeAnswer) {
        row(ui, theme.sizes.hit.button, |ui| {
            ui.spacing_mut().item_spacing = Vec2::new(theme.sizes.space.sm, 0.0);
            ui.add_space(theme.sizes.space.sm);
            let (_, mark) = ui.allocate_space(Vec2::splat(theme.sizes.hit.icon));
            self.paint_mark(ui, theme, mark);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(name) = self.close {
                    answer.closed = IconButton::new(Icon::X, name).ui(ui, theme).clicked();
                }
                // From the right, so the first button ends up first.
                for (index, label) in self.buttons.iter().take(2).enumerate().rev() {
                    if Button::quiet(label).ui(ui, theme).clicked() {
                        answer.button = Some(index);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let para = Para::new(theme, Type::Body).text(self.title);
                    let para = if self.text.is_empty() { para } else { para.text(" ").text(self.text) };
                    para_ui(ui, para);
                });
            });
        });
    }
}
