//! The clinic's letterhead: `letterhead.ron` and `letterhead-logo.png` in the data folder, both written whole or not at
//! all. A file that cannot be read is put aside and said, like the settings; the other one is used.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::error::{StoreError, StoreErrorKind};
use super::paths::Places;
use super::read_file::read_bounded;
use super::whole_file::{Access, Existing, make_folder, write_whole};
use crate::domain::country::Country;
use crate::handout::compose::Letterhead;
use crate::handout::logo::{Logo, MOST_BYTES};
use crate::import::monograph::ron_options;

/// The version of the file that this program writes.
const VERSION: u32 = 1;
/// A letterhead is a few lines.
const MOST_TEXT: usize = 64 * 1024;

/// What was wrong, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterheadProblem {
    /// The file could not be understood and was put aside under this name.
    PutAside(PathBuf),
    /// It could not be understood nor moved; it is not written to.
    Garbage(PathBuf),
    /// Written by a newer version: not used and never written to.
    Newer(PathBuf),
    NotOpened(StoreErrorKind, PathBuf),
}

/// The letterhead of this run and what was wrong with its files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadedLetterhead {
    pub letterhead: Letterhead,
    pub problems: Vec<LetterheadProblem>,
}

impl LoadedLetterhead {
    /// May changes be written? Not over a file that was left where it is because nobody understood it.
    pub fn is_writable(&self) -> bool {
        self.problems.iter().all(|problem| matches!(problem, LetterheadProblem::PutAside(_)))
    }
}

/// The text of the file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    version: u32,
    clinic: Option<String>,
    address: Vec<String>,
    telephone: Option<String>,
    country: Option<Country>,
    emergency_number: Option<String>,
    crisis_line: Option<String>,
    reporting_line: Option<String>,
}

/// Reads both files; missing ones give an empty letterhead.
pub fn load(places: &Places) -> LoadedLetterhead {
    let mut loaded = LoadedLetterhead::default();
    let (text, logo) = (places.letterhead(), places.letterhead_logo());
    if let Some(bytes) = bytes(&text, MOST_TEXT, &mut loaded.problems) {
        read_text(&text, &bytes, &mut loaded);
    }
    if let Some(bytes) = bytes(&logo, MOST_BYTES, &mut loaded.problems) {
        match Logo::read(&bytes) {
            Ok(read) => loaded.letterhead.logo = Some(read),
            Err(_) => loaded.problems.push(put_aside(&logo)),
        }
    }
    loaded
}

/// `None` where there is no file, or where it could not be opened, which is then a problem.
fn bytes(path: &Path, most: usize, problems: &mut Vec<LetterheadProblem>) -> Option<Vec<u8>> {
    match read_bounded(path) {
        Ok(bytes) if bytes.len() <= most => Some(bytes),
        Ok(_) => {
            problems.push(put_aside(path));
            None
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            problems.push(LetterheadProblem::NotOpened(StoreError::io(&error, path).kind, path.to_owned()));
            None
        }
    }
}

fn read_text(path: &Path, bytes: &[u8], loaded: &mut LoadedLetterhead) {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match ron_options().from_str::<Kept>(text) {
        Ok(kept) if kept.version > VERSION => loaded.problems.push(LetterheadProblem::Newer(path.to_owned())),
        Ok(kept) if kept.version > 0 => loaded.letterhead = letterhead(kept),
        _ => loaded.problems.push(put_aside(path)),
    }
}

fn letterhead(kept: Kept) -> Letterhead {
    let Kept { version: _, clinic, address, telephone, country, emergency_number, crisis_line, reporting_line } = kept;
    Letterhead {
        clinic: typed(clinic),
        address: address.into_iter().filter_map(|line| typed(Some(line))).collect(),
        telephone: typed(telephone),
        country,
        emergency_number: typed(emergency_number),
        crisis_line: typed(crisis_line),
        reporting_line: typed(reporting_line),
        logo: None,
    }
}

/// A blank field is a field in which nothing was typed: its ruled line is printed.
fn typed(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn put_aside(path: &Path) -> LetterheadProblem {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let free = (1..1000).map(|n| path.with_file_name(format!("{name}.corrupt-{n}"))).find(|path| !path.exists());
    match free.filter(|aside| disk::in_use().rename(path, aside).is_ok()) {
        Some(aside) => LetterheadProblem::PutAside(aside),
        None => LetterheadProblem::Garbage(path.to_owned()),
    }
}

/// The size of a file that is too large to be read.
pub fn size_of(path: &Path) -> Option<usize> {
    usize::try_from(fs::metadata(path).ok()?.len()).ok()
}

/// Writes both files. Where the text cannot be written the logo is put back, so that no half of a letterhead stays.
pub fn save(places: &Places, letterhead: &Letterhead) -> Result<(), StoreError> {
    let (text, logo) = (places.letterhead(), places.letterhead_logo());
    make_folder(&places.data)?;
    // One that is too large is no logo: it is not put back.
    let before = size_of(&logo).filter(|size| *size <= MOST_BYTES).and_then(|_| read_bounded(&logo).ok());
    write_logo(&logo, letterhead.logo.as_ref().map(Logo::png))?;
    write_whole(&text, file_text(letterhead).as_bytes(), Access::Private, Existing::Replace).inspect_err(|_| {
        // The failure that is told is the first one.
        write_logo(&logo, before.as_deref()).ok();
    })
}

fn write_logo(path: &Path, png: Option<&[u8]>) -> Result<(), StoreError> {
    match png {
        Some(png) => write_whole(path, png, Access::Private, Existing::Replace),
        None => match disk::in_use().remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(&error, path)),
            _ => Ok(()),
        },
    }
}

fn file_text(letterhead: &Letterhead) -> String {
    // Taken apart whole, so that a new field cannot be forgotten here.
    let Letterhead { clinic, address, telephone, country, emergency_number, crisis_line, reporting_line, logo: _ } =
        letterhead.clone();
    let kept =
        Kept { version: VERSION, clinic, address, telephone, country, emergency_number, crisis_line, reporting_line };
    ron::ser::to_string_pretty(&kept, ron::ser::PrettyConfig::default()).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests;
