//! A monograph of the clinic's own.
#![no_main]

use std::sync::LazyLock;

use caveat::domain::monograph::Origin;
use caveat::import::monograph::read;
use caveat::store::reference::Reference;

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::built_in().expect("built in"));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let outcome = read(bytes, "a.ron", Origin::Clinic, REFERENCE.rules());
    assert!(outcome.monograph.is_some() || !outcome.mistakes.is_empty());
});
