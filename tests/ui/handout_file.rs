//! The file of a handout: a typed path, what is written, what is there already, what cannot be written, and whose
//! answers remain afterwards.

use std::path::Path;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::Desk;

const PATH: &str = "Or type where to save it";
const STILL: &str = "Still for the same patient?";
const CLEAR: &str = "Clear all answers about the patient";

/// A desk with a patient at the page.
fn at_the_page() -> Desk {
    let mut desk = Desk::new();
    desk.age("70");
    desk.click(Role::Button, "Make handout");
    desk.settle();
    desk
}

/// Types a path over what stands there and writes by Enter.
fn write_to(desk: &mut Desk, path: &Path) {
    if !desk.is_there(Role::TextInput, PATH) {
        desk.open_export();
    }
    desk.click(Role::TextInput, PATH);
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.press(Key::Backspace);
    desk.type_text(&path.display().to_string());
    desk.press(Key::Enter);
    desk.settle();
}

fn is_pdf(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF"))
}

#[test]
fn a_typed_path_and_enter_write_the_file_and_say_where() {
    let mut desk = at_the_page();
    let path = desk.file("page.pdf");
    write_to(&mut desk, &path);
    assert!(is_pdf(&path));
    desk.assert_reads("Handout saved");
    desk.assert_reads(&path.display().to_string());
    desk.node(Role::Button, "Open");
    // The button beside the field writes as well, to a folder under a name of its own.
    desk.open_export();
    desk.click(Role::TextInput, PATH);
    desk.press_with(Modifiers::COMMAND, Key::A);
    let folder = desk.folder().display().to_string();
    desk.type_text(&folder);
    desk.click(Role::Button, "Save there");
    desk.settle();
    let named = desk.file("clonazepam_en_2026-11-22.pdf");
    assert!(is_pdf(&named));
    desk.assert_reads("clonazepam_en_2026-11-22.pdf");
}

#[test]
fn a_file_that_is_there_is_left_until_a_person_says_replace() {
    let mut desk = at_the_page();
    let path = desk.file("page.pdf");
    std::fs::write(&path, "mine").unwrap();
    write_to(&mut desk, &path);
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    desk.assert_reads("A file of this name is there already. It was left as it is.");
    assert!(!desk.reads("Handout saved"));
    desk.click(Role::Button, "Replace it");
    desk.settle();
    assert!(is_pdf(&path));
    desk.assert_reads("Handout saved");
    assert!(!desk.is_there(Role::Button, "Replace it"));
}

#[test]
fn what_cannot_be_written_is_said_and_offers_no_replace() {
    let mut desk = at_the_page();
    let nowhere = desk.file("no such folder/page.pdf");
    write_to(&mut desk, &nowhere);
    desk.beginning(Role::Alert, "The handout was not written");
    desk.assert_reads("The folder is not there. Nothing was written.");
    assert!(!desk.is_there(Role::Button, "Replace it") && !nowhere.exists());
    // Without a path nothing happens but a sentence.
    desk.click(Role::TextInput, PATH);
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.press(Key::Backspace);
    desk.click(Role::Button, "Save there");
    desk.settle();
    desk.assert_reads("Name a file first.");
}

#[test]
fn after_a_page_the_patient_is_asked_about_on_the_page_and_in_the_panel() {
    let mut desk = at_the_page();
    assert!(!desk.reads(STILL));
    let path = desk.file("a.pdf");
    write_to(&mut desk, &path);
    desk.assert_reads(STILL);
    desk.click(Role::Link, CLEAR);
    assert!(!desk.reads(STILL));
    desk.press(Key::Escape);
    assert_eq!(desk.answered("Elderly"), "Not asked");

    desk.age("70");
    desk.click(Role::Button, "Use in handout");
    desk.settle();
    let path = desk.file("b.pdf");
    write_to(&mut desk, &path);
    desk.click(Role::Tab, "Reference");
    desk.assert_reads(STILL);
    desk.click(Role::Button, "Yes, keep the answers");
    assert!(!desk.reads(STILL));
    assert_eq!(desk.answered("Elderly"), "Yes");

    desk.click(Role::Button, "Use in handout");
    desk.settle();
    let path = desk.file("c.pdf");
    write_to(&mut desk, &path);
    desk.click(Role::Tab, "Reference");
    desk.click(Role::Button, CLEAR);
    assert_eq!((desk.reads(STILL), desk.answered("Elderly")), (false, "Not asked".to_owned()));
}

#[test]
fn a_blank_page_asks_about_no_patient() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.click(Role::Link, "Blank handout");
    desk.settle();
    let path = desk.file("blank.pdf");
    write_to(&mut desk, &path);
    assert!(is_pdf(&path) && !desk.reads(STILL));
}

#[test]
fn nothing_about_the_patient_stays_in_the_data_folder() {
    let mut desk = at_the_page();
    desk.press(Key::Escape);
    desk.answer("Schizophrenia", "Yes");
    desk.press_with(Modifiers::COMMAND, Key::T);
    desk.click(Role::Tab, "Poll");
    desk.click(Role::RadioButton, "No, never");
    desk.click(Role::Button, "Vote");
    let folder = desk.folder().to_owned();
    let mut read = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in ["schizophrenia", "elderly", "patient", "age"] {
            // "page" and "language" are no age: only whole words count.
            let held = text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
            assert!(!held, "{word}");
        }
        read += 1;
    }
    assert!(read >= 2);
}
