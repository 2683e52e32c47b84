//! Words that a patient may not know, with the plain word for each.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One hard word and its plain words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainWord {
    pub word: String,
    pub plain: String,
}

/// The list, looked up by the word as it stands in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainWords(BTreeMap<String, String>);

impl PlainWords {
    pub fn new(list: Vec<PlainWord>) -> Self {
        Self(list.into_iter().map(|entry| (entry.word, entry.plain)).collect())
    }

    /// The listed word and its plain words, for a word in lower case with its usual endings.
    pub fn find(&self, word: &str) -> Option<(&str, &str)> {
        let known = |word: &str| self.0.get_key_value(word).map(|(word, plain)| (word.as_str(), plain.as_str()));
        known(word).or_else(|| {
            let endings = [("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e")];
            endings.iter().find_map(|(ending, instead)| known(&format!("{}{instead}", word.strip_suffix(ending)?)))
        })
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_with_its_usual_endings() {
        let entry = |word: &str, plain: &str| PlainWord { word: word.into(), plain: plain.into() };
        let words = PlainWords::new(vec![
            entry("reduce", "make less"),
            entry("therapy", "treatment"),
            entry("occur", "happen"),
        ]);
        for (word, listed) in
            [("reduced", "reduce"), ("reducing", "reduce"), ("therapies", "therapy"), ("occurs", "occur")]
        {
            assert_eq!(words.find(word).map(|(listed, _)| listed), Some(listed), "{word}");
        }
        for other in ["occurrence", "theraps", "", "s", "ed"] {
            assert_eq!(words.find(other), None, "{other}");
        }
    }
}
