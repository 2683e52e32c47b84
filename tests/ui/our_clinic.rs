//! The clinic's own notes and statements in the reading pane, and a grade for a line that nobody graded.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, SECOND, WIDE, write};

/// A window on a drug with one line that nobody graded.
fn ungraded() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let text = SECOND.replace("grade: caution, source", "source").replace("phrase: \"use with caution\", ", "");
    write(&folder.path().join("drugs/placebine.ron"), &text);
    let mut desk = Desk::on(folder, WIDE);
    desk.search("placebine");
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "placebine");
    desk
}

fn sign(desk: &mut Desk) {
    desk.click(Role::TextInput, "Your name");
    desk.type_text("A. Ramos");
    desk.click(Role::Button, "Role: nurse");
}

#[test]
fn a_note_is_added_kept_and_taken_back_with_a_reason() {
    let mut desk = ungraded();
    desk.click(Role::Button, "Add a note");
    desk.assert_reads("About the drug. Nothing about a patient belongs here.");
    desk.click(Role::MultilineTextInput, "Note");
    desk.type_text("Order the small packs.");
    // Without a name nothing is recorded, and what was typed stays.
    desk.click(Role::Button, "Record");
    desk.beginning(Role::Alert, "Nothing was recorded Type your name.");
    assert_eq!(desk.node(Role::MultilineTextInput, "Note").value().as_deref(), Some("Order the small packs."));
    sign(&mut desk);
    desk.click(Role::Button, "Record");
    desk.assert_reads("Note. Order the small packs.");
    assert!(!desk.is_there(Role::Button, "Record"), "the form is closed");
    desk = desk.restarted();
    desk.search("placebine");
    desk.press(Key::Enter);
    desk.assert_reads("Note. Order the small packs.");
    desk.click(Role::Link, "Take back: Order the small packs.");
    desk.click(Role::MultilineTextInput, "Why it is taken back");
    desk.type_text("They are sold out.");
    sign(&mut desk);
    desk.click(Role::Button, "Take it back");
    assert!(!desk.reads("Order the small packs."));
    desk.assert_reads("Nothing was recorded yet.");
}

#[test]
fn what_is_typed_stays_while_another_drug_is_looked_at() {
    let mut desk = ungraded();
    desk.click(Role::Button, "Add a note");
    desk.click(Role::MultilineTextInput, "Note");
    desk.type_text("Half a sentence");
    desk.search("clonazepam");
    desk.press(Key::Enter);
    assert!(!desk.is_there(Role::MultilineTextInput, "Note"));
    desk.search("placebine");
    desk.press(Key::Enter);
    assert_eq!(desk.node(Role::MultilineTextInput, "Note").value().as_deref(), Some("Half a sentence"));
}

#[test]
fn a_line_that_nobody_graded_gets_a_grade_of_the_clinic_beside_it() {
    let mut desk = ungraded();
    desk.beginning(Role::Button, "Not assessed. Elderly. Older people yawn more.");
    desk.click(Role::Link, "Grade this: Older people yawn more.");
    desk.assert_reads("The line that is graded: Older people yawn more.");
    assert!(desk.is_on(Role::Button, "Group of patients: Elderly"));
    desk.click(Role::RadioButton, "Grade: Monitor");
    desk.click(Role::MultilineTextInput, "Why this grade");
    desk.type_text("Two of ours yawned.");
    sign(&mut desk);
    desk.click(Role::Button, "Record");
    desk.beginning(Role::Button, "Graded by our clinic: Monitor. Elderly. Older people yawn more.");
    assert!(!desk.is_there(Role::Link, "Grade this: Older people yawn more."));
    desk.assert_reads("Why this grade: Two of ours yawned.");
    // In one step the clinic's own statement, with who and when.
    desk.click_beginning(Role::Button, "Graded by our clinic: Monitor. Elderly.");
    desk.assert_reads("Recorded by: A. Ramos, nurse, 2026-11-22: Older people yawn more.");
    // The check of a patient shows the grade and its source.
    desk.age("70");
    let findings = desk.findings();
    assert!(findings[0].starts_with("placebine, elderly: Monitor. Our clinic, clinic, 22 Nov 2026"), "{findings:?}");
    desk.click(Role::Button, &findings[0]);
    assert!(desk.texts().iter().any(|text| text == "Graded by our clinic: Monitor"), "{:#?}", desk.texts());
}

#[test]
fn a_statement_says_whom_it_is_about_and_names_a_wrong_age() {
    let mut desk = ungraded();
    desk.click(Role::Button, "Add a statement");
    let why = |desk: &Desk| desk.node(Role::Button, "Record").accesskit_node().description();
    assert_eq!(why(&desk).as_deref(), Some("Choose a group of patients."));
    desk.click(Role::Button, "Group of patients: Anyone");
    desk.click(Role::TextInput, "From age");
    desk.type_text("old");
    assert!(why(&desk).unwrap().starts_with("Ages are optional"));
    for _ in 0..3 {
        desk.press(Key::Backspace);
    }
    desk.type_text("70");
    assert_eq!(why(&desk), None);
    desk.click(Role::MultilineTextInput, "Words for staff");
    desk.type_text("We weigh them each month.");
    sign(&mut desk);
    desk.click(Role::Button, "Record");
    desk.assert_reads("No grade Anyone. We weigh them each month.");
}
