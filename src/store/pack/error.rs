//! Why a pack is refused or could not be dealt with. The sentences are in `assets/words`.

use std::path::{Path, PathBuf};

use crate::domain::pack::PackVersion;
use crate::store::StoreError;

/// A reason and the file or folder that it is about.
#[derive(Debug, thiserror::Error)]
#[error("{kind:?}: {path}", path = .path.display())]
pub struct PackError {
    pub kind: PackErrorKind,
    pub path: PathBuf,
}

#[derive(Debug)]
pub enum PackErrorKind {
    /// It does not begin as a pack does.
    NotAPack,
    /// A newer version of this program made it.
    NewerFormat {
        found: u32,
        known: u32,
    },
    /// It ends too early, or goes on after its end.
    WrongLength,
    /// What stands at its beginning does not match its own hash.
    HeadChanged,
    /// What it says of itself cannot be understood.
    Manifest {
        detail: String,
    },
    /// A part does not match the hash that the beginning gives.
    PartChanged {
        part: String,
    },
    /// Its labels are no labels of this program.
    Labels,
    /// The signature does not match, although the key does.
    BadSignature {
        key: String,
    },
    /// It is signed, by a key that the clinic does not trust.
    UnknownKey {
        key: String,
    },
    /// The clinic trusts keys, and none has signed it.
    NotSigned,
    /// A newer one of the same name is installed.
    Older {
        installed: PackVersion,
        offered: PackVersion,
    },
    /// A file that should be a key is none, or its password is another.
    Key,
    /// Two monographs of one drug, or nothing to pack.
    SameDrug {
        drug: String,
    },
    Empty,
    /// No pack of this name is installed; or none before the one that is.
    NotInstalled,
    NothingBefore,
    /// Reading the pack failed: a stick that was pulled out.
    SourceLost,
    /// Stopped by who started it.
    Stopped,
    Store(StoreError),
}

impl PackErrorKind {
    /// The stable name, used in JSON and in the ids of words.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotAPack => "not_a_pack",
            Self::NewerFormat { .. } => "newer_format",
            Self::WrongLength => "wrong_length",
            Self::HeadChanged => "head_changed",
            Self::Manifest { .. } => "manifest",
            Self::PartChanged { .. } => "part_changed",
            Self::Labels => "labels",
            Self::BadSignature { .. } => "bad_signature",
            Self::UnknownKey { .. } => "unknown_key",
            Self::NotSigned => "not_signed",
            Self::Older { .. } => "older",
            Self::Key => "key",
            Self::SameDrug { .. } => "same_drug",
            Self::Empty => "empty",
            Self::NotInstalled => "not_installed",
            Self::NothingBefore => "nothing_before",
            Self::SourceLost => "source_lost",
            Self::Stopped => "stopped",
            Self::Store(_) => "store",
        }
    }

    pub fn of(self, path: &Path) -> PackError {
        PackError { kind: self, path: path.to_owned() }
    }
}

impl From<StoreError> for PackError {
    fn from(error: StoreError) -> Self {
        let path = error.path.clone();
        Self { kind: PackErrorKind::Store(error), path }
    }
}

/// A failure of writing or of the program's own folders.
pub(super) fn io(error: &std::io::Error, path: &Path) -> PackError {
    StoreError::io(error, path).into()
}
