//! The check taken away: on the clipboard, as text, table and PDF; one content in all of them, and whose answers remain.

use std::path::{Path, PathBuf};

use super::Desk;
use crate::app::Command;
use crate::app::check_record::TypedName;
use crate::app::command::{PatientCommand, RecordCommand};
use crate::app::record::{SaveTo, suggested_name};
use crate::domain::id::Id;
use crate::domain::patient::Answer;
use crate::store::StoreErrorKind;

const NAME: &str = "Zebulon Qwertz";

fn to(path: &Path) -> SaveTo {
    SaveTo { path: path.to_owned(), replace: false }
}

fn send(desk: &mut Desk, command: RecordCommand) {
    desk.app.update(Command::Record(command));
    desk.app.settle();
}

fn save_pdf(desk: &mut Desk, path: &Path, name: Option<&str>) {
    let patient_name = name.and_then(TypedName::new);
    send(desk, RecordCommand::SavePdf { drugs: Vec::new(), to: to(path), patient_name });
}

/// A desk with a patient of 70 who takes two medicines.
fn desk() -> Desk {
    let mut desk = Desk::with_second_drug();
    desk.age("70");
    desk.answer("pregnant", Answer::Yes);
    for medicine in ["fluconazole", "aspirin"] {
        desk.patient(PatientCommand::AddMedicine(medicine.to_owned()));
    }
    desk
}

fn pdf(path: &Path) -> lopdf::Document {
    lopdf::Document::load(path).unwrap()
}

/// The text of a PDF without its spaces.
fn text(path: &Path) -> String {
    let pdf = pdf(path);
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    pdf.extract_text(&pages).unwrap().split_whitespace().collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn clipboard_and_text_file_hold_the_same_and_the_question_follows() {
    let mut desk = desk();
    send(&mut desk, RecordCommand::CopyText(Vec::new()));
    let copied = desk.app.take_clipboard().unwrap();
    assert!(desk.app.state.patient.ask_after_export && desk.app.take_clipboard().is_none());
    assert!(copied.starts_with("Answers: Elderly: Yes (from age 70);"), "{copied}");
    assert!(copied.contains("Not checked: aspirin.") && copied.contains("fluconazole: "), "{copied}");
    desk.patient(PatientCommand::KeepAfterExport);
    let path = desk.file("check.txt");
    send(&mut desk, RecordCommand::SaveText { drugs: Vec::new(), to: to(&path) });
    assert_eq!(std::fs::read_to_string(&path).unwrap(), copied);
    assert!(desk.app.state.patient.ask_after_export);
    // Nobody was entered: there is nobody to ask about.
    desk.patient(PatientCommand::Clear);
    send(&mut desk, RecordCommand::CopyText(Vec::new()));
    assert!(!desk.app.state.patient.ask_after_export);
}

#[test]
fn the_table_is_written_for_the_drugs_that_are_named() {
    let mut desk = desk();
    let (one, two) = (desk.file("one.csv"), desk.file("two.csv"));
    send(&mut desk, RecordCommand::SaveCsv { drugs: Vec::new(), to: to(&one) });
    let drugs = ["placebine", "clonazepam"].map(|id| Id::new(id).unwrap()).to_vec();
    send(&mut desk, RecordCommand::SaveCsv { drugs, to: to(&two) });
    let (one, two) = (std::fs::read_to_string(one).unwrap(), std::fs::read_to_string(two).unwrap());
    assert!(one.lines().skip(1).all(|line| line.starts_with("clonazepam,")), "{one}");
    // In the order that was asked for.
    let drugs: Vec<&str> = two.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert!(drugs.is_sorted_by_key(|drug| *drug == "clonazepam") && drugs.contains(&"placebine"), "{two}");
}

#[test]
fn the_record_says_everything_that_was_found_and_what_it_rests_on() {
    let mut desk = desk();
    let path = desk.file("record.pdf");
    save_pdf(&mut desk, &path, None);
    assert_eq!(desk.app.state.patient.record.failed, None);
    let written = desk.app.state.patient.record.written.clone().unwrap();
    assert_eq!((written.path.as_path(), written.pages), (path.as_path(), Some(pdf(&path).get_pages().len())));
    let text = text(&path);
    for part in [
        "Patient check",
        "22 November 2026",
        "Age: 70 years",
        "Elderly: Yes (from age 70)",
        "Breastfeeding: Not asked",
        "Other medicines: fluconazole, aspirin",
        "clonazePAM",
        "Contraindicated: Pregnant (Yes)",
        "Sources disagree (2)",
        "Not for use in pregnancy. “not compatible” (PsyWeb, web article, no date; Precautions; Not reviewed).",
        "Not checked: aspirin.",
        "Written oddly in the source: “Doses higher than .5m-1mg per day”",
        "Not asked about this patient: dose, kidney, liver, allergies.",
        "It does not replace your judgement.",
        "Page 1 of ",
    ] {
        assert!(text.contains(&squeezed(part)), "{part} is not in\n{text}");
    }
    // Each statement and gap of the check stands there in the words of the text.
    send(&mut desk, RecordCommand::CopyText(Vec::new()));
    let plain = desk.app.take_clipboard().unwrap();
    let quotes: Vec<&str> = plain.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect();
    assert!(quotes.len() > 15, "{}", quotes.len());
    for quote in quotes {
        assert!(text.contains(&squeezed(quote)), "{quote} is not in\n{text}");
    }
}

#[test]
fn a_name_stands_on_its_copy_and_nowhere_else() {
    let mut desk = desk();
    let (named, unnamed, again) = (desk.file("named.pdf"), desk.file("unnamed.pdf"), desk.file("again.pdf"));
    save_pdf(&mut desk, &named, Some(NAME));
    save_pdf(&mut desk, &unnamed, Some("  "));
    save_pdf(&mut desk, &again, None);
    assert!(text(&named).contains(&squeezed(&format!("Patient: {NAME}"))));
    // The next copy is as if nobody had been named.
    assert_eq!(std::fs::read(&unnamed).unwrap(), std::fs::read(&again).unwrap());
    let content = |path: &Path| {
        let text = text(path);
        text.split("content").nth(1).unwrap().chars().take(8).collect::<String>()
    };
    assert_eq!(content(&named), content(&unnamed));
    let pdf = pdf(&named);
    let is_text =
        |object: &lopdf::Object| object.as_str().is_ok_and(|bytes| String::from_utf8_lossy(bytes).contains("Zebulon"));
    let info = pdf.trailer.get(b"Info").and_then(|info| pdf.dereference(info)).unwrap().1.as_dict().unwrap();
    assert!(info.iter().all(|(_, value)| !is_text(value)));
    let metadata: Vec<u8> = pdf
        .objects
        .values()
        .filter_map(|o| o.as_stream().ok())
        .filter(|s| s.dict.has_type(b"Metadata"))
        .flat_map(|s| s.content.clone())
        .collect();
    assert!(!metadata.is_empty() && !String::from_utf8_lossy(&metadata).contains("Zebulon"));
    assert_eq!(format!("{:?}", TypedName::new(NAME)), "Some(TypedName(..))");
}

#[test]
fn a_folder_gets_a_name_that_tells_nothing_and_a_file_that_is_there_stays() {
    let mut desk = desk();
    let folder = desk.folder.path().to_owned();
    save_pdf(&mut desk, &folder, Some(NAME));
    let path = desk.file("check_clonazepam_2026-11-22.pdf");
    assert!(path.is_file());
    assert_eq!(suggested_name(&desk.app.state, &[], "pdf"), "check_clonazepam_2026-11-22.pdf");
    std::fs::write(&path, "mine").unwrap();
    save_pdf(&mut desk, &path, None);
    let record = &desk.app.state.patient.record;
    assert!(record.written.is_none());
    assert_eq!(record.failed.as_ref().unwrap().kind, Some(StoreErrorKind::Exists));
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    let replace = SaveTo { path: path.clone(), replace: true };
    send(&mut desk, RecordCommand::SavePdf { drugs: Vec::new(), to: replace, patient_name: None });
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert!(desk.app.state.patient.record.failed.is_none());
    save_pdf(&mut desk, &PathBuf::new(), None);
    assert_eq!(desk.app.state.patient.record.failed.as_ref().unwrap().message, "Name a file first.");
    // The name of a file may be a patient's.
    desk.patient(PatientCommand::Clear);
    let record = &desk.app.state.patient.record;
    assert!(record.failed.is_none() && record.written.is_none());
}

#[test]
fn a_drug_whose_file_could_not_be_read_has_its_record_too() {
    let folder = tempfile::tempdir().unwrap();
    super::write(&folder.path().join("drugs/broken.ron"), "garbage");
    let mut desk = Desk::on(folder);
    let path = desk.file("record.pdf");
    let drugs = vec![Id::new("broken").unwrap()];
    send(&mut desk, RecordCommand::SavePdf { drugs, to: to(&path), patient_name: None });
    let text = text(&path);
    assert!(text.contains("Checkfailed:Pregnant(Notasked)") && text.contains("Nosourcecouldberead."), "{text}");
    let nobody = vec![Id::new("nobody").unwrap()];
    send(&mut desk, RecordCommand::SavePdf { drugs: nobody, to: to(&path), patient_name: None });
    assert_eq!(desk.app.state.patient.record.failed.as_ref().unwrap().kind, None);
}
