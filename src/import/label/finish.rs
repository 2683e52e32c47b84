//! What every label goes through in the end, whatever its format: names without hidden characters, what is odd about it.

use super::blocks::Blocks;
use super::dom::shortened;
use super::refusal::Oddity;
use crate::domain::label::Label;
use crate::domain::text::is_hostile;

/// A name in one line: white space as one blank, hidden characters left out.
pub fn name(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !is_hostile(*c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A version is a whole number; real ones reach four figures.
pub fn version(text: &str, oddities: &mut Vec<Oddity>) -> Option<u32> {
    let version = text.trim().parse().ok();
    if version.is_none() {
        oddities.push(Oddity::WrongVersion(shortened(text)));
    }
    version
}

/// Notes what is odd about the whole.
pub fn finish(label: &mut Label, blocks: &Blocks, oddities: &mut Vec<Oddity>) {
    if blocks.hidden > 0 {
        oddities.push(Oddity::HiddenCharacters(blocks.hidden));
    }
    if label.names.first().is_none() {
        oddities.push(Oddity::NoName);
    }
    if label.sections.iter().all(|section| section.is_only_a_heading()) {
        oddities.push(Oddity::NoText);
    }
}
