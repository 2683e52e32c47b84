//! All monographs of this run: those built in and those in the clinic's folder. A file that cannot be read is named and
//! stands for its drug as "check failed"; the rest loads.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::paths::Places;
use super::read_bounded;
use super::reference::Reference;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::{Drug, Monograph, Origin};
use crate::domain::review::{self, ReviewEntry};
use crate::domain::search::NameIndex;
use crate::domain::source::ReviewStatus;
use crate::domain::statement::GapReason;
use crate::import::monograph::{Mistake, MistakeKind, Place, check_failed, read};

/// The monographs built into the program: file name and text.
const BUNDLED: &[(&str, &str)] = &[("clonazepam.ron", include_str!("../../data/drugs/clonazepam.ron"))];

/// A mistake in a file of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedFile {
    /// The file's name; with its folder for a clinic's file.
    pub file: String,
    pub reason: FailedReason,
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FailedReason {
    Mistake(MistakeKind),
    /// The file could not be opened.
    NotOpened(String),
    /// Another file has the same drug id; that one is used.
    SameId {
        id: Id,
        other: String,
    },
}

/// Everything that can be looked up.
pub struct Library {
    monographs: Vec<Arc<Monograph>>,
    /// Drugs whose file could not be read at all, known by the file's name.
    unreadable: Vec<Arc<Monograph>>,
    pub failed: Vec<FailedFile>,
    pub names: NameIndex,
}

/// What a name on the command line or in the window means.
#[derive(Clone, Debug)]
pub enum Named {
    One(Arc<Monograph>),
    /// Known by its file's name only: the file could not be read.
    Unreadable(Arc<Monograph>),
    Unknown,
}

impl Library {
    /// Loads the built-in monographs and those of the clinic's folder.
    pub fn load(places: Option<&Places>, reference: &Reference) -> Self {
        let mut loading = Loading::default();
        for (file, text) in BUNDLED {
            loading.add(file, text.as_bytes(), Origin::Bundled, reference);
        }
        if let Some(places) = places {
            loading.add_folder(&places.clinic_drugs(), reference);
        }
        loading.finish()
    }

    /// Gives each source the status that the clinic's log of reviews leads to.
    pub fn apply_reviews(&mut self, log: &[ReviewEntry], today: Option<&PartialDate>) {
        for monograph in &mut self.monographs {
            let id = monograph.id().clone();
            let status_of = |monograph: &Monograph, source: &Id| {
                review::status(log, &id, source, &review::fingerprint(monograph, source), today)
            };
            let statuses: Vec<ReviewStatus> = monograph.sources.iter().map(|s| status_of(monograph, &s.id)).collect();
            if monograph.sources.iter().zip(&statuses).any(|(source, status)| source.review != *status) {
                let changed = Arc::make_mut(monograph);
                for (source, status) in changed.sources.iter_mut().zip(statuses) {
                    source.review = status;
                }
            }
        }
    }

    /// By name, then id.
    pub fn monographs(&self) -> &[Arc<Monograph>] {
        &self.monographs
    }

    pub fn unreadable(&self) -> &[Arc<Monograph>] {
        &self.unreadable
    }

    pub fn get(&self, id: &Id) -> Option<&Arc<Monograph>> {
        self.monographs.iter().find(|m| m.id() == id)
    }

    /// The drug that `text` names as a whole: its id, generic name, brand or synonym, any case. Never a misspelling.
    pub fn named(&self, text: &str) -> Named {
        if let Some(found) = self.names.named(text).first().and_then(|id| self.get(id)) {
            return Named::One(found.clone());
        }
        let wanted = text.trim().to_lowercase();
        match self.unreadable.iter().find(|m| m.id().as_str() == wanted) {
            Some(stub) => Named::Unreadable(stub.clone()),
            None => Named::Unknown,
        }
    }

    /// The newest and the oldest date of all sources; the oldest is `None` where a source has no date.
    pub fn text_dates(&self) -> (Option<&PartialDate>, Option<&PartialDate>) {
        let sources = || self.monographs.iter().flat_map(|m| &m.sources);
        let newest = sources().filter_map(|s| s.effective.as_ref()).max();
        let all_dated = sources().all(|s| s.effective.is_some());
        let oldest = sources().filter_map(|s| s.effective.as_ref()).min().filter(|_| all_dated);
        (newest, oldest)
    }
}

/// A library while it is being read.
#[derive(Default)]
struct Loading {
    monographs: Vec<(String, Arc<Monograph>)>,
    unreadable: Vec<Arc<Monograph>>,
    failed: Vec<FailedFile>,
}

impl Loading {
    fn add_folder(&mut self, folder: &Path, reference: &Reference) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|e| e == "ron") && path.is_file());
        paths.sort();
        for path in paths {
            let file = path.to_string_lossy().into_owned();
            match read_bounded(&path) {
                Ok(bytes) => self.add(&file, &bytes, Origin::Clinic, reference),
                Err(error) => {
                    self.stub(&file, reference, Place::default());
                    let reason = FailedReason::NotOpened(error.to_string());
                    self.failed.push(FailedFile { file, reason, place: Place::default() });
                }
            }
        }
    }

    fn add(&mut self, file: &str, bytes: &[u8], origin: Origin, reference: &Reference) {
        let outcome = read(bytes, file, origin, reference.rules());
        let first = outcome.mistakes.first().map(|m| m.place).unwrap_or_default();
        self.failed.extend(outcome.mistakes.into_iter().map(|Mistake { kind, place }| FailedFile {
            file: file.to_owned(),
            reason: FailedReason::Mistake(kind),
            place,
        }));
        let Some(monograph) = outcome.monograph else { return self.stub(file, reference, first) };
        if let Some((other, _)) = self.monographs.iter().find(|(_, m)| m.id() == monograph.id()) {
            let reason = FailedReason::SameId { id: monograph.id().clone(), other: other.clone() };
            self.failed.push(FailedFile { file: file.to_owned(), reason, place: Place { line: 1, column: 1 } });
            return;
        }
        self.monographs.push((file.to_owned(), Arc::new(monograph)));
    }

    /// The drug of a file that cannot be read: known by the file's name, every population "check failed".
    fn stub(&mut self, file: &str, reference: &Reference, place: Place) {
        let stem = Path::new(file).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(id) = Id::from_text(&stem) else { return };
        let Place { line, column } = place;
        let gaps = reference.populations.ids().cloned();
        let gaps = gaps.map(|p| check_failed(p, GapReason::FileUnreadable { file: file.to_owned(), line, column }));
        self.unreadable.push(Arc::new(Monograph {
            drug: Drug::named(id, &stem),
            origin: Origin::Clinic,
            sources: Vec::new(),
            items: Vec::new(),
            side_effects: Vec::new(),
            statements: Vec::new(),
            gaps: gaps.collect(),
            interactions: Vec::new(),
        }));
    }

    fn finish(self) -> Library {
        let mut monographs: Vec<_> = self.monographs.into_iter().map(|(_, m)| m).collect();
        monographs.sort_by(|a, b| (&a.drug.name, a.id()).cmp(&(&b.drug.name, b.id())));
        // A drug that another file gives is not unreadable.
        let unreadable = self.unreadable.into_iter().filter(|s| !monographs.iter().any(|m| m.id() == s.id())).collect();
        let names = NameIndex::new(monographs.iter().map(|m| &m.drug));
        Library { monographs, unreadable, failed: self.failed, names }
    }
}
