//! Sentences about the work on the library: what is being done, how it ended, what a person is asked.

use std::path::Path;

use super::library_results::ResultMark;
use super::library_state::{Question, RefusedLine, WorkOutcome};
use super::notice::store_error;
use super::pack_text::{counts, pack_error};
use crate::domain::pack::PackTag;
use crate::service::label_import::{Refused, Report};
use crate::service::label_rebuild::Rebuilt;
use crate::service::library_work::{Work, WorkDone};
use crate::store::pack::{CheckedPack, Installed, Manifest, PackError, PackErrorKind};
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

/// "Adding psychiatry.caveatpack"
pub fn doing(words: &Words, work: &Work) -> String {
    let of_path = |id: &str, path: &Path| words.f(id, &[("name", (&file_name(path)).into())]);
    let of_pack = |id: &str, tag: &PackTag| words.f(id, &[("name", (&tag.name).into())]);
    match work {
        Work::Pack { path, .. } => of_path("work-pack", path),
        Work::Labels(path) => of_path("work-labels", path),
        Work::Remove(tag) => of_pack("work-remove", tag),
        Work::BringBack(tag) => of_pack("work-bring-back", tag),
        Work::Check => words.t("work-check"),
        Work::Rebuild => words.t("work-rebuild"),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Title, text, and what is pressed to agree and to leave it.
pub fn question(words: &Words, question: &Question) -> [String; 4] {
    let with = |id: &str, title: String, text: String| {
        [title, text, words.t(&format!("ask-{id}-yes")), words.t(&format!("ask-{id}-no"))]
    };
    match question {
        Question::Older { path, installed, offered, .. } => {
            let arguments = [("installed", installed.into()), ("offered", offered.into())];
            with("older", words.t("ask-older"), format!("{} {}", words.f("ask-older-text", &arguments), path.display()))
        }
        Question::Unsigned { sentence, .. } => {
            with("unsigned", words.t("ask-unsigned"), format!("{sentence} {}", words.t("ask-unsigned-text")))
        }
        Question::Remove(tag) => {
            let title = words.f("ask-remove", &[("name", (&tag.name).into())]);
            with("remove", title, words.t("ask-remove-text"))
        }
        Question::Rebuild => with("rebuild", words.t("ask-rebuild"), words.t("ask-rebuild-text")),
        Question::Stop => with("stop", words.t("ask-stop"), words.t("ask-stop-text")),
        Question::Close => with("close", words.t("ask-close"), words.t("ask-stop-text")),
    }
}

/// How it ended, and a question where a person may go on all the same.
pub fn ended(words: &Words, work: &Work, done: WorkDone) -> Result<WorkOutcome, Question> {
    let of_pack = |id: &str, name: &str| words.f(id, &[("pack", name.into())]);
    Ok(match done {
        WorkDone::Pack(Ok(installed)) => added(words, &installed),
        WorkDone::Pack(Err(error)) => return refused_or_asked(words, work, error),
        WorkDone::Labels(Ok(report)) => labels(words, report),
        WorkDone::Labels(Err(error)) => failed(words, super::labels::problem_sentence(words, &error)),
        WorkDone::Removed(Ok(tag)) => good(of_pack("result-removed", &tag.name), String::new()),
        WorkDone::BroughtBack(Ok(manifest)) => {
            good(of_pack("result-brought-back", &manifest.name), version(words, &manifest))
        }
        WorkDone::Removed(Err(error)) | WorkDone::BroughtBack(Err(error)) => of_error(words, &error),
        WorkDone::Checked(Ok(checked), damaged) => checked_all(words, &checked, damaged.as_ref()),
        WorkDone::Checked(Err(error), _) => of_error(words, &error),
        WorkDone::Rebuilt(Ok(rebuilt)) => rebuilt_labels(words, rebuilt),
        WorkDone::Rebuilt(Err(error)) => failed(words, store_error(words, &error)),
    })
}

fn good(title: String, text: String) -> WorkOutcome {
    WorkOutcome { mark: ResultMark::Done, title, text, refused: Vec::new() }
}

fn failed(words: &Words, text: String) -> WorkOutcome {
    let title = words.t("work-failed");
    WorkOutcome { mark: ResultMark::Failed, title, text, refused: Vec::new() }
}

fn stopped(words: &Words) -> WorkOutcome {
    let title = words.t("pack-stopped");
    WorkOutcome { mark: ResultMark::Stopped, title, text: String::new(), refused: Vec::new() }
}

fn of_error(words: &Words, error: &PackError) -> WorkOutcome {
    match error.kind {
        PackErrorKind::Stopped => stopped(words),
        _ => failed(words, pack_error(words, error)),
    }
}

fn refused_or_asked(words: &Words, work: &Work, error: PackError) -> Result<WorkOutcome, Question> {
    let Work::Pack { path, allowed } = work else { return Ok(of_error(words, &error)) };
    let (path, allowed) = (path.clone(), *allowed);
    match &error.kind {
        PackErrorKind::Older { installed, offered } => {
            let (installed, offered) = (installed.to_string(), offered.to_string());
            Err(Question::Older { path, allowed, installed, offered })
        }
        PackErrorKind::NotSigned | PackErrorKind::UnknownKey { .. } => {
            Err(Question::Unsigned { path, allowed, sentence: pack_error(words, &error) })
        }
        _ => Ok(of_error(words, &error)),
    }
}

fn version(words: &Words, manifest: &Manifest) -> String {
    let counts = counts(words, manifest);
    words.f("work-version", &[("version", manifest.version.as_str().into()), ("counts", (&counts).into())])
}

fn added(words: &Words, installed: &Installed) -> WorkOutcome {
    let manifest = &installed.manifest;
    let title = words.f("work-added", &[("pack", (&manifest.name).into())]);
    let signed = super::pack_text::signed_by(words, &installed.signed_by);
    good(title, format!("{} {signed}", version(words, manifest)))
}

fn labels(words: &Words, report: Report) -> WorkOutcome {
    if report.given_up {
        return stopped(words);
    }
    let mut outcome = match &report.stopped {
        Some(stopped) => {
            let n = ("n", stopped.labels.into());
            let text = match stopped.error.kind {
                StoreErrorKind::DiskFull => words.f("import-disk-full", &[n]),
                _ => {
                    let detail = store_error(words, &stopped.error);
                    words.f("import-stopped", &[n, ("detail", (&detail).into())])
                }
            };
            failed(words, text)
        }
        None if report.read == 0 => failed(words, words.t("work-no-label")),
        None => {
            let counts = report.counts;
            let arguments = [
                ("files", report.files.into()),
                ("added", counts.added.into()),
                ("updated", counts.updated.into()),
                ("unchanged", counts.unchanged.into()),
                ("refused", report.refused.len().into()),
            ];
            good(words.f("work-labels-added", &[("n", report.read.into())]), words.f("import-done", &arguments))
        }
    };
    outcome.refused = report.unopened.iter().map(|error| unopened(words, error)).collect();
    outcome.refused.extend(report.refused.iter().map(|refused| refused_line(words, refused)));
    outcome
}

fn unopened(words: &Words, error: &StoreError) -> RefusedLine {
    RefusedLine { place: error.path.display().to_string(), reason: store_error(words, error) }
}

fn refused_line(words: &Words, refused: &Refused) -> RefusedLine {
    let place = match &refused.entry {
        Some(entry) => format!("{} ({entry})", refused.file),
        None => refused.file.clone(),
    };
    RefusedLine { place, reason: super::label_text::refusal(words, &refused.refusal) }
}

fn checked_all(words: &Words, checked: &[CheckedPack], damaged: Option<&StoreError>) -> WorkOutcome {
    let changed = checked.iter().filter(|pack| !pack.changed.is_empty());
    let mut refused: Vec<RefusedLine> = changed
        .map(|pack| RefusedLine {
            place: pack.tag.name.clone(),
            reason: words.f("work-changed-parts", &[("list", (&pack.changed.join(", ")).into())]),
        })
        .collect();
    if let Some(error) = damaged {
        let reason = words.t("packs-labels-damaged");
        refused.push(RefusedLine { place: error.path.display().to_string(), reason });
    }
    let n = words.f("packs-checked", &[("n", checked.len().into())]);
    match refused.is_empty() {
        true => good(words.t("packs-all-match"), n),
        false => WorkOutcome { mark: ResultMark::Failed, title: words.t("work-not-all-match"), text: n, refused },
    }
}

fn rebuilt_labels(words: &Words, rebuilt: Rebuilt) -> WorkOutcome {
    if rebuilt.stopped {
        return stopped(words);
    }
    let lost = |id: String| RefusedLine { place: id, reason: words.t("work-lost-label") };
    let text = match &rebuilt.kept {
        Some(path) => words.f("work-old-kept", &[("path", (&path.display().to_string()).into())]),
        None => String::new(),
    };
    let mark = if rebuilt.lost.is_empty() { ResultMark::Done } else { ResultMark::Failed };
    let title = words.f("work-rebuilt", &[("n", rebuilt.labels.into())]);
    WorkOutcome { mark, title, text, refused: rebuilt.lost.into_iter().map(lost).collect() }
}
