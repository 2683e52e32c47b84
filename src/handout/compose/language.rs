//! In which language each passage is: the drug's own texts stay in the language of their source where no translation is at
//! hand, and are marked so for a screen reader; the page says it in words too.

use super::Page;
use crate::domain::source::ReviewStatus;
use crate::handout::document::{Block, Document, Run};
use crate::words::{Arg, Language};

/// The language of all monographs.
const SOURCE_LANGUAGE: Language = Language::En;
/// Stand for the runs of a message while the message is made.
const PLACES: [char; 5] = ['\u{1}', '\u{2}', '\u{3}', '\u{4}', '\u{5}'];

impl Page<'_> {
    /// A text of the drug, marked where it is not in the language of the page.
    pub(super) fn said(&self, text: &str) -> Run {
        let translated = self.translation.is_some_and(|translation| translation.holds(text));
        match self.options.language == SOURCE_LANGUAGE || translated {
            true => Run::plain(text),
            false => Run::plain(text).in_language(SOURCE_LANGUAGE.id()),
        }
    }

    /// A fixed message around runs: "It is used for: { $list }."
    pub(super) fn around(&self, id: &str, arguments: &[(&str, Vec<Run>)]) -> Vec<Run> {
        let places: Vec<String> = PLACES.iter().map(char::to_string).collect();
        let named: Vec<(&str, Arg<'_>)> =
            arguments.iter().zip(&places).map(|((name, _), place)| (*name, Arg::Text(place))).collect();
        let mut runs = Vec::new();
        let mut rest = self.words.f(id, &named);
        while let Some((at, place)) = rest.char_indices().find(|(_, c)| PLACES.contains(c)) {
            let before = rest.get(..at).unwrap_or_default().to_owned();
            runs.push(Run::plain(before));
            let number = PLACES.iter().position(|p| *p == place).unwrap_or_default();
            runs.extend(arguments.get(number).into_iter().flat_map(|(_, runs)| runs.iter().cloned()));
            rest = rest.get(at + place.len_utf8()..).unwrap_or_default().to_owned();
        }
        runs.push(Run::plain(rest));
        merged(runs)
    }

    /// What stands in 14 pt bold under the name: that a translation is not reviewed, and what is in another language.
    pub(super) fn banner(&self, document: &Document) -> Option<Vec<Run>> {
        if self.options.language == SOURCE_LANGUAGE {
            return None;
        }
        let mut notes = vec![match self.translation.map(|translation| translation.review) {
            Some(ReviewStatus::Reviewed) => self.t("page-translation-reviewed"),
            // The fixed sentences are a translation too.
            _ => self.t("page-translation-unreviewed"),
        }];
        match self.translation {
            None => notes.push(self.t("page-source-language")),
            Some(_) if has_foreign_text(document) => notes.push(self.t("page-source-language-parts")),
            Some(_) => {}
        }
        Some(vec![Run::bold(notes.join(" "))])
    }
}

/// Is any text in another language? The titles of the sources stay as they are, and say so themselves.
fn has_foreign_text(document: &Document) -> bool {
    let parts = document.parts.iter().filter(|part| part.id != "sources");
    parts.flat_map(|part| &part.blocks).any(|block| {
        let foreign = |runs: &Vec<Run>| runs.iter().any(|run| run.lang.is_some());
        match block {
            Block::Paragraph(runs) => foreign(runs),
            Block::Bullets(items) | Block::Framed { items, .. } | Block::Numbered(items) => items.iter().any(foreign),
            Block::Checks(checks) => checks.iter().flat_map(|check| &check.lines).any(foreign),
            Block::Tiers(tiers) => tiers.iter().flat_map(|tier| &tier.items).any(foreign),
            Block::Subheading(_) | Block::Fields(_) | Block::RuledLines(_) => false,
        }
    })
}

/// Runs of several texts with something between them.
pub(super) fn joined(texts: Vec<Vec<Run>>, between: &str) -> Vec<Run> {
    let mut all = Vec::new();
    for (place, text) in texts.into_iter().enumerate() {
        if place > 0 {
            all.push(Run::plain(between));
        }
        all.extend(text);
    }
    merged(all)
}

/// Neighbours of one weight and one language as one run, and none without text.
fn merged(runs: Vec<Run>) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    for run in runs.into_iter().filter(|run| !run.text.is_empty()) {
        match all.last_mut() {
            Some(last) if last.bold == run.bold && last.lang == run.lang => last.text.push_str(&run.text),
            _ => all.push(run),
        }
    }
    all
}
