//! Where the person is: sections, search, the list and its cursor, history. A suggestion is never opened by itself.

use super::{label, lists, text_search};
use crate::app::command::NavCommand;
use crate::app::label_state::{MOST_FOUND, Wanted};
use crate::app::lists::{build, place};
use crate::app::state::{AppState, ListGroup, ListLine, Nav, Tab};
use crate::domain::id::Id;
use crate::domain::search::search_text;

/// What a first start opens on: the drug that the program was asked for.
const FIRST_DRUG: &str = "clonazepam";

pub fn start(state: &mut AppState, drug: Option<&Id>) {
    let mine = state.settings.settings.my_list.iter().filter_map(|id| Id::new(id));
    let listed = mine.into_iter().find(|id| state.library.get(id).is_some());
    let first = || Id::new(FIRST_DRUG).filter(|id| state.library.get(id).is_some());
    let any = || state.library.monographs().first().map(|m| m.id().clone());
    let at_once = listed.or_else(first).or_else(any);
    lists::show_recent(state);
    list(state);
    // A label that was asked for takes a moment to be read: another drug stands there until then.
    let is_there = |id: &&Id| state.library.get(id).is_some();
    if let Some(drug) = drug.filter(is_there).cloned().or(at_once) {
        open(state, &drug);
    }
    if let Some(label) = drug.filter(|id| state.nav.label.knows(id)) {
        open(state, label);
    }
}

pub fn update(state: &mut AppState, command: NavCommand) {
    match command {
        NavCommand::Tab(Tab::Reference) if state.nav.query.is_empty() => leave_search(state),
        NavCommand::Tab(tab) => state.nav.tab = tab,
        NavCommand::Open(id) => {
            lists::opened(state, &id);
            leave_search(state);
            open(state, &id);
        }
        NavCommand::Preview(id) => preview(state, &id),
        NavCommand::Search(text) => search(state, text),
        NavCommand::Move(by) => move_cursor(state, by),
        NavCommand::OpenChosen => open_chosen(state),
        NavCommand::ClearSearch => {
            lists::show_recent(state);
            clear_search(state);
            return_to_opened(state);
        }
        NavCommand::Back => back(state),
        NavCommand::Forward => forward(state),
    }
}

/// Another library is in use: the same drug stays shown, the list and the search are made anew.
pub fn library_changed(state: &mut AppState) {
    if !state.nav.query.is_empty() {
        state.nav.found = state.library.names.search(&state.nav.query);
        state.nav.label.found = state.nav.label.library.found(&state.nav.query, MOST_FOUND);
    }
    relist(state);
    let is_there = |id: &Id| state.library.get(id).is_some();
    if !state.nav.shown.as_ref().is_some_and(is_there) {
        state.nav.shown = state.nav.opened.clone().filter(is_there);
    }
}

fn open(state: &mut AppState, id: &Id) {
    if !label::there_or_wanted(state, id, Wanted::Open) {
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
    if label::there_or_wanted(state, id, Wanted::Preview) {
        state.nav.shown = Some(id.clone());
    }
}

/// Opens a label that was asked for and is there by now.
pub fn open_read(state: &mut AppState, id: &Id) {
    lists::opened(state, id);
    relist(state);
    open(state, id);
}

/// Puts the cursor on a drug: where it is already, else on the account's list, else among all drugs.
fn point_at(nav: &mut Nav, id: &Id) {
    if nav.chosen().is_none_or(|line| line.drug != *id) {
        let in_group = |group| place(&nav.lines, &ListLine { group, drug: id.clone() });
        let groups = [ListGroup::MyList, ListGroup::All, ListGroup::Recent];
        let anywhere = || nav.lines.iter().position(|line| line.drug == *id);
        nav.cursor = groups.into_iter().find_map(in_group).or_else(anywhere);
    }
}

fn search(state: &mut AppState, text: String) {
    if text.trim().is_empty() {
        clear_search(state);
        return return_to_opened(state);
    }
    state.nav.found = state.library.names.search(&text);
    state.nav.label.found = state.nav.label.library.found(&text, MOST_FOUND);
    let monographs = state.library.monographs().iter().map(AsRef::as_ref);
    state.nav.text_hits = search_text(monographs, &text);
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
    nav.label.found = crate::domain::search::labels::LabelFound::default();
    nav.text_hits.clear();
    list(state);
}

/// After a search or a preview the opened drug is shown again.
fn return_to_opened(state: &mut AppState) {
    state.nav.label.wanted = None;
    let opened = state.nav.opened.clone();
    if let Some(id) = &opened
        && state.nav.query.is_empty()
    {
        point_at(&mut state.nav, id);
    }
    state.nav.shown = opened;
}

/// Makes the list anew; nothing is chosen in it.
pub fn list(state: &mut AppState) {
    let built = build(state);
    let nav = &mut state.nav;
    nav.lines = built.lines;
    (nav.lists.rows, nav.lists.shown, nav.lists.classes) = (built.rows, built.shown, built.classes);
    nav.cursor = None;
}

/// Makes the list anew and leaves the cursor on its line, else on its drug, else on the drug that is shown.
pub fn relist(state: &mut AppState) {
    let chosen = state.nav.chosen().cloned();
    list(state);
    let nav = &mut state.nav;
    nav.cursor = chosen.as_ref().and_then(|line| place(&nav.lines, line));
    // In a search nothing is chosen that was not chosen before.
    if nav.query.is_empty()
        && nav.cursor.is_none()
        && let Some(id) = chosen.map(|line| line.drug).or_else(|| nav.shown.clone())
    {
        point_at(nav, &id);
    }
}

/// To the whole list, where a search or another section was.
fn leave_search(state: &mut AppState) {
    if !state.nav.query.is_empty() || state.nav.tab != Tab::Reference {
        lists::show_recent(state);
    }
    state.nav.tab = Tab::Reference;
    if state.nav.query.is_empty() { relist(state) } else { clear_search(state) }
}

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
    go_to(state, next);
}

/// Puts the cursor on a line and previews its drug; a suggestion is only pointed at.
fn go_to(state: &mut AppState, at: usize) {
    state.nav.cursor = Some(at);
    let Some(line) = state.nav.chosen().cloned() else { return };
    if !line.group.is_suggested() {
        preview(state, &line.drug);
    }
}

fn open_chosen(state: &mut AppState) {
    if let Some(line) = state.nav.chosen().cloned() {
        open_line(state, line);
    }
}

/// Opens the drug of a line, and the cursor stays on that line.
pub fn open_line(state: &mut AppState, line: ListLine) {
    if let ListGroup::LabelText(at) = line.group {
        text_search::opened(state, at);
    }
    lists::opened(state, &line.drug);
    state.nav.cursor = place(&state.nav.lines, &line);
    leave_search(state);
    open(state, &line.drug);
}

/// To the next line whose name begins with the letter, from the top again after the last.
pub fn jump(state: &mut AppState, letter: char) {
    let wanted: String = letter.to_lowercase().collect();
    let nav = &state.nav;
    let begins = |line: &ListLine| {
        let hits = nav.found.exact.iter().chain(&nav.found.matches).chain(&nav.found.did_you_mean);
        let hit = hits.filter(|_| !nav.query.is_empty()).find(|hit| hit.drug == line.drug);
        let name = || state.library.get(&line.drug).map(|m| m.drug.name.as_str());
        let name = hit.map(|hit| hit.matched.as_str()).or_else(name).map(str::to_owned);
        let name = name.or_else(|| nav.label.line(&line.drug).map(|label| label.hit.matched));
        name.is_some_and(|name| name.to_lowercase().starts_with(&wanted))
    };
    let start = nav.cursor.map_or(0, |at| at + 1);
    let (before, after) = nav.lines.split_at_checked(start).unwrap_or((&nav.lines, &[]));
    let next = after.iter().position(begins).map(|at| at + start).or_else(|| before.iter().position(begins));
    if let Some(next) = next {
        go_to(state, next);
    }
}

fn back(state: &mut AppState) {
    if let Some(previous) = state.nav.back.pop() {
        let nav = &mut state.nav;
        nav.forward.extend(nav.opened.replace(previous));
        open_again(state);
    }
}

fn forward(state: &mut AppState) {
    if let Some(next) = state.nav.forward.pop() {
        let nav = &mut state.nav;
        nav.back.extend(nav.opened.replace(next));
        open_again(state);
    }
}

/// Going through the history opens a drug as well.
fn open_again(state: &mut AppState) {
    if let Some(id) = state.nav.opened.clone() {
        lists::opened(state, &id);
        relist(state);
    }
    return_to_opened(state);
}
