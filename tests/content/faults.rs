//! The table of faults: each of the 34 names tests that exist, and docs/reliability.md is what the data say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::safety::tests;
use crate::tree::{files_below, relative, root};

const DATA: &str = "data/safety/faults.ron";
/// What the long run wrote: a line a figure, `what | tries | losses | note`.
const MEASURED: &str = "data/safety/measured.txt";
const PAGE: &str = "docs/reliability.md";
const FAULTS: u32 = 34;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    number: u32,
    fault: String,
    holds: String,
    tests: Vec<String>,
    open: Option<String>,
}

fn faults() -> Vec<Fault> {
    let text = std::fs::read_to_string(root().join(DATA)).unwrap();
    ron::from_str(&text).unwrap_or_else(|error| panic!("{DATA}: {error}"))
}

/// The tests of the project and the scenarios of the real window, each with its file.
fn proofs() -> BTreeMap<String, String> {
    let mut found = tests();
    let scripts = files_below(&root().join("tests/window"), "py");
    let texts: Vec<(String, String)> =
        scripts.iter().map(|path| (relative(path), std::fs::read_to_string(path).unwrap())).collect();
    let list = |start: &str| {
        let (_, list) = texts.iter().find_map(|(_, text)| text.split_once(start)).unwrap();
        list.split(')').next().unwrap().split(',').map(str::trim).collect::<Vec<_>>()
    };
    // All of the usual run, and those that the long run names.
    let run: BTreeSet<&str> = ["\nSCENARIOS = (", "\nNAMED_ALONE = ("].into_iter().flat_map(list).collect();
    for (path, text) in &texts {
        let named = text.lines().filter_map(|line| line.strip_prefix("def ")?.split('(').next());
        found.extend(named.filter(|name| run.contains(name)).map(|name| (name.to_owned(), path.clone())));
    }
    found
}

fn measured() -> String {
    let text = std::fs::read_to_string(root().join(MEASURED)).unwrap();
    let mut out = String::from("| what | tries | losses | note |\n|---|---|---|---|\n");
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        out.push_str(&format!("| {} |\n", line.trim()));
    }
    out
}

fn page(faults: &[Fault], proofs: &BTreeMap<String, String>) -> String {
    let mut out = format!(
        "# Faults and what holds\n\nMade from `{DATA}` and `{MEASURED}`; do not edit it here (`UPDATE_FAULTS=1 cargo test \
         --test content faults`\nmakes it anew). Each fault names what holds, the tests that prove it, and what is not \
         proved.\n\n## Measured by the long run\n\n`.ci/long` writes these figures. A loss is anything that was \
         acknowledged and is gone, or a file that is neither the old nor the new one,\nor an end of the program by \
         surprise.\n\n{}\n## The faults\n",
        measured()
    );
    for f in faults {
        out.push_str(&format!("\n### {}. {}\n\n- Holds: {}\n", f.number, f.fault, f.holds));
        if let Some(open) = &f.open {
            out.push_str(&format!("- Not proved: {open}\n"));
        }
        out.push_str("- Tests:\n");
        for test in &f.tests {
            let file = proofs.get(test).map_or("", String::as_str);
            out.push_str(&format!("  - `{test}` ({file})\n"));
        }
    }
    out
}

#[test]
fn each_fault_names_tests_that_exist() {
    let (faults, proofs) = (faults(), proofs());
    let numbers: Vec<u32> = faults.iter().map(|fault| fault.number).collect();
    assert_eq!(numbers, (1..=FAULTS).collect::<Vec<_>>());
    for f in &faults {
        assert!(!f.tests.is_empty(), "nothing proves what holds with {}. {}", f.number, f.fault);
        let unique: BTreeSet<&String> = f.tests.iter().collect();
        assert_eq!(unique.len(), f.tests.len(), "{}. {} names a test twice", f.number, f.fault);
        for text in [&f.fault, &f.holds].into_iter().chain(&f.open) {
            assert!(!text.trim().is_empty(), "{}. {} leaves something out", f.number, f.fault);
        }
        for test in &f.tests {
            assert!(proofs.contains_key(test), "{}. {}: there is no test {test}", f.number, f.fault);
        }
    }
}

#[test]
fn a_figure_has_tries_and_losses() {
    let text = std::fs::read_to_string(root().join(MEASURED)).unwrap();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        assert!(cells.len() == 4 && cells[1].parse::<u64>().is_ok(), "{line}");
        assert_eq!(cells[2], "0", "something was lost: {line}");
    }
}

#[test]
fn the_page_of_faults_is_that_of_the_data() {
    let page = page(&faults(), &proofs());
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE_FAULTS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page, "UPDATE_FAULTS=1 makes {PAGE} anew");
}
