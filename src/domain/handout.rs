//! What a patient's page says about one drug and one patient, decided here and worded in `handout::compose`: which
//! statement stands under which heading, worst first, and the numbers of the sources. No sentences and no layout.

mod lines;
mod part;

pub use lines::{Bound, Entry, EntryKind, Group, PopulationLine};
pub use part::{LeftOut, Lock, PagePart};

use std::collections::BTreeSet;

use super::check::DrugCheck;
use super::grade::Grade;
use super::id::Id;
use super::interaction::{Direction, Interaction};
use super::monograph::{Item, Monograph, Section};
use super::review::{ReviewEntry, reviewers};
use super::source::Source;
use super::statement::Statement;

/// What a page is made from.
pub struct Content<'a> {
    pub monograph: &'a Monograph,
    /// The sources that something on the page rests on, highest rank first: number 1 is the first.
    pub sources: Vec<&'a Source>,
    /// What stands first in a frame, 3 or 4 texts with the number of their source.
    pub most_important: Vec<Numbered<'a>>,
    /// The lines of "Before you take it", by group and inside a group worst first.
    pub lines: Vec<PopulationLine<'a>>,
    /// Contraindications for anyone.
    pub contraindications: Vec<Numbered<'a>>,
    /// Everything else for anyone that does not stand in the frame.
    pub for_anyone: Vec<(Option<Grade>, Numbered<'a>)>,
    /// What could not be read, or is not known, about anyone.
    pub gaps_for_anyone: Vec<Entry<'a>>,
    /// Who reviewed all of it for the clinic, the newest review first; empty where it is not reviewed.
    pub reviewed: Vec<&'a ReviewEntry>,
    /// Must "Do not take" be followed by "Already taking it? Do not stop suddenly."?
    pub warn_of_stopping: bool,
}

/// A printed text and the numbers of the sources that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered<'a> {
    pub text: &'a str,
    pub sources: Vec<usize>,
}

impl<'a> Content<'a> {
    /// `print_answers`: may the page tell what the patient answered? If not, all lines stand under "Tell us if you".
    pub fn of(monograph: &'a Monograph, check: &'a DrugCheck<'a>, print_answers: bool) -> Self {
        let sources = used_sources(monograph);
        let number =
            |id: &Id| sources.iter().position(|s| s.id == *id).map(|at| at + 1).into_iter().collect::<Vec<_>>();
        let framed: BTreeSet<&Id> = monograph.drug.most_important.iter().collect();
        let anyone = || check.always.iter().copied().filter(|s| s.population.is_anyone() && !framed.contains(&s.id));
        let numbered = |s: &'a Statement| Numbered { text: s.printed(), sources: number(&s.source) };
        let contraindicated = |s: &&Statement| s.grade == Some(Grade::Contraindicated);
        let contraindications = merged(anyone().filter(contraindicated).map(numbered));
        let for_anyone = anyone().filter(|s| !contraindicated(s)).map(|s| (s.grade, numbered(s))).collect();
        let most_important = monograph
            .drug
            .most_important
            .iter()
            .filter_map(|id| printed(monograph, id))
            .map(|(text, source)| Numbered { text, sources: number(source) });
        Self {
            most_important: merged(most_important),
            lines: lines::lines(monograph, check, print_answers, &number),
            contraindications,
            for_anyone,
            gaps_for_anyone: lines::gap_entries(&check.gaps_for_anyone, &number),
            reviewed: Vec::new(),
            warn_of_stopping: monograph.warns_of_withdrawal(),
            monograph,
            sources,
        }
    }

    /// The page names those who reviewed the drug.
    #[must_use]
    pub fn reviewed(self, log: &'a [ReviewEntry]) -> Self {
        Self { reviewed: reviewers(log, self.monograph), ..self }
    }

    /// The number of a source on this page, from 1.
    pub fn number(&self, source: &Id) -> Option<usize> {
        self.sources.iter().position(|s| s.id == *source).map(|at| at + 1)
    }

    /// The texts of a section, the same words once with all their sources.
    pub fn section(&self, section: Section) -> Vec<Numbered<'a>> {
        merged(self.monograph.section(section).map(|item| self.item(item)))
    }

    fn item(&self, item: &'a Item) -> Numbered<'a> {
        Numbered { text: item.printed(), sources: self.number(&item.source).into_iter().collect() }
    }

    /// The uses of the highest-ranked source, then those that other sources name.
    pub fn uses(&self) -> (Vec<Numbered<'a>>, Vec<Numbered<'a>>) {
        let items: Vec<&Item> = self.monograph.section(Section::Uses).collect();
        let first = items.iter().filter_map(|item| self.number(&item.source)).min();
        let (highest, others): (Vec<&Item>, Vec<&Item>) =
            items.iter().partition(|item| self.number(&item.source) == first);
        let numbered = |items: Vec<&'a Item>| merged(items.into_iter().map(|item| self.item(item)));
        (numbered(highest), numbered(others))
    }

    /// Other medicines and alcohol: effects that add up first, then what changes this medicine, then the rest.
    pub fn other_medicines(&self) -> Vec<Numbered<'a>> {
        let mut all: Vec<&Interaction> = self.monograph.interactions.iter().collect();
        all.sort_by_key(|i| match i.direction {
            Direction::Adds => 0,
            Direction::Raises | Direction::Lowers => 1,
            Direction::Other => 2,
        });
        let numbered =
            |i: &'a Interaction| Numbered { text: i.printed(), sources: self.number(&i.source).into_iter().collect() };
        merged(all.into_iter().map(numbered).chain(self.section(Section::Alcohol)))
    }
}

/// The same words once, with the numbers of all their sources, in the order of their first standing.
fn merged<'a>(texts: impl Iterator<Item = Numbered<'a>>) -> Vec<Numbered<'a>> {
    let mut merged: Vec<Numbered<'a>> = Vec::new();
    for next in texts {
        match merged.iter_mut().find(|known| known.text == next.text) {
            Some(known) => known.sources.extend(next.sources),
            None => merged.push(next),
        }
    }
    for text in &mut merged {
        text.sources.sort_unstable();
        text.sources.dedup();
    }
    merged
}

/// The text and source of a statement, item or interaction.
fn printed<'a>(monograph: &'a Monograph, id: &Id) -> Option<(&'a str, &'a Id)> {
    let statement = monograph.statements.iter().find(|s| s.id == *id).map(|s| (s.printed(), &s.source));
    let item = || monograph.items.iter().find(|i| i.id == *id).map(|i| (i.printed(), &i.source));
    let interaction = || monograph.interactions.iter().find(|i| i.id == *id).map(|i| (i.printed(), &i.source));
    statement.or_else(item).or_else(interaction)
}

/// Sources of what is printed. Those of names that look alike and the like stand on staff screens only.
fn used_sources(monograph: &Monograph) -> Vec<&Source> {
    let mut used: BTreeSet<&Id> = monograph.items.iter().map(|i| &i.source).collect();
    used.extend(monograph.statements.iter().map(|s| &s.source));
    used.extend(monograph.interactions.iter().map(|i| &i.source));
    used.extend(monograph.side_effects.iter().map(|e| &e.source));
    used.extend(monograph.gaps.iter().filter_map(|g| g.source.as_ref()));
    for strength in &monograph.drug.strengths {
        used.insert(&strength.source);
        used.extend(strength.colour_source.as_ref());
    }
    monograph.sources_by_rank().into_iter().filter(|source| used.contains(&source.id)).collect()
}
