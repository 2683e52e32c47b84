//! Packs of drug texts that are added, refused, asked about, changed and taken out: what is there stays until what comes is
//! whole, and what is on screen follows.

use std::path::PathBuf;

use super::library::{LABEL, send, settled};
use super::{Desk, SECOND, write};
use crate::app::command::NavCommand;
use crate::app::library_results::ResultMark;
use crate::app::library_state::{LibraryCommand, LibraryState, PackLine, Question, WorkOutcome};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;
use crate::store::labels_db::LabelsDb;
use crate::store::pack::{Draft, SignedBy, build, new_key, sign};
use crate::store::whole_file::Existing;

/// The length of what is changed in a pack stays: only its hash tells.
const IN_PACK: &str = "packs/starter/1/monographs/placebine.ron";

/// A pack of one drug text, beside the data folder's own files.
fn pack(desk: &Desk, version: &str) -> PathBuf {
    let source = desk.file("in/placebine.ron");
    write(&source, SECOND);
    let draft = Draft {
        id: Id::new("starter").unwrap(),
        name: "Starter".to_owned(),
        version: PackVersion::new(version).unwrap(),
        date: PartialDate::new("2026-11-20").unwrap(),
        labels: None,
        monographs: vec![(Id::new("placebine").unwrap(), source)],
        dates: (None, None),
    };
    let target = desk.file(&format!("in/starter-{version}.caveatpack"));
    build(&draft, &target, Existing::Replace, &mut |_| true).unwrap();
    target
}

fn add(desk: &mut Desk, path: PathBuf) {
    settled(desk, LibraryCommand::Add(vec![path]));
}

fn answer(desk: &mut Desk, agreed: bool) {
    settled(desk, LibraryCommand::Answer(agreed));
}

fn library(desk: &Desk) -> &LibraryState {
    &desk.app.state.clinic.library
}

#[track_caller]
fn outcome(desk: &Desk) -> &WorkOutcome {
    library(desk).outcome.as_ref().unwrap()
}

/// The installed pack as the window shows it.
#[track_caller]
fn installed(desk: &Desk) -> &PackLine {
    let packs = &library(desk).overview.packs;
    assert_eq!(packs.len(), 1, "{packs:?}");
    &packs[0]
}

fn version(desk: &Desk) -> &str {
    installed(desk).tag.version.as_str()
}

fn knows(desk: &Desk, drug: &str) -> bool {
    desk.app.state.library.get(&Id::new(drug).unwrap()).is_some()
}

fn labels(desk: &Desk) -> usize {
    let db = LabelsDb::open_to_read(&desk.file("labels.db")).unwrap();
    db.map_or(0, |db| db.count().unwrap())
}

#[test]
fn what_fails_is_said_with_its_reason_and_the_next_goes_on() {
    let mut desk = Desk::new();
    let good = pack(&desk, "1");
    let bad = desk.file("in/bad.caveatpack");
    let mut bytes = std::fs::read(&good).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&bad, bytes).unwrap();
    add(&mut desk, bad.clone());
    assert_eq!(outcome(&desk).mark, ResultMark::Failed);
    assert!(outcome(&desk).text.contains("monographs/placebine.ron"), "{}", outcome(&desk).text);
    assert!(library(&desk).overview.packs.is_empty() && !knows(&desk, "placebine"));
    settled(&mut desk, LibraryCommand::Add(vec![bad, good]));
    assert_eq!((outcome(&desk).mark, version(&desk)), (ResultMark::Done, "1"));
    let marks: Vec<ResultMark> = library(&desk).overview.results.iter().map(|(mark, _)| *mark).collect();
    assert_eq!(marks, [ResultMark::Done, ResultMark::Failed, ResultMark::Failed]);
}

#[test]
fn nothing_that_waits_is_begun_before_a_question_is_answered() {
    let mut desk = Desk::new();
    let (older, newer, file) = (pack(&desk, "1"), pack(&desk, "2"), desk.file("in/label.xml"));
    write(&file, LABEL);
    add(&mut desk, newer);
    settled(&mut desk, LibraryCommand::Add(vec![older, file]));
    assert_eq!((labels(&desk), library(&desk).waiting.len()), (0, 1));
    answer(&mut desk, false);
    assert_eq!((labels(&desk), version(&desk)), (1, "2"));
}

#[test]
fn a_pack_that_nobody_trusted_signed_asks_and_one_that_is_trusted_does_not() {
    let mut desk = Desk::new();
    let (ours, theirs) = (desk.file("keys/ours.key"), desk.file("keys/theirs.key"));
    std::fs::create_dir_all(desk.file("keys")).unwrap();
    std::fs::create_dir_all(desk.file("trusted-keys")).unwrap();
    let public = new_key(&ours, None).unwrap();
    std::fs::copy(&public, desk.file("trusted-keys/ours.pub")).unwrap();
    new_key(&theirs, None).unwrap();
    let path = pack(&desk, "1");
    for key in [None, Some(&theirs)] {
        if let Some(key) = key {
            sign(&path, key, None, &mut |_| true).unwrap();
        }
        add(&mut desk, path.clone());
        assert!(matches!(library(&desk).question, Some(Question::Unsigned { .. })), "{key:?}");
        answer(&mut desk, false);
        assert!(library(&desk).overview.packs.is_empty(), "{key:?}");
        assert!(library(&desk).overview.results.is_empty(), "a question is no result");
    }
    add(&mut desk, path.clone());
    answer(&mut desk, true);
    assert!(matches!(installed(&desk).signed_by, SignedBy::Unknown(_)), "{:?}", installed(&desk));
    let next = pack(&desk, "2");
    sign(&next, &ours, None, &mut |_| true).unwrap();
    add(&mut desk, next);
    assert_eq!((library(&desk).question.as_ref(), version(&desk)), (None, "2"));
    assert_eq!(installed(&desk).signed_by, SignedBy::Trusted("ours".to_owned()));
    // Older and not trusted: both are asked, one after the other, and one answer does not take the other back.
    add(&mut desk, path);
    assert!(matches!(library(&desk).question, Some(Question::Unsigned { .. })));
    answer(&mut desk, true);
    assert!(matches!(library(&desk).question, Some(Question::Older { .. })));
    answer(&mut desk, true);
    assert_eq!(version(&desk), "1");
}

#[test]
fn taking_a_pack_out_asks_first_and_what_is_read_of_it_is_gone() {
    let mut desk = Desk::new();
    let path = pack(&desk, "1");
    add(&mut desk, path);
    desk.nav(NavCommand::Open(Id::new("placebine").unwrap()));
    assert_eq!(desk.shown(), "placebine");
    let tag = installed(&desk).tag.clone();
    send(&mut desk, LibraryCommand::Remove(tag.clone()));
    assert_eq!(library(&desk).question, Some(Question::Remove(tag.clone())));
    answer(&mut desk, false);
    assert!(knows(&desk, "placebine"));
    send(&mut desk, LibraryCommand::Remove(tag));
    answer(&mut desk, true);
    assert!(library(&desk).overview.packs.is_empty() && !knows(&desk, "placebine"));
    assert_ne!(desk.shown(), "placebine", "a text that is not there any more is not on screen");
    assert!(!desk.file("packs/starter").exists());
}

#[test]
fn the_check_finds_one_changed_byte_and_adding_the_pack_again_mends_it() {
    let mut desk = Desk::new();
    let path = pack(&desk, "1");
    add(&mut desk, path.clone());
    settled(&mut desk, LibraryCommand::Check);
    assert_eq!((outcome(&desk).mark, outcome(&desk).refused.len()), (ResultMark::Done, 0));
    let mut bytes = std::fs::read(desk.file(IN_PACK)).unwrap();
    let last = bytes.iter().rposition(|byte| *byte == b'a').unwrap();
    bytes[last] = b'e';
    std::fs::write(desk.file(IN_PACK), bytes).unwrap();
    settled(&mut desk, LibraryCommand::Check);
    assert_eq!(outcome(&desk).mark, ResultMark::Failed);
    assert_eq!(outcome(&desk).refused[0].place, "Starter");
    assert!(outcome(&desk).refused[0].reason.contains("monographs/placebine.ron"), "{:?}", outcome(&desk).refused);
    assert_eq!(installed(&desk).changed, ["monographs/placebine.ron"]);
    assert!(!knows(&desk, "placebine"), "nothing of it is read");
    let failed = |desk: &Desk| desk.app.state.library.unreadable().iter().any(|stub| stub.id().as_str() == "placebine");
    assert!(failed(&desk), "its drug is Check failed");
    assert_eq!(library(&desk).overview.results[0].0, ResultMark::Failed);
    add(&mut desk, path);
    assert!(installed(&desk).changed.is_empty() && knows(&desk, "placebine") && !failed(&desk));
}
