//! The help: its pages in each language, and which of them lie beside each other. What the program says about itself is in
//! `about`, how Markdown becomes blocks in `markdown`. No drawing.

pub mod about;
pub mod markdown;

pub use about::{Crate, crates};
pub use markdown::{Block, Run, Text};

use crate::words::Language;

/// A page in each language, as Markdown.
pub struct Page {
    /// As links write it, without ".md".
    pub id: &'static str,
    english: &'static str,
    spanish: &'static str,
}

impl Page {
    /// The Markdown of this page.
    #[must_use]
    pub fn markdown(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.english,
            Language::Es => self.spanish,
        }
    }

    /// The page as it is drawn.
    #[must_use]
    pub fn text(&self, language: Language) -> Text {
        Text::read(self.markdown(language))
    }
}

macro_rules! pages {
    ($($id:literal),* $(,)?) => {
        [$(Page {
            id: $id,
            english: include_str!(concat!("../../assets/help/en/", $id, ".md")),
            spanish: include_str!(concat!("../../assets/help/es/", $id, ".md")),
        }),*]
    };
}

/// Every page, in the order of reading.
pub static PAGES: [Page; 9] = pages![
    "first-steps",
    "patient-check",
    "grades",
    "handout",
    "library",
    "review",
    "keys",
    "privacy",
    "administrators",
];

/// The place of a page that a link names.
#[must_use]
pub fn place(id: &str) -> Option<usize> {
    PAGES.iter().position(|page| page.id == id)
}

#[cfg(test)]
mod tests;
