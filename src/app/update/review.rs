//! The review screen: the queue, the marks on the lines of one source, and what is recorded. Nothing is recorded before
//! every line was read; what is kept for later keeps the lines that were read.

use super::{clinic, grading};
use crate::app::clinic_state::{Mark, Pair, QueueLine, ReviewState};
use crate::app::command::{ReviewCommand, ReviewForm};
use crate::app::notice;
use crate::app::review_queue;
use crate::app::review_rows::rows;
use crate::app::state::{AppState, Level, Tab};
use crate::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use crate::domain::id::Id;
use crate::domain::review::{ReviewAction, ReviewEntry, fingerprint, last_entry, statement_fingerprint};
use crate::domain::source::ReviewStatus;
use crate::service::clock::{Clock as _, SystemClock};

pub fn update(state: &mut AppState, command: ReviewCommand) {
    match command {
        ReviewCommand::Open => {
            state.nav.tab = Tab::Library;
            state.clinic.review.open = true;
            if state.clinic.review.chosen.is_none() {
                choose_first(state);
            }
        }
        ReviewCommand::Close => state.clinic.review.open = false,
        ReviewCommand::Filter(status) => {
            state.clinic.review.filter = status;
            let review = &state.clinic.review;
            if !review.shown().any(|line| Some(&line.pair) == review.chosen.as_ref()) {
                choose_first(state);
            }
        }
        ReviewCommand::Choose(pair) => choose(state, Some(pair)),
        ReviewCommand::Move(by) => step(state, by),
        ReviewCommand::Grade { drug, line } => grading::open(state, &drug, line),
        ReviewCommand::GradeNext => grading::next(state),
        ReviewCommand::Mark(row, mark) => set_mark(state, &row, mark),
        ReviewCommand::Record(form) => finish(state, &form, ReviewAction::Reviewed),
        ReviewCommand::KeepForLater(form) => finish(state, &form, ReviewAction::InReview),
        ReviewCommand::Withdraw(form) => finish(state, &form, ReviewAction::Withdrawn),
    }
}

/// Makes the queue anew: what is due first, then what was never reviewed, by name and rank of source.
pub fn queue(state: &mut AppState) {
    let queue = review_queue::queue(&state.library, state.clinic.review.chosen.as_ref());
    let review = &mut state.clinic.review;
    review.queue = queue;
    let chosen = review.chosen.clone();
    if chosen.is_some() {
        choose(state, chosen);
    }
}

/// Shows a text wherever it stands in the queue.
pub fn look_at(state: &mut AppState, pair: Pair) {
    choose(state, Some(pair));
    queue(state);
}

fn choose_first(state: &mut AppState) {
    let first = state.clinic.review.shown().next().map(|line| line.pair.clone());
    choose(state, first);
}

fn step(state: &mut AppState, by: i32) {
    let review = &state.clinic.review;
    let shown: Vec<&Pair> = review.shown().map(|line| &line.pair).collect();
    let at = shown.iter().position(|pair| Some(*pair) == review.chosen.as_ref());
    let last = shown.len().saturating_sub(1);
    let next = match at {
        None => 0,
        Some(at) => at.saturating_add_signed(by as isize).min(last),
    };
    let next = shown.get(next).map(|pair| (*pair).clone());
    choose(state, next);
}

/// Shows the lines of a source. Marks stay while the text is the one that they are about, also while another text is
/// looked at; a text kept for later brings back the lines that were read.
fn choose(state: &mut AppState, pair: Option<Pair>) {
    let monograph = pair.as_ref().and_then(|pair| state.library.get(&pair.drug)).cloned();
    let known = monograph.as_ref().zip(pair.as_ref()).filter(|(m, pair)| m.source(&pair.source).is_some());
    let Some((monograph, pair)) = known else {
        let review = &mut state.clinic.review;
        set_aside(review);
        review.chosen = None;
        review.rows.clear();
        return;
    };
    let against = fingerprint(monograph, &pair.source);
    let same = state.clinic.review.chosen.as_ref() == Some(pair) && state.clinic.review.against == against;
    let review = &mut state.clinic.review;
    review.rows = rows(monograph, &pair.source);
    if !same {
        review.failed = None;
        set_aside(review);
        let marked = review.set_aside.remove(pair).filter(|(text, _)| *text == against);
        let last = last_entry(state.library.log(), &pair.drug, &pair.source);
        if let Some((_, marks)) = marked {
            review.marks = marks;
        } else if let Some(kept) = last.filter(|l| l.action == ReviewAction::InReview && l.against == against) {
            let read = kept.read.iter().filter(|id| review.rows.iter().any(|row| row.id == **id));
            review.marks = read.map(|id| (id.clone(), Mark::Agree)).collect();
        }
    }
    review.chosen = Some(pair.clone());
    review.against = against;
}

/// Puts the marks of the text that was looked at where they are found again.
fn set_aside(review: &mut ReviewState) {
    let marks = std::mem::take(&mut review.marks);
    if let Some(pair) = review.chosen.take().filter(|_| !marks.is_empty()) {
        review.set_aside.insert(pair, (std::mem::take(&mut review.against), marks));
    }
}

fn set_mark(state: &mut AppState, row: &Id, mark: Option<Mark>) {
    let review = &mut state.clinic.review;
    if !review.rows.iter().any(|known| known.id == *row) {
        return;
    }
    match mark {
        Some(mark) => drop(review.marks.insert(row.clone(), mark)),
        None => drop(review.marks.remove(row)),
    }
}

fn finish(state: &mut AppState, form: &ReviewForm, action: ReviewAction) {
    grading::forget_untouched(state);
    match try_finish(state, form, action) {
        Ok(()) => {
            state.clinic.review.failed = None;
            state.clinic.review.generation += 1;
            let title = state.words.t(match action {
                ReviewAction::Reviewed => "review-recorded",
                ReviewAction::InReview => "review-kept",
                ReviewAction::Withdrawn => "review-withdrawn-done",
            });
            state.notices.add(Level::Info, title, String::new());
            if action == ReviewAction::Reviewed {
                // What was marked is recorded; a later review starts from the beginning.
                state.clinic.review.marks.clear();
                choose_next(state);
            }
        }
        Err(reason) => state.clinic.review.failed = Some(reason),
    }
}

fn try_finish(state: &mut AppState, form: &ReviewForm, action: ReviewAction) -> Result<(), String> {
    let pair = state.clinic.review.chosen.clone().ok_or_else(|| state.words.t("review-nothing-chosen"))?;
    if action == ReviewAction::Reviewed && !state.clinic.review.all_read() {
        return Err(state.words.t("review-not-all-read"));
    }
    let date = state.today.clone().ok_or_else(|| state.words.t("clinic-no-date"))?;
    let entry = ReviewEntry {
        drug: pair.drug.clone(),
        source: pair.source.clone(),
        action,
        by: form.by.trim().to_owned(),
        role: form.role.trim().to_owned(),
        date,
        time: Some(SystemClock.time()),
        against: state.clinic.review.against.clone(),
        due_months: form.due_months,
        note: Some(form.note.trim().to_owned()).filter(|note| !note.is_empty()),
        read: read_lines(&state.clinic.review, action),
    };
    if let Some(problem) = entry.problem() {
        return Err(notice::review_problem(&state.words, problem));
    }
    let changes = if action == ReviewAction::Withdrawn { Vec::new() } else { changes(state, &pair, form)? };
    clinic::record(state, &changes, &[entry])?;
    // What was changed stands beside its line now; it is not recorded twice.
    for entry in &changes {
        if let LayerContent::Statement(ClinicStatement { about: Some(about), .. }) = &entry.what {
            state.clinic.review.marks.insert(about.clone(), Mark::Agree);
        }
    }
    Ok(())
}

/// The lines that were read, where the rest is left for later.
fn read_lines(review: &ReviewState, action: ReviewAction) -> Vec<Id> {
    match action {
        ReviewAction::InReview => review.marks.keys().cloned().collect(),
        ReviewAction::Reviewed | ReviewAction::Withdrawn => Vec::new(),
    }
}

/// The clinic's own statements that stand beside the lines marked "Change".
fn changes(state: &AppState, pair: &Pair, form: &ReviewForm) -> Result<Vec<LayerEntry>, String> {
    let lines = state.library.get(&pair.drug);
    let mut entries = Vec::new();
    for (id, mark) in &state.clinic.review.marks {
        let Mark::Change(statement) = mark else { continue };
        let line = lines.and_then(|m| m.statements.iter().find(|s| s.id == *id));
        let statement = ClinicStatement {
            about: Some(id.clone()),
            against: line.map(statement_fingerprint),
            ..statement.as_ref().clone()
        };
        let what = LayerContent::Statement(statement);
        entries.push(clinic::entry(state, pair.drug.clone(), what, &form.by, &form.role)?);
    }
    Ok(entries)
}

/// The next text that waits.
fn choose_next(state: &mut AppState) {
    let waiting = |line: &&QueueLine| line.status != ReviewStatus::Reviewed;
    let review = &state.clinic.review;
    let next = review.shown().find(waiting).map(|line| line.pair.clone());
    if next.is_some() {
        choose(state, next);
    }
}
