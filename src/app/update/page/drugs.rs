//! Which drugs come into one file, and in which order.

use crate::app::state::AppState;
use crate::domain::id::Id;

/// The most drugs of one file: more than anybody takes, and a layout that still comes at once.
const MOST: usize = 20;

pub fn add(state: &mut AppState, id: Id) {
    let known = state.library.get(&id).is_some();
    let page = &mut state.page;
    if known && page.drugs().count() < MOST && !page.drugs().any(|drug| *drug == id) {
        page.more.push(id);
        file_changed(state);
    }
}

/// Takes a drug out; the last one stays.
pub fn remove(state: &mut AppState, id: &Id) {
    let page = &mut state.page;
    if page.drug.as_ref() != Some(id) {
        page.more.retain(|drug| drug != id);
    } else if !page.more.is_empty() {
        page.drug = Some(page.more.remove(0));
    }
    file_changed(state);
}

pub fn shift(state: &mut AppState, id: &Id, by: i32) {
    let mut drugs: Vec<Id> = state.page.drugs().cloned().collect();
    let Some(at) = drugs.iter().position(|drug| drug == id) else { return };
    let to = at.saturating_add_signed(by as isize).min(drugs.len() - 1);
    let moved = drugs.remove(at);
    drugs.insert(to, moved);
    let mut drugs = drugs.into_iter();
    state.page.drug = drugs.next();
    state.page.more = drugs.collect();
    file_changed(state);
}

/// The path that was typed and what was said of the last file belong to other drugs.
fn file_changed(state: &mut AppState) {
    let out = &mut state.page.out;
    out.target.clear();
    (out.written, out.failed) = (None, None);
}
