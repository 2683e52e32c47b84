//! The rows of a comparison, from top to bottom: facts, warnings for anyone, groups of patients, side effects, medicines.

use std::collections::{BTreeMap, BTreeSet};

use super::{CompareCell, CompareLine, CompareRow, Part, RowKey};
use crate::app::check_list::Entry;
use crate::app::checking::{CheckResult, CheckedDrug};
use crate::app::finding_text::{population, source_and_rank};
use crate::domain::effect::Tier;
use crate::domain::grade::Standing;
use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Section};
use crate::domain::patient::Answer;
use crate::domain::source::ReadExtent;
use crate::domain::statement::Statement;
use crate::domain::text::normalise;
use crate::words::Words;

pub fn rows(words: &Words, result: &CheckResult<'_>, drugs: &[&CheckedDrug<'_>]) -> Vec<CompareRow> {
    let row = |part, key, title, cell: &dyn Fn(&CheckedDrug<'_>) -> CompareCell| {
        let cells: Vec<CompareCell> = drugs.iter().map(|drug| cell(drug)).collect();
        let contents: BTreeSet<_> = cells.iter().map(CompareCell::content).collect();
        CompareRow { part, key, title, yes: false, differs: contents.len() > 1, cells }
    };
    let section = |section: Section| words.t(&format!("section-{}", section.id()));
    let mut rows = vec![
        row(Part::Facts, RowKey::Class, words.t("fact-class"), &|drug| class(words, drug)),
        row(Part::Facts, RowKey::Uses, section(Section::Uses), &|drug| items(words, drug, Section::Uses)),
        row(Part::Facts, RowKey::Duration, section(Section::Duration), &|drug| items(words, drug, Section::Duration)),
        row(Part::Facts, RowKey::Boxed, words.t("boxed-warning"), &|drug| {
            statements(words, drug, drug.check.boxed().collect())
        }),
        row(Part::Facts, RowKey::Contraindications, words.t("compare-contraindicated"), &|drug| {
            statements(words, drug, drug.check.contraindications().collect())
        }),
    ];
    for id in result.populations.ids() {
        let key = RowKey::Population(id.clone());
        let finding = |drug: &CheckedDrug<'_>| {
            let finding = drug.check.findings.iter().find(|finding| finding.population == *id);
            let entry = finding.map(|finding| Box::new(Entry::of(words, drug, finding)));
            CompareCell { entry, ..CompareCell::default() }
        };
        let mut one = row(Part::Groups, key, population(words, id), &finding);
        one.yes = one.cells.iter().flat_map(|cell| &cell.entry).any(|entry| entry.answer == Answer::Yes);
        rows.push(one);
    }
    let tiers: BTreeSet<Tier> = drugs.iter().flat_map(|d| &d.monograph.side_effects).map(|list| list.tier).collect();
    for tier in tiers {
        let title = words.t(&format!("tier-{}", tier.id()));
        rows.push(row(Part::Effects, RowKey::Tier(tier), title, &|drug| effects(words, drug, tier)));
    }
    for (key, title) in medicines(drugs) {
        let of = |drug: &CheckedDrug<'_>| interactions(words, drug, &key);
        rows.push(row(Part::Medicines, RowKey::With(key.clone()), title, &of));
    }
    rows
}

/// A file that could not be read at all.
fn unread(monograph: &Monograph) -> bool {
    monograph.sources.is_empty() && !monograph.gaps.is_empty()
}

/// The kind of nothing where a drug's sources have no line.
fn missing(words: &Words, monograph: &Monograph) -> CompareCell {
    let whole = monograph.sources.iter().all(|source| source.read == ReadExtent::Whole);
    let missing = if unread(monograph) {
        (Standing::CheckFailed, words.t("explain-check_failed"))
    } else if whole {
        (Standing::NotStated, words.t("compare-not-stated"))
    } else {
        (Standing::NotAssessed, words.t("gap-only-parts"))
    };
    CompareCell { missing: Some(missing), ..CompareCell::default() }
}

fn cell(words: &Words, monograph: &Monograph, lines: Vec<CompareLine>) -> CompareCell {
    if lines.is_empty() { missing(words, monograph) } else { CompareCell { lines, ..CompareCell::default() } }
}

fn line(words: &Words, monograph: &Monograph, text: &str, phrase: Option<&String>, source: &Id) -> CompareLine {
    let source = monograph.source(source).map(|s| source_and_rank(words, s)).unwrap_or_else(|| source.to_string());
    CompareLine { words: text.to_owned(), phrase: phrase.cloned(), source }
}

fn class(words: &Words, drug: &CheckedDrug<'_>) -> CompareCell {
    let monograph = drug.monograph;
    let class = monograph.drug.class.as_ref();
    let lines = class.map(|class| CompareLine { words: class.clone(), phrase: None, source: String::new() });
    if lines.is_none() && !unread(monograph) {
        let missing = Some((Standing::NotStated, words.t("not-given")));
        return CompareCell { missing, ..CompareCell::default() };
    }
    cell(words, monograph, lines.into_iter().collect())
}

fn items(words: &Words, drug: &CheckedDrug<'_>, section: Section) -> CompareCell {
    let monograph = drug.monograph;
    let lines = monograph.section(section).map(|i| line(words, monograph, &i.words, i.phrase.as_ref(), &i.source));
    cell(words, monograph, lines.collect())
}

fn statements(words: &Words, drug: &CheckedDrug<'_>, statements: Vec<&Statement>) -> CompareCell {
    let monograph = drug.monograph;
    let lines = statements.iter().map(|s| line(words, monograph, &s.words, s.phrase.as_ref(), &s.source));
    let lines: Vec<CompareLine> = lines.collect();
    let failed = !drug.check.gaps_for_anyone.is_empty();
    if failed {
        let missing = Some((Standing::CheckFailed, words.t("explain-check_failed")));
        return CompareCell { lines, missing, ..CompareCell::default() };
    }
    cell(words, monograph, lines)
}

/// The terms of a tier, serious first, each under its source.
fn effects(words: &Words, drug: &CheckedDrug<'_>, tier: Tier) -> CompareCell {
    let monograph = drug.monograph;
    let lists = monograph.side_effects.iter().filter(|list| list.tier == tier);
    let lines = lists.flat_map(|list| {
        list.in_order().into_iter().map(|effect| line(words, monograph, &effect.term, None, &list.source))
    });
    cell(words, monograph, lines.collect())
}

/// The other medicines that the sources name: folded, and as first written; by name.
fn medicines(drugs: &[&CheckedDrug<'_>]) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for interaction in drugs.iter().flat_map(|drug| &drug.monograph.interactions) {
        all.entry(normalise(&interaction.with)).or_insert_with(|| interaction.with.clone());
    }
    all
}

fn interactions(words: &Words, drug: &CheckedDrug<'_>, with: &str) -> CompareCell {
    let monograph = drug.monograph;
    let same = monograph.interactions.iter().filter(|i| normalise(&i.with) == with);
    let lines = same.map(|i| line(words, monograph, &i.words, i.phrase.as_ref(), &i.source));
    cell(words, monograph, lines.collect())
}
