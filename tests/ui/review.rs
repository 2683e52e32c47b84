//! The library and the review as they are used: by keys alone, what is recorded and what is not, a read-only desk, the
//! exchange with a second desk.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, WIDE, name_of, write};

const PLACEBINE: &str = "placebine, Invented label, May 2020";

/// The review of the second drug, opened with the keyboard.
fn at_the_review() -> Desk {
    let mut desk = Desk::with_second_drug();
    desk.press_with(Modifiers::COMMAND, Key::Num4);
    tab_to(&mut desk, Role::Button, "Open the review");
    desk.press(Key::Enter);
    desk.press(Key::F6);
    for _ in 0..20 {
        if desk.marked().is_some_and(|row| row.starts_with(PLACEBINE)) {
            break;
        }
        desk.press(Key::ArrowDown);
    }
    assert!(desk.focused(Role::ListBoxOption).starts_with(PLACEBINE), "{:?}", desk.marked());
    desk
}

/// Goes on with Tab until a control has the keyboard.
fn tab_to(desk: &mut Desk, role: Role, name: &str) {
    for _ in 0..60 {
        if desk.focused(role) == name {
            return;
        }
        desk.press(Key::Tab);
    }
    panic!("{role:?} {name} is not reached");
}

fn is_off(desk: &Desk, name: &str) -> bool {
    desk.node(Role::Button, name).accesskit_node().is_disabled()
}

fn why_off(desk: &Desk, name: &str) -> Option<String> {
    desk.node(Role::Button, name).accesskit_node().description()
}

/// How many lines have a mark.
fn marked_lines(desk: &Desk) -> usize {
    let on =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True);
    let answers = [": Agree", ": Change"];
    let marks = desk.all(Role::RadioButton);
    marks.iter().filter(|node| answers.iter().any(|end| name_of(node).ends_with(end)) && on(node)).count()
}

#[test]
fn a_review_is_done_with_the_keyboard_alone() {
    let mut desk = at_the_review();
    assert_eq!(marked_lines(&desk), 0, "a row that nobody read has no button pressed");
    desk.press(Key::F6);
    assert_eq!(desk.focused(Role::RadioGroup), "Caution. Elderly. Older people yawn more.");
    // Y agrees, U takes it back, Down goes on to the next line and no further than the last.
    for (key, letter) in [(Key::Y, "y"), (Key::U, "u"), (Key::Y, "y")] {
        desk.press_letter(key, letter);
    }
    for line in 1..=5 {
        assert!(is_off(&desk, "Record review"));
        assert_eq!(why_off(&desk, "Record review").as_deref(), Some("Recording is off until all are read."));
        desk.assert_reads(&format!("{line} of 5 read. Recording is off until all are read."));
        desk.press(Key::ArrowDown);
        if line == 4 {
            assert!(desk.focused(Role::RadioGroup).starts_with("Seldom"), "{}", desk.focused(Role::RadioGroup));
            desk.press(Key::ArrowUp);
            desk.press(Key::ArrowDown);
            desk.press_letter(Key::Y, "y");
            break;
        }
        desk.press_letter(Key::Y, "y");
    }
    assert_eq!((marked_lines(&desk), is_off(&desk, "Record review")), (5, false));
    desk.press(Key::F6);
    desk.type_text("Dana Whitfield");
    desk.press(Key::Tab);
    desk.type_text("pharmacist");
    // The group has the keyboard; its chosen part is read.
    tab_to(&mut desk, Role::RadioButton, "Due again: 36 months");
    desk.press(Key::ArrowLeft);
    desk.assert_reads("Review due Nov 2028");
    tab_to(&mut desk, Role::Button, "Record review");
    desk.press(Key::Enter);
    desk.beginning(Role::Status, "The review is recorded");
    let row = desk.beginning(Role::ListBoxOption, PLACEBINE);
    assert_eq!(name_of(&row), format!("{PLACEBINE}, Reviewed, Dana Whitfield, 22 Nov 2026"));
    assert!(!desk.marked().unwrap().starts_with(PLACEBINE), "the next text is chosen");
    let field = desk.node(Role::TextInput, "Your name").value();
    assert_eq!(field.unwrap_or_default(), "", "name and role are asked each time");
    desk.press(Key::Escape);
    assert_eq!(desk.shown(), "Library");
}

#[test]
fn what_is_read_is_kept_for_later_and_the_log_tells_it() {
    let mut desk = at_the_review();
    desk.mark_lines(2);
    desk.click(Role::TextInput, "Your name");
    desk.type_text("A. Ramos");
    desk.click(Role::Button, "Role: nurse");
    desk.click(Role::MultilineTextInput, "Note, kept with the review");
    desk.type_text("Page 2 is missing.");
    desk.click(Role::Button, "Keep for later");
    desk.assert_reads("In review. A. Ramos, nurse. Page 2 is missing.");
    desk.assert_reads("Entries are added, never changed or removed.");
    // Without a name nothing is recorded, and the note stays.
    desk.click(Role::MultilineTextInput, "Note, kept with the review");
    desk.type_text("Found it.");
    desk.click(Role::Button, "Keep for later");
    desk.beginning(Role::Alert, "Nothing was recorded Type your name.");
    let note = desk.node(Role::MultilineTextInput, "Note, kept with the review").value();
    assert_eq!(note.as_deref(), Some("Found it."));
    desk = desk.restarted();
    desk.open_review_of("placebine", "invented-label");
    desk.assert_reads("2 of 5 read. Recording is off until all are read.");
}

#[test]
fn a_change_is_written_under_its_line_and_stands_beside_it_afterwards() {
    let mut desk = at_the_review();
    desk.mark_lines(5);
    desk.press(Key::F6);
    desk.press_letter(Key::N, "n");
    desk.assert_reads("Your change, Caution, becomes a clinic statement. This one stays.");
    desk.assert_reads("Write why: a grade of the clinic's own needs a reason.");
    desk.click(Role::RadioButton, "Grade: Avoid");
    desk.assert_reads("Your change, Avoid, becomes a clinic statement. This one stays.");
    desk.click(Role::MultilineTextInput, "Why this grade");
    desk.type_text("Two of ours fell asleep.");
    assert!(!desk.reads("Write why"));
    desk.click(Role::TextInput, "Your name");
    desk.type_text("M. Okafor");
    desk.click(Role::Button, "Role: physician");
    desk.click(Role::Button, "Record review");
    desk.beginning(Role::Status, "The review is recorded");
    let rows = desk.names(Role::ListBoxOption);
    assert!(rows.iter().any(|row| row == "placebine, Our clinic, 22 Nov 2026, Not reviewed"), "{rows:?}");
}

#[test]
fn the_source_is_named_in_one_step_and_can_be_copied() {
    let mut desk = at_the_review();
    for open in [true, false, true] {
        desk.press_with(Modifiers::COMMAND, Key::Enter);
        assert_eq!(desk.reads("Title  Placebine, invented label"), open);
        assert_eq!(desk.reads("What was read  read whole"), open);
    }
    desk.click(Role::Button, "Copy source: Placebine, invented label");
    desk.click(Role::Button, "Close the source text");
    assert!(!desk.reads("What was read"));
}

#[test]
fn the_queue_is_filtered_by_what_is_still_to_do() {
    let mut desk = at_the_review();
    desk.mark_lines(1);
    desk.click(Role::TextInput, "Your name");
    desk.type_text("A. Ramos");
    desk.click(Role::Button, "Role: nurse");
    desk.click(Role::Button, "Keep for later");
    assert!(desk.names(Role::ListBoxOption)[0].starts_with(PLACEBINE), "what is in review comes before the rest");
    desk.click(Role::Button, "In review 1");
    assert_eq!(desk.names(Role::ListBoxOption).len(), 1);
    desk.click(Role::Button, "In review 1");
    assert_eq!(desk.names(Role::ListBoxOption).len(), 10);
}

#[test]
fn a_read_only_desk_says_why_and_switches_recording_off() {
    let mut desk = at_the_review();
    desk.mark_lines(5);
    desk.click(Role::TextInput, "Your name");
    desk.type_text("A. Ramos");
    desk.click(Role::Button, "Role: nurse");
    desk.click(Role::Button, "Keep for later");
    rusqlite::Connection::open(desk.file("clinic.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    desk = desk.restarted();
    desk.open_review_of("placebine", "invented-label");
    let banner = desk.beginning(Role::Alert, "Read-only. ");
    assert!(name_of(&banner).contains("A newer version of this program wrote the clinic's data."));
    for button in ["Record review", "Keep for later", "Withdraw"] {
        assert!(is_off(&desk, button) && why_off(&desk, button).unwrap().contains("newer version"), "{button}");
    }
    desk.assert_reads("In review. A. Ramos, nurse.");
    desk.press(Key::Escape);
    assert!(is_off(&desk, "Import") && why_off(&desk, "Import").unwrap().contains("newer version"));
}

#[test]
fn a_broken_file_is_named_with_its_line_and_the_last_version_stays() {
    let mut desk = Desk::with_second_drug();
    let text = crate::support::SECOND.replace("form: \"tablet\",", "form: \"tablet");
    write(&desk.file("drugs/placebine.ron"), &text);
    desk.click(Role::Tab, "Library");
    desk.click(Role::Button, "Look again");
    desk.settle();
    let place = format!("{}:", desk.file("drugs/placebine.ron").display());
    let texts = desk.texts();
    assert!(texts.iter().any(|text| text.starts_with(&place)), "{texts:#?}");
    desk.assert_reads("The last version that could be read stays in use.");
    desk.assert_reads(&desk.file("drugs").display().to_string());
    desk.assert_reads("Everything here is on this computer. The program never goes online.");
}

#[test]
fn the_clinics_data_go_to_a_second_desk_by_typed_paths() {
    let mut desk = Desk::on(tempfile::tempdir().unwrap(), WIDE);
    desk.click(Role::Tab, "Library");
    assert_eq!(why_off(&desk, "Export").as_deref(), Some("Name a file first."));
    let path = desk.file("out.ron").display().to_string();
    desk.click(Role::TextInput, "Export to this file");
    desk.type_text(&path);
    desk.press(Key::Enter);
    desk.settle();
    desk.beginning(Role::Status, "Exported: 0 statements and notes, 0 reviews");
    desk.click(Role::Button, "Export");
    desk.settle();
    desk.beginning(Role::Alert, "Nothing was exported A file of this name is there already.");
    desk.click(Role::Button, "Replace it");
    desk.settle();
    desk.beginning(Role::Status, "Exported: 0 statements and notes, 0 reviews");
    desk.a_second_desk();
    for words in [
        "clonazepam: two grades for one line",
        "Ours: Monitor. Elderly: A. Ramos: we look at them once a week",
        "Theirs: Avoid. Elderly: M. Okafor: we look at them once a week",
        "M. Okafor, pharmacist, 20 Nov 2026, 09:40",
        "Both stay",
        "clinic-3: Type your name.",
    ] {
        desk.assert_reads(words);
    }
    desk.beginning(Role::Status, "Added: 1 statement or note, 0 reviews Here already: 0. Refused: 1. In conflict: 1.");
}
