//! `caveat search`: names are found, misspellings are only suggested.

use crate::run::{Desk, each};

#[test]
fn the_founding_misspelling_is_suggested_and_never_found() {
    let json = Desk::new().json(&["search", "klonipin"]);
    assert_eq!(
        (&json["total"], &json["exact"], &json["matches"]),
        (&0.into(), &serde_json::json!([]), &serde_json::json!([]))
    );
    assert_eq!(
        json["did_you_mean"],
        serde_json::json!([{
            "drug": "clonazepam", "name": "clonazepam", "matched": "Klonopin", "kind": "misspelling",
            "why": "Known misspelling of Klonopin, seen in a source. One letter differs."
        }])
    );
}

#[test]
fn a_brand_and_a_generic_name_are_exact_in_any_case() {
    let desk = Desk::new();
    for (query, kind) in [("klonopin", "brand"), ("KLONOPIN", "brand"), ("Clonazepam", "generic")] {
        let json = desk.json(&["search", query]);
        assert_eq!(json["query"], query);
        assert_eq!((each(&json["exact"], "drug"), each(&json["exact"], "kind")), (vec!["clonazepam"], vec![kind]));
        assert!(json["matches"].as_array().unwrap().is_empty(), "matches leave out what is exact");
        assert_eq!(json["total"], 1);
    }
}

#[test]
fn every_key_stands_in_the_order_of_the_contract() {
    let found = Desk::new().run_json(&["search", "seizures", "--in-text"]).ok().ordered();
    assert_eq!(found.keys(), "schema query total exact matches did_you_mean in_text");
    assert_eq!(found.at("in_text/0").keys(), "drug section words");
    let exact = Desk::new().run_json(&["search", "klonopin"]).ok().ordered();
    assert_eq!(exact.at("exact/0").keys(), "drug name matched kind why");
}

#[test]
fn the_beginning_of_a_name_matches_and_the_middle_does_not() {
    let desk = Desk::new();
    assert_eq!(each(&desk.json(&["search", "klo"])["matches"], "matched"), ["Klonopin"]);
    assert_eq!(each(&desk.json(&["search", "clona"])["matches"], "matched"), ["clonazepam"]);
    let middle = desk.json(&["search", "azepam"]);
    assert_eq!((middle["total"].as_u64(), each(&middle["matches"], "drug").len()), (Some(0), 0));
}

#[test]
fn nothing_found_is_done_and_said() {
    let desk = Desk::new();
    for query in ["xylophone", "", "%", "'; drop"] {
        assert_eq!(desk.json(&["search", query])["total"], 0, "{query}");
    }
    let text = desk.run(&["search", "xylophone"]).ok();
    assert_eq!(text.stdout, "Not found: “xylophone”\n");
}

#[test]
fn a_misspelling_in_text_form_names_the_drug_under_did_you_mean() {
    let text = Desk::new().run(&["search", "klonipin"]).ok().stdout;
    assert_eq!(
        text,
        "Not found: “klonipin”\nDid you mean\n  Klonopin | clonazepam | Known misspelling of Klonopin, seen in a source. \
         One letter differs.\n"
    );
}

#[test]
fn words_inside_the_texts_are_found_only_when_asked_for() {
    let desk = Desk::new();
    assert!(desk.json(&["search", "phenobarbital"])["in_text"].as_array().unwrap().is_empty());
    let json = desk.json(&["search", "phenobarbital", "--in-text"]);
    assert!(!each(&json["in_text"], "words").is_empty());
    assert!(each(&json["in_text"], "drug").contains(&"clonazepam"));
    assert!(each(&json["in_text"], "words").iter().all(|words| words.to_lowercase().contains("phenobarbital")));
    let limited = desk.json(&["search", "seizures", "--in-text", "--limit", "1"]);
    assert_eq!(each(&limited["in_text"], "drug").len(), 1);
}

#[test]
fn twenty_of_each_group_are_given_unless_more_are_asked_for() {
    let desk = Desk::new();
    for n in 0..25 {
        let text = format!("(schema: 1, drug: (id: \"testamol-{n}\", name: \"testamol {n:02}\"), sources: [])");
        desk.add_drug(&format!("{n}.ron"), text);
    }
    let count = |args: &[&str]| {
        let json = desk.json(&[&["search", "testamol"], args].concat());
        (json["total"].as_u64().unwrap(), each(&json["matches"], "drug").len())
    };
    assert_eq!(count(&[]), (25, 20));
    assert_eq!(count(&["--limit", "25"]), (25, 25));
}

#[test]
fn a_suggested_label_is_told_apart_by_its_class_its_use_and_the_names_it_is_mixed_up_with() {
    let desk = Desk::new();
    let newer = std::fs::read_to_string(format!("{}/tests/labels/newer.xml", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let uses = "<component><section><code code=\"34067-9\"/><title>1 INDICATIONS AND USAGE</title><text><paragraph>To try \
                out readers of labels. Nobody takes it.</paragraph></text></section></component>";
    let before = "<component><section>\n      <code code=\"34070-3\"";
    let other = newer.replace("<name>examplazine</name>", "<name>clonidine</name>");
    let file = desk.write("in/a.xml", other.replacen(before, &format!("{uses}{before}"), 1));
    desk.run(&["import", &file.display().to_string()]).ok();
    let ran = desk.run_json(&["search", "clonidene"]).ok();
    let hits = ran.json()["did_you_mean"].as_array().unwrap().clone();
    let at = hits.iter().position(|hit| hit["name"] == "clonidine").unwrap();
    let keys = ran.ordered().at(&format!("did_you_mean/{at}")).keys();
    assert_eq!(keys, "drug name matched kind why class use looks_like");
    // The pair stands with the other drug of the library, with its source.
    assert_eq!(hits[at]["looks_like"], serde_json::json!(["clonazePAM"]));
    assert_eq!(hits[at]["use"], "To try out readers of labels.");
    let text = desk.run(&["search", "clonidene"]).ok().stdout;
    assert!(text.contains("Used for: To try out readers of labels. | Name looks like: clonazePAM"), "{text}");
    // What is found under its name is not told apart from anything.
    let found = desk.run_json(&["search", "clonidine"]).ok().ordered();
    assert_eq!(found.at("exact/0").keys(), "drug name matched kind why");
}
