//! What is typed into the search field.
#![no_main]

use std::sync::LazyLock;

use caveat::domain::search::search_text;
use caveat::store::library::Library;
use caveat::store::reference::Reference;

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::load_small(&["clonazepam"], None, &Reference::built_in().expect("built in")));

libfuzzer_sys::fuzz_target!(|text: &str| {
    LIBRARY.names.search(text);
    search_text(LIBRARY.monographs().iter().map(AsRef::as_ref), text);
});
