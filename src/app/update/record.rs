//! Taking the check away: the clipboard at once, files on a job, and the question whose answers remain afterwards.

use std::path::PathBuf;

use super::page::{open, write_failure};
use super::{App, Event, WriteError};
use crate::app::check_record::{RecordOptions, TypedName, file_name};
use crate::app::command::RecordCommand;
use crate::app::letterhead::as_printed;
use crate::app::record::{RecordKind, Recorded, SaveTo, Wanted};
use crate::app::state::{AppState, Level, WriteFailure};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::patient::Patient;
use crate::service::jobs::JobId;
use crate::store::whole_file::{Access, Existing, write_whole};

pub fn update(app: &mut App, command: RecordCommand) {
    match command {
        RecordCommand::CopyText(drugs) => copy(&mut app.state, &drugs),
        RecordCommand::SaveText { drugs, to } => save(app, &drugs, to, |_, _| RecordKind::Text),
        RecordCommand::SaveCsv { drugs, to } => save(app, &drugs, to, |_, _| RecordKind::Csv),
        RecordCommand::SavePdf { drugs, to, patient_name } => {
            save(app, &drugs, to, |state, date| pdf(state, date, patient_name))
        }
        RecordCommand::OpenWritten => {
            if let Some(path) = app.state.patient.record.written.as_ref().map(|written| written.path.clone()) {
                open(app, path);
            }
        }
        RecordCommand::Forget => forget(&mut app.state),
    }
}

fn pdf(state: &AppState, date: &PartialDate, patient_name: Option<TypedName>) -> RecordKind {
    let letterhead = Box::new(as_printed(&state.clinic.letterhead.head));
    RecordKind::Pdf(RecordOptions { date: date.clone(), paper: state.page.choice.paper, patient_name, letterhead })
}

fn copy(state: &mut AppState, drugs: &[Id]) {
    let Some(wanted) = Wanted::of(state, drugs) else { return };
    state.reading.clipboard = Some(wanted.text());
    let (title, text) = (state.words.t("notice-copied"), state.words.t("record-copied"));
    state.notices.add_once(Level::Info, title, text);
    ask(state);
}

/// What was taken away was about this patient: is the next one meant from here on?
fn ask(state: &mut AppState) {
    state.patient.ask_after_export = state.patient.patient != Patient::default();
}

fn save(app: &mut App, drugs: &[Id], to: SaveTo, kind: impl FnOnce(&AppState, &PartialDate) -> RecordKind) {
    let state = &mut app.state;
    if state.patient.record.writing.is_some() {
        return;
    }
    forget(state);
    let refused = match (Wanted::of(state, drugs), state.today.clone()) {
        _ if to.path.as_os_str().is_empty() => "handout-no-path",
        (None, _) => "handout-no-drug",
        (_, None) => "error-no-date",
        (Some(wanted), Some(date)) => {
            let kind = kind(state, &date);
            app.state.patient.record.writing =
                app.jobs.spawn("record", move || Event::Recorded(write(&wanted, &kind, &date, to)));
            return;
        }
    };
    let message = state.words.t(refused);
    state.patient.record.failed = Some(WriteFailure { message, kind: None });
}

fn write(wanted: &Wanted, kind: &RecordKind, date: &PartialDate, to: SaveTo) -> Result<Recorded, WriteError> {
    let made = wanted.make(kind).map_err(WriteError::Page)?;
    let path: PathBuf = match to.path.is_dir() {
        true => to.path.join(file_name(wanted.ids(), date, kind.extension())),
        false => to.path,
    };
    let existing = if to.replace { Existing::Replace } else { Existing::Keep };
    write_whole(&path, &made.bytes, Access::Document, existing).map_err(WriteError::Store)?;
    Ok(Recorded { path, pages: made.pages, replaced: made.replaced })
}

pub fn recorded(state: &mut AppState, id: JobId, result: Result<Recorded, WriteError>) {
    if state.patient.record.writing != Some(id) {
        return;
    }
    state.patient.record.writing = None;
    match result {
        Ok(recorded) => {
            state.patient.record.written = Some(recorded);
            ask(state);
        }
        Err(error) => state.patient.record.failed = Some(write_failure(&state.words, error)),
    }
}

/// The name of a file may be a patient's: it goes with the answers.
pub fn forget(state: &mut AppState) {
    (state.patient.record.written, state.patient.record.failed) = (None, None);
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    if state.patient.record.writing == Some(id) {
        state.patient.record.writing = None;
        let message = state.words.t("error-job");
        state.patient.record.failed = Some(WriteFailure { message, kind: None });
    }
}
