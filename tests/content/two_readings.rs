//! A file in which nothing is wrong is read in one go, any other entry by entry: both readings give the same.

use caveat::domain::monograph::Origin;
use caveat::import::monograph::{Outcome, read};

use crate::monographs::{files, reference};

fn outcome(text: &str) -> Outcome {
    read(text.as_bytes(), "file.ron", Origin::Bundled, reference().rules())
}

/// A sign of an escape in a comment changes nothing but the way of reading.
fn entry_by_entry(text: &str) -> Outcome {
    outcome(&format!("{text}\n// \\x"))
}

#[test]
fn every_monograph_is_the_same_in_both_readings() {
    for path in files("drugs") {
        let text = std::fs::read_to_string(&path).unwrap();
        let (whole, parts) = (outcome(&text), entry_by_entry(&text));
        assert!(whole.monograph.is_some(), "{}", path.display());
        assert_eq!(whole.monograph, parts.monograph, "{}", path.display());
        assert_eq!((whole.mistakes, whole.odd_quotes), (parts.mistakes, parts.odd_quotes), "{}", path.display());
    }
}

/// Faults that the reading in one go would not place, drop or see by itself.
#[test]
fn a_mistake_is_placed_and_dropped_as_entry_by_entry() {
    let path = files("drugs").into_iter().find(|path| path.ends_with("clonazepam.ron")).unwrap();
    let clean = std::fs::read_to_string(path).unwrap();
    for (from, to) in [
        ("grade: avoid", "grade: terrible"),
        ("population: \"elderly\"", "population: \"martians\""),
        ("source: \"psyweb\"", "source: \"nowhere\""),
        ("phrase: \"not recommended\"", "phrase: \"take it gladly\""),
        ("most_important: [", "most_important: [\"nowhere\", "),
        ("serious: true", "serious: true, urgency: never"),
        ("schema: 1", "schema: 2"),
        ("words: \"", "words: \"\u{202e}"),
        ("words: \"", "words: \"\\u{202e}"),
        ("words: \"", "words: \".5 mg "),
        ("items: [", "items: [ ( "),
    ] {
        let text = clean.replacen(from, to, 1);
        assert_ne!(text, clean, "{from}");
        let (whole, parts) = (outcome(&text), entry_by_entry(&text));
        assert!(!whole.mistakes.is_empty(), "{to}");
        assert_eq!((whole.monograph, whole.mistakes), (parts.monograph, parts.mistakes), "{to}");
    }
}
