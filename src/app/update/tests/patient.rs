//! The patient's answers: what an age answers, clearing and its undo, the trimester.

use super::Desk;
use crate::app::command::PatientCommand;
use crate::domain::patient::{Answer, AnswerFrom, Patient};

fn answer(desk: &Desk, name: &str) -> Answer {
    desk.resolved(name).answer
}

#[test]
fn an_age_answers_two_questions_and_takes_them_back() {
    let mut desk = Desk::new();
    for (age, elderly, child) in [
        ("70", Answer::Yes, Answer::No),
        ("64", Answer::No, Answer::No),
        ("17", Answer::No, Answer::Yes),
        ("7m", Answer::No, Answer::Yes),
        ("131", Answer::NotAsked, Answer::NotAsked),
    ] {
        desk.age(age);
        assert_eq!((answer(&desk, "elderly"), answer(&desk, "under_18")), (elderly, child), "{age}");
    }
    desk.age("70");
    assert_eq!(desk.resolved("elderly").from, Some(AnswerFrom::Age));
    desk.patient(PatientCommand::Age(None));
    assert_eq!(answer(&desk, "elderly"), Answer::NotAsked);
}

#[test]
fn schizophrenia_answers_psychiatric_too_and_a_typed_no_is_a_conflict() {
    let mut desk = Desk::new();
    desk.answer("schizophrenia", Answer::Yes);
    assert_eq!(desk.resolved("psychiatric").from, Some(AnswerFrom::Population(super::population("schizophrenia"))));
    desk.answer("psychiatric", Answer::No);
    assert_eq!(answer(&desk, "psychiatric"), Answer::Yes);
    assert_eq!(desk.app.state.patient.answers.conflicts.len(), 1);
    desk.answer("psychiatric", Answer::NotAsked);
    assert!(desk.app.state.patient.answers.conflicts.is_empty());
    desk.answer("schizophrenia", Answer::No);
    assert_eq!(answer(&desk, "psychiatric"), Answer::NotAsked);
}

#[test]
fn clear_can_be_undone_until_something_new_is_entered() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.answer("pregnant", Answer::Yes);
    let entered = desk.app.state.patient.patient.clone();
    for _ in 0..2 {
        desk.patient(PatientCommand::Clear);
        assert_eq!(desk.app.state.patient.patient, Patient::default());
        assert_eq!((answer(&desk, "elderly"), answer(&desk, "pregnant")), (Answer::NotAsked, Answer::NotAsked));
        desk.patient(PatientCommand::UndoClear);
        assert_eq!(desk.app.state.patient.patient, entered);
        assert_eq!(answer(&desk, "elderly"), Answer::Yes);
    }
    desk.patient(PatientCommand::Clear);
    desk.answer("breastfeeding", Answer::No);
    desk.patient(PatientCommand::UndoClear);
    assert_eq!((answer(&desk, "pregnant"), answer(&desk, "breastfeeding")), (Answer::NotAsked, Answer::No));
    // A clear of nothing leaves nothing to bring back.
    desk.patient(PatientCommand::Clear);
    desk.patient(PatientCommand::Clear);
    desk.patient(PatientCommand::UndoClear);
    assert_eq!(desk.app.state.patient.patient, Patient::default());
}

#[test]
fn each_clear_and_undo_lets_the_fields_drop_what_they_hold() {
    let mut desk = Desk::new();
    desk.age("70");
    let mut last = desk.app.state.patient.generation;
    for command in [PatientCommand::Clear, PatientCommand::UndoClear, PatientCommand::Clear] {
        desk.patient(command);
        assert!(desk.app.state.patient.generation > last);
        last = desk.app.state.patient.generation;
    }
}

#[test]
fn a_trimester_goes_with_its_question() {
    let mut desk = Desk::new();
    for gone in [Answer::No, Answer::NotAsked] {
        desk.answer("pregnant", Answer::Yes);
        desk.patient(PatientCommand::Trimester(Some(3)));
        // Another question leaves it alone.
        desk.answer("elderly", Answer::No);
        assert_eq!(desk.app.state.patient.patient.trimester, Some(3));
        desk.answer("pregnant", gone);
        assert_eq!(desk.app.state.patient.patient.trimester, None);
    }
    desk.answer("pregnant", Answer::Yes);
    assert_eq!(desk.app.state.patient.patient.trimester, None);
}
