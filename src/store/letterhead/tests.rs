//! The letterhead on the disk: kept, put aside, left alone.

use super::*;

fn places(folder: &tempfile::TempDir) -> Places {
    Places { data: folder.path().join("data"), settings: folder.path().join("settings.ron") }
}

fn head() -> Letterhead {
    let drawing =
        br#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>"#;
    Letterhead {
        clinic: Some("Riverside \"Family\" Clinic".into()),
        address: vec!["14 Mill Road".into(), "Second floor".into()],
        telephone: Some("555 0142".into()),
        country: Some(Country::Spain),
        emergency_number: Some("112".into()),
        crisis_line: None,
        reporting_line: Some("www.notificaRAM.es".into()),
        logo: Some(Logo::read(drawing).unwrap()),
    }
}

#[test]
fn what_is_saved_is_there_again_and_nothing_is_there_at_first() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    assert_eq!(load(&places), LoadedLetterhead::default());
    save(&places, &head()).unwrap();
    assert_eq!(load(&places), LoadedLetterhead { letterhead: head(), problems: vec![] });
    let without = Letterhead { logo: None, ..head() };
    save(&places, &without).unwrap();
    assert_eq!(load(&places).letterhead, without);
    assert!(!places.letterhead_logo().exists());
}

#[test]
fn a_broken_file_is_put_aside_and_the_other_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    save(&places, &head()).unwrap();
    fs::write(places.letterhead(), "(version: 1, clinic: ").unwrap();
    let loaded = load(&places);
    assert_eq!(loaded.letterhead, Letterhead { logo: head().logo, ..Letterhead::default() });
    let aside = places.data.join("letterhead.ron.corrupt-1");
    assert_eq!(loaded.problems, [LetterheadProblem::PutAside(aside.clone())]);
    assert!(loaded.is_writable() && aside.is_file() && !places.letterhead().exists());
    save(&places, &head()).unwrap();
    fs::write(places.letterhead_logo(), "no picture").unwrap();
    let loaded = load(&places);
    assert_eq!(loaded.letterhead, Letterhead { logo: None, ..head() });
    assert_eq!(loaded.problems, [LetterheadProblem::PutAside(places.data.join("letterhead-logo.png.corrupt-1"))]);
}

#[test]
fn a_newer_file_is_neither_used_nor_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    save(&places, &head()).unwrap();
    fs::write(places.letterhead(), "(version: 2, clinic: Some(\"x\"))").unwrap();
    let loaded = load(&places);
    assert_eq!((loaded.letterhead.clinic.as_deref(), loaded.is_writable()), (None, false));
    assert!(places.letterhead().exists());
}

#[test]
fn blank_fields_are_fields_in_which_nothing_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    fs::create_dir_all(&places.data).unwrap();
    fs::write(places.letterhead(), "(version: 1, clinic: \"  \", address: [\" \", \"x \"], telephone: \" 5 \")")
        .unwrap();
    let head = load(&places).letterhead;
    assert_eq!((head.clinic, head.address, head.telephone), (None, vec!["x".to_owned()], Some("5".to_owned())));
}

#[test]
fn where_the_text_cannot_be_written_the_logo_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let places = places(&folder);
    save(&places, &head()).unwrap();
    let before = fs::read(places.letterhead_logo()).unwrap();
    fs::remove_file(places.letterhead()).unwrap();
    fs::create_dir(places.letterhead()).unwrap();
    save(&places, &Letterhead { logo: None, ..head() }).unwrap_err();
    assert_eq!(fs::read(places.letterhead_logo()).unwrap(), before);
}
