//! The clinic's own data: what is recorded, exchanged with a second desk, and changed from outside while the window is
//! open. A failure keeps what was entered.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Event, label, nav, page, review};
use crate::app::clinic::{self, ExchangeError};
use crate::app::clinic_state::{ExchangeFailure, Exchanged};
use crate::app::command::ClinicCommand;
use crate::app::loading::{self, Loaded};
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::domain::clinic_layer::{LayerContent, LayerEntry};
use crate::domain::id::Id;
use crate::domain::review::ReviewEntry;
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::jobs::JobId;
use crate::store::library::FailedFile;
use crate::store::whole_file::Existing;
use crate::store::{StoreError, StoreErrorKind};

pub fn update(app: &mut App, command: ClinicCommand) {
    match command {
        ClinicCommand::Add { drug, what, by, role } => add(&mut app.state, drug, *what, by, role),
        ClinicCommand::Export { path, replace } => export(app, path, replace),
        ClinicCommand::Import(path) => import(app, path),
        ClinicCommand::Reload => reload(app),
        ClinicCommand::OpenFolder => page::open(app, app.state.places.data.clone()),
    }
}

/// A signed entry of the layer as of now; the reason where it cannot be recorded.
pub fn entry(state: &AppState, drug: Id, what: LayerContent, by: &str, role: &str) -> Result<LayerEntry, String> {
    let (Some(id), Some(date)) = (clinic::new_entry_id(), state.today.clone()) else {
        return Err(state.words.t("clinic-no-date"));
    };
    let time = Some(SystemClock.time());
    let entry = LayerEntry { id, drug, what, by: by.trim().into(), role: role.trim().into(), date, time };
    match entry.problem(&state.reference.populations) {
        Some(problem) => Err(notice::layer_problem(&state.words, problem)),
        None => Ok(entry),
    }
}

fn add(state: &mut AppState, drug: Id, what: LayerContent, by: String, role: String) {
    let result = entry(state, drug, what, &by, &role).and_then(|entry| record(state, &[entry], &[]));
    match result {
        Ok(()) => state.clinic.review.generation += 1,
        Err(reason) => say_not_recorded(state, reason),
    }
}

pub fn say_not_recorded(state: &mut AppState, reason: String) {
    let title = state.words.t("notice-not-recorded");
    state.notices.add(Level::Error, title, reason);
}

/// Writes to the clinic's logs and shows what follows from it; the reason where that failed.
pub fn record(state: &mut AppState, entries: &[LayerEntry], reviews: &[ReviewEntry]) -> Result<(), String> {
    if let Some(reason) = &state.clinic.read_only {
        return Err(reason.clone());
    }
    clinic::record(&state.places, entries, reviews).map_err(|error| notice::store_error(&state.words, &error))?;
    let loaded = loading::clinic_again(&state.places, &state.library, &state.words, state.today.as_ref());
    take(state, loaded);
    Ok(())
}

/// What was loaded at the start besides the library.
pub fn loaded(state: &mut AppState, problem: Option<&StoreError>) {
    say_problem(state, problem);
    review::queue(state);
}

fn say_problem(state: &mut AppState, problem: Option<&StoreError>) {
    let sentence = problem.map(|problem| loading::problem_sentence(&state.words, problem));
    if let Some(text) = sentence.clone().filter(|_| state.clinic.read_only != sentence) {
        let title = state.words.t("notice-clinic-db");
        state.notices.add(Level::Error, title, text);
    }
    state.clinic.read_only = sentence;
}

/// A notice for each mistake in a file of the clinic's that was not there before.
pub fn say_failed_files(state: &mut AppState, before: &[FailedFile]) {
    let library = state.library.clone();
    for failed in library.failed.iter().filter(|failed| !before.contains(failed)) {
        let title = state.words.f("notice-file", &[("place", (&notice::place(&failed.file, failed.place)).into())]);
        let text = notice::failed_file_whole(&state.words, failed);
        if !state.notices.shown.iter().any(|shown| shown.title == title && shown.text == text) {
            state.notices.add(Level::Error, title, text);
        }
    }
}

/// Reads the clinic's folder and database again, on a job.
pub fn reload(app: &mut App) {
    let state = &app.state;
    let (places, reference, words) = (state.places.clone(), state.reference.clone(), state.words.clone());
    let (today, before) = (state.today.clone(), state.library.clone());
    // A look that is under way may have missed the change: its result is dropped for the newer one.
    app.state.clinic.reloading = app.jobs.spawn("reload", move || {
        let loaded = loading::library(&places, &reference, &words, today.as_ref(), Some(&before));
        Event::Reloaded(Box::new(loaded))
    });
    label::reload(app);
}

pub fn reloaded(app: &mut App, id: JobId, loaded: Loaded) {
    if app.state.clinic.reloading != Some(id) {
        return;
    }
    app.state.clinic.reloading = None;
    take(&mut app.state, loaded);
    page::refresh(app);
}

/// The words are others: what the clinic as a source is called, and all that was put into words before.
pub fn words_changed(state: &mut AppState) {
    let loaded = loading::clinic_again(&state.places, &state.library, &state.words, state.today.as_ref());
    take(state, loaded);
}

/// Shows another library, where the person is.
fn take(state: &mut AppState, loaded: Loaded) {
    let Loaded { library, problem } = loaded;
    // Labels may have been read, or read anew, since this one was begun.
    let texts = loading::clinic_texts(&state.words);
    let library = library.with_labels_of(&state.library, &texts, state.today.as_ref());
    let before = std::mem::replace(&mut state.library, Arc::new(library));
    // Pages that are shown were made from what was there before.
    state.page.preview.shows = None;
    say_problem(state, problem.as_ref());
    say_failed_files(state, &before.failed);
    nav::library_changed(state);
    review::queue(state);
}

fn export(app: &mut App, path: PathBuf, replace: bool) {
    let (places, today) = (app.state.places.clone(), app.state.today.clone());
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    exchange(app, false, move || {
        clinic::export(&places, &path, existing, today.as_ref())
            .map(|(entries, reviews)| Exchanged::Exported { path, entries, reviews })
            .map_err(ExchangeError::Store)
    });
}

fn import(app: &mut App, path: PathBuf) {
    if let Some(reason) = app.state.clinic.read_only.clone() {
        app.state.clinic.exchange.failed = Some(failure(true, reason));
        return;
    }
    let (places, reference) = (app.state.places.clone(), app.state.reference.clone());
    exchange(app, true, move || clinic::import(&places, &reference.populations, &path).map(Exchanged::Imported));
}

fn exchange(app: &mut App, import: bool, work: impl FnOnce() -> Result<Exchanged, ExchangeError> + Send + 'static) {
    if app.state.clinic.exchange.job.is_some() {
        return;
    }
    let exchange = &mut app.state.clinic.exchange;
    (exchange.done, exchange.failed, exchange.import) = (None, None, import);
    exchange.job = app.jobs.spawn("exchange", move || Event::Exchanged(work()));
}

pub fn exchanged(app: &mut App, id: JobId, result: Result<Exchanged, ExchangeError>) {
    let state = &mut app.state;
    if state.clinic.exchange.job != Some(id) {
        return;
    }
    state.clinic.exchange.job = None;
    match result {
        Ok(done) => {
            let imported = matches!(done, Exchanged::Imported(_));
            state.clinic.exchange.done = Some(done);
            if imported {
                reload(app);
            }
        }
        Err(ExchangeError::Store(error)) => {
            let import = state.clinic.exchange.import;
            state.clinic.exchange.failed = Some(match error.kind {
                StoreErrorKind::Exists => {
                    let message = state.words.t("handout-exists");
                    ExchangeFailure { exists: Some(error.path), ..failure(import, message) }
                }
                _ => failure(import, notice::store_error(&state.words, &error)),
            });
        }
        Err(ExchangeError::File(error)) => {
            state.clinic.exchange.failed = Some(failure(true, notice::layer_file(&state.words, &error)));
        }
    }
}

fn failure(import: bool, message: String) -> ExchangeFailure {
    ExchangeFailure { message, import, exists: None }
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    if state.clinic.exchange.job == Some(id) {
        state.clinic.exchange.job = None;
        state.clinic.exchange.failed = Some(failure(state.clinic.exchange.import, state.words.t("error-job")));
    } else if state.clinic.reloading == Some(id) {
        state.clinic.reloading = None;
    }
}
