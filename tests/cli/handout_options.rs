//! `handout` in Spanish, with the clinic's letterhead, and with letterhead files that nobody can read.

use crate::poppler::pages;
use crate::run::Desk;

const HEAD: &str =
    "(version: 1, clinic: \"Riverside Family Clinic\", address: [\"14 Mill Road\"], telephone: \"555 0142\",
    country: spain, emergency_number: \"112\", crisis_line: \"024\")";

fn text(desk: &Desk, args: &[&str]) -> (String, String) {
    let ran = desk.run(&[&["handout", "-o", "-", "--text", "--date", "2026-11-22"], args].concat()).ok();
    (ran.stdout, ran.stderr)
}

#[test]
fn spanish_is_named_in_the_file_and_graded_by_no_english_formula() {
    let desk = Desk::new();
    let folder = format!("{}/out/", desk.folder().display());
    let made = desk.json(&["handout", "clonazepam", "--lang", "es", "-o", &folder, "--date", "2026-11-22"]);
    let file = &made["files"][0];
    assert!(file["file"].as_str().unwrap().ends_with("/clonazepam_es_2026-11-22.pdf"), "{file}");
    assert_eq!(file["grade_fk"], serde_json::Value::Null);
    let said =
        desk.run(&["handout", "clonazepam", "--lang", "es", "-o", &folder, "--date", "2026-11-22", "--force"]).ok();
    assert!(said.stdout.contains("pages. Written: ") && !said.stdout.contains("grade"), "{}", said.stdout);
    let Some(pages) = pages(&desk.file("out/clonazepam_es_2026-11-22.pdf")) else { return };
    assert!(pages[0].contains("22 de noviembre de 2026") && pages[0].contains("Traducción sin revisar."));
}

#[test]
fn the_letterhead_of_the_data_folder_is_printed_on_pages_and_records() {
    let desk = Desk::new();
    desk.write("letterhead.ron", HEAD);
    let (page, errors) = text(&desk, &["clonazepam"]);
    assert!(page.starts_with("Riverside Family Clinic\n14 Mill Road\n555 0142\n"), "{page:.200}");
    assert!(page.contains("Emergency number: 112\nCrisis line: 024\nTo report a side effect: ________"), "{page}");
    assert_eq!(errors, "");
    let record = desk.file("record.pdf");
    desk.run(&["check", "clonazepam", "--age", "70", "--record", record.to_str().unwrap(), "--date", "2026-11-22"])
        .ok();
    let Some(pages) = pages(&record) else { return };
    assert!(pages[0].contains("Riverside Family Clinic"), "{}", pages[0]);
}

#[test]
fn a_letterhead_that_cannot_be_read_is_put_aside_said_and_not_printed() {
    let desk = Desk::new();
    desk.write("letterhead.ron", "(version: 1, clinic: ");
    let logo = desk.write("letterhead-logo.png", "no picture");
    let (page, errors) = text(&desk, &["clonazepam"]);
    assert!(page.starts_with("Clinic: ________\n"), "{page:.100}");
    for aside in ["letterhead.ron.corrupt-1", "letterhead-logo.png.corrupt-1"] {
        assert!(errors.contains(aside) && desk.file(aside).is_file(), "{errors}");
    }
    assert!(!logo.exists());
    assert_eq!(text(&desk, &["clonazepam"]).1, "", "said once");
}

#[test]
fn a_whole_library_is_made_without_progress_where_nobody_looks_on() {
    let desk = Desk::new();
    let folder = format!("{}/out/", desk.folder().display());
    let args = ["handout", "--all", "-o", &folder, "--jobs", "2", "--text", "--date", "2026-11-22"];
    let ran = desk.run(&args).ok();
    assert_eq!(ran.stderr, "");
    assert_eq!(desk.run(&[&args[..], &["--force", "--quiet"]].concat()).ok().stdout, ran.stdout);
}
