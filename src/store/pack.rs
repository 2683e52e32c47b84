//! Label packs: one `.caveatpack` file with labels, monographs or both, every byte of it under a hash; how it is built,
//! signed, verified, installed beside the other packs and removed. What is found in the labels of a pack is `labels_db`'s.

mod build;
mod check;
mod error;
mod format;
mod install;
mod installed;
mod keys;
mod labels;
mod manifest;
mod parts;
mod remove;
mod results;
mod sign;
mod verify;

#[cfg(test)]
mod tests;

pub use build::{Draft, build, compact_labels};
pub use check::{CheckedPack, check_installed};
pub use error::{PackError, PackErrorKind};
pub use format::{FORMAT, Head};
pub use install::{Allowed, Installed, install};
pub use installed::{InstalledPack, PackState, installed, sweep};
pub use keys::{KeyFile, SignedBy, Trust, TrustedKeys};
pub use manifest::{LABELS, Manifest, Part};
pub use remove::{bring_back, remove};
pub use results::{ResultLine, last_results, note_result};
pub use sign::{new_key, sign};
pub use verify::{Verified, verify};

/// How far long work is, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub done: u64,
    pub total: u64,
}

/// Is told how far the work is; `false` stops it.
pub type Watch<'a> = &'a mut dyn FnMut(Done) -> bool;
