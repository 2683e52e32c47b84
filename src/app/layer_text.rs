//! Sentences about the clinic's own entries and about two desks that do not agree, for the window and the command line
//! alike.

use super::finding_text::{population, standing};
use super::review_text::{action, day_and_time};
use crate::domain::clinic_layer::merge::LayerConflict;
use crate::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::review::ReviewEntry;
use crate::store::library::Library;
use crate::words::Words;

/// Whose side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Ours,
    Theirs,
}

pub fn whose(words: &Words, side: Side) -> String {
    words.t(match side {
        Side::Ours => "conflict-ours",
        Side::Theirs => "conflict-theirs",
    })
}

/// The name of a drug as it is read aloud; its id where it is not in this library.
pub fn drug_name(library: &Library, id: &Id) -> String {
    library.get(id).map_or_else(|| id.to_string(), |monograph| monograph.drug.name.clone())
}

/// What two desks do not agree about.
pub fn conflict(words: &Words, conflict: &LayerConflict) -> String {
    words.t(match conflict {
        LayerConflict::SameId { .. } => "conflict-same-id",
        LayerConflict::Grades { .. } => "conflict-grades",
        LayerConflict::Reviews { .. } => "conflict-reviews",
    })
}

/// "Both stay", "Ours stays".
pub fn stays(words: &Words, conflict: &LayerConflict) -> String {
    words.t(match conflict {
        LayerConflict::SameId { .. } => "conflict-ours-stays",
        LayerConflict::Grades { .. } | LayerConflict::Reviews { .. } => "conflict-both-stay",
    })
}

/// Who recorded something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature<'a> {
    pub by: &'a str,
    pub role: &'a str,
    pub date: &'a PartialDate,
    pub time: Option<&'a str>,
}

impl<'a> Signature<'a> {
    pub fn of(entry: &'a LayerEntry) -> Self {
        Self { by: &entry.by, role: &entry.role, date: &entry.date, time: entry.time.as_deref() }
    }
}

/// The text of one side, and who wrote it when.
pub fn side<'a>(words: &Words, conflict: &'a LayerConflict, side: Side) -> (String, Signature<'a>) {
    match (conflict, side) {
        (LayerConflict::SameId { ours: entry, .. } | LayerConflict::Grades { ours: entry, .. }, Side::Ours)
        | (LayerConflict::SameId { theirs: entry, .. } | LayerConflict::Grades { theirs: entry, .. }, Side::Theirs) => {
            (content(words, &entry.what), Signature::of(entry))
        }
        (LayerConflict::Reviews { ours: entry, .. }, Side::Ours)
        | (LayerConflict::Reviews { theirs: entry, .. }, Side::Theirs) => {
            let ReviewEntry { by, role, date, time, .. } = entry;
            (review(words, entry), Signature { by, role, date, time: time.as_deref() })
        }
    }
}

/// What an entry says.
pub fn content(words: &Words, what: &LayerContent) -> String {
    match what {
        LayerContent::Statement(own) => statement(words, own),
        LayerContent::Note(text) => words.f("layer-note", &[("text", text.into())]),
        LayerContent::Withdrawn { reason, .. } => words.f("review-withdrawn-reason", &[("reason", reason.into())]),
    }
}

/// "Monitor. Elderly, long-term use: We watch for falls. Why this grade: ..."
pub fn statement(words: &Words, own: &ClinicStatement) -> String {
    let grade = own.grade.map_or_else(|| words.t("no-grade"), |grade| standing(words, grade.into()));
    let condition = own.condition.as_ref().map(|c| format!(", {c}")).unwrap_or_default();
    let reason = own.reason.as_ref().map(|r| format!(" {}", words.f("reason", &[("reason", r.into())])));
    let about = population(words, &own.population);
    format!("{grade}. {about}{condition}: {}{}", own.words, reason.unwrap_or_default())
}

/// "Dana Whitfield, pharmacist, 22 Nov 2026, 09:40".
pub fn signed(words: &Words, signature: &Signature<'_>) -> String {
    let Signature { by, role, date, time } = signature;
    format!("{by}, {role}, {}", day_and_time(words, date, *time))
}

fn review(words: &Words, entry: &ReviewEntry) -> String {
    let note = entry.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
    format!("{}, {}.{note}", entry.source, action(words, entry.action))
}
