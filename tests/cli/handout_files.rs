//! Where `handout` writes, what it refuses to write over, and the one JSON object it says about it.

use serde_json::{Value, json};

use crate::ordered::Ordered;
use crate::run::{Desk, each, items};

const DATE: [&str; 2] = ["--date", "2026-11-22"];

fn json(desk: &Desk, args: &[&str]) -> Value {
    desk.json(&[&["handout"], args, &DATE].concat())
}

#[track_caller]
fn error(desk: &Desk, args: &[&str]) -> Value {
    desk.run_json(&[&["handout"], args, &DATE].concat()).fails(1).json()["error"].clone()
}

#[test]
fn an_existing_file_is_kept_unless_force_is_given() {
    let desk = Desk::new();
    let file = desk.write("old.pdf", "old bytes");
    let path = file.to_str().unwrap();
    let found = error(&desk, &["clonazepam", "-o", path]);
    assert_eq!((&found["kind"], &found["file"]), (&json!("exists"), &json!(path)));
    assert_eq!(std::fs::read(&file).unwrap(), b"old bytes");
    assert_eq!(desk.names(), ["old.pdf"]);
    json(&desk, &["clonazepam", "-o", path, "--force"]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    assert_eq!(desk.names(), ["old.pdf"]);
}

#[test]
fn an_existing_file_in_a_folder_is_kept_and_none_of_the_others_is_written() {
    let desk = Desk::with_drug("testamol.ron", crate::handout_several::TESTAMOL);
    let old = desk.write("out/testamol_en_2026-11-22.pdf", "old bytes");
    let folder = desk.file("out");
    let found = error(&desk, &["clonazepam", "testamol", "-o", folder.to_str().unwrap()]);
    assert_eq!((&found["kind"], &found["file"]), (&json!("exists"), &json!(old.to_str().unwrap())));
    assert_eq!(std::fs::read(&old).unwrap(), b"old bytes");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_folder_gets_a_file_named_after_drug_language_and_date() {
    let desk = Desk::new();
    desk.write("here/keep.txt", "");
    for (folder, extension, flags) in [("here", "pdf", &[][..]), ("new/", "txt", &["--text"])] {
        let target = format!("{}/{folder}", desk.folder().display());
        let made = json(&desk, &[&["clonazepam", "-o", &target], flags].concat());
        let name = format!("clonazepam_en_2026-11-22.{extension}");
        let file = desk.file(folder).join(&name);
        assert!(file.is_file(), "{name} is not in {folder}");
        assert_eq!(items(&made["files"]).len(), 1);
        assert_eq!(std::path::Path::new(made["files"][0]["file"].as_str().unwrap()), file);
    }
}

#[test]
fn a_folder_that_is_not_there_is_named_and_nothing_is_made() {
    let desk = Desk::new();
    for target in ["missing/h.pdf", "missing/below/"] {
        let target = format!("{}/{target}", desk.folder().display());
        assert_eq!(error(&desk, &["clonazepam", "-o", &target])["kind"], "not_writable", "{target}");
    }
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn the_output_gets_the_bytes_and_nothing_else() {
    let desk = Desk::new();
    let output = desk.output(&["handout", "clonazepam", "-o", "-", "--date", "2026-11-22"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"%PDF-") && output.stdout.trim_ascii_end().ends_with(b"%%EOF"));
    assert!(output.stderr.is_empty());
    let path = desk.file("h.pdf");
    json(&desk, &["clonazepam", "-o", path.to_str().unwrap()]);
    assert!(output.stdout == std::fs::read(path).unwrap(), "the file has other bytes");
    let text = desk.run(&["handout", "clonazepam", "-o", "-", "--text", "--date", "2026-11-22"]).ok();
    assert!(text.stdout.contains("\n# clonazepam\n") && text.stdout.ends_with('\n'), "{}", text.stdout);
}

#[test]
fn a_broken_file_of_the_clinic_gives_no_page() {
    let desk = Desk::new();
    let file = desk.add_drug("brokenol.ron", "this is not RON");
    let target = desk.file("h.pdf");
    let found = error(&desk, &["clonazepam", "brokenol", "-o", target.to_str().unwrap()]);
    assert_eq!((&found["kind"], &found["file"]), (&json!("unreadable"), &json!(file)));
    assert!(found["line"].is_u64() && found["column"].is_u64(), "{found}");
    assert_eq!(desk.names(), ["drugs"]);
}

#[test]
fn an_unknown_drug_is_not_found_and_nothing_is_written() {
    let desk = Desk::new();
    let target = format!("{}/new/", desk.folder().display());
    let found = error(&desk, &["clonazepam", "Klonipin", "-o", &target]);
    assert_eq!((&found["kind"], &found["query"]), (&json!("not_found"), &json!("Klonipin")));
    assert_eq!(each(&found["did_you_mean"], "drug"), ["clonazepam"]);
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn wrong_usage_ends_with_2_and_names_what_is_wrong() {
    let desk = Desk::new();
    for (args, named) in [
        (&["clonazepam", "-o", "h.pdf", "--size", "13"][..], "13"),
        (&["clonazepam", "-o", "h.pdf", "--size", "12", "--large-print"], "--large-print"),
        (&["clonazepam", "-o", "h.pdf", "--date", "2026-11"], "2026-11"),
        (&["clonazepam", "-o", "h.pdf", "--date", "2026-02-30"], "2026-02-30"),
        (&["clonazepam", "-o", "h.pdf", "--paper", "a5"], "a5"),
        (&["clonazepam", "-o", "h.pdf", "--lang", "tlh"], "tlh"),
        (&["clonazepam", "-o", "h.pdf", "--jobs", "0"], "0"),
        (&["clonazepam", "-o", "h.pdf", "--age", "131"], "131"),
        (&["clonazepam", "-o", "h.pdf", "--pregnant", "maybe"], "maybe"),
        (&["clonazepam", "-o", "h.pdf", "--all"], "--all"),
        (&["-o", "h.pdf"], "drug"),
        (&["clonazepam"], "--output"),
        (&["clonazepam", "-o", "-", "--json"], "--json"),
        (&["clonazepam", "-o", "-", "--text", "--json"], "--json"),
    ] {
        let ran = desk.run(&[&["handout"], args].concat()).fails(2);
        assert!(ran.stderr.contains(named), "{args:?} does not name {named}: {}", ran.stderr);
        assert_eq!(ran.stdout, "", "{args:?}");
    }
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn the_json_has_the_keys_of_the_contract_and_tells_the_truth() {
    // Marks that pile up on one letter are left out and named.
    let piled = format!("Old e{} words", "\u{301}".repeat(4));
    let desk = Desk::with_drug("testamol.ron", crate::handout_several::TESTAMOL.replace("Old words", &piled));
    let target = desk.file("h.pdf");
    let args = ["handout", "testamol", "-o", target.to_str().unwrap(), "--date", "2026-11-22"];
    let ran = desk.run_json(&args).ok();
    assert_eq!(ran.stderr, "");
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema files");
    assert_eq!(ordered.at("files/0").keys(), "drugs file pages bytes hash replaced grade_fk smog");
    assert_eq!(ordered.at("files/0/replaced/0").keys(), "id text");
    let Ordered::Leaf(hash) = ordered.at("files/0/hash") else { panic!("no hash") };
    let hash = hash.as_str().unwrap();
    assert!(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{hash}");
    let file = &ran.json()["files"][0];
    assert_eq!(file["drugs"], json!(["testamol"]));
    assert_eq!(file["file"], target.to_str().unwrap());
    assert_eq!(file["bytes"], std::fs::metadata(&target).unwrap().len());
    assert_eq!(file["replaced"], json!([{"id": "U+0301", "text": "\u{301}"}]));
    assert!(file["pages"].as_u64().is_some_and(|n| n > 0), "{file}");
    assert!(file["grade_fk"].is_f64() && file["smog"].is_f64(), "{file}");
    let said = desk.run(&[&args[..], &["--force"]].concat()).ok().stdout;
    assert!(said.contains("U+0301") && said.contains(target.to_str().unwrap()), "{said}");
    assert!(said.contains(&format!("{} page", file["pages"])), "{said}");
}

#[test]
fn plain_text_keeps_what_a_font_cannot_print() {
    let desk = Desk::with_drug("testamol.ron", crate::handout_several::TESTAMOL.replace("Old words", "Old 🦜 words"));
    let target = desk.file("h.txt");
    let made = json(&desk, &["testamol", "--text", "-o", target.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&target).unwrap().contains("Old 🦜 words"));
    assert_eq!(made["files"][0]["replaced"], json!([]), "nothing was replaced in the text");
}
