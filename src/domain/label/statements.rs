//! What a label says about groups of patients, to the letter. A grade comes from the section alone: "Contraindications" is
//! one, a boxed warning is a flag; everything else nobody has graded. Nothing is read out of the words, but that a short
//! section says that data are lacking.

use super::{Label, LabelSection, SectionKind};
use crate::domain::grade::{Grade, State};
use crate::domain::id::Id;
use crate::domain::population::{ANYONE, PopulationId};
use crate::domain::statement::{Gap, Statement};
use crate::domain::text::normalise;

/// Statements and gaps of one label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FromLabel {
    pub statements: Vec<Statement>,
    pub gaps: Vec<Gap>,
}

/// Which kinds of section are about which group. A section about two groups stands for both.
const GROUPS: [(&str, &[SectionKind]); 5] = [
    ("elderly", &[SectionKind::GeriatricUse]),
    ("pregnant", &[SectionKind::Pregnancy, SectionKind::LaborAndDelivery, SectionKind::PregnancyAndLactation]),
    ("under_18", &[SectionKind::PediatricUse]),
    ("breastfeeding", &[SectionKind::Lactation, SectionKind::PregnancyAndLactation]),
    ("dependence", &[SectionKind::AbuseAndDependence, SectionKind::Abuse, SectionKind::Dependence]),
];

/// Kinds about everyone: with a grade, with the flag, with neither.
const FOR_ANYONE: [(SectionKind, Option<Grade>, bool); 3] = [
    (SectionKind::BoxedWarning, None, true),
    (SectionKind::Contraindications, Some(Grade::Contraindicated), false),
    (SectionKind::DoNotUse, None, false),
];

/// What labels write where they lack data. Only in a section of at most two sentences.
const LACKING: [&str; 14] = [
    "not been established",
    "have not been established",
    "has not been established",
    "no data",
    "no available data",
    "no adequate",
    "not been studied",
    "not known whether",
    "it is unknown",
    "insufficient data",
    "data are insufficient",
    "data are not available",
    "did not include sufficient numbers",
    "no information",
];

/// What labels write under a heading where there is nothing to name.
const NONE: [&str; 6] = [
    "none",
    "none known",
    "none are known",
    "no known contraindications",
    "there are no known contraindications",
    "not applicable",
];

/// Everything that a label says about groups of patients, under the source's id.
pub fn of(label: &Label, source: &Id) -> FromLabel {
    let mut made = FromLabel::default();
    for (kind, grade, boxed) in FOR_ANYONE {
        for section in outermost(label, kind) {
            // "Contraindications: None" names nobody.
            let grade = grade.filter(|_| !names_none(&section.whole_text()));
            push_statement(&mut made, section, ANYONE, grade, boxed, source);
        }
    }
    for (group, kinds) in GROUPS {
        for section in kinds.iter().flat_map(|kind| outermost(label, *kind)) {
            push(&mut made, section, group, source);
        }
    }
    made
}

/// Does a section say only that there is none of what its heading names?
pub fn names_none(text: &str) -> bool {
    NONE.contains(&normalise(text).as_str())
}

/// The sections of a kind that do not stand inside another of it: the whole of it is one statement.
fn outermost(label: &Label, kind: SectionKind) -> Vec<&LabelSection> {
    let mut found = Vec::new();
    let mut waiting: Vec<&LabelSection> = label.sections.iter().rev().collect();
    while let Some(section) = waiting.pop() {
        if section.kind == kind {
            found.push(section);
        } else {
            waiting.extend(section.children.iter().rev());
        }
    }
    found
}

fn push(made: &mut FromLabel, section: &LabelSection, group: &str, source: &Id) {
    if section.is_only_a_heading() {
        push_gap(made, section, group, State::NotStated, None, source);
        return;
    }
    match lacks_data(&section.whole_text()) {
        Some(quote) => push_gap(made, section, group, State::NoData, Some(quote), source),
        None => push_statement(made, section, group, None, false, source),
    }
}

fn push_gap(
    made: &mut FromLabel,
    section: &LabelSection,
    group: &str,
    state: State,
    quote: Option<String>,
    source: &Id,
) {
    let Some(population) = PopulationId::new(group) else { return };
    made.gaps.push(Gap {
        population,
        state,
        source: Some(source.clone()),
        section: Some(heading(section)),
        words: quote,
        phrase: None,
        patient_words: None,
        explained_by: None,
    });
}

fn push_statement(
    made: &mut FromLabel,
    section: &LabelSection,
    group: &str,
    grade: Option<Grade>,
    boxed: bool,
    source: &Id,
) {
    if section.is_only_a_heading() {
        return;
    }
    let Some(population) = PopulationId::new(group) else { return };
    let number = made.statements.iter().filter(|s| s.population == population).count() + 1;
    let Some(id) = Id::from_text(&format!("{group}-{number}")) else { return };
    made.statements.push(Statement {
        id,
        population,
        condition: None,
        age_from_months: None,
        age_to_months: None,
        trimesters: Vec::new(),
        grade,
        reason: None,
        phrase: None,
        words: section.whole_text(),
        patient_words: None,
        verbatim: true,
        boxed,
        source: source.clone(),
        section: heading(section),
        assessed_by: None,
    });
}

/// The heading as the label has it; where it has none, the name of the kind in the label's own language is not known here.
fn heading(section: &LabelSection) -> String {
    let by_kind = match section.kind {
        SectionKind::BoxedWarning => "Boxed warning",
        SectionKind::Contraindications => "Contraindications",
        SectionKind::Pregnancy => "Pregnancy",
        SectionKind::Lactation => "Lactation",
        SectionKind::PediatricUse => "Pediatric use",
        SectionKind::GeriatricUse => "Geriatric use",
        _ => "",
    };
    section.title.clone().filter(|title| !title.is_empty()).unwrap_or_else(|| by_kind.to_owned())
}

/// The sentence that says that data are lacking, where the text has at most two sentences.
fn lacks_data(text: &str) -> Option<String> {
    let sentences = sentences(text);
    let says = |sentence: &&&str| {
        let folded = sentence.to_lowercase();
        LACKING.iter().any(|words| folded.contains(words))
    };
    (sentences.len() <= 2).then(|| sentences.iter().find(says).map(|sentence| (*sentence).to_owned())).flatten()
}

/// Sentences, as far as stops tell them: "in pediatric patients. See 5.1" are two, "2.5 mg" ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    for (at, c) in text.char_indices() {
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let ends = c == '\n' || (matches!(c, '.' | '?' | '!') && after.starts_with(|c: char| c.is_whitespace()));
        if ends {
            sentences.push(text.get(begin..at + c.len_utf8()).unwrap_or_default().trim());
            begin = at + c.len_utf8();
        }
    }
    sentences.push(text.get(begin..).unwrap_or_default().trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}
