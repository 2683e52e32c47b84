//! What is said of a source, for the window: version, date and age, what was read, its licence; and the two texts that
//! go to the clipboard. Nothing about a patient stands in them.

use crate::app::finding_text::{quoted, rank};
use crate::domain::date::PartialDate;
use crate::domain::line::{Line, LineId};
use crate::domain::monograph::Monograph;
use crate::domain::source::{ReadExtent, Source};
use crate::words::{Words, age_of, date_short};

/// "version 16"; as it stands where it is more than a number.
pub fn version(words: &Words, source: &Source) -> Option<String> {
    let version = source.version.as_ref()?;
    match version.starts_with(|c: char| c.is_ascii_digit()) {
        true => Some(words.f("version-number", &[("version", version.into())])),
        false => Some(version.clone()),
    }
}

/// "effective Mar 2019, 7 years old"; nothing for a source without a date.
pub fn effective(words: &Words, source: &Source, today: Option<&PartialDate>) -> Option<String> {
    let effective = source.effective.as_ref()?;
    let date = date_short(words, Some(effective));
    Some(match today.and_then(|today| age_of(words, effective, today)) {
        Some(age) => words.f("effective-age", &[("date", (&date).into()), ("age", (&age).into())]),
        None => words.f("effective", &[("date", (&date).into())]),
    })
}

pub fn read(words: &Words, source: &Source) -> String {
    words.t(match source.read {
        ReadExtent::Whole => "read-whole",
        ReadExtent::Part => "read-part",
    })
}

/// Everything about a source but its short name and its review, in one order everywhere.
pub fn about(words: &Words, source: &Source, today: Option<&PartialDate>) -> Vec<String> {
    let mut about = vec![source.title.clone()];
    about.extend(source.publisher.clone().filter(|p| *p != source.short));
    about.push(rank(words, source));
    about.extend(source.document_id.clone());
    about.extend(version(words, source));
    about.extend(effective(words, source, today));
    about.push(read(words, source));
    about
}

/// The words of a line as a person reads them.
pub fn words_of(words: &Words, monograph: &Monograph, line: &Line<'_>) -> String {
    match line.id {
        LineId::Misspelling(at) => match monograph.drug.misspellings.get(at) {
            Some(one) => words.f("misspelling-means", &[("word", (&one.word).into()), ("name", (&one.means).into())]),
            None => line.words.to_string(),
        },
        LineId::Gap(at) if line.words.is_empty() => {
            monograph.gaps.get(at).map(|gap| super::notice::gap(words, gap)).unwrap_or_default()
        }
        LineId::Serious(_) => words.f("called-serious", &[("term", line.words.as_ref().into())]),
        _ => line.words.to_string(),
    }
}

/// One line for whoever keeps the library: which text, of which source, as this program has it.
pub fn report(words: &Words, monograph: &Monograph, line: &Line<'_>) -> String {
    let none = || words.t("report-none");
    let source = line.source.and_then(|id| monograph.source(id));
    let of = |field: fn(&Source) -> Option<String>| source.and_then(field).unwrap_or_else(none);
    let mut text = words_of(words, monograph, line);
    for quote in [line.phrase, line.odd_quote].into_iter().flatten() {
        text = format!("{text} {}", quoted(words, quote));
    }
    let fields = [
        ("program", env!("CARGO_PKG_VERSION").to_owned()),
        ("drug", monograph.id().to_string()),
        ("entry", line.entry.to_string()),
        ("source", of(|s| Some(s.id.to_string()))),
        ("title", of(|s| Some(s.title.clone()))),
        ("document", of(|s| s.document_id.clone())),
        ("version", of(|s| s.version.clone())),
        ("date", of(|s| s.effective.as_ref().map(ToString::to_string))),
        ("section", line.section.map_or_else(none, str::to_owned)),
        ("text", text),
    ];
    let arguments: Vec<_> = fields.iter().map(|(name, value)| (*name, value.into())).collect();
    one_line(&words.f("report-line", &arguments))
}

/// One line that names a source to another person.
pub fn citation(words: &Words, source: &Source) -> String {
    let mut parts = vec![source.title.clone()];
    parts.extend(source.publisher.clone());
    parts.push(words.t(&format!("kind-{}", source.kind.id())));
    parts.extend(source.jurisdiction.clone());
    parts.extend(source.document_id.clone());
    parts.extend(version(words, source));
    // Without an age, which would be wrong tomorrow.
    parts.push(effective(words, source, None).unwrap_or_else(|| words.t("no-date")));
    parts.extend(source.licence.clone());
    one_line(&parts.join(". "))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
