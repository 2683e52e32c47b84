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

/// Every monograph of `data/drugs`, each with its file's name.
pub fn all() -> Vec<(String, Monograph)> {
    files("drugs").iter().map(|path| (tree::relative(path), outcome(path).monograph.unwrap())).collect()
}

pub fn clonazepam() -> Monograph {
    outcome(&tree::root().join("data/drugs/clonazepam.ron")).monograph.unwrap()
}

pub fn polls() -> Vec<Poll> {
    let read = |path: &PathBuf| ron_options().from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    files("polls").iter().map(read).collect()
}

/// One text of a source that the monograph keeps: whose it is, from which source and section, and its own words.
pub struct Quote {
    pub id: String,
    pub source: Id,
    pub section: Option<String>,
    pub words: String,
}

/// Every phrase and every odd quote of a monograph.
pub fn quotes(monograph: &Monograph) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut add = |id: &str, source: &Id, section: Option<&String>, words: Option<&String>| {
        let quote = |words: &String| Quote {
            id: id.to_owned(),
            source: source.clone(),
            section: section.cloned(),
            words: words.clone(),
        };
        quotes.extend(words.map(quote));
    };
    for item in &monograph.items {
        add(item.id.as_str(), &item.source, Some(&item.section), item.phrase.as_ref());
        add(item.id.as_str(), &item.source, Some(&item.section), item.odd_quote.as_ref());
    }
    for statement in &monograph.statements {
        add(statement.id.as_str(), &statement.source, Some(&statement.section), statement.phrase.as_ref());
    }
    for interaction in &monograph.interactions {
        add(interaction.id.as_str(), &interaction.source, Some(&interaction.section), interaction.phrase.as_ref());
    }
    for gap in &monograph.gaps {
        let id = format!("gap of {}", gap.population);
        gap.source.iter().for_each(|source| add(&id, source, gap.section.as_ref(), gap.phrase.as_ref()));
    }
    quotes
}
