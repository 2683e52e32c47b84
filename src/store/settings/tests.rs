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
