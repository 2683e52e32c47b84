//! Finding words in a label: every place, without regard to case and kinds of spaces. A hit lies inside one paragraph,
//! item, heading or cell.

use std::ops::Range;

use memchr::memmem;

use super::{LabelLines, LineKind};
use crate::domain::label::Run;

/// The part of a line that a hit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceInLine {
    /// The words of a heading, paragraph, item, note or picture.
    Text,
    Caption,
    /// Row, and place among the cells of that row.
    Cell(usize, usize),
}

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Among the lines of the label.
    pub line: usize,
    pub place: PlaceInLine,
    /// Bytes of that part's text, its runs taken together.
    pub bytes: Range<usize>,
}

/// All places, in the order of the label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// How many hits each section of the outline has, those of the sections below it left out.
    pub per_section: Vec<usize>,
}

impl Found {
    /// The hits of a line.
    pub fn in_line(&self, line: usize) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.line < line);
        let last = self.hits.partition_point(|hit| hit.line <= line);
        self.hits.get(first..last).unwrap_or_default()
    }

    /// The first hit at or after a line.
    pub fn from_line(&self, line: usize) -> Option<usize> {
        let at = self.hits.partition_point(|hit| hit.line < line);
        (at < self.hits.len()).then_some(at)
    }
}

impl LabelLines {
    /// Every place of these words; none for nothing but spaces.
    pub fn find(&self, words: &str) -> Found {
        let (wanted, _) = folded(words.trim());
        let mut found = Found { hits: Vec::new(), per_section: vec![0; self.outline.len()] };
        if wanted.is_empty() {
            return found;
        }
        let finder = memmem::Finder::new(wanted.as_bytes());
        for (at, line) in self.lines.iter().enumerate() {
            let before = found.hits.len();
            each_text(&line.kind, |place, text| {
                let (folded, places) = folded(text);
                let hits = finder.find_iter(folded.as_bytes()).filter_map(|begin| {
                    let end = begin + wanted.len();
                    let bytes = *places.get(begin)?..places.get(end).copied().unwrap_or(text.len());
                    Some(Hit { line: at, place, bytes })
                });
                found.hits.extend(hits);
            });
            let n = found.hits.len() - before;
            if let Some(count) = found.per_section.get_mut(line.section) {
                *count += n;
            }
        }
        found
    }
}

/// Each text of a line with its place.
fn each_text(kind: &LineKind, mut add: impl FnMut(PlaceInLine, &str)) {
    let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match kind {
        LineKind::Heading { text, .. } => add(PlaceInLine::Text, text),
        LineKind::Paragraph(runs) | LineKind::Item { runs, .. } | LineKind::Footnote { runs, .. } => {
            add(PlaceInLine::Text, &text(runs));
        }
        LineKind::Picture { words } => add(PlaceInLine::Text, words.as_deref().unwrap_or_default()),
        LineKind::Table(table) => {
            add(PlaceInLine::Caption, &text(&table.caption));
            for (row, cells) in table.rows.iter().enumerate() {
                for (at, cell) in cells.iter().enumerate() {
                    add(PlaceInLine::Cell(row, at), &text(&cell.runs));
                }
            }
        }
    }
}

/// In lower case, every kind of space one space; and for each byte of that where its letter begins in the text.
fn folded(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            folded.push(' ');
        } else {
            folded.extend(letter.to_lowercase());
        }
        places.resize(folded.len(), at);
    }
    (folded, places)
}
