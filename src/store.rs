//! The only code that touches the disk: folders, the library of monographs, the clinic's database, settings, and files
//! written whole or not at all. No threads, no clock, no window.

pub mod clinic_db;
mod error;
mod label_files;
mod label_swap;
pub mod labels_db;
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
