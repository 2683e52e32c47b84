//! `caveat list`.

use crate::run::{Desk, built_in, each, items};

const ROW: &str = "drug name tall_man brands class form route origin labeler boxed_warning review newest_source";

fn clinic_drug(id: &str, name: &str) -> String {
    format!("(schema: 1, drug: (id: \"{id}\", name: \"{name}\"), sources: [])")
}

#[test]
fn the_bundled_drugs_are_listed_with_every_key_in_order() {
    let desk = Desk::new();
    let ran = desk.run_json(&["list"]).ok();
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema total drugs failed");
    assert_eq!(ordered.at("drugs/0").keys(), ROW);
    let json = ran.json();
    assert_eq!(json["total"], built_in().len());
    assert_eq!(each(&json["drugs"], "drug"), built_in());
    assert_eq!(
        *items(&json["drugs"]).iter().find(|row| row["drug"] == "clonazepam").unwrap(),
        serde_json::json!({
            "drug": "clonazepam", "name": "clonazepam", "tall_man": "clonazePAM", "brands": ["Klonopin"],
            "class": "benzodiazepine", "form": "tablet", "route": "oral", "origin": "bundled", "labeler": null,
            "boxed_warning": true, "review": "unreviewed", "newest_source": "2023-01"
        })
    );
    assert_eq!(json["failed"], serde_json::json!([]));
    assert!(desk.names().is_empty(), "listing leaves nothing behind: {:?}", desk.names());
}

#[test]
fn drugs_of_the_clinic_join_by_name_and_the_flags_cut_the_list() {
    let desk = Desk::with_drug("z.ron", clinic_drug("z-drug", "aaa first by name"));
    desk.add_drug("b.ron", clinic_drug("b-drug", "zzz last by name"));
    desk.add_drug("notes.txt", "no monograph");
    let n = u64::try_from(built_in().len()).unwrap();
    let all = desk.json(&["list"]);
    let all = each(&all["drugs"], "drug");
    assert_eq!((all.first(), all.last(), all.len()), (Some(&"z-drug"), Some(&"b-drug"), built_in().len() + 2));
    let cut = |args: &[&str]| {
        let json = desk.json(&[&["list"], args].concat());
        let drugs = each(&json["drugs"], "drug").join(" ");
        (json["total"].as_u64().unwrap(), drugs)
    };
    assert_eq!(cut(&["--origin", "clinic"]), (2, "z-drug b-drug".into()));
    assert_eq!(cut(&["--origin", "bundled"]), (n, built_in().join(" ")));
    assert_eq!(cut(&["--origin", "imported"]), (0, String::new()));
    assert_eq!(cut(&["--limit", "1"]), (n + 2, "z-drug".into()));
    assert_eq!(cut(&["--offset", "1", "--limit", "1"]), (n + 2, built_in()[0].clone()));
    assert_eq!(cut(&["--offset", "900"]), (n + 2, String::new()));
}

#[test]
fn two_drugs_of_one_name_stand_by_their_ids() {
    let desk = Desk::with_drug("1.ron", clinic_drug("twin-b", "twin"));
    desk.add_drug("2.ron", clinic_drug("twin-a", "twin"));
    assert_eq!(each(&desk.json(&["list", "--origin", "clinic"])["drugs"], "drug"), ["twin-a", "twin-b"]);
}

#[test]
fn the_text_names_what_matters_about_a_drug() {
    let ran = Desk::new().run(&["list"]).ok();
    let line = "clonazePAM | Klonopin | benzodiazepine | Boxed warning | Not reviewed";
    assert!(ran.stdout.lines().any(|other| other == line), "{}", ran.stdout);
    assert!(ran.stdout.ends_with(&format!("\n{} drugs\n", built_in().len())), "{}", ran.stdout);
}

#[test]
fn a_boxed_warning_is_known_to_be_missing_only_from_a_label_read_whole() {
    let label = |read: &str| {
        format!(
            "(schema: 1, drug: (id: \"x\", name: \"x\"), sources: [(id: \"label\", kind: regulator_label, \
             read: {read}, title: \"Label\", short: \"Label\")])"
        )
    };
    let boxed = |read: &str| {
        let desk = Desk::with_drug("x.ron", label(read));
        desk.json(&["list", "--origin", "clinic"])["drugs"][0]["boxed_warning"].clone()
    };
    assert_eq!((boxed("whole"), boxed("part")), (false.into(), serde_json::Value::Null));
}
