//! SPL, openFDA, ePI and archives of them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut items = 0;
    caveat::import::label::read_file(std::io::Cursor::new(bytes), &mut |_, _| {
        items += 1;
        true
    });
    assert!(items > 0);
});
