//! `caveat check`: what concerns this patient, as text, JSON or CSV on the output or in a file, and as a record in PDF.

mod files;
mod json;

use std::sync::Arc;

use super::args::{CheckArgs, CheckFormat};
use super::failure::Ended;
use super::output;
use super::run::Session;
use crate::app::check_csv::check_csv;
use crate::app::check_text::check_text;
use crate::app::checking::{self, CheckResult};
use crate::domain::monograph::Monograph;
use crate::store::library::Named;

pub fn run(session: &Session, args: &CheckArgs) -> Result<(), Ended> {
    let monographs = named(session, &args.drugs)?;
    let patient = args.patient.patient();
    let result = checking::check(&monographs, &patient, &session.library, &session.reference);
    let files = files::plan(session, args, &result)?;
    let text = match args.format {
        _ if session.json => output::json_text(&json::shape(&session.words, &result)),
        CheckFormat::Csv => check_csv(&session.words, &result),
        CheckFormat::Text | CheckFormat::Json => check_text(&session.words, &result),
    };
    files.write(session, args, &result, &text)
}

/// A drug whose file could not be read is checked all the same: every population has failed.
fn named(session: &Session, drugs: &[String]) -> Result<Vec<Arc<Monograph>>, Ended> {
    session.each_once(drugs, |text| match session.named(text)? {
        Named::Unreadable(known) | Named::One(known) => Ok(known),
        Named::Unknown => Err(session.unknown(text)),
    })
}

pub(super) type Checked<'a> = CheckResult<'a>;
