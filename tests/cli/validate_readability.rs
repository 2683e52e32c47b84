//! `caveat validate --readability`: the medians of the texts, the hardest of them, and the bar for the built-in ones.

use serde_json::Value;

use crate::run::{Desk, each, items};

/// Two texts for the staff, one for the patient, one of a gap; every name that must be left out is a long word.
const TEXTS: &str = "(
    schema: 1,
    drug: (id: \"testamol\", name: \"testacetaminolol\", brands: [\"Extraordinarily\"]),
    sources: [(id: \"web\", kind: web_article, read: whole, title: \"Web\", short: \"Web\")],
    statements: [
        (id: \"s-1\", population: \"elderly\", words: \"The cat sat on the mat.\", source: \"web\", section: \"Use\",
            patient_words: \"The cat sat.\"),
    ],
    gaps: [
        (population: \"pregnant\", state: not_assessed, source: \"web\", section: \"Use\", words: \"The cat sat on a mat.\"),
    ],
    interactions: [
        (id: \"i-1\", with: \"incomprehensibilities\", kind: class, direction: other, source: \"web\", section: \"Use\",
            words: \"Testacetaminolol, Extraordinarily and incomprehensibilities: the cat sat on the mat.\"),
    ],
)
";

fn validated(desk: &Desk, text: &str) -> Value {
    let path = desk.write("texts.ron", text).display().to_string();
    desk.json(&["validate", "--readability", &path])
}

#[test]
fn the_key_is_there_only_where_it_was_asked_for_and_stands_last() {
    let desk = Desk::new();
    let path = desk.write("texts.ron", TEXTS).display().to_string();
    let plain = desk.run_json(&["validate", &path]).ok();
    assert_eq!(plain.ordered().keys(), "schema files mistakes odd_quotes");
    let graded = desk.run_json(&["validate", "--readability", &path]).ok();
    let graded = graded.ordered();
    assert_eq!(graded.keys(), "schema files mistakes odd_quotes readability");
    assert_eq!(graded.at("readability").keys(), "words patient_words hardest");
    assert_eq!(graded.at("readability/words").keys(), "median n");
    assert_eq!(graded.at("readability/hardest/0").keys(), "id file grade text");
}

/// Six words of six syllables have the grade -1.4, three words of three -2.6.
#[test]
fn medians_count_every_kind_of_entry_and_leave_names_out() {
    let readability = &validated(&Desk::new(), TEXTS)["readability"];
    assert_eq!((&readability["words"]["n"], &readability["words"]["median"]), (&3.into(), &(-1.4).into()));
    assert_eq!(
        (&readability["patient_words"]["n"], &readability["patient_words"]["median"]),
        (&1.into(), &(-2.6).into())
    );
    assert_eq!(each(&readability["hardest"], "id"), ["i-1", "s-1", "pregnant", "s-1"]);
    assert_eq!(readability["hardest"][0]["grade"], -1.1);
    assert!(readability["hardest"][0]["file"].as_str().unwrap().ends_with("texts.ron"));
}

#[test]
fn a_hard_text_comes_first_and_ten_are_named() {
    let entry = |n: usize| {
        format!("(id: \"s-{n}\", population: \"elderly\", words: \"A cat.\", source: \"web\", section: \"Use\"),")
    };
    let hard = "(id: \"hard\", population: \"elderly\", words: \"Immunosuppressive comorbidities necessitate reconsideration.\",
        source: \"web\", section: \"Use\"),";
    let many: String = (2..20).map(entry).collect();
    let text = TEXTS.replace("    ],\n    gaps", &format!("{many}{hard}    ],\n    gaps"));
    let readability = &validated(&Desk::new(), &text)["readability"];
    assert_eq!(items(&readability["hardest"]).len(), 10);
    assert_eq!(readability["hardest"][0]["id"], "hard");
}

#[test]
fn the_text_names_each_file_all_files_and_the_hardest() {
    let desk = Desk::new();
    let path = desk.write("texts.ron", TEXTS).display().to_string();
    let missing = desk.file("missing.ron").display().to_string();
    let text = desk.run(&["validate", "--readability", &path, &missing]).ends(1).stdout;
    assert!(text.contains(&format!("  {path}: words -1.4 (3), words for patients -2.6 (1)\n")), "{text}");
    assert!(text.contains("  All files: words -1.4 (3), words for patients -2.6 (1)\n"), "{text}");
    assert!(text.contains(&format!("  -1.1 | {path} | i-1 | Testacetaminolol,")), "{text}");
    assert!(!desk.run(&["validate", &path]).ok().stdout.contains("words for patients"));
    let nothing = "(schema: 1, drug: (id: \"a\", name: \"a\"))";
    let path = desk.write("nothing.ron", nothing).display().to_string();
    let text = desk.run(&["validate", "--readability", &path]).ok().stdout;
    assert!(text.ends_with("All files: words none (0), words for patients none (0)\n"), "{text}");
}

/// The bar for everything in `data/drugs`.
#[test]
fn half_of_the_texts_of_the_monographs_have_at_most_grade_eight() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/drugs");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path().display().to_string());
    let files: Vec<String> = files.filter(|file| file.ends_with(".ron")).collect();
    let mut args = vec!["validate", "--readability"];
    args.extend(files.iter().map(String::as_str));
    let readability = &Desk::new().run_json(&args).json()["readability"];
    for kind in ["words", "patient_words"] {
        let (median, n) = (readability[kind]["median"].as_f64().unwrap(), readability[kind]["n"].as_u64().unwrap());
        println!("{kind}: median {median} of {n}");
        assert!(n > 50 && median <= 8.0, "{kind}: median {median} of {n}, hardest {}", readability["hardest"]);
    }
}
