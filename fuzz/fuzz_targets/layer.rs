//! What a second desk has recorded.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    caveat::import::clinic_layer::read(bytes).ok();
});
