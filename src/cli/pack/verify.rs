//! `caveat pack verify`: one file, or everything that is installed.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::{PackShape, ProblemShape, about, refused, teller};
use crate::app::pack_text::signed_by;
use crate::cli::failure::Ended;
use crate::cli::output;
use crate::cli::pack_args::VerifyArgs;
use crate::cli::run::Session;
use crate::service::clock::SystemClock;
use crate::service::library_work::labels_damaged;
use crate::service::pack_work::{self, Observer};
use crate::store::pack::{self, CheckedPack, SignedBy, TrustedKeys};

/// All installed packs: their counts together, and each alone.
#[derive(Serialize)]
struct LibraryShape {
    #[serde(flatten)]
    all: PackShape,
    packs: Vec<InstalledShape>,
}

#[derive(Serialize)]
struct InstalledShape {
    pack: String,
    version: String,
    drugs: usize,
    labels: usize,
    changed: Vec<String>,
}

pub fn run(session: &Session, args: &VerifyArgs) -> Result<(), Ended> {
    match &args.file {
        Some(file) => one(session, file, args),
        None => library(session),
    }
}

fn one(session: &Session, file: &Path, args: &VerifyArgs) -> Result<(), Ended> {
    let words = &session.words;
    let keys = match args.key.as_slice() {
        [] => TrustedKeys::load(&session.places),
        named => TrustedKeys::of(named),
    };
    // A key that was named and cannot be read is no check without it.
    if let Some(path) = keys.unreadable.iter().find(|path| args.key.contains(path)) {
        return Err(refused(session, &pack::PackErrorKind::Key.of(path)));
    }
    let stop = AtomicBool::new(false);
    let mut tell = teller(session);
    let mut watch = pack_work::watch(Observer { stop: &stop, tell: &mut tell });
    let verified = pack::verify(file, &keys, &mut watch).map_err(|error| refused(session, &error))?;
    let mut shape = PackShape::of(verified.manifest.as_ref(), &verified.signed_by);
    shape.problems = verified.problems.iter().map(|problem| ProblemShape::of(words, problem)).collect();
    if session.json {
        output::json(&shape);
    } else {
        shape.problems.iter().for_each(|problem| output::line(&problem.message));
        if let (Some(manifest), []) = (&verified.manifest, shape.problems.as_slice()) {
            output::line(&about(words, "pack-matches", manifest, ""));
            output::line(&signed_by(words, &verified.signed_by));
        }
    }
    if shape.problems.is_empty() { Ok(()) } else { Err(Ended::WithMistakes) }
}

fn library(session: &Session) -> Result<(), Ended> {
    let words = &session.words;
    let stop = AtomicBool::new(false);
    let mut tell = teller(session);
    let observer = Observer { stop: &stop, tell: &mut tell };
    let checked = pack_work::check(&session.places, &SystemClock, observer);
    let checked = checked.map_err(|error| refused(session, &error))?;
    let damaged = labels_damaged(&session.places);
    let mut all = PackShape::of(None, &SignedBy::Nobody);
    all.drugs = checked.iter().map(|pack| pack.drugs).sum();
    all.labels = checked.iter().map(|pack| pack.labels).sum();
    all.problems = problems(session, &checked);
    all.problems.extend(damaged.as_ref().map(|error| ProblemShape {
        file: error.path.display().to_string(),
        entry: None,
        reason: "labels".to_owned(),
        message: words.t("packs-labels-damaged"),
    }));
    let good = all.problems.is_empty();
    if session.json {
        output::json(&LibraryShape { all, packs: checked.into_iter().map(installed).collect() });
    } else {
        all.problems.iter().for_each(|problem| output::line(&problem.message));
        output::line(&words.f("packs-checked", &[("n", checked.len().into())]));
        if !checked.is_empty() && checked.iter().all(|pack| pack.changed.is_empty()) {
            output::line(&words.t("packs-all-match"));
        }
        if damaged.is_none() && session.places.labels_db().exists() {
            output::line(&words.t("packs-labels-whole"));
        }
    }
    if good { Ok(()) } else { Err(Ended::WithMistakes) }
}

fn problems(session: &Session, checked: &[CheckedPack]) -> Vec<ProblemShape> {
    let changed = checked.iter().filter(|pack| !pack.changed.is_empty());
    let problem = |pack: &CheckedPack| {
        let list = pack.changed.join(", ");
        let (name, version) = ((&pack.tag.name).into(), pack.tag.version.as_str().into());
        let message =
            session.words.f("pack-does-not-match", &[("pack", name), ("version", version), ("list", (&list).into())]);
        let file = session.places.packs().join(pack.tag.id.as_str()).display().to_string();
        ProblemShape { file, entry: Some(list.clone()), reason: "part_changed".to_owned(), message }
    };
    changed.map(problem).collect()
}

fn installed(pack: CheckedPack) -> InstalledShape {
    let CheckedPack { tag, changed, drugs, labels, .. } = pack;
    InstalledShape { pack: tag.id.to_string(), version: tag.version.to_string(), drugs, labels, changed }
}
