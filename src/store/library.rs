//! All monographs of this run: those built in and those in the clinic's folder. A file that cannot be read is named and
//! stands for its drug as "check failed"; the rest loads.

mod bundled;
mod loading;
mod of_packs;
mod opened;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pack::installed;
use super::paths::Places;
use super::reference::Reference;
use crate::domain::clinic_layer::apply::{ClinicTexts, with_layer};
use crate::domain::clinic_layer::{Layer, OUR_CLINIC};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::review::{self, ReviewEntry};
use crate::domain::search::NameIndex;
use crate::domain::source::{ReviewStatus, Source};
use crate::import::monograph::{MistakeKind, Place};
pub use bundled::BUNDLED;
use loading::Loading;
use opened::Opened;

/// A mistake in a file of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedFile {
    /// The file's name; with its folder for a clinic's file.
    pub file: String,
    pub reason: FailedReason,
    pub place: Place,
    /// The line itself, cut where it is long.
    pub line: Option<String>,
    /// The last version that could be read is still in use.
    pub kept: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FailedReason {
    Mistake(MistakeKind),
    /// The file could not be opened.
    NotOpened(String),
    /// The pack has changed since it was added.
    PackChanged {
        pack: String,
    },
    /// Another file has the same drug id; that one is used.
    SameId {
        id: Id,
        other: String,
    },
}

/// Everything that can be looked up.
#[derive(Clone)]
pub struct Library {
    /// As they were read.
    read: Vec<ReadFile>,
    /// With the clinic's layer over them and its reviews on them; in the same order.
    monographs: Vec<Arc<Monograph>>,
    /// Where each drug stands among them.
    places: BTreeMap<Id, usize>,
    /// Imported labels that were opened.
    opened: Opened,
    layer: Layer,
    /// The log of reviews, in the order of recording.
    log: Vec<ReviewEntry>,
    /// Drugs whose file could not be read at all, known by the file's name.
    unreadable: Vec<Arc<Monograph>>,
    pub failed: Vec<FailedFile>,
    pub names: Arc<NameIndex>,
}

/// A monograph and the file that it comes from.
#[derive(Clone)]
struct ReadFile {
    file: String,
    monograph: Arc<Monograph>,
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
    /// Loads the built-in monographs, those of the clinic's folder and those of the installed packs.
    pub fn load(places: Option<&Places>, reference: &Reference) -> Self {
        Self::load_again(places, reference, None)
    }

    /// As [`Self::load`], with these of the built-in monographs alone: a library small enough for a test to know by heart.
    pub fn load_small(drugs: &[&str], places: Option<&Places>, reference: &Reference) -> Self {
        let mut small = Self::load(None, reference);
        small.read.retain(|read| drugs.contains(&read.monograph.id().as_str()));
        Self::load_again(places, reference, Some(&small))
    }

    /// A library in which these texts name what they name in that of [`Self::load`]. For a command that needs no other
    /// drug; the clinic's files are all read.
    pub fn load_named(texts: &[String], places: &Places, reference: &Reference) -> Self {
        // What a pack's drug is called follows from the ids of all others.
        if !installed(places).is_empty() {
            return Self::load(Some(places), reference);
        }
        let mut loading = Loading::default();
        loading.add_bundled_that_may_be(texts, reference);
        loading.add_folder(&places.clinic_drugs(), reference, None);
        let few = loading.finish();
        let found = texts.iter().all(|text| matches!(few.named(text), Named::One(_)));
        if found { few } else { Self::load(Some(places), reference) }
    }

    /// As [`Self::load`]; a clinic's file that cannot be read any more keeps its last good version from `before`.
    pub fn load_again(places: Option<&Places>, reference: &Reference, before: Option<&Self>) -> Self {
        let mut loading = Loading::default();
        loading.add_bundled(reference, before);
        if let Some(places) = places {
            loading.add_folder(&places.clinic_drugs(), reference, before);
            loading.add_packs(places, reference, before);
        }
        let opened = before.map(|before| before.opened.clone()).unwrap_or_default();
        Self { opened, ..loading.finish() }
    }

    /// The same monographs with the clinic's layer laid over them and on each source the status that the log of reviews
    /// leads to. Nothing is read from the disk.
    #[must_use]
    pub fn with_clinic(
        &self,
        layer: Layer,
        log: Vec<ReviewEntry>,
        texts: &ClinicTexts,
        today: Option<&PartialDate>,
    ) -> Self {
        let with = |read: &Arc<Monograph>| with_clinic_over(read, &layer, &log, texts, today);
        let monographs = self.read.iter().map(|read| with(&read.monograph)).collect();
        let opened = opened::over(&self.opened.read, with);
        Self { monographs, opened, layer, log, ..self.clone() }
    }

    /// The clinic's own entries.
    pub fn layer(&self) -> &Layer {
        &self.layer
    }

    /// The log of reviews, in the order of recording.
    pub fn log(&self) -> &[ReviewEntry] {
        &self.log
    }

    /// By name, then id.
    pub fn monographs(&self) -> &[Arc<Monograph>] {
        &self.monographs
    }

    pub fn unreadable(&self) -> &[Arc<Monograph>] {
        &self.unreadable
    }

    /// Is it one of the library's own, no imported label?
    pub fn has(&self, id: &Id) -> bool {
        self.places.contains_key(id)
    }

    /// The drug with this id: one of the library's own, else an imported label that was opened.
    pub fn get(&self, id: &Id) -> Option<&Arc<Monograph>> {
        self.places.get(id).and_then(|at| self.monographs.get(*at)).or_else(|| self.opened.shown.get(id))
    }

    /// Is there another drug of the same generic name? They stand beside each other in the order by name.
    pub fn shares_its_name(&self, id: &Id) -> bool {
        let Some(at) = self.places.get(id).copied() else { return false };
        let name = |at: Option<usize>| at.and_then(|at| self.monographs.get(at)).map(|m| m.drug.name.as_str());
        let own = name(Some(at));
        name(at.checked_sub(1)) == own || name(Some(at + 1)) == own
    }

    /// The drug, or its stand-in where its file could not be read.
    pub fn readable_or_not(&self, id: &Id) -> Option<&Arc<Monograph>> {
        self.get(id).or_else(|| self.unreadable.iter().find(|stub| stub.id() == id))
    }

    /// The drug that `text` names as a whole: its id, generic name, brand or synonym, any case. Never a misspelling. Of
    /// several with one name the built-in one, else the clinic's, else that of a pack.
    pub fn named(&self, text: &str) -> Named {
        let wanted = text.trim().to_lowercase();
        let named = self.names.named(text).into_iter().filter_map(|id| self.get(id));
        // The one with this id; else the program's own before the clinic's before that of a pack.
        if let Some(found) = named.min_by_key(|m| (m.id().as_str() != wanted, m.origin)) {
            return Named::One(found.clone());
        }
        match self.unreadable.iter().find(|m| m.id().as_str() == wanted) {
            Some(stub) => Named::Unreadable(stub.clone()),
            None => Named::Unknown,
        }
    }

    /// The newest and the oldest date of all sources; the oldest is `None` where a source has no date. The day on which
    /// the clinic recorded something is no date of a text.
    pub fn text_dates(&self) -> (Option<&PartialDate>, Option<&PartialDate>) {
        let published = |source: &&Source| source.id.as_str() != OUR_CLINIC;
        let sources = || self.monographs.iter().flat_map(|m| &m.sources).filter(published);
        let newest = sources().filter_map(|s| s.effective.as_ref()).max();
        let all_dated = sources().all(|s| s.effective.is_some());
        let oldest = sources().filter_map(|s| s.effective.as_ref()).min().filter(|_| all_dated);
        (newest, oldest)
    }
}

/// A monograph with the clinic's layer laid over it and the status that the log leads to on each source.
fn with_clinic_over(
    read: &Arc<Monograph>,
    layer: &Layer,
    log: &[ReviewEntry],
    texts: &ClinicTexts,
    today: Option<&PartialDate>,
) -> Arc<Monograph> {
    let layered = with_layer(read, layer, texts).map(Arc::new);
    let mut monograph = layered.unwrap_or_else(|| read.clone());
    apply_reviews(&mut monograph, log, today);
    monograph
}

fn apply_reviews(monograph: &mut Arc<Monograph>, log: &[ReviewEntry], today: Option<&PartialDate>) {
    let id = monograph.id().clone();
    if !log.iter().any(|entry| entry.drug == id) {
        return;
    }
    let status_of = |source: &Id| review::status(log, &id, source, &review::fingerprint(monograph, source), today);
    let statuses: Vec<ReviewStatus> = monograph.sources.iter().map(|s| status_of(&s.id)).collect();
    let changed = Arc::make_mut(monograph);
    for (source, status) in changed.sources.iter_mut().zip(statuses) {
        source.review = status;
    }
}
