//! The clinic's reviews and statements to and from a second desk, as one file.

use std::path::PathBuf;

use eframe::egui::{Id, Key, Ui};

use super::conflicts;
use crate::app::Command;
use crate::app::clinic::{Imported, Refused};
use crate::app::clinic_state::{ExchangeFailure, Exchanged};
use crate::app::command::ClinicCommand;
use crate::app::notice;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::icons::Icon;
use crate::ui::panels::signature::label;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Field, Notice, NoticeKind, hairline};

/// The paths as typed.
#[derive(Default)]
pub struct ExchangeCard {
    export: String,
    import: String,
    choose: Option<Purpose>,
}

impl ExchangeCard {
    pub fn take_choose(&mut self) -> Option<Purpose> {
        self.choose.take()
    }

    /// The system's dialog has asked already whether to replace a file.
    pub fn picked(&mut self, purpose: Purpose, path: Option<PathBuf>, outbox: &mut Vec<Command>) {
        let Some(path) = path else { return };
        let typed = path.display().to_string();
        match purpose {
            Purpose::ExportClinic => {
                self.export = typed;
                outbox.push(Command::Clinic(ClinicCommand::Export { path, replace: true }));
            }
            Purpose::ImportClinic => {
                self.import = typed;
                outbox.push(Command::Clinic(ClinicCommand::Import(path)));
            }
            Purpose::AddFile | Purpose::AddFolder => {}
            Purpose::Handout | Purpose::Logo | Purpose::CheckPdf | Purpose::CheckCsv | Purpose::CheckText => {}
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        Card::new().padding(20.0).show(ui, cx.theme, |ui| {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("exchange-title")), 2);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("exchange-intro")));
            ui.add_space(8.0);
            if let Some(path) = self.direction(ui, cx, Purpose::ExportClinic, dialog_open) {
                cx.send(Command::Clinic(ClinicCommand::Export { path, replace: false }));
            }
            ui.add_space(12.0);
            if let Some(path) = self.direction(ui, cx, Purpose::ImportClinic, dialog_open) {
                cx.send(Command::Clinic(ClinicCommand::Import(path)));
            }
            outcome(ui, cx);
        });
    }

    /// A typed path, the system's dialog, and the button; the answer is the path that is to be used.
    fn direction(&mut self, ui: &mut Ui, cx: &Cx<'_>, purpose: Purpose, dialog_open: bool) -> Option<PathBuf> {
        let export = purpose == Purpose::ExportClinic;
        let (text, id) = if export { (&mut self.export, "export") } else { (&mut self.import, "import") };
        let (name, press, choose) = (
            cx.t(&format!("exchange-{id}-path")),
            cx.t(&format!("exchange-{id}")),
            cx.t(&format!("exchange-{id}-choose")),
        );
        label(ui, cx, &name);
        let width = ui.available_width().min(560.0);
        let hint = cx.t("handout-path-hint");
        let field = Field::new(Id::unique(("exchange", id)), &name).hint(&hint).width(width).tall();
        let typed = field.ui(ui, cx.theme, text);
        let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let (busy, waiting, nameless) = (cx.t("exchange-busy"), cx.t("handout-dialog-open"), cx.t("handout-no-path"));
        let writing = cx.state.clinic.exchange.job.is_some().then_some(busy.as_str());
        let reason = cx.state.clinic.read_only.as_deref().filter(|_| !export);
        let dialog_off = reason.or(writing).or(dialog_open.then_some(waiting.as_str()));
        let off = reason.or(writing).or(text.trim().is_empty().then_some(nameless.as_str()));
        let mut pressed = false;
        ui.horizontal_wrapped(|ui| {
            pressed = Button::new(&press).off(off).ui(ui, cx.theme).clicked();
            let name = cx.t(&format!("exchange-{id}-choose-name"));
            let button = Button::new(&choose).name(&name).icon(Icon::Folder).off(dialog_off).ui(ui, cx.theme);
            if button.clicked() && dialog_off.is_none() {
                self.choose = Some(purpose);
            }
        });
        ((pressed || entered) && off.is_none()).then(|| PathBuf::from(text.trim()))
    }
}

/// What came of the last exchange.
fn outcome(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    if let Some(failure) = &state.clinic.exchange.failed {
        ui.add_space(12.0);
        failed(ui, cx, failure);
    }
    match &state.clinic.exchange.done {
        Some(Exchanged::Exported { path, entries, reviews }) => {
            ui.add_space(12.0);
            let title = cx.f("exchange-exported", &[("entries", (*entries).into()), ("reviews", (*reviews).into())]);
            let path = path.display().to_string();
            Notice::new(NoticeKind::Info, &title).text(&path).ui(ui, cx.theme);
        }
        Some(Exchanged::Imported(imported)) => {
            ui.add_space(12.0);
            taken(ui, cx, imported);
        }
        None => {}
    }
}

fn failed(ui: &mut Ui, cx: &mut Cx<'_>, failure: &ExchangeFailure) {
    let title = cx.t(if failure.import { "exchange-not-imported" } else { "exchange-not-exported" });
    let replace = cx.t("handout-replace");
    let buttons: &[&str] = if failure.exists.is_some() { &[&replace] } else { &[] };
    let text = match &failure.exists {
        Some(path) => format!("{} {}", failure.message, path.display()),
        None => failure.message.clone(),
    };
    let answer = Notice::new(NoticeKind::Error, &title).text(&text).buttons(buttons).ui(ui, cx.theme);
    if let (Some(0), Some(path)) = (answer.button, &failure.exists) {
        cx.send(Command::Clinic(ClinicCommand::Export { path: path.clone(), replace: true }));
    }
}

/// How many were added, what was refused and why, and each conflict.
fn taken(ui: &mut Ui, cx: &Cx<'_>, imported: &Imported) {
    let words = &cx.state.words;
    let (title, text) = (notice::imported(words, imported), notice::imported_more(words, imported));
    Notice::new(NoticeKind::Info, &title).text(&text).ui(ui, cx.theme);
    if !imported.refused.is_empty() {
        ui.add_space(8.0);
        heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("exchange-refused")), 3);
        for refused in &imported.refused {
            refused_ui(ui, cx, refused);
        }
    }
    conflicts::ui(ui, cx, &imported.conflicts);
}

fn refused_ui(ui: &mut Ui, cx: &Cx<'_>, refused: &Refused) {
    hairline(ui, cx.theme);
    para_ui(ui, Para::new(cx.theme, Type::Small).text(&notice::refused(&cx.state.words, refused)));
}
