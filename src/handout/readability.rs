//! Reading grades of English text: Flesch-Kincaid and SMOG, with drug names left out. A measure for the editor and
//! the window; no text is changed or cut to reach a grade.

use super::document::{Block, Document, Run};
use super::syllables;
use crate::words::Language;

mod texts;

pub use texts::{GradedText, Reader, graded_texts, median};

/// Shortened words whose full stop ends no sentence.
const SHORTENED: &[&str] = &["e.g.", "i.e.", "dr.", "mr.", "mrs.", "ms.", "vs.", "no.", "st.", "approx.", "fig."];

/// What the formulas are fed with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words with at least one letter.
    pub words: usize,
    /// Sentences; a heading or a bullet without a stop is one.
    pub sentences: usize,
    /// Syllables of all words.
    pub syllables: usize,
    /// Words of three or more syllables.
    pub long_words: usize,
}

impl Counts {
    /// Flesch-Kincaid grade (Kincaid and others, 1975); none without a word.
    pub fn flesch_kincaid(&self) -> Option<f64> {
        let (words, sentences) = (real(self.words), real(self.sentences));
        (self.words > 0 && self.sentences > 0)
            .then(|| 0.39 * (words / sentences) + 11.8 * (real(self.syllables) / words) - 15.59)
    }

    /// SMOG grade (McLaughlin, 1969); none without a sentence. Made for 30 sentences or more.
    pub fn smog(&self) -> Option<f64> {
        (self.sentences > 0).then(|| 1.0430 * (real(self.long_words) * 30.0 / real(self.sentences)).sqrt() + 3.1291)
    }

    fn add(&mut self, other: Counts) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
        self.long_words += other.long_words;
    }
}

/// Counts are far below 2^52, so none is rounded.
fn real(count: usize) -> f64 {
    count as f64
}

/// Counts of lines of text; each line ends a sentence. `left_out` are names that are not counted.
pub fn counts<'a>(lines: impl IntoIterator<Item = &'a str>, left_out: &[&str]) -> Counts {
    let names = names(left_out);
    let mut all = Counts::default();
    lines.into_iter().flat_map(sentences).for_each(|sentence| all.add(of_sentence(sentence, &names)));
    all
}

/// The `most` hardest sentences by Flesch-Kincaid, hardest first.
pub fn hardest<'a>(lines: impl IntoIterator<Item = &'a str>, left_out: &[&str], most: usize) -> Vec<(String, f64)> {
    let names = names(left_out);
    let graded = lines.into_iter().flat_map(sentences).filter_map(|sentence| {
        let grade = of_sentence(sentence, &names).flesch_kincaid()?;
        Some((sentence.to_owned(), grade))
    });
    let mut graded: Vec<_> = graded.collect();
    graded.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    graded.truncate(most);
    graded
}

/// The lines of a document that a patient reads as text: names, labels, headers and footers are none.
pub fn lines(document: &Document) -> Vec<String> {
    lines_where(document, &|_| true)
}

/// The same lines, of each what is written in this language.
pub fn lines_in(document: &Document, language: Language) -> Vec<String> {
    let own = document.language == language.id();
    lines_where(document, &|run| run.lang.as_ref().map_or(own, |lang| lang == language.id()))
}

fn lines_where(document: &Document, wanted: &dyn Fn(&Run) -> bool) -> Vec<String> {
    let mut lines = Vec::new();
    // A heading is in the document's language.
    let heading = |text: &String| joined(&[Run::plain(text.clone())], wanted);
    for part in &document.parts {
        lines.push(heading(&part.heading));
        part.blocks.iter().for_each(|block| add_lines(block, wanted, &mut lines));
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn joined(runs: &[Run], wanted: &dyn Fn(&Run) -> bool) -> String {
    runs.iter().filter(|run| wanted(run)).map(|run| run.text.as_str()).collect()
}

fn add_lines(block: &Block, wanted: &dyn Fn(&Run) -> bool, lines: &mut Vec<String>) {
    let joined = |runs: &Vec<Run>| joined(runs, wanted);
    let heading_line = |text: &String| joined(&vec![Run::plain(text.clone())]);
    match block {
        Block::Paragraph(runs) => lines.push(joined(runs)),
        Block::Subheading(heading) => lines.push(heading_line(heading)),
        Block::Bullets(items) => lines.extend(items.iter().map(joined)),
        Block::Framed { heading, items } => {
            lines.push(heading_line(heading));
            lines.extend(items.iter().map(joined));
        }
        Block::Checks(checks) => lines.extend(checks.iter().flat_map(|check| check.lines.iter().map(joined))),
        Block::Tiers(tiers) => {
            for tier in tiers {
                lines.push(heading_line(&tier.heading));
                lines.extend(tier.items.iter().map(joined));
            }
        }
        Block::Fields(_) | Block::RuledLines(_) | Block::Numbered(_) => {}
    }
}

/// Splits after a stop that is followed by a space or ends the line, and at line feeds.
pub(super) fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in line.char_indices() {
        let end = at + character.len_utf8();
        let (sentence, rest) = (line.get(start..end).unwrap_or_default(), line.get(end..).unwrap_or_default());
        if character == '\n' || ends(sentence, character, rest) {
            found.push(sentence);
            start = end;
        }
    }
    found.push(line.get(start..).unwrap_or_default());
    found.retain(|sentence| sentence.chars().any(char::is_alphabetic));
    found
}

fn ends(sentence: &str, character: char, rest: &str) -> bool {
    if !matches!(character, '.' | '!' | '?' | '…') {
        return false;
    }
    let after = rest.trim_start_matches(['”', '"', '’', ')', '.', '!', '?']);
    let last = sentence.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let last = last.trim_start_matches(['(', '“', '"']);
    match character {
        '.' => (after.is_empty() || after.starts_with(char::is_whitespace)) && !SHORTENED.contains(&last),
        '!' | '?' | '…' => after.is_empty() || after.starts_with(char::is_whitespace),
        _ => false,
    }
}

fn names(left_out: &[&str]) -> Vec<Vec<String>> {
    let mut names: Vec<Vec<String>> = left_out.iter().map(|name| words(name)).collect();
    names.retain(|name| !name.is_empty());
    // "valproic acid" before "acid".
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Words with a letter, in lower case and without the signs around them.
pub(super) fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let parts = text.split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '–' | '—'));
    parts.map(bare).filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

fn of_sentence(sentence: &str, names: &[Vec<String>]) -> Counts {
    let words = words(sentence);
    let mut counts = Counts::default();
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        if let Some(name) = names.iter().find(|name| rest.starts_with(name)) {
            rest = rest.get(name.len()..).unwrap_or_default();
            continue;
        }
        let syllables = syllables::count(word).max(1);
        counts.words += 1;
        counts.syllables += syllables;
        counts.long_words += usize::from(syllables >= 3);
        rest = after;
    }
    counts.sentences = usize::from(counts.words > 0);
    counts
}

/// The words of a line that belong to no name.
pub(super) fn without_names(line: &str, left_out: &[&str]) -> Vec<String> {
    let names = names(left_out);
    let words = words(line);
    let mut kept = Vec::new();
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        match names.iter().find(|name| rest.starts_with(name)) {
            Some(name) => rest = rest.get(name.len()..).unwrap_or_default(),
            None => {
                kept.push(word.clone());
                rest = after;
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::sample;

    fn near(found: Option<f64>, expected: f64) {
        assert!(found.is_some_and(|found| (found - expected).abs() < 0.01), "{found:?} is not {expected}");
    }

    /// The two sentences with which the Flesch-Kincaid formulas are usually explained: 6 words of 6 syllables, and
    /// 16 words of 23 syllables (reading ease 116 and 69).
    #[test]
    fn flesch_kincaid_of_the_usual_examples() {
        let cat = counts(["The cat sat on the mat."], &[]);
        assert_eq!(cat, Counts { words: 6, sentences: 1, syllables: 6, long_words: 0 });
        near(cat.flesch_kincaid(), -1.45);
        let point = "This sentence, taken as a reading passage unto itself, is being used to prove a point.";
        let point = counts([point], &[]);
        assert_eq!((point.words, point.sentences, point.syllables), (16, 1, 23));
        near(point.flesch_kincaid(), 7.6125);
    }

    /// The short form in McLaughlin's paper: the root of the long words in 30 sentences, plus 3; his table gives 5 for
    /// 3 to 6 long words, 8 for 21 to 30, 13 for 91 to 110. The exact formula lies within one grade of it.
    #[test]
    fn smog_agrees_with_the_published_table() {
        for (long_words, grade) in
            [(4, 5.0), (9, 6.0), (16, 7.0), (25, 8.0), (36, 9.0), (49, 10.0), (64, 11.0), (100, 13.0)]
        {
            let found = Counts { words: 600, sentences: 30, syllables: 900, long_words }.smog().unwrap();
            assert!((found - grade).abs() < 0.6, "{long_words}: {found}");
        }
        near(Counts { words: 1, sentences: 30, syllables: 1, long_words: 30 }.smog(), 8.8419);
        near(Counts { words: 1, sentences: 10, syllables: 1, long_words: 0 }.smog(), 3.1291);
    }

    #[test]
    fn nothing_has_no_grade() {
        let nothing = counts(["", "0.5 – 1"], &[]);
        assert_eq!((nothing.flesch_kincaid(), nothing.smog()), (None, None));
    }

    #[test]
    fn bullets_and_headings_are_sentences_and_numbers_are_no_words() {
        let found = counts(["Get help now", "Low mood", "Take 0.5 mg, e.g. at night. Call us!"], &[]);
        assert_eq!((found.sentences, found.words), (4, 12));
    }

    #[test]
    fn drug_names_are_left_out() {
        let found = counts(["Clonazepam and valproic acid: ask us."], &["clonazepam", "Valproic acid"]);
        assert_eq!(found, Counts { words: 3, sentences: 1, syllables: 3, long_words: 0 });
        assert_eq!(counts(["clonazepam"], &["clonazepam"]), Counts::default());
    }

    #[test]
    fn the_sample_is_easy_and_its_hardest_sentence_is_a_source_term() {
        let lines = lines(&sample());
        let text = || lines.iter().map(String::as_str);
        let grade = counts(text(), &["clonazepam", "Klonopin"]).flesch_kincaid().unwrap();
        assert!((2.0..6.0).contains(&grade), "{grade}");
        let hardest = hardest(text(), &["Klonopin"], 3);
        assert_eq!(hardest.len(), 3);
        assert!(hardest.first().is_some_and(|(_, grade)| *grade > 10.0));
    }
}
