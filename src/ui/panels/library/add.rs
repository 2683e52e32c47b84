//! Where packs and labels are added: a path, the system's dialogs, and files that are dropped onto the window.

use std::path::PathBuf;

use eframe::egui::{Id, Key, Ui};

use crate::app::Command;
use crate::app::library_state::LibraryCommand;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::icons::Icon;
use crate::ui::panels::signature::label;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Field};

/// The widest the field gets, in points.
const FIELD: f32 = 560.0;

/// The path as typed.
#[derive(Default)]
pub struct AddCard {
    path: String,
    choose: Option<Purpose>,
}

impl AddCard {
    pub fn take_choose(&mut self) -> Option<Purpose> {
        self.choose.take()
    }

    pub fn picked(&mut self, path: Option<PathBuf>, outbox: &mut Vec<Command>) {
        outbox.extend(path.map(|path| Command::Library(LibraryCommand::Add(vec![path]))));
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        Card::new().padding(20.0).show(ui, cx.theme, |ui| {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("add-title")), 2);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("add-text")));
            ui.add_space(8.0);
            let (name, hint) = (cx.t("add-path"), cx.t("add-hint"));
            label(ui, cx, &name);
            let width = ui.available_width().min(FIELD);
            let field = Field::new(Id::unique("library-add"), &name).hint(&hint).width(width).tall();
            let typed = field.ui(ui, cx.theme, &mut self.path);
            let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let (waiting, nameless) = (cx.t("handout-dialog-open"), cx.t("handout-no-path"));
            let folder = cx.state.clinic.library.overview.read_only.then(|| cx.t("library-read-only"));
            let read_only = cx.state.clinic.read_only.as_deref().or(folder.as_deref());
            let off = read_only.or(self.path.trim().is_empty().then_some(nameless.as_str()));
            let dialog_off = read_only.or(dialog_open.then_some(waiting.as_str()));
            let mut pressed = false;
            ui.horizontal_wrapped(|ui| {
                pressed = Button::primary(&cx.t("add-press")).icon(Icon::Plus).off(off).ui(ui, cx.theme).clicked();
                for (id, purpose) in [("add-file", Purpose::AddFile), ("add-folder", Purpose::AddFolder)] {
                    let button = Button::new(&cx.t(id)).icon(Icon::Folder).off(dialog_off).ui(ui, cx.theme);
                    if button.clicked() && dialog_off.is_none() {
                        self.choose = Some(purpose);
                    }
                }
            });
            if (pressed || entered) && off.is_none() {
                let path = PathBuf::from(self.path.trim());
                self.path.clear();
                cx.send(Command::Library(LibraryCommand::Add(vec![path])));
            }
        });
    }
}
