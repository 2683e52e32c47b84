//! Grading the text of a label at the clinic: what a person begins with at a line, and the sentences about how far it has
//! come. Carrying out is in `update::grading`.

use super::clinic_state::Mark;
use super::review_rows::{ReviewRow, change_of};
use crate::domain::clinic_layer::ClinicStatement;
use crate::domain::clinic_layer::grading::Grading;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::words::Words;

/// A line that the review screen goes to.
#[derive(Default)]
pub struct GoTo {
    pub row: Option<Id>,
    /// Grows with each line that is gone to, so that the view goes there.
    pub steps: u64,
    /// A label that is not read yet, and the line in it.
    pub waiting: Option<(Id, Option<Id>)>,
}

/// What the clinic says about a line before anything is changed in it. The words of a label are too long to be said
/// again: the section that was graded is named.
pub fn draft(words: &Words, row: &ReviewRow, monograph: &Monograph) -> Option<ClinicStatement> {
    let mut draft = change_of(row, monograph)?;
    if monograph.statements.iter().any(|s| s.id == row.id && s.verbatim) {
        draft.words = words.f("grading-words", &[("section", (&row.section).into())]);
    }
    Some(draft)
}

/// Was nothing chosen or typed at a line that nobody graded? Then there is nothing to record.
pub fn is_untouched(words: &Words, row: &ReviewRow, monograph: &Monograph, mark: &Mark) -> bool {
    let Mark::Change(statement) = mark else { return false };
    let waits = monograph.statements.iter().any(|s| s.id == row.id && s.verbatim && s.is_not_assessed());
    waits && draft(words, row, monograph).as_ref() == Some(statement.as_ref())
}

/// "12 of 40 graded"; `None` where there is nothing to grade.
pub fn progress(words: &Words, monograph: &Monograph) -> Option<String> {
    let Grading { graded, of } = Grading::of(monograph)?;
    Some(words.f("grading-progress", &[("n", graded.into()), ("of", of.into())]))
}
