//! `caveat import`: counts by outcome, refusals with their reasons, exit codes.

use crate::run::{Desk, items};

fn label(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/labels/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn a_folder_is_counted_by_outcome() {
    let desk = Desk::new();
    let folder = desk.write("in/a.xml", label("newer.xml")).parent().unwrap().display().to_string();
    desk.write("in/b.json", label("answer.json"));
    desk.write("in/deep/a-again.xml", label("newer.xml"));
    desk.write("in/notes.txt", "nothing");
    let ran = desk.run_json(&["import", &folder]).ends(0);
    let ordered = ran.ordered();
    assert_eq!(ordered.keys(), "schema files added updated unchanged refused warnings");
    assert_eq!(ordered.at("refused/0").keys(), "file entry reason message");
    assert_eq!(ordered.at("warnings/0").keys(), "file set_id message");
    let json = ran.json();
    let counts = ["files", "added", "updated", "unchanged"].map(|key| json[key].as_u64().unwrap());
    assert_eq!(counts, [4, 3, 0, 1], "{json}");
    assert_eq!(json["refused"][0]["reason"], "not_a_label");
    assert_eq!(items(&json["warnings"]).len(), 4);
}

#[test]
fn nothing_read_is_not_done_and_a_missing_path_says_so() {
    let desk = Desk::new();
    let path = desk.write("notes.txt", "nothing").display().to_string();
    let json = desk.run_json(&["import", &path]).ends(1).json();
    assert_eq!((&json["files"], items(&json["refused"]).len()), (&1.into(), 1));
    assert_eq!(desk.names(), ["notes.txt"], "no empty library is left");
    let json = desk.run_json(&["import", "/no/such/folder"]).ends(1).json();
    assert_eq!(json["error"]["kind"], "not_found");
    desk.run(&["import"]).fails(2);
}

#[test]
fn the_window_is_opened_on_a_label_by_its_name_and_not_on_what_is_no_name() {
    let desk = Desk::new();
    let path = desk.write("in/a.xml", label("newer.xml")).display().to_string();
    desk.run(&["import", &path]).ends(0);
    for (name, kind) in [("Examplaz ER", "no_display"), ("examplasine", "not_found")] {
        let json = desk.run_json(&[name]).ends(1).json();
        assert_eq!(json["error"]["kind"], kind, "{name}");
    }
}
