//! A label as lines to be read on a screen: headings, paragraphs, items, tables, notes, in the order of the label, each with
//! the section it is of. Searching them is in `find`; how they look is the window's.

mod find;
#[cfg(test)]
mod tests;

pub use find::{Found, Hit, PlaceInLine};

use super::block::{Block, Cell, List, Run, Table};
use super::{Label, LabelSection};

/// Deeper items and sections are drawn like this depth; a file decides how deep it goes.
const DEEPEST: u8 = 6;

/// All lines of a label, and its sections as an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelLines {
    pub lines: Vec<LabelLine>,
    pub outline: Vec<OutlineEntry>,
}

/// A section in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// The heading as the label has it; `None` where it has none.
    pub title: Option<String>,
    /// 0 for a section of the body.
    pub depth: u8,
    /// Where its first line stands among the lines.
    pub first_line: usize,
    /// Bytes of its own text and of all below it.
    pub bytes: usize,
}

/// One line of a label and the place of its section in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelLine {
    pub section: usize,
    pub kind: LineKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    Heading {
        text: String,
        depth: u8,
    },
    Paragraph(Vec<Run>),
    /// An item of a list, with its sign as the label writes it or as its kind of list has it. Further paragraphs of the
    /// same item have none.
    Item {
        sign: String,
        depth: u8,
        runs: Vec<Run>,
    },
    Table(LineTable),
    Footnote {
        mark: Option<String>,
        runs: Vec<Run>,
    },
    /// What the label shows as a picture here; the picture is not kept.
    Picture {
        words: Option<String>,
    },
}

/// A table with its cells as runs; what stands below each other in a cell is parted by line feeds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineTable {
    pub caption: Vec<Run>,
    pub rows: Vec<Vec<LineCell>>,
    /// The widest row, spans counted.
    pub columns: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCell {
    pub head: bool,
    /// Where it begins, spans of the rows above counted.
    pub column: usize,
    pub columns: usize,
    pub rows: usize,
    pub runs: Vec<Run>,
}

impl LabelLines {
    pub fn of(label: &Label) -> Self {
        let mut lines = Self::default();
        label.sections.iter().for_each(|section| lines.section(section, 0));
        lines
    }

    /// The outline's entry that a line belongs to.
    pub fn section_of(&self, line: usize) -> Option<&OutlineEntry> {
        self.outline.get(self.lines.get(line)?.section)
    }

    /// The section with this heading and so many bytes of text, else what comes nearest to it.
    pub fn section_saying(&self, heading: &str, bytes: usize) -> Option<usize> {
        let titled = |entry: &OutlineEntry| entry.title.as_deref().is_some_and(|title| title.trim() == heading.trim());
        let both = self.outline.iter().position(|entry| titled(entry) && entry.bytes == bytes);
        let long = || self.outline.iter().position(|entry| entry.title.is_none() && bytes > 0 && entry.bytes == bytes);
        both.or_else(long).or_else(|| self.outline.iter().position(titled))
    }

    fn section(&mut self, section: &LabelSection, depth: u8) {
        let at = self.outline.len();
        let title = section.title.clone().filter(|title| !title.trim().is_empty());
        let first_line = self.lines.len();
        let bytes = section.whole_text().len();
        self.outline.push(OutlineEntry { title: title.clone(), depth, first_line, bytes });
        if let Some(text) = title {
            self.push(at, LineKind::Heading { text, depth });
        }
        self.blocks(at, &section.blocks);
        for child in &section.children {
            self.section(child, depth.saturating_add(1).min(DEEPEST));
        }
    }

    fn push(&mut self, section: usize, kind: LineKind) {
        self.lines.push(LabelLine { section, kind });
    }

    fn blocks(&mut self, section: usize, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(runs) if has_text(runs) => self.push(section, LineKind::Paragraph(runs.clone())),
                Block::Paragraph(_) => {}
                Block::List(list) => self.list(section, list, 0),
                Block::Table(table) => self.push(section, LineKind::Table(line_table(table))),
                Block::Footnote(note) => {
                    let runs = joined(&note.blocks);
                    self.push(section, LineKind::Footnote { mark: note.mark.clone(), runs });
                }
                Block::Picture(picture) => self.push(section, LineKind::Picture { words: picture.words.clone() }),
            }
        }
    }

    fn list(&mut self, section: usize, list: &List, depth: u8) {
        if has_text(&list.caption) {
            self.push(section, LineKind::Paragraph(list.caption.clone()));
        }
        for (at, item) in list.items.iter().enumerate() {
            let own = || if list.ordered { format!("{}.", at + 1) } else { "•".to_owned() };
            let mut sign = item.sign.clone().unwrap_or_else(own);
            for block in &item.blocks {
                match block {
                    Block::Paragraph(runs) if has_text(runs) => {
                        let sign = std::mem::take(&mut sign);
                        self.push(section, LineKind::Item { sign, depth, runs: runs.clone() });
                    }
                    Block::List(inner) => self.list(section, inner, depth.saturating_add(1).min(DEEPEST)),
                    other => self.blocks(section, std::slice::from_ref(other)),
                }
            }
        }
    }
}

impl LineTable {
    /// The table as tab-separated text: every row has all columns, a cell that spans columns stands once with empty ones
    /// behind it, and what would part cells or rows inside of one is a space.
    pub fn tab_separated(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let mut column = 0;
            for cell in row {
                while column < cell.column {
                    text.push('\t');
                    column += 1;
                }
                let words: Vec<String> = cell.runs.iter().map(|run| run.text.replace(parts_cells, " ")).collect();
                text.push_str(words.concat().trim());
            }
            text.extend(std::iter::repeat_n('\t', self.columns.saturating_sub(column + 1)));
            text.push('\n');
        }
        text
    }
}

/// A tab, or anything that a program which a table is pasted into may take for the end of a row.
fn parts_cells(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn has_text(runs: &[Run]) -> bool {
    runs.iter().any(|run| !run.text.trim().is_empty())
}

/// All text of some blocks as runs, a line feed between two of them.
fn joined(blocks: &[Block]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut add = |more: &[Run]| {
        if !runs.is_empty() && has_text(more) {
            runs.push(Run::plain("\n"));
        }
        runs.extend_from_slice(more);
    };
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => add(paragraph),
            other => {
                let mut text = String::new();
                other.push_text(&mut text);
                add(&[Run::plain(text.trim_end())]);
            }
        }
    }
    runs
}

/// Gives each cell its column: a cell that spans rows pushes those of the rows below aside.
fn line_table(table: &Table) -> LineTable {
    let mut taken: Vec<usize> = Vec::new();
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut cells = Vec::new();
        let mut column = 0;
        for cell in &row.cells {
            while taken.get(column).is_some_and(|left| *left > 0) {
                column += 1;
            }
            let placed = placed(cell, row.head, column);
            if taken.len() < column + placed.columns {
                taken.resize(column + placed.columns, 0);
            }
            taken.iter_mut().skip(column).take(placed.columns).for_each(|left| *left = placed.rows);
            column += placed.columns;
            cells.push(placed);
        }
        taken.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        rows.push(cells);
    }
    LineTable { caption: table.caption.clone(), rows, columns: taken.len() }
}

/// A table of more columns or rows than this in one cell is written wrongly.
const WIDEST_SPAN: u16 = 64;

fn placed(cell: &Cell, in_head: bool, column: usize) -> LineCell {
    let span = |n: u16| usize::from(n.clamp(1, WIDEST_SPAN));
    LineCell {
        head: cell.head || in_head,
        column,
        columns: span(cell.columns),
        rows: span(cell.rows),
        runs: joined(&cell.blocks),
    }
}
