//! Why a command was not done: the exit code, the kind for programs, the sentence for people.

use serde::Serialize;

use super::shapes::HitShape;
use crate::app::notice;
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

/// `error.kind` of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    NotFound,
    Unreadable,
    Exists,
    NotWritable,
    NoDisplay,
    NewerVersion,
    Invalid,
}

/// A command that was not done (exit 1). The field order is the order of the JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    pub kind: FailureKind,
    pub message: String,
    pub query: Option<String>,
    pub file: Option<String>,
    pub line: Option<u32>,
    pub column: Option<u32>,
    pub did_you_mean: Vec<HitShape>,
}

/// How a command ended that did not succeed.
#[derive(Debug)]
pub enum Ended {
    /// Exit 1.
    NotDone(Failure),
    /// Exit 1 after the result was written: mistakes were found.
    WithMistakes,
    /// Exit 2 with a sentence on the error output.
    WrongUsage(String),
}

impl Failure {
    pub fn new(kind: FailureKind, message: String) -> Self {
        Self { kind, message, query: None, file: None, line: None, column: None, did_you_mean: Vec::new() }
    }

    pub fn store(words: &Words, error: &StoreError) -> Self {
        let kind = match error.kind {
            StoreErrorKind::NotFound => FailureKind::NotFound,
            StoreErrorKind::Exists => FailureKind::Exists,
            StoreErrorKind::NewerVersion => FailureKind::NewerVersion,
            StoreErrorKind::Unreadable | StoreErrorKind::Damaged => FailureKind::Unreadable,
            StoreErrorKind::NotWritable
            | StoreErrorKind::IsADirectory
            | StoreErrorKind::DiskFull
            | StoreErrorKind::NoSuchFolder
            | StoreErrorKind::Busy
            | StoreErrorKind::NoFolder => FailureKind::NotWritable,
        };
        let file = Some(error.path.display().to_string());
        Self { file, ..Self::new(kind, notice::store_error(words, error)) }
    }
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Self::NotDone(failure)
    }
}
