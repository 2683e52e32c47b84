//! What the filters make of one drug: left out because the library knows that it does not fit, or in a part of the list
//! that says what is known. What does not belong here: the order inside a part.

use super::Filter;
use super::sorted::class_key;
use crate::domain::grade::State;
use crate::domain::monograph::Monograph;
use crate::domain::population::PopulationId;
use crate::words::Words;

/// A part of the filtered list. The order is that of the list: known before not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    /// A population was chosen, and the drug says nothing about it.
    no_information: bool,
    boxed_not_known: bool,
    pub no_class: bool,
}

/// The part in which the drug stands; `None` where it is known not to fit.
pub(super) fn part(filter: &Filter, monograph: &Monograph) -> Option<Part> {
    let mut part = Part::default();
    if !filter.classes.is_empty() {
        match class_key(monograph) {
            None => part.no_class = true,
            Some(key) if filter.classes.contains(&key) => {}
            Some(_) => return None,
        }
    }
    if filter.boxed {
        match boxed(monograph) {
            Some(true) => {}
            None => part.boxed_not_known = true,
            Some(false) => return None,
        }
    }
    if filter.review.is_some_and(|wanted| monograph.review() != wanted) {
        return None;
    }
    part.no_information = filter.population.as_ref().is_some_and(|population| !states(monograph, population));
    Some(part)
}

/// An entry that could not be read may have been the boxed one: then nobody knows.
fn boxed(monograph: &Monograph) -> Option<bool> {
    let unread = || monograph.gaps.iter().any(|gap| gap.state == State::CheckFailed);
    monograph.boxed_warning().filter(|boxed| *boxed || !unread())
}

fn states(monograph: &Monograph, population: &PopulationId) -> bool {
    monograph.statements.iter().any(|statement| statement.population == *population)
}

impl Part {
    /// The heading of the part; `None` where nothing is to be said.
    pub(super) fn title(self, filter: &Filter, words: &Words) -> Option<String> {
        let population = filter.population.as_ref().map(|population| {
            let id = if self.no_information { "list-no-information" } else { "list-stated" };
            words.f(id, &[("population", (&words.t(&format!("population-{population}"))).into())])
        });
        let boxed = self.boxed_not_known.then(|| words.t("list-boxed-not-known"));
        let class = self.no_class.then(|| words.t("list-no-class"));
        let titles: Vec<String> = [population, boxed, class].into_iter().flatten().collect();
        (!titles.is_empty()).then(|| titles.join(". "))
    }
}
