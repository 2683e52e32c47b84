//! The ways out of the window: print, copy, what is asked first; what was typed for one copy; several drugs in one file.

use std::path::Path;
use std::sync::{Arc, Mutex};

use super::Desk;
use crate::app::Command;
use crate::app::command::{NavCommand, PageCommand, PatientCommand};
use crate::app::key_sheet;
use crate::app::page_state::{TypedField, View, WayOut};
use crate::app::state::Tab;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::patient::{Answer, Patient};
use crate::handout::Paper;
use crate::service::printing::Tools;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// A desk without a printing command, whose viewer notes what it is shown.
fn with_viewer(desk: &mut Desk) -> Arc<Mutex<Vec<std::path::PathBuf>>> {
    let shown = Arc::new(Mutex::new(Vec::new()));
    let notes = shown.clone();
    let viewer = move |path: &Path| {
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
        notes.lock().unwrap().push(path.to_owned());
        Ok(())
    };
    let session = desk.file("session");
    std::fs::create_dir(&session).unwrap();
    desk.app.tools = Tools { folders: Vec::new(), viewer: Arc::new(viewer), session };
    shown
}

fn typed(desk: &mut Desk, field: TypedField, text: &str) {
    desk.page(PageCommand::Type(field, text.to_owned()));
    desk.app.settle();
}

fn copied(desk: &mut Desk) -> String {
    desk.page(PageCommand::TakeAway(WayOut::Copy));
    desk.app.take_clipboard().unwrap()
}

#[test]
fn printing_asks_first_and_its_file_goes_with_the_patient() {
    let mut desk = Desk::new();
    let shown = with_viewer(&mut desk);
    desk.answer("schizophrenia", Answer::Yes);
    desk.handout(true);
    desk.page(PageCommand::TakeAway(WayOut::Print));
    assert!(desk.app.state.page.out.printing.is_none() && desk.app.state.page.out.way == Some(WayOut::Print));
    desk.page(PageCommand::PrintAnswers(false));
    assert!(desk.app.state.page.out.way.is_none() && !desk.app.state.page.choice.print_answers);
    desk.app.settle();
    let path = shown.lock().unwrap()[0].clone();
    let printed = desk.app.state.page.out.printed.as_ref().unwrap();
    assert!(path.exists() && printed.said.contains("the system's viewer") && printed.pages > 1);
    assert!(desk.app.state.patient.ask_after_export);
    desk.patient(PatientCommand::Clear);
    assert!(!path.exists() && desk.app.state.page.out.printed.is_none());
    // A page of nobody asks nothing; what the last one left is gone with the next.
    desk.page(PageCommand::TakeAway(WayOut::Print));
    desk.app.settle();
    assert_eq!(shown.lock().unwrap().len(), 2);
    let path = shown.lock().unwrap()[1].clone();
    assert!(path.exists());
    drop(desk);
    assert!(!path.exists(), "the file stays when the program ends");
}

#[test]
fn the_sheet_of_keys_is_printed_and_who_took_it_is_said() {
    let mut desk = Desk::new();
    let shown = with_viewer(&mut desk);
    desk.app.update(Command::PrintKeys);
    desk.app.settle();
    let path = shown.lock().unwrap()[0].clone();
    let notice = desk.app.state.notices.shown.last().unwrap();
    assert_eq!(notice.title, "Keys");
    assert!(notice.text.contains("the system's viewer") && path.exists(), "{}", notice.text);
    let pages = key_sheet::pages(&desk.app.state.words, &PartialDate::new("2026-11-22").unwrap(), Paper::A4).unwrap();
    assert!(pages.warnings().is_empty() && pages.count() <= 2);
    drop(desk);
    assert!(!path.exists(), "the file stays when the program ends");
}

#[test]
fn what_was_asked_is_given_up_and_asked_anew() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.handout(true);
    for way in [WayOut::Copy, WayOut::Print, WayOut::File] {
        desk.page(PageCommand::TakeAway(way));
        assert_eq!(desk.app.state.page.out.way, Some(way));
        desk.page(PageCommand::GiveUp);
        assert!(desk.app.state.page.out.way.is_none() && desk.app.state.page.out.printing.is_none());
        assert!(desk.app.take_clipboard().is_none());
    }
    desk.page(PageCommand::Target(desk.file("a.pdf").display().to_string()));
    desk.page(PageCommand::Write { replace: false });
    desk.app.settle();
    assert!(!desk.file("a.pdf").exists());
    assert!(desk.app.state.page.out.failed.as_ref().unwrap().message.starts_with("Answer the question first"));
}

#[test]
fn what_was_typed_is_on_this_copy_and_on_no_other() {
    let mut desk = Desk::with_second_drug();
    desk.handout(false);
    typed(&mut desk, TypedField::Patient, "  Zebulon Qwertz ");
    typed(&mut desk, TypedField::HowMuch(id("clonazepam")), "half a tablet");
    typed(&mut desk, TypedField::Notes(id("clonazepam")), "bring the box");
    let text = copied(&mut desk);
    assert!(text.contains("Zebulon Qwertz") && text.contains("half a tablet") && text.contains("bring the box"));
    assert!(desk.app.state.patient.ask_after_export, "a name was typed");
    // A dose is never carried to another drug.
    desk.nav(NavCommand::Open(id("placebine")));
    desk.nav(NavCommand::Tab(Tab::Handouts));
    desk.app.settle();
    let text = copied(&mut desk);
    assert!(text.contains("Zebulon Qwertz") && !text.contains("half a tablet") && !text.contains("bring the box"));
    assert!(!super::super::suggested_name(&desk.app.state).contains("ebulon"));
    // It goes with the patient, and where nobody is at the desk.
    desk.patient(PatientCommand::Clear);
    assert!(desk.app.state.page.typed.is_empty());
    typed(&mut desk, TypedField::Clinician, "Dr. Marker");
    desk.patient(PatientCommand::Idle(15 * 60 - 30));
    assert!(desk.app.state.patient.clears_in.is_some());
    desk.patient(PatientCommand::Idle(15 * 60));
    assert!(desk.app.state.page.typed.is_empty() && desk.app.state.page.preview.pages.is_none());
}

#[test]
fn several_drugs_come_into_one_file_in_their_order() {
    let mut desk = Desk::with_second_drug();
    desk.handout(false);
    let one = desk.app.state.page.preview.count();
    for drug in ["placebine", "placebine", "no-such-drug", "clonazepam"] {
        desk.page(PageCommand::AddDrug(Id::new(drug).unwrap()));
    }
    desk.app.settle();
    assert_eq!(desk.app.state.page.drugs().map(Id::as_str).collect::<Vec<_>>(), ["clonazepam", "placebine"]);
    assert!(desk.app.state.page.preview.count() > one);
    assert_eq!(super::super::suggested_name(&desk.app.state), "clonazepam_and_1_more_en_2026-11-22.pdf");
    desk.page(PageCommand::MoveDrug(id("placebine"), -1));
    desk.app.settle();
    let text = copied(&mut desk);
    assert!(text.find("placebine").unwrap() < text.find("clonazepam").unwrap());
    desk.page(PageCommand::RemoveDrug(id("placebine")));
    desk.page(PageCommand::RemoveDrug(id("clonazepam")));
    desk.app.settle();
    // The last one stays, also while another drug is shown.
    assert_eq!(desk.app.state.page.drugs().map(Id::as_str).collect::<Vec<_>>(), ["clonazepam"]);
    assert_eq!(desk.app.state.page.preview.count(), one);
}

#[test]
fn another_zoom_draws_the_kept_pages_and_lays_nothing_out() {
    let mut desk = Desk::new();
    desk.handout(false);
    let (generation, before) = (desk.app.state.page.preview.generation, desk.app.state.page.preview.pages.clone());
    for (view, seen) in [
        (View { first: 0, last: 0, milli: 2000 }, vec![0, 1]),
        (View { first: 2, last: 3, milli: 500 }, vec![2, 3, 1, 4]),
        (View { first: 2, last: 3, milli: 900 }, vec![2, 3, 1, 4]),
    ] {
        desk.page(PageCommand::View(view));
        let old = desk.app.state.page.preview.pictures.len();
        assert!(old > 0, "the old pictures stay until the new ones are there");
        assert!(desk.app.state.page.preview.job.is_none());
        desk.app.settle();
        let preview = &desk.app.state.page.preview;
        for page in seen {
            let drawn = preview.picture(page).unwrap();
            assert_eq!((drawn.milli, drawn.generation), (view.milli, generation), "{page}");
            let width = 595.28 * f64::from(view.milli) / 1000.0;
            assert!((f64::from(drawn.picture.width) - width).abs() <= 1.0, "{}", drawn.picture.width);
        }
    }
    assert!(Arc::ptr_eq(&before.unwrap(), desk.app.state.page.preview.pages.as_ref().unwrap()));
    // However large and however many, memory is bounded.
    desk.page(PageCommand::View(View { first: 0, last: 1, milli: 1_000_000 }));
    desk.app.settle();
    let preview = &desk.app.state.page.preview;
    let bytes: usize = preview.pictures.iter().map(|drawn| drawn.picture.rgba.len()).sum();
    assert!(preview.pictures.iter().all(|drawn| drawn.picture.rgba.len() <= 49_000_000), "{bytes}");
    assert!(bytes <= 150_000_000, "{bytes}");
}

#[test]
fn whoever_types_on_gets_the_last_page_and_no_crowd_of_jobs() {
    let mut desk = Desk::new();
    desk.handout(false);
    for n in 0..20 {
        desk.page(PageCommand::Type(TypedField::Notes(id("clonazepam")), format!("note {n}")));
        assert!(desk.app.state.page.preview.flying.len() <= 2);
    }
    desk.app.settle();
    let shown = desk.app.state.page.preview.shows.as_ref().unwrap();
    assert_eq!(shown[0].1.options.typed.notes.as_deref(), Some("note 19"));
    assert_eq!(shown[0].1.patient, Patient::default());
    assert!(desk.app.state.page.preview.flying.is_empty());
}
