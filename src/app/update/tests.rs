//! Every behaviour of the program with no window: commands in, state and files out. One module an area.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

mod check;
mod page;
mod page_files;
mod patient;
mod poll;
mod privacy;
mod search;
mod settings;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

use super::{App, Parts};
use crate::app::Command;
use crate::app::command::{NavCommand, PageCommand, PatientCommand};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::patient::{Age, Answer, Resolved};
use crate::domain::population::PopulationId;
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;
use crate::store::settings::SettingsFile;
use crate::words::Words;

/// A second drug, of the clinic's own, that does not exist anywhere else.
const SECOND: &str = include_str!("../../../tests/ui/second_drug.ron");

/// A program on a data folder that nobody else uses.
struct Desk {
    app: App,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::on(tempfile::tempdir().unwrap())
    }

    fn with_second_drug() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("drugs/placebine.ron"), SECOND);
        Self::on(folder)
    }

    fn on(folder: TempDir) -> Self {
        let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
        Self { app: app(&places), folder }
    }

    /// Closed and started again.
    fn restarted(self) -> Self {
        let Self { app, folder } = self;
        drop(app);
        Self::on(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn nav(&mut self, command: NavCommand) {
        self.app.update(Command::Nav(command));
    }

    fn search(&mut self, text: &str) {
        self.nav(NavCommand::Search(text.to_owned()));
    }

    fn patient(&mut self, command: PatientCommand) {
        self.app.update(Command::Patient(command));
    }

    fn answer(&mut self, name: &str, answer: Answer) {
        self.patient(PatientCommand::Answer(population(name), answer));
    }

    fn age(&mut self, text: &str) {
        self.patient(PatientCommand::Age(Age::read(text)));
    }

    fn page(&mut self, command: PageCommand) {
        self.app.update(Command::Page(command));
    }

    /// A handout of the shown drug with its pictures made.
    fn handout(&mut self, with_patient: bool) {
        self.page(PageCommand::Start { with_patient });
        self.app.settle();
    }

    fn shown(&self) -> &str {
        self.app.state.nav.shown.as_ref().map(Id::as_str).unwrap_or_default()
    }

    fn resolved(&self, name: &str) -> Resolved {
        self.app.state.patient.answers.resolved(&population(name))
    }

    fn notices(&self) -> Vec<&str> {
        self.app.state.notices.shown.iter().map(|notice| notice.title.as_str()).collect()
    }
}

fn app(places: &Places) -> App {
    let reference = Reference::built_in().unwrap();
    let parts = Parts {
        words: Words::english(),
        library: Library::load(Some(places), &reference),
        reference,
        settings: SettingsFile::load(&places.settings),
        places: places.clone(),
        today: PartialDate::new("2026-11-22"),
    };
    App::new(parts, None, Arc::new(|| {}))
}

fn population(name: &str) -> PopulationId {
    PopulationId::new(name).unwrap()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
