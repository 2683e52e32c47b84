//! The long work on the library that a window starts: packs and labels taken in, packs taken out and brought back, everything
//! checked, the imported labels made anew. One kind of question and one kind of answer for all; what each does is in its own
//! module.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::clock::Clock;
use super::label_import::{Report, Step, import_watched};
use super::label_keeper::LabelKeeper;
use super::label_rebuild::{Rebuilt, rebuild};
use super::pack_work::{self, GUESS_FROM, Observer, Progress, TELL_EVERY};
use crate::domain::pack::PackTag;
use crate::store::labels_db::LabelsDb;
use crate::store::pack::{Allowed, CheckedPack, Installed, Manifest, PackError};
use crate::store::paths::Places;
use crate::store::{StoreError, StoreErrorKind};

/// How a pack's file ends.
const PACK: &str = "caveatpack";

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    Pack {
        path: PathBuf,
        allowed: Allowed,
    },
    /// A file or a folder of labels.
    Labels(PathBuf),
    Remove(PackTag),
    BringBack(PackTag),
    /// Every byte of every pack, and the imported labels.
    Check,
    /// The imported labels made anew.
    Rebuild,
}

impl Work {
    /// Is this file a pack, by its name? Everything else is read as labels.
    pub fn is_pack(path: &Path) -> bool {
        path.extension().is_some_and(|end| end.eq_ignore_ascii_case(PACK)) && !path.is_dir()
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    #[default]
    Bytes,
    Labels,
}

/// How far the work is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    pub done: u64,
    pub total: u64,
    pub unit: Unit,
    /// A second.
    pub rate: u64,
    /// `None` until it is no guess any more.
    pub left: Option<Duration>,
    /// Labels that were read so far, and files or labels that were refused.
    pub labels: usize,
    pub refused: usize,
    /// The name of the file that is being read.
    pub file: String,
}

/// How it ended.
#[derive(Debug)]
pub enum WorkDone {
    Pack(Result<Installed, PackError>),
    Labels(Result<Report, StoreError>),
    Removed(Result<PackTag, PackError>),
    BroughtBack(Result<Manifest, PackError>),
    /// The packs, and why the imported labels are not whole.
    Checked(Result<Vec<CheckedPack>, PackError>, Option<StoreError>),
    Rebuilt(Result<Rebuilt, StoreError>),
}

/// Who looks on at the work.
pub struct Watcher<'a> {
    /// Ends it with nothing changed.
    pub stop: &'a AtomicBool,
    /// Hears at most four times a second how far it is.
    pub tell: &'a mut dyn FnMut(Told),
    /// Closes the imported labels, as another library is about to take their place.
    pub let_go: &'a dyn Fn(),
}

/// Does the work.
pub fn run(work: &Work, places: &Places, clock: &dyn Clock, watcher: Watcher<'_>) -> WorkDone {
    let Watcher { stop, tell, let_go } = watcher;
    let mut in_bytes = |progress: Progress| tell(told(progress, Unit::Bytes));
    match work {
        Work::Pack { path, allowed } => {
            let observer = Observer { stop, tell: &mut in_bytes };
            WorkDone::Pack(pack_work::install_or_ask(path, places, *allowed, clock, observer))
        }
        Work::Labels(path) => WorkDone::Labels(labels(path, places, clock, stop, tell)),
        Work::Remove(tag) => WorkDone::Removed(pack_work::remove(&tag.id, places, clock).map(|(tag, _)| tag)),
        Work::BringBack(tag) => {
            let observer = Observer { stop, tell: &mut in_bytes };
            WorkDone::BroughtBack(pack_work::bring_back(&tag.id, places, clock, observer))
        }
        Work::Check => {
            let checked = pack_work::check(places, clock, Observer { stop, tell: &mut in_bytes });
            WorkDone::Checked(checked, labels_damaged(places))
        }
        Work::Rebuild => {
            let mut in_labels = |progress: Progress| tell(told(progress, Unit::Labels));
            WorkDone::Rebuilt(rebuild(places, Observer { stop, tell: &mut in_labels }, let_go))
        }
    }
}

fn told(progress: Progress, unit: Unit) -> Told {
    let Progress { done, bytes_per_second, left } = progress;
    Told { done: done.done, total: done.total, unit, rate: bytes_per_second, left, ..Told::default() }
}

fn labels(
    path: &Path,
    places: &Places,
    clock: &dyn Clock,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Told),
) -> Result<Report, StoreError> {
    let keeper = LabelKeeper::start(&places.labels_db())?;
    let started = Instant::now();
    let mut last: Option<Instant> = None;
    let report = import_watched(&[path.to_owned()], keeper, &mut |step| {
        let now = Instant::now();
        if last.is_none_or(|last| now.duration_since(last) >= TELL_EVERY) {
            last = Some(now);
            tell(of_step(step, now.duration_since(started)));
        }
        !stop.load(Ordering::Relaxed)
    });
    let stopped = report.stopped.as_ref();
    if report.given_up {
        pack_work::note_stopped_import(places, clock, report.read);
    } else if report.read > 0 || stopped.is_some() {
        let labels = stopped.map_or(report.read, |stopped| stopped.labels);
        pack_work::note_import(places, clock, labels, stopped.map(|stopped| &stopped.error));
    }
    Ok(report)
}

fn of_step(step: Step<'_>, since: Duration) -> Told {
    let milliseconds = u64::try_from(since.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = step.bytes_done.saturating_mul(1000) / milliseconds;
    let left = step.bytes.saturating_sub(step.bytes_done).checked_div(rate).map(Duration::from_secs);
    Told {
        done: step.bytes_done,
        total: step.bytes,
        unit: Unit::Bytes,
        rate,
        left: left.filter(|_| since >= GUESS_FROM),
        labels: step.labels,
        refused: step.refused,
        file: step.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
    }
}

/// Why the imported labels outside packs are not whole. They have no hash of the whole: their database tells.
pub fn labels_damaged(places: &Places) -> Option<StoreError> {
    let path = places.labels_db();
    match LabelsDb::open_to_read(&path).and_then(|db| db.map_or(Ok(true), |db| db.is_whole())) {
        Ok(true) => None,
        Ok(false) => Some(StoreError::new(StoreErrorKind::Damaged, &path)),
        Err(error) => Some(error),
    }
}
