//! Which drugs are checked for the patient and how that is shown. What was entered about the patient is in `state`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::check_list::{Grouping, ListModel};
use super::check_summary::Summary;
use super::compare::CompareModel;
use crate::domain::id::Id;
use crate::domain::matrix::{Column, ForThisPatient, Matrix, MatrixQuery, Shown};
use crate::domain::patient::{Answers, Patient};
use crate::service::jobs::JobId;
use crate::store::library::Library;

/// Up to so many drugs are checked within the frame; more are checked in the background.
pub const AT_ONCE: usize = 400;

/// Where the checked drugs come from, before single ones are added and taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    MyList,
    /// The drug in the reading pane.
    ShownDrug,
    /// Only those that were added one by one.
    Chosen,
    /// All of one class, as the monographs write it.
    Class(String),
    All,
}

/// How the check is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CheckView {
    #[default]
    List,
    Matrix,
    /// "Which of our drugs are contraindicated for this patient?"
    Contraindicated,
    Compare,
}

impl CheckView {
    pub const ALL: [Self; 4] = [Self::List, Self::Matrix, Self::Contraindicated, Self::Compare];

    pub fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Matrix => "matrix",
            Self::Contraindicated => "contraindicated",
            Self::Compare => "compare",
        }
    }
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAt {
    pub drug: Id,
    pub column: Column,
}

/// The check of several drugs.
#[derive(Default)]
pub struct CheckState {
    pub scope: Scope,
    /// Added one by one, in that order.
    pub added: Vec<Id>,
    /// Taken off the scope one by one.
    pub removed: BTreeSet<Id>,
    pub view: CheckView,
    pub grouping: Grouping,
    pub query: MatrixQuery,
    pub cursor: Option<CellAt>,
    /// The drawer shows the cell under the cursor.
    pub drawer_open: bool,
    pub compare: CompareState,
    pub work: CheckWork,
    /// The section was entered once.
    pub entered: bool,
}

impl CheckState {
    /// The cell whose statements are shown.
    pub fn drawer(&self) -> Option<&CellAt> {
        self.cursor.as_ref().filter(|_| self.drawer_open)
    }

    /// What was checked last; the old one stays until the new one is there.
    pub fn checked(&self) -> Option<&Arc<Checked>> {
        self.work.checked.as_ref()
    }

    /// The rows of the matrix to show, in order.
    pub fn rows(&self) -> &[u32] {
        self.work.shown.rows.as_slice()
    }
}

/// Two or three drugs side by side.
#[derive(Default)]
pub struct CompareState {
    pub drugs: Vec<Id>,
    pub differences_only: bool,
    /// A line at the left edge marks a difference.
    pub hide_marks: bool,
    pub model: Option<Arc<CompareModel>>,
    /// What the model was made of.
    pub made_of: Option<MadeOf>,
}

/// Everything that a check depends on.
#[derive(Clone)]
pub struct MadeOf {
    pub drugs: Vec<Id>,
    pub patient: Patient,
    pub grouping: Grouping,
    pub library: Arc<Library>,
}

impl PartialEq for MadeOf {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.library, &other.library)
            && (&self.drugs, &self.patient, self.grouping) == (&other.drugs, &other.patient, other.grouping)
    }
}

/// A check that was made.
pub struct Checked {
    pub made_of: MadeOf,
    /// The answers that the check is about.
    pub answers: Answers,
    pub matrix: Matrix,
    pub summary: Summary,
    pub list: ListModel,
    pub contraindicated: ForThisPatient,
    /// Sentences about drugs that are not there: on the account's list but in no file, or of a class that is not known.
    pub not_there: Vec<String>,
}

/// The check as it is, and what is being made.
#[derive(Default)]
pub struct CheckWork {
    pub checked: Option<Arc<Checked>>,
    /// The rows of `checked` under the query.
    pub shown: Shown,
    /// Another check is being made, and of what.
    pub making: Option<(JobId, MadeOf)>,
    /// The rows are being filtered and sorted anew, and how.
    pub ordering: Option<(JobId, MatrixQuery)>,
    /// What `shown` was made by.
    pub shown_by: MatrixQuery,
    /// Instead of [`AT_ONCE`], for tests.
    pub at_once: Option<usize>,
}
