//! The only code that touches the disk: folders, the library of monographs, the clinic's database, settings, and files
//! written whole or not at all. No threads, no clock, no window.

pub mod clinic_db;
pub mod labels_db;
mod error;
pub mod library;
pub mod paths;
mod read_file;
pub mod reference;
pub mod settings;
pub mod template;
pub mod watched;
pub mod whole_file;

pub use error::{StoreError, StoreErrorKind};
pub use read_file::read_bounded;
