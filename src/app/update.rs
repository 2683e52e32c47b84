//! The only code that changes the state: one handler an area, and the results of background work.

mod lists;
mod nav;
mod page;
mod patient;
mod poll;
mod reading;
mod settings;
#[cfg(test)]
mod tests;

pub use page::suggested_name;

use std::sync::Arc;

use super::command::Command;
use super::page::MadePage;
use super::state::{AppState, Level, Nav, Notices, PageState, PatientState, PollState, Reading};
use super::{loading, notice};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::handout::{HandoutError, Picture};
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::jobs::{JobId, Jobs, Outcome, Waker};
use crate::store::StoreError;
use crate::store::library::{Library, Named};
use crate::store::paths::Places;
use crate::store::reference::Reference;
use crate::store::settings::SettingsFile;
use crate::words::Words;

/// What comes back from background work.
#[derive(Debug)]
pub enum Event {
    Preview(Result<PreviewMade, HandoutError>),
    Written(Result<WrittenPage, WriteError>),
    Opened(Result<(), String>),
}

/// Pages as pictures, with what was measured.
#[derive(Debug)]
pub struct PreviewMade {
    pub pictures: Vec<Picture>,
    pub page: MadePage,
}

/// A handout that was written.
#[derive(Debug)]
pub struct WrittenPage {
    pub path: std::path::PathBuf,
    pub pages: usize,
}

/// Why it was not.
#[derive(Debug)]
pub enum WriteError {
    Page(HandoutError),
    Store(StoreError),
}

/// State and background work of one window.
pub struct App {
    pub state: AppState,
    jobs: Jobs<Event>,
}

/// What an [`App`] is made from.
pub struct Parts {
    pub words: Words,
    pub library: Library,
    pub reference: Reference,
    pub places: Places,
    pub settings: SettingsFile,
    pub today: Option<PartialDate>,
}

/// Why the program could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Damaged(#[from] crate::store::reference::Damaged),
}

impl App {
    /// Loads everything from its folders and opens on the drug that is named as a whole.
    pub fn load(places: &Places, drug: Option<&str>, waker: Waker) -> Result<Self, StartError> {
        let reference = Reference::built_in()?;
        let settings = SettingsFile::load(&places.settings);
        let today = SystemClock.today();
        let (library, unread) = loading::library(places, &reference, today.as_ref());
        let drug = drug.and_then(|text| match library.named(text) {
            Named::One(monograph) => Some(monograph.id().clone()),
            Named::Unreadable(_) | Named::Unknown => None,
        });
        let parts = Parts { words: Words::english(), library, reference, places: places.clone(), settings, today };
        let mut app = Self::new(parts, drug.as_ref(), waker);
        if let Some(error) = unread {
            let detail = notice::store_error(&app.state.words, &error);
            let text = app.state.words.f("reviews-not-read", &[("detail", (&detail).into())]);
            app.state.notices.add(Level::Error, app.state.words.t("notice-clinic-db"), text);
        }
        Ok(app)
    }

    /// Opens on `drug`, else on the first of the account's list, else on the first of the library.
    pub fn new(parts: Parts, drug: Option<&Id>, waker: Waker) -> Self {
        let Parts { words, library, reference, places, settings, today } = parts;
        let mut state = AppState {
            words: Arc::new(words),
            library: Arc::new(library),
            reference: Arc::new(reference),
            places,
            settings,
            today,
            nav: Nav::default(),
            patient: PatientState::default(),
            reading: Reading::default(),
            poll: PollState::default(),
            page: PageState::default(),
            notices: Notices::default(),
        };
        patient::resolve(&mut state);
        page::remembered(&mut state);
        nav::start(&mut state, drug);
        for problem in notice::settings_problems(&state.words, &state.settings) {
            let title = state.words.t("notice-settings");
            state.notices.add(Level::Error, title, problem);
        }
        for failed in &state.library.failed.clone() {
            let title = state.words.f("notice-file", &[("place", (&notice::place(&failed.file, failed.place)).into())]);
            let text = notice::failed_file(&state.words, failed);
            state.notices.add(Level::Error, title, text);
        }
        Self { state, jobs: Jobs::new(waker) }
    }

    /// Carries out one command.
    pub fn update(&mut self, command: Command) {
        match command {
            Command::Nav(command) => {
                nav::update(&mut self.state, command);
                self.enter_tab();
            }
            Command::List(command) => {
                lists::update(&mut self.state, command);
                self.enter_tab();
            }
            Command::Patient(command) => {
                patient::update(&mut self.state, command);
                page::refresh(self);
            }
            Command::Reading(command) => reading::update(&mut self.state, command),
            Command::Poll(command) => poll::update(&mut self.state, command),
            Command::Page(command) => page::update(self, command),
            Command::Settings(command) => settings::update(&mut self.state, command),
            Command::CloseNotice(number) => self.state.notices.close(number),
        }
    }

    /// A section that shows what lies on the disk reads it when it is entered.
    fn enter_tab(&mut self) {
        match self.state.nav.tab {
            super::state::Tab::Poll if self.state.poll.result.is_none() => poll::refresh(&mut self.state),
            super::state::Tab::Handouts => page::refresh(self),
            _ => {}
        }
    }

    /// Takes in what background work has finished; true where something changed.
    pub fn take_results(&mut self) -> bool {
        let finished = self.jobs.finished();
        let any = !finished.is_empty();
        for (id, outcome) in finished {
            self.apply(id, outcome);
        }
        any
    }

    /// Waits until all background work that the state waits for is done. For tests and scripts.
    pub fn settle(&mut self) {
        while self.state.page.writing.is_some() || self.state.page.preview.job.is_some() {
            let Some((id, outcome)) = self.jobs.wait() else { return };
            self.apply(id, outcome);
        }
    }

    fn apply(&mut self, id: JobId, outcome: Outcome<Event>) {
        match outcome {
            Outcome::Done(Event::Preview(result)) => page::preview_made(self, id, result),
            Outcome::Done(Event::Written(result)) => page::written(self, id, result),
            Outcome::Done(Event::Opened(result)) => page::opened(&mut self.state, result),
            Outcome::Panicked => page::panicked(&mut self.state, id),
        }
    }
}
