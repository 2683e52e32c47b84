//! Nothing about the patient is found in any file of the desk, in the title bar or in what a screen reader is told of the
//! window itself, after all that can be done with the answers.

use std::path::{Path, PathBuf};

use caveat::app::Command;
use caveat::app::check_record::TypedName;
use caveat::app::command::RecordCommand;
use caveat::app::record::SaveTo;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, ViewportCommand, ViewportId};
use egui_kittest::kittest::NodeT as _;

use crate::support::Desk;

const MEDICINE: &str = "zzqmarkeramine";
const NAME: &str = "Zebulon Qwertz";
const MARKERS: [&str; 7] = ["zzqmarker", "zebulon", "qwertz", "schizophrenia", "pregnan", "trimester", "107"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The first marker in the bytes. A number counts by itself only: a random name may hold its digits.
fn held(bytes: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(bytes).replace('\0', "").to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    MARKERS.into_iter().find(|marker| match marker.bytes().all(|byte| byte.is_ascii_digit()) {
        true => words.contains(marker),
        false => text.contains(marker),
    })
}

/// The title bar and the name of the window as a screen reader says it.
fn assert_titles_tell_nothing(desk: &Desk) {
    let commands = &desk.harness.output().viewport_output[&ViewportId::ROOT].commands;
    for command in commands {
        if let ViewportCommand::Title(title) = command {
            assert_eq!(held(title.as_bytes()), None, "{title}");
        }
    }
    assert_eq!(desk.harness.root().accesskit_node().label().as_deref(), Some("Caveat"));
}

fn enter(desk: &mut Desk) {
    desk.age("107");
    for population in ["Pregnant", "Schizophrenia"] {
        desk.answer(population, "Yes");
        assert_titles_tell_nothing(desk);
    }
    desk.answer("Trimester", "3");
    desk.focus(Role::TextInput, "Other medicines");
    desk.type_text(MEDICINE);
    desk.press(Key::Enter);
    assert_titles_tell_nothing(desk);
}

#[test]
fn no_file_and_no_title_tells_anything_about_the_patient() {
    let exports = tempfile::tempdir().unwrap();
    let mut desk = Desk::new();
    enter(&mut desk);
    let to = |name: &str| SaveTo { path: exports.path().join(name), replace: false };
    let drugs = Vec::new;
    for command in [
        RecordCommand::CopyText(drugs()),
        RecordCommand::SaveText { drugs: drugs(), to: to("check.txt") },
        RecordCommand::SaveCsv { drugs: drugs(), to: to("check.csv") },
        RecordCommand::SavePdf { drugs: drugs(), to: to("record.pdf"), patient_name: TypedName::new(NAME) },
    ] {
        desk.send([Command::Record(command)]);
        desk.settle();
        assert_titles_tell_nothing(&desk);
    }
    desk.click(Role::Button, "Use in handout");
    desk.settle();
    // What is typed for one copy is printed and kept nowhere, beside what is kept at once.
    desk.click(Role::Button, "For this copy, Lines to write on");
    for (field, text) in [("Patient's name", NAME), ("How much", MEDICINE), ("Notes from your clinic", MEDICINE)] {
        let role = if field.starts_with("Notes") { Role::MultilineTextInput } else { Role::TextInput };
        desk.focus(role, field);
        desk.type_text(text);
    }
    desk.click(Role::CheckBox, "What it is for");
    desk.click(Role::RadioButton, "Paper: Letter");
    desk.click(Role::Button, "Edit the letterhead");
    desk.focus(Role::TextInput, "Clinic's name");
    desk.type_text("Riverside");
    desk.settle();
    assert_titles_tell_nothing(&desk);
    desk.open_export();
    desk.click(Role::TextInput, "Or type where to save it");
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.type_text(&exports.path().join("page.pdf").display().to_string());
    desk.press(Key::Enter);
    desk.settle();
    assert_titles_tell_nothing(&desk);
    // The settings are written, a vote is cast, the program is closed and opened again.
    desk.press_with(Modifiers::COMMAND, Key::T);
    desk.click(Role::Tab, "Poll");
    desk.click(Role::RadioButton, "No, never");
    desk.click(Role::Button, "Vote");
    let folder = desk.folder().to_owned();
    let desk = desk.restarted();
    assert_eq!(desk.answered("Pregnant"), "Not asked");
    assert!(!desk.reads(MEDICINE));

    let mut found = Vec::new();
    files(&folder, &mut found);
    let names: Vec<_> = found.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    for name in ["settings.ron", "clinic.db", "letterhead.ron"] {
        assert!(names.contains(&name), "{names:?}");
    }
    for path in &found {
        assert_eq!(held(path.display().to_string().as_bytes()), None);
        assert_eq!(held(&std::fs::read(path).unwrap()), None, "{}", path.display());
    }
    // All four exports are there, and the search finds what is in them.
    let mut exported: Vec<_> = std::fs::read_dir(exports.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    exported.sort();
    assert_eq!(exported, ["check.csv", "check.txt", "page.pdf", "record.pdf"]);
    assert_eq!(held(&std::fs::read(exports.path().join("check.txt")).unwrap()), Some("zzqmarker"));
}
