//! `caveat review`: how far the clinic has reviewed its drugs. It reads only; a review is recorded in the window, where
//! every line is read.

use serde::Serialize;

use super::args::{DrugArg, ReviewCommand};
use super::failure::Ended;
use super::output;
use super::run::Session;
use crate::app::finding_text::source_and_rank;
use crate::app::review_queue::queue;
use crate::app::review_text;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::review::{ReviewAction, ReviewEntry, last_entry};
use crate::domain::source::{ReviewStatus, Source};

#[derive(Serialize)]
struct ListShape<'a> {
    total: usize,
    reviews: Vec<PairShape<'a>>,
}

/// One drug and source with what was recorded about it last.
#[derive(Serialize)]
struct PairShape<'a> {
    drug: &'a Id,
    name: &'a str,
    source: &'a Id,
    title: &'a str,
    review: ReviewStatus,
    by: Option<&'a str>,
    role: Option<&'a str>,
    date: Option<&'a PartialDate>,
    due: Option<PartialDate>,
}

#[derive(Serialize)]
struct ShowShape<'a> {
    drug: &'a Id,
    name: &'a str,
    review: ReviewStatus,
    sources: Vec<PairShape<'a>>,
    log: Vec<EntryShape<'a>>,
}

#[derive(Serialize)]
struct EntryShape<'a> {
    source: &'a Id,
    action: ReviewAction,
    by: &'a str,
    role: &'a str,
    date: &'a PartialDate,
    time: Option<&'a str>,
    due_months: Option<u32>,
    note: Option<&'a str>,
}

pub fn run(session: &Session, command: &ReviewCommand) -> Result<(), Ended> {
    match command {
        ReviewCommand::List => list(session),
        ReviewCommand::Show(args) => show(session, args)?,
    }
    Ok(())
}

fn list(session: &Session) {
    let queue = queue(&session.library, None);
    let known = queue.iter().filter_map(|line| {
        let monograph = session.library.get(&line.pair.drug)?;
        Some((monograph.as_ref(), monograph.source(&line.pair.source)?))
    });
    if session.json {
        let reviews: Vec<PairShape<'_>> = known.map(|(m, source)| pair(session, m, source)).collect();
        output::json(&ListShape { total: reviews.len(), reviews });
        return;
    }
    for (monograph, source) in known {
        let status = review_text::of_source(&session.words, session.library.log(), monograph, source);
        output::line(&format!("{} | {} | {status}", monograph.drug.name, source_and_rank(&session.words, source)));
    }
    let not = queue.iter().filter(|line| line.status == ReviewStatus::Unreviewed).count();
    output::line(&session.words.f("not-reviewed-count", &[("n", not.into()), ("of", queue.len().into())]));
}

fn show(session: &Session, args: &DrugArg) -> Result<(), Ended> {
    let monograph = session.drug(&args.drug)?;
    let words = &session.words;
    let log: Vec<&ReviewEntry> =
        session.library.log().iter().rev().filter(|entry| entry.drug == *monograph.id()).collect();
    if session.json {
        output::json(&ShowShape {
            drug: monograph.id(),
            name: &monograph.drug.name,
            review: monograph.review(),
            sources: monograph.sources_by_rank().into_iter().map(|s| pair(session, &monograph, s)).collect(),
            log: log.iter().map(|entry| entry_shape(entry)).collect(),
        });
        return Ok(());
    }
    output::line(&monograph.drug.name);
    let status = review_text::of_drug(words, session.library.log(), &monograph);
    output::line(&words.f("cli-review", &[("review", (&status).into())]));
    for source in monograph.sources_by_rank() {
        let status = review_text::of_source(words, session.library.log(), &monograph, source);
        output::line(&format!("  {} | {status}", source_and_rank(words, source)));
    }
    output::line(&words.t("review-log-title"));
    for entry in &log {
        let source = monograph.source(&entry.source).map_or(entry.source.as_str(), |s| s.short.as_str());
        let (when, action) = (review_text::when(words, entry), review_text::action(words, entry.action));
        let note = entry.note.as_ref().map(|note| format!(" | {note}")).unwrap_or_default();
        output::line(&format!("  {when} | {source} | {action} | {}{note}", review_text::who(entry)));
    }
    if log.is_empty() {
        output::line(&format!("  {}", words.t("review-log-empty")));
    }
    Ok(())
}

fn pair<'a>(session: &'a Session, monograph: &'a Monograph, source: &'a Source) -> PairShape<'a> {
    let last = last_entry(session.library.log(), monograph.id(), &source.id);
    PairShape {
        drug: monograph.id(),
        name: &monograph.drug.name,
        source: &source.id,
        title: &source.title,
        review: source.review,
        by: last.map(|entry| entry.by.as_str()),
        role: last.map(|entry| entry.role.as_str()),
        date: last.map(|entry| &entry.date),
        due: last.filter(|entry| entry.action == ReviewAction::Reviewed).and_then(ReviewEntry::due),
    }
}

fn entry_shape(entry: &ReviewEntry) -> EntryShape<'_> {
    EntryShape {
        source: &entry.source,
        action: entry.action,
        by: &entry.by,
        role: &entry.role,
        date: &entry.date,
        time: entry.time.as_deref(),
        due_months: entry.due_months,
        note: entry.note.as_deref(),
    }
}
