//! The matrix read the other way: which drugs are contraindicated for this patient. It names what it found, and how many
//! drugs it could not look at, so that a short list is never read as a clean one.

use super::Matrix;
use crate::domain::grade::Grade;
use crate::domain::patient::Answer;

/// The drugs of a list as far as this patient is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ForThisPatient {
    /// A question answered Yes meets a contraindication; by name.
    pub contraindicated: Vec<u32>,
    /// Some part could not be checked, and no contraindication was seen; by name.
    pub failed: Vec<u32>,
    /// How many drugs were looked at.
    pub looked_at: usize,
    /// How many of all drugs could not be checked, or only in part.
    pub not_checked: usize,
    /// How many of the rest have nothing graded about at least one question answered Yes.
    pub with_gaps: usize,
    /// Is any question answered Yes? Without one nothing can be said.
    pub any_yes: bool,
}

/// Looks at every row, whatever the filters are.
pub fn contraindicated(matrix: &Matrix) -> ForThisPatient {
    let mut found = ForThisPatient { looked_at: matrix.len(), ..ForThisPatient::default() };
    for at in 0..matrix.len() {
        let row = u32::try_from(at).unwrap_or(u32::MAX);
        let yes = || matrix.cells(at).iter().filter(|cell| cell.answer == Answer::Yes);
        found.any_yes |= yes().next().is_some();
        let failed = matrix.failed(at);
        found.not_checked += usize::from(failed);
        if yes().any(|cell| cell.grade == Some(Grade::Contraindicated)) {
            found.contraindicated.push(row);
        } else if failed {
            found.failed.push(row);
        } else if yes().any(|cell| cell.is_gap()) {
            found.with_gaps += 1;
        }
    }
    found
}
