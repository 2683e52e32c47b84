//! Putting a library of labels that was made anew in the place of the one that is there.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::disk;
use super::error::StoreError;
use super::sqlite::WAIT;
use super::whole_file::{TEMPORARY_PREFIX, sync_folder};

/// Replaces the library at `path` by one rename; the old one stays beside it under the name that is returned, in the
/// place of the last that was kept so. Where another program has the library open nothing is changed.
pub fn replace_labels(path: &Path, new: &Path) -> Result<PathBuf, StoreError> {
    // A log that is left beside the new file would be taken for a log of it.
    without_log(new)?;
    without_log(path)?;
    let kept = path.with_extension("db.before");
    let io = |error: std::io::Error| StoreError::io(&error, path);
    let disk = disk::in_use();
    std::fs::File::open(new).and_then(|file| disk.sync(&file)).map_err(io)?;
    // The old one keeps a second name all the while; the one that was kept before goes last.
    let second = path.with_file_name(format!("{TEMPORARY_PREFIX}before.tmp"));
    if second.exists() {
        disk.remove_file(&second).map_err(io)?;
    }
    disk.link(path, &second).map_err(io)?;
    if let Err(error) = disk.rename(new, path) {
        disk.remove_file(&second).ok();
        return Err(io(error));
    }
    if let Err(error) = disk.rename(&second, &kept) {
        // Everything as it was.
        disk.rename(path, new).and_then(|()| disk.rename(&second, path)).ok();
        return Err(io(error));
    }
    sync_folder(path.parent().unwrap_or(Path::new(".")));
    Ok(kept)
}

/// Brings everything that stands in the log to its place and removes the log.
fn without_log(path: &Path) -> Result<(), StoreError> {
    let close = || -> rusqlite::Result<()> {
        let db = Connection::open(path)?;
        db.busy_timeout(WAIT)?;
        db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
    };
    close().map_err(|error| StoreError::sqlite(&error, path))
}
