//! `caveat sources`: every source of the built-in monographs, as a page, a file, or a check that the file is not stale.

use std::path::PathBuf;

use serde::Serialize;

use super::args::SourcesArgs;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::sources_page::{markdown, uses};
use crate::domain::monograph::Origin;
use crate::domain::source::Source;
use crate::store::StoreError;
use crate::store::read_bounded;
use crate::store::whole_file::{Access, Existing, write_whole};

/// Where the project keeps the page.
const KEPT: &str = "data/SOURCES.md";

#[derive(Serialize)]
struct SourcesShape<'a> {
    sources: Vec<SourceShape<'a>>,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    #[serde(flatten)]
    source: &'a Source,
    statements: usize,
    drug: &'a str,
}

pub fn run(session: &Session, args: &SourcesArgs) -> Result<(), Ended> {
    let bundled = session.library.monographs().iter().map(AsRef::as_ref).filter(|m| m.origin == Origin::Bundled);
    let uses = uses(bundled);
    let page = markdown(&session.words, &uses);
    if let Some(file) = &args.check {
        check(session, file.clone().unwrap_or_else(|| PathBuf::from(KEPT)), &page)?;
    } else if let Some(path) = &args.output {
        write_whole(path, page.as_bytes(), Access::Document, Existing::Replace)
            .map_err(|e| session.store_failure(&e))?;
    } else if !session.json {
        output::line(page.trim_end());
    }
    if session.json {
        let shape = |one: &crate::app::sources_page::SourceUse<'_>| {
            (one.source.clone(), one.statements, one.drug.id().to_string())
        };
        let owned: Vec<_> = uses.iter().map(shape).collect();
        let sources =
            owned.iter().map(|(source, statements, drug)| SourceShape { source, statements: *statements, drug });
        output::json(&SourcesShape { sources: sources.collect() });
    }
    Ok(())
}

fn check(session: &Session, path: PathBuf, page: &str) -> Result<(), Ended> {
    let kept = read_bounded(&path).map_err(|error| session.store_failure(&StoreError::io(&error, &path)))?;
    if kept == page.as_bytes() {
        return Ok(());
    }
    let file = path.display().to_string();
    let message = session.words.f("error-sources-stale", &[("path", (&file).into())]);
    Err(Failure { file: Some(file), ..Failure::new(FailureKind::Invalid, message) }.into())
}
