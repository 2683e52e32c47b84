//! The bar of find in page: the field, which hit of how many, and the way to the next one.

use eframe::egui::{Id, Key, Ui, vec2};

use crate::app::Command;
use crate::app::label_state::LabelCommand;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{IconButton, SearchField, row};

/// The widest the field gets, and what stands beside it, in points.
const FIELD: f32 = 264.0;
const BESIDE: f32 = 220.0;

/// The draft of what is looked for.
#[derive(Default)]
pub struct FindBar {
    text: String,
    /// The words that the draft was last the same as.
    seen: String,
    focus: bool,
}

pub fn field_id() -> Id {
    Id::unique("label-find")
}

impl FindBar {
    pub fn ask_focus(&mut self) {
        self.focus = true;
    }

    /// `first` is the first line in view: the hit after it comes first.
    /// `beside` where the outline with its counts stands at the left.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, first: usize, beside: bool) {
        let find = &cx.state.nav.label.page.find;
        if find.words != self.seen {
            self.seen.clone_from(&find.words);
            self.text.clone_from(&find.words);
        }
        row(ui, cx.theme.sizes.hit.field, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            self.field(ui, cx, first);
            self.count(ui, cx);
            let none = cx.state.nav.label.page.find.found.hits.is_empty();
            let reason = cx.t("label-find-none");
            let off = none.then_some(reason.as_str());
            for (icon, id, by) in [(Icon::Up, "label-find-previous", -1), (Icon::Down, "label-find-next", 1)] {
                if IconButton::new(icon, &cx.t(id)).edge().off(off).ui(ui, cx.theme).clicked() {
                    cx.send(Command::Label(LabelCommand::Step(by)));
                }
            }
            if IconButton::new(Icon::X, &cx.t("label-find-close")).ui(ui, cx.theme).clicked() {
                cx.send(Command::Label(LabelCommand::CloseFind));
            }
            let note = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("label-find-counts"));
            if beside && note.clone().galley(ui).size().x <= ui.available_width() {
                para_ui(ui, note);
            }
        });
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, first: usize) {
        let (name, clear) = (cx.t("label-find"), cx.t("label-find-clear"));
        let width = FIELD.min((ui.available_width() - BESIDE).max(120.0));
        let focused = ui.memory(|memory| memory.has_focus(field_id()));
        let back = ui.input(|input| input.modifiers.shift);
        let entered = focused && ui.input(|input| input.key_pressed(Key::Enter));
        let answer = SearchField::new(field_id(), &name, &clear).width(width).ui(ui, cx.theme, &mut self.text);
        if std::mem::take(&mut self.focus) {
            answer.response.request_focus();
        }
        if answer.response.changed() || answer.cleared {
            self.seen.clone_from(&self.text);
            cx.send(Command::Label(LabelCommand::Find { words: self.text.clone(), from: first }));
        }
        if entered {
            cx.send(Command::Label(LabelCommand::Step(if back { -1 } else { 1 })));
            answer.response.request_focus();
        }
    }

    /// "5 of 25"; read aloud as it changes.
    fn count(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let find = &cx.state.nav.label.page.find;
        let n = find.found.hits.len();
        let text = match find.current {
            Some(at) => cx.f("label-find-at", &[("at", (at + 1).into()), ("n", n.into())]),
            None if find.words.trim().is_empty() => return,
            None => cx.t("label-find-none"),
        };
        let shown = para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&text));
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(eframe::egui::accesskit::Live::Polite));
    }
}
