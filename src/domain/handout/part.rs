//! The 13 parts of a page, which of them a clinic may leave out, and why it may not leave out the others.

use std::collections::BTreeSet;

use super::Content;
use crate::domain::monograph::Section;

/// A part of the page, in print order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PagePart {
    Header,
    Name,
    MostImportant,
    Uses,
    Before,
    OtherMedicines,
    Taking,
    While,
    SideEffects,
    LongUse,
    Keeping,
    Who,
    Notes,
    /// "Where this comes from" stands behind the 13 parts, always.
    Sources,
}

impl PagePart {
    /// The 13 parts of the standard.
    pub const ALL: [Self; 13] = [
        Self::Header,
        Self::Name,
        Self::MostImportant,
        Self::Uses,
        Self::Before,
        Self::OtherMedicines,
        Self::Taking,
        Self::While,
        Self::SideEffects,
        Self::LongUse,
        Self::Keeping,
        Self::Who,
        Self::Notes,
    ];

    /// The stable name; with "handout-part-" before it the id of its short name on the screen.
    pub fn id(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Name => "name",
            Self::MostImportant => "most-important",
            Self::Uses => "uses",
            Self::Before => "before",
            Self::OtherMedicines => "other-medicines",
            Self::Taking => "taking",
            Self::While => "while",
            Self::SideEffects => "side-effects",
            Self::LongUse => "long-use",
            Self::Keeping => "keeping",
            Self::Who => "who",
            Self::Notes => "notes",
            Self::Sources => "sources",
        }
    }

    /// The part to which a piece of the document belongs: side effects are set in three pieces.
    pub fn of_piece(id: &str) -> Option<Self> {
        match id {
            "help-now" | "tell-soon" | "effects" => Some(Self::SideEffects),
            "sources" => Some(Self::Sources),
            _ => Self::ALL.into_iter().find(|part| part.id() == id),
        }
    }
}

/// Why a part cannot be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lock {
    /// Whose page it is and of what.
    Identity,
    /// Warnings, and what the patient was asked.
    Warnings,
    /// Whom to call in need.
    Help,
    /// The drug has a boxed warning, and what it is about may stand here.
    Boxed,
    /// Stopping suddenly can harm; how to stop stands here.
    Stopping,
    /// What the text rests on.
    Proof,
}

impl Lock {
    pub const ALL: [Self; 6] = [Self::Identity, Self::Warnings, Self::Help, Self::Boxed, Self::Stopping, Self::Proof];

    /// The stable name; with "handout-lock-" before it the id of the sentence that says why.
    pub fn id(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Warnings => "warnings",
            Self::Help => "help",
            Self::Boxed => "boxed",
            Self::Stopping => "stopping",
            Self::Proof => "proof",
        }
    }
}

/// Which parts a clinic wants left out. What is locked on a page stands there all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut(BTreeSet<PagePart>);

impl LeftOut {
    pub fn set(&mut self, part: PagePart, left_out: bool) {
        if left_out {
            self.0.insert(part);
        } else {
            self.0.remove(&part);
        }
    }

    pub fn wants(&self, part: PagePart) -> bool {
        self.0.contains(&part)
    }
}

impl FromIterator<PagePart> for LeftOut {
    fn from_iter<T: IntoIterator<Item = PagePart>>(parts: T) -> Self {
        Self(parts.into_iter().collect())
    }
}

impl Content<'_> {
    /// Why this part must stand on the page; `None` where a clinic may leave it out.
    pub fn lock(&self, part: PagePart) -> Option<Lock> {
        let boxed = || self.monograph.statements.iter().any(|s| s.boxed);
        match part {
            PagePart::Header | PagePart::Name => Some(Lock::Identity),
            PagePart::MostImportant | PagePart::Before | PagePart::SideEffects | PagePart::LongUse => {
                Some(Lock::Warnings)
            }
            PagePart::Who => Some(Lock::Help),
            PagePart::Sources => Some(Lock::Proof),
            PagePart::OtherMedicines => boxed().then_some(Lock::Boxed),
            PagePart::Taking => {
                let stopping = self.warn_of_stopping || self.monograph.section(Section::Stopping).next().is_some();
                stopping.then_some(Lock::Stopping)
            }
            PagePart::Uses | PagePart::While | PagePart::Keeping | PagePart::Notes => None,
        }
    }

    /// The parts that are really left out, in print order.
    pub fn left_out(&self, wanted: &LeftOut) -> Vec<PagePart> {
        PagePart::ALL.into_iter().filter(|part| wanted.wants(*part) && self.lock(*part).is_none()).collect()
    }
}
