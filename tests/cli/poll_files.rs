//! The file of the votes in bad hands: written by a newer program, damaged, out of reach. Nothing is lost or guessed.

use crate::run::Desk;

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    desk.run(&["poll", "vote", "yes-now"]).ok();
    let path = desk.file("clinic.db");
    let mut bytes = std::fs::read(&path).unwrap();
    // The version of the tables stands in the header, four bytes from 60 on, the highest first.
    bytes[60..64].copy_from_slice(&9_u32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    for args in [&["poll", "show"][..], &["poll", "vote", "no-never"], &["poll", "withdraw"]] {
        let ran = desk.run_json(args).fails(1);
        let error = ran.json()["error"].clone();
        assert_eq!((&error["kind"], &error["file"]), (&"newer_version".into(), &path.display().to_string().into()));
        assert!(std::fs::read(&path).unwrap() == bytes, "{args:?} touched the file");
    }
    let rest = desk.run(&["list"]).ok();
    assert!(rest.stdout.contains("clonazePAM"), "the rest works");
    assert!(rest.stderr.contains("never written to"), "what could not be read is said: {}", rest.stderr);
}

#[test]
fn a_damaged_database_is_said_and_left_as_it_is() {
    let garbage = "This is no database at all. ".repeat(100);
    let desk = Desk::new();
    let path = desk.write("clinic.db", &garbage);
    for args in [&["poll", "show"][..], &["poll", "vote", "no-never"]] {
        let error = desk.run_json(args).fails(1).json()["error"].clone();
        assert_eq!(error["kind"], "unreadable", "{args:?}: {error}");
        assert!(error["message"].as_str().unwrap().contains("was left as it is"), "{error}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), garbage);
    }
}

#[test]
fn a_vote_that_cannot_be_kept_is_no_vote() {
    let desk = Desk::new();
    // A folder stands where the settings would be written.
    std::fs::create_dir_all(desk.file("taken.ron/inside")).unwrap();
    let settings = desk.file("taken.ron").display().to_string();
    let ran = desk.run_json(&["poll", "vote", "yes-now", "--settings", &settings]).fails(1);
    assert_eq!(ran.json()["error"]["kind"], "not_writable");
    assert_eq!(desk.json(&["poll", "show"])["local_total"], 0);
}

#[test]
fn votes_outlive_their_voter() {
    let desk = Desk::new();
    desk.run(&["poll", "vote", "yes-now"]).ok();
    std::fs::remove_file(desk.file("settings.ron")).unwrap();
    let json = desk.json(&["poll", "show"]);
    assert_eq!((&json["local_total"], &json["own_vote"]), (&1.into(), &serde_json::Value::Null));
}
