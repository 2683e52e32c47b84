//! From a text with its known parts to a section: its heading, its own text, the parts that begin with a number, the short
//! wording. Nothing is left out and nothing moves but into its section.

use std::rc::Rc;

use memchr::memmem;

use super::fields;
use super::highlights;
use super::tree::{Built, Node, Part};
use crate::domain::label::{Block, LabelSection, Run, SectionKind, Style};
use crate::import::label::kinds;

/// A paragraph is broken at the end of a sentence once it is this long: the source has no paragraphs left.
const LONG_PARAGRAPH: usize = 700;

/// A piece of a section in reading order.
enum Chunk {
    Text(String),
    Table(Vec<Block>),
    Section(Box<LabelSection>),
}

/// Adds the section of a node to the body.
pub fn section(node: Node, parent: SectionKind, built: &mut Built) {
    let section = read(node, parent, &mut built.highlights);
    built.sections.push(section);
}

fn read(node: Node, parent: SectionKind, highlights: &mut Vec<LabelSection>) -> LabelSection {
    let known = fields::known(&node.piece.key);
    let text = node.piece.text;
    let most = node.parts.first().map_or(text.len(), |(begin, _, _)| *begin);
    let own = known.map_or(&[][..], |field| field.headings);
    let headed = title(&text, own, most);
    // A field may hold a part of its section alone: "8.2 Lactation" under "use_in_specific_populations".
    let title = headed.or_else(|| title(&text, &all_headings(), most)).or_else(|| number_alone(&text, most));
    let title_text = title.and_then(|end| text.get(..end)).map(|title| title.trim().to_owned());
    let number = title_text.as_deref().and_then(|title| kinds::split_number(title).0);
    let is_part = headed.is_none() && number.as_deref().is_some_and(|number| number.contains('.'));
    let kind = match known {
        Some(field) if field.kind == SectionKind::SpecificPopulations && is_part => {
            Some(kinds::of_section(None, title_text.as_deref(), field.kind)).filter(|kind| *kind != SectionKind::Other)
        }
        Some(field) if field.kind != SectionKind::Other => {
            Some(kinds::agreed(field.kind, title_text.as_deref().and_then(kinds::by_title)))
        }
        _ => None,
    };
    let kind = kind.unwrap_or_else(|| kinds::of_section(None, title_text.as_deref(), parent));
    let mut section =
        LabelSection { code: Some(node.piece.key), number, title: title_text, kind, ..LabelSection::default() };
    let mut chunks = Vec::new();
    let mut at = title.unwrap_or(0);
    for (begin, end, part) in node.parts {
        push_text(&mut chunks, text.get(at..begin));
        chunks.push(match part {
            Part::Table(table) => Chunk::Table(Rc::unwrap_or_clone(table)),
            Part::Section(inner) => {
                let below = if kind == SectionKind::Other { parent } else { kind };
                Chunk::Section(Box::new(read(inner, below, highlights)))
            }
        });
        at = end.max(at);
    }
    push_text(&mut chunks, text.get(at..));
    fill(&mut section, chunks, highlights);
    section
}

fn push_text(chunks: &mut Vec<Chunk>, text: Option<&str>) {
    let text = text.unwrap_or_default().trim();
    if !text.is_empty() {
        chunks.push(Chunk::Text(text.to_owned()));
    }
}

/// The length of the heading at the beginning, with its number; `None` where none of these stands there.
fn title(text: &str, headings: &[&str], most: usize) -> Option<usize> {
    let (_, rest) = kinds::split_number(text);
    let begin = text.len() - rest.len();
    fields::heading(rest, headings).map(|length| begin + length).filter(|end| *end <= most.max(1))
}

/// A number at the very beginning is a heading even where its words are not known.
fn number_alone(text: &str, most: usize) -> Option<usize> {
    let (number, rest) = kinds::split_number(text);
    number.map(|_| text.len() - rest.len()).filter(|end| *end <= most.max(1))
}

/// Shares the chunks out: to the section itself, to its numbered parts, to the highlights.
fn fill(section: &mut LabelSection, chunks: Vec<Chunk>, highlights: &mut Vec<LabelSection>) {
    let mut own = Vec::new();
    let mut next = 1;
    for chunk in chunks {
        match chunk {
            Chunk::Text(text) => {
                let (before, parts) = numbered(&text, section.number.as_deref(), &mut next);
                if !before.trim().is_empty() {
                    push_paragraphs(open_blocks(section, &mut own), before);
                }
                section.children.extend(parts.into_iter().map(|part| numbered_part(part, section.kind)));
            }
            Chunk::Table(table) => open_blocks(section, &mut own).extend(table),
            Chunk::Section(inner) => {
                let found = inner.number.as_deref().and_then(|number| number.rsplit('.').next()?.parse::<u32>().ok());
                next = found.map_or(next, |found| found + 1);
                // What has no number of its own belongs to the numbered part that it stands in.
                match section.children.last_mut().filter(|last| is_open(last) && inner.number.is_none()) {
                    Some(last) => last.children.push(*inner),
                    None => section.children.push(*inner),
                }
            }
        }
    }
    section.blocks = highlights::take(section, own, highlights);
}

/// A part that was cut out by its number goes on until the next; a field's text is whole as it is.
fn is_open(part: &LabelSection) -> bool {
    part.code.is_none()
}

/// Where a text between the parts goes on: in the section itself, in the part that is still open, or in a new one without
/// a heading. It never joins a field's text, which says of itself what it is about.
fn open_blocks<'a>(section: &'a mut LabelSection, own: &'a mut Vec<Block>) -> &'a mut Vec<Block> {
    if section.children.is_empty() {
        return own;
    }
    let into = match section.children.last() {
        Some(last) if is_open(last) && last.children.is_empty() => &mut section.children,
        Some(last) if is_open(last) => match section.children.last_mut() {
            Some(last) => &mut last.children,
            None => return own,
        },
        _ => &mut section.children,
    };
    if !into.last().is_some_and(is_open) {
        into.push(LabelSection::default());
    }
    match into.last_mut() {
        Some(last) => &mut last.blocks,
        None => own,
    }
}

/// A text that begins with its number ("8.2 Lactation Risk Summary ...").
fn numbered_part(text: &str, parent: SectionKind) -> LabelSection {
    let (number, rest) = split_loose_number(text);
    let length = fields::heading(rest, &all_headings()).unwrap_or(0);
    let begin = text.len() - rest.len();
    let title = text.get(..begin + length).unwrap_or_default().trim().to_owned();
    let kind = kinds::of_section(None, Some(&format!("{number} {}", rest.get(..length).unwrap_or_default())), parent);
    let mut section = LabelSection { number: Some(number), title: Some(title), kind, ..LabelSection::default() };
    push_paragraphs(&mut section.blocks, text.get(begin + length..).unwrap_or_default());
    section
}

/// Every heading that is known.
fn all_headings() -> Vec<&'static str> {
    fields::FIELDS.iter().flat_map(|field| field.headings).copied().chain(SUB_HEADINGS).collect()
}

/// Headings of parts that have no field of their own.
const SUB_HEADINGS: [&str; 8] = [
    "Clinical Trials Experience",
    "Postmarketing Experience",
    "Renal Impairment",
    "Hepatic Impairment",
    "Patients with Renal Impairment",
    "Patients with Hepatic Impairment",
    "Immunogenicity",
    "Cardiac Electrophysiology",
];

/// "8.2 Lactation", also "8. 2 Lactation" and "8.2Lactation": the number and what follows.
fn split_loose_number(text: &str) -> (String, &str) {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ' ')).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    (number.chars().filter(|c| !c.is_whitespace()).collect::<String>().trim_end_matches('.').to_owned(), rest)
}

/// Cuts a text where the next numbers of the section stand: what is before the first, and each from its number on.
fn numbered<'a>(text: &'a str, section: Option<&str>, next: &mut u32) -> (&'a str, Vec<&'a str>) {
    let Some(section) = section.filter(|number| !number.contains('.') && !number.is_empty()) else {
        return (text, Vec::new());
    };
    let mut begins = Vec::new();
    let mut from = 0;
    // A number may be missing, never more than three in a row.
    while let Some((at, found)) = (*next..*next + 4).find_map(|n| Some((find_number(text, section, n, from)?, n))) {
        begins.push(at);
        from = at + 1;
        *next = found + 1;
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let parts = begins.iter().zip(ends).filter_map(|(begin, end)| text.get(*begin..end)).collect();
    (text.get(..begins.first().copied().unwrap_or(text.len())).unwrap_or_default(), parts)
}

/// Where "8.2 Lactation" begins as a heading: not in brackets, not behind a word that refers, before a capital letter.
fn find_number(text: &str, section: &str, n: u32, from: usize) -> Option<usize> {
    let (close, loose) = (format!("{section}.{n}"), format!("{section}. {n}"));
    let rest = text.get(from..).unwrap_or_default().as_bytes();
    let place = |number: String| {
        let found = memmem::find_iter(rest, number.as_bytes()).map(|at| at + from);
        found.into_iter().find(|at| is_heading(text, *at, at + number.len()))
    };
    [place(close), place(loose)].into_iter().flatten().min()
}

fn is_heading(text: &str, begin: usize, end: usize) -> bool {
    let before = text.get(..begin).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    if !after.trim_start_matches(' ').starts_with(|c: char| c.is_uppercase()) {
        return false;
    }
    let glued = before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '–' | '/'))
        && !before.ends_with(". ")
        && !before.ends_with('.')
        || before.ends_with(|c: char| c.is_ascii_digit());
    let last = before.trim_end();
    let word = last.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default().to_lowercase();
    let word = word.trim_start_matches(['(', '[']);
    let refers = last.ends_with(['(', ',', '[', '<', '>', '≥', '≤', '=', '±', '-', '–', ';', '/'])
        || matches!(
            word,
            "and"
                | "or"
                | "see"
                | "section"
                | "sections"
                | "to"
                | "table"
                | "figure"
                | "of"
                | "was"
                | "is"
                | "by"
                | "in"
                | "than"
                | "with"
                | "from"
                | "were"
                | "approximately"
                | "about"
                | "between"
                | "a"
                | "the"
                | "at"
                | "for"
        );
    !glued && !refers
}

/// Adds a text as paragraphs, broken at ends of sentences where it is long.
pub fn push_paragraphs(blocks: &mut Vec<Block>, text: &str) {
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = if rest.len() <= LONG_PARAGRAPH { rest.len() } else { sentence_end(rest, LONG_PARAGRAPH / 2) };
        let (paragraph, after) = rest.split_at(end);
        blocks.push(Block::Paragraph(runs(paragraph.trim_end())));
        rest = after.trim_start();
    }
}

/// The first end of a sentence behind a place: a full stop, then a blank and a capital letter.
fn sentence_end(text: &str, behind: usize) -> usize {
    let is_end = |at: &usize| {
        let rest = text.get(at + 1..).unwrap_or_default();
        rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()))
    };
    let stops = memchr::memchr_iter(b'.', text.as_bytes().get(behind..).unwrap_or_default());
    stops.map(|at| behind + at).find(is_end).map_or(text.len(), |at| at + 1)
}

/// Marks what refers to other sections: "[see Warnings and Precautions ( 5.1 )]" and "( 5.1 )".
fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(['[', '('])) {
        let begin = at + found;
        let length = text.get(begin..).and_then(reference);
        at = begin + length.unwrap_or(1);
        if let Some(length) = length {
            push_run(&mut runs, text.get(plain..begin), Style::PLAIN);
            push_run(&mut runs, text.get(begin..begin + length), Style::CROSS_REFERENCE);
            plain = at;
        }
    }
    push_run(&mut runs, text.get(plain..), Style::PLAIN);
    runs
}

fn push_run(runs: &mut Vec<Run>, text: Option<&str>, style: Style) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        runs.push(Run { text: text.to_owned(), style });
    }
}

/// The length of a reference at the beginning.
fn reference(text: &str) -> Option<usize> {
    let (close, most) = if text.starts_with('[') { (']', 400) } else { (')', 60) };
    let end = text.find(close)? + close.len_utf8();
    let inside = text.get(1..end - 1)?.trim();
    let see = inside.to_ascii_lowercase().starts_with("see ") || inside.to_ascii_lowercase().starts_with("s ee ");
    let number = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.contains('.') && part.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let numbers = text.starts_with('(') && inside.split([',', ' ']).filter(|part| !part.is_empty()).all(number);
    (end <= most && (see || (numbers && !inside.is_empty()))).then_some(end)
}
