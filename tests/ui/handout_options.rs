//! The options of a handout: parts and their locks, the letterhead and its logo, what is typed for one copy, several
//! drugs, the language, the measures.

use caveat::app::Command;
use caveat::app::command::NavCommand;
use caveat::domain::id::Id;
use eframe::egui::Key;
use eframe::egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;

use crate::support::Desk;

fn at_the_page() -> Desk {
    let mut desk = Desk::new();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    desk
}

fn hash(desk: &Desk) -> Vec<Vec<u8>> {
    let preview = &desk.harness.state().app().state.page.preview;
    preview.pictures.iter().map(|drawn| drawn.picture.rgba.clone()).collect()
}

/// Types over a field.
fn fill(desk: &mut Desk, name: &str, text: &str) {
    desk.focus(Role::TextInput, name);
    desk.type_text(text);
    desk.settle();
}

#[test]
fn parts_are_left_out_by_the_keyboard_and_locked_ones_say_why_they_stay() {
    let mut desk = at_the_page();
    desk.assert_reads("13 of 13 printed");
    let before = hash(&desk);
    desk.focus(Role::CheckBox, "What it is for");
    desk.press(Key::Space);
    desk.settle();
    desk.assert_reads("12 of 13 printed");
    assert!(hash(&desk) != before);
    assert_eq!(desk.node(Role::CheckBox, "What it is for").accesskit_node().toggled(), Some(Toggled::False));
    for (part, why) in [("Before you take it", "it holds warnings"), ("Who to call", "it says whom to call")] {
        let node = desk.node(Role::CheckBox, part);
        assert!(node.accesskit_node().is_disabled() && node.accesskit_node().toggled() == Some(Toggled::True));
        assert!(node.accesskit_node().description().is_some_and(|text| text.contains(why)), "{part}");
        desk.focus(Role::CheckBox, part);
        desk.press(Key::Space);
        desk.settle();
        desk.assert_reads("12 of 13 printed");
    }
    let before = hash(&desk);
    desk.click(Role::CheckBox, "Drawing of the tablets");
    desk.settle();
    assert!(hash(&desk) != before);
}

#[test]
fn the_letterhead_is_kept_and_a_refused_logo_says_why_where_it_was_chosen() {
    let mut desk = at_the_page();
    desk.click(Role::Link, "Set the emergency number");
    desk.type_text("999");
    desk.settle();
    assert!(!desk.reads("No emergency number is set: a line is printed."));
    fill(&mut desk, "Clinic's name", "Riverside Family Clinic");
    assert!(desk.is_there(Role::ComboBox, "Letterhead: Riverside Family Clinic"));
    desk.click(Role::ComboBox, "Country: Not set");
    desk.click(Role::MenuItemRadio, "Spain");
    desk.settle();
    // What was typed is never replaced.
    assert_eq!(desk.node(Role::TextInput, "Emergency number").value().as_deref(), Some("999"));
    let logo = desk.file("logo.svg");
    let drawing =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>"#;
    std::fs::write(&logo, drawing).unwrap();
    let bad = desk.file("logo.txt");
    std::fs::write(&bad, "no picture").unwrap();
    for (path, says) in [(&logo, "Logo: "), (&bad, "neither PNG nor JPEG nor SVG")] {
        let name = "Or type where the logo lies";
        desk.focus(Role::TextInput, name);
        desk.press_with(eframe::egui::Modifiers::COMMAND, Key::A);
        desk.type_text(&path.display().to_string());
        desk.press(Key::Enter);
        desk.settle();
        desk.assert_reads(says);
    }
    // The last one stays.
    desk.node(Role::Button, "Remove the logo");
    let folder = desk.folder().to_owned();
    assert!(folder.join("letterhead.ron").is_file() && folder.join("letterhead-logo.png").is_file());
    let mut desk = desk.restarted();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    let with = hash(&desk);
    desk.click(Role::ComboBox, "Letterhead: Riverside Family Clinic");
    desk.click(Role::MenuItemRadio, "None");
    desk.settle();
    assert!(hash(&desk) != with);
    desk.assert_reads("No emergency number is set: a line is printed.");
}

#[test]
fn several_drugs_are_chosen_by_name_ordered_and_removed() {
    let mut desk = Desk::with_second_drug();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    let one = desk.names(Role::Image).len();
    desk.click(Role::Button, "Drugs in this file, 1 drug");
    fill(&mut desk, "Add a drug by its name", "placebin");
    desk.press(Key::Enter);
    desk.assert_reads("“placebin” is not in this library. Nothing was added.");
    fill(&mut desk, "Add a drug by its name", "e");
    desk.press(Key::Enter);
    desk.settle();
    desk.assert_reads("and 1 more, for this patient");
    assert!(desk.names(Role::Image).len() > one);
    desk.click(Role::Button, "Move placebine up");
    desk.settle();
    desk.assert_reads("1. placebine");
    desk.click(Role::Button, "Remove placebine from the file");
    desk.settle();
    assert_eq!(desk.names(Role::Image).len(), one);
}

#[test]
fn a_dose_that_was_typed_stays_with_its_drug_and_goes_with_the_patient() {
    let mut desk = Desk::with_second_drug();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    let empty = hash(&desk);
    desk.click(Role::Button, "For this copy, Lines to write on");
    fill(&mut desk, "How much", "half a tablet");
    fill(&mut desk, "Patient's name", "Zebulon Qwertz");
    assert!(hash(&desk) != empty);
    desk.send([Command::Nav(NavCommand::Open(Id::new("placebine").unwrap()))]);
    desk.click(Role::Tab, "Handouts");
    desk.settle();
    let value = |desk: &Desk, name: &str| desk.node(Role::TextInput, name).value().unwrap_or_default();
    assert_eq!((value(&desk, "How much").as_str(), value(&desk, "Patient's name").as_str()), ("", "Zebulon Qwertz"));
    desk.press_with(eframe::egui::Modifiers::COMMAND | eframe::egui::Modifiers::SHIFT, Key::X);
    desk.settle();
    assert_eq!(value(&desk, "Patient's name"), "");
}

#[test]
fn the_page_speaks_spanish_where_it_is_asked_to_and_that_is_remembered() {
    let mut desk = at_the_page();
    desk.click(Role::ComboBox, "Language: English");
    desk.click(Role::MenuItemRadio, "Spanish");
    desk.settle();
    desk.assert_reads("clonazepam_es_2026-11-22.pdf");
    let mut desk = desk.restarted();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    assert!(desk.is_there(Role::ComboBox, "Language: Spanish"));
}

#[test]
fn what_was_measured_is_read_and_blocks_nothing() {
    let mut desk = at_the_page();
    desk.beginning(Role::Meter, "Reading grade ");
    for start in ["Hardest sentences, ", "Pages, ", "Words with a plainer one, ", "PEMAT-P, "] {
        let texts = desk.texts().len();
        desk.click_beginning(Role::Button, start);
        assert!(desk.texts().len() > texts, "{start}");
    }
    desk.assert_reads("% of the text");
    desk.assert_reads("Grade ");
    for button in ["Export PDF", "Print", "Copy as text"] {
        assert!(!desk.node(Role::Button, button).accesskit_node().is_disabled());
    }
    // The text is not reviewed: the way to its review.
    desk.click(Role::Button, "Start a review");
    assert!(desk.harness.state().app().state.clinic.review.open);
    let chosen = desk.harness.state().app().state.clinic.review.chosen.clone();
    assert_eq!(chosen.unwrap().drug.as_str(), "clonazepam");
}
