//! Two or three drugs side by side: the same rows as the monograph, aligned, each with whether the drugs differ in it.
//! It keeps no score and recommends nothing.

mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::app::check_list::Entry;
use crate::app::checking::{CheckResult, CheckedDrug};
use crate::domain::effect::Tier;
use crate::domain::grade::Standing;
use crate::domain::id::Id;
use crate::domain::population::PopulationId;
use crate::words::{Words, date_short};

/// At most so many drugs stand side by side.
pub const MOST: usize = 3;

/// The part of the table that a row belongs to; each but the first has a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Facts,
    Groups,
    Effects,
    Medicines,
}

impl Part {
    /// The id of its heading in the words.
    pub fn heading(self) -> Option<&'static str> {
        match self {
            Self::Facts => None,
            Self::Groups => Some("compare-groups"),
            Self::Effects => Some("compare-effects"),
            Self::Medicines => Some("interactions-title"),
        }
    }
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    Class,
    Uses,
    Duration,
    Boxed,
    Contraindications,
    Population(PopulationId),
    Tier(Tier),
    /// What the sources name as the other medicine, folded.
    With(String),
}

/// A line of a cell with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareLine {
    pub words: String,
    pub phrase: Option<String>,
    /// "US label, regulator label, no date"; empty where no source stands behind the line.
    pub source: String,
}

/// What one drug says in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareCell {
    pub lines: Vec<CompareLine>,
    /// The finding, in a row about a population.
    pub entry: Option<Box<Entry>>,
    /// Which kind of nothing stands here, where nothing does.
    pub missing: Option<(Standing, String)>,
}

impl CompareCell {
    /// Is something lacking or unread here?
    pub fn is_gap(&self) -> bool {
        let gap = |standing: Standing| standing.state() != crate::domain::grade::State::Graded;
        self.missing.is_some() || self.entry.as_ref().is_some_and(|e| gap(e.standing) || !e.gaps.is_empty())
    }

    /// Everything in the cell in one line.
    fn text(&self) -> String {
        let with_source = |words: &str, phrase: Option<&String>, source: &str| {
            let phrase = phrase.map(|phrase| format!(" “{phrase}”")).unwrap_or_default();
            let source = if source.is_empty() { String::new() } else { format!(" ({source})") };
            format!("{words}{phrase}{source}")
        };
        let lines = self.lines.iter().map(|line| with_source(&line.words, line.phrase.as_ref(), &line.source));
        let entry = self.entry.iter().flat_map(|entry| {
            let statements = entry.statements.iter().map(|line| {
                let words = format!("{}: {}", line.standing_word, line.words);
                with_source(&words, line.phrase.as_ref(), &format!("{}, {}", line.source_name, line.source_rank))
            });
            let gaps = entry.gaps.iter().map(|gap| {
                let words = format!("{}: {}", gap.standing_word, gap.words);
                with_source(&words, gap.phrase.as_ref(), gap.source.as_deref().unwrap_or_default())
            });
            statements.chain(gaps).collect::<Vec<_>>()
        });
        let missing = self.missing.iter().map(|(_, words)| words.clone());
        let all: Vec<String> = lines.chain(entry).chain(missing).collect();
        all.join("; ").replace(['\t', '\n'], " ")
    }

    /// What makes two cells equal: words and grades, not sources.
    fn content(&self) -> BTreeSet<(Option<Standing>, String)> {
        let fold = crate::domain::text::normalise;
        let lines = self.lines.iter().map(|line| (None, fold(&line.words)));
        let entry = self.entry.iter().flat_map(|entry| {
            let statements = entry.statements.iter().map(|s| (Some(s.standing), fold(&s.words)));
            let gaps = entry.gaps.iter().map(|gap| (Some(gap.standing), fold(&gap.words)));
            std::iter::once((Some(entry.standing), String::new())).chain(statements).chain(gaps)
        });
        let missing = self.missing.iter().map(|(standing, words)| (Some(*standing), fold(words)));
        lines.chain(entry).chain(missing).collect()
    }
}

/// One row, with a cell for each drug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareRow {
    pub part: Part,
    pub key: RowKey,
    pub title: String,
    /// The question of this row is answered Yes.
    pub yes: bool,
    pub cells: Vec<CompareCell>,
    pub differs: bool,
}

impl CompareRow {
    /// Is the row shown under "differences only"? What warns and what is lacking always is.
    pub fn stays(&self) -> bool {
        self.differs
            || matches!(self.key, RowKey::Boxed | RowKey::Contraindications)
            || self.cells.iter().any(CompareCell::is_gap)
    }
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareHead {
    pub drug: Id,
    pub name: String,
    /// With tall-man letters.
    pub shown: String,
    /// "Klonopin. 9 sources, newest Jan 2023."
    pub note: String,
}

/// The whole table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareModel {
    pub heads: Vec<CompareHead>,
    pub rows: Vec<CompareRow>,
    /// "You answered 4 of 7 questions. ..."
    pub scope: String,
}

impl CompareModel {
    /// The drugs of a check side by side, in its order.
    pub fn of(words: &Words, result: &CheckResult<'_>) -> Self {
        let drugs: Vec<&CheckedDrug<'_>> = result.drugs.iter().take(MOST).collect();
        Self {
            heads: drugs.iter().map(|drug| head(words, drug)).collect(),
            rows: rows::rows(words, result, &drugs),
            scope: crate::app::finding_text::scope(words, &result.answers, result.populations.len(), result.patient),
        }
    }

    /// The table as lines of text with tabs between the drugs, as a table program takes it; without the patient's answers.
    pub fn text(&self, differences_only: bool) -> String {
        let names: Vec<&str> = self.heads.iter().map(|head| head.name.as_str()).collect();
        let head = format!("\t{}", names.join("\t"));
        let rows = self.shown(differences_only).map(|row| {
            let cells: Vec<String> = row.cells.iter().map(CompareCell::text).collect();
            format!("{}\t{}", row.title, cells.join("\t"))
        });
        std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
    }

    /// The rows that are shown.
    pub fn shown(&self, differences_only: bool) -> impl Iterator<Item = &CompareRow> {
        self.rows.iter().filter(move |row| !differences_only || row.stays())
    }
}

fn head(words: &Words, drug: &CheckedDrug<'_>) -> CompareHead {
    let monograph = drug.monograph;
    let named = &monograph.drug;
    let brand = named.brands.first().map(|brand| format!("{brand}. ")).unwrap_or_default();
    let sources = words.f("sources-count", &[("n", monograph.sources.len().into())]);
    let newest = date_short(words, monograph.newest_source());
    let newest = words.f("compare-newest", &[("sources", (&sources).into()), ("date", (&newest).into())]);
    CompareHead {
        drug: named.id.clone(),
        name: named.name.clone(),
        shown: named.tall_man.clone().unwrap_or_else(|| named.name.clone()),
        note: format!("{brand}{newest}"),
    }
}
