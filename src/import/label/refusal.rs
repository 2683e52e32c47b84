//! Why a file or an entry of one is not taken in, and what is odd about one that is. The sentences are in the words'
//! files.

use serde::Serialize;

/// The reasons of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NotALabel,
    Animal,
    Bulk,
    Allergen,
    /// A form that nobody has filled in.
    Template,
    /// A list of substances or classes, no label.
    Index,
    Doctype,
    TooLarge,
    Truncated,
    Encoding,
    Invalid,
}

impl Reason {
    /// The stable name, used in the JSON and in the ids of words.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotALabel => "not_a_label",
            Self::Animal => "animal",
            Self::Bulk => "bulk",
            Self::Allergen => "allergen",
            Self::Template => "template",
            Self::Index => "index",
            Self::Doctype => "doctype",
            Self::TooLarge => "too_large",
            Self::Truncated => "truncated",
            Self::Encoding => "encoding",
            Self::Invalid => "invalid",
        }
    }
}

/// A file, or an entry inside one, that is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub reason: Reason,
    /// What exactly, for a person who looks into the file: a place, a code, a size.
    pub detail: Option<String>,
}

impl Refusal {
    pub fn new(reason: Reason) -> Self {
        Self { reason, detail: None }
    }

    pub fn with(reason: Reason, detail: impl Into<String>) -> Self {
        Self { reason, detail: Some(detail.into()) }
    }
}

/// What is odd about a label that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Characters that change how text reads without being seen were left out: how many.
    HiddenCharacters(usize),
    /// A date that is none, as it is written.
    WrongDate(String),
    /// A version that is no number.
    WrongVersion(String),
    /// Nothing in the product data names the product.
    NoName,
    /// The file does not name its set; the label stands under this name.
    NoSetId(String),
    /// The code of the document is missing or not known here.
    UnknownDocument(Option<String>),
    /// The text under one of its headings is no readable markup and was taken in as plain text.
    PlainText(String),
    /// A table of which the text also stands in the section, where it could not be found; it is not shown twice.
    TableNotPlaced(String),
    /// There is no text at all.
    NoText,
}

impl Oddity {
    /// The stable name, used in the ids of words.
    pub fn id(&self) -> &'static str {
        match self {
            Self::HiddenCharacters(_) => "hidden-characters",
            Self::WrongDate(_) => "wrong-date",
            Self::WrongVersion(_) => "wrong-version",
            Self::NoName => "no-name",
            Self::NoSetId(_) => "no-set-id",
            Self::UnknownDocument(_) => "unknown-document",
            Self::PlainText(_) => "plain-text",
            Self::TableNotPlaced(_) => "table-not-placed",
            Self::NoText => "no-text",
        }
    }

    /// What it is about, as the file has it.
    pub fn detail(&self) -> String {
        match self {
            Self::HiddenCharacters(n) => n.to_string(),
            Self::WrongDate(text)
            | Self::WrongVersion(text)
            | Self::NoSetId(text)
            | Self::PlainText(text)
            | Self::TableNotPlaced(text) => text.clone(),
            Self::UnknownDocument(code) => code.clone().unwrap_or_default(),
            Self::NoName | Self::NoText => String::new(),
        }
    }
}
