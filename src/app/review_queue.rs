//! Which texts wait for a review: every drug and source, what is due first.

use super::clinic_state::{Pair, QueueLine};
use crate::domain::id::Id;
use crate::domain::review::last_entry;
use crate::domain::source::ReviewStatus;
use crate::store::library::Library;

/// What is due first, then what was never reviewed; inside of that by name and rank of source. Labels that were read
/// stand in it where the clinic has graded or reviewed them, and the one that is looked at.
pub fn queue(library: &Library, chosen: Option<&Pair>) -> Vec<QueueLine> {
    let mut queue = Vec::new();
    let labels = library.labels().filter(|id| is_begun(library, id) || chosen.is_some_and(|pair| pair.drug == **id));
    let mut labels: Vec<_> = labels.filter_map(|id| library.get(id)).collect();
    labels.sort_by(|a, b| (&a.drug.name, a.id()).cmp(&(&b.drug.name, b.id())));
    for monograph in library.monographs().iter().chain(labels) {
        for source in monograph.sources_by_rank() {
            let pair = Pair { drug: monograph.id().clone(), source: source.id.clone() };
            let last = last_entry(library.log(), &pair.drug, &pair.source).cloned();
            queue.push(QueueLine { pair, status: source.review, last });
        }
    }
    queue.sort_by_key(|line| order(line.status));
    queue
}

/// Has the clinic said something about this label?
fn is_begun(library: &Library, id: &Id) -> bool {
    library.layer().statements(id).next().is_some() || library.log().iter().any(|entry| entry.drug == *id)
}

/// What needs a person first.
fn order(status: ReviewStatus) -> u8 {
    match status {
        ReviewStatus::Due => 0,
        ReviewStatus::Superseded => 1,
        ReviewStatus::InReview => 2,
        ReviewStatus::Unreviewed => 3,
        ReviewStatus::Withdrawn => 4,
        ReviewStatus::Reviewed => 5,
    }
}
