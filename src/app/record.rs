//! Taking a check away: on the clipboard, as text, as a table, as a PDF for the record. What came of it is the state's,
//! what was typed for one copy is not.

use std::path::PathBuf;
use std::sync::Arc;

use super::check_csv::check_csv;
use super::check_record::{self, RecordOptions};
use super::check_text::check_text;
use super::checking;
use super::state::{AppState, WriteFailure};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::patient::Patient;
use crate::handout::HandoutError;
use crate::service::jobs::JobId;
use crate::store::library::Library;
use crate::store::reference::Reference;
use crate::words::Words;

/// The writing of a check and what came of it.
#[derive(Default)]
pub struct RecordState {
    pub writing: Option<JobId>,
    pub written: Option<Recorded>,
    pub failed: Option<WriteFailure>,
}

/// A check that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub path: PathBuf,
    /// Of a PDF.
    pub pages: Option<usize>,
    /// Characters that the page cannot print, by their codes.
    pub replaced: Vec<String>,
}

/// Where a check is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTo {
    /// A file, or a folder for a file with a name of its own.
    pub path: PathBuf,
    /// A person agreed to replace what is there.
    pub replace: bool,
}

/// As what a check is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordKind {
    Text,
    Csv,
    Pdf(RecordOptions),
}

impl RecordKind {
    pub fn extension(&self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Pdf(_) => "pdf",
        }
    }
}

/// A check as it is to be written: drugs and patient as they were when it was asked for.
pub struct Wanted {
    pub words: Arc<Words>,
    pub library: Arc<Library>,
    pub reference: Arc<Reference>,
    pub patient: Patient,
    pub drugs: Vec<Arc<Monograph>>,
}

/// Bytes ready to be written.
pub struct Made {
    pub bytes: Vec<u8>,
    pub pages: Option<usize>,
    pub replaced: Vec<String>,
}

impl Wanted {
    /// The check of these drugs, or of the one that is shown; `None` where there is none.
    pub fn of(state: &AppState, drugs: &[Id]) -> Option<Self> {
        // A drug whose file could not be read has failed in everything, and that is said.
        let find = |id: &Id| state.library.readable_or_not(id).cloned();
        let drugs: Vec<_> = match drugs {
            [] => state.shown().cloned().into_iter().collect(),
            named => named.iter().filter_map(find).collect(),
        };
        (!drugs.is_empty()).then(|| Self {
            words: state.words.clone(),
            library: state.library.clone(),
            reference: state.reference.clone(),
            patient: state.patient.patient.clone(),
            drugs,
        })
    }

    pub fn text(&self) -> String {
        let result = checking::check(&self.drugs, &self.patient, &self.library, &self.reference);
        check_text(&self.words, &result)
    }

    pub fn make(&self, kind: &RecordKind) -> Result<Made, HandoutError> {
        let result = checking::check(&self.drugs, &self.patient, &self.library, &self.reference);
        let whole = |text: String| Made { bytes: text.into_bytes(), pages: None, replaced: Vec::new() };
        Ok(match kind {
            RecordKind::Text => whole(check_text(&self.words, &result)),
            RecordKind::Csv => whole(check_csv(&self.words, &result)),
            RecordKind::Pdf(options) => {
                let made = check_record::pdf(&check_record::document(&self.words, &result, options))?;
                let replaced = made.changes.iter().map(|change| change.code.clone()).collect();
                Made { bytes: made.bytes, pages: Some(made.pages), replaced }
            }
        })
    }

    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        self.drugs.iter().map(|drug| drug.id())
    }
}

/// The drugs of the check of several drugs, as it was made last; empty where there is none.
pub fn checked_drugs(state: &AppState) -> &[Id] {
    state.patient.check.checked().map_or(&[], |checked| checked.made_of.drugs.as_slice())
}

/// "check_clonazepam_2026-11-22.pdf" for these drugs, or the one that is shown: nothing about the patient.
pub fn suggested_name(state: &AppState, drugs: &[Id], extension: &str) -> String {
    let there = |id: &&Id| state.library.readable_or_not(id).is_some();
    let ids: Vec<&Id> = match drugs {
        [] => state.shown().map(|drug| drug.id()).into_iter().collect(),
        named => named.iter().filter(there).collect(),
    };
    match &state.today {
        Some(today) if !ids.is_empty() => check_record::file_name(ids, today, extension),
        _ => String::new(),
    }
}
