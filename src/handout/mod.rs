//! The patient handout: one block model, and from it the PDF, the preview and the plain text.
//!
//! Here belongs what turns a finished [`Document`] into pages. What does not: clinical decisions, visible sentences
//! (they come in as data), files, threads and the clock.

pub mod clean;
pub mod compose;
pub mod document;
mod engine;
mod error;
pub mod hash;
mod line_bound;
pub mod logo;
pub mod measures;
mod pdf;
mod picture;
pub mod plain_text;
pub mod readability;
mod soft_breaks;
mod strings;
mod syllables;
pub mod unprintable;

#[cfg(test)]
pub(crate) mod tests;

pub use document::{
    Block, Check, Colour, Contents, Date, Document, Field, FieldWidth, Footer, Header, Mark, NameBlock, Paper, Part,
    Run, Tablet, TextSize, Tier,
};
pub use engine::{Pages, font_count, layout, layout_all, layout_with_contents, make_ready};
pub use error::HandoutError;
pub use pdf::write_pdf;
pub use picture::{Picture, picture};
pub use plain_text::plain_text;
pub use strings::Place;
pub use unprintable::{Spot, Unprintable, unprintable};

use clean::Cleaned;

/// Lays out several documents as one PDF; each starts on a new page and counts its own pages.
///
/// # Errors
/// [`HandoutError`] when there is no document, or when layout or export refuses the content.
pub fn render(documents: &[Document]) -> Result<Vec<u8>, HandoutError> {
    write_pdf(&layout_all(documents)?)
}

/// Cleans a document as [`layout`] does, without laying it out: what would be changed, to be shown before an export.
///
/// # Errors
/// [`HandoutError`] when the embedded fonts cannot be read.
pub fn check_text(document: &Document) -> Result<Cleaned, HandoutError> {
    engine::cleaned(document)
}
