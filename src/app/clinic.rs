//! Recording in the clinic's logs, and exchanging them with a second desk. What stands on the screens of it is in
//! `clinic_state`.

use std::path::Path;

use super::backups;
use crate::domain::clinic_layer::merge::{LayerConflict, merge};
use crate::domain::clinic_layer::{Layer, LayerEntry, LayerProblem};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::population::Populations;
use crate::domain::review::{ReviewEntry, ReviewProblem};
use crate::import::clinic_layer::{self as layer_file, LayerFileError};
use crate::service::voter;
use crate::store::clinic_db::ClinicDb;
use crate::store::paths::Places;
use crate::store::whole_file::{Access, Existing, write_whole};
use crate::store::{StoreError, StoreErrorKind, read_bounded};

/// A name for a new entry that no other desk gives. `None` where the system has no chance to give.
pub fn new_entry_id() -> Option<Id> {
    Id::new(&format!("clinic-{}", voter::random_name()?))
}

/// Writes entries and reviews, all or none; they are on the disk when this returns.
pub fn record(places: &Places, entries: &[LayerEntry], reviews: &[ReviewEntry]) -> Result<(), StoreError> {
    ClinicDb::open(&places.clinic_db())?.record(entries, reviews)
}

/// Why the layer of a second desk was not taken.
#[derive(Debug)]
pub enum ExchangeError {
    Store(StoreError),
    File(LayerFileError),
}

/// What came of an import.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub entries: usize,
    pub reviews: usize,
    pub unchanged: usize,
    /// Entries that break a rule, by id; they were not taken.
    pub refused: Vec<Refused>,
    pub conflicts: Vec<LayerConflict>,
}

/// An entry or review that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    Entry(Id, LayerProblem),
    Review { drug: Id, source: Id, problem: ReviewProblem },
}

/// Writes the whole layer and log into one file for a second desk. Returns how many entries and reviews it holds.
pub fn export(
    places: &Places,
    path: &Path,
    existing: Existing,
    today: Option<&PartialDate>,
) -> Result<(usize, usize), StoreError> {
    let db = ClinicDb::open_existing(&places.clinic_db())?;
    let (layer, log) = match &db {
        Some(db) => (db.layer()?, db.reviews()?),
        None => (Layer::default(), Vec::new()),
    };
    let unreadable = || StoreError::new(StoreErrorKind::Unreadable, path);
    let text = layer_file::write(layer.entries(), &log, today).map_err(|_| unreadable())?;
    write_whole(path, text.as_bytes(), Access::Document, existing)?;
    Ok((layer.entries().len(), log.len()))
}

/// Adds what a second desk has recorded and this one has not. Nothing here is changed.
pub fn import(places: &Places, populations: &Populations, path: &Path) -> Result<Imported, ExchangeError> {
    let bytes = read_bounded(path).map_err(|error| ExchangeError::Store(StoreError::io(&error, path)))?;
    let file = layer_file::read(&bytes).map_err(ExchangeError::File)?;
    let mut imported = Imported::default();
    let mut entries = file.entries;
    entries.retain(|entry| match entry.problem(populations) {
        Some(problem) => {
            imported.refused.push(Refused::Entry(entry.id.clone(), problem));
            false
        }
        None => true,
    });
    let mut reviews = file.reviews;
    reviews.retain(|entry| match entry.problem() {
        Some(problem) => {
            let (drug, source) = (entry.drug.clone(), entry.source.clone());
            imported.refused.push(Refused::Review { drug, source, problem });
            false
        }
        None => true,
    });
    // A way back from what is taken in. Where no copy can be made the database itself says why.
    backups::keep(places);
    let mut db = ClinicDb::open(&places.clinic_db()).map_err(ExchangeError::Store)?;
    let (layer, log) = (db.layer().map_err(ExchangeError::Store)?, db.reviews().map_err(ExchangeError::Store)?);
    let merged = merge(&layer, &log, &entries, &reviews);
    db.record(&merged.entries, &merged.reviews).map_err(ExchangeError::Store)?;
    imported.entries = merged.entries.len();
    imported.reviews = merged.reviews.len();
    imported.unchanged = merged.unchanged;
    imported.conflicts = merged.conflicts;
    Ok(imported)
}
