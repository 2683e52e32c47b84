//! Taking labels in: every file that was chosen, every label in it, handed to whoever keeps them. Counts outcomes and lists
//! what was refused or odd; the sentences are made by who shows them.

use std::path::{Path, PathBuf};

use super::label_keeper::{LabelKeeper, Stopped};
use crate::import::label::{Item, Oddity, Refusal, read_file};
use crate::store::labels_db::Counts;
use crate::store::{StoreError, label_files, open_label_file};

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
    /// Labels that were read and handed over.
    pub read: usize,
    /// What became of them.
    pub counts: Counts,
    pub refused: Vec<Refused>,
    pub odd: Vec<Odd>,
    /// Files and folders that could not be opened.
    pub unopened: Vec<StoreError>,
    /// Why the import was stopped; then nothing of it was kept.
    pub stopped: Option<Stopped>,
}

/// Takes in everything below the chosen paths. `progress` is told after each file: files done, files in all, labels.
pub fn import(chosen: &[PathBuf], mut keeper: LabelKeeper, progress: &mut dyn FnMut(usize, usize, usize)) -> Report {
    let (files, unopened) = label_files(chosen);
    let mut report = Report { files: files.len(), unopened, ..Report::default() };
    for (at, file) in files.iter().enumerate() {
        let on = one(file, &mut keeper, &mut report);
        progress(at + 1, files.len(), report.read);
        if !on {
            break;
        }
    }
    match keeper.finish() {
        Ok(counts) => report.counts = counts,
        Err(stopped) => report.stopped = Some(stopped),
    }
    report.refused.sort_by(|a, b| a.file.cmp(&b.file));
    report.odd.sort_by(|a, b| (&a.file, &a.set_id).cmp(&(&b.file, &b.set_id)));
    report
}

/// Returns whether to go on.
fn one(path: &Path, keeper: &mut LabelKeeper, report: &mut Report) -> bool {
    let file = path.display().to_string();
    let input = match open_label_file(path) {
        Ok(input) => input,
        Err(error) => {
            report.unopened.push(error);
            return true;
        }
    };
    let mut on = true;
    read_file(input, &mut |entry, item| {
        match item {
            Item::Refused(refusal) => {
                report.refused.push(Refused { file: file.clone(), entry: entry.map(str::to_owned), refusal });
            }
            Item::Label(read) => {
                let set_id = read.label.identity.set_id.clone();
                let odd = read.oddities.into_iter();
                report.odd.extend(odd.map(|oddity| Odd { file: file.clone(), set_id: set_id.clone(), oddity }));
                report.read += 1;
                on = keeper.keep(read.label);
            }
        }
        on
    });
    on
}
