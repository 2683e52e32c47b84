//! How far the clinic has come with grading the text of an imported label, and what it grades next. A grade belongs to
//! the wording: a line that reads otherwise than it did waits again.

use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::statement::Statement;

/// How many lines of a label were graded, of those that the label itself gives no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grading {
    pub graded: usize,
    pub of: usize,
}

impl Grading {
    /// Of a label with the clinic's layer over it; `None` where it is no label or has nothing to grade.
    pub fn of(monograph: &Monograph) -> Option<Self> {
        let lines = || lines(monograph);
        let of = lines().count();
        let graded = lines().filter(|line| !line.is_not_assessed()).count();
        (of > 0).then_some(Self { graded, of })
    }
}

/// The lines of a label that nobody has graded, in the order of the label.
pub fn waiting(monograph: &Monograph) -> impl Iterator<Item = &Statement> {
    lines(monograph).filter(|line| line.is_not_assessed())
}

/// The line after this one that nobody has graded, round the end; the first where none is given.
pub fn next_after<'a>(monograph: &'a Monograph, line: Option<&Id>) -> Option<&'a Statement> {
    let at = line.and_then(|line| monograph.statements.iter().position(|other| other.id == *line));
    let behind = |s: &&Statement| at.is_some_and(|at| monograph.statements.iter().skip(at + 1).any(|o| o.id == s.id));
    waiting(monograph).find(behind).or_else(|| waiting(monograph).find(|s| Some(&s.id) != line))
}

/// What a label says without a grade of its own.
fn lines(monograph: &Monograph) -> impl Iterator<Item = &Statement> {
    let is_label = monograph.origin == Origin::Imported;
    monograph.statements.iter().filter(move |s| is_label && s.verbatim && s.grade.is_none() && !s.boxed)
}
