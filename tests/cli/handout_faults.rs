//! `handout` where the target cannot be written: a full disk, a disk that is only read, a file that is held, a folder in
//! the way. The old file stays as it was, nothing else is left behind, and the sentence says which of them it was.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use serde_json::{Value, json};

use crate::run::Desk;

const DATE: [&str; 2] = ["--date", "2026-11-22"];

/// What becomes of a small disk that holds one old file, before the page is written over that file.
const FULL: &str = "true";
const READ_ONLY: &str = "mount -o remount,ro \"$1\"";
/// A file that another one is mounted on cannot be replaced: the system says that it is in use.
const HELD: &str = "mount --bind \"$1/h.pdf\" \"$1/h.pdf\"";

/// Writes a page over an old file on such a disk, in a namespace of its own; the JSON of the failure, what the old file
/// holds and the names beside it. Nothing where no such disk can be made.
fn on_a_small_disk(desk: &Desk, size: &str, becomes: &str) -> Option<(Value, String, String)> {
    let disk = desk.file("disk");
    std::fs::create_dir_all(&disk).unwrap();
    let script = format!(
        "mount -t tmpfs -o size={size} tmpfs \"$1\" && printf 'old bytes' > \"$1/h.pdf\" && {becomes} || exit 77
         \"$2\" handout clonazepam -o \"$1/h.pdf\" --force --date 2026-11-22 --json --data-dir \"$3\"
         test $? = 1 || exit 78
         cat \"$1/h.pdf\"; echo; ls -A \"$1\""
    );
    let run = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", &script, "sh"])
        .args([disk.as_path(), env!("CARGO_BIN_EXE_caveat").as_ref(), desk.folder()])
        .env_remove("DISPLAY")
        .env("HOME", desk.folder())
        .output();
    let Some(output) = run.ok().filter(|output| !matches!(output.status.code(), Some(1 | 77))) else {
        assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "no small disk can be mounted");
        println!("skipped: no small disk can be mounted here");
        return None;
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{becomes}: {said}");
    let stdout = String::from_utf8(output.stdout).unwrap();
    let mut lines = stdout.lines();
    let error = serde_json::from_str::<Value>(lines.next().unwrap()).unwrap()["error"].clone();
    Some((error, lines.next().unwrap().to_owned(), lines.collect()))
}

#[test]
fn a_full_a_read_only_and_a_held_target_are_told_apart_and_the_old_file_stays() {
    for (size, becomes, sentence) in [
        ("16k", FULL, "The disk is full. Nothing was changed."),
        ("8m", READ_ONLY, "You cannot write there. Nothing was changed."),
        ("8m", HELD, "Another program holds the file. Nothing was changed."),
    ] {
        let desk = Desk::new();
        let Some((error, old, names)) = on_a_small_disk(&desk, size, becomes) else { return };
        assert_eq!(error["kind"], json!("not_writable"), "{error}");
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(sentence) && message.ends_with("/disk/h.pdf"), "{message}");
        assert_eq!((old.as_str(), names.as_str()), ("old bytes", "h.pdf"), "{becomes}");
    }
}

#[test]
fn a_folder_in_the_way_and_a_file_that_may_not_be_written_are_said() {
    let desk = Desk::new();
    let name = "clonazepam_en_2026-11-22.pdf";
    let inner = desk.write(&format!("out/{name}/keep.txt"), "mine");
    let kept = desk.write("kept.pdf", "old bytes");
    std::fs::set_permissions(&kept, std::fs::Permissions::from_mode(0o444)).unwrap();
    for (target, sentence) in [("out", "That is a folder, not a file."), ("kept.pdf", "You cannot write there.")] {
        let args = ["handout", "clonazepam", "-o", target, "--force", DATE[0], DATE[1]];
        let error = desk.run_json(&args).fails(1).json()["error"].clone();
        assert_eq!(error["kind"], json!("not_writable"), "{error}");
        assert!(error["message"].as_str().unwrap().starts_with(sentence), "{error}");
    }
    assert_eq!(std::fs::read(&inner).unwrap(), b"mine");
    assert_eq!(std::fs::read(&kept).unwrap(), b"old bytes");
    assert_eq!(desk.names(), ["kept.pdf", "out"], "nothing is left behind");
}

#[test]
fn what_is_no_file_is_never_replaced_by_one() {
    let desk = Desk::new();
    let socket = desk.file("socket.pdf");
    let _held = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let args = ["handout", "clonazepam", "-o", "socket.pdf", "--force", DATE[0], DATE[1]];
    let error = desk.run_json(&args).fails(1).json()["error"].clone();
    assert_eq!(error["kind"], json!("not_writable"), "{error}");
    assert!(!std::fs::symlink_metadata(&socket).unwrap().file_type().is_file(), "a device or a socket was replaced");
}
