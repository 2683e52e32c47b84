//! Copies of the clinic's database in `DATA/backups`: made, listed, thinned out. Which one is newer is told by a number that
//! only grows, never by the clock; day and hour of making stand in the name for people and for the thinning.

mod bring_back;
mod thinning;

#[cfg(test)]
mod tests;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::clinic_db::ClinicDb;
use super::disk;
use super::error::{StoreError, StoreErrorKind};
use super::paths::Places;
use super::whole_file::{Existing, TEMPORARY_PREFIX, make_folder, sync_folder};
use crate::domain::date::PartialDate;

pub use bring_back::{Former, bring_back};

const BEGIN: &str = "clinic-";
const END: &str = ".db";
/// Bytes that are compared at once.
const PIECE: u64 = 256 * 1024;

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Later copies have larger ones.
    pub number: u32,
    /// When the computer thought it was; `None` where it knew no date.
    pub made: Option<Hour>,
    pub path: PathBuf,
    pub bytes: u64,
}

/// A day and an hour, as the computer's clock had them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    pub day: PartialDate,
    pub hour: u8,
}

impl Hour {
    /// `time` begins with two digits.
    pub fn of(day: &PartialDate, time: &str) -> Option<Self> {
        let hour = time.get(..2)?.parse().ok().filter(|hour| *hour < 24)?;
        day.day().is_some().then(|| Self { day: day.clone(), hour })
    }
}

/// What making one came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Made {
    New(Backup),
    /// Nothing has changed since this one.
    Unchanged(Backup),
    /// There is no database yet.
    Nothing,
}

/// All copies, the newest first.
pub fn backups(places: &Places) -> Vec<Backup> {
    let entries = fs::read_dir(places.backups()).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| named(&entry.path())).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    found
}

/// Makes a copy where something has changed since the last one. A database that is damaged is not copied.
pub fn back_up(places: &Places, now: Option<&Hour>) -> Result<Made, StoreError> {
    let Some(db) = ClinicDb::open_to_read(&places.clinic_db())? else { return Ok(Made::Nothing) };
    db.check()?;
    let folder = places.backups();
    make_folder(&folder)?;
    let disk = disk::in_use();
    let io = |error: std::io::Error| StoreError::io(&error, &folder);
    let copy = disk.temporary(&folder, TEMPORARY_PREFIX, ".tmp").map_err(io)?;
    copy_into(&db, copy.path())?;
    disk.sync(copy.as_file()).map_err(io)?;
    let newest = backups(places).into_iter().next();
    let number = match newest {
        Some(newest) if are_equal(&newest.path, copy.path()).map_err(io)? => return Ok(Made::Unchanged(newest)),
        Some(newest) => newest.number.saturating_add(1),
        None => 1,
    };
    let made = Backup {
        number,
        made: now.cloned(),
        path: folder.join(name(number, now)),
        bytes: copy.as_file().metadata().map_err(io)?.len(),
    };
    disk.name(copy, &made.path, Existing::Keep).map_err(io)?;
    sync_folder(&folder);
    Ok(Made::New(made))
}

/// Do two files hold the same bytes?
fn are_equal(one: &Path, other: &Path) -> std::io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let mut files = [one, other].map(fs::File::open).into_iter().collect::<Result<Vec<_>, _>>()?;
    loop {
        let mut pieces = Vec::new();
        for file in &mut files {
            let mut piece = Vec::new();
            file.take(PIECE).read_to_end(&mut piece)?;
            pieces.push(piece);
        }
        let [one, other] = pieces.as_slice() else { return Ok(false) };
        if one != other || one.is_empty() {
            return Ok(one == other);
        }
    }
}

/// Removes what is not kept any more. The ten newest stay; of the newest day each hour, then seven days, five weeks, twelve months.
pub fn thin_out(places: &Places) {
    let all = backups(places);
    for backup in thinning::too_many(&all) {
        // What cannot be removed now is tried again after the next copy.
        disk::in_use().remove_file(&backup.path).ok();
    }
}

/// Is the copy whole, and does this version of the program understand it?
pub fn check_backup(backup: &Backup) -> Result<(), StoreError> {
    let db = ClinicDb::open_existing(&backup.path)?;
    db.ok_or_else(|| StoreError::new(StoreErrorKind::Damaged, &backup.path))?.check()
}

fn copy_into(db: &ClinicDb, path: &Path) -> Result<(), StoreError> {
    let error = |error: rusqlite::Error| StoreError::sqlite(&error, path);
    let mut copy = Connection::open(path).map_err(error)?;
    // Nobody else knows the file yet, and where it fails it is gone: no log beside it.
    copy.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(())).map_err(error)?;
    db.copy_to(&mut copy)?;
    copy.close().map_err(|(_, failed)| error(failed))
}

fn name(number: u32, made: Option<&Hour>) -> String {
    let made = made.map(|made| format!("-{}-{:02}", made.day, made.hour)).unwrap_or_default();
    format!("{BEGIN}{number:06}{made}{END}")
}

fn named(path: &Path) -> Option<Backup> {
    let inside = path.file_name()?.to_str()?.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let (number, made) = inside.split_once('-').map_or((inside, None), |(number, made)| (number, Some(made)));
    let made = made.and_then(|made| made.rsplit_once('-'));
    let made = made.and_then(|(day, hour)| Hour::of(&PartialDate::new(day)?, hour));
    let bytes = fs::metadata(path).ok()?.len();
    Some(Backup { number: number.parse().ok()?, made, path: path.to_owned(), bytes })
}
