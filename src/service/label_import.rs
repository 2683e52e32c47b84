//! Taking labels in: every file that was chosen, every label in it, handed to whoever keeps them. Counts outcomes and lists
//! what was refused or odd; the sentences are made by who shows them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::domain::label::Label;
use crate::import::label::{Item, Oddity, Refusal, read_file};
use crate::store::{StoreError, label_files, open_label_file};

/// What became of a label that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Added,
    /// Another version of a set that was there.
    Updated,
    Unchanged,
}

/// Whoever keeps labels. A failure stops the import: what was kept before stays.
pub trait LabelKeeper {
    fn keep(&mut self, label: Label) -> Result<Kept, StoreError>;
}

/// Where a refusal or something odd was found.
#[derive(Clone, Debug)]
pub struct Refused {
    pub file: String,
    /// The entry of an archive.
    pub entry: Option<String>,
    pub refusal: Refusal,
}

#[derive(Clone, Debug)]
pub struct Odd {
    pub file: String,
    pub set_id: String,
    pub oddity: Oddity,
}

#[derive(Debug, Default)]
pub struct Report {
    pub files: usize,
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub refused: Vec<Refused>,
    pub odd: Vec<Odd>,
    /// Files and folders that could not be opened.
    pub unopened: Vec<StoreError>,
    /// Why the import was stopped before its end.
    pub stopped: Option<StoreError>,
}

impl Report {
    pub fn labels(&self) -> usize {
        self.added + self.updated + self.unchanged
    }
}

/// Takes in everything below the chosen paths. `progress` is told after each file: files done, files in all, labels.
pub fn import(
    chosen: &[PathBuf],
    keeper: &mut dyn LabelKeeper,
    progress: &mut dyn FnMut(usize, usize, usize),
) -> Report {
    let (files, unopened) = label_files(chosen);
    let mut report = Report { files: files.len(), unopened, ..Report::default() };
    for (at, file) in files.iter().enumerate() {
        one(file, keeper, &mut report);
        progress(at + 1, files.len(), report.labels());
        if report.stopped.is_some() {
            break;
        }
    }
    report.refused.sort_by(|a, b| a.file.cmp(&b.file));
    report.odd.sort_by(|a, b| (&a.file, &a.set_id).cmp(&(&b.file, &b.set_id)));
    report
}

fn one(path: &Path, keeper: &mut dyn LabelKeeper, report: &mut Report) {
    let file = path.display().to_string();
    let input = match open_label_file(path) {
        Ok(input) => input,
        Err(error) => {
            report.unopened.push(error);
            return;
        }
    };
    read_file(input, &mut |entry, item| {
        match item {
            Item::Refused(refusal) => {
                report.refused.push(Refused { file: file.clone(), entry: entry.map(str::to_owned), refusal });
            }
            Item::Label(read) => {
                let set_id = read.label.identity.set_id.clone();
                let odd = read.oddities.into_iter();
                report.odd.extend(odd.map(|oddity| Odd { file: file.clone(), set_id: set_id.clone(), oddity }));
                match keeper.keep(read.label) {
                    Ok(Kept::Added) => report.added += 1,
                    Ok(Kept::Updated) => report.updated += 1,
                    Ok(Kept::Unchanged) => report.unchanged += 1,
                    Err(error) => report.stopped = Some(error),
                }
            }
        }
        report.stopped.is_none()
    });
}

/// Keeps nothing but what it needs to count: for a look at what an import would do.
#[derive(Default)]
pub struct OnlyCounted {
    /// The versions of each set that were seen, by number and date.
    seen: BTreeMap<String, Vec<Version>>,
}

/// Number and date.
type Version = (Option<u32>, Option<String>);

impl LabelKeeper for OnlyCounted {
    fn keep(&mut self, label: Label) -> Result<Kept, StoreError> {
        let identity = label.identity;
        let version = (identity.version, identity.effective.map(|date| date.to_string()));
        let versions = self.seen.entry(identity.set_id).or_default();
        let kept = match (versions.is_empty(), versions.contains(&version)) {
            (true, _) => Kept::Added,
            (false, true) => return Ok(Kept::Unchanged),
            (false, false) => Kept::Updated,
        };
        versions.push(version);
        Ok(kept)
    }
}
