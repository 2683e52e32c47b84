//! The words of a text as the index gets them.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

use super::pairs::{Pairs, Part};
use crate::domain::label::{Block, SectionKind};
use crate::domain::text::normalise;

/// The words of a text for the index: folded, each once, then those of its pairs, and one for the kind of section.
pub(super) fn index_words(kind: SectionKind, blocks: &[Block]) -> String {
    let folded = normalise(&text_of(blocks));
    let mut seen = HashMap::with_capacity_and_hasher(folded.len() / 16, Seed::default());
    let (mut pairs, mut line) = (Pairs::new(), String::with_capacity(folded.len() / 2));
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let part = *seen.entry(word).or_insert_with(|| {
            line.push_str(word);
            line.push(' ');
            Part::of(word)
        });
        pairs.push(part, &mut line);
    }
    line.push_str(&kind_word(kind));
    line
}

/// A quick hash of words: eight letters at a time from a seed of chance, so that no file can be made of words that collide.
#[derive(Clone)]
pub(super) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one("words"));
        Self(*SEED | 1)
    }
}

impl BuildHasher for Seed {
    type Hasher = WordHasher;

    fn build_hasher(&self) -> WordHasher {
        WordHasher { seed: self.0, state: self.0 }
    }
}

pub(super) struct WordHasher {
    seed: u64,
    state: u64,
}

impl WordHasher {
    fn mix(&mut self, letters: u64) {
        let product = u128::from(self.state ^ letters) * u128::from(self.seed);
        // Both halves: the upper one has what the letters have mixed.
        let (low, high) = (product & u128::from(u64::MAX), product >> 64);
        self.state = u64::try_from(low ^ high).unwrap_or_default();
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        whole.iter().for_each(|eight| self.mix(u64::from_le_bytes(*eight)));
        if !rest.is_empty() {
            self.mix(rest.iter().rev().fold(0, |letters, letter| letters << 8 | u64::from(*letter)));
        }
    }

    /// The end of a word, which is told by its letters already.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.state
    }
}

/// No text has such a word.
pub(super) fn kind_word(kind: SectionKind) -> String {
    format!("qkind{}", format!("{kind:?}").to_lowercase())
}

pub(super) fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    blocks.iter().for_each(|block| block.push_text(&mut text));
    text
}
