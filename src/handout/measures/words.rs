//! Words and sentences of a page: those that are long, those that have a plainer word, and the counts of Spanish text.

use std::collections::BTreeMap;

use crate::domain::plain_word::PlainWords;
use crate::handout::readability::{Counts, sentences, without_names, words};

/// More words than this make a sentence long.
const LONG: usize = 20;

/// A sentence of more than 20 words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongSentence {
    pub text: String,
    pub words: usize,
}

/// A word that a patient may not know, as it is listed, and the plain word for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardWord {
    pub word: String,
    pub plain: String,
    /// How many times it stands in the text.
    pub count: usize,
}

/// Longest first; of equal ones the first in the text.
pub fn long<'a>(lines: impl Iterator<Item = &'a String>) -> Vec<LongSentence> {
    let all = lines.flat_map(|line| sentences(line));
    let mut long: Vec<LongSentence> = all
        .map(|text| LongSentence { text: text.trim().to_owned(), words: words(text).len() })
        .filter(|sentence| sentence.words > LONG)
        .collect();
    long.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    long
}

/// By the alphabet. Names of drugs are no hard words.
pub fn hard(lines: &[String], names: &[&str], plain: &PlainWords) -> Vec<HardWord> {
    let mut found: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for word in lines.iter().flat_map(|line| without_names(line, names)) {
        if let Some((listed, plain)) = plain.find(&word) {
            found.entry(listed).or_insert((plain, 0)).1 += 1;
        }
    }
    let word = |(word, (plain, count)): (&str, (&str, usize))| HardWord {
        word: word.to_owned(),
        plain: plain.to_owned(),
        count,
    };
    found.into_iter().map(word).collect()
}

/// What the formula for Spanish is fed with.
pub fn spanish(lines: &[String]) -> Counts {
    let mut counts = Counts::default();
    for sentence in lines.iter().flat_map(|line| sentences(line)) {
        let words = words(sentence);
        counts.sentences += usize::from(!words.is_empty());
        counts.words += words.len();
        for word in &words {
            let syllables = spanish_syllables(word);
            counts.syllables += syllables;
            counts.long_words += usize::from(syllables >= 3);
        }
    }
    counts
}

/// Syllables of a Spanish word in lower case: each open vowel and each accented í and ú is one; i and u beside another
/// vowel are none of their own; y at the end of a word is an i.
pub fn spanish_syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let last = letters.len().saturating_sub(1);
    let (mut syllables, mut before) = (0, None);
    for (place, letter) in letters.iter().enumerate() {
        let open = match letter {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Some(true),
            'i' | 'u' | 'ü' => Some(false),
            'y' if place == last => Some(false),
            _ => None,
        };
        match (before, open) {
            (None, Some(_)) | (Some(true), Some(true)) => syllables += 1,
            _ => {}
        }
        // An open vowel behind a closed one carries the syllable on.
        before = match (before, open) {
            (Some(false), Some(true)) => Some(true),
            (Some(true), Some(false)) => Some(false),
            (_, open) => open,
        };
    }
    syllables.max(1)
}
