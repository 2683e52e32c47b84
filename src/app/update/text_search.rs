//! Looking for words in the texts of imported labels while they are typed: the first hits at once, the count after. One job
//! at a time; a result for words that were typed over is dropped.

use std::sync::atomic::Ordering;

use super::label::{show_found, shown};
use super::{App, Event, nav};
use crate::app::label_library::LookedAt;
use crate::app::label_state::LabelView;
use crate::app::state::AppState;
use crate::app::text_search::{Asked, GoTo, MOST_LISTED, Stage, TextPart};
use crate::service::jobs::JobId;
use crate::store::StoreError;
use crate::store::labels_db::{FIRST_LOOK, TextQuery};

/// What a look gave.
pub struct Looked {
    asked: Asked,
    /// With how many texts there are, where that is known; only of the second look.
    found: Result<(LookedAt, Option<usize>), StoreError>,
    first: bool,
}

/// Begins what is to be looked for, where nothing else is under way.
pub fn refresh(app: &mut App) {
    let state = &mut app.state;
    let wanted = wanted(state);
    let texts = &mut state.nav.label.texts;
    if texts.asked != wanted {
        texts.ask(wanted);
        nav::relist(state);
    }
    go_to(state);
    let label = &mut app.state.nav.label;
    // A label that is read comes first: both need the library.
    if label.texts.job.is_some() || label.reading.is_some() {
        return;
    }
    let Some(asked) = label.texts.asked.clone() else { return };
    let first = match label.texts.stage {
        Stage::Looking => true,
        Stage::Counting => false,
        Stage::Counted(_) | Stage::Failed => return,
    };
    let (library, stop) = (label.library.clone(), label.texts.new_stop());
    let Some(query) = TextQuery::new(&asked.0, asked.1.kinds()) else { return };
    label.texts.job = app.jobs.spawn("texts", move || {
        let stopped = || stop.load(Ordering::Relaxed);
        let enough = |chunks: usize| stopped() || first && chunks >= FIRST_LOOK;
        let found = library.look_in_texts(&query, MOST_LISTED, &enough).and_then(|found| {
            let count = if first { None } else { library.count_in_texts(&query, &stopped)? };
            Ok((found, count))
        });
        Event::TextsLooked(Box::new(Looked { asked, found, first }))
    });
}

/// Only words of two letters and more are looked for, and only where there are labels.
fn wanted(state: &AppState) -> Option<Asked> {
    let (query, label) = (state.nav.query.trim(), &state.nav.label);
    let can = label.library.has_texts() && TextQuery::new(query, &[]).is_some();
    can.then(|| (query.to_owned(), label.texts.part))
}

/// A look has come back.
pub fn looked(app: &mut App, job: JobId, looked: Looked) {
    let texts = &mut app.state.nav.label.texts;
    if texts.job != Some(job) {
        return;
    }
    texts.job = None;
    if texts.asked.as_ref() == Some(&looked.asked) {
        take(app, looked);
    }
    refresh(app);
}

fn take(app: &mut App, looked: Looked) {
    let texts = &mut app.state.nav.label.texts;
    match (looked.found, looked.first) {
        (Err(_), _) => texts.stage = Stage::Failed,
        (Ok((found, _)), true) => {
            // Few and complete is all there is; else the rest is counted behind the first ones.
            let all = !found.stopped && found.hits.len() < MOST_LISTED;
            texts.stage = if all { Stage::Counted(found.hits.len()) } else { Stage::Counting };
            texts.hits = found.hits;
        }
        (Ok((found, Some(count))), false) => {
            texts.stage = Stage::Counted(count);
            texts.hits = found.hits;
        }
        // It made room for a label: it begins again.
        (Ok((_, None)), false) => return,
    }
    nav::relist(&mut app.state);
}

/// Other sections are looked into.
pub fn set_part(state: &mut AppState, part: TextPart) {
    state.nav.label.texts.part = part;
}

/// The label of this hit is opened: at the words, once it is read.
pub fn opened(state: &mut AppState, at: usize) {
    let texts = &mut state.nav.label.texts;
    let (Some(hit), Some((words, _))) = (texts.hits.get(at), &texts.asked) else { return };
    let hit = &hit.found;
    let marked = hit.marks.first().and_then(|mark| hit.words.get(mark.clone())).unwrap_or_default();
    texts.go_to = Some(GoTo {
        label: hit.drug.clone(),
        words: words.clone(),
        marked: marked.to_owned(),
        section: hit.section.clone(),
    });
}

/// A label that was opened for words in it shows them, once it is read.
fn go_to(state: &mut AppState) {
    let Some(label) = shown(state).cloned() else { return };
    let wanted = |go_to: &mut GoTo| go_to.label == label.id;
    let Some(go_to) = state.nav.label.texts.go_to.take_if(wanted) else { return };
    let mut found = label.lines.find(&go_to.words);
    let mut words = go_to.words;
    if found.hits.is_empty() {
        found = label.lines.find(&go_to.marked);
        words = go_to.marked;
    }
    let section = go_to.section.as_deref().and_then(|title| label.lines.section_saying(title, 0));
    let from = section.and_then(|section| label.lines.outline.get(section)).map_or(0, |entry| entry.first_line);
    let page = &mut state.nav.label.page;
    page.view = LabelView::Text;
    page.find.open = true;
    show_found(&mut page.find, words, found, from);
}

/// A job that failed in a way nobody foresaw.
pub fn panicked(state: &mut AppState, job: JobId) {
    let texts = &mut state.nav.label.texts;
    if texts.job == Some(job) {
        texts.job = None;
        texts.stage = Stage::Failed;
        nav::relist(state);
    }
}
