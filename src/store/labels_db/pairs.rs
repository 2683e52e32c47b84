//! Pairs of neighbours in the index of words. Two frequent words stand in very many texts and seldom together; which of
//! these texts may hold them together is told by a word of the pair's own, without unpacking one. Pairs share such words,
//! and of the second word only its beginning counts, so that the text itself has the last say.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::Seed;

/// The first text of each chunk has this word where all texts of the chunk have those of their pairs. Named by the list of
/// frequent words and by how pairs become numbers: whoever changes one of them changes this.
pub(super) const MARK: &str = "qpairs1";

/// How many words of their own the pairs share.
const NUMBERS: usize = 1 << 13;
/// Letters of the second word that count, as few as an unfinished one has at the least.
const BEGINNING: usize = 4;

/// The thousand words of at least four letters that stand in the most texts of labels: each in one of forty, or more.
static FREQUENT: LazyLock<Frequent> = LazyLock::new(|| Frequent::of(include_str!("frequent_words.txt")));

struct Frequent {
    words: HashMap<&'static str, usize, Seed>,
    beginnings: HashMap<&'static str, usize, Seed>,
}

impl Frequent {
    fn of(list: &'static str) -> Self {
        let mut all = Self { words: HashMap::default(), beginnings: HashMap::default() };
        for word in list.split_whitespace() {
            let (words, beginnings) = (all.words.len(), all.beginnings.len());
            all.words.insert(word, words);
            all.beginnings.entry(beginning(word).unwrap_or(word)).or_insert(beginnings);
        }
        all
    }
}

/// `None` for shorter words.
fn beginning(word: &str) -> Option<&str> {
    word.get(..BEGINNING)
}

/// What a word can be in a pair: its places in the list as the first and as the second.
#[derive(Clone, Copy, Default)]
pub(super) struct Part {
    first: Option<usize>,
    second: Option<usize>,
}

impl Part {
    pub fn of(word: &str) -> Self {
        let second = beginning(word).and_then(|begin| FREQUENT.beginnings.get(begin).copied());
        // Who begins like none of the list is none of the list.
        Self { first: second.and_then(|_| FREQUENT.words.get(word).copied()), second }
    }

    /// The number of a pair; `None` where one of the words is seldom, for then few texts hold both.
    fn number(self, behind: Self) -> Option<usize> {
        // Spreads pairs whose words stand close in the list.
        Some((self.first? * 1_000_003 + behind.second? * 7_919) % NUMBERS)
    }
}

fn word(number: usize) -> String {
    format!("q2{number:04x}")
}

/// The pairs of a text, each once.
pub(super) struct Pairs {
    before: Part,
    seen: [u64; NUMBERS / 64],
}

impl Pairs {
    pub fn new() -> Self {
        Self { before: Part::default(), seen: [0; NUMBERS / 64] }
    }

    /// Takes the next word; the word of the pair that ends with it, where that is new, goes to `line`.
    pub fn push(&mut self, part: Part, line: &mut String) {
        if let Some(number) = self.before.number(part)
            && let Some(seen) = self.seen.get_mut(number / 64)
            && *seen & 1 << (number % 64) == 0
        {
            *seen |= 1 << (number % 64);
            line.push_str(&word(number));
            line.push(' ');
        }
        self.before = part;
    }
}

/// The words that a text has in which these stand together; the last may be unfinished.
pub(super) fn words_of(words: &[String]) -> impl Iterator<Item = String> {
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.filter_map(|(first, second)| Part::of(first).number(Part::of(second))).map(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::normalise;
    use crate::domain::text_marks::find_words;

    fn words(all: &str) -> Vec<String> {
        all.split(' ').map(str::to_owned).collect()
    }

    fn has_pairs_of(text: &str, asked: &[String]) -> bool {
        let (mut pairs, mut line) = (Pairs::new(), String::new());
        normalise(text).split(' ').for_each(|word| pairs.push(Part::of(word), &mut line));
        words_of(asked).all(|pair| line.split(' ').any(|word| word == pair))
    }

    #[test]
    fn the_list_is_the_one_that_the_mark_stands_for() {
        // Another list would lose hits in libraries that have the mark: see [`MARK`].
        let list: Vec<&str> = include_str!("frequent_words.txt").split_whitespace().collect();
        assert_eq!((list.len(), FREQUENT.words.len()), (1000, 1000));
        assert!(list.is_sorted() && list.iter().all(|word| word.len() >= BEGINNING && word.is_ascii()));
        let number = |first: &str, second: &str| Part::of(first).number(Part::of(second));
        assert_eq!((number("ratio", "confidence"), number("confidence", "ratio")), (Some(5038), Some(4101)));
    }

    #[test]
    fn frequent_words_that_stand_apart_are_told_from_neighbours() {
        let asked = words("clinical studies");
        assert_eq!(words_of(&asked).count(), 1);
        assert!(has_pairs_of("In Clinical\nstudies.", &asked));
        assert!(!has_pairs_of("Studies that are clinical, and clinical or other studies", &asked));
        assert_eq!(words_of(&words("clinical enasidenib")).count(), 0, "few texts hold a rare word");
        assert_eq!(words_of(&words("clinical stu")).count(), 0, "too short to tell the beginning");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
        #[test]
        fn words_that_are_found_together_have_their_pair(
            text in "(clinical|Studies|dose|DOSES|studying|é|x|[ '’®™.,\\-\n\u{ad}½–]){0,14}",
            first in "clinical|dose|doses|studies", second in "studi|studies|dose|doses|clin", unfinished: bool,
        ) {
            let asked = vec![first, second];
            if !find_words(&text, &asked, unfinished).is_empty() {
                proptest::prop_assert!(has_pairs_of(&text, &asked), "{text:?} {asked:?}");
            }
        }
    }
}
