//! `caveat list`.

use crate::run::{Desk, each};

const ROW: &str = "drug name tall_man brands class form route origin labeler boxed_warning review newest_source";

fn clinic_drug(id: &str, name: &str) -> String {
    format!("(schema: 1, drug: (id: \"{id}\", name: \"{name}\"), sources: [])")
}

#[test]
fn the_bundled_drug_is_listed_with_every_key_in_order() {
    let desk = Desk::new();
    let ran = desk.run_json(&["list"]).ok();
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema total drugs failed");
    assert_eq!(ordered.at("drugs/0").keys(), ROW);
    let json = ran.json();
    assert_eq!(json["total"], 1);
    assert_eq!(
        json["drugs"][0],
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
    assert_eq!(each(&desk.json(&["list"])["drugs"], "drug"), ["z-drug", "clonazepam", "b-drug"]);
    let cut = |args: &[&str]| {
        let json = desk.json(&[&["list"], args].concat());
        let drugs = each(&json["drugs"], "drug").join(" ");
        (json["total"].as_u64().unwrap(), drugs)
    };
    assert_eq!(cut(&["--origin", "clinic"]), (2, "z-drug b-drug".into()));
    assert_eq!(cut(&["--origin", "bundled"]), (1, "clonazepam".into()));
    assert_eq!(cut(&["--origin", "imported"]), (0, String::new()));
    assert_eq!(cut(&["--limit", "1"]), (3, "z-drug".into()));
    assert_eq!(cut(&["--offset", "1", "--limit", "1"]), (3, "clonazepam".into()));
    assert_eq!(cut(&["--offset", "9"]), (3, String::new()));
}

#[test]
fn two_drugs_of_one_name_stand_by_their_ids() {
    let desk = Desk::with_drug("1.ron", clinic_drug("twin-b", "twin"));
    desk.add_drug("2.ron", clinic_drug("twin-a", "twin"));
    assert_eq!(each(&desk.json(&["list"])["drugs"], "drug"), ["clonazepam", "twin-a", "twin-b"]);
}

#[test]
fn the_text_names_what_matters_about_a_drug() {
    let ran = Desk::new().run(&["list"]).ok();
    let expected = "clonazePAM | Klonopin | benzodiazepine | Boxed warning | Not reviewed\n1 drug\n";
    assert_eq!(ran.stdout, expected);
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
