//! `caveat show` of every built-in drug: each line names its source and the place in it, and each source its kind and its
//! date, or says that it has none.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::run::{Desk, each, items};

/// The lines of a drug that come from a section of a source.
fn lines(shown: &Value) -> Vec<&Value> {
    let sections = items(&shown["sections"]).iter().flat_map(|section| items(&section["items"]));
    let lists = ["statements", "gaps", "interactions"].iter().flat_map(|list| items(&shown[*list]));
    sections.chain(lists).collect()
}

/// Everything wrong with the sources of one drug's lines.
fn wrong(shown: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let sources: BTreeMap<&str, &Value> =
        items(&shown["sources"]).iter().map(|source| (source["id"].as_str().unwrap(), source)).collect();
    for (id, source) in &sources {
        let dated =
            source.get("effective").is_some_and(|date| date.is_null() || date.as_str().is_some_and(|d| d.len() >= 4));
        if source["kind"].as_str().is_none_or(str::is_empty) || !dated {
            wrong.push(format!("source {id}: {source}"));
        }
    }
    let known = |line: &Value, key: &str| line[key].as_str().is_some_and(|id| sources.contains_key(id));
    let filled = |line: &Value, key: &str| line[key].as_str().is_some_and(|text| !text.trim().is_empty());
    for line in lines(shown) {
        if !known(line, "source") || !filled(line, "section") {
            wrong.push(line.to_string());
        }
    }
    let others = ["strengths", "look_alikes", "side_effects"].iter().flat_map(|list| items(&shown[*list]));
    wrong.extend(others.filter(|line| !known(line, "source")).map(Value::to_string));
    let colours = items(&shown["strengths"]).iter().filter(|strength| !strength["colour_source"].is_null());
    wrong.extend(colours.filter(|strength| !known(strength, "colour_source")).map(Value::to_string));
    let effects = items(&shown["side_effects"]).iter().flat_map(|list| items(&list["effects"]));
    let serious = effects.filter(|effect| effect["serious"] == true);
    wrong.extend(serious.filter(|effect| !known(effect, "serious_source")).map(Value::to_string));
    wrong
}

fn one_drug(desk: &Desk, drug: &str) {
    let shown = desk.json(&["show", drug]);
    assert!(lines(&shown).len() > 20, "{drug}");
    assert_eq!(wrong(&shown), [""; 0], "{drug}");
}

#[test]
fn every_line_of_every_drug_has_its_source() {
    let desk = Desk::new();
    let list = desk.json(&["list"]);
    let drugs = each(&list["drugs"], "drug");
    assert!(!drugs.is_empty());
    // One run of the program a drug: half of them beside the other half.
    std::thread::scope(|scope| {
        for half in drugs.chunks(drugs.len().div_ceil(2)) {
            scope.spawn(|| half.iter().for_each(|drug| one_drug(&desk, drug)));
        }
    });
}

#[test]
fn a_line_without_source_or_place_is_noticed() {
    let shown = Desk::new().json(&["show", "clonazepam"]);
    let broken = |change: fn(&mut Value)| {
        let mut shown = shown.clone();
        change(&mut shown);
        wrong(&shown).len()
    };
    assert_eq!(broken(|_| ()), 0);
    assert_eq!(broken(|shown| shown["statements"][0]["section"] = Value::Null), 1);
    assert_eq!(broken(|shown| shown["interactions"][0]["source"] = "nowhere".into()), 1);
    assert_eq!(broken(|shown| shown["sections"][0]["items"][0]["source"] = Value::Null), 1);
    assert_eq!(broken(|shown| shown["sources"][0]["kind"] = Value::Null), 1);
    assert!(broken(|shown| drop(shown["sources"].as_array_mut().unwrap().pop())) > 0);
}
