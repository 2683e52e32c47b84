//! Finding a drug: exact names, misspellings, the keys of the search, previews that leave no trace.

use eframe::egui::Key;
use eframe::egui::Modifiers;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, name_of};

const FIELD: &str = "Search drug, brand or class";

fn typed(desk: &Desk) -> String {
    desk.node(Role::SearchInput, FIELD).value().unwrap_or_default()
}

#[test]
fn a_brand_is_found_marked_and_opened_by_enter() {
    let mut desk = Desk::with_second_drug();
    desk.search("placebex");
    assert_eq!(desk.marked().as_deref(), Some("Placebex, placebine"));
    desk.press(Key::Enter);
    assert_eq!((desk.shown(), typed(&desk)), ("placebine".to_owned(), String::new()));
    desk.search("klonopin");
    assert_eq!(desk.marked().as_deref(), Some("Klonopin, clonazepam"));
    desk.assert_reads("Exact matches");
    desk.press(Key::Enter);
    assert_eq!((desk.shown(), typed(&desk)), ("clonazepam".to_owned(), String::new()));
    assert_eq!(desk.marked().as_deref(), Some("clonazepam, Klonopin"));
}

#[test]
fn a_misspelling_is_never_opened_by_enter_alone() {
    let mut desk = Desk::with_second_drug();
    desk.search("placebex");
    desk.press(Key::Enter);
    desk.search("klonipin");
    for words in ["Not found: “klonipin”", "Did you mean", "Nothing is opened for you: choose one."] {
        desk.assert_reads(words);
    }
    // No drug is on screen: nothing may stand there as its check.
    assert!(desk.names(Role::RadioButton).is_empty() && !desk.reads("Patient check"));
    desk.assert_reads("Known misspelling of Klonopin, seen in a source. One letter differs.");
    desk.assert_reads("Enter opens nothing here");
    assert_eq!(desk.marked(), None);
    desk.press(Key::Enter);
    desk.assert_reads("Not found: “klonipin”");
    assert_eq!(typed(&desk), "klonipin");
    desk.press(Key::ArrowDown);
    assert_eq!(desk.marked().as_deref(), Some("Klonopin, clonazepam"));
    desk.assert_reads("Not found: “klonipin”");
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
    assert!(!desk.reads("Not found"));
}

#[test]
fn a_suggestion_can_be_opened_by_its_button() {
    let mut desk = Desk::with_second_drug();
    desk.search("placebex");
    desk.press(Key::Enter);
    desk.search("klonipin");
    desk.click(Role::Button, "Open clonazepam");
    assert_eq!((desk.shown(), typed(&desk)), ("clonazepam".to_owned(), String::new()));
}

#[test]
fn what_no_name_is_near_to_says_nothing_about_the_drug() {
    let mut desk = Desk::new();
    desk.search("qqqqqq");
    desk.assert_reads("Not found: “qqqqqq”");
    desk.assert_reads("No similar name. This says nothing about the drug.");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    desk.assert_reads("Not found: “qqqqqq”");
}

#[test]
fn the_slash_leads_to_the_search_and_is_not_typed() {
    let mut desk = Desk::new();
    desk.press_letter(Key::Slash, "/");
    assert!(desk.node(Role::SearchInput, FIELD).is_focused());
    assert_eq!(typed(&desk), "");
    // In the field itself it is a letter like others.
    desk.press_letter(Key::Slash, "/");
    assert_eq!(typed(&desk), "/");
}

#[test]
fn escape_clears_the_search_and_so_does_its_button() {
    let mut desk = Desk::new();
    for by_key in [true, false] {
        desk.search("klonipin");
        desk.assert_reads("Not found");
        if by_key {
            desk.press(Key::Escape);
        } else {
            desk.click(Role::Button, "Clear the search");
        }
        assert_eq!((typed(&desk), desk.shown()), (String::new(), "clonazepam".to_owned()));
        assert_eq!(desk.marked().as_deref(), Some("clonazepam, Klonopin"));
    }
}

#[test]
fn arrows_preview_and_only_enter_is_remembered() {
    let mut desk = Desk::with_second_drug();
    desk.press_with(Modifiers::COMMAND, Key::K);
    for (key, shown) in [(Key::ArrowDown, "placebine"), (Key::ArrowUp, "clonazepam"), (Key::ArrowDown, "placebine")] {
        desk.press(key);
        assert_eq!(desk.shown(), shown);
    }
    // The preview was not opened: there is nothing to go back to.
    desk.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.shown(), "placebine");
    desk.press(Key::Enter);
    desk.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.shown(), "clonazepam");
    desk.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.shown(), "placebine");
}

#[test]
fn rows_are_opened_by_the_mouse_and_my_list_stands_above() {
    let mut desk = Desk::with_second_drug();
    for drug in ["placebine, Placebex", "clonazepam, Klonopin"] {
        desk.click_drug(drug);
        assert_eq!(desk.marked().as_deref(), Some(drug));
    }
    desk.click_drug("placebine, Placebex");
    desk.press_with(Modifiers::COMMAND, Key::D);
    assert_eq!(desk.names(Role::ListBoxOption).first().unwrap(), "placebine, Placebex");
    let mut desk = desk.restarted();
    assert_eq!((desk.names(Role::ListBoxOption).len(), desk.shown()), (4, "placebine".to_owned()));
    desk.click(Role::Button, "Take off my list");
    // Both stand among the recent drugs now.
    assert_eq!(desk.names(Role::ListBoxOption).len(), 4);
    assert!(desk.is_there(Role::Button, "Put on my list"));
}

#[test]
fn a_word_inside_a_text_leads_to_its_drug() {
    let mut desk = Desk::with_second_drug();
    desk.search("chloride");
    let rows = desk.all(Role::ListBoxOption);
    let row = rows.iter().map(name_of).find(|name| name.starts_with("clonazepam, in ")).unwrap();
    assert!(rows.iter().all(|row| row.accesskit_node().is_selected() != Some(true)));
    desk.click(Role::ListBoxOption, &row);
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn f6_goes_from_panel_to_panel() {
    let mut desk = Desk::new();
    let stops = [(Role::SearchInput, FIELD), (Role::Button, "Make handout"), (Role::TextInput, "Age in years")];
    for (role, name) in stops.into_iter().chain(stops) {
        desk.press(Key::F6);
        assert!(desk.node(role, name).is_focused(), "{name}");
    }
    // Who is in the list already goes on to the text.
    let mut desk = Desk::new();
    desk.press_letter(Key::Slash, "/");
    desk.press(Key::F6);
    assert!(desk.node(Role::Button, "Make handout").is_focused());
}
