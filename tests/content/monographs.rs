//! The data files of the project, read by the program's own reader.

use std::path::PathBuf;

use caveat::domain::id::Id;
use caveat::domain::monograph::{Monograph, Origin};
use caveat::domain::poll::Poll;
use caveat::import::monograph::{Outcome, read, ron_options};
use caveat::store::reference::Reference;

use crate::tree;

pub fn reference() -> Reference {
    Reference::built_in().unwrap()
}

/// The files of a folder of `data`, sorted.
pub fn files(folder: &str) -> Vec<PathBuf> {
    tree::files_below(&tree::root().join("data").join(folder), "ron")
}

pub fn outcome(path: &std::path::Path) -> Outcome {
    let bytes = std::fs::read(path).unwrap();
    read(&bytes, &path.display().to_string(), Origin::Bundled, reference().rules())
}

pub fn clonazepam() -> Monograph {
    outcome(&tree::root().join("data/drugs/clonazepam.ron")).monograph.unwrap()
}

pub fn polls() -> Vec<Poll> {
    let read = |path: &PathBuf| ron_options().from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    files("polls").iter().map(read).collect()
}

/// One text of a source that the monograph keeps: whose it is, from which source, and its own words.
pub struct Quote {
    pub id: String,
    pub source: Id,
    pub words: String,
}

/// Every phrase and every odd quote of a monograph.
pub fn quotes(monograph: &Monograph) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut add = |id: &str, source: &Id, words: Option<&String>| {
        let quote = |words: &String| Quote { id: id.to_owned(), source: source.clone(), words: words.clone() };
        quotes.extend(words.map(quote));
    };
    for item in &monograph.items {
        add(item.id.as_str(), &item.source, item.phrase.as_ref());
        add(item.id.as_str(), &item.source, item.odd_quote.as_ref());
    }
    for statement in &monograph.statements {
        add(statement.id.as_str(), &statement.source, statement.phrase.as_ref());
    }
    for interaction in &monograph.interactions {
        add(interaction.id.as_str(), &interaction.source, interaction.phrase.as_ref());
    }
    for gap in &monograph.gaps {
        let id = format!("gap of {}", gap.population);
        gap.source.iter().for_each(|source| add(&id, source, gap.phrase.as_ref()));
    }
    quotes
}
