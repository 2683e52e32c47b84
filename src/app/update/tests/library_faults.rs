//! Work on the library that is stopped, or that the disk does not let end: nothing was changed, and the sentence says why.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use super::library::{LABEL, send, settled};
use super::{Desk, write};
use crate::app::command::NavCommand;
use crate::app::library_results::ResultMark;
use crate::app::library_state::{LibraryCommand, LibraryState, Question, WorkOutcome};
use crate::app::state::Tab;
use crate::domain::id::Id;
use crate::store::labels_db::LabelsDb;

const OTHERS: &str = include_str!("../../../../tests/labels/answer.json");

fn add(desk: &mut Desk, path: &Path) {
    send(desk, LibraryCommand::Add(vec![path.to_owned()]));
}

fn library(desk: &Desk) -> &LibraryState {
    &desk.app.state.clinic.library
}

fn outcome(desk: &Desk) -> &WorkOutcome {
    library(desk).outcome.as_ref().unwrap()
}

fn labels(desk: &Desk) -> usize {
    LabelsDb::open_to_read(&desk.file("labels.db")).unwrap().unwrap().count().unwrap()
}

/// A desk with one imported label, and a file that cannot be read before somebody writes to it.
fn with_slow_file() -> (Desk, PathBuf) {
    let mut desk = Desk::new();
    write(&desk.file("label.xml"), LABEL);
    let (file, slow) = (desk.file("label.xml"), desk.file("slow.json"));
    add(&mut desk, &file);
    desk.app.settle();
    assert!(Process::new("mkfifo").arg(&slow).status().unwrap().success());
    (desk, slow)
}

/// Lets the work on the slow file go on.
fn let_go(slow: &Path) {
    std::fs::File::options().write(true).open(slow).unwrap().write_all(OTHERS.as_bytes()).unwrap();
}

#[test]
fn to_stop_asks_first_and_nothing_was_changed() {
    let (mut desk, slow) = with_slow_file();
    add(&mut desk, &slow);
    send(&mut desk, LibraryCommand::Stop);
    assert_eq!(library(&desk).question, Some(Question::Stop));
    send(&mut desk, LibraryCommand::Answer(false));
    assert!(library(&desk).running.as_ref().is_some_and(|running| !running.stopping), "it goes on");
    send(&mut desk, LibraryCommand::Stop);
    send(&mut desk, LibraryCommand::Answer(true));
    assert!(library(&desk).running.as_ref().unwrap().stopping);
    let_go(&slow);
    desk.app.settle();
    assert_eq!((outcome(&desk).mark, labels(&desk)), (ResultMark::Stopped, 1));
    assert_eq!(outcome(&desk).title, "Stopped by you. Nothing was changed.");
    assert_eq!(library(&desk).overview.results[0].0, ResultMark::Stopped);
    assert!(library(&desk).running.is_none() && library(&desk).question.is_none());
}

#[test]
fn a_question_whether_to_stop_goes_away_with_the_work() {
    let (mut desk, slow) = with_slow_file();
    add(&mut desk, &slow);
    send(&mut desk, LibraryCommand::Stop);
    let_go(&slow);
    desk.app.settle();
    assert!(library(&desk).question.is_none() && library(&desk).running.is_none());
}

#[test]
fn to_close_the_window_asks_while_something_is_under_way_and_leaves_nothing_behind() {
    let (mut desk, slow) = with_slow_file();
    let file = desk.file("label.xml");
    send(&mut desk, LibraryCommand::Add(vec![slow.clone(), file]));
    send(&mut desk, LibraryCommand::Close);
    assert_eq!(library(&desk).question, Some(Question::Close));
    send(&mut desk, LibraryCommand::Answer(false));
    assert!(!library(&desk).may_close && library(&desk).waiting.len() == 1);
    send(&mut desk, LibraryCommand::Close);
    send(&mut desk, LibraryCommand::Answer(true));
    assert!(library(&desk).may_close && library(&desk).waiting.is_empty());
    let_go(&slow);
    desk.app.settle();
    assert!(library(&desk).running.is_none());
    assert_eq!(labels(&desk), 1);
}

/// A small disk in memory in the place of the data folder; taken away when it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(folder: &Path) -> Option<Self> {
        let mounted = Process::new("mount").args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]).arg(folder).output();
        if !mounted.is_ok_and(|output| output.status.success()) {
            assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "no small disk can be mounted");
            println!("skipped: no small disk can be mounted here");
            return None;
        }
        Some(Self(folder.to_owned()))
    }

    /// Full but for so many pages of 4 KiB.
    fn fill_up_to(&self, free: u64) {
        let mut filler = std::fs::File::create(self.0.join("filler")).unwrap();
        while filler.write_all(&[0; 4096]).is_ok() {}
        let full = filler.metadata().unwrap().len();
        filler.set_len(full.saturating_sub(free * 4096)).unwrap();
    }

    fn make_room(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Process::new("umount").arg("-l").arg(&self.0).status().unwrap();
    }
}

#[test]
fn a_full_disk_at_each_step_of_an_import_is_said_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(folder.path()) else { return };
    let outside = tempfile::tempdir().unwrap();
    let (first, second) = (outside.path().join("label.xml"), outside.path().join("answer.json"));
    write(&first, LABEL);
    write(&second, OTHERS);
    let mut desk = Desk::on(folder);
    add(&mut desk, &first);
    desk.app.settle();
    assert_eq!(labels(&desk), 1);
    let (mut refused, mut counted) = (0, 0);
    for free in 0.. {
        disk.fill_up_to(free * 2);
        add(&mut desk, &second);
        desk.app.settle();
        disk.make_room();
        if outcome(&desk).mark == ResultMark::Done {
            break;
        }
        let text = outcome(&desk).text.clone();
        counted += u32::from(text.starts_with("Disk full after"));
        assert!(text.to_lowercase().contains("disk") && text.contains("full"), "{free}: {text}");
        assert!(text.contains("Nothing was changed."), "{free}: {text}");
        assert_eq!(labels(&desk), 1, "{free}");
        refused += 1;
    }
    assert!(refused > 3 && counted > 0, "{refused} refused, {counted} counted");
    assert!(labels(&desk) > 1);
}

#[test]
fn labels_that_could_not_be_made_anew_are_still_read() {
    let mut desk = Desk::new();
    let file = desk.file("label.xml");
    write(&file, LABEL);
    settled(&mut desk, LibraryCommand::Add(vec![file]));
    // Another program reads the library for a long time.
    let other = rusqlite::Connection::open(desk.file("labels.db")).unwrap();
    other.execute_batch("BEGIN; SELECT COUNT(*) FROM sqlite_master;").unwrap();
    send(&mut desk, LibraryCommand::Rebuild);
    settled(&mut desk, LibraryCommand::Answer(true));
    assert_eq!(outcome(&desk).mark, ResultMark::Failed, "{:?}", outcome(&desk));
    drop(other);
    let id = Id::new("aaaaaaaa-0000-0000-0000-000000000001").unwrap();
    desk.nav(NavCommand::Open(id.clone()));
    desk.app.settle();
    assert_eq!(desk.shown(), id.as_str());
    assert!(desk.app.state.library.get(&id).is_some(), "{:?}", desk.notices());
}

#[test]
fn a_folder_that_is_only_read_is_seen_when_the_library_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(folder.path()) else { return };
    let mut desk = Desk::on(folder);
    let look = |desk: &mut Desk| {
        desk.nav(NavCommand::Tab(Tab::Library));
        desk.app.settle();
        library(desk).overview.read_only
    };
    assert!(!look(&mut desk));
    let remounted = Process::new("mount").args(["-o", "remount,ro"]).arg(&disk.0).status().unwrap();
    assert!(remounted.success() && look(&mut desk));
}
