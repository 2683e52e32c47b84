//! The last results: what was done with packs and imports, one line each, the newest first. No names of files, nothing
//! about a patient.

use serde::{Deserialize, Serialize};

use crate::store::StoreError;
use crate::store::paths::Places;
use crate::store::read_bounded;
use crate::store::whole_file::{Access, Existing, make_folder, write_whole};

/// As many as are kept.
const KEPT: usize = 50;

/// One line, without its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultLine {
    /// `YYYY-MM-DD`
    pub date: String,
    /// `HH:MM:SS`
    pub time: String,
    /// What was done: `installed`, `refused`, `removed`, `brought_back`, `imported`, `checked`.
    pub what: String,
    /// The pack; none for an import.
    pub name: Option<String>,
    pub version: Option<String>,
    /// Why it was refused.
    pub reason: Option<String>,
    /// Labels and monographs.
    pub labels: usize,
    pub monographs: usize,
}

/// The newest first; a file that cannot be read has none.
pub fn last_results(places: &Places) -> Vec<ResultLine> {
    let bytes = read_bounded(&places.library_results()).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// Adds a line and lets the oldest go.
pub fn note_result(places: &Places, line: ResultLine) -> Result<(), StoreError> {
    let mut lines = last_results(places);
    lines.insert(0, line);
    lines.truncate(KEPT);
    make_folder(&places.data)?;
    let json = serde_json::to_vec(&lines).unwrap_or_default();
    write_whole(&places.library_results(), &json, Access::Private, Existing::Replace)
}
