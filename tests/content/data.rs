//! The data files obey the reader, and the binding grades of the founding document stand as they were decided.

use std::collections::BTreeSet;

use caveat::domain::interaction::Direction;
use caveat::store::library::Library;

use crate::founding_document;
use crate::monographs::{clonazepam, files, outcome, polls, quotes, reference};
use crate::tree;

#[test]
fn every_monograph_is_without_mistakes() {
    let drugs = files("drugs");
    assert!(!drugs.is_empty());
    for path in drugs {
        let outcome = outcome(&path);
        assert_eq!(outcome.mistakes, [], "{}", path.display());
        assert!(outcome.monograph.is_some(), "{}", path.display());
    }
}

#[test]
fn every_monograph_is_named_after_its_drug_and_built_in() {
    let library = Library::load(None, &reference());
    assert_eq!(library.failed, []);
    let built_in: BTreeSet<String> = library.monographs().iter().map(|m| m.id().to_string()).collect();
    let named = |path: &std::path::PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    let in_folder: BTreeSet<String> = files("drugs").iter().map(named).collect();
    assert_eq!(built_in, in_folder);
}

#[test]
fn every_other_file_is_read_by_the_program() {
    let reference = reference();
    let known = ["classes.ron", "countries.ron", "grades.ron", "plain_words.ron", "populations.ron", "template.ron"];
    let top: Vec<String> = std::fs::read_dir(tree::root().join("data"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".ron"))
        .collect();
    assert!(top.iter().all(|name| known.contains(&name.as_str())), "a file that nothing reads: {top:?}");
    let order: Vec<&str> = reference.populations.ids().map(|id| id.as_str()).collect();
    assert_eq!(
        order,
        ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"]
    );
    assert_eq!(polls(), [reference.poll]);
    for class in &reference.classes {
        assert!(
            class.members.iter().all(|m| !m.source.trim().is_empty()),
            "{} has a member without source",
            class.name
        );
    }
}

#[test]
fn everything_in_a_monograph_names_a_source_that_is_there() {
    let drug = clonazepam();
    let known = |id: &caveat::domain::id::Id| drug.source(id).is_some();
    assert!(drug.statements.iter().all(|s| known(&s.source)));
    assert!(drug.items.iter().all(|i| known(&i.source)));
    assert!(drug.interactions.iter().all(|i| known(&i.source)));
    assert!(drug.side_effects.iter().all(|l| known(&l.source)));
    assert!(drug.drug.strengths.iter().all(|s| known(&s.source)));
    let used = |id: &caveat::domain::id::Id| {
        drug.statements.iter().any(|s| s.source == *id)
            || drug.items.iter().any(|i| i.source == *id)
            || drug.interactions.iter().any(|i| i.source == *id)
            || drug.drug.look_alikes.iter().any(|l| l.source == *id)
            || drug.drug.strengths.iter().any(|s| s.colour_source.as_ref() == Some(id))
    };
    for source in &drug.sources {
        assert!(used(&source.id), "nothing rests on {}", source.id);
    }
}

/// The binding table: population, condition, grade, phrase, is there a reason.
const BINDING: [(&str, Option<&str>, &str, &str, bool); 9] = [
    ("elderly", Some("long-term use"), "avoid", "not recommended", false),
    ("elderly", None, "monitor", "increase the risk", false),
    ("schizophrenia", None, "caution", "increase violent behavior", true),
    ("pregnant", None, "caution", "special attention", false),
    ("dependence", None, "caution", "special attention", false),
    ("psychiatric", None, "caution", "special attention", false),
    ("pregnant", None, "contraindicated", "not compatible", false),
    ("breastfeeding", None, "contraindicated", "not compatible", false),
    ("under_18", None, "avoid", "may be hazardous", false),
];

#[test]
fn the_founding_document_is_graded_as_decided_and_not_otherwise() {
    let drug = clonazepam();
    let mut found: Vec<_> = drug
        .statements
        .iter()
        .filter(|s| s.source == "psyweb")
        .map(|s| {
            let grade = s.grade.map_or("none", |g| g.id());
            let phrase = s.phrase.as_deref().unwrap_or("none");
            (s.population.as_str(), s.condition.as_deref(), grade, phrase, s.reason.is_some())
        })
        .collect();
    let mut expected = BINDING.to_vec();
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let unbounded = |s: &&caveat::domain::statement::Statement| !s.has_age_bound() && s.trimesters.is_empty();
    assert!(drug.statements.iter().filter(|s| s.source == "psyweb").all(|s| unbounded(&s)));
}

#[test]
fn phenobarbital_antifungals_and_the_dose_are_no_statements_about_a_population() {
    let drug = clonazepam();
    let from_psyweb: Vec<_> = drug.interactions.iter().filter(|i| i.source == "psyweb").collect();
    let pairs: Vec<_> = from_psyweb.iter().map(|i| (i.with.as_str(), i.direction)).collect();
    assert_eq!(pairs, [("phenobarbital", Direction::Other), ("antifungals", Direction::Lowers)]);
    let dose = drug.items.iter().find(|i| i.id == "psyweb-dose").unwrap();
    assert_eq!(dose.odd_quote.as_deref(), Some("Doses higher than .5m-1mg per day"));
    assert_eq!(dose.printed(), "Higher doses can make you very sleepy. This source’s figure is not clear: ask us.");
    let antifungals = drug.interactions.iter().filter(|i| i.with == "antifungals");
    for interaction in antifungals {
        assert_eq!(interaction.printed(), "Some medicines for fungus can change how it works. Ask us first.");
    }
}

#[test]
fn a_fact_without_the_sources_own_words_has_no_grade() {
    let drug = clonazepam();
    for statement in drug.statements.iter().filter(|s| s.grade.is_some()) {
        assert!(statement.phrase.is_some(), "{}", statement.id);
    }
    for source in ["uk-text", "beers", "lactmed", "older-us-label", "klonopin-label"] {
        let graded = drug.statements.iter().find(|s| s.source == source && s.grade.is_some());
        assert!(graded.is_none(), "{source} was seen in parts only: {graded:?}");
    }
}

#[test]
fn what_is_quoted_from_the_founding_document_stands_there_to_the_letter() {
    let quotes: Vec<_> = quotes(&clonazepam()).into_iter().filter(|q| q.source == "psyweb").collect();
    assert!(quotes.len() >= 30, "only {} quotes", quotes.len());
    for quote in quotes {
        assert!(founding_document::text().contains(&quote.words), "{}: {:?}", quote.id, quote.words);
    }
}

#[test]
fn the_founding_document_ranks_lowest_and_has_no_date_and_was_read_whole() {
    let drug = clonazepam();
    let psyweb = drug.sources.iter().find(|s| s.id == "psyweb").unwrap();
    assert!(drug.sources.iter().all(|s| s.kind <= psyweb.kind));
    assert_eq!((&psyweb.effective, psyweb.read), (&None, caveat::domain::source::ReadExtent::Whole));
}

#[test]
fn every_source_has_a_line_that_a_review_can_agree_to() {
    for path in files("drugs") {
        let monograph = outcome(&path).monograph.unwrap();
        for source in &monograph.sources {
            let rows = caveat::app::review_rows::rows(&monograph, &source.id);
            assert!(!rows.is_empty(), "{}: nothing rests on {}", path.display(), source.id);
            let ids: std::collections::BTreeSet<_> = rows.iter().map(|row| &row.id).collect();
            assert_eq!(ids.len(), rows.len(), "{}: one id for two lines of {}", path.display(), source.id);
        }
    }
}
