//! Writing to the clinic's logs: everything that belongs together in one transaction, on the disk when it returns.

use super::{ClinicDb, layer, reviews};
use crate::domain::clinic_layer::LayerEntry;
use crate::domain::review::ReviewEntry;
use crate::store::StoreError;

impl ClinicDb {
    /// Adds entries of the layer and of the log of reviews: all of them or none.
    pub fn record(&mut self, entries: &[LayerEntry], log: &[ReviewEntry]) -> Result<(), StoreError> {
        let mut write = || -> rusqlite::Result<()> {
            let transaction = self.connection.transaction()?;
            entries.iter().try_for_each(|entry| layer::insert(&transaction, entry))?;
            log.iter().try_for_each(|entry| reviews::insert(&transaction, entry))?;
            transaction.commit()
        };
        write().map_err(|error| self.error(&error))
    }

    /// Adds one review.
    pub fn record_review(&mut self, entry: &ReviewEntry) -> Result<(), StoreError> {
        self.record(&[], std::slice::from_ref(entry))
    }
}
