//! Two accounts of one computer and one folder: what the second may not read or write is said, and nothing of the first is changed.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use crate::run::Desk;

/// An account that owns nothing.
const NOBODY: &str = "65534";
const LABEL: &str = include_str!("../labels/newer.xml");

/// A folder of this account with a vote and a label, and the program where another account can start it.
fn shared(rights: u32) -> Option<(Desk, tempfile::TempDir)> {
    let able = Command::new("setpriv").args(["--reuid", NOBODY, "--clear-groups", "true"]).output();
    if !able.is_ok_and(|ran| ran.status.success()) {
        println!("skipped: only root can start a program as another account");
        return None;
    }
    let desk = Desk::new();
    desk.run(&["poll", "vote", "yes-now"]).ok();
    let label = desk.write("in/label.xml", LABEL);
    desk.run(&["import", &label.display().to_string()]).ok();
    let programs = tempfile::tempdir().unwrap();
    let program = programs.path().join("caveat");
    std::fs::copy(env!("CARGO_BIN_EXE_caveat"), &program).unwrap();
    for (path, rights) in [(programs.path(), 0o755), (&program, 0o755), (desk.folder(), rights)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(rights)).unwrap();
    }
    Some((desk, programs))
}

fn as_nobody(desk: &Desk, programs: &Path, args: &[&str]) -> Output {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]).arg(programs.join("caveat"));
    command.args(args).arg("--data-dir").arg(desk.folder());
    command.env_remove("DISPLAY").env("HOME", "/").current_dir("/");
    command.output().unwrap()
}

/// Each file with its bytes.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut all: Vec<_> = files.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect();
    all.sort();
    all
}

fn refused(desk: &Desk, programs: &Path, args: &[&str], kinds: &[&str]) {
    let ran = as_nobody(desk, programs, &[args, &["--json"]].concat());
    assert_eq!(ran.status.code(), Some(1), "{args:?}: {ran:?}");
    let answer: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    let error = &answer["error"];
    assert!(kinds.contains(&error["kind"].as_str().unwrap()), "{args:?}: {error}");
    assert!(!error["message"].as_str().unwrap().is_empty());
}

#[test]
fn a_second_account_reads_the_drugs_and_is_refused_what_belongs_to_the_first() {
    // A folder that all may look into, and one that all may write to: the first account's files stay its own.
    for rights in [0o755, 0o777] {
        let Some((desk, programs)) = shared(rights) else { return };
        let before = everything(desk.folder());
        let listed = as_nobody(&desk, programs.path(), &["list"]);
        assert!(listed.status.success());
        let (drugs, said) = (String::from_utf8(listed.stdout).unwrap(), String::from_utf8(listed.stderr).unwrap());
        assert!(drugs.contains("clonazePAM"));
        assert!(said.contains("reviews and votes could not be read") && !said.contains("cannot write"), "{said}");
        refused(&desk, programs.path(), &["poll", "show"], &["unreadable"]);
        refused(&desk, programs.path(), &["poll", "vote", "no-never"], &["not_writable", "unreadable"]);
        assert_eq!(everything(desk.folder()), before, "{rights:o}");
        assert_eq!(desk.json(&["poll", "show"])["own_vote"], "yes-now");
        assert_eq!(desk.json(&["list", "--origin", "imported"])["total"], 1);
    }
}

#[test]
fn a_folder_of_another_account_that_may_not_be_looked_into_is_said() {
    let Some((desk, programs)) = shared(0o700) else { return };
    refused(&desk, programs.path(), &["poll", "vote", "no-never"], &["not_writable", "unreadable"]);
    let listed = as_nobody(&desk, programs.path(), &["list"]);
    assert!(String::from_utf8(listed.stdout).unwrap().contains("clonazePAM"));
    assert_eq!(desk.json(&["poll", "show"])["own_vote"], "yes-now");
}
