//! The clinic's own data from outside: files that change while the window is open, a database of a newer version, and
//! the exchange between two desks.

use std::path::PathBuf;

use super::{Desk, SECOND, population, write};
use crate::app::Command;
use crate::app::clinic::{Imported, Refused};
use crate::app::clinic_state::Exchanged;
use crate::app::command::ClinicCommand;
use crate::domain::clinic_layer::merge::LayerConflict;
use crate::domain::clinic_layer::{ClinicStatement, LayerContent, LayerProblem};
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::import::clinic_layer;
use crate::store::library::FailedReason;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn add(desk: &mut Desk, what: LayerContent, by: &str) {
    let (drug, role) = (id("clonazepam"), "nurse".to_owned());
    desk.app.update(Command::Clinic(ClinicCommand::Add { drug, what: Box::new(what), by: by.to_owned(), role }));
}

fn graded(grade: Grade) -> LayerContent {
    LayerContent::Statement(ClinicStatement {
        population: population("elderly"),
        condition: None,
        age_from_months: None,
        age_to_months: None,
        trimesters: Vec::new(),
        grade: Some(grade),
        reason: Some("Seen here.".into()),
        words: "We look at them weekly.".into(),
        patient_words: None,
        about: None,
        against: None,
    })
}

fn note(text: &str) -> LayerContent {
    LayerContent::Note(text.to_owned())
}

fn entries(desk: &Desk) -> usize {
    desk.app.state.library.layer().entries().len()
}

fn export(desk: &mut Desk, path: PathBuf, replace: bool) {
    desk.app.update(Command::Clinic(ClinicCommand::Export { path, replace }));
    desk.app.settle();
}

fn import(desk: &mut Desk, path: PathBuf) -> Imported {
    desk.app.update(Command::Clinic(ClinicCommand::Import(path)));
    desk.app.settle();
    match desk.app.state.clinic.exchange.done.take() {
        Some(Exchanged::Imported(imported)) => imported,
        other => panic!("{other:?} {:?}", desk.app.state.clinic.exchange.failed),
    }
}

#[test]
fn a_note_and_a_statement_are_signed_kept_and_taken_back() {
    let mut desk = Desk::new();
    add(&mut desk, note("Ask for the older packs."), "");
    assert_eq!(desk.notices(), ["Nothing was recorded"]);
    assert!(!desk.file("clinic.db").exists());
    add(&mut desk, note("Ask for the older packs."), "A. Ramos");
    add(&mut desk, graded(Grade::Monitor), "A. Ramos");
    desk = desk.restarted();
    desk.reload();
    let layer = desk.app.state.library.layer();
    assert_eq!(layer.notes(&id("clonazepam")).map(|(_, text)| text).collect::<Vec<_>>(), ["Ask for the older packs."]);
    let drug = id("clonazepam");
    let (entry, _) = layer.statements(&drug).next().unwrap();
    let withdrawn = LayerContent::Withdrawn { entry: entry.id.clone(), reason: "Mistaken.".into() };
    add(&mut desk, withdrawn, "M. Okafor");
    let layer = desk.app.state.library.layer();
    assert_eq!((layer.statements(&id("clonazepam")).count(), entries(&desk)), (0, 3), "added, never removed");
    let monograph = desk.app.state.library.get(&id("clonazepam")).unwrap();
    assert!(monograph.source(&id("our-clinic")).is_none());
}

#[test]
fn a_database_of_a_newer_version_is_read_and_never_written_to() {
    let mut desk = Desk::new();
    add(&mut desk, note("Kept."), "A. Ramos");
    let path = desk.file("clinic.db");
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&path).unwrap();
    desk.reload();
    let reason = desk.app.state.clinic.read_only.clone().unwrap();
    assert!(reason.contains("newer version") && reason.contains(&path.display().to_string()), "{reason}");
    assert_eq!(entries(&desk), 1, "what is understood is read");
    add(&mut desk, note("Lost?"), "A. Ramos");
    assert!(desk.app.state.notices.shown.iter().any(|n| n.title == "Nothing was recorded" && n.text == reason));
    desk.app.update(Command::Clinic(ClinicCommand::Import(desk.file("x.ron"))));
    assert!(desk.app.state.clinic.exchange.failed.as_ref().unwrap().import);
    assert_eq!((entries(&desk), std::fs::read(&path).unwrap()), (1, before));
}

#[test]
fn two_desks_are_put_together_nothing_is_overwritten_and_conflicts_are_listed() {
    let (mut ours, mut theirs) = (Desk::new(), Desk::new());
    add(&mut ours, graded(Grade::Monitor), "A. Ramos");
    add(&mut theirs, graded(Grade::Avoid), "M. Okafor");
    add(&mut theirs, note("Theirs."), "M. Okafor");
    let file = ours.file("theirs.ron");
    export(&mut theirs, file.clone(), false);
    assert!(matches!(theirs.app.state.clinic.exchange.done, Some(Exchanged::Exported { entries: 2, reviews: 0, .. })));
    // A file that is there is replaced only after a person agreed to it.
    export(&mut theirs, file.clone(), false);
    let failed = theirs.app.state.clinic.exchange.failed.clone().unwrap();
    assert_eq!((failed.import, failed.exists.as_ref()), (false, Some(&file)));
    export(&mut theirs, file.clone(), true);
    assert!(theirs.app.state.clinic.exchange.failed.is_none());
    let imported = import(&mut ours, file.clone());
    assert_eq!((imported.entries, imported.unchanged, imported.refused.len()), (2, 0, 0));
    let [LayerConflict::Grades { ours: ramos, theirs: okafor }] = imported.conflicts.as_slice() else {
        panic!("{:?}", imported.conflicts)
    };
    assert_eq!((ramos.by.as_str(), okafor.by.as_str()), ("A. Ramos", "M. Okafor"));
    let grades: Vec<_> =
        ours.app.state.library.layer().statements(&id("clonazepam")).map(|(_, s)| s.grade.unwrap()).collect();
    assert_eq!(grades.len(), 2, "both stay: {grades:?}");
    let again = import(&mut ours, file);
    assert_eq!((again.entries, again.unchanged, again.conflicts.len(), entries(&ours)), (0, 2, 0, 3));
}

#[test]
fn what_breaks_a_rule_is_refused_by_name_and_the_rest_is_taken() {
    let mut desk = Desk::new();
    add(&mut desk, note("One."), "A. Ramos");
    add(&mut desk, note("Two."), "A. Ramos");
    let mut told = desk.app.state.library.layer().entries().to_vec();
    told[0].by = " ".into();
    told[0].id = id("clinic-nameless");
    let file = desk.file("told.ron");
    write(&file, &clinic_layer::write(&told, &[], None).unwrap());
    let mut other = Desk::new();
    let imported = import(&mut other, file);
    assert_eq!(imported.refused, [Refused::Entry(id("clinic-nameless"), LayerProblem::NoName)]);
    assert_eq!((imported.entries, entries(&other)), (1, 1));
}

#[test]
fn a_file_of_another_kind_is_refused_whole_with_its_line() {
    let mut desk = Desk::new();
    for (text, says) in [("nothing of this kind", "not a file"), ("(caveat_clinic_layer: 1,\n  entries: 7)", "Line 2")]
    {
        let file = desk.file("broken.ron");
        write(&file, text);
        desk.app.update(Command::Clinic(ClinicCommand::Import(file)));
        desk.app.settle();
        let failed = desk.app.state.clinic.exchange.failed.clone().unwrap();
        assert!(failed.message.contains(says), "{}", failed.message);
        assert!(!desk.file("clinic.db").exists());
    }
}

fn uses(desk: &Desk) -> String {
    desk.app.state.library.get(&id("placebine")).unwrap().items[0].words.clone()
}

#[test]
fn a_changed_file_is_read_again_and_a_broken_one_keeps_its_last_good_version() {
    let mut desk = Desk::with_second_drug();
    let file = desk.file("drugs/placebine.ron");
    write(&file, &SECOND.replace("Nothing at all.", "Nothing whatever."));
    desk.reload();
    assert_eq!(uses(&desk), "Nothing whatever.");
    write(&file, &SECOND.replace("form: \"tablet\",", "form: \"tablet"));
    desk.reload();
    assert_eq!(uses(&desk), "Nothing whatever.", "the last good version stays in use");
    let failed = &desk.app.state.library.failed[0];
    assert!(failed.kept && failed.place.line > 1, "{failed:?}");
    assert!(failed.file.ends_with("placebine.ron") && failed.line.is_some());
    let notice = &desk.app.state.notices.shown[0];
    assert!(notice.title.contains(&format!("placebine.ron:{}", failed.place.line)), "{}", notice.title);
    assert!(notice.text.contains("stays in use"), "{}", notice.text);
    // The same mistake is said once.
    desk.reload();
    assert_eq!(desk.app.state.notices.shown.len(), 1);
    std::fs::remove_file(&file).unwrap();
    desk.reload();
    assert!(desk.app.state.library.get(&id("placebine")).is_none() && desk.app.state.library.failed.is_empty());
}

#[test]
fn two_files_with_one_id_are_both_named() {
    let mut desk = Desk::with_second_drug();
    write(&desk.file("drugs/twin.ron"), SECOND);
    desk.reload();
    let failed = &desk.app.state.library.failed[0];
    let FailedReason::SameId { other, .. } = &failed.reason else { panic!("{failed:?}") };
    assert!(failed.file.ends_with("twin.ron") && other.ends_with("placebine.ron"));
    let notice = &desk.app.state.notices.shown[0];
    assert!(notice.title.contains("twin.ron") && notice.text.contains("placebine.ron"), "{notice:?}");
}

#[test]
fn what_another_desk_recorded_in_the_same_folder_shows_after_a_look() {
    let mut desk = Desk::new();
    let mut other = super::app(&desk.app.state.places.clone());
    let what = Box::new(note("From the other desk."));
    let (drug, by, role) = (id("clonazepam"), "M. Okafor".to_owned(), "nurse".to_owned());
    other.update(Command::Clinic(ClinicCommand::Add { drug, what, by, role }));
    assert_eq!(entries(&desk), 0);
    desk.reload();
    assert_eq!(entries(&desk), 1);
}
