//! Putting a copy in the place of the clinic's database. What is there is kept: as a copy of its own, or put aside where it
//! is damaged.

use std::fs::File;
use std::path::PathBuf;

use super::{Backup, Hour, Made, back_up, check_backup};
use crate::store::clinic_db::ClinicDb;
use crate::store::error::{StoreError, StoreErrorKind};
use crate::store::paths::Places;
use crate::store::sqlite::{open_to_write, put_aside};
use crate::store::whole_file::{Access, Existing, write_whole_with};

/// What became of the database that was there.
#[derive(Debug, PartialEq, Eq)]
pub enum Former {
    /// There was none.
    Missing,
    /// This copy holds it.
    Copied(Backup),
    /// It was damaged, and lies under this name.
    PutAside(PathBuf),
}

/// Brings a copy back. It is read whole before anything is changed; a database of a newer version stays.
pub fn bring_back(places: &Places, backup: &Backup, now: Option<&Hour>) -> Result<Former, StoreError> {
    check_backup(backup)?;
    let path = places.clinic_db();
    // A newer one is refused here.
    let former = match ClinicDb::open_existing(&path).and_then(|_| back_up(places, now)) {
        Ok(Made::Nothing) => Former::Missing,
        Ok(Made::New(copy) | Made::Unchanged(copy)) => Former::Copied(copy),
        Err(error) if error.kind == StoreErrorKind::Damaged => Former::PutAside(put_aside(&path)?),
        Err(error) => return Err(error),
    };
    match &former {
        // Others may have it open: the database itself puts the copy in its place.
        Former::Copied(_) => {
            let mut db = open_to_write(&path)?;
            let error = |error: rusqlite::Error| StoreError::sqlite(&error, &path);
            db.pragma_update(None, "synchronous", "FULL").map_err(error)?;
            let copy = ClinicDb::open_existing(&backup.path)?;
            copy.ok_or_else(|| StoreError::new(StoreErrorKind::NotFound, &backup.path))?.copy_to(&mut db)?;
        }
        Former::Missing | Former::PutAside(_) => {
            write_whole_with(&path, Access::Private, Existing::Replace, &mut |file| {
                std::io::copy(&mut File::open(&backup.path)?, file).map(drop)
            })?;
        }
    }
    Ok(former)
}
