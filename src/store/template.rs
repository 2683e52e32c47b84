//! The commented template of a clinic's monograph, written into the clinic's folder.

use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::paths::Places;
use super::whole_file::{Access, Existing, make_folder, write_whole};
use crate::domain::id::Id;

const TEMPLATE: &str = include_str!("../../data/template.ron");

/// The template with the drug's id and name in place.
pub fn text(id: &Id, name: &str) -> String {
    let name: String = name.trim().chars().filter(|c| !matches!(c, '"' | '\\') && !c.is_control()).collect();
    TEMPLATE.replace("DRUG-ID", id.as_str()).replace("DRUG-NAME", &name)
}

/// Writes it as `DATA/drugs/ID.ron` and returns that path. A file that is there stays as it is.
pub fn write(places: &Places, id: &Id, name: &str) -> Result<PathBuf, StoreError> {
    let folder = places.clinic_drugs();
    make_folder(&places.data)?;
    make_folder(&folder)?;
    let path: PathBuf = Path::new(&folder).join(format!("{id}.ron"));
    write_whole(&path, text(id, name).as_bytes(), Access::Private, Existing::Keep)?;
    Ok(path)
}
