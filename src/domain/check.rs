//! The patient check: which statements of a drug concern this patient, worst first, and what is not known. Every
//! statement and every gap comes out again; nothing is merged into one colour and nothing is dropped.

use serde::Serialize;

use super::grade::{Grade, Standing};
use super::id::Id;
use super::monograph::Monograph;
use super::patient::{Age, Answer, Answers, Patient, Resolved};
use super::population::{PopulationId, PopulationRule, Populations};
use super::source::{ReadExtent, SourceKind};
use super::statement::{Gap, GapReason, Statement};

/// A statement and whether it meets the patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetStatement<'a> {
    #[serde(flatten)]
    pub statement: &'a Statement,
    pub meets: Answer,
}

/// The worst grade of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceGrade {
    pub source: Id,
    pub kind: SourceKind,
    pub grade: Grade,
}

/// What one drug says about one population for this patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    pub population: PopulationId,
    pub resolved: Resolved,
    pub standing: Standing,
    /// The worst grade that counts.
    pub grade: Option<Grade>,
    /// The different grades that count, worst first.
    pub grades: Vec<Grade>,
    /// Each source's worst, by rank.
    pub by_source: Vec<SourceGrade>,
    /// Those that meet the patient first, those that do not last.
    pub statements: Vec<MetStatement<'a>>,
    pub gaps: Vec<Gap>,
}

impl Finding<'_> {
    /// Do the sources' worst grades differ?
    pub fn disagree(&self) -> bool {
        self.different_grades() > 1
    }

    /// How many different grades stand among each source's worst.
    pub fn different_grades(&self) -> usize {
        different(&self.by_source)
    }

    pub fn answer(&self) -> Answer {
        self.resolved.answer
    }

    /// Does a boxed warning count here?
    pub fn boxed(&self) -> bool {
        self.statements.iter().any(|met| met.statement.boxed && met.meets != Answer::No)
    }

    /// How many different sources have a statement or a gap here that counts.
    pub fn sources(&self) -> usize {
        let statements = self.statements.iter().filter(|met| met.meets != Answer::No).map(|met| &met.statement.source);
        let sources: std::collections::BTreeSet<&Id> =
            statements.chain(self.gaps.iter().filter_map(|gap| gap.source.as_ref())).collect();
        sources.len()
    }
}

/// What one drug says about this patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrugCheck<'a> {
    pub drug: &'a Id,
    /// Everything for anyone and everything boxed, whatever the answers are.
    pub always: Vec<&'a Statement>,
    pub findings: Vec<Finding<'a>>,
    /// Failures that concern anyone.
    pub gaps_for_anyone: Vec<Gap>,
}

impl<'a> DrugCheck<'a> {
    /// The boxed warnings, whoever they are about.
    pub fn boxed(&self) -> impl Iterator<Item = &'a Statement> {
        self.always.iter().copied().filter(|s| s.boxed)
    }

    /// The contraindications for anyone under a condition; those in a box are among the boxed warnings.
    pub fn contraindications(&self) -> impl Iterator<Item = &'a Statement> {
        self.always.iter().copied().filter(|s| !s.boxed && s.grade == Some(Grade::Contraindicated))
    }

    /// Could some part of the drug not be checked?
    pub fn failed(&self) -> bool {
        let failed = |state| Standing::from(state) == Standing::CheckFailed;
        self.findings.iter().any(|f| f.standing == Standing::CheckFailed)
            || self.gaps_for_anyone.iter().any(|gap| failed(gap.state))
    }
}

/// Checks one drug for one patient.
pub fn check_drug<'a>(
    monograph: &'a Monograph,
    patient: &Patient,
    answers: &Answers,
    populations: &Populations,
) -> DrugCheck<'a> {
    let mut always: Vec<_> = monograph.statements.iter().filter(|s| s.boxed || s.population.is_anyone()).collect();
    always.sort_by_key(|s| (!s.boxed, s.grade.map_or(Standing::NotAssessed, Standing::from), &s.id));
    let mut findings: Vec<_> = populations.iter().map(|rule| find(monograph, rule, patient, answers)).collect();
    findings.sort_by_key(|f| (f.answer().order(), f.standing, populations.place(&f.population)));
    let gaps_for_anyone = monograph.gaps.iter().filter(|gap| gap.population.is_anyone()).cloned().collect();
    DrugCheck { drug: monograph.id(), always, findings, gaps_for_anyone }
}

fn find<'a>(monograph: &'a Monograph, rule: &PopulationRule, patient: &Patient, answers: &Answers) -> Finding<'a> {
    let population = &rule.id;
    let mut resolved = answers.resolved(population);
    let mut statements: Vec<_> = monograph
        .statements
        .iter()
        .filter(|statement| statement.population == *population)
        .map(|statement| MetStatement { statement, meets: meets(statement, patient, answers, rule) })
        .collect();
    // A statement's own bound can be met where the population's is not: "from 60 years" at 62.
    let own_bound_met =
        rule.is_by_age() && statements.iter().any(|s| s.statement.has_age_bound() && s.meets == Answer::Yes);
    if own_bound_met && resolved.answer != Answer::Yes {
        resolved = Resolved { answer: Answer::Yes, from: Some(super::patient::AnswerFrom::Age) };
    }
    let rank = |id: &Id| monograph.source(id).map(super::source::Source::rank_key);
    statements.sort_by_cached_key(|s| {
        let standing = s.statement.grade.map_or(Standing::NotAssessed, Standing::from);
        (
            s.meets == Answer::No,
            standing,
            rank(&s.statement.source).is_none(),
            rank(&s.statement.source),
            s.statement.id.clone(),
        )
    });
    let mut gaps: Vec<Gap> = monograph.gaps.iter().filter(|gap| gap.population == *population).cloned().collect();
    let counted: Vec<&Statement> = statements.iter().filter(|s| s.meets != Answer::No).map(|s| s.statement).collect();
    if counted.is_empty() && gaps.is_empty() && (statements.is_empty() || resolved.answer != Answer::No) {
        gaps = silent_sources(monograph, population, !statements.is_empty());
    }
    gaps.sort_by_cached_key(|gap| (Standing::from(gap.state), gap.source.clone(), gap.section.clone()));
    let by_source = worst_by_source(monograph, &counted);
    let mut grades: Vec<Grade> = counted.iter().filter_map(|s| s.grade).collect();
    grades.sort_unstable();
    grades.dedup();
    let standing = standing(&counted, &gaps, &statements);
    Finding {
        population: population.clone(),
        resolved,
        standing,
        grade: grades.first().copied(),
        grades,
        by_source,
        statements,
        gaps,
    }
}

/// The worst-sorting of the statements that count and the gaps.
fn standing(counted: &[&Statement], gaps: &[Gap], all: &[MetStatement<'_>]) -> Standing {
    let graded = counted.iter().filter_map(|s| s.grade).map(Standing::from);
    let ungraded = counted.iter().filter(|s| s.is_not_assessed()).map(|_| Standing::NotAssessed);
    let missing = gaps.iter().map(|gap| Standing::from(gap.state));
    graded.chain(ungraded).chain(missing).min().unwrap_or({
        // All that is there was answered with no. Ungraded text stays ungraded.
        let any_grade = all.iter().any(|s| s.statement.grade.is_some());
        if any_grade || all.iter().any(|s| s.statement.boxed) { Standing::NothingCounts } else { Standing::NotAssessed }
    })
}

/// Whether a statement meets the patient: as the population is answered, narrowed by the statement's own bounds. Where
/// the population is an age, the statement's own age bound takes the place of the population's.
fn meets(statement: &Statement, patient: &Patient, answers: &Answers, rule: &PopulationRule) -> Answer {
    let by_age = rule.is_by_age();
    let population = answers.answer(&statement.population);
    if statement.has_age_bound() {
        return match patient.age {
            Some(age) if in_bounds(statement, age) => {
                if by_age {
                    Answer::Yes
                } else {
                    in_trimester(statement, patient, population)
                }
            }
            // The typed answer and the age contradict each other: the statement still counts.
            Some(_) if by_age && answers.has_conflict(&statement.population) => Answer::NotAsked,
            Some(_) => Answer::No,
            // "Elderly: no" says nothing about someone of 62, whom a bound of 60 years meets.
            None if population == Answer::No && !reaches_beyond(statement, rule) => Answer::No,
            None => Answer::NotAsked,
        };
    }
    in_trimester(statement, patient, population)
}

/// Does the statement's own bound take in ages that the population's does not?
fn reaches_beyond(statement: &Statement, rule: &PopulationRule) -> bool {
    let below = rule.from_months.is_some_and(|from| statement.age_from_months.unwrap_or(0) < from);
    let above = rule.to_months.is_some_and(|to| statement.age_to_months.is_none_or(|end| end > to));
    below || above
}

/// The population's answer, narrowed by the trimesters that the statement names.
fn in_trimester(statement: &Statement, patient: &Patient, population: Answer) -> Answer {
    if statement.trimesters.is_empty() || population != Answer::Yes {
        return population;
    }
    match patient.trimester {
        Some(trimester) if statement.trimesters.contains(&trimester) => Answer::Yes,
        Some(_) => Answer::No,
        None => Answer::NotAsked,
    }
}

fn in_bounds(statement: &Statement, age: Age) -> bool {
    statement.age_from_months.is_none_or(|from| age.months() >= from)
        && statement.age_to_months.is_none_or(|to| age.months() < to)
}

/// How many different grades stand among each source's worst.
pub fn different(by_source: &[SourceGrade]) -> usize {
    let mut grades: Vec<_> = by_source.iter().map(|s| s.grade).collect();
    grades.sort_unstable();
    grades.dedup();
    grades.len()
}

/// Each source's worst grade among these statements, by rank.
pub fn worst_by_source(monograph: &Monograph, counted: &[&Statement]) -> Vec<SourceGrade> {
    let mut worst = Vec::new();
    for source in monograph.sources_by_rank() {
        let grade = counted.iter().filter(|s| s.source == source.id).filter_map(|s| s.grade).min();
        if let Some(grade) = grade {
            worst.push(SourceGrade { source: source.id.clone(), kind: source.kind, grade });
        }
    }
    worst
}

/// The typed nothing for a population about which nothing counts: "not stated" for each source that was read whole, or
/// one "not assessed" where only parts were read.
fn silent_sources(monograph: &Monograph, population: &PopulationId, has_text: bool) -> Vec<Gap> {
    use super::grade::State;
    let gap = |state, source: Option<&Id>, reason| Gap::explained(population.clone(), state, source.cloned(), reason);
    let all = monograph.text_sources();
    let whole: Vec<_> = all.iter().filter(|source| source.read == ReadExtent::Whole).collect();
    if has_text {
        let state = if whole.len() == all.len() { State::NotStated } else { State::NotAssessed };
        return vec![gap(state, None, GapReason::NoneForThisPatient)];
    }
    if whole.is_empty() {
        return vec![gap(State::NotAssessed, None, GapReason::OnlyPartsRead)];
    }
    whole.iter().map(|source| gap(State::NotStated, Some(&source.id), GapReason::WholeSourceSilent)).collect()
}

#[cfg(test)]
mod tests;
