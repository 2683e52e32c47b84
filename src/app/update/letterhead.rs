//! The clinic's letterhead: read at the start, written after each change on a job, one at a time. A logo is read on a
//! job of its own, bounded, and refused with its size where it is none.

use std::path::PathBuf;

use super::{App, Event, page};
use crate::app::letterhead::{LetterheadCommand, as_printed, set};
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::handout::logo::{Logo, LogoError, MOST_BYTES};
use crate::service::jobs::JobId;
use crate::store::StoreError;
use crate::store::letterhead;
use crate::store::read_file::read_bounded;

/// Why a chosen file is no logo.
#[derive(Debug)]
pub enum LogoRefused {
    Store(StoreError),
    Logo(LogoError),
}

/// Reads the letterhead; what is wrong with its files is said once.
pub fn load(state: &mut AppState) {
    let loaded = letterhead::load(&state.places);
    for problem in &loaded.problems {
        let title = state.words.t("notice-letterhead");
        let text = notice::letterhead_problem(&state.words, problem);
        state.notices.add(Level::Error, title, text);
    }
    let head = &mut state.clinic.letterhead;
    head.writable = loaded.is_writable();
    head.head = loaded.letterhead;
    if let Some(country) = state.settings.policy.rules.country {
        head.head.choose_country(Some(country), &state.reference.countries);
    }
}

pub fn update(app: &mut App, command: LetterheadCommand) {
    let state = &mut app.state;
    let head = &mut state.clinic.letterhead;
    match command {
        LetterheadCommand::Set(field, text) => set(&mut head.head, field, text.chars().take(400).collect()),
        LetterheadCommand::Country(_) if state.settings.policy.rules.country.is_some() => return,
        LetterheadCommand::Country(country) => head.head.choose_country(country, &state.reference.countries),
        LetterheadCommand::RemoveLogo => (head.head.logo, head.refused) = (None, None),
        LetterheadCommand::Logo(path) => return read_logo(app, path),
    }
    changed(app);
}

fn changed(app: &mut App) {
    keep(app);
    page::refresh(app);
}

/// Writes what was changed before the first start.
pub(super) fn keep_changed(app: &mut App) {
    if app.state.clinic.letterhead.changed {
        keep(app);
    }
}

/// Writes what there is now; a change meanwhile is written afterwards, one before the first start with that.
fn keep(app: &mut App) {
    let state = &mut app.state;
    let head = &mut state.clinic.letterhead;
    if state.settings.is_held() {
        head.changed = true;
        return;
    }
    if !head.writable {
        head.failed = Some(state.words.t("letterhead-not-writable"));
        return;
    }
    if head.saving.is_some() {
        head.changed = true;
        return;
    }
    head.changed = false;
    let (places, kept) = (state.places.clone(), as_printed(&head.head));
    head.saving = app.jobs.spawn("letterhead", move || Event::LetterheadKept(letterhead::save(&places, &kept)));
}

pub fn kept(app: &mut App, id: JobId, result: Result<(), StoreError>) {
    let state = &mut app.state;
    let head = &mut state.clinic.letterhead;
    if head.saving != Some(id) {
        return;
    }
    head.saving = None;
    head.failed = result.err().map(|error| notice::store_error(&state.words, &error));
    if state.clinic.letterhead.changed {
        keep(app);
    }
}

fn read_logo(app: &mut App, path: PathBuf) {
    if app.state.clinic.letterhead.reading.is_some() || path.as_os_str().is_empty() {
        return;
    }
    app.state.clinic.letterhead.refused = None;
    app.state.clinic.letterhead.reading = app.jobs.spawn("logo", move || Event::LogoRead(read(&path)));
}

/// No more of a file is read than any that the program reads; its true size is told.
fn read(path: &std::path::Path) -> Result<Logo, LogoRefused> {
    let refused = |error: &std::io::Error| LogoRefused::Store(StoreError::io(error, path));
    let bytes = read_bounded(path).map_err(|e| refused(&e))?;
    if bytes.len() > MOST_BYTES {
        let size = letterhead::size_of(path).unwrap_or(bytes.len());
        return Err(LogoRefused::Logo(LogoError::TooManyBytes { bytes: size }));
    }
    Logo::read(&bytes).map_err(LogoRefused::Logo)
}

pub fn logo_read(app: &mut App, id: JobId, result: Result<Logo, LogoRefused>) {
    let state = &mut app.state;
    let head = &mut state.clinic.letterhead;
    if head.reading != Some(id) {
        return;
    }
    head.reading = None;
    match result {
        Ok(logo) => {
            head.head.logo = Some(logo);
            changed(app);
        }
        Err(LogoRefused::Logo(error)) => head.refused = Some(notice::logo_error(&state.words, &error)),
        Err(LogoRefused::Store(error)) => head.refused = Some(notice::store_error(&state.words, &error)),
    }
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    let text = state.words.t("error-job");
    let head = &mut state.clinic.letterhead;
    if head.saving == Some(id) {
        (head.saving, head.failed) = (None, Some(text));
    } else if head.reading == Some(id) {
        (head.reading, head.refused) = (None, Some(text));
    }
}
