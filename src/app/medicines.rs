//! The medicines that a patient takes: what is taken in of what was typed, and what the library offers for it. Nothing
//! is ever picked for a person; a name that the library does not know is kept as it was typed.

use crate::domain::id::Id;
use crate::domain::patient::Patient;
use crate::domain::search::{Found, Hit, HitKind};
use crate::domain::text::normalise;
use crate::store::library::Library;
use crate::words::Words;

/// Letters of one name; no name of a medicine is longer, and a pasted page is none.
pub const LONGEST: usize = 80;
/// Names that are offered at once.
const OFFERED: usize = 6;

/// A name of the library for what was typed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub drug: Id,
    /// As the monograph writes it.
    pub name: String,
    /// "brand of clonazepam", or why a name that does not begin so is offered.
    pub note: String,
}

/// The name without the spaces and the invisible characters around and inside it; `None` where nothing is left.
pub fn tidied(typed: &str) -> Option<String> {
    let visible: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST).collect();
    (!name.is_empty()).then(|| name.trim_end().to_owned())
}

/// Adds a medicine; the same name a second time changes nothing.
pub fn add(patient: &mut Patient, typed: &str) {
    if let Some(name) = tidied(typed)
        && !is_named(patient, &name)
    {
        patient.medicines.push(name);
    }
}

fn is_named(patient: &Patient, name: &str) -> bool {
    let name = normalise(name);
    patient.medicines.iter().any(|medicine| normalise(medicine) == name)
}

/// Names of the library that are or begin with what was typed, then those that it may be meant for, said to be so.
pub fn suggestions(words: &Words, library: &Library, patient: &Patient, typed: &str) -> Vec<Suggestion> {
    let Found { exact, matches, did_you_mean } = library.names.search(typed);
    let named = exact.iter().chain(&matches).map(|hit| (hit, note(words, hit)));
    let meant = did_you_mean.iter().map(|hit| (hit, words.t("medicines-similar")));
    let offered = named.chain(meant).filter(|(hit, _)| !is_named(patient, &hit.matched));
    let suggestion =
        |(hit, note): (&Hit, String)| Suggestion { drug: hit.drug.clone(), name: hit.matched.clone(), note };
    offered.take(OFFERED).map(suggestion).collect()
}

fn note(words: &Words, hit: &Hit) -> String {
    match hit.kind {
        HitKind::Generic => words.t("generic-name"),
        HitKind::Brand => words.f("brand-of", &[("name", (&hit.name).into())]),
        _ => words.f("why-exact-synonym", &[("name", (&hit.name).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tidied_and_never_empty() {
        assert_eq!(tidied("  Aspirin \n 100\tmg "), Some("Aspirin 100 mg".into()));
        assert_eq!(tidied(" \u{0} \n"), None);
        assert_eq!(tidied(&"x".repeat(500)).map(|name| name.len()), Some(LONGEST));
    }
}
