//! `caveat pack build`.

use std::sync::atomic::AtomicBool;

use super::{PackShape, ProblemShape, about, refused, teller};
use crate::app::notice;
use crate::cli::failure::{Ended, Failure, FailureKind};
use crate::cli::output;
use crate::cli::pack_args::BuildArgs;
use crate::cli::run::Session;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::label_import::Report;
use crate::service::pack_build::{BuildError, Order, build};
use crate::service::pack_work::Observer;
use crate::store::pack::SignedBy;
use crate::store::whole_file::Existing;

pub fn run(session: &Session, args: &BuildArgs) -> Result<(), Ended> {
    let order = order(session, args)?;
    let stop = AtomicBool::new(false);
    let mut tell = teller(session);
    let observer = Observer { stop: &stop, tell: &mut tell };
    let mut read = |done: usize, all: usize, labels: usize| {
        if done == all {
            let counts = [("done", done.into()), ("all", all.into()), ("labels", labels.into())];
            output::error(&session.words.f("import-progress", &counts));
        }
    };
    let built = build(&order, &session.places, session.reference.rules(), &mut read, observer);
    let built = built.map_err(|error| not_built(session, error))?;
    let mut shape = PackShape::of(Some(&built.manifest), &SignedBy::Nobody);
    shape.problems = problems(session, &built.report);
    if session.json {
        output::json(&shape);
        return Ok(());
    }
    for problem in &shape.problems {
        let entry = problem.entry.as_deref().map(|entry| format!(" ({entry})")).unwrap_or_default();
        output::line(&format!("{}{entry}: {}", problem.file, problem.message));
    }
    let path = order.output.display().to_string();
    output::line(&about(&session.words, "pack-built", &built.manifest, &path));
    Ok(())
}

fn order(session: &Session, args: &BuildArgs) -> Result<Order, Ended> {
    let words = &session.words;
    let invalid = |id: &str| Ended::NotDone(Failure::new(FailureKind::Invalid, words.t(id)));
    let id = args.id.clone().or_else(|| Id::from_text(&args.name)).ok_or_else(|| invalid("pack-no-id"))?;
    let date = args.date.clone().or_else(|| SystemClock.today()).ok_or_else(|| invalid("error-no-date"))?;
    let version = args.pack_version.clone().or_else(|| PackVersion::of_date(&date));
    Ok(Order {
        paths: args.paths.clone(),
        output: args.output.clone(),
        existing: if args.force { Existing::Replace } else { Existing::Keep },
        id,
        name: args.name.trim().to_owned(),
        version: version.unwrap_or_else(PackVersion::none),
        date,
    })
}

fn not_built(session: &Session, error: BuildError) -> Ended {
    let words = &session.words;
    match error {
        BuildError::Pack(error) => refused(session, &error),
        BuildError::Labels(stopped) => session.store_failure(&stopped.error),
        BuildError::Mistakes(files) => {
            let mut failure =
                Failure::new(FailureKind::Invalid, words.f("pack-mistakes", &[("n", files.len().into())]));
            if let Some((path, mistakes)) = files.first() {
                failure.file = Some(path.display().to_string());
                let place = mistakes.first().map(|mistake| mistake.place);
                (failure.line, failure.column) = (place.map(|place| place.line), place.map(|place| place.column));
            }
            Ended::NotDone(failure)
        }
    }
}

/// Files of labels that are not in the pack.
fn problems(session: &Session, report: &Report) -> Vec<ProblemShape> {
    let words = &session.words;
    let refused = report.refused.iter().map(|refused| {
        let reason = refused.refusal.reason.id().to_owned();
        let message = words.t(&format!("refused-{reason}"));
        ProblemShape { file: refused.file.clone(), entry: refused.entry.clone(), reason, message }
    });
    let unopened = report.unopened.iter().map(|error| ProblemShape {
        file: error.path.display().to_string(),
        entry: None,
        reason: "unopened".to_owned(),
        message: notice::store_error(words, error),
    });
    refused.chain(unopened).collect()
}
