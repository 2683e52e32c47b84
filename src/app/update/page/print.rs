//! The page to the printer, on a job; who took it is said.

use super::take::ask_who_is_next;
use crate::app::notice;
use crate::app::page_state::{Printed, PrintedBy};
use crate::app::page_wanted::Wanted;
use crate::app::state::{AppState, WriteFailure};
use crate::app::update::{App, Event, PrintError, SentPage};
use crate::service::jobs::JobId;
use crate::service::printing::{self, Taken};
use crate::words::Words;

pub fn print(app: &mut App) {
    let state = &mut app.state;
    let Some(wanted) = Wanted::of(state).filter(|_| state.page.out.printing.is_none()) else { return };
    let tools = app.tools.clone();
    app.state.page.out.printing = app.jobs.spawn("print", move || {
        let sent = wanted.pdf().map_err(PrintError::Page).and_then(|made| {
            let taken = printing::print(&made.bytes, &tools).map_err(|e| PrintError::File(e.to_string()))?;
            Ok(SentPage { taken, pages: made.pages })
        });
        Event::Printed(sent)
    });
}

pub fn printed(state: &mut AppState, id: JobId, result: Result<SentPage, PrintError>) {
    // Where nobody waits any more, the file of a viewer is deleted with the result.
    if state.page.out.printing != Some(id) {
        return;
    }
    state.page.out.printing = None;
    match result {
        Ok(SentPage { taken, pages }) => {
            let said = said(&state.words, &taken);
            let (by, held) = match taken {
                Taken::Command(_) => (PrintedBy::Printer, None),
                Taken::Viewer { file, .. } => (PrintedBy::Viewer, Some(file)),
                Taken::Nobody { file, .. } => (PrintedBy::Nobody, Some(file)),
            };
            state.page.out.printed = Some(Printed { pages, by, said, held });
            ask_who_is_next(state);
        }
        Err(error) => {
            let message = match error {
                PrintError::Page(error) => notice::page_error(&state.words, &error),
                PrintError::File(detail) => state.words.f("handout-print-no-file", &[("detail", (&detail).into())]),
            };
            state.page.out.failed = Some(WriteFailure { message, kind: None });
        }
    }
}

/// Who took the page; where it lies, last.
pub fn said(words: &Words, taken: &Taken) -> String {
    match taken {
        Taken::Command(name) => words.f("handout-printed-by", &[("command", (*name).into())]),
        Taken::Viewer { refused: None, .. } => words.t("handout-printed-viewer"),
        Taken::Viewer { refused: Some(said), .. } => words.f("handout-printed-refused", &[("said", said.into())]),
        Taken::Nobody { file, reason } => {
            let path = file.path().display().to_string();
            words.f("handout-printed-nobody", &[("detail", reason.into()), ("path", (&path).into())])
        }
    }
}
