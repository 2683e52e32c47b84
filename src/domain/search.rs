//! Finding a drug by name: exact, by the beginning of a word, and "did you mean". A suggestion is never a match: it
//! stands in a group of its own that nothing opens by itself. Search inside texts is in `in_text`.

mod distance;
mod in_text;
pub mod labels;
mod sound;
#[cfg(test)]
mod tests;

pub use in_text::{TextHit, search_text};

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::monograph::Drug;
use super::text::normalise;

/// Prefixes are matched from this many letters on.
const PREFIX_FROM: usize = 2;
/// Similar names are offered from this many letters on: shorter ones are too easily mixed up (ISMP asks for 5).
const SIMILAR_FROM: usize = 5;

/// What a name is to its drug, or how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    Generic,
    Brand,
    Synonym,
    Ndc,
    SetId,
    /// Of an imported label: the firm whose label it is.
    Labeler,
    Misspelling,
    Distance,
    Sound,
}

impl HitKind {
    pub fn id(self) -> &'static str {
        match self {
            Self::Generic => "generic",
            Self::Brand => "brand",
            Self::Synonym => "synonym",
            Self::Ndc => "ndc",
            Self::SetId => "set_id",
            Self::Labeler => "labeler",
            Self::Misspelling => "misspelling",
            Self::Distance => "distance",
            Self::Sound => "sound",
        }
    }
}

/// One drug that was found or is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub drug: Id,
    /// The drug's generic name.
    pub name: String,
    /// The name that was matched, as the monograph writes it.
    pub matched: String,
    pub kind: HitKind,
    /// What `matched` is to the drug: generic name, brand or synonym.
    pub is_a: HitKind,
    /// Letters that differ, for a suggestion by distance or a known misspelling.
    pub differs: usize,
}

/// The three groups of a search by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub exact: Vec<Hit>,
    pub matches: Vec<Hit>,
    pub did_you_mean: Vec<Hit>,
}

impl Found {
    /// How many drugs were found; suggestions are not found.
    pub fn total(&self) -> usize {
        self.exact.len() + self.matches.len()
    }
}

struct Name {
    drug: usize,
    /// As the monograph writes it.
    written: String,
    folded: String,
    kind: HitKind,
    /// For a misspelling: the name that is meant.
    means: Option<String>,
}

/// All names of all drugs, folded once.
#[derive(Default)]
pub struct NameIndex {
    drugs: Vec<(Id, String)>,
    names: Vec<Name>,
}

impl NameIndex {
    pub fn new<'a>(drugs: impl IntoIterator<Item = &'a Drug>) -> Self {
        let mut index = Self::default();
        for drug in drugs {
            index.add(drug);
        }
        index
    }

    fn add(&mut self, drug: &Drug) {
        let place = self.drugs.len();
        self.drugs.push((drug.id.clone(), drug.name.clone()));
        let mut push = |written: &str, kind, means: Option<&str>| {
            let folded = normalise(written);
            self.names.push(Name {
                drug: place,
                written: written.to_owned(),
                folded,
                kind,
                means: means.map(str::to_owned),
            });
        };
        push(&drug.name, HitKind::Generic, None);
        drug.brands.iter().for_each(|brand| push(brand, HitKind::Brand, None));
        drug.synonyms.iter().for_each(|synonym| push(synonym, HitKind::Synonym, None));
        drug.misspellings.iter().for_each(|m| push(&m.word, HitKind::Misspelling, Some(&m.means)));
    }

    /// The drugs whose id or one of whose names is `text` as a whole, any case. A misspelling is not a name.
    pub fn named(&self, text: &str) -> Vec<&Id> {
        let folded = normalise(text);
        let by_id = self.drugs.iter().find(|(id, _)| id.as_str() == text.trim().to_lowercase()).map(|(id, _)| id);
        let by_name = self.names.iter().filter(|n| n.kind != HitKind::Misspelling && n.folded == folded);
        let mut ids: Vec<&Id> = by_id.into_iter().collect();
        ids.extend(by_name.filter_map(|n| self.drugs.get(n.drug)).map(|(id, _)| id));
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| !folded.is_empty() && seen.insert(*id));
        ids
    }

    /// Searches by name. The order is: better match first, then generic before brand before synonym, then by name.
    pub fn search(&self, text: &str) -> Found {
        let query = normalise(text);
        if query.is_empty() {
            return Found::default();
        }
        let exact = self.best_by_drug(|name| (name.kind != HitKind::Misspelling && name.folded == query).then_some(0));
        let matches = if query.chars().count() < PREFIX_FROM {
            Vec::new()
        } else {
            let matches = self.best_by_drug(|name| prefix_rank(name, &query));
            matches.into_iter().filter(|hit| !exact.iter().any(|e| e.drug == hit.drug)).collect()
        };
        let did_you_mean =
            if exact.is_empty() && matches.is_empty() { self.suggest(&query) } else { self.known_misspellings(&query) };
        Found { exact, matches, did_you_mean }
    }

    fn known_misspellings(&self, query: &str) -> Vec<Hit> {
        self.best_by_drug(|name| (name.kind == HitKind::Misspelling && name.folded == query).then_some(0))
    }

    /// Known misspellings, then names at a small distance, then names that sound alike.
    fn suggest(&self, query: &str) -> Vec<Hit> {
        let long_enough = query.chars().count() >= SIMILAR_FROM;
        let query_sound = sound::key(query);
        let ranked = self.ranked(|name| {
            if name.kind == HitKind::Misspelling {
                return (name.folded == query).then_some((0, HitKind::Misspelling));
            }
            let near = long_enough.then(|| distance::near(query, &name.folded)).flatten();
            let first_letter_differs = u32::from(query.chars().next() != name.folded.chars().next());
            match near {
                Some(edits) => Some((edits * 2 + first_letter_differs, HitKind::Distance)),
                None => (long_enough && !query_sound.is_empty() && sound::key(&name.folded) == query_sound)
                    .then_some((20, HitKind::Sound)),
            }
        });
        self.one_per_drug(ranked, query)
    }

    fn best_by_drug(&self, rank: impl Fn(&Name) -> Option<u32>) -> Vec<Hit> {
        let ranked = self.ranked(|name| rank(name).map(|r| (r, name.kind)));
        self.one_per_drug(ranked, "")
    }

    fn ranked(&self, rank: impl Fn(&Name) -> Option<(u32, HitKind)>) -> Vec<(u32, HitKind, &Name)> {
        let mut ranked: Vec<_> =
            self.names.iter().filter_map(|name| rank(name).map(|(r, kind)| (r, kind, name))).collect();
        ranked.sort_by(|a, b| (a.0, a.2.kind, &a.2.folded).cmp(&(b.0, b.2.kind, &b.2.folded)));
        ranked
    }

    fn one_per_drug(&self, ranked: Vec<(u32, HitKind, &Name)>, query: &str) -> Vec<Hit> {
        let mut seen = std::collections::BTreeSet::new();
        ranked
            .into_iter()
            .filter(|(_, _, name)| seen.insert(name.drug))
            .filter_map(|(_, kind, name)| {
                let (drug, generic) = self.drugs.get(name.drug)?;
                let matched = name.means.clone().unwrap_or_else(|| name.written.clone());
                Some(Hit {
                    drug: drug.clone(),
                    name: generic.clone(),
                    is_a: self.kind_of(name.drug, &matched),
                    differs: distance::between(query, &normalise(&matched)),
                    matched,
                    kind,
                })
            })
            .collect()
    }

    fn kind_of(&self, drug: usize, written: &str) -> HitKind {
        let folded = normalise(written);
        self.names
            .iter()
            .find(|n| n.drug == drug && n.folded == folded && n.kind != HitKind::Misspelling)
            .map_or(HitKind::Generic, |n| n.kind)
    }
}

/// 1 for the beginning of the name, 2 for the beginning of a later word.
fn prefix_rank(name: &Name, query: &str) -> Option<u32> {
    if name.kind == HitKind::Misspelling {
        return None;
    }
    if name.folded.starts_with(query) {
        return Some(1);
    }
    name.folded.match_indices(query).any(|(at, _)| name.folded.get(..at).is_some_and(|b| b.ends_with(' '))).then_some(2)
}
