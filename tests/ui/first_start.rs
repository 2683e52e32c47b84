//! The first start: one page that works as it stands, writes nothing before it is left and never comes back; and the
//! three pointers after it.

use caveat::app::Command;
use caveat::app::command::PageCommand;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Desk, WIDE, write};

const TITLE: &str = "Before you start";
const POINTERS: [&str; 3] =
    ["Close the pointer to the search", "Close the pointer to the patient check", "Close the pointer to the handout"];

fn kept(desk: &Desk) -> String {
    std::fs::read_to_string(desk.file("settings.ron")).unwrap_or_default()
}

/// What lies in the data folder.
fn files(desk: &Desk) -> Vec<String> {
    let read = std::fs::read_dir(desk.folder()).unwrap();
    read.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

fn started() -> Desk {
    let mut desk = Desk::first_start(WIDE);
    desk.press(Key::Enter);
    desk
}

/// The pointers that are on screen.
fn pointers(desk: &Desk) -> Vec<&'static str> {
    POINTERS.into_iter().filter(|name| desk.is_there(Role::Button, name)).collect()
}

#[test]
fn enter_starts_as_it_stands_and_the_page_never_comes_back() {
    let mut desk = Desk::first_start(WIDE);
    assert_eq!(desk.shown(), TITLE);
    assert!(desk.names(Role::Tab).is_empty() && !desk.is_there(Role::TextInput, "Search drug, brand or class"));
    desk.assert_reads(&desk.folder().display().to_string());
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
    assert!(kept(&desk).contains("\"started\": true"), "{}", kept(&desk));
    assert!(!desk.file("letterhead.ron").exists(), "nothing was typed");
    let mut desk = desk.restarted();
    desk.harness.state_mut().app_mut().first_start(false);
    desk.run();
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn nothing_is_written_before_the_start_and_all_that_was_chosen_with_it() {
    let mut desk = Desk::first_start(WIDE);
    desk.click(Role::TextInput, "Clinic's name");
    desk.type_text("North Clinic");
    desk.click(Role::TextInput, "Telephone");
    desk.type_text("555 0100");
    desk.click(Role::ComboBox, "Country: Not set");
    desk.click(Role::MenuItemRadio, "United States");
    desk.click(Role::RadioButton, "Theme: Dark");
    desk.click(Role::RadioButton, "Size of everything: 115");
    desk.click(Role::RadioButton, "Language of the window: English");
    desk.settle();
    assert_eq!(files(&desk), Vec::<String>::new());
    desk.click(Role::Button, "Start");
    desk.settle();
    let text = kept(&desk);
    for part in ["\"theme\": dark", "\"zoom\": 115", "\"language\": en", "\"started\": true"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let head = std::fs::read_to_string(desk.file("letterhead.ron")).unwrap();
    for part in ["North Clinic", "555 0100", "us"] {
        assert!(head.contains(part), "{part} in {head}");
    }
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    assert!(
        desk.node(Role::Button, "Undo last change").accesskit_node().is_disabled(),
        "the page is no change to be taken back"
    );
}

#[test]
fn the_page_can_be_read_and_left_in_spanish() {
    let mut desk = Desk::first_start(WIDE);
    desk.click(Role::RadioButton, "Language of the window: Español");
    desk.settle();
    assert_eq!(desk.shown(), "Antes de empezar");
    desk.assert_reads("traducción sin revisar");
    desk.click(Role::Button, "Empezar");
    assert!(kept(&desk).contains("\"language\": es"), "{}", kept(&desk));
}

#[test]
fn start_and_add_a_pack_goes_to_the_library() {
    let mut desk = Desk::first_start(WIDE);
    desk.click(Role::Button, "Start and add a pack from a file");
    desk.settle();
    assert_eq!(desk.shown(), "Library");
    assert!(kept(&desk).contains("\"started\": true"));
}

#[test]
fn keys_alone_fill_the_page_and_leave_it() {
    let mut desk = Desk::first_start(WIDE);
    desk.focus(Role::RadioGroup, "Language of the window");
    desk.press(Key::Tab);
    desk.type_text("North Clinic");
    desk.press(Key::Tab);
    desk.type_text("555 0100");
    desk.press(Key::Tab);
    // Enter belongs to the menu, and to the row that is chosen in it.
    desk.press(Key::Enter);
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), TITLE);
    assert!(!desk.is_there(Role::ComboBox, "Country: Not set"));
    desk.press(Key::Tab);
    desk.press(Key::ArrowRight);
    assert!(desk.is_on(Role::RadioButton, "Theme: Light"));
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
    desk.settle();
    assert!(kept(&desk).contains("\"theme\": light"), "{}", kept(&desk));
    assert!(std::fs::read_to_string(desk.file("letterhead.ron")).unwrap().contains("North Clinic"));
}

#[test]
fn enter_in_a_field_starts_with_what_was_typed() {
    let mut desk = Desk::first_start(WIDE);
    desk.click(Role::TextInput, "Telephone");
    desk.type_text("555 0100");
    desk.press(Key::Enter);
    desk.settle();
    assert_eq!(desk.shown(), "clonazepam");
    assert!(std::fs::read_to_string(desk.file("letterhead.ron")).unwrap().contains("555 0100"));
}

#[test]
fn the_keys_of_the_window_wait_for_the_start() {
    let mut desk = Desk::first_start(WIDE);
    for (held, key) in [
        (Modifiers::COMMAND, Key::Num4),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::P),
        (Modifiers::COMMAND, Key::D),
        (Modifiers::NONE, Key::F1),
        (Modifiers::NONE, Key::Escape),
        (Modifiers::NONE, Key::Slash),
    ] {
        desk.press_with(held, key);
        assert_eq!(desk.shown(), TITLE, "{key:?}");
    }
    desk.press_with(Modifiers::COMMAND, Key::T);
    assert_eq!(files(&desk), Vec::<String>::new());
}

#[test]
fn what_the_policy_fixes_is_told_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("policy.ron"), "(theme: dark, country: us)");
    let mut desk = Desk::on(folder, WIDE);
    desk.harness.state_mut().app_mut().first_start(false);
    desk.run();
    desk.assert_reads("Set by your clinic: Dark");
    desk.assert_reads("Set by your clinic: United States");
    assert!(!desk.is_there(Role::RadioGroup, "Theme"));
}

#[test]
fn three_pointers_stand_there_and_each_is_closed_for_good() {
    let mut desk = started();
    assert_eq!(pointers(&desk), POINTERS);
    desk.click(Role::Button, POINTERS[0]);
    assert_eq!(pointers(&desk), POINTERS[1..]);
    let mut desk = desk.restarted();
    assert_eq!(pointers(&desk), POINTERS[1..]);
    desk.focus(Role::Button, POINTERS[2]);
    desk.press(Key::Enter);
    assert_eq!(pointers(&desk), [POINTERS[1]]);
    assert_eq!(pointers(&desk.restarted()), [POINTERS[1]]);
}

#[test]
fn all_pointers_are_closed_at_once() {
    let mut desk = started();
    assert_eq!(desk.names(Role::Link).iter().filter(|name| *name == "Close all pointers").count(), 3);
    let all = desk.harness.get_all_by_role_and_label(Role::Link, "Close all pointers").next().unwrap();
    all.click();
    desk.run();
    assert!(pointers(&desk).is_empty());
    assert!(pointers(&desk.restarted()).is_empty());
}

#[test]
fn the_pointer_to_the_check_makes_room_for_what_is_found() {
    let mut desk = started();
    desk.answer("Pregnant", "Yes");
    assert_eq!(pointers(&desk), [POINTERS[0], POINTERS[2]]);
}

#[test]
fn the_first_handout_ends_the_pointers() {
    let mut desk = started();
    desk.send([Command::Page(PageCommand::Start { with_patient: false })]);
    desk.settle();
    let path = desk.file("page.pdf").display().to_string();
    desk.send([Command::Page(PageCommand::Target(path)), Command::Page(PageCommand::Write { replace: false })]);
    desk.settle();
    assert!(desk.file("page.pdf").exists());
    desk.press_with(Modifiers::COMMAND, Key::Num1);
    assert_eq!(desk.shown(), "clonazepam");
    assert!(pointers(&desk).is_empty() && kept(&desk).contains("\"pointers\": []"), "{}", kept(&desk));
}

#[test]
fn pointers_take_no_key() {
    let mut desk = started();
    desk.search("klonopin");
    desk.press(Key::Enter);
    assert_eq!(desk.shown(), "clonazepam");
    assert_eq!(pointers(&desk), POINTERS, "a search closes nothing");
}
