//! A clinic's logo: PNG, JPEG or SVG.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    caveat::handout::logo::Logo::read(bytes).ok();
});
