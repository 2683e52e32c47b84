//! The clinic's database `clinic.db`: opening it, its version, its migrations. What it keeps is one module each.

mod layer;
mod record;
mod reviews;
mod votes;

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::error::{StoreError, StoreErrorKind};
use super::sqlite::{self, WAIT, migrate, open_to_read, open_to_write, version};

/// Marks the file as this program's ("Cvt1").
const APPLICATION_ID: i32 = 0x4376_7431;
/// The steps from each version of the tables to the next: version 1 is what the first step makes. A step is never
/// changed once it was published; a new version adds a step.
const STEPS: [&str; 3] = [
    "CREATE TABLE IF NOT EXISTS votes (
         poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, PRIMARY KEY (poll, voter)
     ) STRICT;",
    "CREATE TABLE reviews (
         id INTEGER PRIMARY KEY AUTOINCREMENT, drug TEXT NOT NULL, source TEXT NOT NULL, action TEXT NOT NULL,
         person TEXT NOT NULL, role TEXT NOT NULL, date TEXT NOT NULL, against TEXT NOT NULL,
         due_months INTEGER, note TEXT
     ) STRICT;
     CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
     CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;",
    "ALTER TABLE reviews ADD COLUMN time TEXT;
     ALTER TABLE reviews ADD COLUMN read_lines TEXT NOT NULL DEFAULT '';
     CREATE TABLE layer (
         number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, drug TEXT NOT NULL, person TEXT NOT NULL,
         role TEXT NOT NULL, date TEXT NOT NULL, time TEXT, body TEXT NOT NULL
     ) STRICT;
     CREATE TRIGGER layer_stays BEFORE UPDATE ON layer BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
     CREATE TRIGGER layer_is_kept BEFORE DELETE ON layer BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;",
];

/// The open database.
pub struct ClinicDb {
    connection: Connection,
    path: PathBuf,
    /// Written by a newer version of the program: read as far as it is understood, never written to.
    newer: bool,
}

impl ClinicDb {
    /// Opens the database for reading and writing and makes it where it is missing.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = open_to_write(path)?;
        let db = Self { connection, path: path.to_owned(), newer: false };
        db.prepare().map_err(|e| db.error(&e))?;
        if migrate(&db.connection, path, APPLICATION_ID, &STEPS)? == 0 {
            set_private(path);
        }
        Ok(db)
    }

    /// Opens an existing database for reading; `None` where there is none yet.
    pub fn open_existing(path: &Path) -> Result<Option<Self>, StoreError> {
        let Some(connection) = open_to_read(path)? else { return Ok(None) };
        let db = Self { connection, path: path.to_owned(), newer: false };
        // A newer file may keep its votes elsewhere: it is not read as if it were empty.
        match usize::try_from(db.version().map_err(StoreError::for_reading)?) {
            Ok(0) => Ok(None),
            Ok(version) if version <= STEPS.len() => Ok(Some(db)),
            _ => Err(StoreError::new(StoreErrorKind::NewerVersion, path)),
        }
    }

    /// As [`Self::open_existing`]; a file of a newer version is opened too, for reading what this version understands
    /// of reviews and the layer. See [`Self::is_newer`].
    pub fn open_to_read(path: &Path) -> Result<Option<Self>, StoreError> {
        match Self::open_existing(path) {
            Err(error) if error.kind == StoreErrorKind::NewerVersion => {
                let connection = open_to_read(path)?;
                Ok(connection.map(|connection| Self { connection, path: path.to_owned(), newer: true }))
            }
            other => other,
        }
    }

    /// Was the file written by a newer version of the program?
    pub fn is_newer(&self) -> bool {
        self.newer
    }

    /// Is every page and row what it should be?
    pub fn check(&self) -> Result<(), StoreError> {
        sqlite::check(&self.connection, &self.path)
    }

    /// Copies everything into another database, as it stands at one moment, whatever others do meanwhile. What stands
    /// there is replaced whole or not at all.
    pub(super) fn copy_to(&self, other: &mut Connection) -> Result<(), StoreError> {
        let copied = Backup::new(&self.connection, other).and_then(|backup| backup.step(-1));
        match copied.map_err(|error| self.error(&error))? {
            StepResult::Done => Ok(()),
            _ => Err(StoreError::new(StoreErrorKind::Busy, &self.path)),
        }
    }

    /// Lets a test fill the disk: pages that the file may have.
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .map_err(|error| self.error(&error))
    }

    fn prepare(&self) -> rusqlite::Result<()> {
        self.connection.busy_timeout(WAIT)?;
        // A vote that was acknowledged survives a power cut: every commit reaches the disk.
        self.connection.pragma_update(None, "synchronous", "FULL")?;
        self.connection.pragma_update(None, "foreign_keys", "ON")
    }

    fn version(&self) -> Result<i32, StoreError> {
        version(&self.connection, &self.path)
    }

    /// Does the file have the tables of this version of the program?
    fn has_step(&self, step: usize) -> Result<bool, StoreError> {
        Ok(usize::try_from(self.version()?).is_ok_and(|version| version >= step))
    }

    fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(error, &self.path)
    }
}

#[cfg(unix)]
fn set_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    // The folder is private already; a medium without modes changes nothing.
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).ok();
}

#[cfg(not(unix))]
fn set_private(_: &Path) {}

#[cfg(test)]
mod tests {
    mod faults;

    use super::*;

    #[test]
    fn a_newer_database_and_a_damaged_one_are_refused_and_left_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clinic.db");
        ClinicDb::open(&path).unwrap().connection.pragma_update(None, "user_version", 99).unwrap();
        assert_eq!(ClinicDb::open(&path).map(|_| ()).unwrap_err().kind, StoreErrorKind::NewerVersion);
        let garbage = folder.path().join("garbage.db");
        std::fs::write(&garbage, vec![7; 5000]).unwrap();
        assert_eq!(ClinicDb::open(&garbage).map(|_| ()).unwrap_err().kind, StoreErrorKind::Damaged);
        assert_eq!(std::fs::read(&garbage).unwrap(), vec![7; 5000]);
    }

    #[test]
    fn reading_makes_no_file() {
        let folder = tempfile::tempdir().unwrap();
        assert!(ClinicDb::open_existing(&folder.path().join("clinic.db")).unwrap().is_none());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
