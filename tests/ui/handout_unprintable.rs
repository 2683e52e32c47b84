//! A handout with a character that no font of the page has: said before anything leaves, by name and place.

use caveat::app::Command;
use caveat::app::command::PageCommand;
use caveat::app::page_state::TypedField;
use caveat::domain::id::Id;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::Desk;

const TITLE: &str = "This page can be neither saved nor printed";

fn note(desk: &mut Desk, text: &str) {
    let notes = TypedField::Notes(Id::new("clonazepam").unwrap());
    desk.send([Command::Page(PageCommand::Type(notes, text.to_owned()))]);
    desk.settle();
}

fn is_off(desk: &Desk, name: &str) -> bool {
    desk.node(Role::Button, name).accesskit_node().is_disabled()
}

#[test]
fn save_and_print_are_off_the_character_is_named_and_copying_stays() {
    let mut desk = Desk::new();
    desk.send([Command::Page(PageCommand::Start { with_patient: false })]);
    desk.settle();
    assert!(!desk.reads(TITLE) && !is_off(&desk, "Export PDF") && !is_off(&desk, "Print"));
    note(&mut desk, "Bring the 🦜");
    desk.assert_reads(TITLE);
    desk.assert_reads("U+1F99C (PARROT) under \"Notes from your clinic\", at \"Bring the [U+1F99C]\".");
    assert!(is_off(&desk, "Export PDF") && is_off(&desk, "Print") && !is_off(&desk, "Copy as text"));
    // The key for it opens nothing either.
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    assert!(!desk.is_there(Role::Button, "Save there"));
    desk.assert_reads("U+1F99C (PARROT)");
    assert!(desk.copied_by(Role::Button, "Copy as text").unwrap().contains("Bring the 🦜"));
    note(&mut desk, "Bring the bird");
    assert!(!desk.reads(TITLE) && !is_off(&desk, "Export PDF") && !is_off(&desk, "Print"));
}
