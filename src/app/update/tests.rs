//! Every behaviour of the program with no window: commands in, state and files out. One module an area.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at once where something is missing"
)]

mod actions;
mod backups;
mod check;
mod clinic;
mod filters;
mod first_start;
mod grading;
mod idle;
mod labels;
mod letterhead;
mod library;
#[cfg(unix)]
mod library_faults;
mod library_packs;
mod lists;
mod medicines;
mod page;
#[cfg(unix)]
mod page_faults;
mod page_files;
mod page_out;
mod patient;
mod poll;
mod privacy;
mod record;
mod review;
mod search;
mod settings;
mod sources;
mod text_search;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::TempDir;

use super::{App, Parts};
use crate::app::Command;
use crate::app::command::{ClinicCommand, ListCommand, NavCommand, PageCommand, PatientCommand};
use crate::app::label_library::LabelLibrary;
use crate::app::lists::Row;
use crate::app::state::ListGroup;
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

/// A small drug of the clinic's own: its id and name, class, whether its label was read whole, what it states and when.
fn small_drug(id: &str, class: &str, read: &str, statement: &str, dated: &str) -> String {
    let of = |key: &str, value: &str| if value.is_empty() { String::new() } else { format!("{key}: \"{value}\", ") };
    let boxed = if statement == "boxed" { "boxed: true, " } else { "" };
    let population = if statement == "boxed" { "anyone" } else { statement };
    let statement = format!(
        r#"(id: "{id}-1", population: "{population}", {boxed}words: "Words.", phrase: "words", source: "s", section: "A")"#
    );
    let statements = if population.is_empty() { "" } else { statement.as_str() };
    format!(
        r#"(schema: 1, drug: (id: "{id}", name: "{id}", {}),
            sources: [(id: "s", kind: regulator_label, read: {read}, short: "S", title: "S", {})],
            items: [], side_effects: [], statements: [{statements}], gaps: [], interactions: [])"#,
        of("class", class),
        of("effective", dated)
    )
}

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

    /// Beside clonazepam: six drugs of which different things are known.
    fn with_small_drugs() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (id, class, read, statement, dated) in [
            ("amidol", "invented", "whole", "boxed", "2024-05"),
            ("bemidon", "Other class", "whole", "pregnant", "2024"),
            ("betazol", "Invented", "whole", "", "2020-01"),
            ("cerulon", "", "part", "", ""),
            ("corvidine", "", "whole", "pregnant", "2024-05"),
            ("dorsal", "other class", "part", "elderly", "2019"),
        ] {
            write(&folder.path().join(format!("drugs/{id}.ron")), &small_drug(id, class, read, statement, dated));
        }
        Self::on(folder)
    }

    fn list(&mut self, command: ListCommand) {
        self.app.update(Command::List(command));
    }

    /// The drugs of a group, in their order.
    fn group(&self, group: ListGroup) -> Vec<&str> {
        let lines = self.app.state.nav.lines.iter().filter(|line| line.group == group);
        lines.map(|line| line.drug.as_str()).collect()
    }

    /// The rows of the list as they are read: headings with their numbers, drugs, sentences.
    fn rows(&self) -> Vec<String> {
        let nav = &self.app.state.nav;
        let text = |row: &Row| match row {
            Row::Heading(heading) => Some(format!("{} {}", heading.text, heading.n)),
            Row::Line(at) => Some(nav.lines[*at].drug.to_string()),
            Row::Unreadable(at) => Some(format!("? {}", self.app.state.library.unreadable()[*at].drug.name)),
            Row::Note(id) => Some(self.app.state.words.t(id)),
            Row::TextPart | Row::Rule => None,
        };
        nav.lists.rows.iter().filter_map(text).collect()
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

    /// Reads the folders again and waits for it.
    fn reload(&mut self) {
        self.app.update(Command::Clinic(ClinicCommand::Reload));
        self.app.settle();
    }

    fn notices(&self) -> Vec<&str> {
        self.app.state.notices.shown.iter().map(|notice| notice.title.as_str()).collect()
    }
}

/// As they are once the window has been there for a moment.
fn labels(places: &Places) -> LabelLibrary {
    let labels = LabelLibrary::load(places);
    labels.read_names();
    labels
}

fn app(places: &Places) -> App {
    let reference = Reference::built_in().unwrap();
    let parts = Parts {
        labels: labels(places),
        words: Words::english(),
        library: Library::load_small(&["clonazepam"], Some(places), &reference),
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
