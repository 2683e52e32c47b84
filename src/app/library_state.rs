//! What the window knows of the library's packs and of the work on them: one thing at a time, the rest waits. Carrying out is
//! in `update::library`, the sentences in `library_text`.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::library_results::ResultMark;
use crate::domain::date::PartialDate;
use crate::domain::pack::PackTag;
use crate::service::jobs::JobId;
use crate::service::library_work::{Told, Work};
use crate::store::pack::{Allowed, SignedBy};

#[derive(Default)]
pub struct LibraryState {
    /// First come, first served.
    pub waiting: Vec<Work>,
    pub running: Option<Running>,
    /// Must be answered before anything else is begun, but for the question whether to stop.
    pub question: Option<Question>,
    pub outcome: Option<WorkOutcome>,
    pub overview: Overview,
    /// The folders are being looked at.
    pub looking: Option<JobId>,
    /// A person agreed to close the window although something is under way.
    pub may_close: bool,
}

/// Work that is under way.
pub struct Running {
    pub job: JobId,
    pub work: Work,
    pub told: Told,
    pub stop: Arc<AtomicBool>,
    /// A person wants it stopped, and it has not ended yet.
    pub stopping: bool,
}

/// What a person is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A newer version of the pack is installed.
    Older {
        path: PathBuf,
        allowed: Allowed,
        installed: String,
        offered: String,
    },
    /// The pack has no signature that the clinic trusts: the sentence that says so.
    Unsigned {
        path: PathBuf,
        allowed: Allowed,
        sentence: String,
    },
    Remove(PackTag),
    Rebuild,
    Stop,
    /// The window is to be closed while something is under way.
    Close,
}

/// How the last work ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkOutcome {
    pub mark: ResultMark,
    pub title: String,
    pub text: String,
    /// Files and labels that were not taken in, each with its reason.
    pub refused: Vec<RefusedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// The file, and the entry of an archive.
    pub place: String,
    pub reason: String,
}

/// What lies in the data folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    pub packs: Vec<PackLine>,
    /// Labels outside packs and the bytes that they take; `None` where there are none.
    pub imported: Option<(usize, u64)>,
    /// The newest first.
    pub results: Vec<(ResultMark, String)>,
    /// Nothing can be written into the data folder: nothing is added, taken out or brought back.
    pub read_only: bool,
}

/// An installed pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackLine {
    pub tag: PackTag,
    pub drugs: usize,
    pub labels: usize,
    pub monographs: usize,
    pub newest_text: Option<PartialDate>,
    pub built: Option<PartialDate>,
    pub bytes: u64,
    pub signed_by: SignedBy,
    /// Parts that have changed since it was added; empty where all match.
    pub changed: Vec<String>,
    /// The version that can be brought back.
    pub before: Option<String>,
}

/// What a person does with the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryCommand {
    /// Packs, files of labels and folders of them: by button or dropped onto the window.
    Add(Vec<PathBuf>),
    /// Takes what waits at this place out of the list.
    Forget(usize),
    Remove(PackTag),
    BringBack(PackTag),
    Check,
    Rebuild,
    Stop,
    /// The window is to be closed.
    Close,
    /// The answer to the question.
    Answer(bool),
    CloseOutcome,
    CopyRefused,
    /// Look at the folders again.
    Look,
}

impl LibraryState {
    /// Is something under way, or waiting to be?
    pub fn is_busy(&self) -> bool {
        self.running.is_some() || !self.waiting.is_empty()
    }
}
