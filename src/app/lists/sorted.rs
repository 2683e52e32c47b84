//! The order of the drugs and the headings that belong to it. What does not belong here: which drugs stand in the list.

use std::cmp::Reverse;

use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::source::ReviewStatus;
use crate::domain::text::capitalised;
use crate::store::settings::ListSort;
use crate::words::Words;

/// What a drug is sorted by; then come its name in small letters and its id, so that the order is always the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    by: By,
    name: String,
    id: Id,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Name,
    /// No class is last.
    Class(bool, Option<String>),
    /// The newest first; no date is last.
    Newest(Reverse<Option<PartialDate>>),
    Review(ReviewStatus),
}

pub(super) fn key(sort: ListSort, monograph: &Monograph) -> Key {
    let by = match sort {
        ListSort::Name => By::Name,
        ListSort::Class => {
            let class = class_key(monograph);
            By::Class(class.is_none(), class)
        }
        ListSort::Newest => By::Newest(Reverse(monograph.newest_source().cloned())),
        ListSort::Review => By::Review(monograph.review()),
    };
    Key { by, name: monograph.drug.name.to_lowercase(), id: monograph.id().clone() }
}

/// The heading under which a drug stands.
pub(super) fn section(sort: ListSort, monograph: &Monograph, words: &Words) -> String {
    match sort {
        ListSort::Name => monograph.drug.name.chars().next().map(|c| c.to_uppercase().collect()).unwrap_or_default(),
        ListSort::Class => class_name(monograph).unwrap_or_else(|| words.t("list-no-class")),
        ListSort::Newest => {
            monograph.newest_source().map_or_else(|| words.t("list-no-date"), |date| date.year().to_string())
        }
        ListSort::Review => words.t(&format!("review-{}", monograph.review().id())),
    }
}

/// What a class is known by: two spellings that differ in capitals are one class.
pub fn class_key(monograph: &Monograph) -> Option<String> {
    class_name(monograph).map(|class| class.to_lowercase())
}

/// The class as it is written at the beginning of a line.
pub(super) fn class_name(monograph: &Monograph) -> Option<String> {
    let class = monograph.drug.class.as_deref()?.trim();
    (!class.is_empty()).then(|| capitalised(class))
}
