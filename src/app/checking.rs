//! The check of several drugs for one patient, with the interactions of the patient's medicines and of the drugs with
//! each other.

mod medicines;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::domain::check::{DrugCheck, check_drug};
use crate::domain::interaction::Interaction;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answers, Patient};
use crate::store::library::Library;
use crate::store::reference::Reference;
pub use medicines::{Medicine, medicines};

/// More drugs than this are a list to look through, not what one patient takes: they are not compared with each other.
pub const MOST_BETWEEN: usize = 60;

/// One drug's part of a check.
pub struct CheckedDrug<'a> {
    pub monograph: &'a Monograph,
    pub check: DrugCheck<'a>,
    /// All of the drug's without medicines; with medicines those that match, each with the medicine.
    pub interactions: Vec<(&'a Interaction, Option<String>)>,
    /// Medicines that nothing matches.
    pub not_checked: Vec<String>,
    /// Medicines that are this drug itself, as they were typed.
    pub itself: Vec<String>,
}

/// What one checked drug's monograph says about another checked drug.
#[derive(Clone, Copy)]
pub struct Between<'a> {
    pub drug: &'a Monograph,
    pub other: &'a Monograph,
    pub interaction: &'a Interaction,
}

/// A check as a whole.
pub struct CheckResult<'a> {
    pub patient: &'a Patient,
    pub answers: Answers,
    pub populations: &'a crate::domain::population::Populations,
    pub drugs: Vec<CheckedDrug<'a>>,
    /// The checked drugs with each other; empty where they are more than [`MOST_BETWEEN`].
    pub between: Vec<Between<'a>>,
}

/// Checks each drug for the patient, in the order given.
pub fn check<'a>(
    monographs: &'a [Arc<Monograph>],
    patient: &'a Patient,
    library: &Library,
    reference: &'a Reference,
) -> CheckResult<'a> {
    let answers = Answers::of(patient, &reference.populations);
    let medicines = medicines(&patient.medicines, library, reference);
    let one = |m: &'a Arc<Monograph>| with_medicines(m, patient, &answers, &medicines, reference);
    let drugs = monographs.iter().map(one).collect();
    let between = between(monographs, reference);
    CheckResult { patient, answers, populations: &reference.populations, drugs, between }
}

/// Checks one drug for a patient whose answers are resolved.
pub fn check_one<'a>(
    monograph: &'a Monograph,
    patient: &Patient,
    answers: &Answers,
    library: &Library,
    reference: &Reference,
) -> CheckedDrug<'a> {
    let medicines = medicines(&patient.medicines, library, reference);
    with_medicines(monograph, patient, answers, &medicines, reference)
}

fn with_medicines<'a>(
    monograph: &'a Monograph,
    patient: &Patient,
    answers: &Answers,
    medicines: &[Medicine],
    reference: &Reference,
) -> CheckedDrug<'a> {
    let check = check_drug(monograph, patient, answers, &reference.populations);
    let (own, others): (Vec<&Medicine>, Vec<&Medicine>) = medicines.iter().partition(|m| m.is(monograph));
    let itself = own.into_iter().map(|medicine| medicine.given.clone()).collect();
    let (mut interactions, mut not_checked) = (Vec::new(), Vec::new());
    if others.is_empty() {
        interactions = monograph.interactions.iter().map(|i| (i, None)).collect();
    }
    for medicine in others {
        let before = interactions.len();
        let all = monograph.interactions.iter().filter(|i| medicine.answers_to.met_by(i));
        interactions.extend(all.map(|i| (i, Some(medicine.given.clone()))));
        if interactions.len() == before {
            not_checked.push(medicine.given.clone());
        }
    }
    CheckedDrug { monograph, check, interactions, not_checked, itself }
}

/// What each drug's monograph says about each other one, in the order of the drugs.
fn between<'a>(monographs: &'a [Arc<Monograph>], reference: &Reference) -> Vec<Between<'a>> {
    if monographs.len() > MOST_BETWEEN {
        return Vec::new();
    }
    let known: Vec<Medicine> = monographs.iter().map(|m| Medicine::known(&m.drug.name, m, reference)).collect();
    let mut found = Vec::new();
    for drug in monographs {
        for (other, names) in monographs.iter().zip(&known).filter(|(other, _)| other.id() != drug.id()) {
            let met = drug.interactions.iter().filter(|i| names.answers_to.met_by(i));
            found.extend(met.map(|interaction| Between { drug, other, interaction }));
        }
    }
    found
}
