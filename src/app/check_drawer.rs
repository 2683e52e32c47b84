//! The drawer of the matrix: everything that a cell rests on.

use super::check_list::{Entry, GapLine, ListModel, StatementLine};
use super::checking::check_one;
use super::finding_text::population_short;
use super::state::AppState;
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::domain::matrix::Column;
use crate::domain::patient::Answer;
use crate::words::Words;

/// What the drawer shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawer {
    pub drug: Id,
    pub column: Column,
    /// "clonazepam and breastfeeding", as it is read aloud.
    pub title: String,
    /// The same with tall-man letters.
    pub shown: String,
    /// The finding; `None` in the column for anyone.
    pub entry: Option<Entry>,
    /// Everything for anyone and everything boxed.
    pub always: Vec<StatementLine>,
    /// What failed for anyone.
    pub failed: Vec<GapLine>,
    /// "opioids, misuse, stopping suddenly"; empty where there is none.
    pub boxed: String,
    /// "liver disease, narrow-angle glaucoma"; empty where there is none.
    pub contraindications: String,
}

impl Drawer {
    /// What the cell rests on, worst first: of a group of patients, or for anyone.
    pub fn lines(&self) -> &[StatementLine] {
        self.entry.as_ref().map_or(&self.always, |entry| &entry.statements)
    }

    /// What is missing there.
    pub fn gaps(&self) -> &[GapLine] {
        self.entry.as_ref().map_or(&self.failed, |entry| &entry.gaps)
    }

    /// "clonazepam and breastfeeding".
    pub fn name(&self) -> &str {
        &self.title
    }
}

/// The drawer of the cell under the cursor, where it is open.
pub fn drawer(state: &AppState) -> Option<Drawer> {
    let words: &Words = &state.words;
    let cell = state.patient.check.drawer()?;
    let monograph = state.library.readable_or_not(&cell.drug)?;
    let (patient, answers) = (&state.patient.patient, &state.patient.answers);
    let checked = check_one(monograph, patient, answers, &state.library, &state.reference);
    let population = match cell.column {
        Column::Anyone => None,
        Column::Population(at) => Some(state.reference.populations.ids().nth(usize::from(at))?.clone()),
    };
    let about = population.as_ref().map_or_else(|| words.t("drawer-anyone"), |id| population_short(words, id));
    let title = |drug: &str| words.f("drawer-title", &[("drug", drug.into()), ("population", (&about).into())]);
    let always = checked.check.always.iter().map(|s| StatementLine::of(words, monograph, s, Answer::Yes));
    let always: Vec<StatementLine> = always.collect();
    let drug = &monograph.drug;
    let gaps = checked.check.gaps_for_anyone.iter();
    Some(Drawer {
        drug: drug.id.clone(),
        column: cell.column,
        title: title(&drug.name),
        shown: title(drug.tall_man.as_ref().unwrap_or(&drug.name)),
        entry: population.and_then(|id| ListModel::entry(words, &checked, &id)),
        failed: gaps.map(|gap| GapLine::of(words, monograph, gap)).collect(),
        boxed: conditions(&always, |line| line.boxed),
        contraindications: conditions(&always, |l| !l.boxed && l.grade == Some(Grade::Contraindicated)),
        always,
    })
}

/// The conditions of the lines in one line; where a line names none, its words.
fn conditions(always: &[StatementLine], wanted: impl Fn(&StatementLine) -> bool) -> String {
    let lines = always.iter().filter(|line| wanted(line));
    let conditions: Vec<&str> =
        lines.map(|line| line.condition.as_deref().unwrap_or(line.words.trim_end_matches('.'))).collect();
    conditions.join(", ")
}
