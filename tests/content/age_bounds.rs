//! Every age that a statement of the built-in monographs names, one month below it, at it and one month above it.

use caveat::domain::check::check_drug;
use caveat::domain::monograph::Monograph;
use caveat::domain::patient::{Age, Answer, Answers, Patient};
use caveat::domain::population::Populations;
use caveat::domain::statement::Statement;

use crate::monographs::{files, outcome, reference};

/// Does the statement meet a patient of so many months, of whom nothing else is known but a yes to its own question
/// where that is not one of age?
fn meets(monograph: &Monograph, statement: &Statement, months: u32, populations: &Populations) -> (Answer, Answer) {
    let by_age = populations.get(&statement.population).is_some_and(|rule| rule.is_by_age());
    let mut patient = Patient { age: Age::of_months(months), ..Patient::default() };
    if !by_age {
        patient.answers.insert(statement.population.clone(), Answer::Yes);
    }
    let answers = Answers::of(&patient, populations);
    let check = check_drug(monograph, &patient, &answers, populations);
    let finding = check.findings.iter().find(|finding| finding.population == statement.population).unwrap();
    let met = finding.statements.iter().find(|met| met.statement.id == statement.id).unwrap();
    (met.meets, finding.answer())
}

#[test]
fn every_bound_in_the_data_bites_at_its_month_and_not_one_earlier_or_later() {
    let populations = reference().populations;
    let mut tried = 0;
    for path in files("drugs") {
        let monograph = outcome(&path).monograph.unwrap();
        let bounded = monograph.statements.iter().filter(|s| s.has_age_bound() && !s.population.is_anyone());
        for statement in bounded {
            let bounds = [statement.age_from_months, statement.age_to_months].into_iter().flatten();
            for months in bounds.flat_map(|bound| [bound.saturating_sub(1), bound, bound + 1]) {
                let inside = statement.age_from_months.is_none_or(|from| months >= from)
                    && statement.age_to_months.is_none_or(|to| months < to);
                let (meets, answer) = meets(&monograph, statement, months, &populations);
                let expected = if inside { Answer::Yes } else { Answer::No };
                let place = format!("{} {} at {months} months", path.display(), statement.id);
                assert_eq!(meets, expected, "{place}");
                assert!(!inside || answer == Answer::Yes, "{place}");
                tried += 1;
            }
        }
    }
    // Clonazepam alone has two statements "from 65 years".
    assert!(tried >= 6, "only {tried} ages were tried");
}

#[test]
fn a_patient_of_twelve_years_meets_no_statement_about_the_first_six_months() {
    let populations = reference().populations;
    for path in files("drugs") {
        let monograph = outcome(&path).monograph.unwrap();
        for statement in monograph.statements.iter().filter(|s| s.age_to_months.is_some_and(|to| to <= 144)) {
            if !statement.population.is_anyone() {
                assert_eq!(meets(&monograph, statement, 144, &populations).0, Answer::No, "{}", statement.id);
            }
        }
    }
}
