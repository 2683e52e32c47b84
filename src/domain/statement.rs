//! What a source says about a group of patients, and the typed gaps where it says nothing. How they meet a patient is
//! decided in `check`.

use serde::{Deserialize, Serialize};

use super::grade::{Grade, State};
use super::id::Id;
use super::population::PopulationId;

/// One statement of one source about one group of patients. The field order is the order of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub id: Id,
    pub population: PopulationId,
    #[serde(default)]
    pub condition: Option<String>,
    /// Bounds that the statement itself names, in months: `age_from_months` <= age < `age_to_months`.
    #[serde(default)]
    pub age_from_months: Option<u32>,
    #[serde(default)]
    pub age_to_months: Option<u32>,
    /// 1 to 3; empty means any.
    #[serde(default)]
    pub trimesters: Vec<u8>,
    #[serde(default)]
    pub grade: Option<Grade>,
    /// Why this grade, where the phrase does not hold one of its words or the grade was raised.
    #[serde(default)]
    pub reason: Option<String>,
    /// The source's own words that earned the grade: at most 9 of them, letter for letter.
    #[serde(default)]
    pub phrase: Option<String>,
    /// Our plain wording.
    pub words: String,
    /// What the handout prints; `words` where this is missing.
    #[serde(default)]
    pub patient_words: Option<String>,
    /// True for imported text, which is shown whole and to the letter.
    #[serde(default)]
    pub verbatim: bool,
    #[serde(default)]
    pub boxed: bool,
    pub source: Id,
    pub section: String,
    /// The clinic's own statement that grades this ungraded one; never read from a file of monographs, and
    /// in the JSON only where there is one.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub assessed_by: Option<Id>,
}

impl Statement {
    /// The words that are printed for a patient.
    pub fn printed(&self) -> &str {
        self.patient_words.as_deref().unwrap_or(&self.words)
    }

    pub fn has_age_bound(&self) -> bool {
        self.age_from_months.is_some() || self.age_to_months.is_some()
    }

    /// Does the source count this among what must not be? By the grade that its words earned; where its words were not at
    /// hand, by the section that it stands in.
    pub fn is_contraindication(&self) -> bool {
        match self.grade {
            Some(grade) => grade == Grade::Contraindicated,
            None => self.section.eq_ignore_ascii_case("contraindications"),
        }
    }

    /// Text that nobody has graded. A boxed warning is a flag and may have no grade without being ungraded.
    pub fn is_not_assessed(&self) -> bool {
        self.grade.is_none() && !self.boxed && self.assessed_by.is_none()
    }
}

/// A typed nothing: what is missing, where, in which of the four ways. The field order is the order of the JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    pub population: PopulationId,
    pub state: State,
    #[serde(default)]
    pub source: Option<Id>,
    #[serde(default)]
    pub section: Option<String>,
    /// Our words; for "no data" they go with the source's phrase.
    #[serde(default)]
    pub words: Option<String>,
    /// The source's own words, at most 9, where it says that data are lacking. Part of the JSON beside `words`.
    #[serde(default)]
    pub phrase: Option<String>,
    #[serde(default)]
    pub patient_words: Option<String>,
    /// Which of the program's own sentences explains the gap, where the gap is not from a file.
    #[serde(skip)]
    pub explained_by: Option<GapReason>,
}

impl Gap {
    /// A gap that the program itself explains; no file holds it.
    pub fn explained(population: PopulationId, state: State, source: Option<Id>, reason: GapReason) -> Self {
        Self {
            population,
            state,
            source,
            section: None,
            words: None,
            phrase: None,
            patient_words: None,
            explained_by: Some(reason),
        }
    }

    /// "Check failed" for one population.
    pub fn check_failed(population: PopulationId, reason: GapReason) -> Self {
        Self::explained(population, State::CheckFailed, None, reason)
    }
}

/// Why the program itself says that there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapReason {
    /// A source read whole has no text about this population.
    WholeSourceSilent,
    /// Only parts of the sources were read; they say nothing here.
    OnlyPartsRead,
    /// The sources have text about the population, but none for a patient like this one.
    NoneForThisPatient,
    /// The file could not be read at all.
    FileUnreadable { file: String, line: u32, column: u32 },
    /// One statement of the file could not be read.
    EntryUnreadable { file: String, line: u32, column: u32 },
    /// The pack has changed since it was added: nothing of it is read.
    PackChanged { pack: String },
    /// An entry of the clinic's own layer could not be read.
    ClinicEntryUnreadable,
}
