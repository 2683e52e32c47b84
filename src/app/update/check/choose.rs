//! Which drugs are checked: a scope, with single drugs added and taken off.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::check_state::Scope;
use crate::app::state::AppState;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::text::normalise;

pub fn scope(state: &mut AppState, scope: Scope) {
    let check = &mut state.patient.check;
    check.scope = scope;
    check.removed.clear();
}

pub fn add(state: &mut AppState, drug: Id) {
    let in_scope = base(state).contains(&drug);
    let check = &mut state.patient.check;
    check.removed.remove(&drug);
    if !in_scope && !check.added.contains(&drug) {
        check.added.push(drug);
    }
}

pub fn remove(state: &mut AppState, drug: &Id) {
    let in_scope = base(state).contains(drug);
    let check = &mut state.patient.check;
    check.added.retain(|other| other != drug);
    if in_scope {
        check.removed.insert(drug.clone());
    }
    check.cursor = check.cursor.take().filter(|cell| cell.drug != *drug);
    check.drawer_open &= check.cursor.is_some();
}

/// The checked drugs, each once, those of the scope first.
pub fn drugs(state: &AppState) -> Vec<Id> {
    let check = &state.patient.check;
    let mut seen = BTreeSet::new();
    let all = base(state).into_iter().filter(|id| !check.removed.contains(id)).chain(check.added.iter().cloned());
    all.filter(|id| seen.insert(id.clone())).collect()
}

/// The drugs of the scope alone. A drug whose file could not be read is among them: leaving it out would hide it.
fn base(state: &AppState) -> Vec<Id> {
    let library = &state.library;
    match &state.patient.check.scope {
        Scope::MyList => state.settings.settings.my_list.iter().filter_map(|id| Id::new(id)).collect(),
        Scope::ShownDrug => state.nav.shown.iter().cloned().collect(),
        Scope::Chosen => Vec::new(),
        Scope::Class(class) => {
            let wanted = normalise(class);
            let of_class = |m: &&Arc<Monograph>| m.drug.class.as_deref().is_some_and(|c| normalise(c) == wanted);
            library.monographs().iter().filter(of_class).map(|m| m.id().clone()).collect()
        }
        Scope::All => library.monographs().iter().chain(library.unreadable()).map(|m| m.id().clone()).collect(),
    }
}

/// Sentences about what is chosen and cannot be checked because it is not there at all.
pub fn not_there(state: &AppState, drugs: &[Id]) -> Vec<String> {
    let gone = drugs.iter().filter(|id| state.library.readable_or_not(id).is_none());
    let mut sentences: Vec<String> =
        gone.map(|id| state.words.f("check-drug-gone", &[("drug", id.as_str().into())])).collect();
    let unreadable = state.library.unreadable().len();
    if matches!(state.patient.check.scope, Scope::Class(_)) && unreadable > 0 {
        sentences.push(state.words.f("check-class-unknown", &[("n", unreadable.into())]));
    }
    sentences
}
