//! A window that ends by a fault of the program: what is left of it, and what the next start tells.

use std::path::PathBuf;
use std::process::Command;

use caveat::service::crash::watch;
use caveat::store::last_run::{Crash, last_crash, last_graphics, note_graphics, write_crash};

use crate::clinic_data::places;
use crate::run::{Desk, items};

/// Names the folder of the one that fails; without it that one returns at once.
const FOLDER: &str = "CAVEAT_TEST_CRASH_IN";
const JOB: &str = "CAVEAT_TEST_CRASH_JOB";
/// What a fault may have in its words.
const ENTERED: &str = "schizophrenia, 107 years";

/// Not a test: what the next one starts. It fails on the thread that watches, or on another one.
#[test]
fn crasher() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    watch(&places(&folder));
    if std::env::var_os(JOB).is_some() {
        std::thread::spawn(|| panic!("{ENTERED}")).join().unwrap_err();
        return;
    }
    panic!("{ENTERED}");
}

fn crashed(desk: &Desk, job: bool) -> (bool, String) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "crash::crasher", "--nocapture", "--test-threads=1"]).env(FOLDER, desk.folder());
    if job {
        command.env(JOB, "1");
    }
    let done = command.output().unwrap();
    (done.status.success(), String::from_utf8(done.stderr).unwrap())
}

#[test]
fn a_fault_of_the_window_is_reported_without_its_words_and_one_of_a_job_is_not() {
    let desk = Desk::new();
    let (well, said) = crashed(&desk, true);
    assert!(well && said.contains("a fault of the program at tests/cli/crash.rs:"), "{said}");
    assert_eq!((desk.names(), said.contains(ENTERED)), (vec![], false));
    let (well, said) = crashed(&desk, false);
    assert!(!well && said.contains("a fault of the program at tests/cli/crash.rs:"), "{said}");
    let report = std::fs::read_to_string(desk.file("crash.json")).unwrap();
    for word in ["schizophrenia", "107"] {
        assert!(!report.contains(word) && !said.contains(word), "{report}\n{said}");
    }
    let crash = last_crash(&places(desk.folder())).unwrap();
    assert_eq!(crash.version, env!("CARGO_PKG_VERSION"));
    assert!(crash.place.starts_with("tests/cli/crash.rs:"), "{crash:?}");
}

#[test]
fn the_next_start_tells_of_a_fault_once() {
    let desk = Desk::new();
    desk.write("settings.ron", "{\"version\": 1, \"started\": true}");
    let crash = Crash { version: "0.5.0".into(), place: "src/ui/window.rs:1:2".into(), system: "linux".into() };
    write_crash(&places(desk.folder()), &crash).unwrap();
    let first = desk.run(&["--dump-accessibility"]).ok().stdout;
    assert!(first.contains("ended by a fault") && first.contains("src/ui/window.rs:1:2"), "{first}");
    let second = desk.run(&["--dump-accessibility"]).ok().stdout;
    assert!(!second.contains("ended by a fault"), "{second}");
    assert!(desk.names().contains(&"crash-told.json".to_owned()), "{:?}", desk.names());
}

#[test]
fn doctor_tells_on_what_the_window_was_drawn() {
    let desk = Desk::new();
    let told = |desk: &Desk| {
        let doctor = desk.json(&["doctor"]);
        let found = items(&doctor["checks"]).iter().find(|check| check["check"] == "graphics").unwrap().clone();
        found["message"].as_str().unwrap().to_owned()
    };
    assert_eq!(told(&desk), "No window has been drawn here yet.");
    let places = places(desk.folder());
    let graphics = caveat::store::last_run::Graphics { used: "wgpu".into(), failed: vec!["OpenGL".into()] };
    note_graphics(&places, &graphics).unwrap();
    assert_eq!(last_graphics(&places), Some(graphics));
    assert!(told(&desk).contains("because OpenGL did not work here"), "{}", told(&desk));
}
