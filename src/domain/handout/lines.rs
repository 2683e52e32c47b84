//! The lines of "Before you take it": one a population, its worst first, the others behind it, nothing left out.

use crate::domain::check::{DrugCheck, Finding};
use crate::domain::grade::{Grade, Standing, State};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answer, AnswerFrom};
use crate::domain::population::PopulationId;
use crate::domain::statement::{Gap, Statement};

/// Under which heading a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    AboutYou,
    TellUs,
    NotYou,
}

/// One population on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationLine<'a> {
    pub population: &'a PopulationId,
    pub group: Group,
    /// Worst first; the first is the line, the others follow as "Also".
    pub entries: Vec<Entry<'a>>,
    /// It says nothing of its own and is answered by this narrower population.
    pub see: Option<&'a PopulationId>,
    /// The worst grade stands only in sources of a lower rank than one that says less.
    pub higher_source_says_less: bool,
    /// What the statements' own bounds keep from this patient, who belongs to the population otherwise.
    pub apart: Option<Bound>,
}

/// What one or more sources say to the patient in the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub kind: EntryKind,
    /// The patient's words; `None` where only the program's own sentence about a gap is printed.
    pub text: Option<&'a str>,
    pub sources: Vec<usize>,
}

/// Which bound keeps a statement from the patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Age,
    Trimester,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    Grade(Grade),
    NotAssessed,
    /// Ungraded in its source; the clinic's own line beside it has this grade.
    Assessed(Grade),
    Gap(State),
    /// A boxed statement without a grade.
    Boxed,
}

impl EntryKind {
    fn standing(self) -> Standing {
        match self {
            Self::Grade(grade) | Self::Assessed(grade) => grade.into(),
            Self::NotAssessed => Standing::NotAssessed,
            Self::Gap(state) => state.into(),
            Self::Boxed => Standing::Caution,
        }
    }

    /// Worst first; what the clinic graded stands behind the clinic's own line.
    fn order(self) -> (Standing, bool) {
        (self.standing(), matches!(self, Self::Assessed(_)))
    }

    pub fn grade(self) -> Option<Grade> {
        match self {
            Self::Grade(grade) => Some(grade),
            Self::NotAssessed | Self::Assessed(_) | Self::Gap(_) | Self::Boxed => None,
        }
    }

    /// Does the paper say "Do not take" or "Usually avoided"?
    pub fn tells_to_stay_away(self) -> bool {
        matches!(self, Self::Grade(Grade::Contraindicated | Grade::Avoid))
    }
}

/// All lines, in the order of the findings.
pub fn lines<'a>(
    monograph: &'a Monograph,
    check: &'a DrugCheck<'a>,
    print_answers: bool,
    number: &impl Fn(&Id) -> Vec<usize>,
) -> Vec<PopulationLine<'a>> {
    let mut lines = Vec::new();
    for finding in &check.findings {
        let group = match finding.answer() {
            _ if !print_answers => Group::TellUs,
            Answer::Yes => Group::AboutYou,
            Answer::NotAsked => Group::TellUs,
            Answer::No => Group::NotYou,
        };
        // What a bound keeps from this patient ("under 6 months") is not told as if it were about them.
        let apart = |meets| print_answers && meets == Answer::No && group != Group::NotYou;
        let counted: Vec<&Statement> =
            finding.statements.iter().filter(|s| !apart(s.meets)).map(|s| s.statement).collect();
        let not_you: Vec<&Statement> =
            finding.statements.iter().filter(|s| apart(s.meets)).map(|s| s.statement).collect();
        lines.push(line(monograph, finding, group, &counted, &finding.gaps, number));
        if !not_you.is_empty() {
            let bound = if not_you.iter().any(|s| s.has_age_bound()) { Bound::Age } else { Bound::Trimester };
            let line = line(monograph, finding, Group::NotYou, &not_you, &[], number);
            lines.push(PopulationLine { apart: Some(bound), ..line });
        }
    }
    lines.sort_by_key(|line| line.group);
    lines
}

fn line<'a>(
    monograph: &'a Monograph,
    finding: &'a Finding<'a>,
    group: Group,
    statements: &[&'a Statement],
    gaps: &'a [Gap],
    number: &impl Fn(&Id) -> Vec<usize>,
) -> PopulationLine<'a> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for statement in statements {
        add(&mut entries, statement_entry(monograph, statement, number));
    }
    gap_entries(gaps, number).into_iter().for_each(|entry| add(&mut entries, entry));
    entries.sort_by_key(|entry| entry.kind.order());
    let see = match &finding.resolved.from {
        Some(AnswerFrom::Population(narrower)) if statements.is_empty() => Some(narrower),
        _ => None,
    };
    let higher_source_says_less = higher_source_says_less(monograph, statements);
    PopulationLine { population: &finding.population, group, entries, see, higher_source_says_less, apart: None }
}

/// Gaps, worst first.
pub fn gap_entries<'a>(gaps: &'a [Gap], number: &impl Fn(&Id) -> Vec<usize>) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for gap in gaps {
        let sources = gap.source.as_ref().map(number).unwrap_or_default();
        add(&mut entries, Entry { kind: EntryKind::Gap(gap.state), text: gap.patient_words.as_deref(), sources });
    }
    entries.sort_by_key(|entry| entry.kind.standing());
    entries
}

fn statement_entry<'a>(
    monograph: &Monograph,
    statement: &'a Statement,
    number: &impl Fn(&Id) -> Vec<usize>,
) -> Entry<'a> {
    let kind = match (statement.grade, monograph.graded_by_clinic(statement)) {
        (Some(grade), _) => EntryKind::Grade(grade),
        (None, _) if statement.boxed => EntryKind::Boxed,
        (None, Some((grade, _))) => EntryKind::Assessed(grade),
        (None, None) => EntryKind::NotAssessed,
    };
    Entry { kind, text: Some(statement.printed()), sources: number(&statement.source) }
}

/// The same words stand once, under their worst kind, with the numbers of all their sources; so does the same gap
/// without words.
fn add<'a>(entries: &mut Vec<Entry<'a>>, next: Entry<'a>) {
    let same = |known: &&mut Entry<'a>| known.text == next.text && (next.text.is_some() || known.kind == next.kind);
    match entries.iter_mut().find(same) {
        Some(known) => {
            if next.kind.order() < known.kind.order() {
                known.kind = next.kind;
            }
            known.sources.extend(next.sources);
            known.sources.sort_unstable();
            known.sources.dedup();
        }
        None => entries.push(next),
    }
}

fn higher_source_says_less(monograph: &Monograph, statements: &[&Statement]) -> bool {
    let ranked = || {
        statements.iter().filter_map(|s| {
            let source = monograph.source(&s.source)?;
            Some((s.grade?, source.kind))
        })
    };
    let Some(worst) = ranked().map(|(grade, _)| grade).min() else { return false };
    let highest_saying_it = ranked().filter(|(grade, _)| *grade == worst).map(|(_, kind)| kind).min();
    ranked()
        .filter(|(grade, _)| *grade > worst)
        .any(|(_, kind)| highest_saying_it.is_some_and(|highest| kind < highest))
}
