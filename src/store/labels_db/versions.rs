//! The versions of one label, in order.

use super::LabelsDb;
use super::read::Unpacking;
use crate::domain::date::PartialDate;
use crate::domain::label::Label;
use crate::store::StoreError;

/// One version of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Its number in the store.
    pub row: i64,
    pub version: Option<u32>,
    pub effective: Option<PartialDate>,
    pub document_id: Option<String>,
    /// The one that counts.
    pub current: bool,
}

impl LabelsDb {
    /// All versions of a label, the oldest first.
    pub fn versions(&self, label: u32) -> Result<Vec<VersionRow>, StoreError> {
        let read = || -> rusqlite::Result<Vec<VersionRow>> {
            // The order of `Known::is_before`: a version without a number stands by its date.
            let mut select = self.connection.prepare_cached(
                "SELECT v.id, v.version, v.effective, v.document_id, v.id = l.current
                 FROM versions v JOIN labels l ON l.id = v.label WHERE v.label = ?1
                 ORDER BY v.effective IS NOT NULL AND v.version IS NULL, v.version, v.effective, v.id",
            )?;
            let version = |row: &rusqlite::Row<'_>| {
                let effective: Option<String> = row.get(2)?;
                Ok(VersionRow {
                    row: row.get(0)?,
                    version: row.get(1)?,
                    effective: effective.as_deref().and_then(PartialDate::new),
                    document_id: row.get(3)?,
                    current: row.get(4)?,
                })
            };
            select.query_map([label], version)?.collect()
        };
        read().map_err(|error| self.error(&error))
    }

    /// One version of a label, whole.
    pub fn version_of(&self, row: i64) -> Result<Label, StoreError> {
        Unpacking::new(self).label(row)
    }
}
