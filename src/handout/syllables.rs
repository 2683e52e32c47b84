//! Counts the syllables of English words as the reading formulas need them: by vowel groups, with the usual silent
//! letters and split vowels, and a table for words that follow no rule.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Words that the rules below count wrongly.
const EXCEPTIONS: &[(usize, &str)] = &[
    (1, "aisle bruise clothes drawer eyes friend friends heal queue real tongue used vague"),
    (
        2,
        "acne agreed ancient asthma baby being bruises business cement client co-pay colonel \
         couldn't create creates crisis cruel didn't diet disease doesn't doing dosage \
         evening every facial fatigue fluid fluids going hadn't hasn't hundred hygiene iron \
         isn't makeup maybe million naive naked onion patient patients people poem quiet \
         react really rugged ruin sacred science seizure seizures senior shouldn't someone \
         something sometimes somewhere therefore wasn't wednesday whereas wicked wouldn't",
    ),
    (
        3,
        "apnea area areas behavior behaviors cardiac chocolate companion convenient created \
         dementia diseases efficient element elements eleven everyone everything family \
         genuine idea ideas implement mania nausea nutrient nutrients opinion reaction \
         reactions recipe sufficient suicide supplement supplements syncope theater theory \
         unreal vehicle video violence violent worsening",
    ),
    (
        4,
        "anemia anxiety coordinate deficiency diarrhea experience ingredient ingredients \
         leukemia obedient opioid opioids pneumonia sobriety society sufficiency suicidal \
         variety",
    ),
    (5, "coordination schizophrenia"),
];

/// Vowels that stand side by side in two syllables, unless the letters before them say otherwise.
const SPLIT: &[&str] = &["ia", "io", "iu", "ii", "eo", "ua", "uo", "iet", "ier", "yo", "uence", "uent", "uit"];

/// Syllables of a word; 0 for what has no letter.
pub fn count(word: &str) -> usize {
    let word: String = word.to_lowercase().replace('’', "'");
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if let Some(count) = exception(word) {
        return count;
    }
    if word.contains('-') {
        return word.split('-').map(count).sum();
    }
    let word = word.strip_suffix("'s").unwrap_or(word);
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.is_empty() {
        return 0;
    }
    let text: String = letters.iter().collect();
    let counted = vowel_groups(&letters) + split_vowels(&text) + unwritten(&text);
    counted.saturating_sub(silent(&text)).max(1)
}

fn exception(word: &str) -> Option<usize> {
    static BY_WORD: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
        let of =
            |(count, words): &(usize, &'static str)| words.split(' ').map(|word| (word, *count)).collect::<Vec<_>>();
        EXCEPTIONS.iter().flat_map(of).collect()
    });
    BY_WORD.get(word).copied()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'ö' | 'ü' | 'ä')
}

fn vowel_groups(letters: &[char]) -> usize {
    let mut groups = 0;
    let mut before = false;
    for (index, letter) in letters.iter().enumerate() {
        // "yes" and "you" start with a consonant.
        let vowel = is_vowel(*letter) && !(index == 0 && *letter == 'y');
        groups += usize::from(vowel && !before);
        before = vowel;
    }
    groups
}

/// Pairs like those in "medi-al" and "vari-ous" that are two syllables.
fn split_vowels(text: &str) -> usize {
    let found = |pair: &str| text.match_indices(pair).filter(|(at, _)| splits(pair, text, *at)).count();
    SPLIT.iter().map(|pair| found(pair)).sum()
}

fn splits(pair: &str, text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|start| start.chars().next_back());
    let after = text.get(at..).unwrap_or_default();
    match pair {
        // "social", "initial" and "magician", but "dial" and "insomnia".
        "ia" => !matches!(before, Some('c' | 't' | 's' | 'g')),
        // "nation", "vicious", "region".
        "io" => !matches!(before, Some('t' | 's' | 'c' | 'g' | 'x')),
        "eo" => !matches!(before, Some('g')),
        "ua" | "uo" | "uent" | "uence" => !matches!(before, Some('q' | 'g')) || after.starts_with("uous"),
        "uit" => after.starts_with("uity") && !matches!(before, Some('q')),
        // "carrier" and "happier", not "fierce" or "pier".
        "ier" => after == "ier" && text.len() > 4 || after == "iers" && text.len() > 5,
        "yo" => at > 0 && !matches!(before, Some('a' | 'e' | 'o')),
        _ => true,
    }
}

/// Syllables without a vowel letter of their own: "prism", "rhythm".
fn unwritten(text: &str) -> usize {
    usize::from(["sm", "thm", "sms", "thms"].iter().any(|end| text.ends_with(end)))
}

/// Letters e that are written and not spoken.
fn silent(text: &str) -> usize {
    usize::from(silent_end(text)) + usize::from(silent_inside(text))
}

fn silent_end(text: &str) -> bool {
    let letters: Vec<char> = text.chars().rev().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let consonant = |letter: char| letter.is_alphabetic() && !is_vowel(letter);
    let table = |from: usize| at(from) == 'l' && consonant(at(from + 1)) && !matches!(at(from + 1), 'l' | 'r' | 'w');
    match (at(0), at(1)) {
        ('e', before) => consonant(before) && !table(1) && text.len() > 2,
        ('s', 'e') => {
            let hissing = matches!(at(2), 's' | 'x' | 'z' | 'c' | 'g') || matches!((at(2), at(3)), ('h', 's' | 'c'));
            consonant(at(2)) && !hissing && !table(2)
        }
        ('d', 'e') => consonant(at(2)) && !matches!(at(2), 't' | 'd') && !table(2) && text.len() > 3,
        _ => false,
    }
}

/// "safely", "careful", "movement", "useless": the e before the ending belongs to the stem.
fn silent_inside(text: &str) -> bool {
    ["ely", "eful", "efully", "ement", "ements", "eless", "eness"].iter().any(|end| {
        let stem = text.strip_suffix(end).unwrap_or_default();
        stem.chars().next_back().is_some_and(|letter| !is_vowel(letter)) && stem.chars().any(is_vowel)
    })
}

#[cfg(test)]
mod tests {
    use super::count;

    fn wrong(words: &[(&str, usize)]) {
        let wrong: Vec<_> = words
            .iter()
            .filter(|(word, expected)| count(word) != *expected)
            .map(|(word, _)| (word, count(word)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "one table of words")]
    fn common_words() {
        let words = [
            ("the", 1),
            ("a", 1),
            ("take", 1),
            ("takes", 1),
            ("taken", 2),
            ("medicine", 3),
            ("doctor", 2),
            ("sleepy", 2),
            ("breathing", 2),
            ("table", 2),
            ("tables", 2),
            ("tablets", 2),
            ("suddenly", 3),
            ("asked", 1),
            ("needed", 2),
            ("called", 1),
            ("safely", 2),
            ("careful", 2),
            ("movement", 2),
            ("harm", 1),
            ("people", 2),
            ("every", 2),
            ("quiet", 2),
            ("you", 1),
            ("yes", 1),
            ("eyes", 1),
            ("changes", 2),
            ("sources", 2),
            ("doses", 2),
            ("use", 1),
            ("uses", 2),
            ("prism", 2),
            ("rhythm", 2),
            ("happier", 3),
            ("various", 3),
            ("region", 2),
            ("nation", 2),
            ("social", 2),
            ("queen", 1),
            ("equal", 2),
            ("language", 2),
            ("usually", 4),
            ("house", 1),
            ("me", 1),
            ("pharmacist", 3),
            ("pregnant", 2),
            ("breastfeeding", 3),
            ("alcohol", 3),
            ("problem", 2),
            ("agree", 2),
            ("well-known", 2),
            ("clinic's", 2),
            ("don't", 1),
            ("machines", 2),
            ("stopping", 2),
            ("number", 2),
            ("emergency", 4),
            ("information", 4),
            ("page", 1),
            ("notes", 1),
            ("because", 2),
            ("younger", 2),
        ];
        wrong(&words);
    }

    #[test]
    fn medical_words() {
        let words = [
            ("insomnia", 4),
            ("anxiety", 4),
            ("depression", 3),
            ("schizophrenia", 5),
            ("nausea", 3),
            ("diarrhea", 4),
            ("seizures", 2),
            ("glaucoma", 3),
            ("hallucinations", 5),
            ("amnesia", 3),
            ("dependence", 3),
            ("coordination", 5),
            ("coordinate", 4),
            ("opioid", 4),
            ("allergy", 3),
            ("dizziness", 3),
            ("coordination", 5),
            ("withdrawal", 3),
            ("psychosis", 3),
            ("liver", 2),
            ("irritability", 6),
            ("aggression", 3),
            ("tremors", 2),
            ("incontinence", 4),
            ("euphoria", 4),
            ("suicidal", 4),
            ("disease", 2),
            ("kidney", 2),
            ("medication", 4),
            ("overdose", 3),
            ("swelling", 2),
        ];
        wrong(&words);
    }

    #[test]
    fn what_has_no_letter_has_no_syllable() {
        assert_eq!(count("0.5"), 0);
        assert_eq!(count("–"), 0);
        assert_eq!(count(""), 0);
    }
}
