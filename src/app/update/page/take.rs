//! The ways out of the window: a file, the printer, the clipboard. Where the page may tell the patient's answers, that is
//! asked once for each of them, before anything leaves.

use std::path::PathBuf;

use super::print;
use crate::app::command::PageCommand;
use crate::app::notice;
use crate::app::page_state::WayOut;
use crate::app::page_wanted::Wanted;
use crate::app::state::{AppState, Level, WriteFailure};
use crate::app::update::{App, Event, first_start};
use crate::domain::patient::Patient;
use crate::domain::source::ReviewStatus;

pub fn update(app: &mut App, command: PageCommand) {
    if let PageCommand::TakeAway(way) = command
        && !may_leave(&mut app.state, way)
    {
        return;
    }
    let out = &mut app.state.page.out;
    match command {
        PageCommand::TakeAway(way) => {
            (out.way, out.asked) = (Some(way), None);
            (out.written, out.failed, out.printed) = (None, None, None);
            if way != WayOut::Copy && cannot_leave(&app.state) {
                let message = notice::unprintable(&app.state.words, &app.state.page.preview.unprintable);
                app.state.page.out.failed = Some(WriteFailure { message, kind: None });
                return taken(&mut app.state);
            }
        }
        PageCommand::PrintAnswers(print) => {
            out.asked = Some(print);
            app.state.page.choice.print_answers = print;
        }
        PageCommand::LeaveUnreviewed => match out.unreviewed.take() {
            // The question is answered for this one way out.
            Some(way) => {
                out.reviewed_or_agreed = true;
                return update(app, PageCommand::TakeAway(way));
            }
            None => return,
        },
        _ => (out.way, out.asked, out.unreviewed) = (None, None, None),
    }
    go(app);
}

/// Does the clinic's policy refuse the page, as nobody has reviewed its text?
pub fn is_refused(state: &AppState) -> bool {
    state.settings.policy.rules.required_review && has_unreviewed(state)
}

fn has_unreviewed(state: &AppState) -> bool {
    let mut drugs = state.page.drugs().filter_map(|id| state.library.get(id));
    drugs.any(|drug| drug.review() != ReviewStatus::Reviewed)
}

/// A text that nobody reviewed: refused by the policy, or asked about where the account wants that.
fn may_leave(state: &mut AppState, way: WayOut) -> bool {
    let agreed = std::mem::take(&mut state.page.out.reviewed_or_agreed);
    state.page.out.unreviewed = None;
    if is_refused(state) {
        let message = state.words.t("handout-review-required");
        state.page.out.failed = Some(WriteFailure { message, kind: None });
        return false;
    }
    let ask = state.settings.settings.ask_unreviewed && !agreed && has_unreviewed(state);
    if ask {
        state.page.out.unreviewed = Some(way);
    }
    !ask
}

/// Must be asked whether the page may tell answers?
pub fn must_ask(state: &AppState) -> bool {
    state.page.choice.with_patient && state.patient.patient != Patient::default() && state.page.out.asked.is_none()
}

/// Has the page on screen a character that no font of it has? While another one is being made, that one decides.
pub fn cannot_leave(state: &AppState) -> bool {
    state.page.preview.job.is_none() && !state.page.preview.unprintable.is_empty()
}

/// Takes the way that was chosen, once nothing is left to be asked; a file has a name to be given first.
fn go(app: &mut App) {
    if must_ask(&app.state) {
        return;
    }
    match app.state.page.out.way {
        Some(WayOut::Print) => print::print(app),
        Some(WayOut::Copy) => copy(&mut app.state),
        Some(WayOut::File) | None => return,
    }
    taken(&mut app.state);
}

/// The way is taken: the next one asks again.
pub fn taken(state: &mut AppState) {
    (state.page.out.way, state.page.out.asked) = (None, None);
}

/// What was taken away was about this patient: is the next one meant from here on?
pub fn ask_who_is_next(state: &mut AppState) {
    let told = state.page.choice.with_patient && state.patient.patient != Patient::default();
    state.patient.ask_after_export = told || !state.page.typed.is_empty();
    first_start::found(state);
}

fn copy(state: &mut AppState) {
    match Wanted::of(state).map(|wanted| wanted.text()) {
        None => {}
        Some(Ok(made)) => {
            state.reading.clipboard = Some(String::from_utf8_lossy(&made.bytes).into_owned());
            let (title, text) = (state.words.t("notice-copied"), state.words.t("handout-copied"));
            state.notices.add_once(Level::Info, title, text);
            ask_who_is_next(state);
        }
        Some(Err(error)) => {
            let message = notice::page_error(&state.words, &error);
            state.page.out.failed = Some(WriteFailure { message, kind: None });
        }
    }
}

/// Shows a file in the program that the system has for it.
pub fn open(app: &mut App, path: PathBuf) {
    let viewer = app.tools.viewer.clone();
    app.jobs.spawn("open", move || {
        let result = viewer(&path);
        Event::Opened(path, result)
    });
}
