//! Who takes a page, and that nothing of it stays.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at once where something is missing")]

use super::*;
use std::os::unix::fs::PermissionsExt as _;

const PDF: &[u8] = b"%PDF a page for Zebulon";

fn tools(folder: &Path, viewer: Viewer) -> Tools {
    Tools { folders: vec![folder.join("bin")], viewer, session: folder.to_owned() }
}

fn command(folder: &Path, name: &str, script: &str) {
    let path = folder.join("bin").join(name);
    std::fs::create_dir_all(folder.join("bin")).unwrap();
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn works() -> Viewer {
    Arc::new(|_| Ok(()))
}

fn left(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().filter(|e| e.as_ref().unwrap().path().extension().is_some()).count()
}

#[test]
fn a_printing_command_reads_the_page_and_no_file_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("taken");
    command(
        folder.path(),
        "lp",
        &format!("cat > {}; echo \"$@\" > {}", out.display(), out.display().to_string() + "-args"),
    );
    let taken = print(PDF, &tools(folder.path(), Arc::new(|_| panic!("no viewer is needed")))).unwrap();
    assert!(matches!(taken, Taken::Command("lp")));
    assert_eq!(std::fs::read(&out).unwrap(), PDF);
    assert_eq!(std::fs::read_to_string(folder.path().join("taken-args")).unwrap(), "-t medicine-information\n");
    assert_eq!(left(folder.path()), 0);
}

#[test]
fn the_second_command_and_then_the_viewer_take_what_the_first_refused() {
    let folder = tempfile::tempdir().unwrap();
    command(folder.path(), "lp", "cat > /dev/null; echo 'no default destination' >&2; exit 1");
    let taken = print(PDF, &tools(folder.path(), works())).unwrap();
    let Taken::Viewer { file, refused } = taken else { panic!("{taken:?}") };
    assert_eq!(refused.as_deref(), Some("lp: no default destination"));
    assert_eq!(std::fs::read(file.path()).unwrap(), PDF);
    assert_eq!(std::fs::metadata(file.path()).unwrap().permissions().mode() & 0o777, 0o600);
    let path = file.path().to_owned();
    drop(file);
    assert!(!path.exists());
    command(folder.path(), "lpr", "cat > /dev/null");
    assert!(matches!(print(PDF, &tools(folder.path(), works())).unwrap(), Taken::Command("lpr")));
}

#[test]
fn without_a_command_and_a_viewer_the_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = print(PDF, &tools(folder.path(), Arc::new(|_| Err("nothing".to_owned())))).unwrap();
    let Taken::Nobody { file, reason } = taken else { panic!("{taken:?}") };
    assert_eq!((reason.as_str(), file.path().exists()), ("nothing", true));
    drop(file);
    assert_eq!(left(folder.path()), 0);
    let nowhere = Tools { session: folder.path().join("no"), ..tools(folder.path(), works()) };
    assert!(print(PDF, &nowhere).is_err());
}
