//! `caveat pack`: text, JSON, exit codes; labels and monographs of packs found by every other command.

use std::path::PathBuf;

use crate::run::{Desk, each, items};

pub fn label(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/labels/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn monograph() -> String {
    let text = std::fs::read_to_string(format!("{}/data/drugs/clonazepam.ron", env!("CARGO_MANIFEST_DIR"))).unwrap();
    text.replace("id: \"clonazepam\"", "id: \"packamine\"").replace("name: \"clonazepam\"", "name: \"packamine\"")
}

/// Builds a pack of labels and one monograph on this desk.
pub fn build(desk: &Desk, version: &str) -> PathBuf {
    desk.write("in/a.xml", label("newer.xml"));
    desk.write("in/b.json", label("answer.json"));
    desk.write("in/packamine.ron", monograph());
    let target = desk.file(&format!("example-{version}.caveatpack"));
    let (folder, file) = (desk.file("in").display().to_string(), target.display().to_string());
    let date = "2026-11-20";
    let args =
        ["pack", "build", &folder, "-o", &file, "--name", "Example labels", "--version", version, "--date", date];
    desk.run(&args).ok();
    target
}

fn text(path: &std::path::Path) -> String {
    path.display().to_string()
}

const KEYS: &str = "schema pack version drugs labels signed_by problems";

#[test]
fn a_pack_is_built_verified_installed_and_removed() {
    let maker = Desk::new();
    let pack = text(&build(&maker, "1"));
    let desk = Desk::new();
    let verified = desk.run_json(&["pack", "verify", &pack]).ok();
    assert_eq!(verified.ordered().keys(), KEYS);
    let installed = desk.run_json(&["pack", "install", &pack]).ok();
    assert_eq!(installed.ordered().keys(), KEYS);
    for json in [verified.json(), installed.json()] {
        assert_eq!((&json["pack"], &json["version"]), (&"example-labels".into(), &"1".into()), "{json}");
        assert_eq!((&json["labels"], &json["signed_by"]), (&3.into(), &serde_json::Value::Null), "{json}");
        assert!(items(&json["problems"]).is_empty());
    }
    let checked = desk.run_json(&["pack", "verify"]).ok();
    assert_eq!(checked.ordered().keys(), format!("{KEYS} packs"));
    let doctor = desk.run(&["doctor"]).ok().stdout;
    assert!(doctor.contains("packs: ok. 1 label pack is installed: Example labels 1."), "{doctor}");
    let removed = desk.run_json(&["pack", "remove", "example-labels"]).ok();
    assert_eq!(removed.ordered().keys(), KEYS);
    desk.run(&["show", "examplaz"]).fails(1);
    let json = desk.run_json(&["pack", "remove", "example-labels"]).fails(1).json();
    assert_eq!(json["error"]["kind"], "not_found");
    assert!(desk.run(&["doctor"]).ok().stdout.contains("packs: ok. No label pack is installed."));
}

#[test]
fn what_is_in_a_pack_is_found_as_everything_else_with_its_pack_named() {
    let maker = Desk::new();
    let pack = text(&build(&maker, "1"));
    let desk = Desk::new();
    desk.run(&["pack", "install", &pack]).ok();
    let found = desk.json(&["search", "examplaz"]);
    assert_eq!(each(&found["exact"], "pack"), ["example-labels"]);
    let found = desk.json(&["search", "example harm", "--in-text"]);
    assert!(each(&found["in_text"], "pack").contains(&"example-labels"), "{found}");
    let list = desk.json(&["list", "--origin", "imported"]);
    assert_eq!((&list["total"], each(&list["drugs"], "pack")), (&3.into(), vec!["example-labels"; 3]));
    let list = desk.json(&["list", "--origin", "pack"]);
    assert_eq!((each(&list["drugs"], "drug"), each(&list["drugs"], "origin")), (vec!["packamine"], vec!["pack"]));
    let shown = desk.run(&["show", "examplaz"]).ok().stdout;
    assert!(shown.contains("Pack: Example labels, version 1"), "{shown}");
    assert!(shown.contains("(pack Example labels, version 1)"), "the source names it: {shown}");
    let checked = desk.json(&["check", "examplaz", "packamine", "--age", "70"]);
    assert_eq!(items(&checked["drugs"]).len(), 2);
    let page = text(&desk.file("page.txt"));
    desk.run(&["handout", "examplaz", "--text", "-o", &page]).ok();
    // The program's own drug keeps its place.
    let own = desk.json(&["show", "klonopin"]);
    assert_eq!((&own["drug"]["origin"], own["drug"].get("pack")), (&"bundled".into(), None));
}

#[test]
fn a_label_that_is_in_a_pack_and_imported_is_listed_once_and_the_newest_counts() {
    let maker = Desk::new();
    let pack = text(&build(&maker, "1"));
    let desk = Desk::new();
    let newer = String::from_utf8(label("newer.xml")).unwrap();
    let older = newer.replace("20251119", "20100101").replace("value=\"1560\"", "value=\"3\"");
    let older = text(&desk.write("older.xml", older));
    desk.run(&["import", &older]).ok();
    desk.run(&["pack", "install", &pack]).ok();
    let results = std::fs::read_to_string(desk.file("library-results.json")).unwrap();
    let (added, read) = (results.find("\"installed\"").unwrap(), results.find("\"imported\"").unwrap());
    assert!(added < read, "the newest first: {results}");
    let set_id = "aaaaaaaa-0000-0000-0000-000000000001";
    let list = desk.json(&["list", "--origin", "imported"]);
    let of_set: Vec<_> = items(&list["drugs"]).iter().filter(|row| row["drug"] == set_id).collect();
    assert_eq!((of_set.len(), &list["total"]), (1, &3.into()), "{list}");
    assert_eq!(of_set[0]["pack"], "example-labels");
    let found = desk.json(&["search", set_id]);
    assert_eq!((items(&found["exact"]).len(), &found["total"]), (1, &1.into()), "{found}");
    assert_eq!(desk.json(&["show", set_id])["drug"]["pack"], "example-labels");
    desk.run(&["pack", "remove", "example-labels"]).ok();
    assert_eq!(desk.json(&["show", set_id])["drug"].get("pack"), None);
}

#[test]
fn the_imported_labels_of_a_desk_become_a_pack_of_another() {
    let maker = Desk::new();
    let file = text(&maker.write("a.xml", label("newer.xml")));
    maker.run(&["import", &file]).ok();
    let pack = text(&maker.file("mine.caveatpack"));
    maker.run(&["pack", "build", "-o", &pack, "--name", "Mine"]).ok();
    let desk = Desk::new();
    assert_eq!(desk.json(&["pack", "install", &pack])["labels"], 1);
    desk.run(&["show", "examplazine"]).ok();
    let empty = desk.run_json(&["pack", "build", "-o", "none.caveatpack", "--name", "None"]).fails(1).json();
    assert_eq!(empty["error"]["kind"], "invalid");
    let left: Vec<String> = desk.names().into_iter().filter(|name| name.starts_with(".caveat")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_monograph_with_a_mistake_goes_into_no_pack() {
    let desk = Desk::new();
    let bad = text(&desk.write("bad.ron", monograph().replacen("source: \"psyweb\"", "source: \"nobody\"", 1)));
    let json = desk.run_json(&["pack", "build", &bad, "-o", "x.caveatpack", "--name", "Bad"]).fails(1).json();
    assert_eq!((&json["error"]["kind"], &json["error"]["file"]), (&"invalid".into(), &bad.into()));
    assert!(!desk.file("x.caveatpack").exists());
}

#[test]
fn an_older_pack_needs_force_and_the_one_before_can_be_brought_back() {
    let maker = Desk::new();
    let (old, new) = (text(&build(&maker, "1")), text(&build(&maker, "2")));
    let desk = Desk::new();
    desk.run(&["pack", "install", &new]).ok();
    let json = desk.run_json(&["pack", "install", &old]).fails(1).json();
    assert_eq!(json["error"]["kind"], "exists");
    let said = desk.run(&["pack", "install", &old]).fails(1).stderr;
    assert!(said.contains("Version 2 is installed") && said.contains("--force"), "{said}");
    desk.run(&["pack", "install", &old, "--force"]).ok();
    let json = desk.json(&["pack", "install", "--bring-back", "example-labels"]);
    assert_eq!(json["version"], "2");
    assert_eq!(desk.json(&["pack", "install", "--bring-back", "example-labels"])["version"], "1");
}

#[test]
fn a_damaged_pack_is_refused_with_its_reason_and_changes_nothing() {
    let maker = Desk::new();
    let pack = build(&maker, "1");
    let bytes = std::fs::read(&pack).unwrap();
    let desk = Desk::new();
    desk.run(&["pack", "install", &text(&pack)]).ok();
    let mut flipped = bytes.clone();
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    let mut newer = bytes.clone();
    newer[8] = 9;
    let cases: [(&str, &[u8], &str, &str); 4] = [
        ("flipped", &flipped, "part_changed", "invalid"),
        ("cut", &bytes[..bytes.len() / 2], "wrong_length", "invalid"),
        ("newer", &newer, "newer_format", "newer_version"),
        ("text", b"not a pack at all", "not_a_pack", "invalid"),
    ];
    for (name, bytes, reason, kind) in cases {
        let bad = text(&desk.write(&format!("{name}.caveatpack"), bytes));
        let verified = desk.run_json(&["pack", "verify", &bad]).ends(1).json();
        assert_eq!(each(&verified["problems"], "reason"), [reason], "{name}");
        let json = desk.run_json(&["pack", "install", &bad]).fails(1).json();
        assert_eq!((&json["error"]["kind"], &json["error"]["file"]), (&kind.into(), &bad.into()), "{name}");
    }
    let json = desk.run_json(&["pack", "verify", "none.caveatpack"]).fails(1).json();
    assert_eq!(json["error"]["kind"], "not_found");
    assert!(items(&desk.run_json(&["pack", "verify"]).ok().json()["problems"]).is_empty());
    let results = std::fs::read_to_string(desk.file("library-results.json")).unwrap();
    assert!(results.contains("\"refused\"") && results.contains("\"wrong_length\""), "{results}");
}

#[test]
fn a_pack_that_changes_on_the_disk_is_check_failed_with_its_drugs() {
    let maker = Desk::new();
    let pack = text(&build(&maker, "1"));
    let desk = Desk::new();
    desk.run(&["pack", "install", &pack]).ok();
    let labels = desk.file("packs/example-labels/1/labels.db");
    let mut bytes = std::fs::read(&labels).unwrap();
    let place = bytes.len() - 100;
    bytes[place] ^= 1;
    std::fs::write(&labels, bytes).unwrap();
    let json = desk.run_json(&["pack", "verify"]).ends(1).json();
    assert_eq!(each(&json["problems"], "reason"), ["part_changed"]);
    assert_eq!(json["packs"][0]["changed"][0], "labels.db");
    // Found by name, never "not found"; every population has failed.
    let checked = desk.json(&["check", "examplaz"]);
    let findings = items(&checked["drugs"][0]["findings"]);
    assert!(findings.len() == 7 && findings.iter().all(|f| f["state"] == "check_failed"), "{checked}");
    for command in [vec!["show", "examplaz"], vec!["handout", "examplaz", "-o", "page.pdf"]] {
        let json = desk.run_json(&command).fails(1).json();
        assert_eq!(json["error"]["kind"], "unreadable");
    }
    let failed = desk.json(&["list", "--origin", "imported"]);
    assert_eq!((&failed["total"], items(&failed["failed"]).len()), (&0.into(), 2), "{failed}");
    let doctor = desk.run(&["doctor"]).ok().stdout;
    assert!(doctor.contains("clinic_files: ok."), "{doctor}");
    assert!(doctor.contains("packs: needs attention.") && doctor.contains("Example labels 1"), "{doctor}");
    desk.run(&["pack", "install", &pack]).ok();
    desk.run(&["show", "examplaz"]).ok();
}

#[test]
fn a_signed_pack_is_installed_where_its_key_is_trusted() {
    let maker = Desk::new();
    let pack = text(&build(&maker, "1"));
    let key = text(&maker.file("pharmacy.key"));
    let signed = maker.run_json(&["pack", "sign", &pack, "--key", &key, "--new-key"]).ok();
    assert_eq!((signed.ordered().keys().as_str(), &signed.json()["signed_by"]), (KEYS, &"pharmacy".into()));
    let desk = Desk::new();
    let refused = desk.run(&["pack", "install", &pack]).fails(1).stderr;
    assert!(refused.contains("trusted-keys") && refused.contains("--unsigned"), "{refused}");
    let public = std::fs::read(maker.file("pharmacy.pub")).unwrap();
    let kept = text(&desk.write("trusted-keys/pharmacy.pub", &public));
    assert_eq!(desk.json(&["pack", "install", &pack])["signed_by"], "pharmacy");
    let elsewhere = Desk::new();
    assert_eq!(elsewhere.json(&["pack", "verify", &pack, "--key", &kept])["signed_by"], "pharmacy");
    let unsigned = text(&build(&maker, "2"));
    desk.run(&["pack", "install", &unsigned]).fails(1);
    desk.run(&["pack", "install", &unsigned, "--unsigned"]).ok();
    desk.run(&["pack", "sign", &pack, "--key", "none.key"]).fails(1);
}

#[test]
fn what_a_killed_install_left_is_gone_with_the_next_start() {
    let desk = Desk::new();
    let pack = text(&build(&desk, "1"));
    desk.run(&["pack", "install", &pack]).ok();
    // The command line; and the window, which says here that there is no display when it has read everything.
    for (args, code) in [(["list"], 0), (["clonazepam"], 1)] {
        for left in ["packs/.staging-x/labels.db", "packs/example-labels/9/head"] {
            desk.write(left, "left");
        }
        desk.run(&args).ends(code);
        assert!(!desk.file("packs/.staging-x").exists() && !desk.file("packs/example-labels/9").exists(), "{args:?}");
    }
    desk.run(&["show", "examplaz"]).ok();
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_folder_in_the_place_of_a_pack_is_refused_at_once() {
    let desk = Desk::new();
    let pipe = text(&desk.file("pipe.caveatpack"));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe, text(desk.folder())] {
        desk.run(&["pack", "install", &path]).fails(1);
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk::new();
    for args in [
        vec!["pack"],
        vec!["pack", "build", "--name", "x"],
        vec!["pack", "install"],
        vec!["pack", "remove", "Not An Id"],
        vec!["pack", "build", "-o", "x", "--name", "x", "--version", "v1"],
        vec!["pack", "install", "x", "--bring-back", "y"],
    ] {
        desk.run(&args).fails(2);
    }
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}
