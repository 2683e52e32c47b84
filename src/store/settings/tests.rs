use std::fs;

use super::*;

fn file(text: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn settings_come_back_and_unknown_keys_stay() {
    let (_folder, path) = file(br#"{ "version": 1, "theme": dark, "from_the_future": [1, (a: "b")] }"#);
    let mut first = SettingsFile::load(&path);
    assert_eq!((first.settings.theme, &first.problems), (ThemeSetting::Dark, &vec![]));
    first.settings.voter = Some("abc".into());
    first.save().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(r#""from_the_future": [1, (a: "b")]"#), "{text}");
    let again = SettingsFile::load(&path);
    assert_eq!(again.settings, first.settings);
    assert!(again.problems.is_empty(), "{:?}", again.problems);
}

#[test]
fn garbage_is_put_aside_and_said() {
    for garbage in [&b"\0\0\0\0"[..], b"", b"{ not ron", b"\xff\xfe", b"(a: 1)"] {
        let (folder, path) = file(garbage);
        let loaded = SettingsFile::load(&path);
        let aside = folder.path().join("settings.ron.corrupt-1");
        assert_eq!(loaded.problems, [SettingsProblem::PutAside(aside.clone())], "{garbage:?}");
        assert_eq!(fs::read(aside).unwrap(), garbage);
        assert_eq!(loaded.settings, Settings::default());
    }
}

#[test]
fn one_bad_value_costs_that_value_and_stays_in_the_file() {
    let (_folder, path) = file(br#"{ "version": 1, "zoom": "large", "my_list": ["clonazepam"] }"#);
    let mut loaded = SettingsFile::load(&path);
    assert_eq!(loaded.problems, [SettingsProblem::Value("zoom".into())]);
    assert_eq!(loaded.settings.my_list, ["clonazepam"]);
    loaded.save().unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains(r#""zoom": "large""#));
}

#[test]
fn a_newer_file_is_read_and_never_written() {
    let text = br#"{ "version": 9, "theme": "dark2", "voter": "v" }"#;
    let (_folder, path) = file(text);
    let mut loaded = SettingsFile::load(&path);
    assert!(loaded.problems.contains(&SettingsProblem::Newer(9)) && !loaded.is_writable());
    assert_eq!(loaded.settings.voter.as_deref(), Some("v"));
    assert_eq!(loaded.save().unwrap_err().kind, StoreErrorKind::NotWritable);
    assert_eq!(fs::read(&path).unwrap(), text);
}

#[test]
fn answers_are_cleared_after_a_time_that_is_never_none_and_never_for_ever() {
    for (value, minutes, problem) in [
        ("1", 1, false),
        ("120", 120, false),
        ("0", 15, true),
        ("121", 15, true),
        ("-5", 15, true),
        ("\"never\"", 15, true),
    ] {
        let (_folder, path) = file(format!("{{ \"version\": 1, \"idle_clear_minutes\": {value} }}").as_bytes());
        let mut loaded = SettingsFile::load(&path);
        assert_eq!(loaded.settings.idle_clear_minutes(), minutes, "{value}");
        assert_eq!(loaded.problems == [SettingsProblem::Value("idle_clear_minutes".into())], problem, "{value}");
        // What could not be read stays until it is set.
        loaded.save().unwrap();
        assert!(fs::read_to_string(&path).unwrap().contains(&format!("\"idle_clear_minutes\": {value}")));
        loaded.settings.set_idle_clear_minutes(500);
        loaded.save().unwrap();
        let again = SettingsFile::load(&path);
        assert_eq!((again.settings.idle_clear_minutes(), again.problems.len()), (120, 0));
    }
    assert_eq!(Settings::default().idle_clear_minutes(), 15);
}

#[test]
fn a_width_of_a_pane_is_taken_where_it_can_be_one_and_nothing_is_said_where_not() {
    for (value, width) in [
        ("300", Some(300)),
        ("299.6", Some(300)),
        ("216", Some(216)),
        ("480", Some(480)),
        ("215", None),
        ("481", None),
        ("-300", None),
        ("1e9", None),
        ("NaN", None),
        ("inf", None),
        ("\"wide\"", None),
        ("[300]", None),
    ] {
        let (_folder, path) = file(format!("{{ \"version\": 1, \"width_sidebar\": {value} }}").as_bytes());
        let mut loaded = SettingsFile::load(&path);
        assert_eq!((loaded.settings.panes.of(Pane::Sidebar), &loaded.problems), (width, &vec![]), "{value}");
        assert_eq!(loaded.settings.panes.of(Pane::Check), None);
        loaded.settings.panes.set(Pane::Check, Some(9999));
        loaded.save().unwrap();
        let again = SettingsFile::load(&path);
        assert_eq!(again.settings, loaded.settings, "{value}");
        assert_eq!(again.settings.panes.of(Pane::Check), Some(640));
    }
}

#[test]
fn a_place_of_the_window_is_taken_as_far_as_it_can_be_one() {
    let place = |at, size, maximised| WindowPlace { at, size, frame: (0, 0), maximised };
    for (value, read) in [
        ("(at: Some((10, -20)), size: (800, 600), maximised: true)", Some(place(Some((10, -20)), (800, 600), true))),
        ("(size: (800.4, 600.0))", Some(place(None, (800, 600), false))),
        ("(at: Some((NaN, 5)), size: (800, 600))", Some(place(None, (800, 600), false))),
        ("(at: Some((1e9, 5)), size: (800, 600))", Some(place(None, (800, 600), false))),
        ("(at: Some((0, 0)), size: (800, 600), frame: (NaN, 1e9))", Some(place(Some((0, 0)), (800, 600), false))),
        ("(at: Some((9999, 9999)), size: (800, 600))", Some(place(Some((9999, 9999)), (800, 600), false))),
        ("(at: Some((0, 0)), size: (0, 0))", None),
        ("(at: Some((0, 0)), size: (NaN, NaN))", None),
        ("(at: Some((0, 0)), size: (1e9, 1e9))", None),
        ("(at: Some((0, 0)), size: (-800, 600))", None),
        ("\"here\"", None),
    ] {
        let (_folder, path) = file(format!("{{ \"version\": 1, \"window\": {value} }}").as_bytes());
        let loaded = SettingsFile::load(&path);
        assert_eq!((loaded.settings.window, &loaded.problems), (read, &vec![]), "{value}");
    }
}

#[test]
fn the_place_of_the_window_is_added_to_what_stands_in_the_file_by_then() {
    let (folder, path) = file(br#"{ "version": 1, "theme": dark }"#);
    let mut loaded = SettingsFile::load(&path);
    let place = WindowPlace { at: Some((5, 6)), size: (1000, 700), frame: (2, 30), maximised: false };
    loaded.settings.window = Some(place);
    fs::write(&path, r#"{ "version": 1, "theme": light, "voter": "abc" }"#).unwrap();
    loaded.keep_window().unwrap();
    let again = SettingsFile::load(&path);
    assert_eq!((again.settings.window, again.settings.theme), (Some(place), ThemeSetting::Light));
    assert_eq!(again.settings.voter.as_deref(), Some("abc"));
    // Garbage is not replaced, and nothing is written where there was nothing.
    fs::write(&path, "garbage").unwrap();
    loaded.keep_window().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"garbage");
    fs::remove_file(&path).unwrap();
    loaded.keep_window().unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
