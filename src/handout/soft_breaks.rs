//! Room for a line break in very long words, so that no word leaves its column. For layout alone: plain text and what a
//! screen reader is told keep their words. In Rust and not in the template, because two patterns with counts take the
//! typesetter longer to compile than a page to set.

use unicode_segmentation::UnicodeSegmentation as _;

use super::Document;
use super::strings::{self, Place};

/// A line may break here, and nothing is printed.
const BREAK: &str = "\u{200B}";
/// A word of this many characters is broken in body text; ordinary words are shorter.
const LONG_WORD: usize = 25;
/// Letters between two breaks.
const PIECE: usize = 24;
/// The same in headings, which are larger, so that fewer letters fill the column.
const LONG_HEADING_WORD: usize = 20;
const HEADING_PIECE: usize = 12;
/// Words that hang together by non-breaking spaces are parted where they are this long together.
const LONG_CHAIN: usize = 49;

/// Adds the breaks to every string that is drawn. The name is left to the template, which knows how wide it is.
pub(super) fn add(document: &mut Document) {
    strings::for_each(document, &mut |place, text| {
        let (longest, piece) = match place {
            Place::Title | Place::Name | Place::Spoken => return,
            Place::Heading => (LONG_HEADING_WORD, HEADING_PIECE),
            _ => (LONG_WORD, PIECE),
        };
        // Bytes are never fewer than characters.
        if text.len() >= longest {
            *text = broken(&parted(text), longest, piece);
        }
    });
}

fn is_glue(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// The text with plain spaces in chains that are too long.
fn parted(text: &str) -> String {
    let part = |chain: &str| {
        if chain.chars().count() < LONG_CHAIN { chain.to_owned() } else { chain.replace(is_glue, " ") }
    };
    text.split_inclusive(|c: char| c.is_whitespace() && !is_glue(c)).map(part).collect()
}

fn broken(text: &str, longest: usize, piece: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let letters = word.trim_end_matches(char::is_whitespace);
        if letters.chars().count() < longest {
            out.push_str(word);
            continue;
        }
        for (at, cluster) in letters.graphemes(true).enumerate() {
            if at > 0 && at % piece == 0 {
                out.push_str(BREAK);
            }
            out.push_str(cluster);
        }
        out.push_str(word.strip_prefix(letters).unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::with_paragraph;
    use crate::handout::{Block, Run};

    fn laid(text: &str) -> String {
        let mut document = with_paragraph(text);
        add(&mut document);
        let Some(Block::Paragraph(runs)) = document.parts.first().and_then(|part| part.blocks.first()) else {
            panic!("no paragraph")
        };
        runs.iter().map(|run: &Run| run.text.as_str()).collect()
    }

    #[test]
    fn only_long_words_are_broken_and_no_letter_is_lost() {
        let long = "x".repeat(60);
        assert_eq!(laid("a short line\nand one more"), "a short line\nand one more");
        let text = laid(&format!("before {long} after"));
        assert_eq!(text.matches(BREAK).count(), 2);
        assert_eq!(text.replace(BREAK, ""), format!("before {long} after"));
        assert_eq!(laid(&"x".repeat(24)).matches(BREAK).count(), 0);
    }

    #[test]
    fn a_letter_stays_with_its_marks() {
        let text = laid(&"e\u{301}".repeat(40));
        assert!(text.split(BREAK).all(|piece| piece.starts_with('e')), "{text}");
        assert_eq!(text.matches(BREAK).count(), 1);
    }

    #[test]
    fn a_chain_of_glued_words_may_break_at_its_spaces() {
        let chain = ["0.5"; 20].join("\u{A0}");
        assert_eq!(laid(&chain), ["0.5"; 20].join(" "));
        assert_eq!(laid("0.5\u{A0}mg"), "0.5\u{A0}mg");
    }

    #[test]
    fn headings_have_shorter_pieces_and_what_is_only_heard_none() {
        let word = "x".repeat(30);
        let mut document = with_paragraph("text");
        document.name.tablets_alt = word.clone();
        document.parts.first_mut().unwrap().heading = word.clone();
        add(&mut document);
        assert_eq!(document.name.tablets_alt, word);
        assert_eq!(document.parts.first().unwrap().heading.matches(BREAK).count(), 2);
    }
}
