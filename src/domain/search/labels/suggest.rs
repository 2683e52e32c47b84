//! "Did you mean": words of names at a small distance from what was typed, then words that sound like it. Never a match.

use super::super::{HitKind, SIMILAR_FROM, distance, sound};
use super::query::{Best, LabelHit};
use super::strings::Strings;
use super::{KIND_BITS, LabelIndex, NameKind, to_u32};

/// Words of fewer letters are meant by no misspelling.
pub const UNIT_FROM: usize = 4;

/// The rank of what only sounds alike, behind every distance.
const BY_SOUND: u64 = 20;

/// Which letters a word has, a bit each; digits share one.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| {
        let bit = match byte {
            b'a'..=b'z' => u32::from(byte - b'a'),
            b'0'..=b'9' => 26,
            b' ' => 27,
            other => 28 + u32::from(other % 4),
        };
        set | (1 << bit)
    })
}

/// A number for a key of sounds; 0 for none. Words are compared by it first and by the key afterwards.
pub fn sound_hash(key: &str) -> u32 {
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    if key.is_empty() { 0 } else { hash.max(1) }
}

impl LabelIndex {
    /// Suggestions for what was typed: fewer different letters first, and among those the same first letter.
    pub(super) fn suggestions(&self, query: &str, limit: usize) -> Vec<LabelHit> {
        if query.chars().count() < SIMILAR_FROM {
            return Vec::new();
        }
        let mut best = Best::new(self.groups());
        if query.contains(' ') {
            self.near(query, &self.folded, None, |name, rank| self.offer_suggestion(name, rank, &mut best));
        } else {
            self.near(query, &self.units, Some(&self.unit_letters), |unit, rank| {
                self.names_with(self.units.get(unit), |name| self.offer_suggestion(name, rank, &mut best));
            });
            self.alike(query, |unit| {
                self.names_with(self.units.get(unit), |name| self.offer_suggestion(name, BY_SOUND, &mut best));
            });
        }
        let kind = |rank| if rank >= BY_SOUND { HitKind::Sound } else { HitKind::Distance };
        let (hits, _) = best.first(limit);
        hits.into_iter()
            .filter_map(|(rank, of, name, group)| self.hit(group, of, name, Some(kind(rank)), query))
            .collect()
    }

    fn offer_suggestion(&self, name: usize, rank: u64, best: &mut Best) {
        for posting in self.postings_of(name) {
            let kind = NameKind::of(posting & ((1 << KIND_BITS) - 1));
            if kind != NameKind::Labeler {
                best.offer(posting >> KIND_BITS, rank, kind, to_u32(name));
            }
        }
    }

    /// Those of `among` at a small distance, with their rank. Letters that only one of two words has are counted first: most
    /// words fall out without being compared.
    fn near(&self, query: &str, among: &Strings, known: Option<&[u32]>, mut found: impl FnMut(usize, u64)) {
        let own = letters(query);
        let allowed = distance::allowed(query.chars().count());
        let bytes = query.len();
        // A letter beyond ASCII has up to four bytes.
        let most_bytes = if query.is_ascii() { allowed } else { allowed * 4 };
        for place in 0..among.len() {
            if among.length(place).abs_diff(bytes) > most_bytes {
                continue;
            }
            let other = known.and_then(|k| k.get(place)).copied().unwrap_or_else(|| letters(among.get(place)));
            // A changed letter makes two differ, one that was left out or added makes one.
            if usize::try_from((own ^ other).count_ones()).unwrap_or(0) > allowed * 2 {
                continue;
            }
            let word = among.get(place);
            if let Some(edits) = distance::near(query, word) {
                found(place, u64::from(edits) * 2 + u64::from(query.chars().next() != word.chars().next()));
            }
        }
    }

    fn alike(&self, query: &str, mut found: impl FnMut(usize)) {
        let key = sound::key(query);
        let hash = sound_hash(&key);
        let same = self.unit_sounds.iter().enumerate().filter(|(_, other)| **other == hash && hash != 0);
        same.filter(|(unit, _)| sound::key(self.units.get(*unit)) == key).for_each(|(unit, _)| found(unit));
    }

    /// Names that hold this as a whole word.
    fn names_with(&self, word: &str, mut found: impl FnMut(usize)) {
        let whole = |text: &str| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        self.folded.with_prefix(word).filter(|name| whole(self.folded.get(*name))).for_each(&mut found);
        // With the space behind it, or at the end of the name.
        let inner = |name: &usize| self.folded.get(*name).split(' ').skip(1).any(|other| other == word);
        self.words_beginning_with(word).filter(inner).for_each(found);
    }
}
