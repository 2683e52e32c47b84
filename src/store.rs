//! The only code that touches the disk: folders, the library of monographs, the clinic's database, settings, and files
//! written whole or not at all. No threads, no clock, no window.

pub mod backups;
pub mod clinic_db;
pub mod disk;
mod error;
mod label_files;
mod label_swap;
pub mod labels_db;
pub mod last_run;
pub mod letterhead;
pub mod library;
pub mod pack;
pub mod paths;
pub mod policy;
pub mod read_file;
pub mod reference;
pub mod settings;
mod sqlite;
pub mod template;
pub mod watched;
pub mod whole_file;

pub use error::{StoreError, StoreErrorKind};
pub use label_files::{ReadSoFar, label_files, open_label_file};
pub use label_swap::replace_labels;
pub use read_file::{file_size, read_bounded};

/// Clears up what a program that was killed has left in the data folder; what belongs to another that is at work stays.
pub fn sweep(places: &paths::Places) {
    whole_file::sweep_temporary(&places.data);
    pack::sweep(places);
}
