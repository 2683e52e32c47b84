//! The sheet of keys to the printer, on a job; who took it is said in a notice.

use super::page::said;
use super::{App, Event, PrintError};
use crate::app::key_sheet;
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::handout::write_pdf;
use crate::service::jobs::JobId;
use crate::service::printing::{self, Taken};

pub fn print(app: &mut App) {
    let state = &app.state;
    let (Some(date), None) = (state.today.clone(), state.reading.keys.printing) else { return };
    let (words, paper, tools) = (state.words.clone(), state.page.choice.paper, app.tools.clone());
    app.state.reading.keys.printing = app.jobs.spawn("print-keys", move || {
        let bytes = key_sheet::pages(&words, &date, paper).and_then(|pages| write_pdf(&pages));
        let taken = bytes
            .map_err(PrintError::Page)
            .and_then(|bytes| printing::print(&bytes, &tools).map_err(|error| PrintError::File(error.to_string())));
        Event::KeysPrinted(taken)
    });
}

pub fn printed(state: &mut AppState, id: JobId, result: Result<Taken, PrintError>) {
    let keys = &mut state.reading.keys;
    if keys.printing != Some(id) {
        return;
    }
    keys.printing = None;
    let (level, text) = match result {
        Ok(taken) => {
            let text = said(&state.words, &taken);
            keys.held = match taken {
                Taken::Command(_) => None,
                Taken::Viewer { file, .. } | Taken::Nobody { file, .. } => Some(file),
            };
            (Level::Info, text)
        }
        Err(PrintError::Page(error)) => (Level::Error, notice::page_error(&state.words, &error)),
        Err(PrintError::File(detail)) => {
            (Level::Error, state.words.f("handout-print-no-file", &[("detail", (&detail).into())]))
        }
    };
    let title = state.words.t("keys-title");
    state.notices.add_once(level, title, text);
}

pub fn panicked(state: &mut AppState, id: JobId) {
    if state.reading.keys.printing == Some(id) {
        state.reading.keys.printing = None;
    }
}
