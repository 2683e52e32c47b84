//! Are the labels of a pack labels of this program? The hash says that they are what was packed; this says that they can be
//! read, and that there is nothing else in the file than tables of labels.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::error::{PackError, PackErrorKind};
use super::manifest::Manifest;
use crate::domain::date::PartialDate;
use crate::store::labels_db::{self, LabelsDb};
use crate::store::{StoreError, StoreErrorKind};

/// Refuses labels of a newer version, of other tables, or not as many as the manifest says.
pub fn check_labels(labels: &Path, manifest: &Manifest, pack: &Path) -> Result<(), PackError> {
    let foreign = || PackErrorKind::Labels.of(pack);
    let known = |error: StoreError| match error.kind {
        StoreErrorKind::Damaged => foreign(),
        _ => error.into(),
    };
    let db = LabelsDb::open_to_read(labels).map_err(known)?.ok_or_else(foreign)?;
    if db.is_newer() {
        return Err(StoreError::new(StoreErrorKind::NewerVersion, pack).into());
    }
    let count = db.count().map_err(known)?;
    drop(db);
    let same = tables(labels).is_ok_and(|found| own_tables().is_ok_and(|own| found == own));
    if same && count == manifest.labels { Ok(()) } else { Err(foreign()) }
}

type Table = (String, String, Option<String>);

fn tables(path: &Path) -> rusqlite::Result<Vec<Table>> {
    tables_of(&read_only(path)?)
}

/// The tables of a library without labels, made in memory.
fn own_tables() -> rusqlite::Result<Vec<Table>> {
    let empty = Connection::open_in_memory()?;
    labels_db::steps().iter().try_for_each(|step| empty.execute_batch(step))?;
    tables_of(&empty)
}

fn tables_of(db: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut select = db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
    select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
}

fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A copy of a library of labels without a gap in it and without a log beside it: a file that is only ever read.
pub fn compact(from: &Path, to: &Path) -> Result<(), StoreError> {
    let copy = || -> rusqlite::Result<()> {
        read_only(from)?.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
        let copied = Connection::open(to)?;
        copied.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
    };
    copy().map_err(|error| StoreError::sqlite(&error, to))
}

/// The newest and the oldest date of all labels that count; the oldest only where each has one.
pub fn dates(labels: &Path) -> Result<(Option<PartialDate>, Option<PartialDate>), StoreError> {
    let read = || -> rusqlite::Result<(Option<String>, Option<String>, bool)> {
        let ask = "SELECT max(effective), min(effective), count(*) = count(effective) FROM labels";
        read_only(labels)?.query_row(ask, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    };
    let (newest, oldest, all_dated) = read().map_err(|error| StoreError::sqlite(&error, labels))?;
    let date = |text: Option<String>| text.as_deref().and_then(PartialDate::new);
    Ok((date(newest), date(oldest).filter(|_| all_dated)))
}
