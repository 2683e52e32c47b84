//! What comes out of a file: labels, refusals, what is odd about each. Who keeps the labels is no business of the readers.

use super::refusal::{Oddity, Refusal};
use crate::domain::label::Label;

/// A label as it was read, and what is odd about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    pub label: Label,
    pub oddities: Vec<Oddity>,
}

/// One thing that a file held.
#[derive(Debug)]
pub enum Item {
    Label(Box<Read>),
    Refused(Refusal),
}

/// Takes what a file holds, one by one: the name of the entry inside the file, where there is one. Returns whether to go on.
pub type Sink<'a> = dyn FnMut(Option<&str>, Item) -> bool + 'a;

/// Labels of one document, or why there are none.
pub type Documents = Result<Vec<Read>, Refusal>;
