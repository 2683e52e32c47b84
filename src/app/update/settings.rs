//! Settings that the window changes: kept at once, and said where that fails.

use std::sync::Arc;

use super::{App, Event, backups, clinic, label, library, lists, nav, page};
use crate::app::command::{SettingsCommand, ZoomStep};
use crate::app::doctor::{self, Check, Desk};
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::service::jobs::JobId;
use crate::service::locale;
use crate::store::settings::{PaneWidths, Settings};
use crate::store::whole_file::make_folder;
use crate::words::Words;

/// The steps of the zoom, in percent (design/README 4).
pub const ZOOM_STEPS: [u32; 7] = [80, 90, 100, 115, 130, 150, 200];

pub fn update(app: &mut App, command: SettingsCommand) {
    let state = &mut app.state;
    let rules = &state.settings.policy.rules;
    let fixed = match command {
        SettingsCommand::Theme(_) => rules.theme.is_some(),
        SettingsCommand::IdleClear(_) => rules.idle_minutes.is_some(),
        SettingsCommand::ShowPoll(_) => rules.no_poll,
        SettingsCommand::AskUnreviewed(_) => rules.required_review,
        _ => false,
    };
    let settings = &mut state.settings.settings;
    match command {
        _ if fixed => return,
        SettingsCommand::Theme(theme) => settings.theme = theme,
        SettingsCommand::Language(language) => {
            settings.language = language;
            app.speak(locale::words(language));
        }
        SettingsCommand::IdleClear(minutes) => settings.set_idle_clear_minutes(minutes),
        SettingsCommand::Zoom(step) => settings.zoom = Some(next_zoom(settings.zoom.unwrap_or(100), step)),
        SettingsCommand::ZoomTo(percent) if ZOOM_STEPS.contains(&percent) => settings.zoom = Some(percent),
        SettingsCommand::ZoomTo(_) => return,
        SettingsCommand::ShowPoll(show) => settings.show_poll = show,
        SettingsCommand::AskUnreviewed(ask) => settings.ask_unreviewed = ask,
        SettingsCommand::PaneWidth(pane, width) => settings.panes.set(pane, width),
        SettingsCommand::WindowPlace(place) => {
            settings.window = Some(place);
            return;
        }
        SettingsCommand::KeepWindow => return keep_window(state),
        SettingsCommand::StandardPanes => settings.panes = PaneWidths::default(),
        SettingsCommand::Undo => return undo(app),
        SettingsCommand::OpenData => return open_data(app),
        SettingsCommand::CheckData => return check_data(app),
        SettingsCommand::CopyReport => return copy_report(state),
        SettingsCommand::AskBringBack(number) => return backups::ask(state, number),
        SettingsCommand::BringBack(yes) => return backups::answer(app, yes),
    }
    keep(&mut app.state);
}

/// What holds the old words is made again; a notice stays as it was said.
pub fn speak(app: &mut App, words: Words) {
    let state = &mut app.state;
    state.words = Arc::new(words);
    label::read_again(state);
    clinic::words_changed(state);
    page::refresh(app);
    library::look(app);
}

/// What a person chose before the last change counts again; that itself is not undone.
fn undo(app: &mut App) {
    let state = &mut app.state;
    let Some(before) = state.settings.before.take() else { return };
    let spoken = state.settings.settings.language;
    state.settings.settings.choose_as(&before);
    keep(state);
    let language = state.settings.settings.language;
    if language != spoken {
        app.speak(locale::words(language));
    }
    let state = &mut app.state;
    page::remembered(state);
    lists::show_recent(state);
    nav::relist(state);
    page::refresh(app);
    app.state.settings.before = None;
}

/// The folder in the system's file manager; it is made where nothing was kept yet.
fn open_data(app: &mut App) {
    let folder = app.state.places.data.clone();
    match make_folder(&folder) {
        Ok(()) => page::open(app, folder),
        Err(error) => {
            let (title, text) =
                (app.state.words.t("settings-data-not-opened"), notice::store_error(&app.state.words, &error));
            app.state.notices.add_once(Level::Error, title, text);
        }
    }
}

/// On a job: a page is really made and the packs are looked at.
fn check_data(app: &mut App) {
    let state = &mut app.state;
    if state.clinic.doctor.job.is_some() {
        return;
    }
    let (words, library, reference) = (state.words.clone(), state.library.clone(), state.reference.clone());
    let (places, policy) = (state.places.clone(), state.settings.policy.clone());
    let (path, good) = (state.settings.path().to_owned(), state.settings.problems.is_empty());
    state.clinic.doctor.job = app.jobs.spawn("doctor", move || {
        let settings = (path.as_path(), good);
        let (words, library, reference) = (&*words, &*library, &*reference);
        let desk = Desk { words, library, reference, places: &places, settings, policy: &policy };
        Event::Checkup(doctor::checks(&desk))
    });
}

pub fn checked(state: &mut AppState, id: JobId, checks: Vec<Check>) {
    let doctor = &mut state.clinic.doctor;
    if doctor.job == Some(id) {
        (doctor.job, doctor.checks) = (None, checks);
    }
}

/// A look that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    if state.clinic.doctor.job == Some(id) {
        state.clinic.doctor.job = None;
        let (title, text) = (state.words.t("settings-check"), state.words.t("error-job"));
        state.notices.add_once(Level::Error, title, text);
    }
}

/// Versions, folders and what was found; nothing of a patient is known to it.
fn copy_report(state: &mut AppState) {
    let mut lines = vec![format!("caveat {}", env!("CARGO_PKG_VERSION"))];
    lines.extend(doctor::lines(&state.words, &state.clinic.doctor.checks));
    state.reading.clipboard = Some(lines.join("\n") + "\n");
}

/// Remembers how the choices of a person were before a command that changed them.
pub(super) fn remember(state: &mut AppState, before: Settings) {
    if before.chooses_otherwise(&state.settings.settings) {
        state.settings.before = Some(Box::new(before));
    }
}

/// Keeps the settings. A change holds for this run even where it cannot be kept; that is said once.
pub(super) fn keep(state: &mut AppState) {
    if state.settings.is_writable()
        && let Err(error) = state.settings.save()
    {
        let title = state.words.t("notice-not-kept");
        let text = notice::store_error(&state.words, &error);
        if !state.notices.shown.iter().any(|n| n.text == text) {
            state.notices.add(Level::Error, title, text);
        }
    }
}

/// Nobody is there any more to be told where that fails.
fn keep_window(state: &AppState) {
    state.settings.keep_window().unwrap_or_default();
}

fn next_zoom(now: u32, step: ZoomStep) -> u32 {
    let larger = ZOOM_STEPS.iter().find(|z| **z > now).copied();
    let smaller = ZOOM_STEPS.iter().rev().find(|z| **z < now).copied();
    match step {
        ZoomStep::In => larger.unwrap_or(200),
        ZoomStep::Out => smaller.unwrap_or(80),
        ZoomStep::Reset => 100,
    }
}
