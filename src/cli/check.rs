//! `caveat check`: what concerns this patient, as text, JSON or CSV.

mod csv;
mod json;
mod plain;

use super::args::{CheckArgs, CheckFormat};
use super::failure::Ended;
use super::run::Session;
use crate::app::checking::{self, CheckResult};
use crate::domain::monograph::Monograph;
use crate::store::library::Named;
use std::sync::Arc;

pub fn run(session: &Session, args: &CheckArgs) -> Result<(), Ended> {
    let mut monographs: Vec<Arc<Monograph>> = Vec::new();
    for text in &args.drugs {
        // A drug whose file could not be read is checked all the same: every population has failed.
        let monograph = match session.library.named(text) {
            Named::Unreadable(stub) => stub,
            _ => session.drug(text)?,
        };
        if !monographs.iter().any(|m| m.id() == monograph.id()) {
            monographs.push(monograph);
        }
    }
    let patient = args.patient.patient();
    let result = checking::check(&monographs, &patient, &session.library, &session.reference);
    match args.format {
        _ if session.json => json::write(&session.words, &result),
        CheckFormat::Csv => csv::write(session, &result),
        CheckFormat::Text | CheckFormat::Json => plain::write(session, &result),
    }
    Ok(())
}

pub(super) type Checked<'a> = CheckResult<'a>;
