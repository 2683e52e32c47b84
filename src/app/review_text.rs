//! Sentences about reviews, for the window, the command line and the page alike: who read a text, when, and what became
//! of it.

use super::source_text;
use crate::domain::monograph::Monograph;
use crate::domain::review::{ReviewAction, ReviewEntry, last_entry, reviewers};
use crate::domain::source::{ReviewStatus, Source};
use crate::words::{Words, date_short};

/// "Reviewed by Dana Whitfield, pharmacist, 22 Nov 2026", "Withdrawn: the text was wrong", "Not reviewed".
pub fn status(words: &Words, status: ReviewStatus, last: Option<&ReviewEntry>) -> String {
    let plain = || words.t(&format!("review-{}", status.id()));
    let Some(last) = last else { return plain() };
    match status {
        ReviewStatus::Unreviewed | ReviewStatus::Superseded => plain(),
        ReviewStatus::InReview => words.f("review-in-review-by", &[("who", (&who(last)).into())]),
        ReviewStatus::Reviewed => {
            let date = date_short(words, Some(&last.date));
            words.f("review-reviewed-by", &[("who", (&who(last)).into()), ("date", (&date).into())])
        }
        ReviewStatus::Due => {
            let date = date_short(words, last.due().as_ref());
            words.f("review-due-date", &[("date", (&date).into())])
        }
        ReviewStatus::Withdrawn => {
            let reason = last.note.as_deref().unwrap_or_default();
            words.f("review-withdrawn-reason", &[("reason", reason.into())])
        }
    }
}

/// "Dana Whitfield, pharmacist".
pub fn who(entry: &ReviewEntry) -> String {
    format!("{}, {}", entry.by, entry.role)
}

/// The status of one source of a drug.
pub fn of_source(words: &Words, log: &[ReviewEntry], monograph: &Monograph, source: &Source) -> String {
    status(words, source.review, last_entry(log, monograph.id(), &source.id))
}

/// The status of a drug: the least of its sources', with how many of them have it.
pub fn of_drug(words: &Words, log: &[ReviewEntry], monograph: &Monograph) -> String {
    let least = monograph.review();
    let people = reviewers(log, monograph);
    if let [newest, others @ ..] = people.as_slice() {
        let by = status(words, least, Some(newest));
        return match others.len() {
            0 => by,
            n => format!("{by}, {}", words.f("review-and-others", &[("n", n.into())])),
        };
    }
    let of_it: Vec<&Source> = monograph.sources.iter().filter(|source| source.review == least).collect();
    let first = of_it.iter().filter_map(|source| last_entry(log, monograph.id(), &source.id)).min_by_key(|e| e.due());
    let text = status(words, least, first);
    if of_it.len() == monograph.sources.len() {
        return text;
    }
    words.f(
        "review-some-sources",
        &[("status", (&text).into()), ("n", of_it.len().into()), ("of", monograph.sources.len().into())],
    )
}

/// What an entry of the log says: "Reviewed", "In review", "Withdrawn".
pub fn action(words: &Words, action: ReviewAction) -> String {
    words.t(&format!("review-{}", action.id()))
}

/// "22 Nov 2026, 09:40".
pub fn when(words: &Words, entry: &ReviewEntry) -> String {
    day_and_time(words, &entry.date, entry.time.as_deref())
}

/// A day with the time of the desk, as far as it is known.
pub fn day_and_time(words: &Words, date: &crate::domain::date::PartialDate, time: Option<&str>) -> String {
    let date = date_short(words, Some(date));
    match time.and_then(|time| time.get(..5)) {
        Some(time) => format!("{date}, {time}"),
        None => date,
    }
}

/// "PsyWeb, no version, no date": what a review was read against.
pub fn read_against(words: &Words, source: &Source) -> String {
    let version = source_text::version(words, source).unwrap_or_else(|| words.t("no-version"));
    format!("{}, {version}, {}", source.short, date_short(words, source.effective.as_ref()))
}
