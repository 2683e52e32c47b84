//! What can be measured of a page, for whoever prints it: how hard it reads, long sentences, words with a plainer one, what
//! a program can check of PEMAT-P, and how it fits its paper. Nothing here changes or stops a page.

mod checklist;
mod fit;
mod words;

pub use checklist::{CheckedItem, MEASURED, Measured, NUMBERS, Outcome};
pub use fit::{Fit, PartHeight};
pub use words::{HardWord, LongSentence};

use super::document::Document;
use super::engine::Pages;
use super::readability::{Counts, counts, lines_in};
use crate::domain::plain_word::PlainWords;
use crate::words::Language;

/// What was measured of one document or of several in one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Grades of reading of the English text, drug names left out; none where there is no English text.
    pub grade_fk: Option<f64>,
    pub smog: Option<f64>,
    /// Ease of reading of the Spanish text by Fernández Huerta, 0 (hardest) to 100; none where there is none.
    pub ease_huerta: Option<f64>,
    /// Words and sentences of the text.
    pub words: usize,
    pub sentences: usize,
    /// Sentences of more than 20 words, longest first.
    pub long_sentences: Vec<LongSentence>,
    /// Words that a patient may not know, by the alphabet.
    pub hard_words: Vec<HardWord>,
    /// The items of PEMAT-P in their order.
    pub checklist: Vec<CheckedItem>,
    pub fit: Fit,
}

/// Measures documents and the pages that were made of them. `names` are the drugs' names, which are not counted.
pub fn measure(documents: &[Document], pages: &Pages, names: &[&str], plain: &PlainWords) -> Measures {
    let of = |language: Language| -> Vec<String> {
        documents.iter().flat_map(|document| lines_in(document, language)).collect()
    };
    let (english, spanish) = (of(Language::En), of(Language::Es));
    let text = |lines: &[String]| counts(lines.iter().map(String::as_str), names);
    let (in_english, in_spanish) = (text(&english), words::spanish(&spanish));
    let hard_words = words::hard(&english, names, plain);
    Measures {
        grade_fk: in_english.flesch_kincaid(),
        smog: in_english.smog(),
        ease_huerta: in_spanish.fernandez_huerta(),
        words: in_english.words + in_spanish.words,
        sentences: in_english.sentences + in_spanish.sentences,
        long_sentences: words::long(english.iter().chain(&spanish)),
        checklist: checklist::checklist(documents, &english, &hard_words, in_english),
        hard_words,
        fit: fit::fit(documents, pages),
    }
}

/// Ease of reading of lines of Spanish; none without a word.
pub fn spanish_ease(lines: &[String]) -> Option<f64> {
    words::spanish(lines).fernandez_huerta()
}

impl Counts {
    /// Ease of reading of Spanish text (Fernández Huerta, 1959; its terms as Law set them right in 2011): 206.84 less 60
    /// times the syllables of a word and 1.02 times the words of a sentence.
    fn fernandez_huerta(&self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss)]
        let share = |part: usize, of: usize| part as f64 / of as f64;
        (self.words > 0 && self.sentences > 0)
            .then(|| 206.84 - 60.0 * share(self.syllables, self.words) - 1.02 * share(self.words, self.sentences))
    }
}

#[cfg(test)]
mod tests;
