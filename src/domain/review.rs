//! A clinic's review of one drug against one source: an append-only log, and the status that follows from it. A review
//! holds for the text that was read; another text needs another review.

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::id::Id;
use super::interaction::Interaction;
use super::monograph::{Drug, Item, Monograph, Strength};
use super::source::ReviewStatus;
use super::statement::{Gap, Statement};

/// A review is due again after this many months, unless the clinic sets another number.
pub const DUE_AFTER_MONTHS: u32 = 36;

/// What a person recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewAction {
    /// Begun and kept for later.
    InReview,
    /// Every line was read against the source.
    Reviewed,
    /// Taken back, with a reason.
    Withdrawn,
}

impl ReviewAction {
    pub const ALL: [Self; 3] = [Self::InReview, Self::Reviewed, Self::Withdrawn];

    pub fn id(self) -> &'static str {
        match self {
            Self::InReview => "in_review",
            Self::Reviewed => "reviewed",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// One entry of the log. Entries are added, never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewEntry {
    pub drug: Id,
    pub source: Id,
    pub action: ReviewAction,
    /// Who, and in which role; asked each time.
    pub by: String,
    pub role: String,
    /// A whole date.
    pub date: PartialDate,
    /// `HH:MM:SS`, the desk's own time.
    #[serde(default)]
    pub time: Option<String>,
    /// The text that was read ([`fingerprint`]).
    pub against: String,
    /// Months until it is due again.
    #[serde(default)]
    pub due_months: Option<u32>,
    /// A note, or the reason of a withdrawal.
    #[serde(default)]
    pub note: Option<String>,
    /// The lines that were read and agreed to so far, where it was kept for later.
    #[serde(default)]
    pub read: Vec<Id>,
}

/// Why an entry cannot be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewProblem {
    NoName,
    NoRole,
    /// A withdrawal needs a reason.
    NoReason,
}

impl ReviewEntry {
    /// What is missing, if anything.
    pub fn problem(&self) -> Option<ReviewProblem> {
        let empty = |text: &str| text.trim().is_empty();
        if empty(&self.by) {
            return Some(ReviewProblem::NoName);
        }
        if empty(&self.role) {
            return Some(ReviewProblem::NoRole);
        }
        let reason = self.note.as_deref().unwrap_or_default();
        (self.action == ReviewAction::Withdrawn && empty(reason)).then_some(ReviewProblem::NoReason)
    }

    /// The month in which the review is due again.
    pub fn due(&self) -> Option<PartialDate> {
        due_after(&self.date, self.due_months.unwrap_or(DUE_AFTER_MONTHS))
    }
}

/// The month that lies so many months after a day.
pub fn due_after(date: &PartialDate, months: u32) -> Option<PartialDate> {
    let due = u32::from(date.year()) * 12 + u32::from(date.month()?) - 1 + months;
    PartialDate::new(&format!("{:04}-{:02}", due / 12, due % 12 + 1))
}

/// The status of one drug and source: what the last entry says, unless the text has changed since or the time is up.
pub fn status(
    log: &[ReviewEntry],
    drug: &Id,
    source: &Id,
    fingerprint: &str,
    today: Option<&PartialDate>,
) -> ReviewStatus {
    let Some(last) = last_entry(log, drug, source) else { return ReviewStatus::Unreviewed };
    match last.action {
        ReviewAction::Withdrawn => ReviewStatus::Withdrawn,
        _ if last.against != fingerprint => changed_since(&last.against, fingerprint),
        ReviewAction::InReview => ReviewStatus::InReview,
        ReviewAction::Reviewed => {
            let time_is_up = last.due().zip(today).is_some_and(|(due, today)| due.as_str() <= today.as_str());
            if time_is_up { ReviewStatus::Due } else { ReviewStatus::Reviewed }
        }
    }
}

/// The newest entry about a drug and source.
pub fn last_entry<'a>(log: &'a [ReviewEntry], drug: &Id, source: &Id) -> Option<&'a ReviewEntry> {
    log.iter().rev().find(|entry| entry.drug == *drug && entry.source == *source)
}

/// The reviews that a drug's status rests on where every one of its sources was reviewed: one a person, the newest first.
pub fn reviewers<'a>(log: &'a [ReviewEntry], monograph: &Monograph) -> Vec<&'a ReviewEntry> {
    if monograph.review() != ReviewStatus::Reviewed {
        return Vec::new();
    }
    let of = |source: &super::source::Source| last_entry(log, monograph.id(), &source.id);
    let mut entries: Vec<&ReviewEntry> = monograph.sources.iter().filter_map(of).collect();
    entries.sort_by(|a, b| (&b.date, &b.time).cmp(&(&a.date, &a.time)));
    let mut people: Vec<&ReviewEntry> = Vec::new();
    for entry in entries {
        if !people.iter().any(|known| (&known.by, &known.role) == (&entry.by, &entry.role)) {
            people.push(entry);
        }
    }
    people
}

/// Another version or date of the source supersedes the review; another wording of the same one returns it to unreviewed.
fn changed_since(against: &str, fingerprint: &str) -> ReviewStatus {
    let version = |print: &str| print.rsplit_once('|').map(|(version, _)| version.to_owned());
    match (version(against), version(fingerprint)) {
        (Some(then), Some(now)) if then == now => ReviewStatus::Unreviewed,
        _ => ReviewStatus::Superseded,
    }
}

/// Names the text of one source in one monograph: its version and date, and a checksum of every line that rests on it.
/// Another wording, grade, date or version gives another fingerprint.
pub fn fingerprint(monograph: &Monograph, source: &Id) -> String {
    let mut sum = Checksum::default();
    let mut lines: Vec<String> = Vec::new();
    lines.extend(monograph.items.iter().filter(|i| i.source == *source).map(item_text));
    lines.extend(monograph.statements.iter().filter(|s| s.source == *source).map(statement_text));
    lines.extend(monograph.interactions.iter().filter(|i| i.source == *source).map(interaction_text));
    for list in monograph.side_effects.iter().filter(|list| list.source == *source) {
        lines.extend(list.effects.iter().map(|effect| {
            let plain = effect.plain.as_deref().unwrap_or_default();
            joined(&[
                list.tier.id(),
                &list.source_word,
                &effect.term,
                plain,
                if effect.serious { "serious" } else { "" },
            ])
        }));
    }
    lines.extend(monograph.gaps.iter().filter(|g| g.source.as_ref() == Some(source)).map(gap_text));
    lines.extend(name_lines(&monograph.drug, source));
    // The order of the file says nothing about the text.
    lines.sort();
    lines.iter().for_each(|line| sum.add(line));
    let of_source = monograph.source(source);
    let version = of_source.and_then(|s| s.version.clone()).unwrap_or_default();
    let date = of_source.and_then(|s| s.effective.as_ref()).map(ToString::to_string).unwrap_or_default();
    format!("{version}|{date}|{:016x}", sum.0)
}

// What a person reads and agrees to, field by field: a later version of the program must find the same text the same,
// so nothing here may follow from how a value prints itself.

fn joined(parts: &[&str]) -> String {
    parts.join("\u{1f}")
}

fn item_text(item: &Item) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    joined(&[&item.words, &text(&item.patient_words), &text(&item.phrase), &text(&item.odd_quote), &item.section])
}

/// Names the text of one statement, so that a grade given to it holds for this text and no other.
pub fn statement_fingerprint(statement: &Statement) -> String {
    let mut sum = Checksum::default();
    sum.add(&statement_text(statement));
    format!("{:016x}", sum.0)
}

fn statement_text(s: &Statement) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let number = |field: Option<u32>| field.map(|n| n.to_string()).unwrap_or_default();
    let trimesters: Vec<String> = s.trimesters.iter().map(ToString::to_string).collect();
    joined(&[
        s.population.as_str(),
        &text(&s.condition),
        &number(s.age_from_months),
        &number(s.age_to_months),
        &trimesters.join(","),
        s.grade.map_or("", |grade| grade.id()),
        &text(&s.reason),
        &text(&s.phrase),
        &s.words,
        &text(&s.patient_words),
        if s.boxed { "boxed" } else { "" },
        &s.section,
    ])
}

fn interaction_text(i: &Interaction) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    joined(&[&i.with, i.direction.id(), &text(&i.phrase), &i.words, &text(&i.patient_words), &i.section])
}

/// Names and tablets that rest on a source.
fn name_lines(drug: &Drug, source: &Id) -> Vec<String> {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let alike = drug.look_alikes.iter().filter(|l| l.source == *source);
    let misspelt = drug.misspellings.iter().filter(|m| m.source == *source);
    let of_source = |s: &&Strength| s.source == *source || s.colour_source.as_ref() == Some(source);
    let tablets = drug.strengths.iter().filter(of_source);
    alike
        .map(|l| joined(&[&l.name, &text(&l.tall_man), &l.why]))
        .chain(misspelt.map(|m| joined(&[&m.word, &m.means])))
        .chain(tablets.map(|s| {
            let score = s.score.map(|score| score.to_string()).unwrap_or_default();
            joined(&[&s.strength, &text(&s.colour), &text(&s.shape), &text(&s.mark), &score])
        }))
        .collect()
}

fn gap_text(gap: &Gap) -> String {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    joined(&[gap.population.as_str(), gap.state.id(), &text(&gap.words), &text(&gap.phrase), &text(&gap.section)])
}

/// FNV-1a, 64 bits: to notice a change, not to withstand one made on purpose.
struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(action: ReviewAction, date: &str, against: &str) -> ReviewEntry {
        ReviewEntry {
            drug: Id::new("d").unwrap(),
            source: Id::new("s").unwrap(),
            action,
            by: "A. Person".into(),
            role: "pharmacist".into(),
            date: PartialDate::new(date).unwrap(),
            against: against.into(),
            due_months: None,
            note: None,
            time: None,
            read: Vec::new(),
        }
    }

    fn of(log: &[ReviewEntry], today: &str) -> ReviewStatus {
        status(log, &Id::new("d").unwrap(), &Id::new("s").unwrap(), "v1", PartialDate::new(today).as_ref())
    }

    #[test]
    fn the_last_entry_decides_unless_the_text_or_the_time_has_changed() {
        use ReviewAction::{InReview, Reviewed, Withdrawn};
        assert_eq!(of(&[], "2026-11-23"), ReviewStatus::Unreviewed);
        let mut log = vec![entry(InReview, "2026-01-05", "v1")];
        assert_eq!(of(&log, "2026-11-23"), ReviewStatus::InReview);
        log.push(entry(Reviewed, "2026-01-06", "v1"));
        assert_eq!(of(&log, "2026-11-23"), ReviewStatus::Reviewed);
        assert_eq!(of(&log, "2028-12-31"), ReviewStatus::Reviewed);
        assert_eq!(of(&log, "2029-01-01"), ReviewStatus::Due);
        log.push(entry(Reviewed, "2026-02-01", "v0"));
        assert_eq!(of(&log, "2026-11-23"), ReviewStatus::Superseded);
        log.push(entry(Withdrawn, "2026-03-01", "v1"));
        assert_eq!(of(&log, "2026-11-23"), ReviewStatus::Withdrawn);
        log.push(entry(Reviewed, "2026-04-01", "v1"));
        assert_eq!(of(&log, "2026-11-23"), ReviewStatus::Reviewed);
    }

    #[test]
    fn another_wording_returns_it_to_unreviewed_and_another_version_supersedes_it() {
        let against = |print: &str| [entry(ReviewAction::Reviewed, "2026-01-06", print)];
        let now =
            |log: &[ReviewEntry]| status(log, &Id::new("d").unwrap(), &Id::new("s").unwrap(), "16|2023-08|abc", None);
        assert_eq!(now(&against("16|2023-08|abc")), ReviewStatus::Reviewed);
        assert_eq!(now(&against("16|2023-08|fff")), ReviewStatus::Unreviewed);
        assert_eq!(now(&against("15|2021-03|abc")), ReviewStatus::Superseded);
    }

    #[test]
    fn a_name_a_role_and_the_reason_of_a_withdrawal_are_needed() {
        let good = entry(ReviewAction::Reviewed, "2026-01-01", "v1");
        assert_eq!(good.problem(), None);
        assert_eq!(ReviewEntry { by: "  ".into(), ..good.clone() }.problem(), Some(ReviewProblem::NoName));
        assert_eq!(ReviewEntry { role: String::new(), ..good.clone() }.problem(), Some(ReviewProblem::NoRole));
        let withdrawn = ReviewEntry { action: ReviewAction::Withdrawn, ..good };
        assert_eq!(withdrawn.problem(), Some(ReviewProblem::NoReason));
    }

    #[test]
    fn the_clinic_may_set_when_a_review_is_due() {
        let soon = ReviewEntry { due_months: Some(6), ..entry(ReviewAction::Reviewed, "2026-09-30", "v1") };
        assert_eq!(soon.due().unwrap().as_str(), "2027-03");
    }
}
