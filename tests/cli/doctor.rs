//! `caveat doctor`: each check with what to do, nothing written.

use serde_json::Value;

use crate::run::{Desk, each, items};

fn check<'a>(json: &'a Value, name: &str) -> &'a Value {
    items(&json["checks"]).iter().find(|c| c["check"] == name).unwrap_or_else(|| panic!("no {name}: {json}"))
}

#[test]
fn every_check_has_its_keys_in_order_and_the_missing_display_is_found() {
    let desk = Desk::new();
    let ran = desk.run_json(&["doctor"]).ok();
    let ordered = ran.ordered();
    assert_eq!(
        (ordered.keys().as_str(), ordered.at("checks/0").keys().as_str()),
        ("schema checks", "check ok message do")
    );
    let json = ran.json();
    for name in ["words", "monographs", "clinic_files", "data_folder", "settings", "clinic_db", "display"] {
        let found = check(&json, name);
        assert_eq!(found["ok"], name != "display", "{found}");
        assert_eq!(found["do"].is_null(), name != "display", "what to do stands beside what is wrong: {found}");
    }
    assert!(check(&json, "display")["do"].as_str().unwrap().contains("command line"));
    assert!(desk.names().is_empty(), "doctor leaves nothing behind: {:?}", desk.names());
}

#[test]
fn what_is_wrong_on_a_desk_is_found() {
    let desk = Desk::with_drug("bad.ron", "not a monograph");
    desk.write("settings.ron", "{ \"theme\": 7 }");
    desk.write("clinic.db", "this is not a database, but long enough to look like a header of one .......");
    let ran = desk.run_json(&["doctor"]).ok();
    let json = ran.json();
    for name in ["clinic_files", "settings", "clinic_db"] {
        let found = check(&json, name);
        assert_eq!(found["ok"], false, "{found}");
        assert!(found["do"].is_string(), "{found}");
    }
    assert_eq!(check(&json, "monographs")["ok"], true);
}

#[test]
fn the_text_has_a_line_for_each_check() {
    let text = Desk::new().run(&["doctor"]).ok().stdout;
    assert!(text.starts_with("words: ok. "), "{text}");
    assert!(
        text.contains("display: needs attention. No display was found.\n  What to do: Use the command line"),
        "{text}"
    );
    assert_eq!(each(&Desk::new().json(&["doctor"])["checks"], "check").len() + 1, text.lines().count());
}
