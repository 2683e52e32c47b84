//! Words inside the texts of monographs, each hit with the section it stands in.

use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::text::normalise;

/// A text that holds all words of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    pub drug: Id,
    pub name: String,
    pub section: String,
    pub words: String,
}

/// Texts of all monographs that hold the query as a run of whole words (the last one may be unfinished), in the order
/// of the library. Nothing below two letters.
pub fn search_text<'a>(monographs: impl IntoIterator<Item = &'a Monograph>, query: &str) -> Vec<TextHit> {
    let query = normalise(query);
    if query.chars().count() < 2 {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for monograph in monographs {
        for (section, words) in texts(monograph) {
            if holds(&normalise(&words), &query) {
                let drug = monograph.id().clone();
                hits.push(TextHit { drug, name: monograph.drug.name.clone(), section: section.to_owned(), words });
            }
        }
    }
    hits
}

fn holds(text: &str, query: &str) -> bool {
    text.match_indices(query).any(|(at, _)| at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' ')))
}

fn texts(monograph: &Monograph) -> Vec<(&str, String)> {
    let with_phrase = |words: &str, phrase: Option<&String>| match phrase {
        Some(phrase) => format!("{words} “{phrase}”"),
        None => words.to_owned(),
    };
    let mut texts: Vec<(&str, String)> = Vec::new();
    texts.extend(monograph.items.iter().map(|i| (i.section.as_str(), with_phrase(&i.words, i.phrase.as_ref()))));
    for list in &monograph.side_effects {
        texts.extend(list.effects.iter().map(|e| {
            let term = e.plain.as_ref().map_or_else(|| e.term.clone(), |plain| format!("{} ({plain})", e.term));
            (list.source_word.as_str(), term)
        }));
    }
    texts.extend(monograph.statements.iter().map(|s| (s.section.as_str(), with_phrase(&s.words, s.phrase.as_ref()))));
    texts.extend(monograph.interactions.iter().map(|i| (i.section.as_str(), with_phrase(&i.words, i.phrase.as_ref()))));
    texts
}
