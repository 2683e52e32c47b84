//! Rules that hold for any patient and any text, not for a few examples.

use std::collections::BTreeSet;

use caveat::app::{checking, page};
use caveat::domain::grade::Grade;
use caveat::domain::patient::{Age, Answer, Answers, Patient};
use caveat::domain::population::PopulationId;
use caveat::store::library::Library;
use caveat::words::Words;
use proptest::prelude::*;

use crate::monographs::{clonazepam, reference};
use crate::paper::{ALREADY, POPULATIONS, Paper, statement, testamol};

fn any_patient() -> impl Strategy<Value = Patient> {
    let age = prop_oneof![
        Just(None),
        (0..24_u32).prop_map(|months| Age::read(&format!("{months}m"))),
        (0..=130_u32).prop_map(|years| Age::read(&years.to_string())),
    ];
    let answer = prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::NotAsked)];
    let answers = proptest::collection::vec(answer, POPULATIONS.len());
    let trimester = proptest::option::of(1..=3_u8);
    (age, answers, trimester).prop_map(|(age, answers, trimester)| {
        let answers = POPULATIONS.iter().map(|p| PopulationId::new(p).unwrap()).zip(answers).collect();
        Patient { age, trimester, answers, medicines: Vec::new() }
    })
}

/// The population and grade of each line under a heading, by their printed words.
fn printed(paper: &Paper, heading: &str, stem: &str) -> BTreeSet<(String, Grade)> {
    let words = Words::english();
    let mut printed = BTreeSet::new();
    for group in paper.under(heading) {
        // Clonazepam's only bound inside a population is late pregnancy.
        let apart = group[0].starts_with("At another time in pregnancy: ").then_some(&"pregnant");
        let named = POPULATIONS.iter().find(|p| group[0].starts_with(&words.t(&format!("{stem}-{p}"))));
        let known = named.or(apart);
        let Some(population) = known else {
            assert!(group[0].contains("have liver disease"), "whose line is {group:?}");
            continue;
        };
        for line in group.iter().filter(|line| *line != ALREADY) {
            let grades = [
                ("Do not take", Grade::Contraindicated),
                ("Usually avoided", Grade::Avoid),
                ("Take with care.", Grade::Caution),
                ("We will check you.", Grade::Monitor),
            ];
            printed.extend(
                grades
                    .iter()
                    .filter(|(said, _)| line.contains(said))
                    .map(|(_, grade)| (population.to_string(), *grade)),
            );
        }
    }
    printed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_page_prints_the_grades_that_the_check_found(who in any_patient()) {
        let (drug, reference) = (clonazepam(), reference());
        let library = Library::load(None, &reference);
        let answers = Answers::of(&who, &reference.populations);
        let checked = checking::check_one(&drug, &who, &answers, &library, &reference);
        let paper = Paper::of(&drug, &who, true);
        let about = printed(&paper, "About you", "about");
        let tell = printed(&paper, "Tell us if you ...", "tell");
        let not = printed(&paper, "Not about you", "not");
        let grades = |wanted: &dyn Fn(Answer, Answer) -> bool| -> BTreeSet<(String, Grade)> {
            let all = checked.check.findings.iter().flat_map(|finding| {
                finding.statements.iter().filter(|s| wanted(finding.answer(), s.meets)).filter_map(|s| {
                    Some((finding.population.to_string(), s.statement.grade?))
                })
            });
            all.collect()
        };
        prop_assert_eq!(about, grades(&|answer, meets| answer == Answer::Yes && meets != Answer::No));
        prop_assert_eq!(tell, grades(&|answer, meets| answer == Answer::NotAsked && meets != Answer::No));
        prop_assert_eq!(not, grades(&|answer, meets| answer == Answer::No || meets == Answer::No));
    }
}

proptest! {
    // A page is typeset each time.
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_printed_or_refused_in_words(
        words in proptest::collection::vec(any::<char>(), 0..80),
        markup in r"[#*_$@<>\\`~=+/\[\]{}()\-. a-z\n\t]{0,80}",
        long in 0..3000_usize,
    ) {
        let mut drug = testamol(&format!(
            "items: [(id: \"i\", about: uses, words: \"x\", source: \"web\", section: \"Use\")], statements: [{}]",
            statement("elderly", "grade: avoid, phrase: \"not recommended\", words: \"x\"")
        ));
        let any: String = words.iter().collect();
        drug.statements[0].words = markup.clone();
        drug.statements[0].patient_words = Some(any.clone());
        drug.items[0].words = "x".repeat(long);
        drug.items[0].patient_words = (long % 2 == 0).then_some(format!("{markup}{any}"));
        let paper = Paper::of(&drug, &Patient::default(), true);
        match page::pdf(&[paper.0], &["testamol"], &reference().plain_words) {
            Ok(made) => prop_assert!(made.bytes.starts_with(b"%PDF-") && made.pages > 0),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}
