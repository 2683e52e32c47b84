//! What tells a label that is suggested from the one that was meant: names that it is mixed up with, and what the label
//! itself says that it is for. Nothing here finds or opens a label.

use std::sync::Arc;

use crate::domain::label::statements::sentences;
use crate::domain::label::{Label, SectionKind};
use crate::domain::monograph::Monograph;
use crate::domain::search::labels::LabelHit;
use crate::domain::text::normalise;

/// A first sentence is shown whole up to so many letters, a longer one to its last whole word before, then "…".
const MOST_LETTERS: usize = 140;

/// Names that are mixed up with one of this label's: the pairs of the drugs in the library, which name their sources, read
/// in both directions. In capitals where the pair has them, in order, each once.
pub fn looks_like(monographs: &[Arc<Monograph>], label: &LabelHit) -> Vec<String> {
    let own = [&label.hit.matched, &label.hit.name].map(|name| format!(" {} ", normalise(name)));
    let bears = |name: &str| {
        let name = normalise(name);
        !name.is_empty() && own.iter().any(|own| own.contains(&format!(" {name} ")))
    };
    let mut others = Vec::new();
    for drug in monographs.iter().map(|monograph| &monograph.drug) {
        let shown = |tall: &Option<String>, name: &String| tall.as_ref().unwrap_or(name).clone();
        let is_drug = bears(&drug.name);
        for pair in &drug.look_alikes {
            if is_drug {
                others.push(shown(&pair.tall_man, &pair.name));
            } else if bears(&pair.name) {
                others.push(shown(&drug.tall_man, &drug.name));
            }
        }
    }
    others.sort();
    others.dedup();
    others
}

/// What the label says that it is for: the first sentence of its indications, in its own words.
pub fn used_for(label: &Label) -> Option<String> {
    let texts = label.of_kind(SectionKind::Indications).map(|section| section.whole_text());
    texts.into_iter().find_map(|text| sentences(&text).first().map(|sentence| shortened(sentence)))
}

fn shortened(sentence: &str) -> String {
    let Some((end, _)) = sentence.char_indices().nth(MOST_LETTERS) else { return sentence.to_owned() };
    let head = sentence.get(..end).unwrap_or_default();
    let whole = head.rfind(char::is_whitespace).and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{}…", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_ends_with_a_whole_word_and_a_short_one_as_it_is() {
        assert_eq!(shortened("For cats."), "For cats.");
        let long = shortened(&"würde ".repeat(40));
        assert!(long.ends_with("würde…") && long.chars().count() <= MOST_LETTERS + 1, "{long}");
        assert_eq!(shortened(&"x".repeat(200)).chars().count(), MOST_LETTERS + 1);
    }
}
