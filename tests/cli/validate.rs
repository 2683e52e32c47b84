//! `caveat validate`: each mistake with file, line, column and a caret under it.

use crate::run::{Desk, items};

const CLEAN: &str = "(
    schema: 1,
    drug: (id: \"testamol\", name: \"testamol\"),
    sources: [(id: \"web\", kind: web_article, read: whole, title: \"Web\", short: \"Web\")],
    statements: [
        (id: \"s-1\", population: \"elderly\", grade: avoid, phrase: \"not recommended\",
            words: \"Not for older people.\", source: \"web\", section: \"Use\"),
    ],
)
";

fn founding_file() -> String {
    format!("{}/data/drugs/clonazepam.ron", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_bundled_monograph_is_clean_and_its_odd_quotes_are_counted() {
    let desk = Desk::new();
    let json = desk.json(&["validate", &founding_file()]);
    assert_eq!((&json["files"], items(&json["mistakes"]).len(), &json["odd_quotes"]), (&1.into(), 0, &6.into()));
    let text = desk.run(&["validate", &founding_file()]).ok().stdout;
    assert!(text.starts_with("1 file, no mistakes.\n6 oddly written quotes"), "{text}");
}

#[test]
fn a_mistake_has_its_keys_in_order_and_its_place() {
    let desk = Desk::new();
    let path = desk.write("bad.ron", CLEAN.replace("grade: avoid", "grade: terrible")).display().to_string();
    let ran = desk.run_json(&["validate", &path]).ends(1);
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema files mistakes odd_quotes");
    assert_eq!(ordered.at("mistakes/0").keys(), "file line column message");
    let json = ran.json();
    assert_eq!(items(&json["mistakes"]).len(), 1, "{json}");
    let mistake = &json["mistakes"][0];
    assert_eq!((&mistake["file"], &mistake["line"]), (&path.into(), &6.into()));
    assert!(mistake["message"].as_str().unwrap().contains("terrible"), "{mistake}");
}

#[test]
fn the_caret_stands_under_the_field() {
    let desk = Desk::new();
    let path = desk.write("bad.ron", CLEAN.replace("\"not recommended\"", "\"take it gladly\"")).display().to_string();
    let text = desk.run(&["validate", &path]).ends(1).stdout;
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with(&format!("{path}:6:58: The phrase of \"s-1\" holds none")), "{text}");
    let caret = lines[2].find('^').unwrap();
    assert_eq!(&lines[1][caret..caret + 7], "phrase:", "{text}");
    assert_eq!(lines[3], "1 mistake.");
}

#[test]
fn several_files_are_read_and_each_mistake_names_its_own() {
    let desk = Desk::new();
    let clean = desk.write("clean.ron", CLEAN).display().to_string();
    let bad = desk.write("bad.ron", CLEAN.replace("\"web\", section", "\"nowhere\", section")).display().to_string();
    let missing = desk.file("missing.ron").display().to_string();
    let json = desk.run_json(&["validate", &clean, &bad, &missing]).ends(1).json();
    assert_eq!(json["files"], 3);
    let found: Vec<_> = items(&json["mistakes"]).iter().map(|m| (m["file"].as_str().unwrap(), &m["line"])).collect();
    assert_eq!(found, [(bad.as_str(), &7.into()), (missing.as_str(), &serde_json::Value::Null)]);
    assert!(json["mistakes"][0]["message"].as_str().unwrap().contains("nowhere"));
    desk.run(&["validate", &clean]).ok();
}

#[test]
fn a_file_may_have_a_byte_order_mark_and_line_ends_of_windows() {
    let desk = Desk::new();
    for text in
        [format!("\u{feff}{CLEAN}"), CLEAN.replace('\n', "\r\n"), format!("\u{feff}{}", CLEAN.replace('\n', "\r\n"))]
    {
        let path = desk.write("saved.ron", text).display().to_string();
        assert!(items(&desk.json(&["validate", &path])["mistakes"]).is_empty());
    }
    let wrong = CLEAN.replace("grade: avoid", "grade: terrible").replace('\n', "\r\n");
    let path = desk.write("wrong.ron", format!("\u{feff}{wrong}")).display().to_string();
    assert_eq!(desk.run_json(&["validate", &path]).ends(1).json()["mistakes"][0]["line"], 6);
}

#[test]
fn hidden_characters_are_shown_as_a_dot_and_never_printed() {
    let desk = Desk::new();
    let path = desk.write("hidden.ron", CLEAN.replace("Not for older", "Not\u{202e}for older")).display().to_string();
    let text = desk.run(&["validate", &path]).ends(1).stdout;
    assert!(text.contains("(U+202E)") && text.contains("Not\u{b7}for older"), "{text}");
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn a_folder_is_no_file() {
    let desk = Desk::new();
    let folder = desk.folder().display().to_string();
    let json = desk.run_json(&["validate", &folder]).ends(1).json();
    assert_eq!(json["mistakes"][0]["file"], folder.as_str());
}
