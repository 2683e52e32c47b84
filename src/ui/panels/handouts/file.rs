//! Where the file goes: the system's dialog, the folder of documents, or a path that is typed.

use eframe::egui::{Id, Key, Ui};

use super::label;
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::update::{cannot_leave, must_ask, suggested_name};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::widgets::{Button, Field};

/// Draft of the path.
#[derive(Default)]
pub struct FileArea {
    target: String,
    seen: String,
    choose: bool,
}

impl FileArea {
    pub fn take_choose(&mut self) -> bool {
        std::mem::take(&mut self.choose)
    }

    /// `opened`: the way out was chosen just now, and the keyboard goes into the area.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool, opened: bool) {
        if cx.state.page.out.target != self.seen {
            self.seen.clone_from(&cx.state.page.out.target);
            self.target.clone_from(&cx.state.page.out.target);
        }
        let (busy, first) = (cx.t("handout-writing"), cx.t("handout-answer-first"));
        let off = cx.state.page.out.writing.is_some().then_some(busy.as_str());
        let off = off.or(must_ask(cx.state).then_some(first.as_str()));
        let unprintable = cx.t("handout-unprintable");
        let off = off.or(cannot_leave(cx.state).then_some(unprintable.as_str()));
        self.buttons(ui, cx, off, dialog_open);
        let (name, hint) = (cx.t("handout-path"), cx.t("handout-path-hint"));
        label(ui, cx, &name);
        let width = ui.available_width();
        let id = Id::unique("handout-path");
        let typed = Field::new(id, &name).hint(&hint).width(width).tall().ui(ui, cx.theme, &mut self.target);
        // Where something is asked first, the keyboard is there.
        if opened && !must_ask(cx.state) {
            typed.request_focus();
        }
        if typed.changed() {
            self.seen.clone_from(&self.target);
            cx.send(Command::Page(PageCommand::Target(self.target.clone())));
        }
        let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.horizontal_wrapped(|ui| {
            let write = cx.t("handout-write");
            let pressed = Button::new(&write).off(off).ui(ui, cx.theme).clicked();
            if (entered || pressed) && off.is_none() {
                cx.send(Command::Page(PageCommand::Write { replace: false }));
            }
            let cancel = cx.t("handout-give-up");
            if Button::quiet(&cancel).ui(ui, cx.theme).clicked() {
                cx.send(Command::Page(PageCommand::GiveUp));
            }
        });
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, off: Option<&str>, dialog_open: bool) {
        let waiting = cx.t("handout-dialog-open");
        let dialog_off = dialog_open.then_some(waiting.as_str()).or(off);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let choose = cx.t("handout-choose");
            let button = Button::new(&choose).icon(Icon::Page).off(dialog_off).ui(ui, cx.theme);
            if button.clicked() && dialog_off.is_none() {
                self.choose = true;
            }
            let documents = cx.t("handout-documents");
            let tip = suggested_name(cx.state);
            let button = Button::new(&documents).icon(Icon::Folder).off(off).ui(ui, cx.theme).on_hover_text(tip);
            if button.clicked() && off.is_none() {
                cx.send(Command::Page(PageCommand::SaveToDocuments));
            }
        });
    }
}
