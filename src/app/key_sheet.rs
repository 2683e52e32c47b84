//! The sheet of keys on paper, set by the engine of the handout.

use super::actions::sheet;
use crate::domain::date::PartialDate;
use crate::handout::document::{Block, Document, Footer, Header, NameBlock, Part, Run, TextSize};
use crate::handout::{Date, HandoutError, Pages, Paper, layout};
use crate::words::{Words, date_long};

/// As the program is called on paper.
const PROGRAM: &str = "Caveat";

/// The sheet laid out on this paper.
pub fn pages(words: &Words, date: &PartialDate, paper: Paper) -> Result<Pages, HandoutError> {
    layout(&document(words, date, paper))
}

fn document(words: &Words, date: &PartialDate, paper: Paper) -> Document {
    let title = words.t("keys-title");
    let line = |name: &str, keys: &[String]| {
        let keys = keys.join(" ");
        vec![Run::plain(words.f("palette-row-keys", &[("name", name.into()), ("keys", (&keys).into())]))]
    };
    let parts = sheet(words, "").into_iter().enumerate().map(|(at, group)| {
        let rows = group.rows.iter().map(|row| line(&row.name, &row.keys)).collect();
        Part::new(format!("keys-{at}"), group.heading, vec![Block::Bullets(rows)])
    });
    Document {
        title: format!("{PROGRAM}: {title}"),
        language: words.language().id().to_owned(),
        region: None,
        date: Date { year: date.year(), month: date.month().unwrap_or(1), day: date.day().unwrap_or(1) },
        paper,
        size: TextSize::Pt12,
        header: Header {
            clinic: Some(PROGRAM.to_owned()),
            kind: title.clone(),
            date_text: date_long(words, date),
            running: title.clone(),
            ..Header::default()
        },
        footer: Footer {
            lines: vec![vec![Run::plain(words.t("keys-foot"))]],
            page_pattern: words.t("page-of"),
            code: String::new(),
        },
        name: NameBlock { name: title, ..NameBlock::default() },
        banner: None,
        parts: parts.collect(),
    }
}
