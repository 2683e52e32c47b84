//! What stands in the list: filters, order, "My list" and the recent drugs. What is kept is kept at once.

use super::{nav, settings, text_search};
use crate::app::command::ListCommand;
use crate::app::lists::{Filter, MOST_RECENT};
use crate::app::notice;
use crate::app::state::{AppState, Level, ListGroup};
use crate::domain::id::Id;

pub fn update(state: &mut AppState, command: ListCommand) {
    let filter = &mut state.nav.lists.filter;
    match command {
        ListCommand::Open(line) => return nav::open_line(state, line),
        ListCommand::Jump(letter) => return nav::jump(state, letter),
        ListCommand::ToggleClass(class) => {
            if !filter.classes.remove(&class) {
                filter.classes.insert(class);
            }
        }
        ListCommand::AnyClass => filter.classes.clear(),
        ListCommand::ToggleBoxed => filter.boxed = !filter.boxed,
        ListCommand::Population(population) => filter.population = population,
        ListCommand::Review(status) => filter.review = status,
        ListCommand::ClearFilters => *filter = Filter::default(),
        ListCommand::Sort(sort) => {
            state.settings.settings.sort = sort;
            settings::keep(state);
        }
        ListCommand::MoveChosen(by) => {
            let Some(line) = state.nav.chosen().filter(|line| line.group == ListGroup::MyList) else { return };
            move_mine(state, &line.drug.clone(), by);
        }
        ListCommand::MoveMine(drug, by) => move_mine(state, &drug, by),
        ListCommand::TextPart(part) => return text_search::set_part(state, part),
        ListCommand::ClearRecent => clear_recent(state),
        ListCommand::KeepRecent(keep) => {
            state.settings.settings.keep_recent = keep;
            // What is not to be kept must not lie in the file any longer.
            clear_recent(state);
        }
    }
    nav::relist(state);
}

/// Moves a drug past its neighbour in the list as it is seen: ids that the library does not have are passed over.
fn move_mine(state: &mut AppState, drug: &Id, by: i32) {
    let list = &state.settings.settings.my_list;
    let seen: Vec<usize> = (0..list.len())
        .filter(|at| {
            list.get(*at)
                .and_then(|id| Id::new(id))
                .is_some_and(|id| state.library.get(&id).is_some() || state.nav.label.knows(&id))
        })
        .collect();
    let is_drug = |at: &usize| list.get(*at).is_some_and(|id| *drug == id.as_str());
    let Some(place) = seen.iter().position(is_drug) else { return };
    let other = if by < 0 { place.checked_sub(1) } else { place.checked_add(1) };
    let (Some(from), Some(to)) = (seen.get(place).copied(), other.and_then(|at| seen.get(at)).copied()) else { return };
    let before = list.clone();
    let moved = state.settings.settings.my_list.remove(from);
    state.settings.settings.my_list.insert(to, moved);
    keep_my_list(state, before);
}

/// Keeps "My list"; where that fails it is as before, and that is said.
pub(super) fn keep_my_list(state: &mut AppState, before: Vec<String>) {
    if let Err(error) = state.settings.save() {
        state.settings.settings.my_list = before;
        let text = notice::store_error(&state.words, &error);
        state.notices.add(Level::Error, state.words.t("notice-not-kept"), text);
    }
}

/// A person opened a drug: it is the newest of the recent ones. Only the id is kept, never when or for whom; a preview
/// does not come here.
pub(super) fn opened(state: &mut AppState, drug: &Id) {
    let keeps = state.settings.keeps_recent();
    let settings = &mut state.settings.settings;
    if !keeps || state.library.get(drug).is_none() {
        return;
    }
    if settings.recent.first().is_none_or(|newest| *drug != newest.as_str()) {
        settings.recent.retain(|id| *drug != id.as_str());
        settings.recent.insert(0, drug.to_string());
        settings.recent.truncate(MOST_RECENT);
        keep_recent(state);
    }
    // A drug that stands there keeps its place, so that no row moves under the hand.
    if !state.nav.lists.recent.contains(drug) {
        show_recent(state);
    }
}

/// Opening a drug must work whatever the disk does; that recent drugs are not kept is said once a run.
fn keep_recent(state: &mut AppState) {
    if !state.nav.lists.said_not_kept {
        let before = state.notices.shown.len();
        settings::keep(state);
        state.nav.lists.said_not_kept = state.notices.shown.len() > before;
    } else if state.settings.is_writable() {
        state.settings.save().ok();
    }
}

fn clear_recent(state: &mut AppState) {
    state.settings.settings.recent.clear();
    settings::keep(state);
    show_recent(state);
}

/// Takes the recent drugs into the list in the order of opening.
pub(super) fn show_recent(state: &mut AppState) {
    let keeps = state.settings.keeps_recent();
    let recent = state.settings.settings.recent.iter().take(MOST_RECENT).filter(|_| keeps);
    state.nav.lists.recent = recent.filter_map(|id| Id::new(id)).collect();
}
