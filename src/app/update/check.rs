//! The check of several drugs: which drugs, which view, the cursor of the matrix. A check of few drugs is made at once, one
//! of many in the background; the old one stays until the new one is there, and one that is out of date is dropped.

mod choose;
mod make;
mod matrix;

pub use make::{made, ordered, panicked, refresh};

use crate::app::check_drawer::drawer;
use crate::app::check_state::{CheckView, Scope};
use crate::app::command::CheckCommand;
use crate::app::compare;
use crate::app::state::{AppState, Level};
use crate::domain::id::Id;

pub fn update(state: &mut AppState, command: CheckCommand) {
    let shown = state.nav.shown.clone();
    let check = &mut state.patient.check;
    match command {
        CheckCommand::View(view) => {
            check.view = view;
            if view == CheckView::Compare && check.compare.drugs.is_empty() {
                check.compare.drugs.extend(shown);
            }
        }
        CheckCommand::Scope(scope) => choose::scope(state, scope),
        CheckCommand::Only(drugs) => {
            choose::scope(state, Scope::Chosen);
            state.patient.check.added = drugs;
        }
        CheckCommand::Add(drug) => choose::add(state, drug),
        CheckCommand::Remove(drug) => choose::remove(state, &drug),
        CheckCommand::Grouping(grouping) => check.grouping = grouping,
        CheckCommand::SortBy(by) => matrix::sort_by(check, by),
        CheckCommand::ProblemsOnly(on) => check.query.problems_only = on,
        CheckCommand::Class(class) => check.query.class = class,
        CheckCommand::Text(text) => check.query.text = text,
        CheckCommand::PointAt(cell) => check.cursor = Some(cell),
        CheckCommand::Move { rows, columns } => matrix::move_cursor(state, rows, columns),
        CheckCommand::Edge(edge) => matrix::to_edge(state, edge),
        CheckCommand::OpenDrawer(cell) => {
            check.cursor = cell.or(check.cursor.take());
            check.drawer_open = check.cursor.is_some();
        }
        CheckCommand::CloseDrawer => check.drawer_open = false,
        CheckCommand::CopyStatements(one) => copy_statements(state, one.as_ref()),
        CheckCommand::CompareAdd(drug) => {
            let drugs = &mut check.compare.drugs;
            if drugs.len() < compare::MOST && !drugs.contains(&drug) {
                drugs.push(drug);
            }
        }
        CheckCommand::CompareChange(place, drug) => compare_change(&mut check.compare.drugs, place, drug),
        CheckCommand::CompareRemove(drug) => check.compare.drugs.retain(|other| *other != drug),
        CheckCommand::CompareSwap => {
            let drugs = &mut check.compare.drugs;
            let first = (!drugs.is_empty()).then(|| drugs.remove(0));
            drugs.extend(first);
        }
        CheckCommand::CompareCopy => compare_copy(state),
        CheckCommand::DifferencesOnly(on) => check.compare.differences_only = on,
        CheckCommand::MarkDifferences(on) => check.compare.hide_marks = !on,
    }
}

/// What the open cell rests on, a line each; nothing about the patient.
fn copy_statements(state: &mut AppState, one: Option<&Id>) {
    let Some(drawer) = drawer(state) else { return };
    let lines = drawer.lines().iter().filter(|line| one.is_none_or(|one| line.id == *one));
    let mut text: Vec<String> = lines.map(|line| line.copy.clone()).collect();
    text.extend(drawer.gaps().iter().filter(|_| one.is_none()).map(|gap| gap.copy(drawer.name())));
    if text.is_empty() {
        return;
    }
    state.reading.clipboard = Some(text.join("\n"));
    let (title, text) = (state.words.t("notice-copied"), state.words.t("notice-copied-statements"));
    state.notices.add_once(Level::Info, title, text);
}

fn compare_copy(state: &mut AppState) {
    let compare = &state.patient.check.compare;
    let Some(model) = &compare.model else { return };
    state.reading.clipboard = Some(model.text(compare.differences_only));
    let (title, text) = (state.words.t("notice-copied"), state.words.t("notice-copied-compare"));
    state.notices.add_once(Level::Info, title, text);
}

/// Another drug in one place; one that stands there already changes places with it.
fn compare_change(drugs: &mut [Id], place: usize, drug: Id) {
    let Some(old) = drugs.get(place).cloned() else { return };
    if let Some(other) = drugs.iter_mut().find(|other| **other == drug) {
        *other = old;
    }
    if let Some(here) = drugs.get_mut(place) {
        *here = drug;
    }
}
