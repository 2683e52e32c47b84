//! Making a check and the order of its rows, at once or in the background.

use std::sync::Arc;

use super::choose;
use crate::app::check_list::ListModel;
use crate::app::check_state::{AT_ONCE, CellAt, CheckView, Checked, MadeOf, Scope};
use crate::app::check_summary::Summary;
use crate::app::checking;
use crate::app::compare::CompareModel;
use crate::app::state::{AppState, Tab};
use crate::app::update::{App, Event};
use crate::domain::id::Id;
use crate::domain::matrix::{MatrixBuilder, MatrixQuery, Shown, contraindicated};
use crate::domain::monograph::Monograph;
use crate::domain::patient::Patient;
use crate::service::jobs::JobId;
use crate::store::library::Library;
use crate::store::reference::Reference;
use crate::words::Words;

/// Brings the check up to what is asked for now. Does nothing where nothing has changed or nobody looks.
pub fn refresh(app: &mut App) {
    let state = &mut app.state;
    if state.nav.tab != Tab::Check {
        forget_other_patients(state);
        return;
    }
    enter(state);
    let wanted = wanted(state);
    forget_cleared(state, &wanted);
    make(app, wanted);
    order(app);
    compare(&mut app.state);
}

/// The first time without a list of one's own, the shown drug is checked rather than nothing.
fn enter(state: &mut AppState) {
    let check = &mut state.patient.check;
    if !check.entered {
        check.entered = true;
        if check.scope == Scope::MyList && check.added.is_empty() && state.settings.settings.my_list.is_empty() {
            check.scope = Scope::ShownDrug;
        }
    }
}

/// A check of other answers than those of now does not wait in memory while nobody looks at it.
fn forget_other_patients(state: &mut AppState) {
    let patient = &state.patient.patient;
    let work = &mut state.patient.check.work;
    if work.checked.as_ref().is_some_and(|checked| checked.made_of.patient != *patient) {
        (work.checked, work.shown) = (None, Shown::default());
    }
    let compare = &mut state.patient.check.compare;
    if compare.made_of.as_ref().is_some_and(|made_of| made_of.patient != *patient) {
        (compare.model, compare.made_of) = (None, None);
    }
    if work.making.as_ref().is_some_and(|(_, made_of)| made_of.patient != *patient) {
        work.making = None;
    }
}

/// After "Clear" nothing of the last patient stays in view, not even for a moment.
fn forget_cleared(state: &mut AppState, wanted: &MadeOf) {
    if wanted.patient == Patient::default() {
        let work = &mut state.patient.check.work;
        if work.checked.as_ref().is_some_and(|checked| checked.made_of.patient != wanted.patient) {
            (work.checked, work.shown) = (None, Shown::default());
        }
    }
}

fn wanted(state: &AppState) -> MadeOf {
    MadeOf {
        drugs: choose::drugs(state),
        patient: state.patient.patient.clone(),
        grouping: state.patient.check.grouping,
        library: state.library.clone(),
    }
}

fn make(app: &mut App, wanted: MadeOf) {
    let state = &mut app.state;
    let work = &mut state.patient.check.work;
    let making = work.making.as_ref().map(|(_, made_of)| made_of);
    let last = making.or(work.checked.as_ref().map(|checked| &checked.made_of));
    if last == Some(&wanted) {
        return;
    }
    let (words, reference) = (state.words.clone(), state.reference.clone());
    let not_there = choose::not_there(state, &wanted.drugs);
    let at_once = state.patient.check.work.at_once.unwrap_or(AT_ONCE);
    let query = state.patient.check.query.clone();
    if wanted.drugs.len() <= at_once {
        let checked = check(&words, &reference, wanted, not_there);
        let shown = checked.matrix.show(&query);
        return take(state, Arc::new(checked), shown, query);
    }
    let made_of = wanted.clone();
    let job = app.jobs.spawn("check", move || {
        let checked = check(&words, &reference, wanted, not_there);
        let shown = checked.matrix.show(&query);
        Event::Checked(Box::new((Arc::new(checked), shown, query)))
    });
    app.state.patient.check.work.making = job.map(|job| (job, made_of));
}

/// The whole check of many drugs.
fn check(words: &Words, reference: &Reference, made_of: MadeOf, not_there: Vec<String>) -> Checked {
    let monographs = monographs(&made_of.library, &made_of.drugs);
    let result = checking::check(&monographs, &made_of.patient, &made_of.library, reference);
    let mut builder = MatrixBuilder::of(&reference.populations);
    for drug in &result.drugs {
        builder.push_check(drug.monograph, &drug.check);
    }
    let matrix = builder.finish();
    let summary = Summary::of(&matrix, &result.answers);
    let list = ListModel::of(words, &result, made_of.grouping);
    let answers = result.answers;
    let contraindicated = contraindicated(&matrix);
    Checked { made_of, answers, matrix, summary, list, contraindicated, not_there }
}

fn monographs(library: &Library, drugs: &[Id]) -> Vec<Arc<Monograph>> {
    drugs.iter().filter_map(|id| library.readable_or_not(id)).cloned().collect()
}

fn take(state: &mut AppState, checked: Arc<Checked>, shown: Shown, by: MatrixQuery) {
    let check = &mut state.patient.check;
    let gone = |cell: &CellAt| checked.matrix.find(cell.drug.as_str()).is_none();
    if check.cursor.as_ref().is_some_and(gone) {
        (check.cursor, check.drawer_open) = (None, false);
    }
    let work = &mut check.work;
    (work.checked, work.shown, work.shown_by) = (Some(checked), shown, by);
    (work.making, work.ordering) = (None, None);
}

/// A check came back from the background.
pub fn made(app: &mut App, id: JobId, checked: Arc<Checked>, shown: Shown, by: MatrixQuery) {
    // A later change has asked for another one.
    if app.state.patient.check.work.making.as_ref().map(|(job, _)| *job) != Some(id) {
        return;
    }
    take(&mut app.state, checked, shown, by);
    order(app);
}

/// Filters and sorts anew where that is asked for; the old order stays until then.
fn order(app: &mut App) {
    let check = &mut app.state.patient.check;
    let work = &mut check.work;
    let Some(checked) = work.checked.clone() else { return };
    let last = work.ordering.as_ref().map_or(&work.shown_by, |(_, query)| query);
    if *last == check.query {
        return;
    }
    let query = check.query.clone();
    if checked.matrix.len() <= work.at_once.unwrap_or(AT_ONCE) {
        work.shown = checked.matrix.show(&query);
        (work.shown_by, work.ordering) = (query, None);
        return;
    }
    let by = query.clone();
    let job = app.jobs.spawn("order", move || Event::Ordered(checked.matrix.show(&query)));
    app.state.patient.check.work.ordering = job.map(|job| (job, by));
}

/// An order came back from the background.
pub fn ordered(app: &mut App, id: JobId, shown: Shown) {
    let work = &mut app.state.patient.check.work;
    if let Some((_, query)) = work.ordering.take_if(|(job, _)| *job == id) {
        (work.shown, work.shown_by) = (shown, query);
    }
}

fn compare(state: &mut AppState) {
    if state.patient.check.view != CheckView::Compare {
        return;
    }
    let made_of = MadeOf { drugs: state.patient.check.compare.drugs.clone(), ..wanted(state) };
    if state.patient.check.compare.made_of.as_ref() == Some(&made_of) {
        return;
    }
    let monographs = monographs(&state.library, &made_of.drugs);
    let result = checking::check(&monographs, &state.patient.patient, &state.library, &state.reference);
    let model = Arc::new(CompareModel::of(&state.words, &result));
    let compare = &mut state.patient.check.compare;
    (compare.model, compare.made_of) = (Some(model), Some(made_of));
}

/// A job that failed in a way nobody foresaw: the next change asks again.
pub fn panicked(state: &mut AppState, id: JobId) {
    let work = &mut state.patient.check.work;
    let making = work.making.take_if(|(job, _)| *job == id).is_some();
    let ordering = work.ordering.take_if(|(job, _)| *job == id).is_some();
    if making || ordering {
        let (title, text) = (state.words.t("check-not-made"), state.words.t("check-not-made-more"));
        state.notices.add(crate::app::state::Level::Error, title, text);
    }
}
