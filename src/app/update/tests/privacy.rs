//! Nothing about a patient reaches the disk, except in a file that a person exports.

use std::path::{Path, PathBuf};

use super::Desk;
use crate::app::Command;
use crate::app::check_record::TypedName;
use crate::app::command::{
    NavCommand, PageCommand, PatientCommand, PollCommand, ReadingCommand, RecordCommand, SettingsCommand,
};
use crate::app::record::SaveTo;
use crate::app::state::Tab;
use crate::domain::patient::Answer;
use crate::handout::Paper;
use crate::store::settings::ThemeSetting;

/// Every file below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Do the bytes hold the words, in letters of one or of two bytes? A number counts by itself only: the random name of a
/// voter may hold its digits.
fn holds(bytes: &[u8], words: &str) -> bool {
    let lower = bytes.to_ascii_lowercase();
    let number = words.bytes().all(|byte| byte.is_ascii_digit());
    let alone = |at: usize, length: usize| {
        let around = [at.checked_sub(1), Some(at + length)].into_iter().flatten();
        !number || around.filter_map(|near| lower.get(near)).all(|byte| !byte.is_ascii_alphanumeric())
    };
    let wide: Vec<u8> = words.bytes().flat_map(|byte| [byte, 0]).collect();
    [words.as_bytes(), wide.as_slice()].into_iter().any(|needle| {
        lower.windows(needle.len()).enumerate().any(|(at, part)| part == needle && alone(at, needle.len()))
    })
}

#[test]
fn no_file_of_the_data_folder_tells_anything_about_the_patient() {
    let exports = tempfile::tempdir().unwrap();
    let mut desk = Desk::new();
    desk.age("23m");
    desk.age("107");
    for name in ["pregnant", "schizophrenia", "dependence"] {
        desk.answer(name, Answer::Yes);
    }
    desk.patient(PatientCommand::Trimester(Some(3)));
    desk.patient(PatientCommand::AddMedicine("Zzqmarkeramine".to_owned()));
    desk.app.update(Command::Settings(SettingsCommand::IdleClear(20)));
    desk.app.update(Command::Reading(ReadingCommand::ToggleFinding(super::population("schizophrenia"))));
    desk.search("schizophrenia");
    desk.nav(NavCommand::ClearSearch);
    desk.app.update(Command::Reading(ReadingCommand::ToggleMyList));
    desk.app.update(Command::Settings(SettingsCommand::Theme(ThemeSetting::Dark)));
    for command in [PollCommand::Choose(1), PollCommand::Vote] {
        desk.app.update(Command::Poll(command));
    }
    desk.handout(true);
    desk.page(PageCommand::Paper(Paper::Letter));
    let exported = exports.path().join("page.pdf");
    desk.page(PageCommand::Target(exported.display().to_string()));
    desk.page(PageCommand::PrintAnswers(true));
    desk.page(PageCommand::Write { replace: false });
    desk.app.settle();
    assert!(exported.is_file());
    let to = |name: &str| SaveTo { path: exports.path().join(name), replace: false };
    let patient_name = TypedName::new("Zebulon Qwertz");
    for command in [
        RecordCommand::CopyText(Vec::new()),
        RecordCommand::SaveCsv { drugs: Vec::new(), to: to("check.csv") },
        RecordCommand::SavePdf { drugs: Vec::new(), to: to("record.pdf"), patient_name },
        // Refused: the failure is said and nothing is left behind.
        RecordCommand::SaveText { drugs: Vec::new(), to: to("record.pdf") },
    ] {
        desk.app.update(Command::Record(command));
        desk.app.settle();
    }
    desk.patient(PatientCommand::Idle(1140));
    desk.patient(PatientCommand::Clear);
    desk.nav(NavCommand::Tab(Tab::Poll));
    let desk = desk.restarted();
    assert_eq!(desk.app.state.patient.patient, crate::domain::patient::Patient::default());

    let mut found = Vec::new();
    files(desk.folder.path(), &mut found);
    let names: Vec<_> = found.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert!(names.contains(&"settings.ron") && names.contains(&"clinic.db"), "{names:?}");
    for path in &found {
        let bytes = std::fs::read(path).unwrap();
        let names = ["zzqmarker", "zebulon", "qwertz", "patient"];
        let answers = ["schizophrenia", "pregnan", "dependence", "elderly", "trimester", "107", "1284"];
        for words in names.into_iter().chain(answers) {
            assert!(!holds(&bytes, words), "{} holds {words}", path.display());
        }
    }
    assert!(holds(b"age: 107,", "107") && !holds(b"a107f", "107"));
    assert!(holds(b"\0S\0c\0h\0", "sch") && holds(b"xSCHx", "sch") && !holds(b"s-c-h", "sch"));
}
