//! `docs/spot-check.md`: statements drawn from all built-in monographs, each with the place where its source says so, for
//! a person to read against the sources. `UPDATE_SPOT_CHECK=1` writes the page anew; that needs the labels.

use std::collections::BTreeMap;

use caveat::domain::monograph::Monograph;
use caveat::domain::source::Source;
use caveat::domain::statement::Statement;

use crate::founding_document;
use crate::label_set::{Label, at_hand, folded};
use crate::monographs::all;
use crate::tree::root;

const PAGE: &str = "docs/spot-check.md";
/// How many statements are drawn.
const DRAWN: usize = 40;
/// Another number draws others.
const SEED: u64 = 20_261_125;
const FOUNDING_DOCUMENT: &str = "tests/content/founding-document.txt";
const NOT_AT_HAND: &str = "its words were not at hand";

type Labels = BTreeMap<String, Label>;

/// A statement that was drawn, and where it comes from.
struct Row<'a> {
    statement: &'a Statement,
    source: &'a Source,
}

/// A fixed order that looks like none: a new drug moves only those statements that its own take the place of.
fn order(id: &str) -> u64 {
    let start = SEED ^ 0xcbf2_9ce4_8422_2325;
    let hash = id.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mixed = (hash ^ (hash >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

fn drawn(drugs: &[Monograph]) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = drugs
        .iter()
        .flat_map(|drug| drug.statements.iter().map(|s| Row { statement: s, source: drug.source(&s.source).unwrap() }))
        .collect();
    rows.sort_by_key(|row| (order(row.statement.id.as_str()), row.statement.id.clone()));
    rows.truncate(DRAWN);
    rows.sort_by_key(|row| row.statement.id.clone());
    rows
}

impl Row<'_> {
    /// The file in which the source's words stand, where they are at hand.
    fn file(&self, label_file: &dyn Fn(&Self) -> Option<String>) -> Option<String> {
        if self.source.id == "psyweb" { Some(FOUNDING_DOCUMENT.to_owned()) } else { label_file(self) }
    }

    fn line(&self, label_file: &dyn Fn(&Self) -> Option<String>) -> String {
        let Self { statement, source } = self;
        let file = self.file(label_file);
        let quoted = statement.phrase.as_ref().map(|phrase| format!("“{phrase}”"));
        let found = match (quoted, &file) {
            (Some(quoted), Some(_)) => quoted,
            (Some(quoted), None) => format!("{quoted}; {NOT_AT_HAND}"),
            (None, Some(_)) => "none quoted".to_owned(),
            (None, None) => NOT_AT_HAND.to_owned(),
        };
        let page = || [Some(&source.title), source.publisher.as_ref(), source.document_id.as_ref()];
        let page = || page().into_iter().flatten().cloned().collect::<Vec<_>>().join("; ");
        let grade = statement.grade.map_or("none", |grade| grade.id());
        let cells = [
            statement.id.to_string(),
            file.unwrap_or_else(page),
            statement.section.clone(),
            found,
            grade.to_owned(),
            statement.words.clone(),
        ];
        format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
    }
}

fn page(rows: &[Row<'_>], label_file: &dyn Fn(&Row<'_>) -> Option<String>) -> String {
    let lines: String = rows.iter().map(|row| row.line(label_file)).collect();
    format!(
        "# Spot check\n\n\
         {} statements, drawn from all statements of `data/drugs` in a fixed order (number {SEED}), each with the place \
         in its source. Files are those of the set of labels that the tests read; a source that is not in it is named by \
         its title. Made by `UPDATE_SPOT_CHECK=1 cargo test --test content spot_check`; a test fails while this page is \
         not that of the data, or while words stand here that the named section of the label does not hold.\n\n\
         | id | source | section | the source's words | grade | our words |\n|---|---|---|---|---|---|\n{lines}",
        rows.len()
    )
}

fn drugs() -> Vec<Monograph> {
    all().into_iter().map(|(_, drug)| drug).collect()
}

/// The file of a row's label in the set.
fn in_set(labels: &Labels, row: &Row<'_>) -> Option<String> {
    Some(labels.get(row.source.document_id.as_ref()?)?.file.clone())
}

/// The file that the kept page names for a row, where the labels are not there to ask.
fn as_kept(kept: &str, row: &Row<'_>) -> Option<String> {
    let start = format!("| {} | ", row.statement.id);
    let line = kept.lines().find_map(|line| line.strip_prefix(&start))?;
    let file = line.split(" | ").next()?;
    file.starts_with("openfda/").then(|| file.to_owned())
}

/// What a row quotes that its source does not say in that section.
fn not_there(labels: &Labels, row: &Row<'_>) -> Option<String> {
    let phrase = row.statement.phrase.as_ref()?;
    let there = if row.source.id == "psyweb" {
        founding_document::text().contains(phrase)
    } else {
        let label = labels.get(row.source.document_id.as_ref()?)?;
        label.texts_of(&row.statement.section)?.iter().any(|text| text.contains(&folded(phrase)))
    };
    (!there).then(|| format!("{}: {phrase:?} is not in {}", row.statement.id, row.statement.section))
}

#[test]
fn the_page_is_that_of_the_data() {
    let (path, drugs, labels) = (root().join(PAGE), drugs(), at_hand());
    let rows = drawn(&drugs);
    if std::env::var_os("UPDATE_SPOT_CHECK").is_some() {
        let labels = labels.expect("the labels are needed to write the page");
        std::fs::write(&path, page(&rows, &|row| in_set(labels, row))).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    let fresh = match labels {
        Some(labels) => page(&rows, &|row| in_set(labels, row)),
        None => page(&rows, &|row| as_kept(&kept, row)),
    };
    assert!(kept == fresh, "{PAGE} is stale: write it anew with UPDATE_SPOT_CHECK=1\n{fresh}");
}

#[test]
fn what_is_quoted_stands_in_the_named_section() {
    let Some(labels) = at_hand() else { return };
    let mut drugs = drugs();
    let wrong: Vec<String> = drawn(&drugs).iter().filter_map(|row| not_there(labels, row)).collect();
    assert_eq!(wrong, [""; 0]);
    // The same with words that no source holds.
    let statements = drugs.iter_mut().flat_map(|drug| &mut drug.statements);
    statements.for_each(|s| s.phrase = s.phrase.as_ref().map(|_| "words that no label holds".to_owned()));
    assert!(drawn(&drugs).iter().any(|row| not_there(labels, row).is_some()));
}

#[test]
fn the_draw_is_the_same_for_any_order_and_grows_with_the_data() {
    let mut drugs = drugs();
    let ids = |drugs: &[Monograph]| drawn(drugs).iter().map(|row| row.statement.id.clone()).collect::<Vec<_>>();
    let before = ids(&drugs);
    let all: usize = drugs.iter().map(|drug| drug.statements.len()).sum();
    assert_eq!(before.len(), DRAWN.min(all));
    drugs.reverse();
    drugs.iter_mut().for_each(|drug| drug.statements.reverse());
    assert_eq!(ids(&drugs), before);
    let last = before.last().unwrap();
    drugs.iter_mut().for_each(|drug| drug.statements.retain(|s| s.id != *last));
    let after = ids(&drugs);
    assert!(before.iter().filter(|id| *id != last).all(|id| after.contains(id)));
}
