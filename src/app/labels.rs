//! Imported labels as the rest of the program sees them: found by name, read as monographs. The names are in memory, the
//! texts stay on the disk.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::id::Id;
use crate::domain::label::{Label, SourceWords, monograph};
use crate::domain::monograph::Monograph;
use crate::domain::search::labels::LabelIndex;
use crate::store::labels_db::{LabelRow, LabelTextHit, LabelsDb, TextQuery};
use crate::store::paths::Places;
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

/// The names of all imported labels, and the open library that their texts are read from.
pub struct Labels {
    /// `None` where there is no library, or none that can be read.
    db: Option<Mutex<LabelsDb>>,
    pub names: LabelIndex,
    /// Why the library could not be read, or why it is not written to.
    pub problem: Option<StoreError>,
}

impl Labels {
    /// Reads the names; without a library there are none.
    pub fn load(places: &Places) -> Self {
        Self::at(&places.labels_db())
    }

    /// As [`Self::load`], of the library at this path.
    pub fn at(path: &std::path::Path) -> Self {
        let db = match LabelsDb::open_to_read(path) {
            Ok(db) => db,
            Err(error) => return Self { db: None, names: LabelIndex::default(), problem: Some(error) },
        };
        let newer = db.as_ref().is_some_and(LabelsDb::is_newer);
        let newer = newer.then(|| StoreError::new(StoreErrorKind::NewerVersion, path));
        match db.as_ref().map(LabelsDb::names).transpose() {
            Ok(names) => Self { db: db.map(Mutex::new), names: names.unwrap_or_default(), problem: newer },
            Err(error) => Self { db: None, names: LabelIndex::default(), problem: Some(error) },
        }
    }

    /// The library; several threads read one after the other.
    fn db(&self) -> Option<MutexGuard<'_, LabelsDb>> {
        self.db.as_ref().map(|db| db.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The label that `text` names as a whole, as a monograph.
    pub fn named(&self, text: &str, words: &Words) -> Result<Option<Arc<Monograph>>, StoreError> {
        let Some(row) = self.names.named(text) else { return Ok(None) };
        self.monograph(row, words)
    }

    /// What is known of a label without its texts.
    pub fn row(&self, row: u32) -> Result<Option<LabelRow>, StoreError> {
        self.db().map_or(Ok(None), |db| db.row(row))
    }

    /// The monograph of a label by its row.
    pub fn monograph(&self, row: u32, words: &Words) -> Result<Option<Arc<Monograph>>, StoreError> {
        let Some(db) = self.db() else { return Ok(None) };
        let Some(known) = db.row(row)? else { return Ok(None) };
        let (Some(label), Some(id)) = (db.label(row)?, Id::new(&known.drug)) else { return Ok(None) };
        Ok(monograph(&label, &id, source_words(&label, words)).map(Arc::new))
    }

    /// The first texts of labels that hold the words.
    pub fn in_text(&self, text: &str, limit: usize) -> Result<Vec<LabelTextHit>, StoreError> {
        let Some(query) = TextQuery::new(text, None) else { return Ok(Vec::new()) };
        let Some(db) = self.db() else { return Ok(Vec::new()) };
        db.in_text(&query, limit)
    }
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

/// What is said where the library of labels could not be read, or is of a newer version.
pub fn problem_sentence(words: &Words, problem: &StoreError) -> String {
    let path = problem.path.display().to_string();
    match problem.kind {
        StoreErrorKind::NewerVersion => words.f("labels-newer", &[("path", (&path).into())]),
        StoreErrorKind::Damaged => words.f("labels-damaged", &[("path", (&path).into())]),
        _ => super::notice::store_error(words, problem),
    }
}
