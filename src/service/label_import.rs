//! Taking labels in: every file that was chosen, every label in it, handed to whoever keeps them. Counts outcomes and lists
//! what was refused or odd; the sentences are made by who shows them.

use std::path::{Path, PathBuf};

use super::label_keeper::{LabelKeeper, Stopped};
use crate::import::label::{Item, Oddity, Refusal, read_file};
use crate::store::labels_db::Counts;
use crate::store::{ReadSoFar, StoreError, file_size, label_files, open_label_file};

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
    /// Whoever started it wanted no more of it; then nothing of it was kept.
    pub given_up: bool,
}

/// How far an import is.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    pub files_done: usize,
    pub files: usize,
    /// Bytes that were read, of the file that is being read too, and bytes of all files.
    pub bytes_done: u64,
    pub bytes: u64,
    pub labels: usize,
    pub refused: usize,
    /// The file that is being read, or was read last.
    pub file: &'a Path,
}

/// Takes in everything below the chosen paths. `progress` is told after each file: files done, files in all, labels.
pub fn import(chosen: &[PathBuf], keeper: LabelKeeper, progress: &mut dyn FnMut(usize, usize, usize)) -> Report {
    let mut done = 0;
    import_watched(chosen, keeper, &mut |step| {
        if step.files_done > done {
            done = step.files_done;
            progress(step.files_done, step.files, step.labels);
        }
        true
    })
}

/// The same for who wants to look on: `watch` is told after each label and each file, and may end it.
pub fn import_watched(chosen: &[PathBuf], mut keeper: LabelKeeper, watch: &mut dyn FnMut(Step<'_>) -> bool) -> Report {
    let (files, unopened) = label_files(chosen);
    let sizes: Vec<u64> = files.iter().map(|file| file_size(file)).collect();
    let mut report = Report { files: files.len(), unopened, ..Report::default() };
    let bytes = sizes.iter().sum();
    let mut bytes_done = 0;
    for (at, (file, size)) in files.iter().zip(&sizes).enumerate() {
        let mut told = |report: &Report, files_done: usize, bytes_done: u64| {
            let files = files.len();
            let (labels, refused) = (report.read, report.refused.len() + report.unopened.len());
            watch(Step { files_done, files, bytes_done, bytes, labels, refused, file })
        };
        let on =
            one(file, &mut keeper, &mut report, &mut |report, read| told(report, at, bytes_done + read.bytes(*size)));
        bytes_done += size;
        report.given_up |= !told(&report, at + 1, bytes_done);
        if !on || report.given_up {
            break;
        }
    }
    if report.given_up {
        keeper.give_up();
        return report;
    }
    match keeper.finish() {
        Ok(counts) => report.counts = counts,
        Err(stopped) => report.stopped = Some(stopped),
    }
    report.refused.sort_by(|a, b| a.file.cmp(&b.file));
    report.odd.sort_by(|a, b| (&a.file, &a.set_id).cmp(&(&b.file, &b.set_id)));
    report
}

/// Returns whether to go on. `told` is asked after each label.
fn one(
    path: &Path,
    keeper: &mut LabelKeeper,
    report: &mut Report,
    told: &mut dyn FnMut(&Report, &mut ReadSoFar) -> bool,
) -> bool {
    let file = path.display().to_string();
    let input = match open_label_file(path) {
        Ok(input) => input,
        Err(error) => {
            report.unopened.push(error);
            return true;
        }
    };
    let mut so_far = ReadSoFar::of(&input);
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
        report.given_up |= !told(report, &mut so_far);
        on && !report.given_up
    });
    on
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = include_str!("../../tests/labels/answer.json");

    /// A file of many labels, as the public releases are.
    fn release(folder: &Path) -> PathBuf {
        let mut answer: serde_json::Value = serde_json::from_str(ANSWER).unwrap();
        let results = answer["results"].as_array().unwrap().clone();
        answer["results"] = (0..100).flat_map(|_| results.clone()).collect();
        let path = folder.join("release.json");
        std::fs::write(&path, answer.to_string()).unwrap();
        path
    }

    #[test]
    fn how_far_it_is_grows_within_a_file_and_ends_with_all_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = release(folder.path());
        let size = std::fs::metadata(&path).unwrap().len();
        let keeper = LabelKeeper::start(&folder.path().join("labels.db")).unwrap();
        let mut told = Vec::new();
        let report = import_watched(&[path], keeper, &mut |step| {
            told.push((step.files_done, step.bytes_done, step.bytes));
            true
        });
        assert_eq!((report.read, report.given_up), (200, false));
        assert!(told.is_sorted() && told.iter().all(|(_, _, all)| *all == size), "{told:?}");
        let half = told.iter().filter(|(files, done, _)| *files == 0 && (size / 4..size * 3 / 4).contains(done));
        assert!(half.count() > 0, "{told:?}");
        assert_eq!(told.last(), Some(&(1, size, size)));
    }

    #[test]
    fn who_gives_up_in_the_middle_keeps_the_library_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("labels.db");
        let path = release(folder.path());
        let mut left = 20;
        let report = import_watched(&[path], LabelKeeper::start(&library).unwrap(), &mut |_| {
            left -= 1;
            left > 0
        });
        assert!(report.given_up && report.read == 20 && report.counts == Counts::default(), "{report:?}");
        let db = crate::store::labels_db::LabelsDb::open_to_read(&library).unwrap();
        assert_eq!(db.map_or(0, |db| db.count().unwrap()), 0);
    }
}
