//! The list at the left: what was chosen to stand in it (filters, recent drugs), and the rows that follow from that.
//! No filter hides a drug of which the library does not know what was asked: it stands in a group that says so.
//! What does not belong here: how rows look, and the keys that move among them.

mod part;
mod rows;
mod sorted;

use std::collections::BTreeSet;

use super::state::ListLine;
use crate::domain::id::Id;
use crate::domain::population::PopulationId;
use crate::domain::source::ReviewStatus;

pub use rows::{Built, build};
pub use sorted::class_key;

/// How many recent drugs are kept.
pub const MOST_RECENT: usize = 10;

/// What is to stand in the list; everything chosen must hold. Never kept: a filter tells what is looked for right now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Keys of classes ([`class_key`]); one of them is enough.
    pub classes: BTreeSet<String>,
    pub boxed: bool,
    /// Parts the list into drugs that say something about this group of patients and drugs that do not.
    pub population: Option<PopulationId>,
    pub review: Option<ReviewStatus>,
}

impl Filter {
    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }
}

/// The choices and what the views draw.
#[derive(Default)]
pub struct Lists {
    pub filter: Filter,
    /// From top to bottom. Made anew only where something changed.
    pub rows: Vec<Row>,
    /// How many drugs the filters leave.
    pub shown: usize,
    /// The classes of the library, by key with their spelling.
    pub classes: Vec<(String, String)>,
    /// The recent drugs as they stand in the list. Opening one of them does not move it away under the hand.
    pub recent: Vec<Id>,
    /// It was said that recent drugs could not be kept.
    pub said_not_kept: bool,
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    Heading(Heading),
    /// A line that can be chosen, by its place among the lines.
    Line(usize),
    /// A drug whose file could not be read, by its place in the library.
    Unreadable(usize),
    /// Which sections of labels are looked into.
    TextPart,
    /// A sentence, by its id among the words.
    Note(&'static str),
    Rule,
}

/// The heading of a group with the number of its drugs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub kind: HeadingKind,
    pub text: String,
    pub n: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingKind {
    MyList,
    Recent,
    /// What a filter makes of the drugs: stated, no information, not known.
    Part,
    /// A letter, a class, a year, a status; a group of a search.
    Section,
}

/// The place of a line in the list.
pub fn place(lines: &[ListLine], wanted: &ListLine) -> Option<usize> {
    lines.iter().position(|line| line == wanted)
}
