//! The table of actions: what each does, when it is off, how the palette finds it, what stands on the sheet of keys.

use std::collections::BTreeSet;

use super::Desk;
use crate::app::Command;
use crate::app::actions::{Action, Effect, SheetRow, TABLE, find, sheet};
use crate::app::command::{ListCommand, NavCommand, PatientCommand, RecordCommand};
use crate::app::state::{AppState, Tab};
use crate::domain::id::Id;
use crate::domain::patient::Age;

/// A desk with clonazepam open.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.app.update(Command::Nav(NavCommand::Open(Id::new("clonazepam").unwrap())));
    desk
}

#[test]
fn every_action_has_one_row_and_no_stroke_means_two_things_at_once() {
    let actions: BTreeSet<Action> = TABLE.iter().map(|row| row.action).collect();
    let ids: BTreeSet<&str> = TABLE.iter().map(|row| row.id).collect();
    assert_eq!((actions.len(), ids.len()), (TABLE.len(), TABLE.len()));
    // "Make handout" and "Export" share a key: one of them is off at a time.
    let mut desk = desk();
    for tab in Tab::ALL {
        desk.app.update(Command::Nav(NavCommand::Tab(tab)));
        let mut strokes = BTreeSet::new();
        for row in TABLE.iter().filter(|row| !row.action.effect(&desk.app.state).is_off()) {
            for stroke in row.strokes {
                assert!(strokes.insert(*stroke), "{tab:?}: {} has the key of another: {stroke:?}", row.id);
            }
        }
    }
}

#[test]
fn the_palette_finds_words_by_their_beginnings_and_says_why_something_is_off() {
    let mut desk = desk();
    let found = find(&desk.app.state, "hand");
    assert!(found.len() > 3, "{found:?}");
    let first = found.first().unwrap();
    assert_eq!((first.name.as_str(), first.off.as_deref()), ("Make handout", None));
    let make = found.iter().find(|f| f.action == Action::Handout).unwrap();
    assert_eq!(
        (make.name.get(make.marks[0].clone()).unwrap(), make.about.clone().map(|[shown, _]| shown)),
        ("hand", Some("clonazePAM".to_owned()))
    );
    let last = found.last().unwrap();
    assert_eq!(last.off.as_deref(), Some("No handout is on screen."));
    assert_eq!(find(&desk.app.state, "andout"), [], "the middle of a word is no beginning");
    assert_eq!(find(&desk.app.state, "").len(), TABLE.len() - 2);
    // What is off says so, and is on again once there is something to do.
    let undo = |state: &AppState| find(state, "undo clearing").remove(0).off;
    assert_eq!(undo(&desk.app.state).as_deref(), Some("Nothing was cleared."));
    desk.app.update(Command::Patient(PatientCommand::Age(Age::read("70"))));
    desk.app.update(Command::Patient(PatientCommand::Clear));
    assert_eq!(undo(&desk.app.state), None);
}

#[test]
fn nothing_in_the_table_votes_deletes_or_opens_a_name() {
    let mut desk = desk();
    desk.app.update(Command::Nav(NavCommand::Search("klonipin".into())));
    desk.app.update(Command::Patient(PatientCommand::Age(Age::read("70"))));
    for tab in Tab::ALL {
        desk.app.update(Command::Nav(NavCommand::Tab(tab)));
        for row in &TABLE {
            let Effect::Send(commands) = row.action.effect(&desk.app.state) else { continue };
            for command in commands {
                let harmful = matches!(
                    command,
                    Command::Poll(_)
                        | Command::Record(RecordCommand::SavePdf { .. })
                        | Command::Nav(NavCommand::Open(_) | NavCommand::OpenChosen | NavCommand::Preview(_))
                        | Command::List(ListCommand::ClearRecent)
                );
                assert!(!harmful, "{}: {command:?}", row.id);
            }
        }
    }
}

#[test]
fn the_sheet_has_every_stroke_of_the_table_and_can_be_filtered() {
    let desk = desk();
    let all = sheet(&desk.app.state.words, "");
    let rows: Vec<&SheetRow> = all.iter().flat_map(|group| &group.rows).collect();
    let keys = |name: &str| -> Vec<String> {
        rows.iter().filter(|row| row.name == name).map(|row| row.keys.join(" ")).collect()
    };
    assert_eq!(keys("Search drugs"), ["/", "Ctrl K"]);
    assert_eq!(keys("Clear the answers"), ["Ctrl Shift X"]);
    assert_eq!(keys("Reference to Poll"), ["Ctrl 1–5"]);
    for row in TABLE.iter().filter(|row| !row.strokes.is_empty() && !matches!(row.action, Action::Tab(_))) {
        assert!(!keys(&desk.app.state.words.t(&format!("action-{}", row.id))).is_empty(), "{}", row.id);
    }
    let filtered = sheet(&desk.app.state.words, "tier");
    assert_eq!(filtered.iter().map(|group| group.rows.len()).sum::<usize>(), 2);
}
