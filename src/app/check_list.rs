//! A check as a list, in whole sentences: what the list paints, the record prints and the clipboard takes. For anyone
//! first, then the findings in their order, then the medicines, then what was not looked at.

mod lines;
mod medicines;
#[cfg(test)]
mod tests;

pub use lines::{Entry, GapLine, StatementLine};
pub use medicines::{BetweenLine, InteractionLine};

use crate::app::checking::{CheckResult, CheckedDrug, MOST_BETWEEN};
use crate::app::finding_text::{self, answer, answer_from, population};
use crate::domain::grade::Standing;
use crate::domain::id::Id;
use crate::domain::patient::Answer;
use crate::domain::population::PopulationId;
use crate::words::Words;

/// How the findings are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    #[default]
    ByDrug,
    ByPopulation,
}

/// What a group is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    Drug(Id),
    /// What holds for anyone, of all drugs. Only where findings are grouped by population.
    Anyone,
    Population(PopulationId),
    /// The patient's medicines, of all drugs. Only where findings are grouped by population.
    Medicines,
}

/// Some of the list under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: GroupKey,
    /// As it is read aloud.
    pub title: String,
    /// As it is painted: with tall-man letters.
    pub shown: String,
    /// The brand and the class of a drug; the answer to a question ("Yes, from age 70").
    pub note: String,
    /// The worst that counts in the group; `None` where it has no finding.
    pub standing: Option<Standing>,
    /// What failed for anyone.
    pub failed: Vec<GapLine>,
    /// Everything for anyone and everything boxed, whatever the answers are: boxed first, then by grade.
    pub always: Vec<StatementLine>,
    pub entries: Vec<Entry>,
    pub interactions: Vec<InteractionLine>,
    /// Sentences about medicines that nothing matches, with what to compare by hand, or that are the drug itself.
    pub not_checked: Vec<String>,
}

/// The whole check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListModel {
    /// Answers that contradict each other, a sentence each.
    pub conflicts: Vec<String>,
    pub groups: Vec<Group>,
    /// What the checked drugs' own texts say about each other.
    pub between: Vec<BetweenLine>,
    /// Why `between` is empty, where that is not because the texts are silent.
    pub between_note: Option<String>,
    /// "You answered 4 of 7 questions. Not asked about this patient: ..."
    pub scope: String,
}

impl ListModel {
    /// The list of a check. `result` holds the drugs in any order.
    pub fn of(words: &Words, result: &CheckResult<'_>, grouping: Grouping) -> Self {
        let mut drugs: Vec<&CheckedDrug<'_>> = result.drugs.iter().collect();
        drugs.sort_by_cached_key(|drug| order(drug));
        let groups = match grouping {
            Grouping::ByDrug => drugs.iter().map(|drug| drug_group(words, drug)).collect(),
            Grouping::ByPopulation => by_population(words, result, &drugs),
        };
        let many = result.drugs.len() > MOST_BETWEEN;
        Self {
            conflicts: result.answers.conflicts.iter().map(|c| finding_text::conflict(words, c)).collect(),
            groups,
            between: result.between.iter().map(|between| BetweenLine::of(words, between)).collect(),
            between_note: many.then(|| words.f("between-too-many", &[("n", MOST_BETWEEN.into())])),
            scope: finding_text::scope(words, &result.answers, result.populations.len(), result.patient),
        }
    }

    /// One entry of the list, for the drawer of a cell.
    pub fn entry(words: &Words, drug: &CheckedDrug<'_>, population: &PopulationId) -> Option<Entry> {
        let finding = drug.check.findings.iter().find(|finding| finding.population == *population)?;
        Some(Entry::of(words, drug, finding))
    }
}

/// Drugs worst first: failed, then by what is answered Yes, then by what was not asked, then by name.
fn order(drug: &CheckedDrug<'_>) -> (bool, u8, u8, String, Id) {
    let rank = |wanted: Answer| {
        let of = drug.check.findings.iter().filter(|f| f.answer() == wanted);
        of.map(|f| crate::domain::matrix::Cell::from(f).rank()).min().unwrap_or(u8::MAX)
    };
    let failed = drug.check.failed();
    let ranks = if failed { (0, 0) } else { (rank(Answer::Yes), rank(Answer::NotAsked)) };
    let name = crate::domain::text::normalise(&drug.monograph.drug.name);
    (!failed, ranks.0, ranks.1, name, drug.monograph.id().clone())
}

/// The worst of the findings that count.
fn worst(entries: &[Entry]) -> Option<Standing> {
    entries.iter().filter(|entry| entry.answer == Answer::Yes).map(|entry| entry.standing).min()
}

fn drug_group(words: &Words, drug: &CheckedDrug<'_>) -> Group {
    let entries: Vec<Entry> = drug.check.findings.iter().map(|finding| Entry::of(words, drug, finding)).collect();
    let named = &drug.monograph.drug;
    let note: Vec<&str> = named.brands.first().into_iter().chain(&named.class).map(String::as_str).collect();
    Group {
        key: GroupKey::Drug(named.id.clone()),
        title: named.name.clone(),
        shown: named.tall_man.clone().unwrap_or_else(|| named.name.clone()),
        note: note.join(", "),
        standing: worst(&entries),
        failed: failed(words, drug),
        always: always(words, drug),
        entries,
        interactions: medicines::interactions(words, drug),
        not_checked: medicines::not_checked(words, drug),
    }
}

fn failed(words: &Words, drug: &CheckedDrug<'_>) -> Vec<GapLine> {
    drug.check.gaps_for_anyone.iter().map(|gap| GapLine::of(words, drug.monograph, gap)).collect()
}

fn always(words: &Words, drug: &CheckedDrug<'_>) -> Vec<StatementLine> {
    let lines = drug.check.always.iter().map(|s| StatementLine::of(words, drug.monograph, s, Answer::Yes));
    lines.collect()
}

/// Anyone, then each question: those answered Yes first, worst first, then in the order of the questions.
fn by_population(words: &Words, result: &CheckResult<'_>, drugs: &[&CheckedDrug<'_>]) -> Vec<Group> {
    let mut anyone = named_group(GroupKey::Anyone, words.t("for-anyone"));
    let mut medicines = named_group(GroupKey::Medicines, words.t("interactions-title"));
    for drug in drugs {
        anyone.failed.extend(failed(words, drug));
        anyone.always.extend(always(words, drug));
        medicines.interactions.extend(medicines::interactions(words, drug));
        medicines.not_checked.extend(medicines::not_checked(words, drug));
    }
    let mut groups: Vec<Group> =
        result.populations.ids().map(|id| population_group(words, result, drugs, id)).collect();
    groups.sort_by_key(|group| {
        let answer = group.entries.iter().map(|entry| entry.answer.order()).min();
        let worst = group.entries.first().map(|entry| entry.rank());
        (answer, worst)
    });
    groups.insert(0, anyone);
    groups.push(medicines);
    groups
}

fn named_group(key: GroupKey, title: String) -> Group {
    Group {
        key,
        shown: title.clone(),
        title,
        note: String::new(),
        standing: None,
        failed: Vec::new(),
        always: Vec::new(),
        entries: Vec::new(),
        interactions: Vec::new(),
        not_checked: Vec::new(),
    }
}

fn population_group(words: &Words, result: &CheckResult<'_>, drugs: &[&CheckedDrug<'_>], id: &PopulationId) -> Group {
    let mut entries: Vec<Entry> = drugs.iter().filter_map(|drug| ListModel::entry(words, drug, id)).collect();
    // A drug's own age bound can be met where the question is answered No: it comes first.
    entries.sort_by_key(|entry| (entry.answer.order(), entry.rank()));
    let resolved = result.answers.resolved(id);
    let from = answer_from(words, &resolved, result.patient).map(|from| format!(", {from}")).unwrap_or_default();
    Group {
        note: format!("{}{from}", answer(words, resolved.answer)),
        standing: worst(&entries),
        entries,
        ..named_group(GroupKey::Population(id.clone()), population(words, id))
    }
}
