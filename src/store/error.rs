//! What can go wrong with files, each with the path it is about. The sentences are in `assets/words`.

use std::io;
use std::path::{Path, PathBuf};

/// A failure and the file or folder it concerns.
#[derive(Debug, thiserror::Error)]
#[error("{kind:?}: {path}", path = path.display())]
pub struct StoreError {
    pub kind: StoreErrorKind,
    pub path: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreErrorKind {
    NotFound,
    /// The target exists and was not to be replaced.
    Exists,
    /// No right to write here, or the medium is read-only.
    NotWritable,
    IsADirectory,
    DiskFull,
    /// The folder of the target is not there.
    NoSuchFolder,
    /// Another program holds the file.
    Busy,
    Unreadable,
    /// Written by a newer version of this program.
    NewerVersion,
    /// The database file is damaged.
    Damaged,
    /// No folder for data could be found for this account.
    NoFolder,
}

impl StoreError {
    pub fn new(kind: StoreErrorKind, path: &Path) -> Self {
        Self { kind, path: path.to_owned() }
    }

    /// Of something that was to be read: what may not even be opened was not to be written to.
    pub(super) fn for_reading(self) -> Self {
        match self.kind {
            StoreErrorKind::NotWritable => Self { kind: StoreErrorKind::Unreadable, ..self },
            _ => self,
        }
    }

    pub fn io(error: &io::Error, path: &Path) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => StoreErrorKind::NotFound,
            io::ErrorKind::AlreadyExists => StoreErrorKind::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreErrorKind::NotWritable,
            io::ErrorKind::IsADirectory => StoreErrorKind::IsADirectory,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreErrorKind::DiskFull,
            io::ErrorKind::ResourceBusy => StoreErrorKind::Busy,
            _ => StoreErrorKind::Unreadable,
        };
        Self::new(kind, path)
    }

    pub fn sqlite(error: &rusqlite::Error, path: &Path) -> Self {
        use rusqlite::ErrorCode as Code;
        let kind = match error.sqlite_error_code() {
            Some(Code::ReadOnly | Code::PermissionDenied | Code::CannotOpen) => StoreErrorKind::NotWritable,
            Some(Code::DiskFull) => StoreErrorKind::DiskFull,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => StoreErrorKind::Busy,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => StoreErrorKind::Damaged,
            _ => StoreErrorKind::Unreadable,
        };
        Self::new(kind, path)
    }
}
