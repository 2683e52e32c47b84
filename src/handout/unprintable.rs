//! Characters that no font of the page has: which, what they are called, and where they stand. A patient's page is not
//! made with them: a box tells nobody which letter is missing. What to do about it is decided by the caller.

use std::collections::BTreeSet;

use super::clean::Action;
use super::{Block, Document, HandoutError, Part, Place, check_text, strings};

/// Stands where a letter was lost before: it is in the fonts, and no letter.
const LOST: char = '\u{FFFD}';
/// Letters of the text that are shown at each side of the character.
const AROUND: usize = 30;

/// One character at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    pub character: char,
    /// "U+1F99C"
    pub code: String,
    /// "PARROT", as the Unicode standard calls it; a private character has none.
    pub name: Option<String>,
    pub spot: Spot,
    /// The text around its first place there; each such character stands as its code.
    pub around: String,
    /// How many times it stands there.
    pub count: usize,
}

/// Where on the page it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// Letterhead, running line, typed names.
    Letterhead,
    /// Name, brands, strengths, the note above the parts.
    Name,
    /// The foot of each page.
    Foot,
    /// Under this heading.
    Part(String),
}

/// Every character of the document that cannot be printed, place by place in reading order.
///
/// # Errors
/// [`HandoutError`] when the embedded fonts cannot be read.
pub fn unprintable(document: &Document) -> Result<Vec<Unprintable>, HandoutError> {
    let changes = check_text(document)?.changes;
    let mut lost: BTreeSet<char> =
        changes.into_iter().filter(|c| c.action == Action::Replaced).map(|c| c.character).collect();
    lost.insert(LOST);
    let mut found = Vec::new();
    let mut document = document.clone();
    strings::for_each_outside(&mut document, &mut |place, text| {
        let spot = match place {
            // In the metadata only; what it holds stands in the name as well.
            Place::Title => return,
            // Heard, never drawn.
            Place::Spoken => return,
            Place::Footer | Place::FooterMark => Spot::Foot,
            Place::Clinic | Place::LetterheadLine | Place::Kind | Place::DateText | Place::Running => Spot::Letterhead,
            Place::Name | Place::TabletLabel | Place::FieldLabel | Place::Heading | Place::Body => Spot::Name,
        };
        add(&mut found, &lost, &spot, text);
    });
    for part in &mut document.parts {
        let spot = Spot::Part(drawn(&heading(part), &lost));
        strings::for_each_of(part, &mut |_, text| add(&mut found, &lost, &spot, text));
    }
    Ok(found)
}

/// The heading that a reader sees over the part.
fn heading(part: &Part) -> String {
    let framed = part.blocks.iter().find_map(|block| match block {
        Block::Framed { heading, .. } | Block::Subheading(heading) => Some(heading),
        _ => None,
    });
    if part.heading.trim().is_empty() { framed.cloned().unwrap_or_default() } else { part.heading.clone() }
}

fn add(found: &mut Vec<Unprintable>, lost: &BTreeSet<char>, spot: &Spot, text: &str) {
    for (at, character) in text.char_indices().filter(|(_, character)| lost.contains(character)) {
        match found.iter_mut().find(|known| known.character == character && known.spot == *spot) {
            Some(known) => known.count += 1,
            None => found.push(Unprintable {
                character,
                code: code(character),
                name: unicode_names2::name(character).map(|name| name.to_string()),
                spot: spot.clone(),
                around: around(text, at, lost),
                count: 1,
            }),
        }
    }
}

fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// The text around a place on one line, without what cannot be drawn.
fn around(text: &str, at: usize, lost: &BTreeSet<char>) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let skipped = before.chars().count().saturating_sub(AROUND);
    let begin = if skipped > 0 { "…" } else { "" };
    let end = if after.chars().count() > AROUND { "…" } else { "" };
    let near: String = before.chars().skip(skipped).chain(after.chars().take(AROUND)).collect();
    format!("{begin}{}{end}", drawn(&near, lost))
}

/// On one line, with a code for each character that cannot be drawn.
fn drawn(text: &str, lost: &BTreeSet<char>) -> String {
    let shown: String = text
        .chars()
        .filter(|character| character.is_whitespace() || !super::clean::is_invisible(*character))
        .map(|character| match lost.contains(&character) {
            true => format!("[{}]", code(character)),
            false => character.to_string(),
        })
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::{sample, with_paragraph};

    #[test]
    fn each_character_is_named_with_its_place_and_the_words_around_it() {
        assert_eq!(unprintable(&sample()).unwrap(), []);
        let mut document = with_paragraph("Old 🦜 words, old 🦜 words which nobody wrote down\u{202E} and \u{E000}.");
        document.header.clinic = Some("Clínica ☃".into());
        document.footer.code = "\u{FFFD}".into();
        document.name.name = "drug 中".into();
        let found = unprintable(&document).unwrap();
        let said = |u: &Unprintable| (u.code.clone(), u.name.clone().unwrap_or_default(), u.count, u.around.clone());
        let said: Vec<_> = found.iter().map(said).collect();
        let expected = |code: &str, name: &str, count, around: &str| (code.into(), name.into(), count, around.into());
        assert_eq!(
            said,
            [
                expected("U+2603", "SNOWMAN", 1, "Clínica [U+2603]"),
                expected("U+FFFD", "REPLACEMENT CHARACTER", 1, "[U+FFFD]"),
                expected("U+4E2D", "CJK UNIFIED IDEOGRAPH-4E2D", 1, "drug [U+4E2D]"),
                expected("U+1F99C", "PARROT", 2, "Old [U+1F99C] words, old [U+1F99C] words which nob…"),
                expected("U+E000", "", 1, "…which nobody wrote down and [U+E000]."),
            ]
        );
        let spots: Vec<&Spot> = found.iter().map(|u| &u.spot).collect();
        let one = Spot::Part("One".into());
        assert_eq!(spots, [&Spot::Letterhead, &Spot::Foot, &Spot::Name, &one, &one]);
    }

    #[test]
    fn a_part_without_a_heading_is_named_by_its_frame() {
        let mut document = sample();
        let part = document.parts.first_mut().unwrap();
        strings::for_each_of(part, &mut |place, text| {
            if place != Place::Heading || !text.is_empty() {
                text.push('☃');
            }
        });
        let found = unprintable(&document).unwrap();
        assert_eq!(found.first().unwrap().spot, Spot::Part("Most important[U+2603]".into()));
    }
}
