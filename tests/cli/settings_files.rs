//! Settings that are garbage are put aside and said; the work goes on.

use crate::run::Desk;

#[test]
fn garbage_is_put_aside_and_said_and_the_work_is_done() {
    for garbage in [&b"\0\0\0\0\0\0"[..], b"", b"\n \n", b"{ \"voter\": ", b"\xff\xfe\xfd", b"[1, 2]"] {
        let desk = Desk::new();
        desk.write("settings.ron", garbage);
        let ran = desk.run(&["list"]).ok();
        let aside = desk.file("settings.ron.corrupt-1");
        assert!(ran.stderr.contains("put aside") && ran.stderr.contains(&*aside.to_string_lossy()), "{}", ran.stderr);
        assert_eq!(std::fs::read(&aside).unwrap(), garbage);
        assert_eq!(desk.names(), ["settings.ron.corrupt-1"]);
        assert_eq!(desk.run(&["list"]).ok().stderr, "", "it is said once");
    }
}

#[test]
fn garbage_never_replaces_earlier_garbage() {
    let desk = Desk::new();
    for content in ["first {", "second {"] {
        desk.write("settings.ron", content);
        desk.run(&["list"]).ok();
    }
    assert_eq!(desk.names(), ["settings.ron.corrupt-1", "settings.ron.corrupt-2"]);
    assert_eq!(std::fs::read_to_string(desk.file("settings.ron.corrupt-1")).unwrap(), "first {");
    assert_eq!(std::fs::read_to_string(desk.file("settings.ron.corrupt-2")).unwrap(), "second {");
}

#[test]
fn json_stays_one_object_while_the_settings_are_said_beside_it() {
    let desk = Desk::new();
    desk.write("settings.ron", "garbage {");
    let ran = desk.run_json(&["list"]).ok();
    assert_eq!(ran.json()["total"], crate::run::built_in().len());
    assert!(ran.stderr.contains("put aside"), "{}", ran.stderr);
}

#[test]
fn newer_settings_are_used_and_never_written() {
    let desk = Desk::new();
    let text = "{ \"version\": 9, \"from_the_future\": [1, 2] }";
    desk.write("settings.ron", text);
    let ran = desk.run_json(&["poll", "vote", "yes-now"]).fails(1);
    assert_eq!(ran.json()["error"]["kind"], "not_writable");
    assert!(ran.stderr.contains("newer version (9)"), "{}", ran.stderr);
    assert_eq!(std::fs::read_to_string(desk.file("settings.ron")).unwrap(), text);
    assert_eq!(desk.json(&["poll", "show"])["local_total"], 0);
}

#[test]
fn unknown_keys_and_bad_values_stay_when_a_vote_is_kept() {
    let desk = Desk::new();
    desk.write("settings.ron", "{ \"version\": 1, \"zoom\": \"large\", \"other_program\": (a: \"b\") }");
    let ran = desk.run(&["poll", "vote", "yes-now"]).ok();
    assert!(ran.stderr.contains("\"zoom\""), "{}", ran.stderr);
    let text = std::fs::read_to_string(desk.file("settings.ron")).unwrap();
    assert!(text.contains("\"zoom\": \"large\"") && text.contains("\"other_program\": (a: \"b\")"), "{text}");
    assert!(text.contains("\"voter\""), "{text}");
}

#[test]
fn a_check_writes_nothing_about_the_patient_anywhere() {
    let desk = Desk::new();
    desk.run(&["poll", "vote", "yes-now"]).ok();
    let before: Vec<_> = desk.names().iter().map(|name| std::fs::read(desk.file(name)).unwrap()).collect();
    desk.run(&["check", "clonazepam", "--age", "70", "--pregnant", "yes", "--medicine", "xyzzy"]).ok();
    let after: Vec<_> = desk.names().iter().map(|name| std::fs::read(desk.file(name)).unwrap()).collect();
    assert!(before == after && desk.names() == ["clinic.db", "settings.ron"], "{:?}", desk.names());
}
