//! The check of a patient for the record: a page for staff with the answers, the findings and what they rest on, set by
//! the same engine as the handout. The patient's name stands on it only where it was typed for this copy.

mod answers;
mod drug;
mod sources;

use serde::Serialize;

use super::checking::{CheckResult, CheckedDrug};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::source::{ReviewStatus, Source};
use crate::domain::statement::{Gap, Statement};
use crate::handout::clean::Change;
use crate::handout::compose::Letterhead;
use crate::handout::document::{Document, Footer, Header, NameBlock, Part, Run, TextSize};
use crate::handout::{Date, HandoutError, Paper, hash, layout, write_pdf};
use crate::words::{Language, Words, date_long};

/// As the program is called on paper.
const PROGRAM: &str = "Caveat";
/// More letters of a typed name are not taken: a letterhead has one line for it.
const LONGEST_NAME: usize = 120;
/// More drugs are counted in the name of a file, not named.
const NAMED_DRUGS: usize = 3;

/// A name typed for one copy. It is printed, and kept nowhere: not in the state, the name of the file, its metadata or
/// its hash, and what the program says about its own values does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedName(String);

impl TypedName {
    /// `None` where nothing was typed.
    pub fn new(typed: &str) -> Option<Self> {
        let name: String = typed.trim().chars().take(LONGEST_NAME).collect();
        (!name.is_empty()).then_some(Self(name))
    }
}

impl std::fmt::Debug for TypedName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TypedName(..)")
    }
}

/// How a record is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordOptions {
    /// A whole date.
    pub date: PartialDate,
    pub paper: Paper,
    pub patient_name: Option<TypedName>,
    /// What the clinic prints at the top of each of its pages.
    pub letterhead: Box<Letterhead>,
}

/// A record ready to be written.
#[derive(Debug)]
pub struct MadeRecord {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Characters that the fonts cannot print or that were taken out.
    pub changes: Vec<Change>,
}

/// Everything that the parts are made from.
struct Record<'a> {
    words: &'a Words,
    result: &'a CheckResult<'a>,
    /// The day from which the age of a text counts.
    today: &'a PartialDate,
}

/// The document of one check.
pub fn document(words: &Words, result: &CheckResult<'_>, options: &RecordOptions) -> Document {
    let record = Record { words, result, today: &options.date };
    let title = words.t("check-title");
    let plain = names(result, |drug| &drug.monograph.drug.name);
    let shown = names(result, shown_name);
    let of = |list: &str| words.f("record-of", &[("title", (&title).into()), ("list", list.into())]);
    let date = &options.date;
    Document {
        title: of(&plain),
        language: words.language().id().to_owned(),
        region: (words.language() == Language::En).then(|| "us".to_owned()),
        date: Date { year: date.year(), month: date.month().unwrap_or(1), day: date.day().unwrap_or(1) },
        paper: options.paper,
        size: TextSize::Pt12,
        header: Header {
            clinic: options.letterhead.clinic.clone(),
            logo: options.letterhead.named_logo(words),
            clinic_label: words.t("page-clinic-label"),
            clinic_lines: options.letterhead.lines(),
            kind: words.t("record-kind"),
            date_text: date_long(words, date),
            running: of(&shown),
            typed_names: options
                .patient_name
                .iter()
                .map(|TypedName(name)| words.f("record-patient", &[("name", name.into())]))
                .collect(),
        },
        footer: Footer {
            lines: vec![vec![Run::plain(words.t("record-foot"))]],
            page_pattern: words.t("page-of"),
            code: String::new(),
        },
        name: NameBlock { name: title, notes: vec![shown, record.versions()], ..NameBlock::default() },
        banner: None,
        parts: record.parts(),
    }
}

/// A PDF of the document.
pub fn pdf(document: &Document) -> Result<MadeRecord, HandoutError> {
    let pages = layout(document)?;
    Ok(MadeRecord { bytes: write_pdf(&pages)?, pages: pages.count(), changes: pages.changes().to_vec() })
}

/// "check_clonazepam_2026-11-22.pdf": nothing about the patient.
pub fn file_name<'a>(drugs: impl IntoIterator<Item = &'a Id>, date: &PartialDate, extension: &str) -> String {
    let ids: Vec<&str> = drugs.into_iter().map(Id::as_str).collect();
    let about = if ids.len() > NAMED_DRUGS { format!("{}-drugs", ids.len()) } else { ids.join("_") };
    format!("check_{about}_{date}.{extension}")
}

/// The short hash of the texts that a check of these drugs can show, whoever the patient is. A review changes no text.
pub fn content_version(result: &CheckResult<'_>) -> String {
    #[derive(Serialize)]
    struct Texts<'a> {
        drug: &'a Id,
        sources: Vec<Source>,
        statements: &'a [Statement],
        gaps: &'a [Gap],
        interactions: &'a [Interaction],
    }
    let texts = |drug: &CheckedDrug<'_>| {
        let unreviewed = |source: &Source| Source { review: ReviewStatus::default(), ..source.clone() };
        let texts = Texts {
            drug: drug.monograph.id(),
            sources: drug.monograph.sources.iter().map(unreviewed).collect(),
            statements: &drug.monograph.statements,
            gaps: &drug.monograph.gaps,
            interactions: &drug.monograph.interactions,
        };
        serde_json::to_string(&texts).unwrap_or_default()
    };
    let all: Vec<String> = result.drugs.iter().map(texts).collect();
    hash::short(&hash::of_text(&all.join("\n")))
}

fn names(result: &CheckResult<'_>, name: for<'d> fn(&'d CheckedDrug<'_>) -> &'d str) -> String {
    result.drugs.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// As staff read it: in tall-man letters where there are any.
fn shown_name<'a>(drug: &'a CheckedDrug<'_>) -> &'a str {
    let drug = &drug.monograph.drug;
    drug.tall_man.as_deref().unwrap_or(&drug.name)
}

impl Record<'_> {
    fn parts(&self) -> Vec<Part> {
        let mut parts = vec![self.answers()];
        parts.extend(self.result.drugs.iter().map(|drug| self.drug(drug)));
        parts.extend([self.scope(), self.meanings(), self.sources()]);
        parts
    }

    /// "Caveat 0.1.0, content 7f3a 91c4"
    fn versions(&self) -> String {
        let content = content_version(self.result);
        let arguments = [
            ("program", PROGRAM.into()),
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("content", (&content).into()),
        ];
        self.words.f("record-versions", &arguments)
    }

    fn t(&self, id: &str) -> String {
        self.words.t(id)
    }
}
