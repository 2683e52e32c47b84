//! The program's own format for monographs: one RON file a drug, each entry read from its raw text, so that one wrong
//! value costs that entry and nothing else. The rules that `caveat validate` checks are in `rules`.

mod entries;
mod hostile;
mod mistake;
mod place;
mod read;
mod rules;

pub use mistake::{Mistake, MistakeKind, Part};
pub use place::{Place, Text};
pub use read::{Outcome, SCHEMA, read, read_built_in};

use crate::domain::grade::GradeWords;
use crate::domain::population::Populations;

/// What the reader holds entries against.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    pub populations: &'a Populations,
    pub grade_words: &'a GradeWords,
}

/// The options with which every RON file of the program is read: `Some(...)` need not be written.
pub fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

#[cfg(test)]
mod tests;
