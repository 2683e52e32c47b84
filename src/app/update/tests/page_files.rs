//! The file of a handout: what is written, what is there already, what cannot be written.

use std::path::Path;

use super::Desk;
use crate::app::command::PageCommand;
use crate::app::page_state::{TypedField, WayOut};
use crate::domain::id::Id;
use crate::domain::patient::Answer;
use crate::store::StoreErrorKind;

fn write(desk: &mut Desk, path: &Path, replace: bool) {
    desk.page(PageCommand::Target(path.display().to_string()));
    if super::super::must_ask(&desk.app.state) {
        desk.page(PageCommand::PrintAnswers(true));
    }
    desk.page(PageCommand::Write { replace });
    desk.app.settle();
}

fn failure(desk: &Desk) -> Option<StoreErrorKind> {
    assert!(desk.app.state.page.out.written.is_none());
    desk.app.state.page.out.failed.as_ref().unwrap().kind
}

/// The text of a written page, without its spaces.
fn text(path: &Path) -> String {
    let pdf = lopdf::Document::load(path).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    pdf.extract_text(&pages).unwrap().split_whitespace().collect()
}

#[test]
fn a_page_is_written_and_what_it_is_for_is_asked() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.handout(true);
    let path = desk.file("page.pdf");
    write(&mut desk, &path, false);
    let written = desk.app.state.page.out.written.clone().unwrap();
    assert_eq!((written.path.as_path(), written.pages), (path.as_path(), desk.app.state.page.preview.count()));
    assert!(desk.app.state.patient.ask_after_export && desk.app.state.page.out.failed.is_none());
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_file_that_is_there_stays_until_it_is_to_be_replaced() {
    let mut desk = Desk::new();
    desk.handout(true);
    let path = desk.file("page.pdf");
    std::fs::write(&path, "mine").unwrap();
    for _ in 0..2 {
        write(&mut desk, &path, false);
        assert_eq!(failure(&desk), Some(StoreErrorKind::Exists));
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    }
    write(&mut desk, &path, true);
    assert!(desk.app.state.page.out.failed.is_none());
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    // No patient was entered: there is nobody to ask about.
    assert!(!desk.app.state.patient.ask_after_export);
}

#[test]
fn paths_that_cannot_be_written_are_said_each_in_its_way() {
    let mut desk = Desk::new();
    desk.handout(true);
    std::fs::write(desk.file("file"), "").unwrap();
    for path in ["no such folder/page.pdf", "file/page.pdf"] {
        let path = desk.file(path);
        write(&mut desk, &path, true);
        assert!(failure(&desk).is_some_and(|kind| kind != StoreErrorKind::Exists), "{}", path.display());
        assert!(desk.app.state.page.out.failed.as_ref().unwrap().message.ends_with(&path.display().to_string()));
        // The next letter of a path takes the old failure away.
        desk.page(PageCommand::Target("x".to_owned()));
        assert!(desk.app.state.page.out.failed.is_none());
    }
    for empty in ["", "   "] {
        write(&mut desk, Path::new(empty), true);
        assert_eq!(failure(&desk), None);
        assert_eq!(desk.app.state.page.out.failed.as_ref().unwrap().message, "Name a file first.");
    }
}

#[test]
fn a_folder_gets_a_file_with_a_name_of_its_own_and_a_cancelled_dialog_nothing() {
    let mut desk = Desk::new();
    desk.handout(true);
    desk.page(PageCommand::Picked(None));
    assert!(desk.app.state.page.out.writing.is_none() && desk.app.state.page.out.failed.is_none());
    let folder = desk.folder.path().to_owned();
    write(&mut desk, &folder, false);
    assert!(desk.file("clonazepam_en_2026-11-22.pdf").is_file());
    // The system's dialog has asked already.
    let path = desk.file("picked.pdf");
    std::fs::write(&path, "mine").unwrap();
    desk.page(PageCommand::Picked(Some(path.clone())));
    desk.app.settle();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn answers_stand_on_the_page_only_where_they_may() {
    let mut desk = Desk::new();
    desk.answer("schizophrenia", Answer::Yes);
    for (name, with_patient, print, about) in
        [("printed.pdf", true, true, true), ("unprinted.pdf", true, false, false), ("blank.pdf", false, true, false)]
    {
        desk.handout(with_patient);
        desk.page(PageCommand::PrintAnswers(print));
        desk.app.settle();
        let path = desk.file(name);
        write(&mut desk, &path, false);
        let text = text(&path);
        assert_eq!(text.contains("Aboutyou"), about, "{name}");
        // The line itself stands for everybody to read.
        assert!(text.contains("Youmayfeeloractmoreviolent"), "{name}");
        assert_eq!(desk.app.state.patient.ask_after_export, with_patient, "{name}");
    }
    // The same page for a stranger.
    let mut stranger = Desk::new();
    stranger.handout(false);
    let path = stranger.file("blank.pdf");
    write(&mut stranger, &path, false);
    assert_eq!(std::fs::read(&path).unwrap(), std::fs::read(desk.file("blank.pdf")).unwrap());
}

#[test]
fn a_character_that_no_font_has_keeps_the_page_from_file_and_printer_but_not_from_the_clipboard() {
    let mut desk = Desk::new();
    desk.handout(false);
    let path = desk.file("page.pdf");
    std::fs::write(&path, "mine").unwrap();
    let notes = TypedField::Notes(Id::new("clonazepam").unwrap());
    desk.page(PageCommand::Type(notes.clone(), "Bring the 🦜".to_owned()));
    // Asked for before the new pages are there, and when they are there.
    for settled in [false, true] {
        if settled {
            desk.app.settle();
            assert!(super::super::cannot_leave(&desk.app.state));
        }
        for way in [WayOut::Print, WayOut::File] {
            desk.page(PageCommand::TakeAway(way));
            if way == WayOut::File {
                write(&mut desk, &path, true);
            }
            desk.app.settle();
            let out = &desk.app.state.page.out;
            let said = &out.failed.as_ref().unwrap_or_else(|| panic!("{way:?}")).message;
            for part in ["U+1F99C (PARROT)", "under \"Notes from your clinic\"", "Copy as text"] {
                assert!(said.contains(part), "{part} is not in {said}");
            }
            assert!(out.written.is_none() && out.printed.is_none());
            assert!(!settled || out.way.is_none(), "nothing is asked");
        }
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    }
    desk.page(PageCommand::TakeAway(WayOut::Copy));
    assert!(desk.app.take_clipboard().unwrap().contains("Bring the 🦜"));
    // Once it is taken out, the page leaves again.
    desk.page(PageCommand::Type(notes, "Bring the bird".to_owned()));
    desk.app.settle();
    assert!(!super::super::cannot_leave(&desk.app.state));
    write(&mut desk, &path, true);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}
