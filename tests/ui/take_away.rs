//! Taking the check of several drugs away: the clipboard, a PDF with the patient's name, a table, text; what is there
//! already, what cannot be written, and whose answers remain.

use std::path::Path;

use caveat::app::check_state::CheckView;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::Desk;

const NAME: &str = "Patient's name for this copy";
const PATH: &str = "Or type where to save the check";
const STILL: &str = "Still for the same patient?";

/// The check of all drugs for a patient of 70, with the area unfolded.
fn desk() -> Desk {
    let mut desk = Desk::with_second_drug();
    desk.age("70");
    desk.open_check(CheckView::List);
    desk.click(Role::Button, "Take away");
    desk
}

fn write_to(desk: &mut Desk, path: &Path) {
    desk.focus(Role::TextInput, PATH);
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.press(Key::Backspace);
    desk.type_text(&path.display().to_string());
    desk.press(Key::Enter);
    desk.settle();
}

#[test]
fn the_check_goes_to_the_clipboard_and_the_question_follows() {
    let mut desk = desk();
    assert!(!desk.reads(STILL));
    let copied = desk.copied_by(Role::Button, "Copy as text").unwrap();
    for part in ["clonazePAM", "placeBINE", "Avoid"] {
        assert!(copied.contains(part), "{part} in {copied}");
    }
    desk.assert_reads(STILL);
    desk.click(Role::Button, "Yes, keep the answers");
    assert!(!desk.reads(STILL));
    assert_eq!(desk.answered("Elderly"), "Yes");
}

#[test]
fn a_record_is_written_by_keyboard_alone_with_the_name_on_it_and_nowhere_else() {
    let mut desk = desk();
    let path = desk.file("record.pdf");
    desk.focus(Role::TextInput, NAME);
    desk.type_text("Zebulon Qwertz");
    write_to(&mut desk, &path);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    desk.assert_reads("Check saved, ");
    desk.assert_reads(&path.display().to_string());
    desk.node(Role::Button, "Open");
    assert!(!desk.reads("Zebulon"), "no text of the window repeats the name");
    // With the answers goes the name.
    desk.click(Role::Button, "Clear all answers about the patient");
    assert_eq!(desk.node(Role::TextInput, NAME).value().unwrap_or_default(), "");
    assert_eq!(desk.node(Role::TextInput, PATH).value().unwrap_or_default(), "");
    assert!(!desk.reads("Check saved"));
    desk.focus(Role::TextInput, NAME);
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.node(Role::TextInput, NAME).value().unwrap_or_default(), "");
}

#[test]
fn a_table_and_a_text_are_written_for_all_checked_drugs() {
    let mut desk = desk();
    for (kind, file, start) in
        [("Table (CSV)", "check.csv", "drug,population,answer"), ("Text", "check.txt", "clonazePAM")]
    {
        desk.click(Role::RadioButton, &format!("Save the check as: {kind}"));
        assert!(!desk.is_there(Role::TextInput, NAME), "a name stands on the page alone");
        let path = desk.file(file);
        write_to(&mut desk, &path);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(start) && text.to_lowercase().contains("placebine"), "{text}");
        desk.assert_reads("Check saved");
    }
}

#[test]
fn a_file_that_is_there_stays_until_a_person_says_replace() {
    let mut desk = desk();
    let path = desk.file("mine.pdf");
    std::fs::write(&path, "mine").unwrap();
    write_to(&mut desk, &path);
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    desk.beginning(Role::Alert, "The check was not written A file of this name is there already.");
    desk.click(Role::Button, "Replace it");
    desk.settle();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    desk.assert_reads("Check saved");
    let nowhere = desk.file("no such folder/check.pdf");
    write_to(&mut desk, &nowhere);
    desk.beginning(Role::Alert, "The check was not written");
    assert!(!desk.is_there(Role::Button, "Replace it"));
    desk.click(Role::Button, "Close this notice");
    assert!(!desk.is_there(Role::Alert, "The check was not written"));
}

#[test]
fn escape_folds_the_area_and_medicines_are_named_in_this_section_too() {
    let mut desk = desk();
    desk.focus(Role::TextInput, "Other medicines");
    desk.type_text("fluconazole");
    desk.press(Key::Enter);
    assert!(desk.names(Role::Button).contains(&"Remove fluconazole".to_owned()));
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::TextInput, PATH));
    desk.click(Role::Button, "Cleared after 15 minutes unused");
    desk.click(Role::MenuItemRadio, "After 5 minutes");
    desk.node(Role::Button, "Cleared after 5 minutes unused");
    let kept = std::fs::read_to_string(desk.file("settings.ron")).unwrap();
    assert!(kept.contains("\"idle_clear_minutes\": 5"), "{kept}");
}
