//! Where the person is: sections, search, the list and its cursor, history. A suggestion is never opened by itself.

use crate::app::command::NavCommand;
use crate::app::state::{AppState, ListGroup, ListLine, Nav, Tab};
use crate::domain::id::Id;
use crate::domain::search::search_text;

/// At most this many places inside texts are listed while typing.
const MOST_TEXT_HITS: usize = 20;

/// What a first start opens on: the drug that the program was asked for.
const FIRST_DRUG: &str = "clonazepam";

pub fn start(state: &mut AppState, drug: Option<&Id>) {
    let listed =
        state.settings.settings.my_list.iter().find_map(|id| Id::new(id).filter(|id| state.library.get(id).is_some()));
    let first = || Id::new(FIRST_DRUG).filter(|id| state.library.get(id).is_some());
    let any = || state.library.monographs().first().map(|m| m.id().clone());
    let drug = drug.cloned().or(listed).or_else(first).or_else(any);
    list(state);
    if let Some(drug) = drug {
        open(state, &drug);
    }
}

pub fn update(state: &mut AppState, command: NavCommand) {
    match command {
        NavCommand::Tab(tab) => state.nav.tab = tab,
        NavCommand::Open(id) => {
            state.nav.tab = Tab::Reference;
            clear_search(state);
            open(state, &id);
        }
        NavCommand::Preview(id) => preview(state, &id),
        NavCommand::Search(text) => search(state, text),
        NavCommand::Move(by) => move_cursor(state, by),
        NavCommand::OpenChosen => open_chosen(state),
        NavCommand::ClearSearch => {
            clear_search(state);
            return_to_opened(state);
        }
        NavCommand::Back => back(state),
        NavCommand::Forward => forward(state),
    }
}

/// Another library is in use: the same drug stays shown, the list and the search are made anew.
pub fn library_changed(state: &mut AppState) {
    let chosen = state.nav.chosen().cloned();
    if !state.nav.query.is_empty() {
        state.nav.found = state.library.names.search(&state.nav.query);
    }
    list(state);
    state.nav.cursor = chosen.and_then(|line| state.nav.lines.iter().position(|other| *other == line));
    let is_there = |id: &Id| state.library.get(id).is_some();
    if !state.nav.shown.as_ref().is_some_and(is_there) {
        state.nav.shown = state.nav.opened.clone().filter(is_there);
    }
}

fn open(state: &mut AppState, id: &Id) {
    if state.library.get(id).is_none() {
        return;
    }
    let nav = &mut state.nav;
    if nav.opened.as_ref() != Some(id) {
        nav.back.extend(nav.opened.replace(id.clone()));
        nav.forward.clear();
    }
    nav.shown = Some(id.clone());
    point_at(nav, id);
}

fn preview(state: &mut AppState, id: &Id) {
    if state.library.get(id).is_some() {
        state.nav.shown = Some(id.clone());
    }
}

fn point_at(nav: &mut Nav, id: &Id) {
    if nav.chosen().is_none_or(|line| line.drug != *id) {
        nav.cursor = nav.lines.iter().position(|line| line.drug == *id);
    }
}

fn search(state: &mut AppState, text: String) {
    if text.trim().is_empty() {
        clear_search(state);
        return return_to_opened(state);
    }
    state.nav.found = state.library.names.search(&text);
    let monographs = state.library.monographs().iter().map(AsRef::as_ref);
    state.nav.text_hits = search_text(monographs, &text).into_iter().take(MOST_TEXT_HITS).collect();
    state.nav.query = text;
    list(state);
    // The first exact match is chosen; without one nothing is, and Enter does nothing.
    state.nav.cursor = state.nav.lines.first().filter(|line| line.group == ListGroup::Exact).map(|_| 0);
    match state.nav.chosen().map(|line| line.drug.clone()) {
        Some(drug) => preview(state, &drug),
        None => return_to_opened(state),
    }
}

fn clear_search(state: &mut AppState) {
    let nav = &mut state.nav;
    nav.query.clear();
    nav.found = crate::domain::search::Found::default();
    nav.text_hits.clear();
    list(state);
}

/// After a search or a preview the opened drug is shown again.
fn return_to_opened(state: &mut AppState) {
    let opened = state.nav.opened.clone();
    if let Some(id) = &opened
        && state.nav.query.is_empty()
    {
        point_at(&mut state.nav, id);
    }
    state.nav.shown = opened;
}

/// The lines of the list: while searching the groups of the search, else the account's list and all drugs.
pub fn list(state: &mut AppState) {
    let line = |group| move |drug: Id| ListLine { group, drug };
    let nav = &state.nav;
    let lines: Vec<ListLine> = if nav.query.is_empty() {
        let mine = state.settings.settings.my_list.iter().filter_map(|id| Id::new(id));
        let mine = mine.filter(|id| state.library.get(id).is_some()).map(line(ListGroup::MyList));
        let all = state.library.monographs().iter().map(|m| m.id().clone()).map(line(ListGroup::All));
        mine.chain(all).collect()
    } else {
        let of = |hits: &[crate::domain::search::Hit]| hits.iter().map(|hit| hit.drug.clone()).collect::<Vec<_>>();
        let exact = of(&nav.found.exact).into_iter().map(line(ListGroup::Exact));
        let matches = of(&nav.found.matches).into_iter().map(line(ListGroup::Matches));
        let suggested = of(&nav.found.did_you_mean).into_iter().map(line(ListGroup::DidYouMean));
        exact.chain(matches).chain(suggested).collect()
    };
    state.nav.lines = lines;
    state.nav.cursor = None;
}

/// Up and Down preview as they go; among suggestions they only point.
fn move_cursor(state: &mut AppState, by: i32) {
    let nav = &mut state.nav;
    let last = nav.lines.len().checked_sub(1);
    let Some(last) = last else { return };
    let step = by.unsigned_abs() as usize;
    let next = match nav.cursor {
        None if by > 0 => 0,
        None => last,
        Some(at) if by > 0 => (at + step).min(last),
        Some(at) => at.saturating_sub(step),
    };
    nav.cursor = Some(next);
    let Some(line) = nav.chosen().cloned() else { return };
    if line.group != ListGroup::DidYouMean {
        preview(state, &line.drug);
    }
}

fn open_chosen(state: &mut AppState) {
    let Some(line) = state.nav.chosen().cloned() else { return };
    clear_search(state);
    open(state, &line.drug);
}

fn back(state: &mut AppState) {
    let nav = &mut state.nav;
    if let Some(previous) = nav.back.pop() {
        nav.forward.extend(nav.opened.replace(previous));
        return_to_opened(state);
    }
}

fn forward(state: &mut AppState) {
    let nav = &mut state.nav;
    if let Some(next) = nav.forward.pop() {
        nav.back.extend(nav.opened.replace(next));
        return_to_opened(state);
    }
}
