//! Files of the clinic that are broken in every way: the file is named with its line, the rest is unharmed, and a warning
//! that could not be read is never taken for none.

use serde_json::{Value, json};

use crate::run::{Desk, built_in, each, items};

const TESTAMOL: &str = "(
    schema: 1,
    drug: (id: \"testamol\", name: \"testamol\"),
    sources: [(id: \"web\", kind: web_article, read: whole, title: \"Web\", short: \"Web\")],
    statements: [
        (id: \"s-elderly\", population: \"elderly\", grade: avoid, phrase: \"not recommended\",
            words: \"Not for older people.\", source: \"web\", section: \"Use\"),
        (id: \"s-pregnant\", population: \"pregnant\", grade: caution, phrase: \"special attention\",
            words: \"Take care.\", source: \"web\", section: \"Use\"),
    ],
)
";

const POPULATIONS: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];

fn failed(desk: &Desk) -> Vec<Value> {
    items(&desk.json(&["list"])["failed"]).clone()
}

/// The drug's file could not be read at all: it is listed, checked as failed seven times, and never shown.
#[track_caller]
fn is_unreadable(desk: &Desk, drug: &str, file: &str) {
    let listed = desk.json(&["list"]);
    assert_eq!(each(&listed["drugs"], "drug"), built_in(), "the rest loads");
    assert_eq!(each(&listed["failed"], "file"), [file]);
    let checked = desk.json(&["check", drug, "--age", "70"]);
    let found = &checked["drugs"][0];
    assert_eq!(found["drug"], drug);
    let mut failed: Vec<_> = each(&found["findings"], "population");
    assert_eq!(failed[0], "elderly", "the one answered yes stands first");
    failed.sort_by_key(|p| POPULATIONS.iter().position(|known| known == p));
    assert_eq!(failed, POPULATIONS);
    for finding in items(&found["findings"]) {
        assert_eq!((&finding["state"], &finding["grade"]), (&json!("check_failed"), &Value::Null), "{finding}");
        assert_eq!(each(&finding["gaps"], "state"), ["check_failed"]);
        assert!(finding["gaps"][0]["words"].as_str().unwrap().contains(file), "{finding}");
    }
    let error = desk.run_json(&["show", drug]).fails(1).json()["error"].clone();
    assert_eq!((&error["kind"], &error["file"]), (&json!("unreadable"), &json!(file)));
}

#[test]
fn a_file_that_is_no_monograph_stands_for_its_drug_as_failed() {
    for bytes in [
        &b"this is not RON"[..],
        b"",
        b"   \n",
        b"\0\0\0\0\0\0\0\0",
        b"\xff\xfe(\0s\0",
        b"()",
        b"[]",
        b"{}",
        b"(schema: 1)",
        b"(schema: 1, drug: (id: \"Testamol X\", name: \"x\"))",
        b"(schema: 1, drug: (id: \"testamol\", name: \"testamol\", wings: 2))",
    ] {
        let desk = Desk::new();
        let file = desk.add_drug("testamol.ron", bytes);
        is_unreadable(&desk, "testamol", &file);
    }
}

#[test]
fn a_newer_file_is_refused_by_its_version_and_not_by_what_is_new_in_it() {
    let desk = Desk::new();
    let file = desk.add_drug("testamol.ron", TESTAMOL.replace("schema: 1,", "schema: 2, moons: [(x: 1)],"));
    is_unreadable(&desk, "testamol", &file);
    let message = failed(&desk)[0]["message"].as_str().unwrap().to_owned();
    assert_eq!(message, "The file has version 2; this program reads up to version 1. Use a newer program.");
}

#[test]
fn a_file_cut_off_anywhere_is_named_and_never_half_believed() {
    let end = TESTAMOL.trim_end().len() - 1;
    for n in 0..20 {
        let cut = end * n / 19;
        let desk = Desk::new();
        let file = desk.add_drug("testamol.ron", &TESTAMOL[..cut]);
        is_unreadable(&desk, "testamol", &file);
        let failure = &failed(&desk)[0];
        assert!(failure["line"].as_u64().is_some_and(|line| line <= 12), "cut at {cut}: {failure}");
    }
}

#[test]
fn a_mark_at_the_start_and_the_line_ends_of_windows_are_accepted() {
    for text in [format!("\u{feff}{TESTAMOL}"), TESTAMOL.replace('\n', "\r\n")] {
        let desk = Desk::with_drug("testamol.ron", text);
        assert_eq!(failed(&desk), Vec::<Value>::new());
        let json = desk.json(&["check", "testamol", "--elderly", "yes"]);
        assert_eq!(json["drugs"][0]["findings"][0]["grade"], "avoid");
    }
}

#[test]
fn one_wrong_grade_costs_that_population_and_nothing_else() {
    let desk = Desk::new();
    let file = desk.add_drug("testamol.ron", TESTAMOL.replace("grade: avoid", "grade: terrible"));
    let failures = failed(&desk);
    assert_eq!(failures.len(), 1, "{failures:?}");
    let failure = &failures[0];
    assert_eq!((&failure["file"], &failure["line"], &failure["column"]), (&json!(file), &json!(6), &json!(57)));
    assert!(failure["message"].as_str().unwrap().starts_with("This statement could not be read: "), "{failure}");
    let json = desk.json(&["check", "testamol", "--pregnant", "yes"]);
    let states: Vec<_> = items(&json["drugs"][0]["findings"])
        .iter()
        .map(|f| format!("{} {}", f["population"].as_str().unwrap(), f["state"].as_str().unwrap()))
        .collect();
    assert_eq!(
        states,
        [
            "pregnant graded",
            "elderly check_failed",
            "under_18 not_stated",
            "schizophrenia not_stated",
            "breastfeeding not_stated",
            "psychiatric not_stated",
            "dependence not_stated"
        ]
    );
    assert_eq!(each(&desk.json(&["show", "testamol"])["statements"], "id"), ["s-pregnant"]);
    assert_eq!(each(&desk.json(&["check", "clonazepam"])["drugs"][0]["findings"], "state"), ["graded"; 7]);
}

#[test]
fn a_statement_of_unknown_population_fails_them_all() {
    let desk =
        Desk::with_drug("testamol.ron", TESTAMOL.replace("population: \"elderly\", grade: avoid", "grade: avoid"));
    let json = desk.json(&["check", "testamol"]);
    assert_eq!(each(&json["drugs"][0]["findings"], "state"), ["check_failed"; 7]);
    assert_eq!(each(&json["drugs"][0]["gaps"], "population"), ["anyone"], "what holds for anyone could hide there too");
}

#[test]
fn unknown_fields_and_ids_that_stand_twice_are_named() {
    for (from, to, message) in [
        ("words: \"Take care.\"", "words: \"Take care.\", colour: \"red\"", "colour"),
        ("s-pregnant", "s-elderly", "The id \"s-elderly\" stands twice."),
        (
            "source: \"web\", section: \"Use\"),\n    ],",
            "source: \"moon\", section: \"Use\"),\n    ],",
            "There is no source \"moon\"",
        ),
    ] {
        let desk = Desk::with_drug("testamol.ron", TESTAMOL.replace(from, to));
        let failures = failed(&desk);
        assert_eq!(failures.len(), 1, "{failures:?}");
        assert!(failures[0]["message"].as_str().unwrap().contains(message), "{failures:?}");
        let line = failures[0]["line"].as_u64().unwrap();
        assert!((8..=9).contains(&line), "{failures:?}");
        let json = desk.json(&["check", "testamol", "--pregnant", "yes", "--elderly", "yes"]);
        let found = &json["drugs"][0]["findings"];
        assert_eq!((&found[0]["population"], &found[0]["state"]), (&json!("pregnant"), &json!("check_failed")));
        assert_eq!((&found[1]["population"], &found[1]["grade"]), (&json!("elderly"), &json!("avoid")));
    }
}

#[test]
fn two_files_of_one_drug_name_each_other_and_the_first_is_used() {
    let desk = Desk::new();
    let first = desk.add_drug("a.ron", TESTAMOL);
    let second = desk.add_drug("b.ron", TESTAMOL.replace("Not for older people.", "Other words."));
    let failures = failed(&desk);
    assert_eq!((failures.len(), &failures[0]["file"]), (1, &json!(second)), "{failures:?}");
    assert!(failures[0]["message"].as_str().unwrap().contains(&first), "{failures:?}");
    assert_eq!(each(&desk.json(&["show", "testamol"])["statements"], "words")[0], "Not for older people.");
}

#[test]
fn a_file_of_the_clinic_never_takes_the_place_of_a_bundled_drug() {
    let desk = Desk::new();
    let file = desk.add_drug("mine.ron", TESTAMOL.replace("testamol", "clonazepam"));
    let failures = failed(&desk);
    assert_eq!(failures[0]["file"], json!(file));
    assert!(failures[0]["message"].as_str().unwrap().contains("clonazepam.ron"), "{failures:?}");
    assert_eq!(desk.json(&["show", "clonazepam"])["drug"]["origin"], "bundled");
}

#[test]
fn a_broken_drug_beside_a_sound_one_is_checked_with_it() {
    let desk = Desk::with_drug("testamol.ron", "garbage");
    let json = desk.json(&["check", "clonazepam", "testamol"]);
    assert_eq!(each(&json["drugs"], "drug"), ["clonazepam", "testamol"]);
    let text = desk.run(&["check", "testamol"]).ok().stdout;
    assert_eq!(text.matches("Check failed | ").count(), 7, "{text}");
    assert!(text.contains("so it was not checked"), "{text}");
}
