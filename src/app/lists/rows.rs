//! The lines and rows of the list, from top to bottom: the groups of a search; or "My list", the recent drugs and all
//! drugs; or, while a filter is on, the drugs that it leaves. The two lists of the account step aside then: what is in
//! them stands among the others, in the group that says what is known of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::part::{Part, part};
use super::sorted::{Key, class_name, key, section};
use super::{Heading, HeadingKind, MOST_RECENT, Row};
use crate::app::label_state::MOST_FOUND;
use crate::app::state::{AppState, ListGroup, ListLine};
use crate::app::text_search::{MOST_LISTED, Stage, TextPart};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::search::Hit;
use crate::domain::search::labels::LabelHit;

/// A list that was made.
#[derive(Default)]
pub struct Built {
    pub lines: Vec<ListLine>,
    pub rows: Vec<Row>,
    pub shown: usize,
    pub classes: Vec<(String, String)>,
}

impl Built {
    fn heading(&mut self, kind: HeadingKind, text: String, n: usize) {
        self.rows.push(Row::Heading(Heading { kind, text, n }));
    }

    fn line(&mut self, group: ListGroup, drug: Id) {
        self.rows.push(Row::Line(self.lines.len()));
        self.lines.push(ListLine { group, drug });
    }
}

/// Makes the list of this state.
pub fn build(state: &AppState) -> Built {
    let mut built = Built { classes: classes(state.library.monographs()), ..Built::default() };
    let left = left_by_filter(state);
    built.shown = left.len();
    if !state.nav.query.is_empty() {
        found(state, &mut built);
        return built;
    }
    if !state.nav.lists.filter.is_on() {
        of_account(state, &mut built);
    }
    drugs(state, left, &mut built);
    unreadable(state, &mut built);
    built
}

fn classes(monographs: &[Arc<Monograph>]) -> Vec<(String, String)> {
    let named = monographs.iter().filter_map(|m| class_name(m)).map(|name| (name.to_lowercase(), name));
    let mut classes: BTreeMap<String, String> = BTreeMap::new();
    for (key, name) in named {
        classes.entry(key).or_insert(name);
    }
    classes.into_iter().collect()
}

/// A drug that the filters leave, with its place in the order.
struct Left<'a> {
    part: Part,
    key: Key,
    monograph: &'a Monograph,
}

fn left_by_filter(state: &AppState) -> Vec<Left<'_>> {
    let (filter, sort) = (&state.nav.lists.filter, state.settings.settings.sort);
    let left = |monograph: &'_ Arc<Monograph>| part(filter, monograph).map(|part| (part, key(sort, monograph)));
    let monographs = state.library.monographs().iter();
    let mut all: Vec<Left<'_>> =
        monographs.filter_map(|m| left(m).map(|(part, key)| Left { part, key, monograph: m })).collect();
    all.sort_by(|a, b| (a.part, &a.key).cmp(&(b.part, &b.key)));
    all
}

/// "My list" in the account's order, and the recent drugs that are not on it.
fn of_account(state: &AppState, built: &mut Built) {
    let there = |id: &Id| state.library.get(id).is_some() || state.nav.label.knows(id);
    let mine: Vec<Id> =
        state.settings.settings.my_list.iter().filter_map(|id| Id::new(id)).filter(|id| there(id)).collect();
    let recent = state.nav.lists.recent.iter().take(MOST_RECENT);
    let recent: Vec<Id> = recent.filter(|id| there(id) && !mine.contains(id)).cloned().collect();
    let groups = [
        (ListGroup::MyList, HeadingKind::MyList, "my-list", mine),
        (ListGroup::Recent, HeadingKind::Recent, "list-recent", recent),
    ];
    for (group, kind, title, drugs) in groups.into_iter().filter(|(.., drugs)| !drugs.is_empty()) {
        built.heading(kind, state.words.t(title), drugs.len());
        drugs.into_iter().for_each(|drug| built.line(group, drug));
        built.rows.push(Row::Rule);
    }
}

fn drugs(state: &AppState, left: Vec<Left<'_>>, built: &mut Built) {
    if left.is_empty() && state.nav.lists.filter.is_on() {
        built.rows.push(Row::Note("list-nothing-left"));
    }
    let sort = state.settings.settings.sort;
    let mut first = true;
    for of_part in left.chunk_by(|a, b| a.part == b.part) {
        let Some(part) = of_part.first().map(|drug| drug.part) else { continue };
        if !std::mem::take(&mut first) {
            built.rows.push(Row::Rule);
        }
        let part_title = part.title(&state.nav.lists.filter, &state.words);
        if let Some(title) = &part_title {
            built.heading(HeadingKind::Part, title.clone(), of_part.len());
        }
        let titled: Vec<(String, Id)> =
            of_part.iter().map(|d| (section(sort, d.monograph, &state.words), d.monograph.id().clone())).collect();
        for same in titled.chunk_by(|a, b| a.0 == b.0) {
            // Where the part itself says that there is no class, the heading would say it twice.
            if let Some((title, _)) = same.first().filter(|(title, _)| part_title.as_ref() != Some(title)) {
                built.heading(HeadingKind::Section, title.clone(), same.len());
            }
            same.iter().for_each(|(_, drug)| built.line(ListGroup::All, drug.clone()));
        }
    }
}

/// Nothing is known of these drugs, so no filter leaves them out.
fn unreadable(state: &AppState, built: &mut Built) {
    let n = state.library.unreadable().len();
    if n > 0 {
        if !built.rows.is_empty() {
            built.rows.push(Row::Rule);
        }
        built.heading(HeadingKind::Part, state.words.t("list-unreadable"), n);
        built.rows.extend((0..n).map(Row::Unreadable));
    }
}

/// The groups of a search, which always goes over the whole library.
fn found(state: &AppState, built: &mut Built) {
    let nav = &state.nav;
    if nav.lists.filter.is_on() {
        built.rows.push(Row::Note("list-search-whole"));
    }
    let groups: [(ListGroup, &str, &'static str, &[Hit]); 3] = [
        (ListGroup::Exact, "exact-matches", "no-drug-has-name", &nav.found.exact),
        (ListGroup::Matches, "other-matches", "no-name-begins-so", &nav.found.matches),
        (ListGroup::DidYouMean, "did-you-mean", "no-suggestion", &nav.found.did_you_mean),
    ];
    for (group, title, none, hits) in groups {
        if group == ListGroup::Matches && hits.is_empty() {
            continue;
        }
        let meant = if group == ListGroup::DidYouMean { suggested(state).len() } else { 0 };
        built.heading(HeadingKind::Section, state.words.t(title), hits.len() + meant);
        if hits.is_empty() && meant == 0 {
            built.rows.push(Row::Note(none));
        }
        hits.iter().for_each(|hit| built.line(group, hit.drug.clone()));
        if group == ListGroup::DidYouMean {
            labels_meant(state, built);
        }
        built.rows.push(Row::Rule);
    }
    labels(state, built);
    built.heading(HeadingKind::Section, state.words.t("in-the-text"), nav.text_hits.len());
    if nav.text_hits.is_empty() && nav.label.library.is_empty() {
        built.rows.push(Row::Note("no-text-has-word"));
    } else if nav.text_hits.is_empty() {
        built.rows.push(Row::Note("no-drug-text-has-word"));
    }
    for (at, hit) in nav.text_hits.iter().enumerate().take(MOST_LISTED) {
        built.line(ListGroup::Text(at), hit.drug.clone());
    }
    if nav.text_hits.len() > MOST_LISTED {
        built.rows.push(Row::Note("drug-texts-first"));
    }
    if nav.label.library.has_texts() {
        built.rows.push(Row::Rule);
        label_texts(state, built);
    }
}

/// Words in the texts of imported labels: which sections, the first hits, and how many there are as far as is known.
fn label_texts(state: &AppState, built: &mut Built) {
    let texts = &state.nav.label.texts;
    built.heading(HeadingKind::Section, state.words.t("in-label-texts"), texts.known());
    built.rows.push(Row::TextPart);
    if texts.asked.is_none() {
        built.rows.push(Row::Note("label-texts-from-two"));
    }
    for (at, hit) in texts.hits.iter().enumerate() {
        built.line(ListGroup::LabelText(at), hit.found.drug.clone());
    }
    let note = match texts.stage {
        _ if texts.asked.is_none() => None,
        Stage::Looking => Some("label-texts-looking"),
        Stage::Counting => Some("label-texts-counting"),
        Stage::Failed => Some("label-texts-failed"),
        Stage::Counted(_) if texts.hits.is_empty() && texts.part == TextPart::Any => Some("no-label-text-has-words"),
        Stage::Counted(_) if texts.hits.is_empty() => Some("no-section-has-words"),
        Stage::Counted(n) => (n > texts.hits.len()).then_some("label-texts-first"),
    };
    built.rows.extend(note.map(Row::Note));
}

/// Imported labels that were found: exact names first. Without any labels there is no group of them.
fn labels(state: &AppState, built: &mut Built) {
    let label = &state.nav.label;
    if label.library.is_empty() {
        return;
    }
    let hits: Vec<&LabelHit> = label.found.exact.iter().chain(&label.found.matches).take(MOST_FOUND).collect();
    built.heading(HeadingKind::Section, state.words.t("labels-imported"), label.found.total.max(hits.len()));
    if hits.is_empty() {
        built.rows.push(Row::Note("no-label-has-name"));
    }
    hits.iter().for_each(|hit| built.line(ListGroup::Labels, hit.hit.drug.clone()));
    if label.found.total > hits.len() {
        built.rows.push(Row::Note("labels-more"));
    }
    built.rows.push(Row::Rule);
}

/// Labels are suggested only where nothing at all was found.
fn suggested(state: &AppState) -> &[LabelHit] {
    if state.nav.nothing_found() { &state.nav.label.found.did_you_mean } else { &[] }
}

fn labels_meant(state: &AppState, built: &mut Built) {
    suggested(state).iter().for_each(|hit| built.line(ListGroup::LabelsMeant, hit.hit.drug.clone()));
}
