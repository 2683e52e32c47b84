//! What can be wrong in a file of a monograph, each kind with what a sentence about it needs. The sentences are in
//! `assets/words`.

use super::place::Place;
use crate::domain::grade::Grade;

/// Which list of the file an entry stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Drug,
    Source,
    Item,
    SideEffect,
    Statement,
    Gap,
    Interaction,
}

impl Part {
    pub fn id(self) -> &'static str {
        match self {
            Self::Drug => "drug",
            Self::Source => "source",
            Self::Item => "item",
            Self::SideEffect => "side-effect",
            Self::Statement => "statement",
            Self::Gap => "gap",
            Self::Interaction => "interaction",
        }
    }
}

/// One mistake and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub kind: MistakeKind,
    pub place: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// The file is larger than any monograph may be, in bytes.
    TooLarge {
        bytes: u64,
        most: u64,
    },
    NotUtf8 {
        at_byte: usize,
    },
    /// The file is not RON; what the parser says.
    Syntax {
        detail: String,
    },
    /// The file was written by a newer program.
    NewerVersion {
        found: u32,
        known: u32,
    },
    /// One entry could not be read; what the parser says.
    Entry {
        part: Part,
        detail: String,
    },
    DuplicateId {
        id: String,
    },
    UnknownSource {
        id: String,
    },
    UnknownId {
        id: String,
    },
    UnknownPopulation {
        id: String,
    },
    /// A grade without the source's own words.
    GradeWithoutPhrase {
        id: String,
    },
    /// The phrase holds none of the words of its grade and no reason is given.
    PhraseDoesNotEarn {
        id: String,
        grade: Grade,
    },
    PhraseTooLong {
        id: String,
        words: usize,
    },
    Empty {
        id: String,
        field: &'static str,
    },
    /// A control, bidirectional or zero-width character.
    HostileCharacter {
        code: u32,
    },
    NakedDecimal {
        id: String,
        field: &'static str,
    },
    AgeBounds {
        id: String,
    },
    Trimester {
        id: String,
    },
    /// A gap may say no data, not stated or not assessed; the program computes the others.
    GapState {
        state: String,
    },
    /// "Not stated" from a source that was read in part.
    NotStatedFromPart {
        source: String,
    },
    NoDataWithoutPhrase,
    SeriousWithoutSource {
        id: String,
    },
    /// A statement for anyone or a list of effects stands twice.
    DuplicateTier {
        tier: String,
        source: String,
    },
}

impl MistakeKind {
    /// Must the entry be left out, because showing it could mislead?
    pub fn drops_entry(&self) -> bool {
        !matches!(
            self,
            Self::PhraseTooLong { .. }
                | Self::NakedDecimal { .. }
                | Self::SeriousWithoutSource { .. }
                | Self::UnknownId { .. }
                | Self::DuplicateTier { .. }
        )
    }

    /// Must the whole file be left out?
    pub fn drops_file(&self) -> bool {
        matches!(self, Self::TooLarge { .. } | Self::NotUtf8 { .. } | Self::Syntax { .. } | Self::NewerVersion { .. })
    }
}
