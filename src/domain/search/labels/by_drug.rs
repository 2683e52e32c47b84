//! What the index knows of one label by its id as a drug: its names for a list, and the other labels of the same drug. No
//! search: an id names one label or none.

use super::super::HitKind;
use super::query::LabelHit;
use super::{LabelIndex, NONE, to_usize};
use crate::domain::id::Id;

impl LabelIndex {
    /// The label with this id as a drug.
    pub fn of_drug(&self, drug: &Id) -> Option<LabelHit> {
        self.known(self.place_of(drug)?)
    }

    /// Is there a label with this id?
    pub fn knows(&self, drug: &Id) -> bool {
        self.place_of(drug).is_some()
    }

    /// The other labels of the same drug in the same form, in their order; at most `limit`. And how many there are.
    pub fn others_of_drug(&self, drug: &Id, limit: usize) -> (Vec<LabelHit>, usize) {
        let Some(own) = self.place_of(drug) else { return (Vec::new(), 0) };
        let labels = self.group_labels(self.group_of(own));
        let total = labels.len().saturating_sub(1);
        (labels.filter(|label| *label != own).take(limit).filter_map(|label| self.known(label)).collect(), total)
    }

    fn place_of(&self, drug: &Id) -> Option<usize> {
        let first = self.drugs_beginning_with(drug.as_str()).start;
        let label = self.by_drug.get(first).map(|label| to_usize(*label))?;
        (self.drugs.get(label) == drug.as_str()).then_some(label)
    }

    /// A label under its own name, else under that of its drug.
    fn known(&self, label: usize) -> Option<LabelHit> {
        let own = self.own_names.get(label).copied().filter(|name| *name != NONE);
        let is_a = if own.is_some() { HitKind::Brand } else { HitKind::Generic };
        let matched = own.map(|name| self.written.get(to_usize(name)).to_owned());
        let mut known = self.label_hit(label, matched.clone().unwrap_or_default(), is_a, is_a, "")?;
        if matched.is_none() {
            known.hit.matched.clone_from(&known.hit.name);
        }
        Some(known)
    }
}
