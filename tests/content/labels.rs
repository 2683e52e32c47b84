//! Phrases that the data quote from a label, looked up in the label itself: in the section that the entry names, in the
//! version that the source names.

use std::collections::BTreeMap;

use crate::label_set::{Label, at_hand, folded};
use crate::monographs::{all, clonazepam, quotes};

/// What was looked up, and what was not found.
#[derive(Default)]
struct Lookup {
    found: usize,
    /// Phrases of sources that are not in the set.
    not_at_hand: usize,
    wrong: Vec<String>,
}

fn look_up(labels: &BTreeMap<String, Label>) -> Lookup {
    let mut lookup = Lookup::default();
    for (file, drug) in all() {
        for quote in quotes(&drug) {
            let source = drug.source(&quote.source).unwrap();
            let Some(label) = source.document_id.as_ref().and_then(|id| labels.get(id)) else {
                lookup.not_at_hand += 1;
                continue;
            };
            let phrase = folded(&quote.words);
            let section = quote.section.as_deref().unwrap_or_default();
            match label.texts_of(section) {
                Some(texts) if texts.iter().any(|text| text.contains(&phrase)) => lookup.found += 1,
                named => {
                    let what = if named.is_none() { " (no such section name)" } else { "" };
                    let (words, stands_in) = (&quote.words, label.keys_with(&phrase));
                    let wrong = format!(
                        "{file}: {}: {words:?} is not in \"{section}\"{what} of {}; it stands in {stands_in:?}",
                        quote.id, label.file
                    );
                    lookup.wrong.push(wrong);
                }
            }
        }
    }
    lookup
}

#[test]
fn every_phrase_stands_in_the_section_that_is_named() {
    let Some(labels) = at_hand() else { return };
    let lookup = look_up(labels);
    println!("{} phrases found, {} of sources that are not at hand", lookup.found, lookup.not_at_hand);
    assert!(lookup.wrong.is_empty(), "{} phrases:\n{}", lookup.wrong.len(), lookup.wrong.join("\n"));
    assert!(lookup.found > 1000, "only {} phrases were looked up", lookup.found);
}

#[test]
fn words_that_no_label_holds_are_found_nowhere() {
    let Some(labels) = at_hand() else { return };
    let drug = clonazepam();
    let label = &labels[drug.sources.iter().find(|s| s.id == "us-label").unwrap().document_id.as_ref().unwrap()];
    let phrase = folded("words that no label holds");
    assert!(label.keys_with(&phrase).is_empty());
    let known = label.texts_of("Contraindications").unwrap();
    assert!(!known.is_empty() && known.iter().all(|text| !text.contains(&phrase)));
    assert!(label.texts_of("A heading that no label has").is_none());
}

#[test]
fn a_source_that_is_at_hand_has_the_labels_own_version_and_date() {
    let Some(labels) = at_hand() else { return };
    let mut wrong = Vec::new();
    for (file, drug) in all() {
        for source in &drug.sources {
            let Some(label) = source.document_id.as_ref().and_then(|id| labels.get(id)) else { continue };
            let effective = source.effective.as_ref().map(ToString::to_string);
            let same = |ours: &Option<String>, theirs: &Option<String>| theirs.is_none() || ours == theirs;
            if !same(&effective, &label.effective) || !same(&source.version, &label.version) {
                let (ours, theirs) = ((&source.version, &effective), (&label.version, &label.effective));
                wrong.push(format!("{file}: {}: {ours:?} is not {theirs:?} of {}", source.id, label.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
