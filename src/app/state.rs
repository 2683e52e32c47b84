//! Everything that the window shows and a restart, a test or the command line would care about. Draft text, scroll and
//! focus are the views' own.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::check_state::CheckState;
use super::clinic_state::ClinicState;
use super::label_state::LabelState;
use super::lists::Lists;
use super::record::RecordState;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::line::{LineId, LineRef, TierRef};
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answers, Patient};
use crate::domain::population::PopulationId;
use crate::domain::search::{Found, TextHit};
use crate::service::jobs::JobId;
use crate::service::printing::Held;
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;
use crate::store::settings::SettingsFile;
use crate::words::Words;

pub use super::page_state::{PageState, WriteFailure, Written};

/// The sections of the top bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    #[default]
    Reference,
    Check,
    Handouts,
    Library,
    Poll,
    /// Opened by an icon and a key; no tab of the bar is active.
    Settings,
}

impl Tab {
    /// Those of the bar.
    pub const ALL: [Self; 5] = [Self::Reference, Self::Check, Self::Handouts, Self::Library, Self::Poll];

    pub fn id(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Check => "check",
            Self::Handouts => "handouts",
            Self::Library => "library",
            Self::Poll => "poll",
            Self::Settings => "settings",
        }
    }
}

/// The whole state. One owner; views read it and send commands.
pub struct AppState {
    pub words: Arc<Words>,
    pub library: Arc<Library>,
    pub reference: Arc<Reference>,
    pub places: Places,
    pub settings: SettingsFile,
    pub today: Option<PartialDate>,
    pub nav: Nav,
    pub patient: PatientState,
    pub reading: Reading,
    pub clinic: ClinicState,
    pub page: PageState,
    pub notices: Notices,
}

impl AppState {
    /// The drug in the reading pane.
    pub fn shown(&self) -> Option<&Arc<Monograph>> {
        self.nav.shown.as_ref().and_then(|id| self.library.get(id))
    }

    /// Is it an imported label, no drug of the library's own?
    pub fn is_label(&self, id: &Id) -> bool {
        !self.library.has(id) && self.nav.label.knows(id)
    }

    /// The sections of the top bar: without the poll where it is not to be seen.
    pub fn tabs(&self) -> Vec<Tab> {
        Tab::ALL.into_iter().filter(|tab| *tab != Tab::Poll || self.settings.shows_poll()).collect()
    }

    /// Is the shown drug on the account's list?
    pub fn on_my_list(&self, id: &Id) -> bool {
        self.settings.settings.my_list.iter().any(|listed| id == listed.as_str())
    }
}

/// A group of the list at the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListGroup {
    MyList,
    Recent,
    All,
    Exact,
    Matches,
    DidYouMean,
    /// Imported labels that were found, and those that are suggested.
    Labels,
    LabelsMeant,
    /// Words inside the texts of drugs and of imported labels, by their place among those found.
    Text(usize),
    LabelText(usize),
}

impl ListGroup {
    /// Suggestions are never shown or opened by themselves.
    pub fn is_suggested(self) -> bool {
        matches!(self, Self::DidYouMean | Self::LabelsMeant)
    }
}

/// One line of the list that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLine {
    pub group: ListGroup,
    pub drug: Id,
}

/// Where the person is.
#[derive(Default)]
pub struct Nav {
    pub tab: Tab,
    pub shown: Option<Id>,
    /// Opened before the shown one, oldest first.
    pub back: Vec<Id>,
    /// Gone back from, nearest last.
    pub forward: Vec<Id>,
    pub opened: Option<Id>,
    pub query: String,
    pub found: Found,
    pub text_hits: Vec<TextHit>,
    /// The lines of the list, top to bottom.
    pub lines: Vec<ListLine>,
    /// The place of the cursor among them; `None` where nothing is chosen.
    pub cursor: Option<usize>,
    /// What was chosen to stand in the list, and its rows.
    pub lists: Lists,
    pub label: LabelState,
}

impl Nav {
    pub fn chosen(&self) -> Option<&ListLine> {
        self.lines.get(self.cursor?)
    }

    /// Does the reading pane show that no name was found? A text that was found shows its drug while the cursor is on it.
    pub fn nothing_found(&self) -> bool {
        !self.query.trim().is_empty()
            && self.found.total() + self.label.found.total == 0
            && self.chosen().is_none_or(|line| line.group.is_suggested())
    }
}

/// What was entered about the patient. In memory only.
#[derive(Default)]
pub struct PatientState {
    pub patient: Patient,
    pub answers: Answers,
    /// What "Clear" took away, for its undo.
    pub cleared: Option<Patient>,
    /// Grows with each change that did not come from a field, so that fields drop their draft text.
    pub generation: u64,
    /// A handout or a record was taken away: "Still for the same patient?"
    pub ask_after_export: bool,
    /// The answers are cleared soon: how many seconds the warning gives.
    pub clears_in: Option<u64>,
    /// The check as a file.
    pub record: RecordState,
    /// Which drugs are checked for the patient, and how that is shown.
    pub check: CheckState,
}

/// What is unfolded in the reading pane and the panel.
#[derive(Default)]
pub struct Reading {
    pub open_tiers: BTreeSet<TierRef>,
    /// Drugs whose tiers were touched: the first tier of the others is open.
    pub touched: BTreeSet<Id>,
    pub boxed_open: bool,
    pub contraindications_open: bool,
    pub more_open: bool,
    pub open_findings: BTreeSet<PopulationId>,
    /// Lines whose source is shown under them.
    pub open_lines: BTreeSet<LineRef>,
    pub meanings_open: bool,
    /// A second start was handed over: somebody is to be called to the window.
    pub attention: bool,
    /// Files that wait for the first start to be over, to be taken into the library.
    pub files: Vec<PathBuf>,
    /// A text for the clipboard, until the window has taken it there.
    pub clipboard: Option<String>,
    pub keys: PrintedKeys,
}

/// The sheet of keys on its way to paper.
#[derive(Default)]
pub struct PrintedKeys {
    pub printing: Option<JobId>,
    /// The file that a viewer reads; it goes with the answers, and with the program.
    pub held: Option<Held>,
}

impl Reading {
    /// Common is open at first; after that as the person left it.
    pub fn tier_is_open(&self, tier: &TierRef, first: bool) -> bool {
        match self.touched.contains(&tier.drug) {
            true => self.open_tiers.contains(tier),
            false => first,
        }
    }

    /// Is what this line rests on shown under it?
    pub fn line_is_open(&self, drug: &Id, line: &LineId) -> bool {
        self.open_lines.contains(&LineRef { drug: drug.clone(), line: line.clone() })
    }
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Error,
    Info,
}

/// A message that stays until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub number: u64,
    pub level: Level,
    pub title: String,
    pub text: String,
}

#[derive(Default)]
pub struct Notices {
    pub shown: Vec<Notice>,
    last: u64,
}

impl Notices {
    pub fn add(&mut self, level: Level, title: String, text: String) {
        self.last += 1;
        self.shown.push(Notice { number: self.last, level, title, text });
    }

    /// The same notice a second time takes the place of the first.
    pub fn add_once(&mut self, level: Level, title: String, text: String) {
        self.shown.retain(|notice| notice.title != title || notice.text != text);
        self.add(level, title, text);
    }

    pub fn close(&mut self, number: u64) {
        self.shown.retain(|notice| notice.number != number);
    }
}
