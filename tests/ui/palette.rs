//! The command palette and the sheet of keys, by keyboard alone.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::Desk;

fn open_palette(desk: &mut Desk) {
    desk.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
}

#[test]
fn a_command_is_found_by_its_words_and_enter_runs_the_first() {
    let mut desk = Desk::new();
    open_palette(&mut desk);
    assert!(desk.is_there(Role::Dialog, "Commands and drugs"));
    desk.type_text("hand");
    let chosen = "Make handout, clonazepam, keys: Ctrl E";
    assert_eq!(desk.marked_in_palette().as_deref(), Some(chosen), "{:?}", desk.names(Role::ListBoxOption));
    desk.assert_reads("No drug or brand starts with “hand”");
    desk.press(Key::ArrowDown);
    assert_ne!(desk.marked_in_palette().as_deref(), Some(chosen));
    desk.press(Key::ArrowUp);
    desk.press(Key::Enter);
    desk.settle();
    assert!(!desk.is_there(Role::Dialog, "Commands and drugs"));
    assert!(desk.is_there(Role::Button, "Export PDF"), "the handout is open");
}

#[test]
fn a_command_that_is_off_says_why_and_stays() {
    let mut desk = Desk::new();
    open_palette(&mut desk);
    desk.type_text("copy handout");
    let row = "Copy handout as plain text, Off: No handout is on screen.";
    assert_eq!(desk.marked_in_palette().as_deref(), Some(row));
    desk.press(Key::Enter);
    assert!(desk.is_there(Role::Dialog, "Commands and drugs"), "what is off runs nothing");
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::Dialog, "Commands and drugs"));
}

#[test]
fn a_guessed_name_is_opened_only_where_it_was_pointed_at() {
    let mut desk = Desk::with_second_drug();
    open_palette(&mut desk);
    desk.type_text("plasebine");
    assert_eq!(desk.marked_in_palette(), None);
    desk.press(Key::Enter);
    assert!(desk.is_there(Role::Dialog, "Commands and drugs"));
    assert_eq!(desk.shown(), "clonazepam");
    desk.press(Key::ArrowDown);
    assert_eq!(desk.marked_in_palette().as_deref(), Some("placebine"));
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "placebine");
    // A name that begins with the words is a name.
    open_palette(&mut desk);
    desk.type_text("klonop");
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn keys_of_the_window_do_nothing_under_a_dialog() {
    let mut desk = Desk::new();
    open_palette(&mut desk);
    desk.press_with(Modifiers::COMMAND, Key::Num5);
    assert!(desk.is_there(Role::Dialog, "Commands and drugs"));
    desk.press(Key::Escape);
    assert_eq!(desk.shown(), "clonazepam", "the poll was not opened behind it");
}

#[test]
fn the_sheet_of_keys_is_made_from_the_table_and_filtered_by_typing() {
    let mut desk = Desk::new();
    desk.press(Key::F1);
    assert!(desk.is_there(Role::Dialog, "Keys"));
    for row in ["Search drugs, keys: /", "Clear the answers, keys: Ctrl Shift X", "Keys, keys: F1"] {
        assert!(desk.texts().iter().any(|text| text == row), "{row}: {:#?}", desk.texts());
    }
    desk.type_text("tier");
    let rows: Vec<String> = desk.texts().into_iter().filter(|text| text.contains(", keys: ")).collect();
    assert_eq!(rows, ["Fold or open a tier, keys: Space", "Open all tiers, keys: Ctrl Shift O"]);
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::Dialog, "Keys"));
}
