//! What the window knows of the clinic's own data: votes, reviews, the layer, what was exchanged with a second desk.

use std::collections::BTreeMap;

use super::backups::BackupState;
use super::clinic::Imported;
use super::doctor::Check;
use super::grading::GoTo;
use super::letterhead::LetterheadState;
use super::library_state::LibraryState;
use super::polling::PollResult;
use super::review_rows::ReviewRow;
use crate::domain::clinic_layer::ClinicStatement;
use crate::domain::id::Id;
use crate::domain::review::ReviewEntry;
use crate::domain::source::ReviewStatus;
use crate::service::jobs::JobId;

/// Everything of the clinic's own.
#[derive(Default)]
pub struct ClinicState {
    pub poll: PollState,
    pub review: ReviewState,
    /// Why nothing can be recorded: the database could not be read, or a newer version wrote it.
    pub read_only: Option<String>,
    pub exchange: Exchange,
    /// A look at the folders that is under way.
    pub reloading: Option<JobId>,
    pub letterhead: LetterheadState,
    /// Packs and imported labels, and the work on them.
    pub library: LibraryState,
    pub doctor: DoctorState,
    pub backups: BackupState,
}

/// The look at whether the program can work here.
#[derive(Default)]
pub struct DoctorState {
    pub job: Option<JobId>,
    pub checks: Vec<Check>,
}

/// The poll as this account sees it.
#[derive(Default)]
pub struct PollState {
    pub result: Option<PollResult>,
    pub chosen: Option<usize>,
    /// Results are shown without a vote.
    pub viewing: bool,
    pub failed: Option<String>,
}

/// A drug and one of its sources: what a review is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    pub drug: Id,
    pub source: Id,
}

/// One line of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueLine {
    pub pair: Pair,
    pub status: ReviewStatus,
    /// The last entry of the log about it.
    pub last: Option<ReviewEntry>,
}

/// What a person thinks of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Agree,
    /// The clinic says something else: it will stand beside the line, which stays.
    Change(Box<ClinicStatement>),
}

/// The review screen.
#[derive(Default)]
pub struct ReviewState {
    /// The screen is open inside the library.
    pub open: bool,
    pub filter: Option<ReviewStatus>,
    /// Every drug and source, what is due first.
    pub queue: Vec<QueueLine>,
    pub chosen: Option<Pair>,
    /// The lines of the chosen source.
    pub rows: Vec<ReviewRow>,
    /// The text that the marks are about.
    pub against: String,
    pub marks: BTreeMap<Id, Mark>,
    /// What was marked in other texts and not recorded yet, with the text that it is about.
    pub set_aside: BTreeMap<Pair, (String, BTreeMap<Id, Mark>)>,
    /// Why the last attempt to record failed.
    pub failed: Option<String>,
    /// A line that is gone to, where one is asked for.
    pub go_to: GoTo,
    /// Grows with each entry recorded, so that fields drop their draft text.
    pub generation: u64,
}

impl ReviewState {
    /// The lines of the queue that the filter leaves.
    pub fn shown(&self) -> impl Iterator<Item = &QueueLine> {
        self.queue.iter().filter(|line| self.filter.is_none_or(|status| line.status == status))
    }

    pub fn count(&self, status: ReviewStatus) -> usize {
        self.queue.iter().filter(|line| line.status == status).count()
    }

    /// How many lines of the chosen source were read.
    pub fn read(&self) -> usize {
        self.rows.iter().filter(|row| self.marks.contains_key(&row.id)).count()
    }

    /// Recording is off until all are read.
    pub fn all_read(&self) -> bool {
        !self.rows.is_empty() && self.read() == self.rows.len()
    }
}

/// Exchange of the layer with a second desk.
#[derive(Default)]
pub struct Exchange {
    pub job: Option<JobId>,
    /// The file of a second desk is read, or else one is written.
    pub import: bool,
    pub done: Option<Exchanged>,
    pub failed: Option<ExchangeFailure>,
}

/// Why nothing was exchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeFailure {
    pub message: String,
    /// What was tried: reading the file of a second desk, or else writing one.
    pub import: bool,
    /// The file that is there already: a person may agree to replace it.
    pub exists: Option<std::path::PathBuf>,
}

/// What came of it.
#[derive(Debug)]
pub enum Exchanged {
    Exported { path: std::path::PathBuf, entries: usize, reviews: usize },
    Imported(Imported),
}
