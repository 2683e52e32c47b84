//! `caveat clinic`: the reviews, statements and notes of the clinic, to and from a second desk.

use std::path::Path;

use serde::Serialize;

use super::args::ClinicCommand;
use super::backups;
use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::clinic::{self, ExchangeError, Imported, Refused};
use crate::app::layer_text::{self, Side, Signature};
use crate::app::notice;
use crate::domain::clinic_layer::merge::LayerConflict;
use crate::import::clinic_layer::LayerFileError;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::whole_file::Existing;

#[derive(Serialize)]
struct ExportShape<'a> {
    file: &'a str,
    entries: usize,
    reviews: usize,
}

#[derive(Serialize)]
struct ImportShape<'a> {
    entries: usize,
    reviews: usize,
    unchanged: usize,
    refused: Vec<RefusedShape<'a>>,
    conflicts: Vec<ConflictShape<'a>>,
}

/// An entry of the layer, or a review of a drug against a source.
#[derive(Serialize)]
struct RefusedShape<'a> {
    entry: Option<&'a str>,
    drug: Option<&'a str>,
    source: Option<&'a str>,
    message: String,
}

#[derive(Serialize)]
struct ConflictShape<'a> {
    kind: &'static str,
    drug: &'a str,
    stays: &'static str,
    ours: SideShape<'a>,
    theirs: SideShape<'a>,
}

#[derive(Serialize)]
struct SideShape<'a> {
    text: String,
    by: &'a str,
    role: &'a str,
    date: &'a str,
    time: Option<&'a str>,
}

pub fn run(session: &Session, command: &ClinicCommand) -> Result<(), Ended> {
    match command {
        ClinicCommand::Export { file, force } => export(session, file, *force),
        ClinicCommand::Import { file } => import(session, file),
        ClinicCommand::Backups => backups::list(session),
        ClinicCommand::BringBack { number, force } => backups::bring(session, *number, *force),
    }
}

fn export(session: &Session, file: &Path, force: bool) -> Result<(), Ended> {
    let existing = if force { Existing::Replace } else { Existing::Keep };
    let today = SystemClock.today();
    let written = clinic::export(&session.places, file, existing, today.as_ref());
    let (entries, reviews) = written.map_err(|error| session.store_failure(&error))?;
    let file = file.display().to_string();
    if session.json {
        output::json(&ExportShape { file: &file, entries, reviews });
        return Ok(());
    }
    let arguments = [("entries", entries.into()), ("reviews", reviews.into())];
    output::line(&format!("{}: {file}", session.words.f("exchange-exported", &arguments)));
    Ok(())
}

fn import(session: &Session, file: &Path) -> Result<(), Ended> {
    let imported = clinic::import(&session.places, &session.reference.populations, file);
    let imported = imported.map_err(|error| match error {
        ExchangeError::Store(error) => session.store_failure(&error),
        ExchangeError::File(error) => Ended::NotDone(unreadable(session, file, &error)),
    })?;
    if session.json {
        output::json(&shape(session, &imported));
    } else {
        print(session, &imported);
    }
    Ok(())
}

/// The file of a second desk that was not taken, with its line where one is known.
fn unreadable(session: &Session, file: &Path, error: &LayerFileError) -> Failure {
    let kind = match error {
        LayerFileError::Newer { .. } => FailureKind::NewerVersion,
        LayerFileError::NotALayer => FailureKind::Invalid,
        LayerFileError::TooLarge { .. } | LayerFileError::NotUtf8 | LayerFileError::Syntax { .. } => {
            FailureKind::Unreadable
        }
    };
    let place = match error {
        LayerFileError::Syntax { place, .. } => Some(*place),
        _ => None,
    };
    let path = file.display().to_string();
    let message = format!("{} {path}", notice::layer_file(&session.words, error));
    Failure {
        file: Some(path),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        ..Failure::new(kind, message)
    }
}

fn shape<'a>(session: &Session, imported: &'a Imported) -> ImportShape<'a> {
    let refused = |refused: &'a Refused| {
        let message = notice::refused(&session.words, refused);
        match refused {
            Refused::Entry(id, _) => RefusedShape { entry: Some(id.as_str()), drug: None, source: None, message },
            Refused::Review { drug, source, .. } => {
                RefusedShape { entry: None, drug: Some(drug.as_str()), source: Some(source.as_str()), message }
            }
        }
    };
    ImportShape {
        entries: imported.entries,
        reviews: imported.reviews,
        unchanged: imported.unchanged,
        refused: imported.refused.iter().map(refused).collect(),
        conflicts: imported.conflicts.iter().map(|conflict| conflict_shape(session, conflict)).collect(),
    }
}

fn conflict_shape<'a>(session: &Session, conflict: &'a LayerConflict) -> ConflictShape<'a> {
    let (kind, stays) = match conflict {
        LayerConflict::SameId { .. } => ("same_id", "ours"),
        LayerConflict::Grades { .. } => ("grades", "both"),
        LayerConflict::Reviews { .. } => ("reviews", "both"),
    };
    let side = |side| {
        let (text, Signature { by, role, date, time }) = layer_text::side(&session.words, conflict, side);
        SideShape { text, by, role, date: date.as_str(), time }
    };
    ConflictShape { kind, drug: conflict.drug().as_str(), stays, ours: side(Side::Ours), theirs: side(Side::Theirs) }
}

fn print(session: &Session, imported: &Imported) {
    let words = &session.words;
    output::line(&notice::imported(words, imported));
    output::line(&notice::imported_more(words, imported));
    for refused in &imported.refused {
        output::line(&format!("  {}: {}", words.t("exchange-refused"), notice::refused(words, refused)));
    }
    for conflict in &imported.conflicts {
        let name = layer_text::drug_name(&session.library, conflict.drug());
        let (what, stays) = (layer_text::conflict(words, conflict), layer_text::stays(words, conflict));
        output::line(&format!("  {name}: {what} | {stays}"));
        for side in [Side::Ours, Side::Theirs] {
            let (text, signature) = layer_text::side(words, conflict, side);
            let (whose, signed) = (layer_text::whose(words, side), layer_text::signed(words, &signature));
            output::line(&format!("    {whose} {text} ({signed})"));
        }
    }
}
