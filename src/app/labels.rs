//! Imported labels as the rest of the program sees them: found by name, read as monographs. The names are in memory once
//! somebody asked for one, the texts stay on the disk.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::label_meant::used_for;
use super::label_state::{Compared, OpenLabel};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::label::difference::{Change, LineDifference, SectionDifference, between};
use crate::domain::label::lines::LabelLines;
use crate::domain::label::{Label, SectionKind, SourceWords, monograph};
use crate::domain::monograph::Monograph;
use crate::domain::search::labels::LabelIndex;
use crate::store::labels_db::{FirstHits, LabelRow, LabelsDb, TextQuery};
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

/// At most this many other labels of the same drug are listed.
const MOST_OTHERS: usize = 50;

/// The names of all imported labels, and the open library that their texts are read from.
#[derive(Default)]
pub struct Labels {
    /// `None` where there is no library, or none that can be read, or where it was let go.
    db: Mutex<Option<Arc<Mutex<LabelsDb>>>>,
    /// Read when they are first asked for.
    names: OnceLock<LabelIndex>,
    /// How many labels there are, where that was known before the names were read.
    count: Option<usize>,
    /// Why the library could not be read, or why it is not written to.
    problem: Option<StoreError>,
    /// Why its names could not be read.
    unread: OnceLock<StoreError>,
}

impl Labels {
    /// Opens the library at this path; without a library there are no labels.
    pub fn at(path: &std::path::Path) -> Self {
        match LabelsDb::open_to_read(path) {
            Ok(None) => Self::default(),
            Ok(Some(db)) => Self {
                count: db.named(),
                problem: db.is_newer().then(|| StoreError::new(StoreErrorKind::NewerVersion, path)),
                db: Mutex::new(Some(Arc::new(Mutex::new(db)))),
                ..Self::default()
            },
            Err(error) => Self { problem: Some(error), ..Self::default() },
        }
    }

    /// The names of all labels. Whoever asks first waits until they are read: about 50 ms for 260,000 labels.
    pub fn names(&self) -> &LabelIndex {
        self.names.get_or_init(|| match self.db().map(|db| held(&db).names()) {
            Some(Ok(names)) => names,
            Some(Err(error)) => {
                // Then nothing of it is read.
                held(&self.db).take();
                self.unread.get_or_init(|| error);
                LabelIndex::default()
            }
            None => LabelIndex::default(),
        })
    }

    /// How many labels there are.
    pub fn len(&self) -> usize {
        match (self.names.get(), self.count) {
            (None, Some(count)) => count,
            _ => self.names().len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Why the library could not be read, or why it is not written to, as far as that is known by now.
    pub fn problem(&self) -> Option<&StoreError> {
        self.unread.get().or(self.problem.as_ref())
    }

    /// The library; several threads read one after the other.
    fn db(&self) -> Option<Arc<Mutex<LabelsDb>>> {
        held(&self.db).clone()
    }

    /// Lets the library go, so that another can take its place; from here on nothing of it is read. Its names stay.
    pub fn let_go(&self) {
        self.names();
        held(&self.db).take();
    }

    /// What is known of a label without its texts.
    pub fn row(&self, row: u32) -> Result<Option<LabelRow>, StoreError> {
        self.db().map_or(Ok(None), |db| held(&db).row(row))
    }

    /// The monograph of a label by its row.
    pub fn monograph(&self, row: u32, words: &Words) -> Result<Option<Arc<Monograph>>, StoreError> {
        let Some(db) = self.db() else { return Ok(None) };
        let db = held(&db);
        let Some(known) = db.row(row)? else { return Ok(None) };
        let (Some(label), Some(id)) = (db.label(row)?, Id::new(&known.drug)) else { return Ok(None) };
        Ok(monograph(&label, &id, source_words(&label, words)).map(Arc::new))
    }

    /// What a label says that it is for, shortened; see [`super::label_meant`].
    pub fn used_for(&self, row: u32) -> Result<Option<String>, StoreError> {
        let Some(db) = self.db() else { return Ok(None) };
        Ok(held(&db).label(row)?.as_ref().and_then(used_for))
    }

    /// A label by its id, whole, ready to be shown; `None` where it is not there any more.
    pub fn open(&self, id: &Id, words: &Words) -> Result<Option<OpenLabel>, StoreError> {
        let Some(known) = self.names().of_drug(id) else { return Ok(None) };
        let Some(db) = self.db() else { return Ok(None) };
        let db = held(&db);
        let Some(label) = db.label(known.row)? else { return Ok(None) };
        let Some(monograph) = monograph(&label, id, source_words(&label, words)) else { return Ok(None) };
        let (others, others_total) = self.names().others_of_drug(id, MOST_OTHERS);
        Ok(Some(OpenLabel {
            id: id.clone(),
            monograph: Arc::new(monograph),
            lines: LabelLines::of(&label),
            identity: label.identity,
            versions: db.versions(known.row)?,
            others,
            others_total,
        }))
    }

    /// Two versions of a label beside each other, by their numbers in the store.
    pub fn compare(&self, older: i64, newer: i64) -> Result<Option<Compared>, StoreError> {
        let Some(db) = self.db() else { return Ok(None) };
        let db = held(&db);
        let (old, new) = (db.version_of(older)?, db.version_of(newer)?);
        let all = between(&old, &new);
        let (sections, same) = (all.len(), same_words(&all));
        let is_changed = |section: &SectionDifference| section.lines.iter().any(LineDifference::is_changed);
        let (mut changed, mut spaces): (Vec<_>, Vec<_>) = all.into_iter().partition(is_changed);
        spaces.retain(|section| section.change == Some(Change::OnlySpaces));
        changed.sort_by_key(|section| section.kind != SectionKind::BoxedWarning);
        Ok(Some(Compared { pair: (older, newer), changed, spaces, sections, same }))
    }

    /// The first texts of labels that hold the words; see [`LabelsDb::first_in_text`].
    pub fn first_in_text(
        &self,
        query: &TextQuery,
        limit: usize,
        enough: &dyn Fn(usize) -> bool,
    ) -> Result<FirstHits, StoreError> {
        let none = FirstHits { hits: Vec::new(), stopped: false };
        self.db().map_or(Ok(none), |db| held(&db).first_in_text(query, limit, enough))
    }

    /// How many texts of labels hold the words; `None` where it was stopped.
    pub fn count_in_text(&self, query: &TextQuery, stop: &dyn Fn() -> bool) -> Result<Option<usize>, StoreError> {
        self.db().map_or(Ok(Some(0)), |db| held(&db).count_in_text(query, stop))
    }
}

/// A panic while it was held leaves it as it was: nothing is ever half written here.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn source_words(label: &Label, words: &Words) -> SourceWords {
    let name = label.names.first().unwrap_or(&label.identity.set_id);
    let title = match &label.identity.labeler {
        Some(labeler) => words.f("imported-title", &[("name", name.into()), ("labeler", labeler.into())]),
        None => words.f("imported-title-no-labeler", &[("name", name.into())]),
    };
    let short = match &label.identity.jurisdiction {
        Some(country) => words.f("label-short", &[("country", country.into())]),
        None => words.t("label-short-no-country"),
    };
    SourceWords { title, short }
}

/// The sections that a check rests on: the word for them, their kind, and their number in labels of the newer form.
const CHECKED: [(&str, SectionKind, &str); 3] = [
    ("label-part-boxed", SectionKind::BoxedWarning, ""),
    ("label-part-contraindications", SectionKind::Contraindications, "4"),
    ("label-part-populations", SectionKind::SpecificPopulations, "8"),
];

/// Those of them that are there and in which no word changed.
fn same_words(all: &[SectionDifference]) -> Vec<&'static str> {
    let is_same = |(_, kind, number): &(&str, SectionKind, &str)| {
        let of = |section: &&SectionDifference| {
            let first = section.number.as_deref().and_then(|own| own.split('.').next());
            section.kind == *kind || !number.is_empty() && first == Some(*number)
        };
        let mut sections = all.iter().filter(of).peekable();
        sections.peek().is_some() && sections.all(|section| !section.lines.iter().any(LineDifference::is_changed))
    };
    CHECKED.iter().filter(|part| is_same(part)).map(|(word, ..)| *word).collect()
}

/// What is said where the library of labels could not be read, or is of a newer version.
pub fn problem_sentence(words: &Words, problem: &StoreError) -> String {
    let path = problem.path.display().to_string();
    match problem.kind {
        StoreErrorKind::NewerVersion => words.f("labels-newer", &[("path", (&path).into())]),
        StoreErrorKind::Damaged => words.f("labels-damaged", &[("path", (&path).into())]),
        _ => super::notice::store_error(words, problem),
    }
}

/// A date as the index of names keeps it, YYYYMMDD with noughts for what is not known; `None` for no date.
pub fn date_of(number: u32) -> Option<PartialDate> {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let text = match (month, day) {
        (0, _) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    };
    (number > 0).then(|| PartialDate::new(&text)).flatten()
}
