//! `caveat import`: official labels out of files and folders, counted by what became of them. Progress goes to the error
//! output.

use serde::Serialize;

use super::args::ImportArgs;
use super::failure::{Ended, Failure};
use super::output;
use super::run::Session;
use crate::app::notice;
use crate::import::label::Reason;
use crate::service::clock::SystemClock;
use crate::service::label_import::{Odd, Refused, Report, import};
use crate::service::label_keeper::{LabelKeeper, Stopped};
use crate::service::pack_work;
use crate::store::labels_db::Counts;
use crate::store::{StoreError, StoreErrorKind};

#[derive(Serialize)]
struct ImportShape {
    files: usize,
    added: usize,
    updated: usize,
    unchanged: usize,
    refused: Vec<RefusedShape>,
    warnings: Vec<WarningShape>,
}

#[derive(Serialize)]
struct RefusedShape {
    file: String,
    entry: Option<String>,
    reason: Reason,
    message: String,
}

#[derive(Serialize)]
struct WarningShape {
    file: String,
    set_id: String,
    message: String,
}

/// A line of progress after so many files: a release of single files has tens of thousands.
const PROGRESS_EVERY: usize = 200;

pub fn run(session: &Session, args: &ImportArgs) -> Result<(), Ended> {
    let words = &session.words;
    let keeper = LabelKeeper::start(&session.places.labels_db()).map_err(|error| match error.kind {
        StoreErrorKind::NewerVersion => labels_newer(session, &error),
        _ => session.store_failure(&error),
    })?;
    if let Some(aside) = &keeper.put_aside {
        output::error(&words.f("labels-put-aside", &[("path", (&aside.display().to_string()).into())]));
    }
    let report = import(&args.paths, keeper, &mut |done, all, labels| {
        if done.is_multiple_of(PROGRESS_EVERY) || done == all {
            let counts = [("done", done.into()), ("all", all.into()), ("labels", labels.into())];
            output::error(&words.f("import-progress", &counts));
        }
    });
    report.unopened.iter().for_each(|error| output::error(&notice::store_error(words, error)));
    if report.files == 0
        && let Some(error) = report.unopened.first()
    {
        return Err(Ended::NotDone(Failure::store(words, error)));
    }
    let stopped = report.stopped.as_ref();
    if report.read > 0 || stopped.is_some() {
        let labels = stopped.map_or(report.read, |stopped| stopped.labels);
        pack_work::note_import(&session.places, &SystemClock, labels, stopped.map(|stopped| &stopped.error));
    }
    if let Some(stopped) = stopped {
        return Err(not_kept(session, stopped));
    }
    let nothing = report.read == 0;
    let shape = shape(session, report);
    if session.json {
        output::json(&shape);
    } else {
        print(session, &shape);
    }
    if nothing { Err(Ended::WithMistakes) } else { Ok(()) }
}

/// The store failed: nothing of the import was kept.
fn not_kept(session: &Session, stopped: &Stopped) -> Ended {
    let mut failure = Failure::store(&session.words, &stopped.error);
    let n = ("n", stopped.labels.into());
    failure.message = match stopped.error.kind {
        StoreErrorKind::DiskFull => session.words.f("import-disk-full", &[n]),
        _ => session.words.f("import-stopped", &[n, ("detail", (&failure.message).into())]),
    };
    Ended::NotDone(failure)
}

fn labels_newer(session: &Session, error: &StoreError) -> Ended {
    let mut failure = Failure::store(&session.words, error);
    failure.message = crate::app::labels::problem_sentence(&session.words, error);
    Ended::NotDone(failure)
}

fn shape(session: &Session, report: Report) -> ImportShape {
    let Report { files, counts, refused, odd, .. } = report;
    let Counts { added, updated, unchanged } = counts;
    let refused = refused.into_iter().map(|refused| refused_shape(session, refused)).collect();
    let warnings = odd.into_iter().map(|odd| warning_shape(session, odd)).collect();
    ImportShape { files, added, updated, unchanged, refused, warnings }
}

fn refused_shape(session: &Session, refused: Refused) -> RefusedShape {
    let Refused { file, entry, refusal } = refused;
    let message = crate::app::label_text::refusal(&session.words, &refusal);
    RefusedShape { file, entry, reason: refusal.reason, message }
}

fn warning_shape(session: &Session, odd: Odd) -> WarningShape {
    let Odd { file, set_id, oddity } = odd;
    let sentence = session.words.t(&format!("odd-{}", oddity.id()));
    let detail = oddity.detail();
    let message = if detail.is_empty() { sentence } else { format!("{sentence} ({detail})") };
    WarningShape { file, set_id, message }
}

fn print(session: &Session, shape: &ImportShape) {
    for refused in &shape.refused {
        let entry = refused.entry.as_deref().map(|entry| format!(" ({entry})")).unwrap_or_default();
        output::line(&format!("{}{entry}: {}", refused.file, refused.message));
    }
    for warning in &shape.warnings {
        output::line(&format!("{} ({}): {}", warning.file, warning.set_id, warning.message));
    }
    let counts = [
        ("files", shape.files.into()),
        ("added", shape.added.into()),
        ("updated", shape.updated.into()),
        ("unchanged", shape.unchanged.into()),
        ("refused", shape.refused.len().into()),
    ];
    output::line(&session.words.f("import-done", &counts));
}
