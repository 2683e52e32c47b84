//! The check of several drugs for one patient, with the interactions of the patient's medicines.

use std::sync::Arc;

use crate::domain::check::{DrugCheck, check_drug};
use crate::domain::interaction::{Interaction, MedicineNames, concerns};
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answers, Patient};
use crate::store::library::{Library, Named};
use crate::store::reference::Reference;

/// One drug's part of a check.
pub struct CheckedDrug<'a> {
    pub monograph: &'a Monograph,
    pub check: DrugCheck<'a>,
    /// All of the drug's without medicines; with medicines those that match, each with the medicine.
    pub interactions: Vec<(&'a Interaction, Option<String>)>,
    /// Medicines that nothing matches.
    pub not_checked: Vec<String>,
}

/// A check as a whole.
pub struct CheckResult<'a> {
    pub patient: &'a Patient,
    pub answers: Answers,
    pub populations: &'a crate::domain::population::Populations,
    pub drugs: Vec<CheckedDrug<'a>>,
}

/// Checks each drug for the patient, in the order given.
pub fn check<'a>(
    monographs: &'a [Arc<Monograph>],
    patient: &'a Patient,
    library: &Library,
    reference: &'a Reference,
) -> CheckResult<'a> {
    let answers = Answers::of(patient, &reference.populations);
    let drugs = monographs.iter().map(|m| check_one(m, patient, &answers, library, reference)).collect();
    CheckResult { patient, answers, populations: &reference.populations, drugs }
}

/// Checks one drug for a patient whose answers are resolved.
pub fn check_one<'a>(
    monograph: &'a Monograph,
    patient: &Patient,
    answers: &Answers,
    library: &Library,
    reference: &Reference,
) -> CheckedDrug<'a> {
    let (interactions, not_checked) = interactions(monograph, patient, library, reference);
    let check = check_drug(monograph, patient, answers, &reference.populations);
    CheckedDrug { monograph, check, interactions, not_checked }
}

type Interactions<'a> = (Vec<(&'a Interaction, Option<String>)>, Vec<String>);

fn interactions<'a>(
    monograph: &'a Monograph,
    patient: &Patient,
    library: &Library,
    reference: &Reference,
) -> Interactions<'a> {
    if patient.medicines.is_empty() {
        return (monograph.interactions.iter().map(|i| (i, None)).collect(), Vec::new());
    }
    let (mut matched, mut not_checked) = (Vec::new(), Vec::new());
    for medicine in &patient.medicines {
        let known = match library.named(medicine) {
            Named::One(drug) => Some(drug),
            Named::Unreadable(_) | Named::Unknown => None,
        };
        let names = MedicineNames {
            given: medicine,
            known: known.as_ref().map(|d| d.drug.names().collect()).unwrap_or_default(),
            class: known.as_ref().and_then(|d| d.drug.class.as_deref()),
        };
        let before = matched.len();
        let all = monograph.interactions.iter();
        matched.extend(all.filter(|i| concerns(i, &names, &reference.classes)).map(|i| (i, Some(medicine.clone()))));
        if matched.len() == before {
            not_checked.push(medicine.clone());
        }
    }
    (matched, not_checked)
}
