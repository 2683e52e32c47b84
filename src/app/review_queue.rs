//! Which texts wait for a review: every drug and source, what is due first.

use super::clinic_state::{Pair, QueueLine};
use crate::domain::review::last_entry;
use crate::domain::source::ReviewStatus;
use crate::store::library::Library;

/// What is due first, then what was never reviewed; inside of that by name and rank of source.
pub fn queue(library: &Library) -> Vec<QueueLine> {
    let mut queue = Vec::new();
    for monograph in library.monographs() {
        for source in monograph.sources_by_rank() {
            let pair = Pair { drug: monograph.id().clone(), source: source.id.clone() };
            let last = last_entry(library.log(), &pair.drug, &pair.source).cloned();
            queue.push(QueueLine { pair, status: source.review, last });
        }
    }
    queue.sort_by_key(|line| order(line.status));
    queue
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
