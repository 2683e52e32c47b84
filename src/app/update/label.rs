//! Imported labels: reading those that are wanted, and what is done on a label's page. A text is never read on the
//! window's thread.

use std::sync::Arc;

use super::{App, Event, check, grading, nav, page, review, text_search};
use crate::app::label_library::{LabelLibrary, Opened};
use crate::app::label_state::{
    Compared, Find, LabelCommand, LabelPage, LabelState, LabelView, MOST_OPENED, OpenLabel, Wanted,
};
use crate::app::labels;
use crate::app::state::{AppState, Level, Tab};
use crate::app::{label_text, loading};
use crate::domain::id::Id;
use crate::domain::label::lines::Found;
use crate::domain::monograph::Monograph;
use crate::service::jobs::JobId;
use crate::store::StoreError;

/// What reading a label gave; `None` where it is not there any more.
pub type Read = Result<Option<Opened>, StoreError>;

/// The names of another library, and the labels that were open, read from it.
pub type Reloaded = Option<(LabelLibrary, Vec<Opened>)>;

pub fn update(state: &mut AppState, command: LabelCommand) {
    let Some(label) = shown(state).cloned() else { return };
    let page = &mut state.nav.label.page;
    match command {
        LabelCommand::View(view) => page.view = view,
        LabelCommand::OpenFind => {
            page.find.open = true;
            page.view = LabelView::Text;
        }
        LabelCommand::CloseFind => page.find = Find { steps: page.find.steps, ..Find::default() },
        LabelCommand::Find { words, from } => {
            let found = label.lines.find(&words);
            show_found(&mut page.find, words, found, from);
        }
        LabelCommand::Step(by) => step(&mut page.find, by),
        LabelCommand::ShowList(shown) => page.list_shown = shown,
        LabelCommand::Compare { older, newer } => {
            page.changes.pair = Some((older, newer));
            page.changes.spaces_shown = false;
        }
        LabelCommand::ShowSpaces(shown) => page.changes.spaces_shown = shown,
        LabelCommand::CopyTable(line) => copy(state, label_text::table(&state.words, &label, line)),
        LabelCommand::CopySection(section) => copy(state, label_text::section(&state.words, &label, section)),
    }
}

/// These words were found: the first place at or after this line is the current one, else the first of all.
pub(super) fn show_found(find: &mut Find, words: String, found: Found, from: usize) {
    let first = (!found.hits.is_empty()).then_some(0);
    find.current = found.from_line(from).or(first);
    find.steps += u64::from(find.current.is_some());
    (find.found, find.words) = (Arc::new(found), words);
}

fn step(find: &mut Find, by: i32) {
    let n = find.found.hits.len();
    if n == 0 {
        return;
    }
    let at = find.current.unwrap_or(0);
    find.current = Some(if by > 0 { (at + 1) % n } else { at.checked_sub(1).unwrap_or(n - 1) });
    find.steps += 1;
}

fn copy(state: &mut AppState, text: Option<String>) {
    let Some(text) = text else { return };
    state.reading.clipboard = Some(text);
    let (title, text) = (state.words.t("notice-copied"), state.words.t("notice-copied-label"));
    state.notices.add_once(Level::Info, title, text);
}

/// The label in the reading pane, where one is shown and read.
pub fn shown(state: &AppState) -> Option<&Arc<OpenLabel>> {
    state.nav.label.read(state.nav.shown.as_ref()?)
}

/// Is the drug there to be shown? A label that was not read yet is wanted from here on.
pub fn there_or_wanted(state: &mut AppState, id: &Id, how: Wanted) -> bool {
    let own = state.library.has(id);
    let label = &mut state.nav.label;
    label.wanted = None;
    if own || label.read(id).is_some() {
        return true;
    }
    if label.knows(id) {
        label.failed.remove(id);
        label.wanted = Some((id.clone(), how));
        return false;
    }
    state.library.get(id).is_some()
}

/// Begins to read what is wanted, one label after the other, to compare what is looked at, and to search the texts.
pub fn refresh(app: &mut App) {
    entered(&mut app.state);
    let label = &app.state.nav.label;
    if label.reading.is_none()
        && let Some(id) = next_to_read(&app.state)
    {
        let (library, words, wanted) = (label.library.clone(), app.state.words.clone(), id.clone());
        let reference = app.state.reference.clone();
        let job = app.jobs.spawn("label", move || {
            let read = library.open(&wanted, &words, &reference.populations);
            Event::LabelRead(Box::new((wanted, read)))
        });
        let label = &mut app.state.nav.label;
        label.reading = job.map(|job| (job, id));
        label.texts.end_count();
    }
    compare(app);
    text_search::refresh(app);
}

/// Another label is shown: its page begins at the text.
fn entered(state: &mut AppState) {
    let label = shown(state).map(|label| label.id.clone());
    let page = &mut state.nav.label.page;
    if page.label != label {
        *page = LabelPage { label, ..LabelPage::default() };
    }
}

/// What a person waits for comes first, then the labels of the account's list, without which no check of it is whole.
fn next_to_read(state: &AppState) -> Option<Id> {
    let label = &state.nav.label;
    let can = |id: &Id| label.knows(id) && !label.failed.contains(id);
    let wanted = label.wanted.as_ref().map(|(id, _)| id);
    let shown = state.nav.shown.as_ref().filter(|id| !state.library.has(id) && label.read(id).is_none());
    // The text that is graded stands beside its lines.
    let graded = reviewed(state).filter(|id| label.read(id).is_none());
    let first = wanted.into_iter().chain(shown).chain(graded).find(|id| can(id)).cloned();
    let mine = state.settings.settings.my_list.iter().filter_map(|id| Id::new(id));
    let unread = |id: &Id| state.library.get(id).is_none() && can(id);
    first
        .or_else(|| mine.into_iter().find(|id| unread(id)))
        .or_else(|| grading::wanted(state).find(|id| unread(id)).cloned())
}

/// The label that the review looks at or waits for.
fn reviewed(state: &AppState) -> Option<&Id> {
    let review = &state.clinic.review;
    let waiting = review.go_to.waiting.as_ref().map(|(drug, _)| drug);
    let id = waiting.or(review.chosen.as_ref().map(|pair| &pair.drug));
    id.filter(|_| review.open && state.nav.tab == Tab::Library)
}

/// A label was read, or could not be.
pub fn read(app: &mut App, job: JobId, id: &Id, result: Read) {
    let state = &mut app.state;
    if state.nav.label.reading.as_ref().is_none_or(|(awaited, _)| *awaited != job) {
        return;
    }
    state.nav.label.reading = None;
    match result {
        Ok(Some(Opened::Label(label))) => take(state, *label),
        Ok(Some(Opened::Changed(stub))) => take_changed(state, id, stub),
        Ok(None) => failed(state, id, |state| state.words.t("label-gone")),
        Err(error) => failed(state, id, |state| labels::problem_sentence(&state.words, &error)),
    }
    check::refresh(app);
    refresh(app);
}

fn take(state: &mut AppState, label: OpenLabel) {
    let id = label.id.clone();
    show_in_library(state, [label.monograph.clone()]);
    let LabelState { opened, wanted, .. } = &mut state.nav.label;
    opened.retain(|other| other.id != id);
    opened.push(Arc::new(label));
    let how = wanted.take_if(|(wanted, _)| *wanted == id).map(|(_, how)| how);
    // The one in the pane and the one that is reviewed stay, however many were looked at since.
    let kept = [state.nav.shown.as_ref(), state.clinic.review.chosen.as_ref().map(|pair| &pair.drug)];
    if let Some(oldest) =
        opened.iter().position(|other| !kept.contains(&Some(&other.id))).filter(|_| opened.len() > MOST_OPENED)
    {
        opened.remove(oldest);
    }
    show_if_wanted(state, &id, how);
}

/// A label whose pack has changed stands in the library as what could not be checked.
fn take_changed(state: &mut AppState, id: &Id, stub: Arc<Monograph>) {
    show_in_library(state, [stub]);
    let label = &mut state.nav.label;
    label.changed.insert(id.clone());
    let how = label.wanted.take_if(|(wanted, _)| wanted == id).map(|(_, how)| how);
    show_if_wanted(state, id, how);
}

fn show_if_wanted(state: &mut AppState, id: &Id, how: Option<Wanted>) {
    match how {
        Some(Wanted::Open) => nav::open_read(state, id),
        Some(Wanted::Preview) => state.nav.shown = Some(id.clone()),
        None => nav::relist(state),
    }
    grading::label_read(state, id);
}

fn show_in_library(state: &mut AppState, labels: impl IntoIterator<Item = Arc<Monograph>>) {
    let texts = loading::clinic_texts(&state.words);
    state.library = Arc::new(state.library.with_labels(labels, &texts, state.today.as_ref()));
}

fn failed(state: &mut AppState, id: &Id, sentence: impl Fn(&AppState) -> String) {
    let label = &mut state.nav.label;
    label.wanted.take_if(|(wanted, _)| wanted == id);
    label.failed.insert(id.clone());
    let name = label.line(id).map_or_else(|| id.to_string(), |line| line.hit.matched);
    let title = state.words.f("notice-label", &[("name", (&name).into())]);
    let text = sentence(state);
    state.notices.add_once(Level::Error, title, text);
}

/// Two versions are compared while their label is shown.
fn compare(app: &mut App) {
    let Some(label) = shown(&app.state) else { return };
    let (newest, id) = (label.newest_two(), label.id.clone());
    let page = &mut app.state.nav.label.page;
    let Some(pair) = page.changes.pair.or(newest) else { return };
    let done = page.changes.compared.as_ref().is_some_and(|compared| compared.pair == pair);
    if page.changes.pair == Some(pair) && (done || page.changes.job.is_some()) {
        return;
    }
    page.changes.pair = Some(pair);
    let library = app.state.nav.label.library.clone();
    let job = app.jobs.spawn("compare", move || Event::LabelCompared(pair, library.compare(&id, pair.0, pair.1)));
    app.state.nav.label.page.changes.job = job;
}

/// Two versions were compared.
pub fn compared(app: &mut App, job: JobId, pair: (i64, i64), result: Result<Option<Compared>, StoreError>) {
    let state = &mut app.state;
    let changes = &mut state.nav.label.page.changes;
    if changes.job != Some(job) {
        return;
    }
    changes.job = None;
    if changes.pair != Some(pair) {
        return refresh(app);
    }
    let none = || Compared { pair, changed: Vec::new(), spaces: Vec::new(), sections: 0, same: Vec::new() };
    match result {
        Ok(compared) => changes.compared = Some(Arc::new(compared.unwrap_or_else(none))),
        Err(error) => {
            let (title, text) = (state.words.t("notice-compare"), labels::problem_sentence(&state.words, &error));
            state.notices.add_once(Level::Error, title, text);
        }
    }
}

/// Looks at the library of labels again: another process, or an import, may have written to it.
pub fn reload(app: &mut App) {
    let state = &app.state;
    let (places, words, before) = (state.places.clone(), state.words.clone(), state.nav.label.library.clone());
    let open: Vec<Id> = state.library.labels().cloned().collect();
    let reference = state.reference.clone();
    app.state.nav.label.reloading = app.jobs.spawn("labels", move || {
        let again = before.load_again(&places).map(|labels| {
            labels.read_names();
            let read = open.iter().filter_map(|id| labels.open(id, &words, &reference.populations).ok().flatten());
            let read = read.collect();
            (labels, read)
        });
        Event::LabelsReloaded(Box::new(again))
    });
}

/// Labels that are open say in words what they are: in other words, they are read again.
pub fn read_again(state: &mut AppState) {
    let library = state.nav.label.library.clone();
    let open = |id| library.open(id, &state.words, &state.reference.populations).ok().flatten();
    let read: Vec<Opened> = state.library.labels().filter_map(open).collect();
    show_in_library(state, read.iter().map(|opened| opened.monograph().clone()));
    for read in read {
        if let Opened::Label(label) = read
            && let Some(opened) = state.nav.label.opened.iter_mut().find(|opened| opened.id == label.id)
        {
            *opened = Arc::new(*label);
        }
    }
}

/// Another library of labels is in use: what was open shows its newest version.
pub fn reloaded(app: &mut App, job: JobId, again: Reloaded) {
    let state = &mut app.state;
    if state.nav.label.reloading != Some(job) {
        return;
    }
    state.nav.label.reloading = None;
    let Some((labels, read)) = again else { return };
    let changed = read.iter().filter(|opened| matches!(opened, Opened::Changed(_)));
    let changed = changed.map(|opened| opened.monograph().id().clone()).collect();
    let read: Vec<Arc<Monograph>> = read.iter().map(|opened| opened.monograph().clone()).collect();
    let gone: Vec<Id> =
        state.library.labels().filter(|id| !read.iter().any(|label| label.id() == *id)).cloned().collect();
    for id in &gone {
        state.library = Arc::new(state.library.without_label(id));
    }
    show_in_library(state, read);
    let label = &mut state.nav.label;
    label.library = Arc::new(labels);
    label.opened.clear();
    label.failed.clear();
    label.texts.forget();
    label.changed = changed;
    label.page = LabelPage::default();
    // Pages that are shown were made from what was there before.
    state.page.preview.shows = None;
    say_problem(state);
    nav::library_changed(state);
    review::queue(state);
    page::refresh(app);
    check::refresh(app);
    refresh(app);
}

/// The names were read, or could not be.
pub fn named(state: &mut AppState, job: JobId) {
    state.nav.label.naming.take_if(|awaited| *awaited == job);
    say_problem(state);
}

/// Why labels are not read, once.
pub fn say_problem(state: &mut AppState) {
    let library = state.nav.label.library.clone();
    for problem in library.problems() {
        let (title, text) = (state.words.t("notice-labels"), labels::problem_sentence(&state.words, problem));
        state.notices.add_once(Level::Error, title, text);
    }
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, job: JobId) {
    let label = &mut state.nav.label;
    label.naming.take_if(|awaited| *awaited == job);
    label.reloading.take_if(|awaited| *awaited == job);
    label.page.changes.job.take_if(|awaited| *awaited == job);
    if let Some((_, id)) = label.reading.take_if(|(reading, _)| *reading == job) {
        failed(state, &id, |state| state.words.t("error-job"));
    }
}

/// Is the page of a label in view?
pub fn is_in_view(state: &AppState) -> bool {
    state.nav.tab == Tab::Reference && !state.nav.nothing_found() && shown(state).is_some()
}
