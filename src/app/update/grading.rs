//! Grading a label: the review screen opens on its text at a line that nobody graded, and goes from there to the next.

use super::review;
use crate::app::clinic_state::{Mark, Pair};
use crate::app::grading::{draft, is_untouched};
use crate::app::state::{AppState, Tab};
use crate::domain::clinic_layer::grading::next_after;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::source::Source;

/// Opens the review of a label at this line, else at the first that nobody graded. A label that was not read yet is read
/// first.
pub fn open(state: &mut AppState, drug: &Id, line: Option<Id>) {
    state.nav.tab = Tab::Library;
    let review = &mut state.clinic.review;
    review.open = true;
    review.filter = None;
    let Some(monograph) = state.library.get(drug).cloned() else {
        review.go_to.waiting = Some((drug.clone(), line));
        return;
    };
    review.go_to.waiting = None;
    let Some(source) = source_of(&monograph) else { return };
    review::look_at(state, Pair { drug: drug.clone(), source: source.id.clone() });
    let line = line.or_else(|| next_after(&monograph, None).map(|s| s.id.clone()));
    go_to(state, &monograph, line);
}

/// A label was read: the review that waited for it opens on it.
pub fn label_read(state: &mut AppState, id: &Id) {
    review::queue(state);
    if let Some((drug, line)) = state.clinic.review.go_to.waiting.take_if(|(drug, _)| drug == id)
        && state.clinic.review.open
        && state.nav.tab == Tab::Library
    {
        open(state, &drug, line);
    }
}

/// To the next line that nobody graded.
pub fn next(state: &mut AppState) {
    let Some(pair) = state.clinic.review.chosen.clone() else { return };
    let Some(monograph) = state.library.get(&pair.drug).cloned() else { return };
    forget_untouched(state);
    let review = &state.clinic.review;
    let mut line = review.go_to.row.clone();
    // What was graded and not recorded yet is passed over.
    for _ in 0..monograph.statements.len() {
        let Some(next) = next_after(&monograph, line.as_ref()) else { break };
        line = Some(next.id.clone());
        if !review.marks.contains_key(&next.id) {
            return go_to(state, &monograph, line);
        }
    }
}

/// Takes back what was opened at a line that nobody graded and then left as it was.
pub fn forget_untouched(state: &mut AppState) {
    let AppState { library, clinic, words, .. } = state;
    let review = &mut clinic.review;
    let Some(monograph) = review.chosen.as_ref().and_then(|pair| library.get(&pair.drug)) else { return };
    let rows = &review.rows;
    review.marks.retain(|id, mark| {
        let row = rows.iter().find(|row| row.id == *id);
        !row.is_some_and(|row| is_untouched(words, row, monograph, mark))
    });
}

/// Labels whose text the clinic has graded or reviewed, which the review shows by name and text.
pub fn wanted(state: &AppState) -> impl Iterator<Item = &Id> {
    let shown = state.nav.tab == Tab::Library;
    let entries = state.library.layer().entries().iter().map(|entry| &entry.drug);
    let reviewed = state.library.log().iter().map(|entry| &entry.drug);
    entries.chain(reviewed).filter(move |_| shown)
}

fn go_to(state: &mut AppState, monograph: &Monograph, line: Option<Id>) {
    forget_untouched(state);
    let Some(line) = line else { return };
    let words = state.words.clone();
    let review = &mut state.clinic.review;
    let Some(row) = review.rows.iter().find(|row| row.id == line) else { return };
    let waits = monograph.statements.iter().any(|s| s.id == line && s.is_not_assessed());
    if waits
        && !review.marks.contains_key(&line)
        && let Some(draft) = draft(&words, row, monograph)
    {
        review.marks.insert(line.clone(), Mark::Change(Box::new(draft)));
    }
    review.go_to.row = Some(line);
    review.go_to.steps += 1;
}

/// The label as a source; what the clinic says itself is another.
fn source_of(monograph: &Monograph) -> Option<&Source> {
    let of_a_line = monograph.statements.iter().find(|s| s.verbatim).and_then(|s| monograph.source(&s.source));
    of_a_line.or(monograph.sources.first())
}
