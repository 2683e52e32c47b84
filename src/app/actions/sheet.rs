//! The sheet of keys (F1): the strokes of the table, and the keys that single controls take while they have the focus.

use super::{Action, Group, TABLE};
use crate::domain::text::normalise;
use crate::words::Words;

/// Keys of lists, tiers and questions. They are read by the control itself; the tests of those controls press them.
const OF_CONTROLS: [(Group, &str, &[&str]); 10] = [
    (Group::Lists, "move", &["Up", "Down"]),
    (Group::Lists, "open", &["Enter"]),
    (Group::Lists, "letter", &["A–Z"]),
    (Group::Effects, "fold", &["Space"]),
    (Group::Check, "yes", &["Y"]),
    (Group::Check, "no", &["N"]),
    (Group::Check, "not-asked", &["U"]),
    (Group::Check, "change", &["Left", "Right"]),
    (Group::Move, "page", &["PageUp", "PageDown"]),
    (Group::Look, "pane", &["Left", "Right"]),
];

/// Keys that are called by a word; with "key-" before it the id of that. The others are called by their letter.
pub const WORDED_KEYS: [&str; 15] = [
    "ctrl", "alt", "shift", "up", "down", "left", "right", "space", "enter", "esc", "plus", "minus", "pageup",
    "pagedown", "comma",
];

/// The ids of the rows that no action stands behind, after "keys-".
pub fn rows_of_controls() -> impl Iterator<Item = &'static str> {
    OF_CONTROLS.iter().map(|(_, id, _)| *id)
}

/// The rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetGroup {
    pub heading: String,
    pub rows: Vec<SheetRow>,
}

/// What a person wants and the keys for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    pub name: String,
    /// The names of the keys in the language of the window.
    pub keys: Vec<String>,
}

/// The whole sheet, or what of it has each word of the filter in its name. Groups without a row are left out.
pub fn sheet(words: &Words, filter: &str) -> Vec<SheetGroup> {
    let folded = normalise(filter);
    let wanted = |row: &SheetRow| {
        let name = normalise(&row.name);
        folded.split(' ').all(|word| name.contains(word))
    };
    let mut groups = Vec::new();
    for group in Group::ALL {
        let mut rows = of_controls(words, group);
        rows.extend(of_table(words, group));
        rows.retain(wanted);
        if !rows.is_empty() {
            groups.push(SheetGroup { heading: words.t(&format!("keys-group-{}", group.id())), rows });
        }
    }
    groups
}

fn of_controls(words: &Words, group: Group) -> Vec<SheetRow> {
    let own = OF_CONTROLS.iter().filter(|(of, _, _)| *of == group);
    own.map(|(_, id, keys)| SheetRow {
        name: words.t(&format!("keys-{id}")),
        keys: keys.iter().map(|key| key_name(words, key)).collect(),
    })
    .collect()
}

/// A row a stroke; the five sections are one row.
fn of_table(words: &Words, group: Group) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    for row in TABLE.iter().filter(|row| row.group == group) {
        if let Action::Tab(tab) = row.action {
            if tab == crate::app::state::Tab::ALL.first().copied().unwrap_or_default() {
                rows.push(SheetRow {
                    name: words.t("keys-tabs"),
                    keys: vec![key_name(words, "Ctrl"), "1–5".to_owned()],
                });
            }
            continue;
        }
        for stroke in row.strokes.iter().filter(|stroke| stroke.key != "Equals") {
            let keys = stroke.names().into_iter().map(|key| key_name(words, key)).collect();
            rows.push(SheetRow { name: words.t(&format!("action-{}", row.id)), keys });
        }
    }
    rows
}

/// "Ctrl", "Up" and the like in the language of the window; a letter is itself.
pub fn key_name(words: &Words, key: &str) -> String {
    let folded = key.to_lowercase();
    if WORDED_KEYS.contains(&folded.as_str()) { words.t(&format!("key-{folded}")) } else { key.to_owned() }
}
