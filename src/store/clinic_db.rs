//! The clinic's database `clinic.db`: votes of the poll. Reviews and the clinic's own statements join it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};

use super::error::{StoreError, StoreErrorKind};
use super::whole_file::make_folder;
use crate::domain::id::Id;

/// Marks the file as this program's ("Cvt1").
const APPLICATION_ID: i32 = 0x4376_7431;
/// The version of the tables that this program knows.
const SCHEMA: i32 = 1;
/// How long another program of the same desk may hold the file.
const WAIT: Duration = Duration::from_secs(5);

/// The open database.
pub struct ClinicDb {
    connection: Connection,
    path: PathBuf,
}

impl ClinicDb {
    /// Opens the database for reading and writing and makes it where it is missing.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let connection = Connection::open(path).map_err(|e| StoreError::sqlite(&e, path))?;
        let db = Self { connection, path: path.to_owned() };
        db.prepare().map_err(|e| db.error(&e))?;
        match db.version()? {
            0 => db.migrate()?,
            SCHEMA => {}
            _ => return Err(StoreError::new(StoreErrorKind::NewerVersion, path)),
        }
        Ok(db)
    }

    /// Opens an existing database for reading; `None` where there is none yet.
    pub fn open_existing(path: &Path) -> Result<Option<Self>, StoreError> {
        if !path.exists() {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(|e| StoreError::sqlite(&e, path))?;
        let db = Self { connection, path: path.to_owned() };
        db.connection.busy_timeout(WAIT).map_err(|e| db.error(&e))?;
        // A newer file may keep its votes elsewhere: it is not read as if it were empty.
        match db.version()? {
            0 => Ok(None),
            SCHEMA => Ok(Some(db)),
            _ => Err(StoreError::new(StoreErrorKind::NewerVersion, path)),
        }
    }

    fn prepare(&self) -> rusqlite::Result<()> {
        self.connection.busy_timeout(WAIT)?;
        // A vote that was acknowledged survives a power cut: every commit reaches the disk.
        self.connection.pragma_update(None, "synchronous", "FULL")?;
        self.connection.pragma_update(None, "foreign_keys", "ON")
    }

    fn version(&self) -> Result<i32, StoreError> {
        self.connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|e| self.error(&e))
    }

    fn migrate(&self) -> Result<(), StoreError> {
        let script = format!(
            "BEGIN IMMEDIATE;
             CREATE TABLE IF NOT EXISTS votes (
                 poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, PRIMARY KEY (poll, voter)
             ) STRICT;
             PRAGMA application_id = {APPLICATION_ID};
             PRAGMA user_version = {SCHEMA};
             COMMIT;"
        );
        self.connection.execute_batch(&script).map_err(|e| self.error(&e))?;
        set_private(&self.path);
        Ok(())
    }

    fn error(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(error, &self.path)
    }

    /// The votes for each of the options, in their order.
    pub fn tally(&self, poll: &Id, options: &[Id]) -> Result<Vec<u64>, StoreError> {
        let count = |option: &Id| -> rusqlite::Result<u64> {
            self.connection.query_row(
                "SELECT count(*) FROM votes WHERE poll = ?1 AND choice = ?2",
                params![poll.as_str(), option.as_str()],
                |row| row.get::<_, i64>(0).map(i64::unsigned_abs),
            )
        };
        options.iter().map(count).collect::<Result<_, _>>().map_err(|e| self.error(&e))
    }

    /// The option that this voter chose.
    pub fn vote_of(&self, poll: &Id, voter: &str) -> Result<Option<String>, StoreError> {
        self.connection
            .query_row(
                "SELECT choice FROM votes WHERE poll = ?1 AND voter = ?2",
                params![poll.as_str(), voter],
                |row| row.get(0),
            )
            .optional()
            .map_err(|e| self.error(&e))
    }

    /// Casts a vote; an earlier one of the same voter is replaced.
    pub fn vote(&self, poll: &Id, voter: &str, option: &Id) -> Result<(), StoreError> {
        self.connection
            .execute(
                "INSERT INTO votes (poll, voter, choice) VALUES (?1, ?2, ?3)
                 ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice",
                params![poll.as_str(), voter, option.as_str()],
            )
            .map(|_| ())
            .map_err(|e| self.error(&e))
    }

    /// Takes a vote back; true where there was one.
    pub fn withdraw(&self, poll: &Id, voter: &str) -> Result<bool, StoreError> {
        self.connection
            .execute("DELETE FROM votes WHERE poll = ?1 AND voter = ?2", params![poll.as_str(), voter])
            .map(|rows| rows > 0)
            .map_err(|e| self.error(&e))
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
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    #[test]
    fn one_vote_a_voter_that_can_be_changed_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let db = ClinicDb::open(&folder.path().join("new/clinic.db")).unwrap();
        let (poll, options) = (id("p"), [id("a"), id("b")]);
        db.vote(&poll, "v1", &id("a")).unwrap();
        db.vote(&poll, "v2", &id("a")).unwrap();
        db.vote(&poll, "v2", &id("b")).unwrap();
        assert_eq!(db.tally(&poll, &options).unwrap(), [1, 1]);
        assert_eq!(db.vote_of(&poll, "v2").unwrap().as_deref(), Some("b"));
        assert!(db.withdraw(&poll, "v2").unwrap() && !db.withdraw(&poll, "v2").unwrap());
        assert_eq!(db.tally(&poll, &options).unwrap(), [1, 0]);
    }

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
