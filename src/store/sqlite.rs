//! What the program's databases have in common: how they are opened, the number of their tables' version, the steps from
//! one version to the next. Their tables and what they keep are each database's own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::disk;
use super::error::{StoreError, StoreErrorKind};
use super::whole_file::make_folder;

/// How long another program of the same desk may hold the file.
pub(super) const WAIT: Duration = Duration::from_secs(5);

/// Opens a file for reading and writing, and makes it with its folder where it is missing.
pub(super) fn open_to_write(path: &Path) -> Result<Connection, StoreError> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    Connection::open(path).map_err(|error| StoreError::sqlite(&error, path))
}

/// Opens an existing file for reading; `None` where there is none yet.
pub(super) fn open_to_read(path: &Path) -> Result<Option<Connection>, StoreError> {
    if !path.exists() {
        return Ok(None);
    }
    take_back_unfinished(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(WAIT)?;
        Ok(connection)
    });
    opened.map(Some).map_err(|error| StoreError::sqlite(&error, path).for_reading())
}

/// What a program that was killed while it wrote has left is taken back by whoever opens the file for writing next; who only
/// reads could not open it. Where nothing may be written the reading says so.
fn take_back_unfinished(path: &Path) {
    if !beside(path, "-journal").exists() {
        return;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(WAIT)?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
    });
    opened.ok();
}

/// The name of a file that SQLite keeps beside a database.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// The version of the tables in a file; 0 for one that was just made.
pub(super) fn version(connection: &Connection, path: &Path) -> Result<i32, StoreError> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| StoreError::sqlite(&error, path))
}

/// Brings the tables to the version of this program, each step whole or not at all; version 1 is what the first step
/// makes. `application_id` marks the file as this program's. Returns the version that was found.
pub(super) fn migrate(
    connection: &Connection,
    path: &Path,
    application_id: i32,
    all_steps: &[&str],
) -> Result<usize, StoreError> {
    let newer = || StoreError::new(StoreErrorKind::NewerVersion, path);
    let from = usize::try_from(version(connection, path)?).map_err(|_| newer())?;
    let steps = all_steps.get(from..).ok_or_else(newer)?;
    for (done, step) in steps.iter().enumerate() {
        let next = from + done + 1;
        // Another program may have made the step since: then this one finds the version and does nothing.
        let script = format!(
            "BEGIN IMMEDIATE; {step}
             PRAGMA application_id = {application_id}; PRAGMA user_version = {next}; COMMIT;"
        );
        if let Err(error) = connection.execute_batch(&script) {
            connection.execute_batch("ROLLBACK").ok();
            if usize::try_from(version(connection, path)?).is_ok_and(|now| now < next) {
                return Err(StoreError::sqlite(&error, path));
            }
        }
    }
    Ok(from)
}

/// Reads the whole file: is every page, index and row what it should be?
pub(super) fn check(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let said: rusqlite::Result<String> = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    match said {
        Ok(said) if said == "ok" => Ok(()),
        Ok(_) => Err(StoreError::new(StoreErrorKind::Damaged, path)),
        Err(error) => Err(StoreError::sqlite(&error, path)),
    }
}

/// Renames a damaged database and its logs, so that a new one can be made and nothing is lost.
pub(super) fn put_aside(path: &Path) -> Result<PathBuf, StoreError> {
    /// The logs first, of which there often is none: left alone they would be taken for those of the new file.
    const ENDS: [&str; 4] = ["-journal", "-wal", "-shm", ""];
    let named = |number: u32| path.with_extension(format!("db.damaged-{number}"));
    let free = |aside: &PathBuf| ENDS.iter().all(|end| !beside(aside, end).exists());
    let Some(aside) = (1..10_000).map(named).find(free) else {
        return Err(StoreError::new(StoreErrorKind::Exists, path));
    };
    for end in ENDS {
        match disk::in_use().rename(&beside(path, end), &beside(&aside, end)) {
            Err(error) if end.is_empty() || error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::io(&error, path));
            }
            _ => {}
        }
    }
    Ok(aside)
}
