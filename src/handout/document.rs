//! The block model of a handout: what stands on the pages, in order, as data. Serialised, it is the one file that the
//! template can read. No layout and no clinical rules here.

use serde::{Deserialize, Serialize};

use super::logo::Logo;

/// One handout, complete with its header, footer and language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Title in the PDF's metadata and in the reader's window.
    pub title: String,
    /// Language of the text, as two or three letters: `en`.
    pub language: String,
    /// Region of the language, as two letters: `us`.
    pub region: Option<String>,
    /// Date in the PDF's metadata; the printed one is [`Header::date_text`].
    pub date: Date,
    /// Paper to print on.
    pub paper: Paper,
    /// Size of the body text.
    pub size: TextSize,
    /// Letterhead of page 1 and the line above the later pages.
    pub header: Header,
    /// The same on each page.
    pub footer: Footer,
    /// Name, brands, strengths and the drawing of the tablets.
    pub name: NameBlock,
    /// A note in bold of 14 pt or more under the name: "not reviewed", "translation not reviewed".
    pub banner: Option<Vec<Run>>,
    /// The parts in print order.
    pub parts: Vec<Part>,
}

/// The page before several handouts in one file: their names with the pages on which they begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contents {
    pub heading: String,
    /// What the numbers count.
    pub note: String,
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// Full year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// Paper that a handout can be printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// 210 by 297 mm.
    #[serde(rename = "a4")]
    A4,
    /// 8.5 by 11 inches.
    #[serde(rename = "us-letter")]
    Letter,
}

/// Size of the body text; 18 pt is large print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextSize {
    /// The least.
    #[serde(rename = "12")]
    Pt12,
    /// Larger.
    #[serde(rename = "14")]
    Pt14,
    /// Large print.
    #[serde(rename = "18")]
    Pt18,
}

/// Letterhead of page 1 and running line of the later pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Name of the clinic; without it `clinic_label` and a ruled line are printed.
    pub clinic: Option<String>,
    /// "Clinic:", printed before the ruled line when no clinic is set.
    pub clinic_label: String,
    /// The clinic's logo.
    pub logo: Option<Logo>,
    /// Address and telephone.
    pub clinic_lines: Vec<String>,
    /// "Medicine information".
    pub kind: String,
    /// The date as printed.
    pub date_text: String,
    /// Generic name and brand at the top of the later pages.
    pub running: String,
    /// Patient and clinician typed for this copy, whole lines: "For: ...". Never part of the content hash.
    pub typed_names: Vec<String>,
}

/// The foot of each page: 10 pt, at most three lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footer {
    /// Lines of text; a long one wraps.
    pub lines: Vec<Vec<Run>>,
    /// "Page {n} of {m}".
    pub page_pattern: String,
    /// "Code 7f3a 91c4", set behind the last line. Never part of the content hash; empty is allowed.
    pub code: String,
}

/// The top of page 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameBlock {
    /// Generic name in plain letters.
    pub name: String,
    /// Brands, form and strengths, a line each.
    pub notes: Vec<String>,
    /// The tablets to draw, smallest strength first.
    pub tablets: Vec<Tablet>,
    /// "Drawing. Your tablets may look different."
    pub tablets_caption: String,
    /// What the drawing shows, in words, for a screen reader.
    pub tablets_alt: String,
}

/// One drawn tablet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tablet {
    /// Strength, printed beside the drawing.
    pub label: String,
    /// Colour of the tablet.
    pub colour: Colour,
    /// A letter cut out of the tablet.
    pub letter: Option<char>,
    /// The drawing by the codes of a label; it stands in the place of the round one.
    #[serde(default)]
    pub drawing: Option<Drawing>,
}

/// A drawing as outlines; lengths in thousandths of half its width, from its middle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// The uppermost and the lowest point.
    pub top: i32,
    pub bottom: i32,
    pub parts: Vec<DrawnPart>,
    /// Score lines.
    pub scores: Vec<[[i32; 2]; 2]>,
    pub texts: Vec<DrawnText>,
}

/// One outline in one colour, by the id of the colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnPart {
    pub colour: String,
    pub points: Vec<[i32; 2]>,
}

/// A line of the imprint, its middle, and the size of its letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnText {
    pub text: String,
    pub at: [i32; 2],
    pub size: i32,
}

/// Colours of drawn tablets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Orange.
    Orange,
    /// Blue.
    Blue,
    /// White with a grey edge.
    White,
    /// Not known: an outline only.
    None,
}

/// A part with its heading. An empty heading is allowed where a [`Block::Framed`] carries the part's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stable name of the part, never printed.
    pub id: String,
    /// Heading of level 2.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// One piece of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A heading of level 3.
    Subheading(String),
    /// A list, set in groups of at most ten.
    Bullets(Vec<Vec<Run>>),
    /// A framed list that stays on one page where it fits on one.
    Framed {
        /// Level 2 in a part without a heading of its own, else level 3.
        heading: String,
        /// The items of the list.
        items: Vec<Vec<Run>>,
    },
    /// Statements, each with its following lines on the same page.
    Checks(Vec<Check>),
    /// Labels with ruled lines to write on, or with what was typed.
    Fields(Vec<Field>),
    /// Empty ruled lines.
    RuledLines(u8),
    /// Lists under headings of their own; none is broken over two pages where it fits on one.
    Tiers(Vec<Tier>),
    /// A numbered list: the sources.
    Numbered(Vec<Vec<Run>>),
}

/// One statement: its line, its "Also:" lines and "Already taking it?", never on two pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The drawn box; decoration only, the words say the same.
    pub mark: Mark,
    /// The lines in order.
    pub lines: Vec<Vec<Run>>,
}

/// The drawn box beside a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A box with a tick.
    Ticked,
    /// An empty box.
    Empty,
    /// No box.
    None,
}

/// A label with room to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// What is to be written there.
    pub label: String,
    /// Share of the column.
    pub width: FieldWidth,
    /// What was typed for this copy; without it a line is ruled.
    pub value: Option<String>,
}

/// Share of the column that a [`Field`] takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldWidth {
    /// Two fields in a row.
    Half,
    /// A row of its own.
    Full,
}

/// A list under its own heading of level 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// Name and number of terms: "Common (8)".
    pub heading: String,
    /// The terms.
    pub items: Vec<Vec<Run>>,
}

/// A stretch of text in one weight and one language. A line feed breaks the line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The text; never markup.
    pub text: String,
    /// Semi-bold.
    pub bold: bool,
    /// Language where it differs from the document's.
    pub lang: Option<String>,
}

impl Run {
    /// Text of normal weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, lang: None }
    }

    /// The same run, marked as another language than the document's.
    #[must_use]
    pub fn in_language(mut self, language: impl Into<String>) -> Self {
        self.lang = Some(language.into());
        self
    }
}

impl Part {
    /// A part with its heading and blocks.
    pub fn new(id: impl Into<String>, heading: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { id: id.into(), heading: heading.into(), blocks }
    }
}

impl Block {
    /// A paragraph in one weight.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(text)])
    }
}

impl Check {
    /// A statement with its lines.
    pub fn new(mark: Mark, lines: Vec<Vec<Run>>) -> Self {
        Self { mark, lines }
    }
}

impl Field {
    /// A label with a ruled line.
    pub fn ruled(label: impl Into<String>, width: FieldWidth) -> Self {
        Self { label: label.into(), width, value: None }
    }

    /// A label with what was typed.
    pub fn typed(label: impl Into<String>, width: FieldWidth, value: impl Into<String>) -> Self {
        Self { label: label.into(), width, value: Some(value.into()) }
    }
}

impl TextSize {
    /// Points of the body text.
    pub fn points(self) -> u8 {
        match self {
            Self::Pt12 => 12,
            Self::Pt14 => 14,
            Self::Pt18 => 18,
        }
    }
}
