//! The settings of an account, read, written and read again.
#![no_main]

use caveat::store::settings::SettingsFile;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.ron");
    std::fs::write(&path, bytes).expect("a file");
    let mut file = SettingsFile::load(&path);
    if file.is_writable() {
        file.save().expect("written");
        assert_eq!(SettingsFile::load(&path).settings, file.settings);
    }
});
