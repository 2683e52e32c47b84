//! The safety case: every hazard names tests that exist, and SAFETY.md is what the data say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::tree::{files_below, relative, root};

const DATA: &str = "data/safety/hazards.ron";
const PAGE: &str = "SAFETY.md";
/// At least so many hazards are named.
const LEAST: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazard {
    id: String,
    hazard: String,
    cause: String,
    effect: String,
    severity: u8,
    likelihood: u8,
    control: String,
    tests: Vec<String>,
    residual: String,
}

fn hazards() -> Vec<Hazard> {
    let text = std::fs::read_to_string(root().join(DATA)).unwrap();
    ron::from_str(&text).unwrap_or_else(|error| panic!("{DATA}: {error}"))
}

/// The tests of the project by name, each with the file that it stands in.
pub fn tests() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let files = ["src", "tests"].into_iter().flat_map(|folder| files_below(&root().join(folder), "rs"));
    for file in files {
        let (path, text) = (relative(&file), std::fs::read_to_string(&file).unwrap());
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            let name = line.strip_prefix("fn ").and_then(|rest| rest.split(['(', '<']).next());
            match name {
                Some(name) if is_test => {
                    found.insert(name.to_owned(), path.clone());
                    is_test = false;
                }
                Some(_) => is_test = false,
                None => is_test |= line == "#[test]",
            }
            // One test a size of the window.
            if path.ends_with("tests/ui/layout.rs")
                && let Some((name, _)) = line.split_once(": ").filter(|(name, _)| name.starts_with("everything_fits"))
            {
                found.insert(name.to_owned(), path.clone());
            }
        }
    }
    found
}

fn page(hazards: &[Hazard], tests: &BTreeMap<String, String>) -> String {
    let mut out = String::from(
        "# Safety case\n\nMade from `data/safety/hazards.ron`; do not edit it here (`UPDATE_SAFETY=1 cargo test --test \
         content safety` makes it anew). Each hazard names\nwhat stands against it and the tests that prove that. Severity \
         1 (nuisance) to 5 (death), likelihood 1 (hardly thinkable) to 4 (often), with the\ncontrols in place. Both were \
         set by those who wrote the program: no clinician has reviewed this page.\n\n",
    );
    out.push_str("| hazard | severity | likelihood | risk | tests |\n|---|---|---|---|---|\n");
    let risk = |h: &Hazard| h.severity * h.likelihood;
    let mut sorted: Vec<&Hazard> = hazards.iter().collect();
    sorted.sort_by_key(|hazard| std::cmp::Reverse(risk(hazard)));
    for h in &sorted {
        let (n, risk) = (h.tests.len(), risk(h));
        out.push_str(&format!("| [{}](#{}) | {} | {} | {risk} | {n} |\n", h.hazard, h.id, h.severity, h.likelihood));
    }
    for h in &sorted {
        out.push_str(&format!("\n## {}\n\n### {}\n\n", h.id, h.hazard));
        out.push_str(&format!("- Cause: {}\n- Effect: {}\n- Control: {}\n", h.cause, h.effect, h.control));
        out.push_str(&format!("- What remains: {}\n- Tests:\n", h.residual));
        for test in &h.tests {
            let file = tests.get(test).map_or("", String::as_str);
            out.push_str(&format!("  - `{test}` ({file})\n"));
        }
    }
    out
}

#[test]
fn every_hazard_names_tests_that_exist() {
    let (hazards, tests) = (hazards(), tests());
    assert!(hazards.len() >= LEAST && tests.len() > 500, "{} hazards, {} tests", hazards.len(), tests.len());
    let mut ids = BTreeSet::new();
    for h in &hazards {
        assert!(ids.insert(&h.id), "{} stands twice", h.id);
        assert!((1..=5).contains(&h.severity) && (1..=4).contains(&h.likelihood), "{}", h.id);
        assert!(!h.tests.is_empty(), "{} has no test", h.id);
        for text in [&h.hazard, &h.cause, &h.effect, &h.control, &h.residual] {
            assert!(!text.trim().is_empty(), "{} leaves something open", h.id);
        }
        for test in &h.tests {
            assert!(tests.contains_key(test), "{}: there is no test {test}", h.id);
        }
    }
}

#[test]
fn the_page_of_safety_is_that_of_the_data() {
    let page = page(&hazards(), &tests());
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE_SAFETY").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page, "UPDATE_SAFETY=1 makes {PAGE} anew");
}
