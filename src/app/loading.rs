//! The library as a clinic sees it: the monographs with the status that the clinic's reviews give them.

use crate::domain::date::PartialDate;
use crate::store::StoreError;
use crate::store::clinic_db::ClinicDb;
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;

/// Loads everything. Where the clinic's database cannot be read every review counts as missing, and that is said.
pub fn library(places: &Places, reference: &Reference, today: Option<&PartialDate>) -> (Library, Option<StoreError>) {
    let mut library = Library::load(Some(places), reference);
    let log = ClinicDb::open_existing(&places.clinic_db()).and_then(|db| db.map(|db| db.reviews()).transpose());
    match log {
        Ok(log) => {
            library.apply_reviews(&log.unwrap_or_default(), today);
            (library, None)
        }
        Err(error) => (library, Some(error)),
    }
}
