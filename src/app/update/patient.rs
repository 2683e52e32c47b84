//! The patient's answers. They live here, in memory, and nowhere else.

use super::{idle, page, record};
use crate::app::command::PatientCommand;
use crate::app::medicines;
use crate::app::state::AppState;
use crate::domain::patient::{Answer, Answers, Patient};

pub fn update(state: &mut AppState, command: PatientCommand) {
    let entered = &mut state.patient.patient;
    match command {
        PatientCommand::Age(age) => entered.age = age,
        PatientCommand::Answer(population, Answer::NotAsked) => {
            entered.answers.remove(&population);
            forget_trimester(state, &population);
        }
        PatientCommand::Answer(population, answer) => {
            entered.answers.insert(population.clone(), answer);
            if answer == Answer::No {
                forget_trimester(state, &population);
            }
        }
        PatientCommand::Trimester(trimester) => entered.trimester = trimester,
        PatientCommand::Clear => {
            let cleared = std::mem::take(entered);
            forget(state);
            state.patient.cleared = (cleared != Patient::default()).then_some(cleared);
            page::forget_unseen(state);
            page::forget_typed(state);
        }
        PatientCommand::UndoClear => {
            if let Some(cleared) = state.patient.cleared.take() {
                *entered = cleared;
                state.patient.generation += 1;
            }
        }
        PatientCommand::AddMedicine(name) => medicines::add(entered, &name),
        PatientCommand::RemoveMedicine(place) if place < entered.medicines.len() => {
            entered.medicines.remove(place);
        }
        PatientCommand::RemoveMedicine(_) => {}
        PatientCommand::Idle(seconds) => idle::update(state, seconds),
        PatientCommand::KeepAnswers => state.patient.clears_in = None,
        PatientCommand::KeepAfterExport => state.patient.ask_after_export = false,
    }
    // Anything entered after a clear belongs to the next patient: the old answers are gone for good.
    if state.patient.patient != Patient::default() {
        state.patient.cleared = None;
    }
    resolve(state);
}

/// Everything about the patient goes, with what an undo would need.
pub fn forget(state: &mut AppState) {
    state.patient.patient = Patient::default();
    (state.patient.cleared, state.patient.clears_in) = (None, None);
    state.patient.ask_after_export = false;
    state.patient.generation += 1;
    record::forget(state);
    resolve(state);
}

/// A trimester has no meaning once pregnant is not yes, and its field is no longer shown.
fn forget_trimester(state: &mut AppState, population: &crate::domain::population::PopulationId) {
    if state.reference.populations.get(population).is_some_and(|rule| rule.has_trimesters) {
        state.patient.patient.trimester = None;
    }
}

pub fn resolve(state: &mut AppState) {
    state.patient.answers = Answers::of(&state.patient.patient, &state.reference.populations);
}
