//! `caveat handout`: the patient's page as PDF or text, into a file, a folder or the output.

mod told;

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::args::HandoutArgs;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::notice;
use crate::app::page::{self, MadePage, PageRequest};
use crate::domain::monograph::Monograph;
use crate::domain::source::ReviewStatus;
use crate::handout::compose::PageOptions;
use crate::handout::{Document, HandoutError, TextSize};
use crate::service::batch;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::whole_file::{Access, Existing, make_document_folder, remove_empty_folder, write_whole};
use crate::store::{StoreError, StoreErrorKind};
use crate::words::Words;
use told::{Outcome, RefusedShape, say_all, shape};

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
    let monographs = if args.all {
        session.library.monographs().to_vec()
    } else {
        session.each_once(&args.drugs, |text| session.drug(text))?
    };
    let request = request(session, args)?;
    let planned = plan(args, monographs, &request);
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let mut new_folder = false;
    if !to_output {
        refuse_existing(session, &planned, existing)?;
        new_folder = make_folder(session, args)?;
    }
    let progress = Progress::new(session, args, planned.len());
    // A disk that takes its time holds up nobody who sets a page.
    let set = |file: &Planned| -> Result<Set, Ended> {
        let Printable { file, documents, refused } = printable(session, args, file, &request)?;
        let page = if documents.is_empty() { None } else { Some(make(session, args, &file, &documents)?) };
        Ok(Set { file, page, refused })
    };
    let keep = |set: Result<Set, Ended>| -> Result<Outcome, Ended> {
        let Set { file, page, refused } = set?;
        if let Some(page) = &page {
            write(session, &file, page, to_output, existing)?;
        }
        progress.step();
        Ok(Outcome { files: page.iter().map(|page| shape(&file, page)).collect(), refused })
    };
    let made = batch::map_then(&planned, usize::from(args.jobs), set, keep);
    progress.end();
    if args.all {
        super::list::failed_lines(session).iter().for_each(|text| output::error(text));
    }
    let ended = made.into_iter().collect::<Result<Vec<_>, _>>().and_then(|made| say_all(session, made, to_output));
    if new_folder && ended.is_err() {
        remove_empty_folder(&args.output);
    }
    ended
}

/// One file as it is to be written; without a page where none of its drugs can be printed.
struct Set {
    file: Planned,
    page: Option<MadePage>,
    refused: Vec<RefusedShape>,
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

/// Makes the folder that was named, where it is missing; is it new?
fn make_folder(session: &Session, args: &HandoutArgs) -> Result<bool, Ended> {
    if !is_folder(args) || args.output.is_dir() {
        return Ok(false);
    }
    make_document_folder(&args.output).map_err(|e| session.store_failure(&e))?;
    Ok(true)
}

/// Nothing is written where one of the targets exists and may not be replaced.
fn refuse_existing(session: &Session, planned: &[Planned], existing: Existing) -> Result<(), Ended> {
    let there = planned.iter().find(|file| existing == Existing::Keep && file.target.exists());
    match there {
        Some(file) => Err(session.store_failure(&StoreError::new(StoreErrorKind::Exists, &file.target))),
        None => Ok(()),
    }
}

/// The documents of one file that can be printed, and the drugs that cannot.
struct Printable {
    file: Planned,
    documents: Vec<Document>,
    refused: Vec<RefusedShape>,
}

/// Plain text needs no font, so nothing of it is refused.
fn printable(session: &Session, args: &HandoutArgs, file: &Planned, request: &PageRequest) -> Result<Printable, Ended> {
    let (mut monographs, mut documents, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for monograph in &file.monographs {
        if session.settings.policy.rules.required_review && monograph.review() != ReviewStatus::Reviewed {
            let message = session.words.t("handout-review-required");
            refused.push(RefusedShape { drug: monograph.id().to_string(), message });
            continue;
        }
        let document = page::document(&session.library, &session.reference, monograph, request);
        let unprintable = if args.text { Ok(Vec::new()) } else { page::unprintable(std::slice::from_ref(&document)) };
        let found = unprintable.map_err(|error| no_page(session, &error))?;
        if found.is_empty() {
            monographs.push(monograph.clone());
            documents.push(document);
        } else {
            let message = notice::unprintable(&session.words, &found);
            refused.push(RefusedShape { drug: monograph.id().to_string(), message });
        }
    }
    Ok(Printable { file: Planned { monographs, target: file.target.clone() }, documents, refused })
}

fn make(session: &Session, args: &HandoutArgs, file: &Planned, documents: &[Document]) -> Result<MadePage, Ended> {
    let names: Vec<&str> = file.monographs.iter().flat_map(|m| m.drug.names()).collect();
    let make = if args.text { page::text } else { page::pdf_of_printable };
    make(documents, &names, &session.reference.plain_words).map_err(|error| no_page(session, &error))
}

fn no_page(session: &Session, error: &HandoutError) -> Ended {
    Ended::NotDone(Failure::new(FailureKind::Invalid, notice::page_error(&session.words, error)))
}

fn write(session: &Session, file: &Planned, made: &MadePage, to_output: bool, existing: Existing) -> Result<(), Ended> {
    if to_output {
        // Whoever reads may have stopped reading: no failure of this program.
        std::io::stdout().lock().write_all(&made.bytes).ok();
        return Ok(());
    }
    write_whole(&file.target, &made.bytes, Access::Document, existing).map_err(|e| session.store_failure(&e))
}
