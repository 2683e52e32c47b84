//! Every byte counts: flipped, cut off, added, or of a newer format.

use super::*;

#[test]
fn a_pack_with_any_byte_flipped_is_never_loaded_and_says_why() {
    let desk = Desk::new();
    let pack = desk.pack("Small", "1", 0);
    let bytes = std::fs::read(&pack).unwrap();
    let bad = desk.path("bad.caveatpack");
    let mut reasons = std::collections::BTreeSet::new();
    for at in 0..bytes.len() {
        for pattern in [0x01, 0x80, 0xff] {
            let mut flipped = bytes.clone();
            flipped[at] ^= pattern;
            std::fs::write(&bad, &flipped).unwrap();
            reasons.insert(kind(desk.install(&bad)));
            let verified = verify(&bad, &TrustedKeys::default(), &mut |_| true).unwrap();
            assert!(!verified.problems.is_empty(), "byte {at} flipped by {pattern:#x} was not seen");
        }
    }
    let expected = ["head_changed", "newer_format", "not_a_pack", "part_changed", "wrong_length"];
    assert!(reasons.iter().all(|reason| expected.contains(reason)), "{reasons:?}");
    assert_eq!(desk.whole(), Vec::<String>::new());
    assert!(desk.tree().iter().all(|name| name == ".lock"), "{:?}", desk.tree());
    desk.install(&pack).unwrap();
    assert_eq!(desk.whole(), ["Small 1"]);
}

#[test]
fn bytes_of_the_labels_count_as_much() {
    let desk = Desk::new();
    let pack = desk.pack("Labels", "1", 3);
    let bytes = std::fs::read(&pack).unwrap();
    let bad = desk.path("bad.caveatpack");
    for at in (0..bytes.len()).step_by(bytes.len() / 60) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        std::fs::write(&bad, &flipped).unwrap();
        desk.install(&bad).unwrap_err();
    }
    assert!(desk.tree().iter().all(|name| name == ".lock"), "{:?}", desk.tree());
}

#[test]
fn a_pack_cut_off_anywhere_or_with_something_behind_it_is_refused() {
    let desk = Desk::new();
    let pack = desk.pack("Small", "1", 0);
    let bytes = std::fs::read(&pack).unwrap();
    let bad = desk.path("bad.caveatpack");
    for length in 0..bytes.len() {
        std::fs::write(&bad, &bytes[..length]).unwrap();
        let reason = kind(desk.install(&bad));
        assert_eq!(reason, if length < 8 { "not_a_pack" } else { "wrong_length" }, "{length}");
    }
    std::fs::write(&bad, [bytes.as_slice(), b"\n"].concat()).unwrap();
    assert_eq!(kind(desk.install(&bad)), "wrong_length");
}

#[test]
fn a_newer_format_is_refused_by_its_version_whatever_else_it_holds() {
    let desk = Desk::new();
    let mut bytes = std::fs::read(desk.pack("Small", "1", 0)).unwrap();
    bytes[8] = 2;
    bytes.truncate(40);
    let newer = desk.path("newer.caveatpack");
    std::fs::write(&newer, &bytes).unwrap();
    let error = desk.install(&newer).unwrap_err();
    assert!(matches!(error.kind, PackErrorKind::NewerFormat { found: 2, known: FORMAT }), "{error:?}");
}

#[test]
fn a_manifest_that_leads_out_of_the_pack_is_refused_although_its_hash_is_right() {
    let desk = Desk::new();
    let pack = desk.pack("Small", "1", 0);
    let bytes = std::fs::read(&pack).unwrap();
    let head = Head::read(&mut bytes.as_slice(), &pack).unwrap();
    let parts = &bytes[usize::try_from(head.length()).unwrap()..];
    let outside = [
        "monographs/../../x.ron",
        "/etc/x.ron",
        "labels.db-wal",
        "monographs/CON.ron",
        "monographs/.ron",
        "head",
        "current.json",
    ];
    for name in outside {
        let mut manifest = head.manifest.clone();
        manifest.parts[0].name = name.to_owned();
        let forged = [Head::new(manifest).to_bytes().unwrap(), parts.to_vec()].concat();
        let path = desk.path("forged.caveatpack");
        std::fs::write(&path, forged).unwrap();
        assert_eq!(kind(desk.install(&path)), "manifest", "{name}");
    }
    let mut manifest = head.manifest.clone();
    manifest.name = "US\u{202e}labels".to_owned();
    assert!(Manifest::read(&manifest.to_json()).is_err());
}

#[test]
fn labels_with_other_tables_than_ours_are_refused() {
    let desk = Desk::new();
    let labels = desk.labels("1", 2);
    rusqlite::Connection::open(&labels).unwrap().execute_batch("CREATE VIEW extra AS SELECT 1;").unwrap();
    let pack = desk.pack("Labels", "1", 2);
    assert_eq!(kind(desk.install(&pack)), "labels");
    let foreign = Desk::new();
    let labels = foreign.labels("1", 2);
    rusqlite::Connection::open(&labels).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let pack = foreign.pack("Labels", "1", 2);
    assert_eq!(kind(foreign.install(&pack)), "store");
    assert!(foreign.tree().iter().all(|name| name == ".lock"));
}
