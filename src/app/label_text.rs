//! Texts about an imported label: the line under its name, and what goes to the clipboard with the source under it.

use super::label_state::OpenLabel;
use super::source_text::{citation, version};
use crate::app::finding_text::rank;
use crate::app::review_text;
use crate::domain::label::Run;
use crate::domain::label::lines::{LineKind, LineTable};
use crate::domain::monograph::Monograph;
use crate::domain::review::ReviewEntry;
use crate::domain::search::labels::LabelHit;
use crate::domain::text::capitalised;
use crate::import::label::Refusal;
use crate::words::{Words, date_short};

/// This many letters of a set id tell two labels apart for a reader.
const SHORT_ID: usize = 8;

/// "US label, regulator label, 23 Nov 2021, version 1644, set 0dc024ce. Imported, shown to the letter. Not reviewed."
pub fn identity(words: &Words, log: &[ReviewEntry], monograph: &Monograph) -> String {
    let Some(source) = monograph.sources.first() else { return String::new() };
    let mut parts = vec![source.short.clone(), rank(words, source)];
    parts.extend(version(words, source));
    let short: Option<String> = source.document_id.as_ref().map(|id| id.chars().take(SHORT_ID).collect());
    parts.extend(short.map(|id| words.f("label-set", &[("id", (&id).into())])));
    let review = review_text::of_drug(words, log, monograph);
    words.f("label-identity", &[("source", (&parts.join(", ")).into()), ("review", (&review).into())])
}

/// "Example Makers, 19 Nov 2025": what tells a label from others of its name.
pub fn apart(words: &Words, label: &LabelHit) -> String {
    let date = date_short(words, super::labels::date_of(label.date).as_ref());
    let mut parts: Vec<&str> = label.labeler.as_deref().into_iter().collect();
    parts.push(&date);
    parts.join(", ")
}

/// The name a label was found under, and the name of its drug where that is another.
pub fn names(label: &LabelHit) -> String {
    let (matched, name) = (&label.hit.matched, &label.hit.name);
    if matched.to_lowercase() == name.to_lowercase() { capitalised(name) } else { format!("{matched}, {name}") }
}

/// A table, tab-separated, its caption above it and its source below.
pub fn table(words: &Words, label: &OpenLabel, line: usize) -> Option<String> {
    let LineKind::Table(table) = &label.lines.lines.get(line)?.kind else { return None };
    Some(format!("{}{}", whole(table), source_line(words, label, label.lines.section_of(line)?.title.as_deref())))
}

/// A section with everything below it and its source.
pub fn section(words: &Words, label: &OpenLabel, section: usize) -> Option<String> {
    let outline = &label.lines.outline;
    let own = outline.get(section)?;
    let below = outline.iter().skip(section + 1).take_while(|other| other.depth > own.depth).count();
    let sections = section..=section + below;
    let mut text = String::new();
    for line in label.lines.lines.iter().filter(|line| sections.contains(&line.section)) {
        match &line.kind {
            LineKind::Heading { text: heading, .. } => text.push_str(heading),
            LineKind::Paragraph(runs) => text.push_str(&joined(runs)),
            LineKind::Item { sign, runs, .. } => {
                text.push_str(&[sign.as_str(), &joined(runs)].join(if sign.is_empty() { "" } else { " " }));
            }
            LineKind::Footnote { mark, runs } => {
                text.extend(mark.iter().flat_map(|mark| [mark.as_str(), " "]));
                text.push_str(&joined(runs));
            }
            LineKind::Picture { words: says } => text.push_str(&picture(words, says.as_deref())),
            LineKind::Table(table) => {
                text.push_str(whole(table).trim_end_matches('\n'));
            }
        }
        text.push('\n');
    }
    text.push_str(&source_line(words, label, own.title.as_deref()));
    Some(text)
}

/// What stands in the place of a picture.
pub fn picture(words: &Words, says: Option<&str>) -> String {
    match says.filter(|says| !says.trim().is_empty()) {
        Some(says) => words.f("label-picture-of", &[("words", says.into())]),
        None => words.t("label-picture"),
    }
}

fn whole(table: &LineTable) -> String {
    let caption = joined(&table.caption);
    let break_ = if caption.trim().is_empty() { "" } else { "\n" };
    format!("{}{break_}{}", caption.trim(), table.tab_separated())
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn source_line(words: &Words, label: &OpenLabel, section: Option<&str>) -> String {
    let source = label.monograph.sources.first().map(|source| citation(words, source)).unwrap_or_default();
    match section {
        Some(section) => words.f("label-source-section", &[("source", (&source).into()), ("section", section.into())]),
        None => words.f("label-source", &[("source", (&source).into())]),
    }
}

/// Why a file or a label is not taken in.
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    let sentence = words.t(&format!("refused-{}", refusal.reason.id()));
    match &refusal.detail {
        Some(detail) => format!("{sentence} ({detail})"),
        None => sentence,
    }
}
