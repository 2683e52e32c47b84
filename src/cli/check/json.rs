//! The JSON of a check (contract.md, `check` and `finding`).

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::Checked;
use crate::app::checking::CheckedDrug;
use crate::app::finding_text::{self, not_checked};
use crate::app::notice;
use crate::cli::shapes::InteractionShape;
use crate::domain::check::{Finding, MetStatement, SourceGrade};
use crate::domain::grade::{Grade, State};
use crate::domain::id::Id;
use crate::domain::patient::{Answer, AnswerFrom, Answers, Conflict, Resolved};
use crate::domain::population::{PopulationId, Populations};
use crate::domain::source::Source;
use crate::domain::statement::{Gap, Statement};
use crate::words::Words;

#[derive(serde::Serialize)]
pub struct CheckShape<'a> {
    patient: PatientShape<'a>,
    conflicts: Vec<ConflictShape<'a>>,
    scope: ScopeShape,
    drugs: Vec<DrugShape<'a>>,
    sources: Vec<&'a Source>,
}

#[derive(serde::Serialize)]
struct PatientShape<'a> {
    age_months: Option<u32>,
    trimester: Option<u8>,
    medicines: &'a [String],
    answers: AnswersShape<'a>,
}

/// All answers, in the order of the populations.
struct AnswersShape<'a>(&'a Answers, &'a Populations);

impl Serialize for AnswersShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.1.len()))?;
        for id in self.1.ids() {
            let Resolved { answer, from } = self.0.resolved(id);
            map.serialize_entry(id.as_str(), &Resolved { answer, from })?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct ConflictShape<'a> {
    population: &'a PopulationId,
    typed: Answer,
    against: &'a AnswerFrom,
    message: String,
}

#[derive(serde::Serialize)]
struct ScopeShape {
    answered: usize,
    of: usize,
    not_checked: Vec<&'static str>,
}

#[derive(serde::Serialize)]
struct DrugShape<'a> {
    drug: &'a Id,
    always: &'a [&'a Statement],
    findings: Vec<FindingShape<'a>>,
    interactions: Vec<InteractionShape<'a>>,
    not_checked: &'a [String],
    /// Failures that concern anyone.
    gaps: Vec<Gap>,
}

#[derive(serde::Serialize)]
struct FindingShape<'a> {
    population: &'a PopulationId,
    answer: Answer,
    from: Option<&'a AnswerFrom>,
    state: State,
    grade: Option<Grade>,
    grades: &'a [Grade],
    by_source: &'a [SourceGrade],
    disagree: bool,
    statements: &'a [MetStatement<'a>],
    gaps: Vec<Gap>,
}

pub fn shape<'a>(words: &Words, result: &'a Checked<'a>) -> CheckShape<'a> {
    CheckShape {
        patient: PatientShape {
            age_months: result.patient.age.map(|age| age.months()),
            trimester: result.patient.trimester,
            medicines: &result.patient.medicines,
            answers: AnswersShape(&result.answers, result.populations),
        },
        conflicts: result.answers.conflicts.iter().map(|conflict| conflict_shape(words, conflict)).collect(),
        scope: ScopeShape {
            answered: result.answers.answered(),
            of: result.populations.len(),
            not_checked: not_checked(result.patient),
        },
        drugs: result.drugs.iter().map(|drug| drug_shape(words, drug)).collect(),
        sources: sources(result),
    }
}

fn conflict_shape<'a>(words: &Words, conflict: &'a Conflict) -> ConflictShape<'a> {
    let Conflict { population, typed, against } = conflict;
    ConflictShape { population, typed: *typed, against, message: finding_text::conflict(words, conflict) }
}

fn drug_shape<'a>(words: &Words, drug: &'a CheckedDrug<'a>) -> DrugShape<'a> {
    DrugShape {
        drug: drug.check.drug,
        always: &drug.check.always,
        findings: drug.check.findings.iter().map(|f| finding_shape(words, f)).collect(),
        interactions: drug
            .interactions
            .iter()
            .map(|(interaction, medicine)| InteractionShape::of(interaction, medicine.as_deref()))
            .collect(),
        not_checked: &drug.not_checked,
        gaps: worded(words, &drug.check.gaps_for_anyone),
    }
}

fn finding_shape<'a>(words: &Words, finding: &'a Finding<'a>) -> FindingShape<'a> {
    FindingShape {
        population: &finding.population,
        answer: finding.answer(),
        from: finding.resolved.from.as_ref(),
        state: finding.standing.state(),
        grade: finding.grade,
        grades: &finding.grades,
        by_source: &finding.by_source,
        disagree: finding.disagree(),
        statements: &finding.statements,
        gaps: worded(words, &finding.gaps),
    }
}

/// The gaps with the program's own sentence where the file gives none.
fn worded(words: &Words, gaps: &[Gap]) -> Vec<Gap> {
    gaps.iter().map(|gap| Gap { words: Some(notice::gap(words, gap)), ..gap.clone() }).collect()
}

/// The sources of all drugs, each once, by rank.
fn sources<'a>(result: &'a Checked<'a>) -> Vec<&'a Source> {
    let mut sources: Vec<&Source> = Vec::new();
    for source in result.drugs.iter().flat_map(|drug| drug.monograph.sources_by_rank()) {
        if !sources.iter().any(|s| s.id == source.id) {
            sources.push(source);
        }
    }
    sources.sort_by_key(|source| source.rank_key());
    sources
}
