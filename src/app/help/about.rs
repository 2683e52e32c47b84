//! What the program says about itself: its version, the version of its texts, where they come from, whose work it is built
//! from.

use std::sync::Arc;

use crate::app::source_text::citation;
use crate::domain::monograph::{Monograph, Origin};
use crate::handout::hash;
use crate::store::library::{BUNDLED, Library};
use crate::words::Words;

/// Made by `packaging/licences.py`.
const LICENCES: &str = include_str!("../../../assets/about/licences.txt");

/// The licence of the fonts, as it came with them.
pub const FONTS: &str = include_str!("../../../assets/fonts/IBMPlexSans-OFL.txt");

/// A part that the program is built from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    pub name: &'static str,
    pub version: &'static str,
    pub licence: &'static str,
}

/// All of them, by name.
#[must_use]
pub fn crates() -> Vec<Crate> {
    let lines = LICENCES.lines().filter(|line| !line.starts_with('#'));
    let read = |line: &'static str| {
        let mut fields = line.split('\t');
        Some(Crate { name: fields.next()?, version: fields.next()?, licence: fields.next()? })
    };
    lines.filter_map(read).collect()
}

/// The short hash of the built-in texts: two programs that show the same one hold the same texts.
#[must_use]
pub fn content_version() -> String {
    let all: Vec<&str> = BUNDLED.iter().flat_map(|(name, text)| [*name, *text]).collect();
    hash::short(&hash::of_text(&all.join("\n")))
}

/// A drug that is built in, and each of its sources in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrugSources {
    pub drug: String,
    pub sources: Vec<String>,
}

/// The sources of the built-in texts, by drug and then by rank; `data/SOURCES.md` says more of each.
#[must_use]
pub fn sources(words: &Words, library: &Library) -> Vec<DrugSources> {
    let built_in = library.monographs().iter().filter(|monograph| monograph.origin == Origin::Bundled);
    let of_drug = |monograph: &Arc<Monograph>| DrugSources {
        drug: monograph.drug.name.clone(),
        sources: monograph.sources_by_rank().into_iter().map(|source| citation(words, source)).collect(),
    };
    built_in.map(of_drug).collect()
}
