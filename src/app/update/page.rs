//! Making a handout: options, the preview on a job, writing on a job, and what came of it.

use std::path::{Path, PathBuf};

use super::{App, Event, PreviewMade, WriteError, WrittenPage};
use crate::app::command::PageCommand;
use crate::app::notice;
use crate::app::page::{self, PageRequest};
use crate::app::state::{AppState, Level, Preview, Tab, WriteFailure, Written};
use crate::domain::patient::Patient;
use crate::domain::plain_word::PlainWords;
use crate::handout::compose::PageOptions;
use crate::handout::{HandoutError, Paper, TextSize, layout, picture};
use crate::service::jobs::JobId;
use crate::store::StoreErrorKind;
use crate::store::settings::PaperSetting;
use crate::store::whole_file::{Access, Existing, write_whole};
use crate::words::Words;

/// Pixels of the preview for each point of the page.
const PREVIEW_PIXELS_PER_PT: f32 = 1.6;

/// Paper and size as the account chose them last.
pub fn remembered(state: &mut AppState) {
    let settings = &state.settings.settings;
    state.page.paper = match settings.paper {
        PaperSetting::A4 => Paper::A4,
        PaperSetting::Letter => Paper::Letter,
    };
    state.page.size = match settings.text_size {
        Some(18) => TextSize::Pt18,
        Some(14) => TextSize::Pt14,
        _ => TextSize::Pt12,
    };
}

pub fn update(app: &mut App, command: PageCommand) {
    let state = &mut app.state;
    match command {
        PageCommand::Start { with_patient } => {
            state.nav.tab = Tab::Handouts;
            state.page.with_patient = with_patient;
            start(state);
        }
        PageCommand::WithPatient(with_patient) => state.page.with_patient = with_patient,
        PageCommand::PrintAnswers(print) => state.page.print_answers = print,
        PageCommand::Paper(paper) => {
            state.page.paper = paper;
            remember(state);
        }
        PageCommand::Size(size) => {
            state.page.size = size;
            remember(state);
        }
        PageCommand::Target(text) => {
            state.page.target = text;
            state.page.failed = None;
        }
        PageCommand::Picked(path) => {
            // The system's dialog has asked already whether to replace a file.
            if let Some(path) = path {
                state.page.target = path.display().to_string();
                return write(app, path, Existing::Replace);
            }
        }
        PageCommand::SaveToDocuments => {
            let path = documents_folder().join(suggested_name(state));
            state.page.target = path.display().to_string();
            return write(app, path, Existing::Keep);
        }
        PageCommand::Write { replace } => {
            let path = PathBuf::from(state.page.target.trim());
            return write(app, path, if replace { Existing::Replace } else { Existing::Keep });
        }
        PageCommand::OpenWritten => {
            if let Some(path) = app.state.page.written.as_ref().map(|written| written.path.clone()) {
                open(app, path);
            }
            return;
        }
    }
    refresh(app);
}

/// A new handout: of the drug that is shown, with the last result gone.
fn start(state: &mut AppState) {
    if state.page.drug != state.nav.shown {
        state.page.drug = state.nav.shown.clone();
        state.page.target.clear();
    }
    state.page.written = None;
    state.page.failed = None;
}

fn remember(state: &mut AppState) {
    state.settings.settings.paper = match state.page.paper {
        Paper::A4 => PaperSetting::A4,
        Paper::Letter => PaperSetting::Letter,
    };
    state.settings.settings.text_size = Some(state.page.size.points());
    if state.settings.is_writable() {
        // Paper and size hold for this run; that they could not be kept is told with the theme and the list.
        state.settings.save().ok();
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
    let drug = state.page.drug.as_ref().and_then(|id| state.library.get(id));
    match (drug, request(state)) {
        (Some(drug), Some(request)) => page::file_name(drug, &request.options, "pdf"),
        _ => String::new(),
    }
}

/// What the page is to be, from the state as it is now. `None` where no date is known.
fn request(state: &AppState) -> Option<PageRequest> {
    let date = state.today.clone()?;
    let patient = if state.page.with_patient { state.patient.patient.clone() } else { Patient::default() };
    Some(PageRequest {
        patient,
        print_answers: state.page.with_patient && state.page.print_answers,
        options: PageOptions { paper: state.page.paper, size: state.page.size, ..PageOptions::on(date) },
    })
}

/// Makes new pictures where what they show has changed; the old ones stay until then.
pub fn refresh(app: &mut App) {
    let state = &mut app.state;
    if state.nav.tab != Tab::Handouts {
        return;
    }
    if state.page.drug.is_none() || (state.page.written.is_none() && state.page.drug != state.nav.shown) {
        start(state);
    }
    let drug = state.page.drug.as_ref().and_then(|id| state.library.get(id)).cloned();
    let (Some(drug), Some(request)) = (drug, request(state)) else { return };
    let same_drug = state.page.preview.drug.as_ref() == Some(drug.id());
    if same_drug && state.page.preview.shows.as_ref() == Some(&request) {
        return;
    }
    let (library, reference) = (state.library.clone(), state.reference.clone());
    state.page.preview.shows = Some(request.clone());
    state.page.preview.drug = Some(drug.id().clone());
    let job = app.jobs.spawn("preview", move || {
        let document = page::document(&library, &reference, &drug, &request);
        let names: Vec<&str> = drug.drug.names().collect();
        Event::Preview(preview(&document, &names, &reference.plain_words))
    });
    app.state.page.preview.job = job;
}

fn preview(
    document: &crate::handout::Document,
    names: &[&str],
    plain: &PlainWords,
) -> Result<PreviewMade, HandoutError> {
    let pages = layout(document)?;
    let pictures = (0..pages.count()).map(|n| picture(&pages, n, PREVIEW_PIXELS_PER_PT)).collect::<Result<_, _>>()?;
    let page = Box::new(page::measured(std::slice::from_ref(document), names, plain, &pages)?);
    Ok(PreviewMade { pictures, page })
}

pub fn preview_made(app: &mut App, id: JobId, result: Result<PreviewMade, HandoutError>) {
    let preview = &mut app.state.page.preview;
    // A later change has asked for other pages.
    if preview.job != Some(id) {
        return;
    }
    preview.job = None;
    preview.generation += 1;
    match result {
        Ok(made) => {
            preview.pictures = made.pictures;
            (preview.grade_fk, preview.smog) = (made.page.measures.grade_fk, made.page.measures.smog);
            preview.replaced = made.page.changes.iter().map(|change| change.code.clone()).collect();
            preview.failed = None;
        }
        Err(error) => {
            let sentence = app.state.words.f("error-page", &[("detail", (&error.to_string()).into())]);
            preview.failed = Some(sentence);
        }
    }
}

fn write(app: &mut App, path: PathBuf, existing: Existing) {
    let state = &mut app.state;
    let drug = state.page.drug.as_ref().and_then(|id| state.library.get(id)).cloned();
    if state.page.writing.is_some() {
        return;
    }
    let (Some(drug), Some(request)) = (drug, request(state)) else { return };
    if path.as_os_str().is_empty() {
        state.page.failed = Some(WriteFailure { message: state.words.t("handout-no-path"), kind: None });
        return;
    }
    (state.page.failed, state.page.written) = (None, None);
    let (library, reference) = (state.library.clone(), state.reference.clone());
    app.state.page.writing = app.jobs.spawn("handout", move || {
        let document = page::document(&library, &reference, &drug, &request);
        let names: Vec<&str> = drug.drug.names().collect();
        let made = page::pdf(&[document], &names, &reference.plain_words).map_err(WriteError::Page);
        Event::Written(made.and_then(|made| {
            let path = if path.is_dir() { path.join(page::file_name(&drug, &request.options, "pdf")) } else { path };
            write_whole(&path, &made.bytes, Access::Document, existing).map_err(WriteError::Store)?;
            Ok(WrittenPage { path, pages: made.pages })
        }))
    });
}

pub fn written(app: &mut App, id: JobId, result: Result<WrittenPage, WriteError>) {
    let state = &mut app.state;
    if state.page.writing != Some(id) {
        return;
    }
    state.page.writing = None;
    match result {
        Ok(WrittenPage { path, pages }) => {
            state.page.target = path.display().to_string();
            state.page.written = Some(Written { path, pages });
            state.patient.ask_after_export = state.page.with_patient && state.patient.patient != Patient::default();
        }
        Err(error) => state.page.failed = Some(write_failure(&state.words, error)),
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
            let message = words.f("error-page", &[("detail", (&error.to_string()).into())]);
            WriteFailure { message, kind: None }
        }
    }
}

/// The preview of a page that is not on screen goes with the patient whom it shows; one that is gives way to its new
/// pictures.
pub fn forget_unseen(state: &mut AppState) {
    let shows = |request: &PageRequest| request.patient != Patient::default();
    if state.nav.tab != Tab::Handouts && state.page.preview.shows.as_ref().is_some_and(shows) {
        forget_preview(state);
    }
}

/// Pictures, paths and outcomes of a page: all of them may tell who it was for.
pub fn forget_patient(state: &mut AppState) {
    forget_preview(state);
    state.page.target.clear();
    (state.page.written, state.page.failed) = (None, None);
}

fn forget_preview(state: &mut AppState) {
    let generation = state.page.preview.generation + 1;
    state.page.preview = Preview { generation, ..Preview::default() };
}

/// Shows a file in the program that the system has for it.
pub fn open(app: &mut App, path: PathBuf) {
    app.jobs.spawn("open", move || {
        let result = open::that_detached(&path).map_err(|e| e.to_string());
        Event::Opened(path, result)
    });
}

pub fn opened(state: &mut AppState, path: &Path, result: Result<(), String>) {
    if let Err(detail) = result {
        let path = path.display().to_string();
        let text = state.words.f("handout-not-opened", &[("detail", (&detail).into()), ("path", (&path).into())]);
        state.notices.add(Level::Error, state.words.t("handout-not-opened-title"), text);
    }
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    let text = state.words.t("error-job");
    if state.page.writing == Some(id) {
        state.page.writing = None;
        state.page.failed = Some(WriteFailure { message: text, kind: None });
    } else if state.page.preview.job == Some(id) {
        state.page.preview.job = None;
        state.page.preview.failed = Some(text);
    }
}
