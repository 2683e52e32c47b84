//! Phrases that the data quote from a label, looked up in the label itself. The labels are not part of the project: the
//! folder is named by `CAVEAT_LABELS_DIR`. With `CAVEAT_REQUIRE_ALL=1` a run without it is a failure.

use std::path::{Path, PathBuf};

use std::collections::BTreeMap;

use crate::monographs::{clonazepam, files, outcome, quotes};

/// The label that the source `us-label` is.
const US_LABEL: &str = "openfda/medguard/clonazepam.json";

fn labels() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("CAVEAT_LABELS_DIR").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    assert!(std::env::var_os("CAVEAT_REQUIRE_ALL").is_none_or(|v| v != "1"), "CAVEAT_LABELS_DIR is not set");
    println!("skipped: CAVEAT_LABELS_DIR is not set");
    None
}

/// Every text of the label, as one line.
fn label_text(folder: &Path) -> String {
    let json = std::fs::read_to_string(folder.join(US_LABEL)).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let sections = json["sections"].as_object().unwrap();
    let texts: Vec<&str> = sections.values().filter_map(serde_json::Value::as_str).collect();
    plain(&texts.join("\n"))
}

/// Straight quotation marks, single blanks.
fn plain(text: &str) -> String {
    let straight: String = text
        .chars()
        .map(|c| match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            '\u{2010}'..='\u{2012}' => '-',
            c => c,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_phrase_from_the_us_label_stands_in_the_us_label() {
    let Some(folder) = labels() else { return };
    let text = label_text(&folder);
    let quotes: Vec<_> = quotes(&clonazepam()).into_iter().filter(|q| q.source == "us-label").collect();
    assert!(quotes.len() > 20, "only {} quotes", quotes.len());
    for quote in quotes {
        assert!(text.contains(&plain(&quote.words)), "{}: {:?} is not in the label", quote.id, quote.words);
    }
    assert!(!text.contains(&plain("words that no label holds")));
}

/// The complete labels by their set id, each as one line in lower case without marks of registration.
fn complete_labels(folder: &Path) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    for path in crate::tree::files_below(&folder.join("openfda/pharmgkb"), "json") {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let Some(record) = json["results"][0].as_object() else { continue };
        let sections = record.values().filter_map(serde_json::Value::as_array).flatten();
        let texts: Vec<&str> = sections.filter_map(serde_json::Value::as_str).collect();
        labels.insert(record["set_id"].as_str().unwrap_or_default().to_owned(), folded(&texts.join("\n")));
    }
    labels
}

/// As [`plain`], in lower case, without signs of registration and with single blanks around brackets.
fn folded(text: &str) -> String {
    let spaced = text.replace(['®', '™'], "").replace(['–', '—'], "-").replace('(', " ( ").replace(')', " ) ");
    plain(&spaced).to_lowercase()
}

#[test]
fn every_phrase_of_a_complete_label_stands_in_its_label() {
    let Some(folder) = labels() else { return };
    let labels = complete_labels(&folder);
    let mut found = 0;
    for path in files("drugs") {
        let draft = outcome(&path).monograph.unwrap();
        for quote in quotes(&draft) {
            let source = draft.source(&quote.source).unwrap();
            let Some(label) = source.document_id.as_ref().and_then(|id| labels.get(id)) else { continue };
            assert!(label.contains(&folded(&quote.words)), "{}: {:?} is not in the label", quote.id, quote.words);
            found += 1;
        }
    }
    assert!(found > 1000, "only {found} phrases were looked up");
}

#[test]
fn quotation_marks_and_blanks_do_not_count() {
    assert_eq!(plain("a  “b”\n ‘c’ d\u{2011}e"), "a \"b\" 'c' d-e");
}
