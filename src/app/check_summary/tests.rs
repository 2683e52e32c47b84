//! The line about a whole check: what it counts, what it names, and that it never says that there is nothing.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::grade::Grade;
use crate::domain::matrix::{Anyone, MatrixBuilder, RowTexts, contraindicated};
use crate::domain::patient::Patient;
use crate::store::reference::Reference;

const NAMES: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];

fn answers(answers: [Answer; 7]) -> Answers {
    let reference = Reference::built_in().unwrap();
    let typed = NAMES.iter().map(|name| PopulationId::new(name).unwrap()).zip(answers).collect();
    Answers::of(&Patient { answers: typed, ..Patient::default() }, &reference.populations)
}

fn matrix(rows: &[[Standing; 7]], answers: &Answers, anyone: (u8, u8)) -> Matrix {
    let reference = Reference::built_in().unwrap();
    let mut builder = MatrixBuilder::of(&reference.populations);
    for (at, row) in rows.iter().enumerate() {
        let cells: Vec<Cell> = NAMES
            .iter()
            .zip(row)
            .map(|(name, standing)| {
                let grade = Grade::ALL.into_iter().find(|grade| Standing::from(*grade) == *standing);
                let answer = answers.answer(&PopulationId::new(name).unwrap());
                Cell { standing: *standing, grade, disagree: 0, answer, boxed: *standing == Standing::NothingCounts }
            })
            .collect();
        let id = format!("d{at}");
        let anyone = Anyone { standing: Standing::Contraindicated, boxed: anyone.0, contraindications: anyone.1 };
        builder.push(RowTexts { id: &id, name: &id, ..RowTexts::default() }, anyone, &cells);
    }
    builder.finish()
}

use Answer::{No, NotAsked, Yes};
use Standing::{Avoid, CheckFailed, Contraindicated, Monitor, NoSpecialRisk, NotAssessed, NotStated};

#[test]
fn the_line_counts_what_counts_and_names_the_worst_that_was_not_asked() {
    let words = Words::english();
    let given = answers([Yes, NotAsked, No, No, Yes, NotAsked, NotAsked]);
    let rows = [
        [Avoid, Monitor, Contraindicated, Contraindicated, Contraindicated, Monitor, Monitor],
        [Monitor, Contraindicated, Avoid, Avoid, Contraindicated, Monitor, Contraindicated],
        [NotStated, Avoid, Avoid, Avoid, NotAssessed, Monitor, Monitor],
    ];
    let matrix = matrix(&rows, &given, (1, 2));
    let summary = Summary::of(&matrix, &given);
    assert_eq!(
        summary.sentence(&words),
        "2 contraindicated, 1 avoid, 1 not stated, 1 not assessed, 1 monitor; 3 questions not asked, worst among them: \
         pregnant, contraindicated; 1 drug not assessed"
    );
    assert_eq!(summary.for_anyone(&words), "For anyone: 3 boxed warnings, 6 contraindications");
    assert_eq!(
        contraindicated_sentence(&words, &contraindicated(&matrix)),
        "3 drugs were looked at; 2 are contraindicated for this patient; of 1 more the sources give no grade for an \
         answer of Yes"
    );
}

#[test]
fn failures_stand_first_and_hide_nothing_beside_them() {
    let words = Words::english();
    let given = answers([Yes, No, No, No, No, No, No]);
    let mut rows = [[NoSpecialRisk; 7]; 2];
    rows[0][0] = CheckFailed;
    let one = matrix(&rows, &given, (0, 0));
    let summary = Summary::of(&one, &given);
    assert_eq!(summary.sentence(&words), "Check failed for 1 drug; 1 no special risk stated");
    assert_eq!(summary.for_anyone(&words), "For anyone: 0 boxed warnings, 0 contraindications");
    assert_eq!(
        contraindicated_sentence(&words, &contraindicated(&one)),
        "2 drugs were looked at; none of them is known to be contraindicated for this patient; 1 could not be checked, or \
         only in part"
    );
}

#[test]
fn with_nothing_answered_it_asks_and_with_no_alone_it_says_so() {
    let words = Words::english();
    let nobody = answers([NotAsked; 7]);
    let rows = [[Contraindicated; 7]];
    let asks = "Answer a question to see warnings for this patient.";
    assert_eq!(Summary::of(&matrix(&rows, &nobody, (0, 0)), &nobody).sentence(&words), asks);
    let failed = [[CheckFailed; 7]];
    let sentence = Summary::of(&matrix(&failed, &nobody, (0, 0)), &nobody).sentence(&words);
    assert_eq!(sentence, format!("Check failed for 1 drug. {asks}"));
    let no = answers([No, No, No, No, No, No, NotAsked]);
    let sentence = Summary::of(&matrix(&rows, &no, (0, 0)), &no).sentence(&words);
    assert_eq!(
        sentence,
        "No question is answered Yes; 1 question not asked, worst among them: dependence, contraindicated"
    );
    assert_eq!(Summary::of(&matrix(&[], &no, (0, 0)), &no).sentence(&words), "Choose the drugs to check.");
    // A box without a grade counts as a box.
    let boxed = answers([Yes, No, No, No, No, No, No]);
    let rows = [[Standing::NothingCounts; 7], [Contraindicated; 7]];
    let sentence = Summary::of(&matrix(&rows, &boxed, (0, 0)), &boxed).sentence(&words);
    assert_eq!(sentence, "1 contraindicated, 1 boxed warning");
}

proptest! {
    #[test]
    fn no_line_gives_a_verdict(
        rows in proptest::collection::vec(proptest::array::uniform7(select(&Standing::SHOWN[..])), 0..5),
        given in proptest::array::uniform7(select(&Answer::ALL[..])),
        anyone in (0..3_u8, 0..3_u8),
    ) {
        let words = Words::english();
        let given = answers(given);
        let matrix = matrix(&rows, &given, anyone);
        let summary = Summary::of(&matrix, &given);
        let found = contraindicated(&matrix);
        let all =
            [summary.sentence(&words), summary.for_anyone(&words), contraindicated_sentence(&words, &found)];
        for line in all {
            let line = line.to_lowercase();
            for verdict in ["safe", " ok", "no problem", "nothing found", "no warning", "{", "summary-", "count-"] {
                prop_assert!(!line.contains(verdict), "{}", line);
            }
        }
        let yes = given.counts().0;
        let counted: usize = summary.findings.iter().map(|(_, n)| n).sum();
        prop_assert!(counted <= yes * rows.len());
    }
}
