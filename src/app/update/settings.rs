//! Settings that the window changes: kept at once, and said where that fails.

use std::sync::Arc;

use super::{App, clinic, label, page};
use crate::app::command::{SettingsCommand, ZoomStep};
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::service::locale;
use crate::words::Words;

/// The steps of the zoom, in percent (design/README 4).
pub const ZOOM_STEPS: [u32; 7] = [80, 90, 100, 115, 130, 150, 200];

pub fn update(app: &mut App, command: SettingsCommand) {
    let settings = &mut app.state.settings.settings;
    match command {
        SettingsCommand::Theme(theme) => settings.theme = theme,
        SettingsCommand::Language(language) => {
            settings.language = language;
            app.speak(locale::words(language));
        }
        SettingsCommand::IdleClear(minutes) => settings.set_idle_clear_minutes(minutes),
        SettingsCommand::Zoom(step) => settings.zoom = Some(next_zoom(settings.zoom.unwrap_or(100), step)),
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

fn next_zoom(now: u32, step: ZoomStep) -> u32 {
    let larger = ZOOM_STEPS.iter().find(|z| **z > now).copied();
    let smaller = ZOOM_STEPS.iter().rev().find(|z| **z < now).copied();
    match step {
        ZoomStep::In => larger.unwrap_or(200),
        ZoomStep::Out => smaller.unwrap_or(80),
        ZoomStep::Reset => 100,
    }
}
