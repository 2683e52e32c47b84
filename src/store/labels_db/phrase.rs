//! May words stand together in a text? Asked of the text as it is kept, without reading it: most texts that hold all words
//! of a question hold them apart. Says "yes" where it is not sure; then the text itself is looked at.

/// Words in lower case that stand one behind the other; the last may be the beginning of one.
pub(super) struct Phrase<'a> {
    words: &'a [String],
    unfinished: bool,
    /// Words of other letters, and words that come twice, are not judged here.
    plain: bool,
}

/// Where in the phrase the letters that were read last are.
struct Reading<'a> {
    phrase: &'a Phrase<'a>,
    /// Words of the phrase that stand before the present one.
    before: usize,
    /// Letters of the present word.
    letters: usize,
    /// Is the present word the next of the phrase so far, and is it the first one?
    is_next: bool,
    is_first: bool,
}

impl<'a> Phrase<'a> {
    pub fn new(words: &'a [String], unfinished: bool) -> Self {
        let twice = words.iter().enumerate().any(|(at, word)| words.iter().take(at).any(|other| other == word));
        let plain = !twice && words.iter().all(|word| word.is_ascii() && !word.is_empty());
        Self { words, unfinished, plain }
    }

    /// `json` holds strings of text among keys and signs.
    pub fn may_stand_in(&self, json: &[u8]) -> bool {
        if !self.plain {
            return true;
        }
        let mut reading = Reading::new(self);
        let mut bytes = json.iter();
        while let Some(byte) = bytes.next() {
            let found = match byte {
                b'a'..=b'z' | b'0'..=b'9' => reading.letter(*byte),
                b'A'..=b'Z' => reading.letter(byte | 0x20),
                b'\'' => false,
                // The end of a string may be the middle of a word or of the phrase.
                b'"' => reading.is_begun() || reading.end_of_word(),
                b'\\' => match bytes.next() {
                    // The number of a character.
                    Some(b'u') => {
                        bytes.nth(3);
                        reading.is_begun() || reading.end_of_word()
                    }
                    _ => reading.end_of_word(),
                },
                0x80.. => match beyond_ascii(*byte, &mut bytes) {
                    // Left out of a word, as where names are compared.
                    Some('’' | '®' | '™') => false,
                    Some(sign) if !sign.is_alphanumeric() => reading.end_of_word(),
                    // A letter that may be a plain one once it is folded.
                    _ => true,
                },
                _ => reading.end_of_word(),
            };
            if found {
                return true;
            }
        }
        reading.end_of_word()
    }
}

impl<'a> Reading<'a> {
    fn new(phrase: &'a Phrase<'a>) -> Self {
        Self { phrase, before: 0, letters: 0, is_next: true, is_first: true }
    }

    fn word(&self, place: usize) -> &'a [u8] {
        self.phrase.words.get(place).map_or(&[], |word| word.as_bytes())
    }

    fn letter(&mut self, letter: u8) -> bool {
        self.is_next &= self.word(self.before).get(self.letters) == Some(&letter);
        self.is_first &= self.word(0).get(self.letters) == Some(&letter);
        self.letters += 1;
        // The beginning of the last word is enough.
        self.phrase.unfinished
            && self.is_next
            && self.before + 1 == self.phrase.words.len()
            && self.letters == self.word(self.before).len()
    }

    /// Has the phrase begun, or might the present word begin it?
    fn is_begun(&self) -> bool {
        if self.letters == 0 { self.before > 0 } else { self.is_next || self.is_first }
    }

    /// Returns whether the phrase stands here, or may.
    fn end_of_word(&mut self) -> bool {
        if self.letters == 0 {
            return false;
        }
        let whole = |place: usize, so_far: bool| so_far && self.letters == self.word(place).len();
        self.before =
            if whole(self.before, self.is_next) { self.before + 1 } else { usize::from(whole(0, self.is_first)) };
        (self.letters, self.is_next, self.is_first) = (0, true, true);
        self.before >= self.phrase.words.len()
    }
}

/// The character that begins with this byte; `None` where it is none.
fn beyond_ascii(first: u8, rest: &mut std::slice::Iter<'_, u8>) -> Option<char> {
    let (mut code, more) = match first {
        0xc2..=0xdf => (u32::from(first & 0x1f), 1),
        0xe0..=0xef => (u32::from(first & 0x0f), 2),
        0xf0..=0xf4 => (u32::from(first & 0x07), 3),
        _ => return None,
    };
    for _ in 0..more {
        code = code << 6 | u32::from(rest.next()? & 0x3f);
    }
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(text: &str, json: &str, unfinished: bool) -> bool {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Phrase::new(&words, unfinished).may_stand_in(json.as_bytes())
    }

    #[test]
    fn words_that_stand_together_are_never_missed() {
        for json in [
            r#"[{"text":"Risk of Serotonin-Syndrome."}]"#,
            r#"[{"text":"serotonin serotonin syndrome"}]"#,
            r#"[{"text":"serotonin\nsyndrome"}]"#,
            r#"[{"text":"serotonin – syndrome"}]"#,
            r#"[{"text":"sero"},{"text":"tonin syndrome"}]"#,
            r#"[{"text":"serotonin "},{"text":"syndrome","style":1}]"#,
            r#"[{"text":"sérotonin syndrome"}]"#,
            r#"[{"text":"serotonin's syndrome serotonin\u00ad syndrome"}]"#,
            r#"[{"text":"serotonin® syndrome"}]"#,
            r#"[{"text":"sero’tonin syndrome"}]"#,
            r#"[{"text":"sero'tonin syn®drome"}]"#,
        ] {
            assert!(may("serotonin syndrome", json, false), "{json}");
        }
        assert!(may("serotonin syn", r#"[{"text":"Serotonin syndrome"}]"#, true));
        assert!(may("patients", r#"[{"text":"the patient's"}]"#, false));
        assert!(may("dose dose daily", r#"[{"text":"nothing"}]"#, false), "words that come twice are not judged");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]
        #[test]
        fn what_is_found_in_the_text_is_never_passed_over(
            runs in proptest::collection::vec("[abAB '’®–é.\"\\n\\\\]{0,12}", 1..5),
            words in proptest::collection::vec("[ab]{1,2}", 2..4),
            unfinished: bool,
        ) {
            use crate::domain::label::{Block, Run, Style};
            let style = |at: usize| if at.is_multiple_of(2) { Style::PLAIN } else { Style::BOLD };
            let run = |(at, text): (usize, String)| Run { text, style: style(at) };
            let block = Block::Paragraph(runs.into_iter().enumerate().map(run).collect());
            let mut text = String::new();
            block.push_text(&mut text);
            let json = serde_json::to_vec(&[block]).unwrap();
            if !crate::domain::text_marks::find_words(&text, &words, unfinished).is_empty() {
                proptest::prop_assert!(Phrase::new(&words, unfinished).may_stand_in(&json), "{text:?} {words:?}");
            }
        }
    }

    #[test]
    fn words_that_stand_apart_are_seen_as_such() {
        for json in [
            r#"[{"text":"Syndrome of serotonin. A syndrome."}]"#,
            r#"[{"text":"serotonin syndromes, serotonins syndrome"}]"#,
            r#"[{"text":"serotonin and syndrome – or not, ≥65 “serotonin”® 5–10"}]"#,
        ] {
            assert!(!may("serotonin syndrome", json, false), "{json}");
        }
        assert!(!may("serotonin syn", r#"[{"text":"Serotonin asyndrome"}]"#, true));
    }
}
