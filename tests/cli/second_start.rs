//! A second start of the window with one that runs already: it hands its drug over, ends with 0 and says so.

#![cfg(unix)]

use caveat::service::instance::{Claim, Wish, claim};
use caveat::store::paths::Places;

use crate::run::Desk;

#[test]
fn a_second_start_hands_its_drug_or_files_over_and_ends_well() {
    let desk = Desk::new();
    let places = Places { data: desk.folder().to_owned(), settings: desk.file("settings.ron") };
    let Claim::First(first) = claim(&places, &Wish::Open(None)) else { panic!("not the first") };
    let files = Wish::Add(vec!["/one.caveatpack".into(), desk.file("two.xml")]);
    for (named, sent) in [
        (&["clonazepam"][..], Wish::Open(Some("clonazepam".to_owned()))),
        (&[], Wish::Open(None)),
        (&["--add"], Wish::Open(None)),
        (&["--add", "/one.caveatpack", "two.xml"], files),
    ] {
        std::thread::scope(|scope| {
            let second = scope.spawn(|| desk.run(named));
            assert_eq!(first.wait(), Some(sent));
            let ran = second.join().unwrap().ok();
            assert!(ran.stdout.contains("open already"), "{}", ran.stdout);
        });
    }
}
