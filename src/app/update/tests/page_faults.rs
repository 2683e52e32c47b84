//! A handout that cannot be written or printed: the old file stays, the sentence says which fault it was, and another
//! way out works afterwards.

use std::path::{Path, PathBuf};
use std::process::Command as Process;

use super::Desk;
use crate::app::command::PageCommand;
use crate::app::page_state::WayOut;
use crate::store::StoreErrorKind;

/// A disk of 16 kB with one old file; taken away when it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(folder: PathBuf) -> Option<Self> {
        std::fs::create_dir(&folder).unwrap();
        let mounted = Process::new("mount").args(["-t", "tmpfs", "-o", "size=16k", "tmpfs"]).arg(&folder).output();
        if !mounted.is_ok_and(|output| output.status.success()) {
            assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "no small disk can be mounted");
            println!("skipped: no small disk can be mounted here");
            return None;
        }
        std::fs::write(folder.join("page.pdf"), "mine").unwrap();
        Some(Self(folder))
    }

    fn read_only(&self) {
        assert!(Process::new("mount").args(["-o", "remount,ro"]).arg(&self.0).status().unwrap().success());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Process::new("umount").arg(&self.0).status().unwrap();
    }
}

#[track_caller]
fn fails(desk: &mut Desk, path: &Path, kind: StoreErrorKind, sentence: &str) {
    desk.page(PageCommand::Target(path.display().to_string()));
    desk.page(PageCommand::Write { replace: true });
    desk.app.settle();
    let out = &desk.app.state.page.out;
    let failed = out.failed.as_ref().unwrap();
    assert_eq!(failed.kind, Some(kind), "{}", failed.message);
    assert!(failed.message.starts_with(sentence), "{}", failed.message);
    assert!(failed.message.ends_with(&path.display().to_string()), "{}", failed.message);
    assert!(out.written.is_none() && out.writing.is_none());
    assert!(!desk.app.state.patient.ask_after_export, "nothing was taken away");
}

/// The page can still be written elsewhere.
#[track_caller]
fn works_elsewhere(desk: &mut Desk) {
    let path = desk.file("elsewhere.pdf");
    desk.page(PageCommand::Target(path.display().to_string()));
    desk.page(PageCommand::Write { replace: false });
    desk.app.settle();
    assert!(desk.app.state.page.out.failed.is_none() && desk.app.state.page.out.written.is_some());
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_full_disk_and_one_that_is_only_read_leave_the_old_file() {
    let mut desk = Desk::new();
    desk.handout(false);
    let Some(disk) = SmallDisk::new(desk.file("disk")) else { return };
    let path = disk.0.join("page.pdf");
    let untouched = || {
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
        assert_eq!(std::fs::read_dir(&disk.0).unwrap().count(), 1, "nothing is left behind");
    };
    fails(&mut desk, &path, StoreErrorKind::DiskFull, "The disk is full. Nothing was changed.");
    untouched();
    disk.read_only();
    fails(&mut desk, &path, StoreErrorKind::NotWritable, "You cannot write there. Nothing was changed.");
    untouched();
    works_elsewhere(&mut desk);
}

#[test]
fn a_folder_in_the_way_and_a_file_that_may_not_be_written_are_said() {
    let mut desk = Desk::new();
    desk.handout(false);
    let kept = desk.file("kept.pdf");
    std::fs::write(&kept, "mine").unwrap();
    let mut rights = std::fs::metadata(&kept).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&kept, rights).unwrap();
    fails(&mut desk, &kept, StoreErrorKind::NotWritable, "You cannot write there. Nothing was changed.");
    assert_eq!(std::fs::read(&kept).unwrap(), b"mine");
    // A folder is given a file with a name of its own; here that name is a folder's as well.
    let inner = desk.file("folder").join(super::super::suggested_name(&desk.app.state));
    std::fs::create_dir_all(&inner).unwrap();
    let folder = desk.file("folder");
    desk.page(PageCommand::Target(folder.display().to_string()));
    desk.page(PageCommand::Write { replace: true });
    desk.app.settle();
    let failed = desk.app.state.page.out.failed.clone().unwrap();
    assert_eq!(failed.kind, Some(StoreErrorKind::IsADirectory));
    assert!(failed.message.starts_with("That is a folder, not a file."), "{}", failed.message);
    assert!(inner.is_dir() && std::fs::read_dir(&inner).unwrap().count() == 0);
    works_elsewhere(&mut desk);
}

#[test]
fn a_page_for_the_viewer_that_cannot_be_kept_is_said() {
    let mut desk = Desk::new();
    desk.handout(false);
    desk.app.tools.folders = Vec::new();
    desk.app.tools.session = desk.file("no such folder");
    desk.page(PageCommand::TakeAway(WayOut::Print));
    desk.app.settle();
    let out = &desk.app.state.page.out;
    assert!(out.printed.is_none() && out.printing.is_none());
    assert!(!out.failed.as_ref().unwrap().message.is_empty());
    works_elsewhere(&mut desk);
}
