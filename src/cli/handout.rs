//! `caveat handout`: the patient's page as PDF or text, into a file, a folder or the output.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use super::args::HandoutArgs;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::page::{self, MadePage, PageRequest};
use crate::domain::monograph::Monograph;
use crate::handout::compose::PageOptions;
use crate::handout::{Document, HandoutError, TextSize};
use crate::service::batch;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::whole_file::{Access, Existing, make_document_folder, write_whole};
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;

#[derive(Serialize)]
struct HandoutShape {
    files: Vec<FileShape>,
}

#[derive(Serialize)]
struct FileShape {
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

/// One file to be made.
struct Planned {
    monographs: Vec<Arc<Monograph>>,
    target: PathBuf,
}

pub fn run(session: &Session, args: &HandoutArgs) -> Result<(), Ended> {
    let words = &session.words;
    let to_output = args.output == Path::new("-");
    match (args.drugs.is_empty(), args.all) {
        (true, false) => return Err(Ended::WrongUsage(words.t("error-no-drugs"))),
        (false, true) => return Err(Ended::WrongUsage(words.t("error-both-drugs-and-all"))),
        _ if to_output && session.json => return Err(Ended::WrongUsage(words.t("error-json-and-stdout"))),
        _ => {}
    }
    let monographs = if args.all { session.library.monographs().to_vec() } else { named(session, &args.drugs)? };
    let request = request(session, args)?;
    let planned = plan(args, monographs, &request);
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    if !to_output {
        refuse_existing(session, &planned, existing)?;
        make_folder(session, args)?;
    }
    let progress = Progress::new(session, args, planned.len());
    let made = batch::map(&planned, usize::from(args.jobs), |file| -> Result<FileShape, Ended> {
        let made = make(session, args, &file.monographs, &request)?;
        write(session, file, &made, to_output, existing)?;
        progress.step();
        Ok(shape(file, &made))
    });
    progress.end();
    let files = made.into_iter().collect::<Result<Vec<_>, _>>()?;
    if args.all {
        super::list::failed_lines(session).iter().for_each(|text| output::error(text));
    }
    if session.json {
        output::json(&HandoutShape { files });
    } else if !to_output {
        files.iter().for_each(|file| say(session, file));
    }
    Ok(())
}

/// "12 of 53" on the error output while many files are made; nothing where nobody looks on.
struct Progress<'a> {
    words: Option<&'a Words>,
    done: AtomicUsize,
    of: usize,
}

impl<'a> Progress<'a> {
    fn new(session: &'a Session, args: &HandoutArgs, of: usize) -> Self {
        let shown = of > 1 && !args.quiet && std::io::stderr().is_terminal();
        Self { words: shown.then_some(&session.words), done: AtomicUsize::new(0), of }
    }

    fn step(&self) {
        let n = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(words) = self.words {
            let text = words.f("handout-progress", &[("n", n.into()), ("of", self.of.into())]);
            // Whoever reads may have gone: no failure of this program.
            write!(std::io::stderr().lock(), "\r{text}").ok();
        }
    }

    fn end(&self) {
        if self.words.is_some() {
            output::error("");
        }
    }
}

fn named(session: &Session, drugs: &[String]) -> Result<Vec<Arc<Monograph>>, Ended> {
    let mut monographs: Vec<Arc<Monograph>> = Vec::new();
    for text in drugs {
        let monograph = session.drug(text)?;
        if !monographs.iter().any(|m| m.id() == monograph.id()) {
            monographs.push(monograph);
        }
    }
    Ok(monographs)
}

fn request(session: &Session, args: &HandoutArgs) -> Result<PageRequest, Ended> {
    let no_date = || Failure::new(FailureKind::Invalid, session.words.t("error-no-date"));
    let date = args.date.clone().or_else(|| SystemClock.today()).ok_or_else(no_date)?;
    let size = match (args.large_print, args.size.as_str()) {
        (true, _) | (_, "18") => TextSize::Pt18,
        (_, "14") => TextSize::Pt14,
        _ => TextSize::Pt12,
    };
    let paper = args.paper.into();
    let letterhead = session.letterhead();
    let options = PageOptions { paper, size, language: args.lang.into(), letterhead, ..PageOptions::on(date) };
    Ok(PageRequest { patient: args.patient.patient(), print_answers: true, options })
}

/// One file a drug in a folder, else one file for all.
fn plan(args: &HandoutArgs, monographs: Vec<Arc<Monograph>>, request: &PageRequest) -> Vec<Planned> {
    if !is_folder(args) {
        return vec![Planned { monographs, target: args.output.clone() }];
    }
    let extension = if args.text { "txt" } else { "pdf" };
    let file = |m: Arc<Monograph>| {
        let name = page::file_name(&m, &request.options, extension);
        Planned { monographs: vec![m], target: args.output.join(name) }
    };
    monographs.into_iter().map(file).collect()
}

/// An existing folder, or a name that ends as one.
fn is_folder(args: &HandoutArgs) -> bool {
    args.output.is_dir() || args.output.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

/// Makes the folder that was named, where it is missing.
fn make_folder(session: &Session, args: &HandoutArgs) -> Result<(), Ended> {
    if !is_folder(args) || args.output.is_dir() {
        return Ok(());
    }
    make_document_folder(&args.output).map_err(|e| session.store_failure(&e))
}

/// Nothing is written where one of the targets exists and may not be replaced.
fn refuse_existing(session: &Session, planned: &[Planned], existing: Existing) -> Result<(), Ended> {
    let there = planned.iter().find(|file| existing == Existing::Keep && file.target.exists());
    match there {
        Some(file) => Err(session.store_failure(&StoreError::new(StoreErrorKind::Exists, &file.target))),
        None => Ok(()),
    }
}

fn make(
    session: &Session,
    args: &HandoutArgs,
    monographs: &[Arc<Monograph>],
    request: &PageRequest,
) -> Result<MadePage, Ended> {
    let documents: Vec<Document> =
        monographs.iter().map(|m| page::document(&session.library, &session.reference, m, request)).collect();
    let names: Vec<&str> = monographs.iter().flat_map(|m| m.drug.names()).collect();
    let made = if args.text {
        page::text(&documents, &names, &session.reference.plain_words)
    } else {
        page::pdf(&documents, &names, &session.reference.plain_words)
    };
    made.map_err(|error: HandoutError| {
        let message = session.words.f("error-page", &[("detail", (&error.to_string()).into())]);
        Ended::NotDone(Failure::new(FailureKind::Invalid, message))
    })
}

fn write(session: &Session, file: &Planned, made: &MadePage, to_output: bool, existing: Existing) -> Result<(), Ended> {
    if to_output {
        // Whoever reads may have stopped reading: no failure of this program.
        std::io::stdout().lock().write_all(&made.bytes).ok();
        return Ok(());
    }
    write_whole(&file.target, &made.bytes, Access::Document, existing).map_err(|e| session.store_failure(&e))
}

fn shape(file: &Planned, made: &MadePage) -> FileShape {
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
