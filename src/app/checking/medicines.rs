//! The medicines that a patient takes: each once, with everything that it answers to.

use std::collections::BTreeSet;

use crate::domain::id::Id;
use crate::domain::interaction::{AnswersTo, MedicineNames};
use crate::domain::monograph::Monograph;
use crate::domain::text::normalise;
use crate::store::library::{Library, Named};
use crate::store::reference::Reference;

/// One medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medicine {
    /// As it was typed.
    pub given: String,
    /// The drug of the library that it is.
    pub drug: Option<Id>,
    pub answers_to: AnswersTo,
}

impl Medicine {
    /// A drug of the library under any of its names.
    pub fn known(given: &str, monograph: &Monograph, reference: &Reference) -> Self {
        let drug = &monograph.drug;
        let names = MedicineNames { given, known: drug.names().collect(), class: drug.class.as_deref() };
        let answers_to = AnswersTo::of(&names, &reference.classes);
        Self { given: given.to_owned(), drug: Some(drug.id.clone()), answers_to }
    }

    /// Is it this drug?
    pub fn is(&self, monograph: &Monograph) -> bool {
        self.drug.as_ref() == Some(monograph.id())
    }
}

/// The medicines in the order in which they were typed. The same one under two names counts once, by its first name; an
/// unknown name is kept, a misspelling is an unknown name.
pub fn medicines(typed: &[String], library: &Library, reference: &Reference) -> Vec<Medicine> {
    let mut seen = BTreeSet::new();
    let mut medicines = Vec::new();
    for given in typed.iter().map(|given| given.trim()).filter(|given| !given.is_empty()) {
        let medicine = match library.named(given) {
            Named::One(monograph) => Medicine::known(given, &monograph, reference),
            Named::Unreadable(stub) => Medicine { drug: Some(stub.id().clone()), ..unknown(given, reference) },
            Named::Unknown => unknown(given, reference),
        };
        let same = medicine.drug.as_ref().map_or_else(|| folded(given), |id| format!("={id}"));
        if seen.insert(same) {
            medicines.push(medicine);
        }
    }
    medicines
}

fn unknown(given: &str, reference: &Reference) -> Medicine {
    let names = MedicineNames { given, known: Vec::new(), class: None };
    Medicine { given: given.to_owned(), drug: None, answers_to: AnswersTo::of(&names, &reference.classes) }
}

/// Compared without case and signs; a name of signs alone is compared as it stands.
fn folded(given: &str) -> String {
    let folded = normalise(given);
    if folded.is_empty() { given.to_owned() } else { folded }
}
