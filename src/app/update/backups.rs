//! Copies of the clinic's database: made on a job when the program starts and in each hour with a change, brought back after
//! a question.

use std::time::Duration;

use super::{App, Event, clinic};
use crate::app::backups::{self, BackedUp};
use crate::app::notice;
use crate::app::state::{AppState, Level};
use crate::service::jobs::JobId;
use crate::store::backups::{Former, Made, bring_back};
use crate::store::{StoreError, StoreErrorKind};

const EVERY: Duration = Duration::from_secs(60 * 60);

/// From the start on.
pub fn begin(app: &mut App) {
    look(app);
    let places = app.state.places.clone();
    app.jobs.repeat("backups", EVERY, move || {
        let kept = backups::keep(&places);
        // Nothing new is nothing to say.
        let silent = matches!(kept.made, Ok(Made::Nothing | Made::Unchanged(_)));
        (!silent).then(|| Event::BackedUp(Box::new(kept)))
    });
}

/// Makes a copy where something has changed, and looks which there are.
pub fn look(app: &mut App) {
    if app.state.clinic.backups.job.is_none() {
        let places = app.state.places.clone();
        app.state.clinic.backups.job =
            app.jobs.spawn("backup", move || Event::BackedUp(Box::new(backups::keep(&places))));
    }
}

pub fn backed_up(state: &mut AppState, id: JobId, kept: BackedUp) {
    let known = &mut state.clinic.backups;
    known.all = kept.all;
    if known.job == Some(id) {
        known.job = None;
    }
    let Err(error) = kept.made else { return };
    let (title, text) = match error.kind {
        StoreErrorKind::Damaged => ("notice-clinic-damaged-title", damaged(state, &error)),
        // Where nothing may be written nothing was recorded either; another program copies what it holds.
        StoreErrorKind::NotWritable | StoreErrorKind::Busy | StoreErrorKind::NewerVersion => return,
        _ => ("notice-no-backup", notice::store_error(&state.words, &error)),
    };
    let title = state.words.t(title);
    state.notices.add_once(Level::Error, title, text);
}

fn damaged(state: &AppState, error: &StoreError) -> String {
    let path = error.path.display().to_string();
    state.words.f("notice-clinic-damaged", &[("path", (&path).into())])
}

/// Asks before a copy takes the place of the database.
pub fn ask(state: &mut AppState, number: u32) {
    let known = &mut state.clinic.backups;
    if known.job.is_none() && known.all.iter().any(|backup| backup.number == number) {
        known.asked = Some(number);
    }
}

/// The answer to that question.
pub fn answer(app: &mut App, yes: bool) {
    let known = &mut app.state.clinic.backups;
    let Some(asked) = known.asked.take().filter(|_| yes && known.job.is_none()) else { return };
    let Some(backup) = known.all.iter().find(|backup| backup.number == asked).cloned() else { return };
    let (places, now) = (app.state.places.clone(), backups::now(app.state.today.as_ref()));
    app.state.clinic.backups.job =
        app.jobs.spawn("backup", move || Event::BroughtBack(bring_back(&places, &backup, now.as_ref())));
}

pub fn brought_back(app: &mut App, id: JobId, result: Result<Former, StoreError>) {
    let state = &mut app.state;
    if state.clinic.backups.job != Some(id) {
        return;
    }
    state.clinic.backups.job = None;
    let (level, title, text) = match &result {
        Ok(former) => (Level::Info, "backups-done", backups::former(&state.words, former)),
        Err(error) => (Level::Error, "backups-failed", notice::store_error(&state.words, error)),
    };
    let title = state.words.t(title);
    state.notices.add(level, title, text);
    clinic::reload(app);
    look(app);
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, id: JobId) {
    if state.clinic.backups.job == Some(id) {
        state.clinic.backups.job = None;
        let (title, text) = (state.words.t("notice-no-backup"), state.words.t("error-job"));
        state.notices.add_once(Level::Error, title, text);
    }
}
