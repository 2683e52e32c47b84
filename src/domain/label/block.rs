//! The text of a section: paragraphs, lists, tables, footnotes, and the runs of letters in them, to the letter. Which
//! section it is of is in `section`.

use serde::{Deserialize, Serialize};

/// A piece of text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Paragraph(Vec<Run>),
    List(List),
    Table(Table),
    Footnote(Footnote),
    /// A picture that the label shows here; the picture itself is not kept.
    Picture(Picture),
}

/// Letters in one style. A line break inside a paragraph is `\n`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    #[serde(default, skip_serializing_if = "Style::is_plain")]
    pub style: Style,
}

/// How letters are set, and what they are; several may hold at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Style(u8);

impl Style {
    pub const PLAIN: Self = Self(0);
    pub const BOLD: Self = Self(1);
    pub const ITALIC: Self = Self(2);
    pub const UNDERLINE: Self = Self(4);
    pub const SUB: Self = Self(8);
    pub const SUP: Self = Self(16);
    /// Points to another section or place: "(5.1)", "[see Warnings and Precautions (5.1)]".
    pub const CROSS_REFERENCE: Self = Self(32);
    /// The mark of a footnote.
    pub const FOOTNOTE_MARK: Self = Self(64);

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn is_plain(&self) -> bool {
        self.0 == 0
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct List {
    pub ordered: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Run>,
    pub items: Vec<ListItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListItem {
    /// The item's own sign, where the label writes one ("a)").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<String>,
    /// May hold lists.
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Table {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Run>,
    /// Head rows first, then the body, then the foot.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Row {
    /// Names the columns (`thead`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub head: bool,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Names a row or a column (`th`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub head: bool,
    /// At least 1.
    pub columns: u16,
    /// At least 1.
    pub rows: u16,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Footnote {
    /// The mark in the text that it belongs to, where one is known.
    pub mark: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// The name of its file inside the label's package; for show only, never a path.
    pub reference: Option<String>,
    /// What the label says the picture shows.
    pub words: Option<String>,
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::PLAIN }
    }
}

impl Block {
    /// A paragraph in one plain run.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(text)])
    }

    /// The letters of the block. Paragraphs, items and rows end with a line feed, cells with a tab.
    pub fn push_text(&self, into: &mut String) {
        match self {
            Self::Paragraph(runs) => push_line(runs, into),
            Self::List(list) => {
                push_line(&list.caption, into);
                for item in &list.items {
                    if let Some(sign) = &item.sign {
                        into.push_str(sign);
                        into.push(' ');
                    }
                    item.blocks.iter().for_each(|block| block.push_text(into));
                }
            }
            Self::Table(table) => table.push_text(into),
            Self::Footnote(note) => {
                if let Some(mark) = &note.mark {
                    into.push_str(mark);
                    into.push(' ');
                }
                note.blocks.iter().for_each(|block| block.push_text(into));
            }
            Self::Picture(_) => {}
        }
    }
}

impl Table {
    fn push_text(&self, into: &mut String) {
        push_line(&self.caption, into);
        for row in &self.rows {
            for cell in &row.cells {
                cell.blocks.iter().for_each(|block| block.push_text(into));
                let end = into.trim_end_matches('\n').len();
                into.truncate(end);
                into.push('\t');
            }
            into.push('\n');
        }
    }
}

fn push_line(runs: &[Run], into: &mut String) {
    if !runs.is_empty() {
        runs.iter().for_each(|run| into.push_str(&run.text));
        into.push('\n');
    }
}
