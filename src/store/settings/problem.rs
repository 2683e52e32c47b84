//! What can be wrong with a file of settings. The sentences are made by who shows them.

use std::path::PathBuf;

use crate::store::StoreErrorKind;

/// What was wrong with the file, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsProblem {
    /// The file was garbage and was put aside under this name.
    PutAside(PathBuf),
    /// The file was garbage and could not be moved; it is not written to.
    Garbage,
    /// One value could not be read; its default is used, the file keeps it until it is set.
    Value(String),
    /// Written by a newer version: used as far as it is understood and never written to.
    Newer(u32),
    /// The file could not be opened.
    NotOpened(StoreErrorKind),
}
