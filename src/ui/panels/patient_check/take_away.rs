//! Taking the check away: as text on the clipboard, as a PDF for the record, a table or text in a file. The patient's name
//! is typed here for one copy; it goes with the answers and is kept nowhere.

mod outcome;

use std::path::PathBuf;

use eframe::egui::{Context, Id, Key, Ui, vec2};

use crate::app::Command;
use crate::app::check_record::TypedName;
use crate::app::command::RecordCommand;
use crate::app::record::{SaveTo, checked_drugs, suggested_name};
use crate::app::update::documents_folder;
use crate::domain::id::Id as DrugId;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::icons::Icon;
use crate::ui::panels::check::forget_typed;
use crate::ui::widgets::{Button, Field, Segment, hairline};

/// More letters of a name do not fit in one line of the page.
const LONGEST_NAME: usize = 120;
/// The fields, in points; narrower where the window is.
const NAME: f32 = 240.0;
const PATH: f32 = 420.0;

/// As what the check is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Pdf,
    Csv,
    Text,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Pdf, Self::Csv, Self::Text];

    fn purpose(self) -> Purpose {
        match self {
            Self::Pdf => Purpose::CheckPdf,
            Self::Csv => Purpose::CheckCsv,
            Self::Text => Purpose::CheckText,
        }
    }
}

/// What is chosen and typed, and whether the area is unfolded.
#[derive(Default)]
pub struct TakeAway {
    open: bool,
    kind: Kind,
    patient_name: String,
    path: String,
    choose: Option<Purpose>,
}

fn name_id() -> Id {
    Id::unique("record-patient-name")
}

fn path_id() -> Id {
    Id::unique("record-path")
}

impl TakeAway {
    /// A dialog is wanted, once.
    pub fn take_choose(&mut self) -> Option<Purpose> {
        self.choose.take()
    }

    /// The dialog's answer. It has asked already whether to replace a file.
    pub fn picked(&mut self, path: PathBuf, drugs: &[DrugId], outbox: &mut Vec<Command>) {
        self.path = path.display().to_string();
        outbox.push(self.save(drugs, SaveTo { path, replace: true }));
    }

    /// The last patient's name and the file that may tell it.
    pub fn forget(&mut self, ctx: &Context) {
        self.patient_name.clear();
        self.path.clear();
        forget_typed(ctx, &[name_id(), path_id()]);
    }

    /// Esc folds the area; true where it was unfolded.
    pub fn fold(&mut self) -> bool {
        std::mem::take(&mut self.open)
    }

    /// The button in the head.
    pub fn button_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (label, tip, none) = (cx.t("record-take"), cx.t("record-take-tip"), cx.t("record-none"));
        let off = checked_drugs(cx.state).is_empty().then_some(none.as_str());
        let button = Button::new(&label).icon(Icon::Page).tip(&tip).off(off).pressed(self.open);
        if button.ui(ui, cx.theme).clicked() && off.is_none() {
            self.open = !self.open;
        }
    }

    /// The unfolded area under the head.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        if !self.open || checked_drugs(cx.state).is_empty() {
            return;
        }
        ui.add_space(4.0);
        hairline(ui, cx.theme);
        ui.add_space(4.0);
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            self.kind_ui(ui, cx);
            if self.kind == Kind::Pdf {
                self.name_ui(ui, cx);
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            self.files_ui(ui, cx, dialog_open);
        });
        if outcome::ui(ui, cx) {
            self.send(cx, PathBuf::from(self.path.trim()), true);
        }
    }

    fn kind_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let copy = cx.t("record-copy");
        if Button::new(&copy).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
            cx.send(Command::Record(RecordCommand::CopyText(checked_drugs(cx.state).to_vec())));
        }
        let labels = ["record-as-pdf", "record-as-csv", "record-as-text"].map(|id| cx.t(id));
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = Kind::ALL.iter().position(|kind| *kind == self.kind);
        let name = cx.t("record-as");
        let segment = Segment::new(&name, &labels, chosen).widths(&[44.0; 3]);
        if let Some(kind) = segment.ui(ui, cx.theme).and_then(|at| Kind::ALL.get(at)) {
            self.kind = *kind;
        }
    }

    fn name_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (name, hint) = (cx.t("record-name"), cx.t("record-name-hint"));
        let width = NAME.min(ui.max_rect().width());
        let field = Field::new(name_id(), &name).hint(&hint).width(width).limit(LONGEST_NAME);
        field.ui(ui, cx.theme, &mut self.patient_name).on_hover_text(cx.t("record-name-tip"));
    }

    fn files_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        let (writing, waiting, working) = (cx.t("record-writing"), cx.t("handout-dialog-open"), cx.t("check-working"));
        let state = cx.state;
        let off = state.patient.record.writing.is_some().then_some(writing.as_str());
        let off = off.or(state.patient.check.work.making.is_some().then_some(working.as_str()));
        let dialog_off = off.or(dialog_open.then_some(waiting.as_str()));
        let (choose, documents) = (cx.t("record-choose"), cx.t("handout-documents"));
        let button = Button::new(&choose).icon(Icon::Folder).off(dialog_off);
        if button.ui(ui, cx.theme).clicked() && dialog_off.is_none() {
            self.choose = Some(self.kind.purpose());
        }
        let extension = self.kind.purpose().extension();
        let suggested = suggested_name(state, checked_drugs(state), extension);
        let button = Button::new(&documents).off(off).tip(&suggested).ui(ui, cx.theme);
        if button.clicked() && off.is_none() {
            self.send(cx, documents_folder().join(suggested), false);
        }
        let (name, hint, save) = (cx.t("record-path"), cx.t("record-path-hint"), cx.t("record-save"));
        let width = PATH.min(ui.max_rect().width());
        let field = Field::new(path_id(), &name).hint(&hint).width(width).ui(ui, cx.theme, &mut self.path);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let pressed = Button::new(&save).off(off).ui(ui, cx.theme).clicked();
        if (entered || pressed) && off.is_none() {
            self.send(cx, PathBuf::from(self.path.trim()), false);
        }
    }

    fn send(&mut self, cx: &mut Cx<'_>, path: PathBuf, replace: bool) {
        self.path = path.display().to_string();
        let command = self.save(checked_drugs(cx.state), SaveTo { path, replace });
        cx.send(command);
    }

    fn save(&self, drugs: &[DrugId], to: SaveTo) -> Command {
        let drugs = drugs.to_vec();
        Command::Record(match self.kind {
            Kind::Pdf => RecordCommand::SavePdf { drugs, to, patient_name: TypedName::new(&self.patient_name) },
            Kind::Csv => RecordCommand::SaveCsv { drugs, to },
            Kind::Text => RecordCommand::SaveText { drugs, to },
        })
    }
}
