//! A drug's texts for patients in another language, by id, each with the text that it translates. A text that has changed
//! since, or that has no translation, stays in the language of its source.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::id::Id;
use super::monograph::Monograph;
use super::source::ReviewStatus;

/// The translation of one drug into one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The version of the format: 1.
    pub schema: u32,
    pub drug: Id,
    /// As two letters: `es`.
    pub language: String,
    /// The status of the translation itself, whatever that of its source is.
    pub review: ReviewStatus,
    pub texts: BTreeMap<String, Translated>,
}

/// One text.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// What it translates, to the letter.
    pub of: String,
    pub text: String,
}

impl Translation {
    /// The translation of a text, where it is still the text that was translated.
    fn find(&self, id: &str, of: &str) -> Option<String> {
        self.texts.get(id).filter(|translated| translated.of == of).map(|translated| translated.text.clone())
    }

    /// Is this the text of a translation?
    pub fn holds(&self, text: &str) -> bool {
        self.texts.values().any(|translated| translated.text == text)
    }

    /// The monograph with the translated texts for patients; everything else stays as it is.
    pub fn over(&self, monograph: &Monograph) -> Monograph {
        let mut over = monograph.clone();
        let patient_words = |id: &Id, printed: &str, words: &mut Option<String>| {
            if let Some(text) = self.find(id.as_str(), printed) {
                *words = Some(text);
            }
        };
        for (item, of) in over.items.iter_mut().zip(&monograph.items) {
            patient_words(&of.id, of.printed(), &mut item.patient_words);
        }
        for (statement, of) in over.statements.iter_mut().zip(&monograph.statements) {
            patient_words(&of.id, of.printed(), &mut statement.patient_words);
        }
        for (interaction, of) in over.interactions.iter_mut().zip(&monograph.interactions) {
            patient_words(&of.id, of.printed(), &mut interaction.patient_words);
        }
        for gap in &mut over.gaps {
            let id = gap.source.as_ref().map(|source| format!("gap-{}-{source}", gap.population));
            if let (Some(id), Some(words)) = (id, &mut gap.patient_words)
                && let Some(text) = self.find(&id, words)
            {
                *words = text;
            }
        }
        for list in &mut over.side_effects {
            let id = format!("tier-{}-{}", list.tier.id(), list.source);
            if let Some(word) = self.find(&id, &list.source_word) {
                list.source_word = word;
            }
            for effect in &mut list.effects {
                // The plain words stand inside the translation.
                if let Some(term) = self.find(effect.id.as_str(), &effect.term) {
                    (effect.term, effect.plain) = (term, None);
                }
            }
        }
        if let Some(form) = &mut over.drug.form
            && let Some(text) = self.find("form", form)
        {
            *form = text;
        }
        over
    }
}
