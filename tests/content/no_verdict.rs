//! Whatever the patient and the drugs: nothing that a check says reads as a verdict that there is no danger.

use caveat::app::check_csv::check_csv;
use caveat::app::check_record::{RecordOptions, document};
use caveat::app::check_summary::{Summary, contraindicated_sentence};
use caveat::app::check_text::check_text;
use caveat::app::checking;
use caveat::domain::date::PartialDate;
use caveat::domain::matrix::{MatrixBuilder, contraindicated};
use caveat::domain::patient::{Age, Answer, Patient};
use caveat::domain::population::PopulationId;
use caveat::handout::Paper;
use caveat::handout::plain_text::plain_text;
use caveat::store::library::Library;
use caveat::words::Words;
use proptest::prelude::*;

use crate::monographs::reference;

/// Sentences that deny it, and the name of a publisher.
const NO_VERDICT: [&str; 3] =
    ["not the same as safe", "not a statement that it is safe", "institute for safe medication"];
const VERDICTS: [&str; 9] = [
    "safe",
    "harmless",
    "no risk",
    "no problem",
    "no danger",
    "no warnings",
    "all clear",
    "nothing to worry",
    "can be taken by",
];

fn assert_no_verdict(what: &str, text: &str) {
    // A line may be broken inside a sentence.
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    for allowed in NO_VERDICT {
        text = text.replace(allowed, "");
    }
    for verdict in VERDICTS {
        let found = text.match_indices(verdict).find(|(at, _)| {
            let before = text[..*at].chars().next_back();
            let after = text[at + verdict.len()..].chars().next();
            ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        });
        let around = found.map(|(at, _)| text[..at].chars().rev().take(60).collect::<String>().chars().rev().collect());
        assert_eq!(around, None::<String>, "{what} says {verdict:?}");
    }
}

fn patients() -> impl Strategy<Value = Patient> {
    let answer = prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::NotAsked)];
    let age = prop_oneof![Just(None), (0_u16..130).prop_map(|years| Age::read(&years.to_string()))];
    (age, prop::collection::vec(answer, 7), prop_oneof![Just(None), (1_u8..=3).prop_map(Some)]).prop_map(
        |(age, answers, trimester)| {
            let names =
                ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];
            let answers = names.into_iter().zip(answers).filter(|(_, answer)| *answer != Answer::NotAsked);
            Patient {
                age,
                answers: answers.map(|(name, answer)| (PopulationId::new(name).unwrap(), answer)).collect(),
                trimester,
                ..Patient::default()
            }
        },
    )
}

#[test]
fn no_output_of_any_check_reads_as_a_verdict_that_it_is_safe() {
    let reference = reference();
    let library = Library::load(None, &reference);
    let words = Words::english();
    let date = PartialDate::new("2026-11-22").unwrap();
    let options = RecordOptions { date, paper: Paper::A4, patient_name: None, letterhead: Box::default() };
    proptest!(ProptestConfig::with_cases(24), |(patient in patients())| {
        let result = checking::check(library.monographs(), &patient, &library, &reference);
        assert_no_verdict("the text", &check_text(&words, &result));
        assert_no_verdict("the table", &check_csv(&words, &result));
        assert_no_verdict("the record", &plain_text(&document(&words, &result, &options)));
        let mut builder = MatrixBuilder::of(&reference.populations);
        for drug in &result.drugs {
            builder.push_check(drug.monograph, &drug.check);
        }
        let matrix = builder.finish();
        assert_no_verdict("the summary", &Summary::of(&matrix, &result.answers).sentence(&words));
        assert_no_verdict("the reverse view", &contraindicated_sentence(&words, &contraindicated(&matrix)));
    });
}

#[test]
fn a_verdict_would_be_found() {
    let found = std::panic::catch_unwind(|| assert_no_verdict("a text", "Klonopin is\nsafe for this patient."));
    assert!(found.is_err());
    assert_no_verdict("a text", "That is not the same as safe. Unsafe at any speed. For their safety.");
}
