//! `handout` where a text holds a character that no font of the page has: named before anything is written, never a box.

use serde_json::json;

use crate::handout_several::TESTAMOL;
use crate::run::{Desk, built_in, each, items};

const DATE: [&str; 2] = ["--date", "2026-11-22"];
/// What is said of the parrot, and where it stands.
const SAID: [&str; 5] =
    ["testamol: ", "U+1F99C (PARROT)", "under \"Before you take it\"", "at \"Old [U+1F99C] words", "--text"];

fn desk() -> Desk {
    let desk = Desk::with_drug("testamol.ron", TESTAMOL.replace("Old words", "Old 🦜 words"));
    desk.add_drug("trialol.ron", TESTAMOL.replace("testamol", "trialol").replace("Testex", "Triex"));
    desk
}

#[test]
fn a_page_that_would_show_a_box_is_refused_by_the_name_of_the_character() {
    let desk = desk();
    let old = desk.write("old.pdf", "old bytes");
    let new = format!("{}/new/", desk.folder().display());
    for target in [old.to_str().unwrap(), &new, "-"] {
        let ran = desk.run(&[&["handout", "testamol", "-o", target, "--force"], &DATE[..]].concat()).fails(1);
        assert_eq!(ran.stdout, "", "{target}");
        for said in SAID {
            assert!(ran.stderr.contains(said), "{said} is not in {}", ran.stderr);
        }
        assert!(!ran.stderr.contains('🦜') && !ran.stderr.contains('\u{FFFD}'), "{}", ran.stderr);
    }
    let ran = desk.run_json(&[&["handout", "testamol", "-o", &new], &DATE[..]].concat()).fails(1);
    let error = &ran.json()["error"];
    assert_eq!(error["kind"], json!("invalid"));
    assert!(SAID.iter().all(|said| error["message"].as_str().unwrap().contains(said)), "{error}");
    assert_eq!(std::fs::read(&old).unwrap(), b"old bytes");
    assert_eq!(desk.names(), ["drugs", "old.pdf"], "nothing was written");
}

#[test]
fn a_letter_that_was_lost_before_and_one_of_the_letterhead_are_refused_too() {
    let lost = Desk::with_drug("testamol.ron", TESTAMOL.replace("Old words", "Old \u{FFFD} words"));
    let target = lost.file("h.pdf");
    let ran = lost.run(&[&["handout", "testamol", "-o", target.to_str().unwrap()], &DATE[..]].concat()).fails(1);
    assert!(ran.stderr.contains("U+FFFD (REPLACEMENT CHARACTER)"), "{}", ran.stderr);
    let desk = Desk::new();
    desk.write("letterhead.ron", "(version: 1, clinic: \"Clinic ☃\")");
    let ran = desk.run(&[&["handout", "clonazepam", "-o", "h.pdf"], &DATE[..]].concat()).fails(1);
    assert!(ran.stderr.contains("U+2603 (SNOWMAN)") && ran.stderr.contains("in the letterhead"), "{}", ran.stderr);
    assert!(!desk.file("h.pdf").exists() && !target.exists());
}

#[test]
fn of_several_drugs_the_others_are_written_and_that_one_is_listed() {
    let desk = desk();
    let folder = format!("{}/out/", desk.folder().display());
    let ran = desk.run_json(&[&["handout", "testamol", "trialol", "-o", &folder], &DATE[..]].concat()).fails(1);
    let made = ran.json();
    assert_eq!(items(&made["files"]).iter().map(|f| &f["drugs"]).collect::<Vec<_>>(), [&json!(["trialol"])]);
    assert_eq!(each(&made["failed"], "drug"), ["testamol"]);
    assert!(made["failed"][0]["message"].as_str().unwrap().contains("U+1F99C (PARROT)"), "{made}");
    assert!(SAID.iter().all(|said| ran.stderr.contains(said)), "{}", ran.stderr);
    assert!(desk.file("out/trialol_en_2026-11-22.pdf").is_file());
    assert!(!desk.file("out/testamol_en_2026-11-22.pdf").exists());
    // One file for all holds the others.
    let all = desk.file("all.pdf");
    let ran = desk.run_json(&[&["handout", "testamol", "trialol", "-o", all.to_str().unwrap()], &DATE[..]].concat());
    assert_eq!(ran.fails(1).json()["files"][0]["drugs"], json!(["trialol"]));
    assert!(std::fs::read(&all).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn the_whole_library_is_written_but_for_that_drug() {
    let desk = desk();
    let folder = format!("{}/out/", desk.folder().display());
    let ran = desk.run(&[&["handout", "--all", "--jobs", "2", "-o", &folder], &DATE[..]].concat()).fails(1);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), built_in().len() + 1);
    assert!(ran.stderr.contains("testamol: ") && !ran.stderr.contains("trialol"), "{}", ran.stderr);
    assert_eq!(ran.stdout.lines().count(), built_in().len() + 1, "a line a file");
}

#[test]
fn as_text_nothing_is_refused() {
    let desk = desk();
    let text = format!("{}/text/", desk.folder().display());
    let made = desk.json(&[&["handout", "testamol", "trialol", "--text", "-o", &text], &DATE[..]].concat());
    assert_eq!(items(&made["files"]).len(), 2);
    assert!(made.get("failed").is_none(), "the key stands only where a drug has no page");
    let written = std::fs::read_to_string(desk.file("text/testamol_en_2026-11-22.txt")).unwrap();
    assert!(written.contains("Old 🦜 words"), "{written}");
}
