//! What can go wrong between a document and its PDF. The sentence a person reads is made elsewhere, from the payload.

/// Why a handout was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandoutError {
    /// There was nothing to lay out.
    #[error("no document was given")]
    NoDocument,
    /// A page without the name of its medicine is none.
    #[error("a document has no name")]
    NoName,
    /// An embedded font is damaged.
    #[error("embedded font {index} cannot be read")]
    Font {
        /// Position among the embedded fonts.
        index: usize,
    },
    /// The fixed names of the template or of its data were refused.
    #[error("virtual path refused: {message}")]
    Path {
        /// The typesetter's message.
        message: String,
    },
    /// The text is longer than any handout can be.
    #[error("the text has {characters} characters, the limit is {limit}")]
    TooLong {
        /// Characters found in all strings together.
        characters: usize,
        /// The most that is laid out.
        limit: usize,
    },
    /// The date does not exist.
    #[error("no such date: {year}-{month}-{day}")]
    NoSuchDate {
        /// Year as given.
        year: u16,
        /// Month as given.
        month: u8,
        /// Day as given.
        day: u8,
    },
    /// Characters stand on the page that no font of it has.
    #[error("no font has {}", found.iter().map(|u| u.code.as_str()).collect::<Vec<_>>().join(", "))]
    Unprintable {
        /// Each character at each place.
        found: Vec<super::Unprintable>,
    },
    /// The document could not be written as template data.
    #[error("template data: {message}")]
    Data {
        /// The serialiser's message.
        message: String,
    },
    /// The typesetter refused the content.
    #[error("layout: {}", messages.join("; "))]
    Layout {
        /// One message for each cause.
        messages: Vec<String>,
    },
    /// The PDF standards were refused, or the pages do not meet them.
    #[error("PDF export: {}", messages.join("; "))]
    Export {
        /// One message for each cause.
        messages: Vec<String>,
    },
    /// A page was asked for that is not there.
    #[error("page {index} of {count} does not exist")]
    NoPage {
        /// The index asked for, from 0.
        index: usize,
        /// How many pages there are.
        count: usize,
    },
    /// A picture was asked for in a size that cannot be drawn.
    #[error("{milli_pixels_per_pt}/1000 pixels per point cannot be drawn")]
    Scale {
        /// The scale asked for, in thousandths.
        milli_pixels_per_pt: i64,
    },
}
