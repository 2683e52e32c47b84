//! Text before layout: what cannot be drawn, would turn a line around or would break the page is taken out or made
//! visible, and counted, so that the clinician is told. What stands in the text column is never shortened, only
//! headers, footers and the labels of the drawing.

use std::collections::BTreeMap;

use super::Document;
use super::strings::{self, Place};

/// Stands for a character that the fonts do not have. It is in the fonts itself.
const UNKNOWN: char = '\u{FFFD}';
/// Marks above one letter; more are decoration that runs into other lines.
const MOST_MARKS: usize = 3;
/// The footer has three lines of about 80 characters.
const FOOTER_CHARACTERS: usize = 230;
/// Lines of the letterhead.
const MOST_LETTERHEAD_LINES: usize = 5;
/// Tablets in the drawing.
const MOST_TABLETS: usize = 12;

/// A document ready for layout, and what was done to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The document with clean strings.
    pub document: Document,
    /// Each character that was dropped or replaced.
    pub changes: Vec<Change>,
    /// Each header or footer text that was cut.
    pub shortened: Vec<Shortened>,
    /// Characters of all strings together.
    pub characters: usize,
}

/// A character that does not stand on the page as it was given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The character.
    pub character: char,
    /// Its code in the usual form: `U+202E`.
    pub code: String,
    /// What happened to it.
    pub action: Action,
    /// How many times.
    pub count: usize,
}

/// What happened to a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Left out: it has no shape of its own and steers the line.
    Dropped,
    /// U+FFFD stands in its place.
    Replaced,
}

/// A header or footer text that was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened {
    /// Where it stands.
    pub place: Place,
    /// What was kept, without the mark of omission.
    pub kept: String,
    /// How many characters were left out.
    pub left_out: usize,
}

/// Cleans every string of the document. `covers` tells whether the fonts can draw a character.
pub fn clean(document: &Document, covers: &dyn Fn(char) -> bool) -> Cleaned {
    let mut work = Work { covers, counts: BTreeMap::new(), shortened: Vec::new(), characters: 0 };
    let mut document = document.clone();
    strings::for_each(&mut document, &mut |place, text| work.clean(place, text));
    work.bound(&mut document);
    let changes = work.counts.into_iter().map(|((character, action), count)| Change {
        character,
        code: format!("U+{:04X}", u32::from(character)),
        action,
        count,
    });
    Cleaned { changes: changes.collect(), shortened: work.shortened, characters: work.characters, document }
}

/// The same without a font: for plain text, which any program can draw.
pub fn without_controls(document: &Document) -> Document {
    clean(document, &|_| true).document
}

/// What plain text leaves out of these documents: it needs no font, so fewer characters than a page.
pub fn left_out_of_text(documents: &[Document]) -> Vec<Change> {
    let mut changes = Vec::new();
    documents.iter().for_each(|document| add_changes(&mut changes, clean(document, &|_| true).changes));
    changes
}

/// Adds the counts of `more` to `changes`.
pub(super) fn add_changes(changes: &mut Vec<Change>, more: Vec<Change>) {
    for change in more {
        let same = |known: &&mut Change| known.character == change.character && known.action == change.action;
        match changes.iter_mut().find(same) {
            Some(known) => known.count += change.count,
            None => changes.push(change),
        }
    }
}

struct Work<'a> {
    covers: &'a dyn Fn(char) -> bool,
    counts: BTreeMap<(char, Action), usize>,
    shortened: Vec<Shortened>,
    characters: usize,
}

impl Work<'_> {
    fn clean(&mut self, place: Place, text: &mut String) {
        *text = self.characters_of(text);
        if let Some(limit) = one_line_limit(place) {
            *text = text.replace('\n', " ");
            self.cut(place, text, limit);
        }
        self.characters += text.chars().count();
    }

    fn characters_of(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let (mut marks, mut feeds) = (0, 0);
        for character in text.replace("\r\n", "\n").chars() {
            let (kept, action) = self.decide(character, marks);
            marks = if is_mark(character) { marks + 1 } else { 0 };
            if let Some(action) = action {
                *self.counts.entry((character, action)).or_default() += 1;
            }
            let Some(kept) = kept else { continue };
            feeds = if kept == '\n' { feeds + 1 } else { 0 };
            // More than one empty line says nothing and can fill pages.
            if feeds <= 2 {
                out.push(kept);
            }
        }
        out
    }

    fn decide(&self, character: char, marks: usize) -> (Option<char>, Option<Action>) {
        match character {
            '\n' => (Some('\n'), None),
            '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => (Some('\n'), None),
            '\t' => (Some(' '), None),
            _ if is_invisible(character) => (None, Some(Action::Dropped)),
            _ if is_mark(character) && marks >= MOST_MARKS => (None, Some(Action::Dropped)),
            UNKNOWN => (Some(UNKNOWN), None),
            _ if is_private(character) => (Some(UNKNOWN), Some(Action::Replaced)),
            _ if (self.covers)(character) => (Some(character), None),
            _ if character.is_whitespace() => (Some(' '), None),
            _ => (Some(UNKNOWN), Some(Action::Replaced)),
        }
    }

    fn cut(&mut self, place: Place, text: &mut String, limit: usize) {
        let length = text.chars().count();
        if length <= limit {
            return;
        }
        let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
        let left_out = length.saturating_sub(kept.chars().count());
        self.shortened.push(Shortened { place, left_out, kept: kept.clone() });
        *text = if limit == 0 { kept } else { kept + "…" };
    }

    /// Keeps the number of lines in the letterhead and the footer within what a page can hold.
    fn bound(&mut self, document: &mut Document) {
        let mut left = FOOTER_CHARACTERS;
        for run in document.footer.lines.iter_mut().flatten() {
            self.cut(Place::Footer, &mut run.text, left);
            left = left.saturating_sub(run.text.chars().count());
        }
        document.footer.lines.retain(|line| line.iter().any(|run| !run.text.is_empty()));
        for lines in [&mut document.header.clinic_lines, &mut document.header.typed_names] {
            for line in lines.drain(lines.len().min(MOST_LETTERHEAD_LINES)..) {
                let left_out = line.chars().count();
                self.shortened.push(Shortened { place: Place::LetterheadLine, kept: String::new(), left_out });
            }
        }
        let tablets = &mut document.name.tablets;
        for tablet in tablets.drain(tablets.len().min(MOST_TABLETS)..) {
            let left_out = tablet.label.chars().count();
            self.shortened.push(Shortened { place: Place::TabletLabel, kept: String::new(), left_out });
        }
        for tablet in &mut document.name.tablets {
            tablet.letter = tablet.letter.filter(|letter| letter.is_alphanumeric() && (self.covers)(*letter));
        }
    }
}

/// Longest text of the places that hold no line feed; none for the others.
fn one_line_limit(place: Place) -> Option<usize> {
    match place {
        Place::Title => Some(200),
        Place::Clinic | Place::LetterheadLine | Place::Running => Some(150),
        Place::Kind | Place::DateText | Place::FooterMark | Place::TabletLabel => Some(40),
        // One line each, as long as they need to be.
        Place::Name | Place::FieldLabel | Place::Heading | Place::Spoken => Some(usize::MAX),
        Place::Footer => Some(FOOTER_CHARACTERS),
        Place::Body => None,
    }
}

/// Controls, noncharacters and what steers the line without a shape: directions, joiners, soft hyphens, selectors.
pub(super) fn is_invisible(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || matches!(code, 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
        || matches!(code, 0xAD | 0x34F | 0x61C | 0x180B..=0x180E | 0x200B..=0x200F | 0x202A..=0x202E)
        || matches!(code, 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF | 0xFFF0..=0xFFFB | 0xE0000..=0xE0FFF)
}

/// Private characters mean nothing outside one font, and PDF/A refuses them.
fn is_private(character: char) -> bool {
    matches!(u32::from(character), 0xE000..=0xF8FF | 0xF0000..=0xFFFFD | 0x10_0000..=0x10_FFFD | 0xFFFC)
}

/// Marks that stand on the letter before them.
fn is_mark(character: char) -> bool {
    matches!(u32::from(character), 0x300..=0x36F | 0x483..=0x489 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::{sample, with_paragraph};
    use crate::handout::{Block, check_text};

    fn paragraph_after(text: &str) -> (String, Vec<Change>) {
        let cleaned = check_text(&with_paragraph(text)).unwrap();
        let Some(Block::Paragraph(runs)) = cleaned.document.parts.first().and_then(|part| part.blocks.first()) else {
            panic!("no paragraph")
        };
        (runs.first().unwrap().text.clone(), cleaned.changes)
    }

    #[test]
    fn line_ends_become_line_feeds_and_nothing_is_reported() {
        assert_eq!(paragraph_after("a\r\nb\rc\u{2028}d\te"), ("a\nb\nc\nd e".into(), vec![]));
        assert_eq!(paragraph_after("a\n\n\n\n\nb").0, "a\n\nb");
    }

    #[test]
    fn steering_characters_are_dropped_and_named() {
        let (text, changes) = paragraph_after("a\u{202E}b\u{200B}\u{0}c\u{202E}\u{FEFF}\u{FFFE}\u{AD}d");
        assert_eq!(text, "abcd");
        let codes: Vec<_> = changes.iter().map(|change| (change.code.as_str(), change.count)).collect();
        let expected = [("U+0000", 1), ("U+00AD", 1), ("U+200B", 1), ("U+202E", 2), ("U+FEFF", 1), ("U+FFFE", 1)];
        assert_eq!(codes, expected);
        assert!(changes.iter().all(|change| change.action == Action::Dropped));
    }

    #[test]
    fn what_the_fonts_lack_is_shown_as_a_mark_and_counted() {
        let (text, changes) = paragraph_after("ok 😀😀 שלום \u{E000} µ ≤ é e\u{301}");
        assert_eq!(text, "ok \u{FFFD}\u{FFFD} \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} \u{FFFD} µ ≤ é e\u{301}");
        let emoji = changes.iter().find(|change| change.character == '😀').unwrap();
        assert_eq!((emoji.code.as_str(), emoji.action, emoji.count), ("U+1F600", Action::Replaced, 2));
    }

    #[test]
    fn marks_do_not_pile_up() {
        let (text, _) = paragraph_after(&format!("a{}b", "\u{301}".repeat(50)));
        assert_eq!(text, "a\u{301}\u{301}\u{301}b");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        let once = check_text(&with_paragraph("a\u{202E}😀\r\n\u{7}")).unwrap();
        let twice = check_text(&once.document).unwrap();
        assert_eq!((&twice.document, twice.changes.len()), (&once.document, 0));
        assert_eq!(check_text(&sample()).unwrap().document, sample());
    }

    #[test]
    fn headers_and_footers_are_cut_and_say_so() {
        let mut document = sample();
        document.header.clinic = Some("C".repeat(400));
        document.footer.lines = vec![vec![crate::handout::Run::plain("f ".repeat(500))]; 6];
        document.header.clinic_lines = vec!["line".into(); 40];
        let cleaned = check_text(&document).unwrap();
        assert_eq!(cleaned.document.header.clinic.map(|clinic| clinic.chars().count()), Some(150));
        assert_eq!(cleaned.document.header.clinic_lines.len(), 5);
        let footer: usize = cleaned.document.footer.lines.iter().flatten().map(|run| run.text.chars().count()).sum();
        assert_eq!(footer, FOOTER_CHARACTERS);
        assert!(cleaned.shortened.iter().any(|cut| cut.place == Place::Clinic && cut.left_out == 251));
    }
}
