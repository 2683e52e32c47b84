//! The page as a file: whole or not at all, on a job, and what came of it.

use std::path::{Path, PathBuf};

use super::take::{ask_who_is_next, is_refused, must_ask, open, taken};
use crate::app::command::PageCommand;
use crate::app::notice;
use crate::app::page_wanted::Wanted;
use crate::app::state::{AppState, Level, WriteFailure, Written};
use crate::app::update::{App, Event, WriteError, WrittenPage};
use crate::service::jobs::JobId;
use crate::store::StoreErrorKind;
use crate::store::whole_file::{Access, Existing, write_whole};
use crate::words::Words;

pub fn update(app: &mut App, command: PageCommand) {
    let out = &mut app.state.page.out;
    match command {
        PageCommand::Target(text) => {
            out.target = text;
            out.failed = None;
        }
        // The system's dialog has asked already whether to replace a file.
        PageCommand::Picked(Some(path)) => {
            out.target = path.display().to_string();
            write(app, path, Existing::Replace);
        }
        PageCommand::SaveToDocuments => {
            let path = documents_folder().join(suggested_name(&app.state));
            app.state.page.out.target = path.display().to_string();
            write(app, path, Existing::Keep);
        }
        PageCommand::Write { replace } => {
            let path = PathBuf::from(out.target.trim());
            write(app, path, if replace { Existing::Replace } else { Existing::Keep });
        }
        PageCommand::OpenWritten => {
            if let Some(path) = out.written.as_ref().map(|written| written.path.clone()) {
                open(app, path);
            }
        }
        PageCommand::Forget => (out.written, out.failed, out.printed) = (None, None, None),
        _ => {}
    }
}

/// Where the account keeps its documents, else its home.
pub fn documents_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().and_then(|f| f.document_dir()).map(Path::to_owned).filter(|d| d.is_dir());
    documents.or_else(|| folders.map(|f| f.home_dir().to_owned())).unwrap_or_default()
}

/// "clonazepam_en_2026-11-22.pdf"
pub fn suggested_name(state: &AppState) -> String {
    Wanted::of(state).map(|wanted| wanted.file_name("pdf")).unwrap_or_default()
}

fn write(app: &mut App, path: PathBuf, existing: Existing) {
    let state = &mut app.state;
    let Some(wanted) = Wanted::of(state).filter(|_| state.page.out.writing.is_none()) else { return };
    let refused = match () {
        () if path.as_os_str().is_empty() => Some("handout-no-path"),
        () if is_refused(state) => Some("handout-review-required"),
        () if must_ask(state) => Some("handout-answer-first"),
        () => None,
    };
    if let Some(refused) = refused {
        state.page.out.failed = Some(WriteFailure { message: state.words.t(refused), kind: None });
        return;
    }
    (state.page.out.failed, state.page.out.written, state.page.out.printed) = (None, None, None);
    app.state.page.out.writing = app.jobs.spawn("handout", move || {
        let made = wanted.pdf().map_err(WriteError::Page);
        Event::Written(made.and_then(|made| {
            let path = wanted.file_in(&path);
            write_whole(&path, &made.bytes, Access::Document, existing).map_err(WriteError::Store)?;
            Ok(WrittenPage { path, pages: made.pages })
        }))
    });
}

pub fn written(app: &mut App, id: JobId, result: Result<WrittenPage, WriteError>) {
    let state = &mut app.state;
    if state.page.out.writing != Some(id) {
        return;
    }
    state.page.out.writing = None;
    match result {
        Ok(WrittenPage { path, pages }) => {
            state.page.out.target = path.display().to_string();
            state.page.out.written = Some(Written { path, pages });
            taken(state);
            ask_who_is_next(state);
        }
        Err(error) => state.page.out.failed = Some(write_failure(&state.words, error)),
    }
}

/// Why a file was not written, as a sentence.
pub fn write_failure(words: &Words, error: WriteError) -> WriteFailure {
    match error {
        WriteError::Store(error) => {
            let message = match error.kind {
                StoreErrorKind::Exists => words.t("handout-exists"),
                _ => notice::store_error(words, &error),
            };
            WriteFailure { message, kind: Some(error.kind) }
        }
        WriteError::Page(error) => {
            let message = notice::page_error(words, &error);
            WriteFailure { message, kind: None }
        }
    }
}

pub fn opened(state: &mut AppState, path: &Path, result: Result<(), String>) {
    if let Err(detail) = result {
        let path = path.display().to_string();
        let text = state.words.f("handout-not-opened", &[("detail", (&detail).into()), ("path", (&path).into())]);
        state.notices.add(Level::Error, state.words.t("handout-not-opened-title"), text);
    }
}
