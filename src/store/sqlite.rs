//! What the program's databases have in common: how they are opened, the number of their tables' version, the steps from
//! one version to the next. Their tables and what they keep are each database's own.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

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
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(WAIT)?;
        Ok(connection)
    });
    opened.map(Some).map_err(|error| StoreError::sqlite(&error, path))
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
