//! What `handout` says of the files that it wrote, and of the drugs that have no page.

use serde::Serialize;

use super::Planned;
use crate::app::page::MadePage;
use crate::cli::failure::{Ended, Failure, FailureKind};
use crate::cli::output;
use crate::cli::run::Session;

#[derive(Serialize)]
struct HandoutShape {
    files: Vec<FileShape>,
    /// Only where a drug has no page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failed: Vec<RefusedShape>,
}

/// A drug whose text holds a character that no font of the page has.
#[derive(Serialize)]
pub struct RefusedShape {
    pub drug: String,
    pub message: String,
}

#[derive(Serialize)]
pub struct FileShape {
    drugs: Vec<String>,
    file: String,
    pages: usize,
    bytes: usize,
    hash: String,
    replaced: Vec<ReplacedShape>,
    grade_fk: Option<f64>,
    smog: Option<f64>,
}

#[derive(Serialize)]
struct ReplacedShape {
    id: String,
    text: String,
}

/// What came of one planned file.
pub struct Outcome {
    pub files: Vec<FileShape>,
    pub refused: Vec<RefusedShape>,
}

/// Says what was written, and each drug that has no page. Where none was written, that is the failure.
pub fn say_all(session: &Session, made: Vec<Outcome>, to_output: bool) -> Result<(), Ended> {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    for outcome in made {
        files.extend(outcome.files);
        failed.extend(outcome.refused);
    }
    let sentence = |refused: &RefusedShape| {
        let arguments = [("drug", (&refused.drug).into()), ("message", (&refused.message).into())];
        session.words.f("error-unprintable-drug", &arguments)
    };
    let sentences: Vec<String> = failed.iter().map(sentence).collect();
    if files.is_empty() && !failed.is_empty() {
        return Err(Failure::new(FailureKind::Invalid, sentences.join("\n")).into());
    }
    let whole = failed.is_empty();
    if session.json {
        output::json(&HandoutShape { files, failed });
    } else if !to_output {
        files.iter().for_each(|file| say(session, file));
    }
    sentences.iter().for_each(|text| output::error(text));
    if whole { Ok(()) } else { Err(Ended::WithMistakes) }
}

pub fn shape(file: &Planned, made: &MadePage) -> FileShape {
    let tenth = |grade: f64| (grade * 10.0).round() / 10.0;
    let replaced = |change: &crate::handout::clean::Change| ReplacedShape {
        id: change.code.clone(),
        text: change.character.to_string(),
    };
    FileShape {
        drugs: file.monographs.iter().map(|m| m.id().to_string()).collect(),
        file: file.target.display().to_string(),
        pages: made.pages,
        bytes: made.bytes.len(),
        hash: made.hash.clone(),
        replaced: made.changes.iter().map(replaced).collect(),
        grade_fk: made.measures.grade_fk.map(tenth),
        smog: made.measures.smog.map(tenth),
    }
}

fn say(session: &Session, file: &FileShape) {
    let words = &session.words;
    let grade = file.grade_fk.map(|g| format!("{g:.1}"));
    let id = if grade.is_some() { "handout-written" } else { "handout-written-ungraded" };
    let grade = grade.unwrap_or_default();
    let arguments = [("pages", file.pages.into()), ("grade", (&grade).into()), ("path", (&file.file).into())];
    output::line(&words.f(id, &arguments));
    for replaced in &file.replaced {
        output::line(&words.f("handout-replaced", &[("code", (&replaced.id).into())]));
    }
}
