//! Files of a gigabyte in the place of small ones: refused or put aside by their size, with little memory. The files have
//! holes, so that they take no disk.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::run::Desk;

const GIGABYTE: u64 = 1 << 30;
/// The most memory that the program may have held, in KiB.
const MOST: u64 = 300 * 1024;

/// A file that begins so and goes on with nothing.
fn huge(path: &Path, beginning: &str) {
    // Archives of labels in JSON may be as large: they are read to their end, a record at a time.
    let size = if path.extension().is_some_and(|end| end == "json") { GIGABYTE / 16 } else { GIGABYTE };
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut file = File::create(path).unwrap();
    file.write_all(beginning.as_bytes()).unwrap();
    file.set_len(size).unwrap();
}

/// What a run said, and the most memory that it held as far as it was looked, in KiB.
fn run(desk: &Desk, arguments: &[&str]) -> (String, u64) {
    let output = desk.file("said");
    let mut command: Command = desk.command(arguments);
    let file = File::create(&output).unwrap();
    let mut child = command.stdout(Stdio::null()).stderr(file).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let held = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = most.max(held.and_then(|held| held.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        std::thread::yield_now();
    }
    (std::fs::read_to_string(output).unwrap(), most)
}

#[test]
fn a_gigabyte_in_the_place_of_any_file_is_refused_with_little_memory() {
    let label = r#"<document xmlns="urn:hl7-org:v3"><title>"#;
    let cases: [(&str, &str, &[&str]); 9] = [
        ("settings.ron", "{\"version\": 1, ", &["list"]),
        ("letterhead.ron", "(version: 1, ", &["handout", "clonazepam", "-o", "a.pdf", "--force"]),
        ("letterhead-logo.png", "\u{89}PNG", &["handout", "clonazepam", "-o", "a.pdf", "--force"]),
        ("drugs/placebine.ron", "(schema: 1, ", &["list"]),
        ("policy.ron", "(no_poll: true, ", &["list", "--policy", "policy.ron"]),
        ("in/a.xml", label, &["import", "in"]),
        ("in/a.json", "{\"meta\": {}, \"results\": [{\"a\": \"", &["import", "in"]),
        ("layer.ron", "(caveat_clinic_layer: 1, ", &["clinic", "import", "layer.ron"]),
        ("a.caveatpack", "caveatpack", &["pack", "install", "a.caveatpack"]),
    ];
    let mut peak = 0;
    for (name, beginning, arguments) in cases {
        let desk = Desk::new();
        huge(&desk.file(name), beginning);
        let (said, most) = run(&desk, arguments);
        assert!(!said.is_empty() || arguments[0] == "list", "nothing is said of {name}");
        assert!(most > 0 && most < MOST, "{name}: {} MB", most / 1024);
        peak = peak.max(most);
    }
    println!(
        "measured: files of a gigabyte | {} | 0 | at most {} MB of memory in a debug build",
        cases.len(),
        peak / 1024
    );
}
