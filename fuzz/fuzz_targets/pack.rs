//! A label pack from a stick.
#![no_main]

use caveat::store::pack::{TrustedKeys, verify};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.caveatpack");
    std::fs::write(&path, bytes).expect("a file");
    verify(&path, &TrustedKeys::of(&[]), &mut |_| true).ok();
});
