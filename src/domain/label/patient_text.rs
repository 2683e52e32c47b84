//! The texts of a label that are written for patients.

use super::{Block, DocumentKind, Label, LabelSection, List, Run, SectionKind, Style, Table};
use crate::domain::id::Id;
use crate::domain::patient_text::{PatientBlock, PatientText};

/// A paragraph in bold is a heading up to this many characters.
const LONGEST_HEADING: usize = 120;
/// What labels write before items that are no list to the file.
const BULLETS: [char; 6] = ['•', '·', '●', '▪', '■', '○'];

/// Whether a section of this kind is for patients, and then whether it is a guide.
fn for_patients(kind: SectionKind) -> Option<bool> {
    match kind {
        SectionKind::MedicationGuide | SectionKind::PatientInsert => Some(true),
        SectionKind::InstructionsForUse => Some(false),
        _ => None,
    }
}

/// All of them in the order of the label; a leaflet is one as a whole.
pub fn of(label: &Label, source: &Id) -> Vec<PatientText> {
    let text = |sections: &[LabelSection], heading: String, is_guide: bool| PatientText {
        heading,
        source: source.clone(),
        language: label.identity.language.clone(),
        is_guide,
        blocks: Walk::over(sections),
    };
    let mut texts = Vec::new();
    if label.identity.document == DocumentKind::Leaflet {
        texts.push(text(&label.sections, String::new(), true));
    } else {
        let mut waiting: Vec<&LabelSection> = label.sections.iter().rev().collect();
        while let Some(section) = waiting.pop() {
            match for_patients(section.kind) {
                Some(is_guide) => {
                    let own = LabelSection { title: None, ..section.clone() };
                    texts.push(text(&[own], section.title.clone().unwrap_or_default(), is_guide));
                }
                None => waiting.extend(section.children.iter().rev()),
            }
        }
    }
    texts.retain(|text| !text.blocks.is_empty());
    texts
}

/// Goes through sections in their order.
#[derive(Default)]
struct Walk(Vec<PatientBlock>);

impl Walk {
    fn over(sections: &[LabelSection]) -> Vec<PatientBlock> {
        let mut walk = Self::default();
        sections.iter().for_each(|section| walk.section(section));
        walk.0
    }

    fn section(&mut self, section: &LabelSection) {
        if let Some(title) = section.title.as_deref().map(str::trim).filter(|title| !title.is_empty()) {
            self.0.push(PatientBlock::Heading(title.to_owned()));
        }
        self.blocks(&section.blocks);
        section.children.iter().for_each(|child| self.section(child));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(runs) => self.paragraph(runs),
                Block::List(list) => self.list(list),
                Block::Table(table) => self.table(table),
                Block::Footnote(note) => {
                    self.text(note.mark.clone().unwrap_or_default());
                    self.blocks(&note.blocks);
                }
                Block::Picture(picture) => self.0.push(PatientBlock::Picture(picture.words.clone())),
            }
        }
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let text = text_of(runs);
        let inked = || runs.iter().filter(|run| !run.text.trim().is_empty());
        let heading = text.chars().count() <= LONGEST_HEADING && !text.contains('\n');
        if heading && !text.is_empty() && inked().all(|run| run.style.has(Style::BOLD)) {
            return self.0.push(PatientBlock::Heading(text));
        }
        self.text(text);
    }

    fn text(&mut self, text: String) {
        if let Some(item) = text.strip_prefix(BULLETS) {
            return self.bullet(item.trim().to_owned());
        }
        if !text.trim().is_empty() {
            self.0.push(PatientBlock::Paragraph(text));
        }
    }

    fn bullet(&mut self, text: String) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(PatientBlock::Bullets(items)) => items.push(text),
            _ => self.0.push(PatientBlock::Bullets(vec![text])),
        }
    }

    /// The first paragraph of an item is its line; what else it holds follows as it is.
    fn list(&mut self, list: &List) {
        self.paragraph(&list.caption);
        for (at, item) in list.items.iter().enumerate() {
            let sign =
                item.sign.clone().unwrap_or_else(|| if list.ordered { format!("{}.", at + 1) } else { String::new() });
            match item.blocks.split_first() {
                Some((Block::Paragraph(runs), rest)) => {
                    self.item(&sign, text_of(runs));
                    self.blocks(rest);
                }
                _ => self.blocks(&item.blocks),
            }
        }
    }

    /// A sign that says more than "next" ("1.", "a)") is part of the text.
    fn item(&mut self, sign: &str, text: String) {
        match sign.chars().any(char::is_alphanumeric) {
            true => self.text(format!("{sign} {text}")),
            false => self.bullet(text.strip_prefix(BULLETS).map_or(text.clone(), |rest| rest.trim().to_owned())),
        }
    }

    /// Guides are often set in a table that only places text; such a table is read cell by cell.
    fn table(&mut self, table: &Table) {
        self.paragraph(&table.caption);
        let places_text = table.rows.iter().flat_map(|row| &row.cells).any(|cell| {
            cell.blocks.len() > 1
                || matches!(cell.blocks.first(), Some(Block::List(_) | Block::Table(_) | Block::Picture(_)))
        });
        let one_column =
            table.rows.iter().all(|row| row.cells.iter().filter(|cell| !words(&cell.blocks).is_empty()).count() <= 1);
        if places_text || one_column {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            return cells.for_each(|cell| self.blocks(&cell.blocks));
        }
        let row = |row: &super::Row| -> Vec<String> {
            row.cells.iter().map(|cell| words(&cell.blocks)).filter(|text| !text.is_empty()).collect()
        };
        let rows: Vec<Vec<String>> = table.rows.iter().map(row).filter(|row| !row.is_empty()).collect();
        self.0.push(PatientBlock::Rows(rows));
    }
}

/// The letters of some blocks.
fn words(blocks: &[Block]) -> String {
    let mut text = String::new();
    blocks.iter().for_each(|block| block.push_text(&mut text));
    text.trim().to_owned()
}

fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect::<String>().trim().to_owned()
}
