//! The settings screen: reached by icon and key, written at once, taken back once, the same state as elsewhere, and what
//! the clinic's policy has fixed.

use caveat::app::Command;
use caveat::app::command::PageCommand;
use caveat::app::page_state::TypedField;
use caveat::domain::id::Id;
use caveat::store::clinic_db::ClinicDb;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, write};

const UNDO: &str = "Undo last change";

fn opened(mut desk: Desk) -> Desk {
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    desk.assert_reads("Every change is saved at once.");
    desk
}

fn kept(desk: &Desk) -> String {
    std::fs::read_to_string(desk.file("settings.ron")).unwrap_or_default()
}

#[test]
fn the_icon_and_the_key_open_the_screen_and_no_tab_is_active() {
    let mut desk = Desk::new();
    desk.click(Role::Button, "Settings");
    desk.assert_reads("Every change is saved at once.");
    for tab in desk.names(Role::Tab) {
        assert!(!desk.is_on(Role::Tab, &tab), "{tab}");
    }
    desk.press(Key::Escape);
    assert!(!desk.reads("Every change is saved at once."));
    opened(desk);
}

#[test]
fn each_change_is_written_at_once_and_the_last_one_is_taken_back() {
    let mut desk = opened(Desk::new());
    assert!(desk.node(Role::Button, UNDO).accesskit_node().is_disabled());
    desk.click(Role::RadioButton, "Theme: Dark");
    assert!(kept(&desk).contains("\"theme\": dark"), "{}", kept(&desk));
    desk.click(Role::RadioButton, "Recent drugs: Off");
    assert!(kept(&desk).contains("\"keep_recent\": false"), "{}", kept(&desk));
    desk.click(Role::Button, UNDO);
    let text = kept(&desk);
    assert!(text.contains("\"keep_recent\": true") && text.contains("\"theme\": dark"), "one change back: {text}");
    assert!(desk.node(Role::Button, UNDO).accesskit_node().is_disabled());
    let desk = opened(desk.restarted());
    assert!(desk.is_on(Role::RadioButton, "Theme: Dark"));
}

#[test]
fn the_poll_goes_with_its_tab_and_its_key_and_comes_back() {
    let mut desk = opened(Desk::new());
    desk.click(Role::RadioButton, "Poll: Off");
    assert!(!desk.is_there(Role::Tab, "Poll"));
    desk.press_with(Modifiers::COMMAND, Key::Num5);
    desk.assert_reads("Every change is saved at once.");
    desk.click(Role::Button, UNDO);
    assert!(desk.is_there(Role::Tab, "Poll"));
}

#[test]
fn a_control_elsewhere_is_the_same_setting() {
    let mut desk = opened(Desk::new());
    desk.click(Role::RadioButton, "Paper: Letter");
    assert!(kept(&desk).contains("\"paper\": letter"));
    desk.press_with(Modifiers::COMMAND, Key::Num1);
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    assert!(desk.is_on(Role::RadioButton, "Paper: Letter"));
}

#[test]
fn keys_alone_reach_a_section_and_change_a_setting() {
    let mut desk = opened(Desk::new());
    desk.focus(Role::RadioGroup, "Theme");
    desk.press(Key::ArrowRight);
    assert!(desk.is_on(Role::RadioButton, "Theme: Light"));
    desk.focus(Role::ListBoxOption, "Data folder");
    desk.press(Key::Enter);
    assert!(desk.is_there(Role::Button, "Open the data folder"));
}

#[test]
fn what_the_policy_fixes_is_told_and_cannot_be_changed() {
    let desk = Desk::new();
    let rules = "(no_poll: true, no_recent_drugs: true, theme: dark, paper: letter, idle_minutes: 5)";
    write(&desk.file("policy.ron"), rules);
    let mut desk = opened(desk.restarted());
    for value in ["Dark", "Letter", "After 5 minutes", "Off"] {
        desk.assert_reads(&format!("Set by your clinic: {value}"));
    }
    assert!(!desk.is_there(Role::Tab, "Poll") && !desk.is_there(Role::RadioGroup, "Theme"));
    desk.press_with(Modifiers::COMMAND, Key::T);
    assert!(!desk.file("settings.ron").exists(), "{}", kept(&desk));
}

#[test]
fn the_policy_refuses_a_handout_of_a_text_that_nobody_reviewed() {
    let desk = Desk::new();
    write(&desk.file("policy.ron"), "(required_review: true)");
    let mut desk = desk.restarted();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.assert_reads("Your clinic makes no handouts of text that is not reviewed");
    assert!(!desk.is_there(Role::Button, "Save to Documents"), "nothing is offered");
}

#[test]
fn an_account_that_wants_it_is_asked_before_an_unreviewed_text_leaves() {
    let mut desk = opened(Desk::new());
    desk.click(Role::RadioButton, "Ask about text that is not reviewed: On");
    desk.press_with(Modifiers::COMMAND, Key::Num1);
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.assert_reads("This text is not reviewed by your clinic.");
    assert!(desk.harness.state().app().state.page.out.way.is_none(), "nothing leaves yet");
    desk.click(Role::Button, "Go on all the same");
    assert!(desk.harness.state().app().state.page.out.way.is_some());
}

#[test]
fn the_report_is_copied_and_tells_nothing_of_the_patient() {
    let mut desk = Desk::new();
    desk.enter_patient();
    desk.send([Command::Page(PageCommand::Type(TypedField::Patient, "Mrs Q. Example".to_owned()))]);
    let mut desk = opened(desk);
    desk.click(Role::Button, "Check data");
    desk.settle();
    desk.assert_reads("A patient's page can be made");
    let report = desk.copied_by(Role::Button, "Copy report").unwrap();
    assert!(report.starts_with("caveat ") && report.contains("policy: ok. This computer has no policy"), "{report}");
    for of_patient in ["Example", "70", "pregnan", "Pregnan"] {
        assert!(!report.contains(of_patient), "{of_patient} in {report}");
    }
}

#[test]
fn a_copy_of_the_clinics_data_is_chosen_asked_about_and_brought_back() {
    let mut desk = Desk::new();
    vote(&desk, "Yes, I take them now");
    desk = opened(desk.restarted());
    desk.settle();
    desk.assert_reads("1 copy of votes, reviews, statements and notes.");
    vote(&desk, "No, I never took any");
    desk.click(Role::ComboBox, "Choose the copy to bring back: Bring back a copy");
    desk.click_beginning(Role::MenuItemRadio, "Copy 1: ");
    desk.assert_reads("Bring this copy back?");
    desk.click(Role::Button, "Leave everything as it is");
    assert!(!desk.reads("Bring this copy back?"));
    assert_eq!(votes(&desk), 2);
    desk.click(Role::ComboBox, "Choose the copy to bring back: Bring back a copy");
    desk.click_beginning(Role::MenuItemRadio, "Copy 1: ");
    desk.click(Role::Button, "Bring back");
    desk.settle();
    desk.assert_reads("The copy was brought back");
    assert_eq!(votes(&desk), 1);
}

/// The clinic's database, as another account uses it.
fn database(desk: &Desk) -> ClinicDb {
    ClinicDb::open(&desk.file("clinic.db")).unwrap()
}

fn vote(desk: &Desk, voter: &str) {
    database(desk).vote(&Id::new("poll").unwrap(), voter, &Id::new("yes").unwrap()).unwrap();
}

fn votes(desk: &Desk) -> u64 {
    database(desk).tally(&Id::new("poll").unwrap(), &[Id::new("yes").unwrap()]).unwrap()[0]
}

#[test]
fn what_the_policy_fixes_is_told_beside_the_handout_too() {
    let desk = Desk::new();
    write(&desk.file("policy.ron"), "(paper: letter, country: us)");
    let mut desk = desk.restarted();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.assert_reads("Set by your clinic: Letter");
    assert!(!desk.is_there(Role::RadioGroup, "Paper"));
    desk.click(Role::Button, "Edit the letterhead");
    desk.assert_reads("Set by your clinic: United States");
    assert!(
        !desk.names(Role::ComboBox).iter().any(|name| name.starts_with("Country")),
        "{:?}",
        desk.names(Role::ComboBox)
    );
}
