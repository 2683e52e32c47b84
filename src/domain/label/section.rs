//! A section of a label with its place in the tree. What kinds there are is in `kind`, its text in `block`.

use serde::{Deserialize, Serialize};

use super::block::Block;
use super::kind::SectionKind;

/// A section: its own text and its sub-sections, never the same text in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LabelSection {
    /// The code of the file (LOINC in the US, SPOR in Europe), or the name of the field of openFDA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// "8.2", "B.4": read from the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The heading as the label has it, its number included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub kind: SectionKind,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<LabelSection>,
}

impl LabelSection {
    /// The section and everything below it, parents first.
    pub fn walk(&self) -> impl Iterator<Item = &Self> {
        walk(std::slice::from_ref(self))
    }

    /// Its own text without that of its sub-sections and without the heading.
    pub fn own_text(&self) -> String {
        let mut text = String::new();
        self.blocks.iter().for_each(|block| block.push_text(&mut text));
        text.truncate(text.trim_end().len());
        text
    }

    /// The text with that of its sub-sections, each below its heading; without the section's own heading.
    pub fn whole_text(&self) -> String {
        let mut text = self.own_text();
        for child in &self.children {
            for piece in [child.title.as_deref().unwrap_or_default(), &child.whole_text()] {
                if !piece.is_empty() {
                    text.push_str(if text.is_empty() { "" } else { "\n" });
                    text.push_str(piece);
                }
            }
        }
        text
    }

    /// Is there nothing below the heading but pictures?
    pub fn is_only_a_heading(&self) -> bool {
        self.walk().all(|section| section.own_text().trim().is_empty())
    }
}

/// Sections with all below them, parents first. No recursion: a file decides how deep they are.
pub(super) fn walk(sections: &[LabelSection]) -> impl Iterator<Item = &LabelSection> {
    let mut waiting: Vec<&LabelSection> = sections.iter().rev().collect();
    std::iter::from_fn(move || {
        let next = waiting.pop()?;
        waiting.extend(next.children.iter().rev());
        Some(next)
    })
}
