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

/// Words of at least four letters that stand in most labels, without those that tie sentences together.
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

/// The number of a pair; `None` where one of the words is seldom, for then few texts hold both.
fn number(first: &str, second: &str) -> Option<usize> {
    let first = FREQUENT.words.get(first)?;
    let second = FREQUENT.beginnings.get(beginning(second)?)?;
    // Spreads pairs whose words stand close in the list.
    Some((first * 1_000_003 + second * 7_919) % NUMBERS)
}

fn word(number: usize) -> String {
    format!("q2{number:04x}")
}

/// The words of the pairs in a folded text, each once, into `line`.
pub(super) fn push_words(folded: &str, line: &mut String) {
    let mut seen = vec![false; NUMBERS];
    let mut before = "";
    for second in folded.split(' ') {
        if let Some(number) = number(before, second)
            && let Some(seen) = seen.get_mut(number)
            && !std::mem::replace(seen, true)
        {
            line.push_str(&word(number));
            line.push(' ');
        }
        before = second;
    }
}

/// The words that a text has in which these stand together; the last may be unfinished.
pub(super) fn words_of(words: &[String]) -> impl Iterator<Item = String> {
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.filter_map(|(first, second)| number(first, second)).map(word)
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
        let mut line = String::new();
        push_words(&normalise(text), &mut line);
        words_of(asked).all(|pair| line.split(' ').any(|word| word == pair))
    }

    #[test]
    fn the_list_is_the_one_that_the_mark_stands_for() {
        // Another list would lose hits in libraries that have the mark: see [`MARK`].
        let list: Vec<&str> = include_str!("frequent_words.txt").split_whitespace().collect();
        assert_eq!((list.len(), FREQUENT.words.len()), (1000, 1000));
        assert!(list.is_sorted() && list.iter().all(|word| word.len() >= BEGINNING && word.is_ascii()));
        assert_eq!((number("ratio", "confidence"), number("confidence", "ratio")), (Some(135), Some(6624)));
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
