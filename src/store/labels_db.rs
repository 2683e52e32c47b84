//! The library of imported labels, `labels.db`: opening it, its version, its migrations. Section texts lie there once, by
//! their content, compressed; their words in an index without the text; names in the columns of `domain::search::labels`.

mod chunks;
mod codec;
mod entry;
mod heap;
mod names;
mod pairs;
mod phrase;
mod prepare;
mod read;
mod schema;
mod text;
mod versions;
mod words;
mod write;

#[cfg(test)]
pub(crate) mod tests;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::{StoreError, StoreErrorKind};
use super::sqlite::{WAIT, migrate, open_to_read, open_to_write, put_aside, version};

pub use prepare::{Parcel, Preparer};
pub use read::LabelRow;
pub use text::{FIRST_LOOK, FirstHits, LabelTextHit, TextQuery};
pub use versions::VersionRow;
pub use write::{Counts, Outcome, Writer};

/// The open library.
pub struct LabelsDb {
    connection: Connection,
    path: PathBuf,
    /// Written by a newer version of the program: read as far as it is understood, never written to.
    newer: bool,
}

impl LabelsDb {
    /// Opens the library for reading and writing and makes it where it is missing.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = open_to_write(path)?;
        let db = Self { connection, path: path.to_owned(), newer: false };
        db.prepare().map_err(|e| db.error(&e))?;
        migrate(&db.connection, path, schema::APPLICATION_ID, &schema::STEPS)?;
        Ok(db)
    }

    /// As [`Self::open`]; a file that is damaged is put aside first, and its new name is returned.
    pub fn open_or_put_aside(path: &Path) -> Result<(Self, Option<PathBuf>), StoreError> {
        match Self::open(path) {
            Err(error) if error.kind == StoreErrorKind::Damaged => {
                let aside = put_aside(path)?;
                Ok((Self::open(path)?, Some(aside)))
            }
            other => Ok((other?, None)),
        }
    }

    /// Opens an existing library for reading; `None` where there is none yet. See [`Self::is_newer`].
    pub fn open_to_read(path: &Path) -> Result<Option<Self>, StoreError> {
        let Some(connection) = open_to_read(path)? else { return Ok(None) };
        let mut db = Self { connection, path: path.to_owned(), newer: false };
        // Pages are read where they lie in the system's memory, not copied: a search starts cold.
        db.connection.pragma_update(None, "mmap_size", MAPPED).map_err(|e| db.error(&e).for_reading())?;
        match usize::try_from(db.version().map_err(StoreError::for_reading)?) {
            Ok(0) => Ok(None),
            Ok(version) => {
                db.newer = version > schema::STEPS.len();
                Ok(Some(db))
            }
            Err(_) => Err(StoreError::new(StoreErrorKind::Damaged, path)),
        }
    }

    /// Was the file written by a newer version of the program?
    pub fn is_newer(&self) -> bool {
        self.newer
    }

    /// Lets a test, or a bench, fill the disk: pages that the file may have.
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .map_err(|error| self.error(&error))
    }

    /// Pages that the file has.
    pub fn pages(&self) -> Result<u32, StoreError> {
        self.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).map_err(|error| self.error(&error))
    }

    /// Does every page hold what it should?
    pub fn is_whole(&self) -> Result<bool, StoreError> {
        let answer: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| self.error(&error))?;
        Ok(answer == "ok")
    }

    fn prepare(&self) -> rusqlite::Result<()> {
        self.connection.busy_timeout(WAIT)?;
        // The log takes all of an import; until its last page is written the library is the old one, for every reader
        // and after a crash. Only the mode of a new file can be set together with the size of its pages.
        self.connection.pragma_update(None, "page_size", PAGE)?;
        self.connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        self.connection.pragma_update(None, "synchronous", "NORMAL")?;
        self.connection.pragma_update(None, "cache_size", -CACHE_KIB)
    }

    fn version(&self) -> Result<i32, StoreError> {
        version(&self.connection, &self.path)
    }

    fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(error, &self.path)
    }

    fn damaged(&self) -> StoreError {
        StoreError::new(StoreErrorKind::Damaged, &self.path)
    }
}

/// The steps that make the tables of a library, for who compares a foreign one with them.
pub(super) fn steps() -> &'static [&'static str] {
    &schema::STEPS
}

/// A row of the heap and a leaf of the index of words fill one each.
const PAGE: u32 = 4096;
/// What an import keeps in memory before it writes to the log.
const CACHE_KIB: i64 = 96 * 1024;
/// How much of the file may be mapped for reading.
const MAPPED: i64 = 1 << 32;
