//! Finding an action by the words of its name, for the command palette.

use std::ops::Range;

use super::{Action, Effect, Stroke, TABLE};
use crate::app::state::AppState;
use crate::domain::text::normalise;
use crate::domain::text_marks::find_words;

/// An action as the palette shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAction {
    pub action: Action,
    pub name: String,
    /// The letters of the name that were typed.
    pub marks: Vec<Range<usize>>,
    /// The drug that it is about: as it is written, and as it is read aloud.
    pub about: Option<[String; 2]>,
    /// Why it does nothing now.
    pub off: Option<String>,
    pub strokes: &'static [Stroke],
}

/// The actions each typed word of which begins a word of the name; all without one. Those that are off come last, those that
/// begin with the words first.
pub fn find(state: &AppState, query: &str) -> Vec<FoundAction> {
    let folded = normalise(query);
    let typed: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found: Vec<FoundAction> = TABLE
        .iter()
        .filter(|row| !matches!(row.action, Action::Palette | Action::Escape))
        .filter_map(|row| {
            let name = state.words.t(&format!("action-{}", row.id));
            let marks = marks(&name, &typed)?;
            let off = match row.action.effect(state) {
                Effect::Off(why) => Some(state.words.t(&format!("action-off-{why}"))),
                _ => None,
            };
            let about = row.action.about(state);
            Some(FoundAction { action: row.action, name, marks, about, off, strokes: row.strokes })
        })
        .collect();
    found.sort_by_key(|found| (found.off.is_some(), found.marks.first().is_some_and(|mark| mark.start > 0)));
    found
}

/// Where the words stand in the name; `None` where one of them does not.
fn marks(name: &str, typed: &[&str]) -> Option<Vec<Range<usize>>> {
    let mut marks = Vec::new();
    for word in typed {
        let found = find_words(name, &[(*word).to_owned()], true).into_iter().next()?;
        // As many letters as were typed: the names have no letter that folds to more than one.
        let rest = name.get(found.start..).unwrap_or_default();
        let length = rest.chars().take(word.chars().count()).map(char::len_utf8).sum::<usize>();
        marks.push(found.start..(found.start + length).min(found.end));
    }
    marks.sort_by_key(|mark| mark.start);
    marks.dedup();
    Some(marks)
}
