//! The clinic's own layer over the untouched text of the sources: statements under the source "our clinic", grades for
//! text that nobody had graded, notes on a drug. Entries are added, never changed or removed; a withdrawal is an entry
//! too. Nothing of a source can be hidden from here. Notes are about drugs: nothing about a patient belongs in them.

pub mod apply;
pub mod grading;
pub mod merge;

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::grade::Grade;
use super::id::Id;
use super::population::{PopulationId, Populations};
use super::text::is_hostile;

/// The id of the source that the clinic itself is.
pub const OUR_CLINIC: &str = "our-clinic";
/// No text of an entry is longer, in characters.
pub const MOST_CHARACTERS: usize = 2_000;

/// One entry of the layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerEntry {
    /// Unique over all desks: the two logs of two desks can be put together.
    pub id: Id,
    pub drug: Id,
    pub what: LayerContent,
    /// Who, and in which role; asked each time.
    pub by: String,
    pub role: String,
    /// A whole date.
    pub date: PartialDate,
    /// `HH:MM:SS`, the desk's own time.
    #[serde(default)]
    pub time: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LayerContent {
    Statement(ClinicStatement),
    /// About the drug, for the people of the clinic.
    Note(String),
    /// Takes an entry of the clinic's own back.
    Withdrawn {
        entry: Id,
        reason: String,
    },
}

/// What the clinic itself says about a group of patients.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClinicStatement {
    /// A population, or `anyone`.
    pub population: PopulationId,
    #[serde(default)]
    pub condition: Option<String>,
    #[serde(default)]
    pub age_from_months: Option<u32>,
    #[serde(default)]
    pub age_to_months: Option<u32>,
    #[serde(default)]
    pub trimesters: Vec<u8>,
    #[serde(default)]
    pub grade: Option<Grade>,
    /// Why this grade; required with one, as the clinic's statement quotes no source.
    #[serde(default)]
    pub reason: Option<String>,
    pub words: String,
    #[serde(default)]
    pub patient_words: Option<String>,
    /// The line of a source that was graded here, or that this statement differs from.
    #[serde(default)]
    pub about: Option<Id>,
    /// The text of that line when it was read: another text needs another look.
    #[serde(default)]
    pub against: Option<String>,
}

/// Why an entry cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerProblem {
    NoName,
    NoRole,
    NoWords,
    /// A grade needs a reason.
    NoReason,
    AgeBounds,
    Trimester,
    UnknownPopulation,
    HiddenCharacter,
    TooLong,
}

impl LayerEntry {
    /// What is missing or wrong, if anything.
    pub fn problem(&self, populations: &Populations) -> Option<LayerProblem> {
        if self.by.trim().is_empty() {
            return Some(LayerProblem::NoName);
        }
        if self.role.trim().is_empty() {
            return Some(LayerProblem::NoRole);
        }
        let texts = self.texts();
        if texts.iter().any(|text| text.chars().any(is_hostile)) {
            return Some(LayerProblem::HiddenCharacter);
        }
        if texts.iter().any(|text| text.chars().count() > MOST_CHARACTERS) {
            return Some(LayerProblem::TooLong);
        }
        match &self.what {
            LayerContent::Statement(statement) => statement.problem(populations),
            LayerContent::Note(text) => text.trim().is_empty().then_some(LayerProblem::NoWords),
            LayerContent::Withdrawn { reason, .. } => reason.trim().is_empty().then_some(LayerProblem::NoReason),
        }
    }

    fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.by.as_str(), self.role.as_str()];
        match &self.what {
            LayerContent::Statement(s) => {
                texts.push(&s.words);
                texts.extend([&s.condition, &s.reason, &s.patient_words].into_iter().filter_map(|t| t.as_deref()));
            }
            LayerContent::Note(text) | LayerContent::Withdrawn { reason: text, .. } => texts.push(text),
        }
        texts
    }

    /// The order of recording: day, time, id.
    pub fn order(&self) -> impl Ord + use<'_> {
        (self.date.as_str(), self.time.as_deref(), self.id.as_str())
    }
}

impl ClinicStatement {
    /// What is missing or wrong, if anything.
    pub fn problem(&self, populations: &Populations) -> Option<LayerProblem> {
        let empty = |text: &Option<String>| text.as_deref().is_none_or(|t| t.trim().is_empty());
        if self.words.trim().is_empty() {
            return Some(LayerProblem::NoWords);
        }
        if self.grade.is_some() && empty(&self.reason) {
            return Some(LayerProblem::NoReason);
        }
        if !self.population.is_anyone() && populations.get(&self.population).is_none() {
            return Some(LayerProblem::UnknownPopulation);
        }
        if self.age_from_months.zip(self.age_to_months).is_some_and(|(from, to)| from >= to) {
            return Some(LayerProblem::AgeBounds);
        }
        self.trimesters.iter().any(|t| !(1..=3).contains(t)).then_some(LayerProblem::Trimester)
    }
}

/// All entries, in the order of recording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    entries: Vec<LayerEntry>,
    /// Entries that could not be read, by drug where that is known: each may have held a warning.
    pub unread: Vec<Option<Id>>,
}

impl Layer {
    pub fn new(mut entries: Vec<LayerEntry>) -> Self {
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        Self { entries, unread: Vec::new() }
    }

    pub fn entries(&self) -> &[LayerEntry] {
        &self.entries
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.unread.is_empty()
    }

    /// The entry that takes this one back.
    pub fn withdrawal_of(&self, id: &Id) -> Option<&LayerEntry> {
        self.entries.iter().find(|entry| matches!(&entry.what, LayerContent::Withdrawn { entry, .. } if entry == id))
    }

    /// The statements about a drug that stand.
    pub fn statements<'a>(&'a self, drug: &'a Id) -> impl Iterator<Item = (&'a LayerEntry, &'a ClinicStatement)> {
        self.standing(drug).filter_map(|entry| match &entry.what {
            LayerContent::Statement(statement) => Some((entry, statement)),
            _ => None,
        })
    }

    /// The notes on a drug that stand.
    pub fn notes<'a>(&'a self, drug: &'a Id) -> impl Iterator<Item = (&'a LayerEntry, &'a str)> {
        self.standing(drug).filter_map(|entry| match &entry.what {
            LayerContent::Note(text) => Some((entry, text.as_str())),
            _ => None,
        })
    }

    fn standing<'a>(&'a self, drug: &'a Id) -> impl Iterator<Item = &'a LayerEntry> {
        self.entries.iter().filter(move |entry| entry.drug == *drug && self.withdrawal_of(&entry.id).is_none())
    }
}

#[cfg(test)]
mod tests;
