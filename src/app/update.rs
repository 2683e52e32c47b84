//! The only code that changes the state: one handler an area, and the results of background work.

mod ahead;
mod backups;
mod check;
mod clinic;
mod event;
mod first_start;
mod grading;
mod idle;
mod key_sheet;
mod label;
mod letterhead;
mod library;
mod lists;
mod nav;
mod page;
mod patient;
mod poll;
mod prepared;
mod reading;
mod record;
mod review;
mod settings;
#[cfg(test)]
mod tests;
mod text_search;

pub use ahead::{Ahead, Opening};
pub use event::{Event, PreviewMade, PrintError, SentPage, WriteError, WrittenPage};
pub use label::{is_in_view as label_in_view, shown as shown_label};
pub use page::{cannot_leave, documents_folder, is_refused as handout_is_refused, must_ask, suggested_name};
pub use prepared::{Parts, Prepared, StartError};
pub use settings::ZOOM_STEPS;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::clinic_state::ClinicState;
use super::command::{ClinicCommand, Command, NavCommand, SettingsCommand};
use super::library_state::LibraryCommand;
use super::notice;
use super::state::{AppState, Level, Nav, Notices, PageState, PatientState, Reading};
use crate::domain::id::Id;
use crate::service::instance::{Instance, Wish};
use crate::service::jobs::{JobId, Jobs, Outcome, Waker};
use crate::service::printing::Tools;
use crate::store::last_run::{Graphics, crash_was_told, note_graphics};
use crate::store::watched::Watched;
use crate::words::Words;

/// How often the clinic's folder is looked at: a changed file shows within two seconds.
const WATCH_EVERY: Duration = Duration::from_secs(1);

/// State and background work of one window.
pub struct App {
    pub state: AppState,
    jobs: Jobs<Event>,
    /// What there is to print and to open files with.
    pub tools: Tools,
}

/// Can this change what a person chose in the settings?
fn may_choose(command: &Command) -> bool {
    matches!(command, Command::Settings(_) | Command::List(_) | Command::Page(_))
}

impl App {
    /// Opens a window's state on what was read from the folders.
    pub fn open(prepared: Prepared, drug: Option<&Id>, waker: Waker) -> Self {
        let Prepared { parts, problem, crash } = prepared;
        let mut app = Self::new(parts, drug, waker);
        app.first_start(drug.is_some());
        clinic::loaded(&mut app.state, problem.as_ref());
        if let Some(crash) = crash {
            let (title, text) = notice::crash(&app.state.words, &crash);
            app.state.notices.add(Level::Error, title, text);
        }
        app
    }

    /// The window is there: how the last run ended need not be told again, the names of labels are read before somebody waits
    /// for them, the folders are watched, and copies made.
    pub fn begin(&mut self) {
        crash_was_told(&self.state.places);
        let labels = self.state.nav.label.library.clone();
        self.state.nav.label.naming = self.jobs.spawn("names", move || {
            labels.read_names();
            Event::NamesRead
        });
        self.watch();
        backups::begin(self);
    }

    /// Shows the page of the first start where this is one and no drug was named.
    pub fn first_start(&mut self, named: bool) {
        first_start::begin(&mut self.state, named);
    }

    /// Opens on `drug`, else on the first of the account's list, else on the first of the library.
    pub fn new(parts: Parts, drug: Option<&Id>, waker: Waker) -> Self {
        let Parts { words, library, labels, reference, places, settings, today } = parts;
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
            clinic: ClinicState::default(),
            page: PageState::default(),
            notices: Notices::default(),
        };
        patient::resolve(&mut state);
        page::remembered(&mut state);
        letterhead::load(&mut state);
        state.nav.label.library = Arc::new(labels);
        nav::start(&mut state, drug);
        for problem in notice::settings_problems(&state.words, &state.settings) {
            let title = state.words.t("notice-settings");
            state.notices.add(Level::Error, title, problem);
        }
        clinic::say_failed_files(&mut state, &[]);
        label::say_problem(&mut state);
        review::queue(&mut state);
        let mut app = Self { state, jobs: Jobs::new(waker), tools: Tools::of_the_system() };
        label::refresh(&mut app);
        app
    }

    /// Carries out one command.
    pub fn update(&mut self, command: Command) {
        let undo = command == Command::Settings(SettingsCommand::Undo);
        let before = (!undo && may_choose(&command)).then(|| self.state.settings.settings.clone());
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
            Command::Record(command) => record::update(self, command),
            Command::Check(command) => check::update(&mut self.state, command),
            Command::Reading(command) => reading::update(&mut self.state, command),
            Command::Poll(command) => poll::update(&mut self.state, command),
            Command::Review(command) => review::update(&mut self.state, command),
            Command::Clinic(command) => clinic::update(self, command),
            Command::Label(command) => label::update(&mut self.state, command),
            Command::Library(command) => library::update(self, command),
            Command::Letterhead(command) => letterhead::update(self, command),
            Command::Page(command) => page::update(self, command),
            Command::Settings(command) => settings::update(self, command),
            Command::FirstStart(command) => first_start::update(self, command),
            Command::PrintKeys => key_sheet::print(self),
            Command::CloseNotice(number) => self.state.notices.close(number),
        }
        if let Some(before) = before {
            settings::remember(&mut self.state, before);
        }
        check::refresh(self);
        label::refresh(self);
    }

    /// Says everything in other words, from now on.
    pub fn speak(&mut self, words: Words) {
        settings::speak(self, words);
        check::refresh(self);
        label::refresh(self);
    }

    /// A section that shows what lies on the disk reads it when it is entered.
    fn enter_tab(&mut self) {
        match self.state.nav.tab {
            super::state::Tab::Poll if self.state.clinic.poll.result.is_none() => poll::refresh(&mut self.state),
            super::state::Tab::Handouts => page::refresh(self),
            super::state::Tab::Library => library::look(self),
            super::state::Tab::Settings => backups::look(self),
            _ => {}
        }
    }

    /// Seconds until `PatientCommand::Idle` has something to do again, where nobody has touched the program for `idle`
    /// seconds; `None` where nothing about a patient is held.
    pub fn idle_next(&self, idle: u64) -> Option<u64> {
        idle::next(&self.state, idle)
    }

    /// Takes what second starts hand over, on a thread that sleeps meanwhile.
    pub fn listen(&mut self, instance: Arc<Instance>) {
        self.jobs.repeat("instance", Duration::ZERO, move || instance.wait().map(Event::Handed));
    }

    /// Opens the drug as a person does who chooses it, or takes the files in, and asks for attention.
    fn handed(&mut self, wish: Wish) {
        self.state.reading.attention = true;
        match wish {
            Wish::Open(drug) => {
                if let Some(id) = drug.as_deref().and_then(Id::new) {
                    self.update(Command::Nav(NavCommand::Open(id)));
                }
            }
            Wish::Add(files) => self.add_files(files),
        }
    }

    /// Notes on what the window is drawn, while it draws its first picture.
    pub fn note_graphics(&mut self, graphics: Graphics) {
        let places = self.state.places.clone();
        // Where it cannot be noted nobody misses it but the look at the program.
        self.jobs.spawn("graphics", move || {
            note_graphics(&places, &graphics).ok();
            Event::Noted
        });
    }

    /// Takes files into the library. Before the first start nothing is written: they wait until it is over.
    pub fn add_files(&mut self, files: Vec<PathBuf>) {
        self.state.reading.files.extend(files);
        if !self.state.reading.files.is_empty() && !self.state.settings.is_held() {
            let files = std::mem::take(&mut self.state.reading.files);
            self.update(Command::Library(LibraryCommand::Add(files)));
        }
    }

    /// Is somebody to be called to the window? Once.
    pub fn take_attention(&mut self) -> bool {
        std::mem::take(&mut self.state.reading.attention)
    }

    /// A text for the clipboard, once; the window takes it there.
    pub fn take_clipboard(&mut self) -> Option<String> {
        self.state.reading.clipboard.take()
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
        while self.is_waiting() {
            let Some((id, outcome)) = self.jobs.wait() else { return };
            self.apply(id, outcome);
        }
    }

    /// Is there background work whose result the state waits for?
    pub fn is_waiting(&self) -> bool {
        let (page, clinic) = (&self.state.page, &self.state.clinic);
        page.out.writing.is_some()
            || page.out.printing.is_some()
            || page.preview.drawing.is_some()
            || clinic.letterhead.saving.is_some()
            || clinic.letterhead.reading.is_some()
            || page.preview.job.is_some()
            || self.state.patient.record.writing.is_some()
            || clinic.exchange.job.is_some()
            || clinic.library.running.is_some()
            || clinic.library.looking.is_some()
            || clinic.reloading.is_some()
            || clinic.doctor.job.is_some()
            || clinic.backups.job.is_some()
            || self.state.reading.keys.printing.is_some()
            || self.state.nav.label.is_waiting()
            || self.state.patient.check.work.making.is_some()
            || self.state.patient.check.work.ordering.is_some()
    }

    /// Looks at the clinic's folder and database every second, on a thread of its own.
    fn watch(&mut self) {
        let mut watched = Watched::new(&self.state.places);
        self.jobs.repeat("watch", WATCH_EVERY, move || watched.has_changed().then_some(Event::FolderChanged));
    }

    fn apply(&mut self, id: JobId, outcome: Outcome<Event>) {
        match outcome {
            Outcome::Done(Event::Preview(result)) => page::preview_made(self, id, *result),
            Outcome::Done(Event::Drawn(result)) => page::drawn(self, id, result),
            Outcome::Done(Event::LetterheadKept(result)) => letterhead::kept(self, id, result),
            Outcome::Done(Event::LogoRead(result)) => letterhead::logo_read(self, id, result),
            Outcome::Done(Event::Printed(result)) => page::printed(&mut self.state, id, result),
            Outcome::Done(Event::KeysPrinted(result)) => key_sheet::printed(&mut self.state, id, result),
            Outcome::Done(Event::Written(result)) => page::written(self, id, result),
            Outcome::Done(Event::Recorded(result)) => record::recorded(&mut self.state, id, result),
            Outcome::Done(Event::Opened(path, result)) => page::opened(&mut self.state, &path, result),
            Outcome::Done(Event::Reloaded(loaded)) => {
                clinic::reloaded(self, id, *loaded);
                check::refresh(self);
                label::refresh(self);
            }
            Outcome::Done(Event::Exchanged(result)) => clinic::exchanged(self, id, result),
            Outcome::Done(Event::Checked(made)) => {
                let (checked, shown, by) = *made;
                check::made(self, id, checked, shown, by);
            }
            Outcome::Done(Event::Ordered(shown)) => check::ordered(self, id, shown),
            Outcome::Done(Event::NamesRead) => label::named(&mut self.state, id),
            Outcome::Done(Event::LabelRead(read)) => {
                let (label, result) = *read;
                label::read(self, id, &label, result);
            }
            Outcome::Done(Event::LabelCompared(pair, result)) => label::compared(self, id, pair, result),
            Outcome::Done(Event::LabelsReloaded(again)) => label::reloaded(self, id, *again),
            Outcome::Done(Event::TextsLooked(looked)) => text_search::looked(self, id, *looked),
            Outcome::Done(Event::LibraryTold(told)) => library::told(&mut self.state, id, told),
            Outcome::Done(Event::LibraryDone(done)) => library::done(self, id, *done),
            Outcome::Done(Event::LibrarySeen(overview)) => library::seen(&mut self.state, id, *overview),
            Outcome::Done(Event::Checkup(checks)) => settings::checked(&mut self.state, id, checks),
            Outcome::Done(Event::BackedUp(kept)) => backups::backed_up(&mut self.state, id, *kept),
            Outcome::Done(Event::BroughtBack(result)) => backups::brought_back(self, id, result),
            Outcome::Done(Event::Noted) => {}
            Outcome::Done(Event::Handed(wish)) => self.handed(wish),
            Outcome::Done(Event::FolderChanged) => {
                clinic::update(self, ClinicCommand::Reload);
                library::look(self);
            }
            Outcome::Panicked => {
                page::panicked(self, id);
                record::panicked(&mut self.state, id);
                clinic::panicked(&mut self.state, id);
                letterhead::panicked(&mut self.state, id);
                check::panicked(&mut self.state, id);
                label::panicked(&mut self.state, id);
                text_search::panicked(&mut self.state, id);
                settings::panicked(&mut self.state, id);
                backups::panicked(&mut self.state, id);
                key_sheet::panicked(&mut self.state, id);
                library::panicked(self, id);
            }
        }
    }
}
