//! Packs and labels added, taken out and checked from the window: one after the other, asked where a person must agree.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::{Desk, write};
use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::library_results::ResultMark;
use crate::app::library_state::{LibraryCommand, Question};
use crate::app::state::Tab;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;
use crate::service::library_work::Work;
use crate::service::pack_build::{Order, build};
use crate::service::pack_work::Observer;
use crate::store::pack::new_key;
use crate::store::whole_file::Existing;

pub(super) const LABEL: &str = include_str!("../../../../tests/labels/newer.xml");

pub(super) fn send(desk: &mut Desk, command: LibraryCommand) {
    desk.app.update(Command::Library(command));
}

pub(super) fn settled(desk: &mut Desk, command: LibraryCommand) {
    send(desk, command);
    desk.app.settle();
}

/// A file with one label of this set.
fn label(desk: &Desk, name: &str, set: u32) -> PathBuf {
    let path = desk.file(name);
    write(&path, &LABEL.replace("aaaaaaaa-0000-0000-0000-000000000001", &format!("aaaaaaaa-0000-0000-0001-{set:012}")));
    path
}

/// A pack of one label.
fn pack(desk: &Desk, version: &str) -> PathBuf {
    let order = Order {
        paths: vec![label(desk, "of-pack.xml", 7)],
        output: desk.file(&format!("psychiatry-{version}.caveatpack")),
        existing: Existing::Replace,
        id: Id::new("psychiatry").unwrap(),
        name: "Psychiatry".into(),
        version: PackVersion::new(version).unwrap(),
        date: PartialDate::new("2026-11-20").unwrap(),
    };
    let (stop, mut tell) = (AtomicBool::new(false), |_| ());
    let observer = Observer { stop: &stop, tell: &mut tell };
    let state = &desk.app.state;
    build(&order, &state.places, state.reference.rules(), &mut |_, _, _| (), observer).unwrap();
    order.output
}

fn outcome(desk: &Desk) -> (ResultMark, String) {
    let outcome = desk.app.state.clinic.library.outcome.as_ref().expect("something ended");
    (outcome.mark, outcome.title.clone())
}

fn found(desk: &mut Desk, text: &str) -> usize {
    desk.app.update(Command::Nav(NavCommand::Search(text.into())));
    desk.app.state.nav.label.found.total
}

#[test]
fn labels_are_added_found_and_noted_and_what_is_none_is_named() {
    let mut desk = Desk::new();
    let (good, bad) = (label(&desk, "in/good.xml", 1), desk.file("in/bad.xml"));
    write(&bad, "<not-a-label/>");
    let folder = good.parent().unwrap().to_owned();
    settled(&mut desk, LibraryCommand::Add(vec![folder]));
    assert_eq!(desk.app.state.nav.tab, Tab::Library);
    assert_eq!(outcome(&desk), (ResultMark::Done, "1 label was read".into()));
    let refused = &desk.app.state.clinic.library.outcome.as_ref().unwrap().refused;
    assert_eq!(refused.len(), 1);
    assert!(refused[0].place.ends_with("bad.xml") && refused[0].reason.contains("not a label"), "{refused:?}");
    send(&mut desk, LibraryCommand::CopyRefused);
    assert!(desk.app.take_clipboard().unwrap().contains("bad.xml: This is not a label"));
    assert_eq!(found(&mut desk, "examplaz"), 1);
    let overview = &desk.app.state.clinic.library.overview;
    assert_eq!(overview.imported.map(|(labels, _)| labels), Some(1));
    assert!(overview.results[0].1.contains("1 label"), "{:?}", overview.results);
    // Nothing that can be read: said, and nothing is changed.
    settled(&mut desk, LibraryCommand::Add(vec![bad]));
    assert_eq!(outcome(&desk).0, ResultMark::Failed);
    let nowhere = desk.file("nowhere.xml");
    settled(&mut desk, LibraryCommand::Add(vec![nowhere]));
    assert_eq!(outcome(&desk).0, ResultMark::Failed);
    assert_eq!(found(&mut desk, "examplaz"), 1);
}

#[test]
fn an_older_pack_asks_first_and_the_version_before_is_brought_back() {
    let mut desk = Desk::new();
    let (old, new) = (pack(&desk, "1"), pack(&desk, "2"));
    settled(&mut desk, LibraryCommand::Add(vec![new]));
    assert_eq!(outcome(&desk), (ResultMark::Done, "Psychiatry was added".into()));
    assert_eq!(found(&mut desk, "examplaz"), 1);
    let version = |desk: &Desk| desk.app.state.clinic.library.overview.packs[0].tag.version.to_string();
    settled(&mut desk, LibraryCommand::Add(vec![old.clone()]));
    assert!(matches!(desk.app.state.clinic.library.question, Some(Question::Older { .. })));
    settled(&mut desk, LibraryCommand::Answer(false));
    assert_eq!((version(&desk).as_str(), &desk.app.state.clinic.library.question), ("2", &None));
    settled(&mut desk, LibraryCommand::Add(vec![old]));
    settled(&mut desk, LibraryCommand::Answer(true));
    assert_eq!(version(&desk), "1");
    let line = desk.app.state.clinic.library.overview.packs[0].clone();
    assert_eq!(line.before.as_deref(), Some("2"));
    settled(&mut desk, LibraryCommand::BringBack(line.tag.clone()));
    assert_eq!(version(&desk), "2");
    // Taken out only where that was agreed to.
    settled(&mut desk, LibraryCommand::Remove(line.tag.clone()));
    settled(&mut desk, LibraryCommand::Answer(false));
    assert_eq!(found(&mut desk, "examplaz"), 1);
    settled(&mut desk, LibraryCommand::Remove(line.tag));
    settled(&mut desk, LibraryCommand::Answer(true));
    assert_eq!((found(&mut desk, "examplaz"), desk.app.state.clinic.library.overview.packs.len()), (0, 0));
}

#[test]
fn a_pack_without_a_trusted_signature_is_added_only_by_a_person_who_agrees() {
    let mut desk = Desk::new();
    let pack = pack(&desk, "1");
    std::fs::create_dir_all(desk.app.state.places.trusted_keys()).unwrap();
    new_key(&desk.app.state.places.trusted_keys().join("clinic.key"), None).unwrap();
    settled(&mut desk, LibraryCommand::Add(vec![pack]));
    let Some(Question::Unsigned { sentence, .. }) = desk.app.state.clinic.library.question.clone() else {
        panic!("{:?}", desk.app.state.clinic.library.outcome)
    };
    assert!(sentence.contains("none of them has signed"), "{sentence}");
    assert_eq!(found(&mut desk, "examplaz"), 0);
    settled(&mut desk, LibraryCommand::Answer(true));
    assert_eq!(found(&mut desk, "examplaz"), 1);
}

#[test]
fn one_after_the_other_and_what_waits_can_be_taken_out_of_the_list() {
    let mut desk = Desk::new();
    let files: Vec<PathBuf> = (1..=3).map(|n| label(&desk, &format!("{n}.xml"), n)).collect();
    send(&mut desk, LibraryCommand::Add(files.clone()));
    let library = &desk.app.state.clinic.library;
    assert_eq!(library.running.as_ref().map(|r| r.work.clone()), Some(Work::Labels(files[0].clone())));
    assert_eq!(library.waiting.len(), 2);
    send(&mut desk, LibraryCommand::Add(vec![files[2].clone()]));
    assert_eq!(desk.app.state.clinic.library.waiting.len(), 2, "the same twice is one");
    send(&mut desk, LibraryCommand::Forget(0));
    desk.app.settle();
    assert!(!desk.app.state.clinic.library.is_busy());
    assert_eq!(desk.app.state.clinic.library.overview.imported.map(|(labels, _)| labels), Some(2));
}

#[test]
fn stopping_asks_and_leaves_the_library_as_it_was() {
    let mut desk = Desk::new();
    let first = label(&desk, "first.xml", 1);
    settled(&mut desk, LibraryCommand::Add(vec![first]));
    for n in 10..200 {
        label(&desk, &format!("many/{n}.xml"), n);
    }
    let many = desk.file("many");
    send(&mut desk, LibraryCommand::Add(vec![many]));
    send(&mut desk, LibraryCommand::Stop);
    assert_eq!(desk.app.state.clinic.library.question, Some(Question::Stop));
    send(&mut desk, LibraryCommand::Answer(true));
    desk.app.settle();
    assert_eq!(outcome(&desk), (ResultMark::Stopped, "Stopped by you. Nothing was changed.".into()));
    let overview = &desk.app.state.clinic.library.overview;
    assert_eq!(overview.imported.map(|(labels, _)| labels), Some(1));
    assert_eq!(overview.results[0].0, ResultMark::Stopped);
    // Who closes the window meanwhile is asked too; with nothing under way it simply closes.
    send(&mut desk, LibraryCommand::Close);
    assert!(desk.app.state.clinic.library.may_close && desk.app.state.clinic.library.question.is_none());
}

#[test]
fn everything_is_checked_and_a_changed_pack_is_named_and_labels_are_made_anew() {
    let mut desk = Desk::new();
    let both = vec![pack(&desk, "1"), label(&desk, "own.xml", 3)];
    settled(&mut desk, LibraryCommand::Add(both));
    settled(&mut desk, LibraryCommand::Check);
    assert_eq!(outcome(&desk), (ResultMark::Done, "Every byte matches.".into()));
    settled(&mut desk, LibraryCommand::Rebuild);
    assert_eq!(desk.app.state.clinic.library.question, Some(Question::Rebuild));
    settled(&mut desk, LibraryCommand::Answer(true));
    assert_eq!(outcome(&desk), (ResultMark::Done, "1 label was made anew".into()));
    let file = desk.app.state.places.packs().join("psychiatry/1/labels.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    settled(&mut desk, LibraryCommand::Check);
    assert_eq!(outcome(&desk).0, ResultMark::Failed);
    assert_eq!(desk.app.state.clinic.library.overview.packs[0].changed, ["labels.db"]);
}
