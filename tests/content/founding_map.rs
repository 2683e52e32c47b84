//! Nothing of the founding document is lost: every heading, sentence and bullet is carried by the data, and nothing is put
//! into its mouth.

use std::collections::BTreeMap;

use caveat::domain::monograph::Monograph;
use serde::Deserialize;

use crate::founding_document::{bullets, pieces};
use crate::monographs::{clonazepam, polls, quotes};

#[derive(Deserialize)]
struct Entry {
    text: String,
    by: Vec<String>,
}

fn map() -> Vec<Entry> {
    ron::from_str(include_str!("founding_map.ron")).unwrap()
}

/// The ids of a monograph's entries.
fn ids(drug: &Monograph) -> Vec<&str> {
    let mut ids: Vec<&str> = drug.items.iter().map(|i| i.id.as_str()).collect();
    ids.extend(drug.statements.iter().map(|s| s.id.as_str()));
    ids.extend(drug.interactions.iter().map(|i| i.id.as_str()));
    ids.extend(drug.side_effects.iter().flat_map(|l| &l.effects).map(|e| e.id.as_str()));
    ids.extend(drug.drug.strengths.iter().map(|s| s.id.as_str()));
    ids
}

/// Does the data hold what a name of the map stands for? For fields: does the piece hold the field's text?
fn carries(drug: &Monograph, by: &str, piece: &str) -> bool {
    let Some((kind, name)) = by.split_once('.') else { return ids(drug).contains(&by) };
    let folded = piece.to_lowercase();
    let holds = |text: &str| folded.contains(&text.to_lowercase());
    let id_of = |value: serde_json::Value| value.as_str().map(str::to_owned).unwrap_or_default();
    match (kind, name) {
        ("section", _) => drug.items.iter().any(|i| id_of(serde_json::to_value(i.about).unwrap()) == name),
        ("tier", _) => drug.side_effects.iter().any(|l| l.tier.id() == name && l.source == "psyweb"),
        ("heading", _) => {
            let statements = drug.statements.iter().filter(|s| s.source == "psyweb").map(|s| &s.section);
            statements.chain(drug.items.iter().filter(|i| i.source == "psyweb").map(|i| &i.section)).any(|s| s == name)
        }
        ("drug", "name") => holds(&drug.drug.name),
        ("drug", "form") => drug.drug.form.as_deref().is_some_and(holds),
        ("drug", "brands") => drug.drug.brands.iter().any(|b| holds(b)),
        ("drug", "misspellings") => drug.drug.misspellings.iter().any(|m| holds(&m.word) && m.source == "psyweb"),
        ("source", "psyweb.title") => drug.sources.iter().any(|s| s.id == "psyweb" && s.title == piece),
        ("poll", _) => polls().iter().any(|poll| {
            name == poll.id.as_str()
                || (name == format!("{}.question", poll.id) && poll.question == piece)
                || (name == format!("{}.original", poll.id)
                    && poll.original.as_ref().is_some_and(|o| o.split.is_none() && holds(&o.total.to_string())))
        }),
        _ => false,
    }
}

#[test]
fn every_piece_of_the_document_stands_in_the_map_in_its_order() {
    let mapped = map();
    let mapped: Vec<&str> = mapped.iter().map(|entry| entry.text.as_str()).collect();
    for (n, (piece, mapped)) in pieces().iter().zip(&mapped).enumerate() {
        assert_eq!(piece, mapped, "piece {n}");
    }
    assert_eq!(mapped.len(), pieces().len());
}

#[test]
fn every_piece_is_carried_by_something_that_is_there() {
    let drug = clonazepam();
    for entry in map() {
        assert!(!entry.by.is_empty(), "nothing carries {:?}", entry.text);
        for by in &entry.by {
            assert!(carries(&drug, by, &entry.text), "{by} does not carry {:?}", entry.text);
        }
    }
    assert!(!carries(&drug, "no-such-id", "x") && !carries(&drug, "section.storage", "x"));
    assert!(!carries(&drug, "drug.brands", "clonazepam") && !carries(&drug, "no.such", "x"));
}

#[test]
fn everything_from_the_document_is_in_the_map_and_its_quotes_in_the_pieces() {
    let drug = clonazepam();
    let mut carried: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in map() {
        entry.by.iter().for_each(|by| carried.entry(by.clone()).or_default().push(entry.text.clone()));
    }
    let of_psyweb = drug.statements.iter().map(|s| (&s.id, &s.source));
    let of_psyweb = of_psyweb.chain(drug.items.iter().map(|i| (&i.id, &i.source)));
    let of_psyweb = of_psyweb.chain(drug.interactions.iter().map(|i| (&i.id, &i.source)));
    for (id, _) in of_psyweb.filter(|(_, source)| **source == "psyweb") {
        assert!(carried.contains_key(id.as_str()), "{id} is in no piece of the document");
    }
    for quote in quotes(&drug).iter().filter(|q| q.source == "psyweb") {
        let pieces = &carried[&quote.id];
        assert!(
            pieces.iter().any(|p| p.contains(&quote.words)),
            "{}: {:?} is not in {pieces:?}",
            quote.id,
            quote.words
        );
    }
}

#[test]
fn the_22_effects_are_the_bullets_to_the_letter_and_in_their_order() {
    let drug = clonazepam();
    let lists: Vec<_> = drug.side_effects.iter().filter(|list| list.source == "psyweb").collect();
    let terms: Vec<&str> = lists.iter().flat_map(|l| &l.effects).map(|e| e.term.as_str()).collect();
    assert_eq!(terms, bullets());
    assert_eq!(lists.iter().map(|l| l.effects.len()).collect::<Vec<_>>(), [8, 7, 7]);
    for entry in map().iter().filter(|entry| bullets().contains(&entry.text.as_str())) {
        let term = lists.iter().flat_map(|l| &l.effects).find(|e| entry.by == [e.id.as_str()]).map(|e| e.term.as_str());
        assert_eq!(term, Some(entry.text.as_str()));
    }
}

#[test]
fn what_the_document_writes_oddly_is_never_in_words_that_are_printed() {
    let drug = clonazepam();
    let printed: Vec<&str> = (drug.items.iter().map(|i| i.printed()))
        .chain(drug.items.iter().map(|i| i.words.as_str()))
        .chain(drug.statements.iter().flat_map(|s| [s.printed(), s.words.as_str()]))
        .chain(drug.interactions.iter().flat_map(|i| [i.printed(), i.words.as_str()]))
        .collect();
    for odd in ["Klonipin", "on the is designed", ".5m", "anxiety insomnia", "continuing to effect", "employees of nor"]
    {
        assert!(!printed.iter().any(|text| text.contains(odd)), "{odd} is printed");
    }
    assert!(printed.iter().any(|text| text.contains("anxiety, ") && text.contains("insomnia")));
}
