//! Reading the files of the library: the built-in ones, then those of the clinic's folder. What is done with them is in
//! the library itself.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::bundled::BUNDLED;
use super::opened::Opened;
use super::{FailedFile, FailedReason, Library, ReadFile};
use crate::domain::clinic_layer::Layer;
use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::search::NameIndex;
use crate::domain::statement::GapReason;
use crate::domain::text::normalise;
use crate::import::monograph::{Mistake, Outcome, Place, Text, read, read_built_in};
use crate::store::read_bounded;
use crate::store::reference::Reference;

/// A line of a clinic's file is shown up to this many characters.
const MOST_LINE: usize = 240;

/// A library while it is being read.
#[derive(Default)]
pub struct Loading {
    read: Vec<ReadFile>,
    /// Which file gave each drug.
    pub(super) files: BTreeMap<Id, String>,
    pub(super) unreadable: Vec<Arc<Monograph>>,
    pub(super) failed: Vec<FailedFile>,
}

impl Loading {
    /// The built-in monographs. They never change in one run: the first library of it reads them, and a later one takes
    /// those of the one before.
    pub fn add_bundled(&mut self, reference: &Reference, before: Option<&Library>) {
        if let Some(before) = before {
            let bundled = before.read.iter().filter(|read| read.monograph.origin == Origin::Bundled);
            return bundled.cloned().for_each(|read| self.keep(read));
        }
        static READ: OnceLock<(Vec<ReadFile>, Vec<FailedFile>)> = OnceLock::new();
        let (read, failed) = READ.get_or_init(|| {
            let mut loading = Self::default();
            for (file, text) in BUNDLED {
                loading.add_built_in(file, text, reference);
            }
            (loading.read, loading.failed)
        });
        read.iter().cloned().for_each(|read| self.keep(read));
        self.failed.extend(failed.iter().cloned());
    }

    /// Those of the built-in monographs that one of these texts may name; reading them all takes longer than setting a
    /// page. More may be read than are named, and where a name is written with other letters, fewer: whoever asks looks
    /// whether each text names a drug, and reads them all where one does not.
    pub fn add_bundled_that_may_be(&mut self, texts: &[String], reference: &Reference) {
        let wanted: Vec<String> = texts.iter().filter_map(|text| longest_word(text)).collect();
        for (file, text) in BUNDLED {
            // Names stand in the entry `drug`, which is the first of every built-in file; a test holds this.
            let names = text.split_once("\n\"sources\":").map_or(*text, |(names, _)| names).to_lowercase();
            if wanted.iter().any(|word| names.contains(word.as_str())) {
                self.add_built_in(file, text, reference);
            }
        }
    }

    /// The clinic's own, by file name. A folder that is not there holds none.
    pub fn add_folder(&mut self, folder: &Path, reference: &Reference, before: Option<&Library>) {
        for path in ron_files(folder) {
            let file = path.to_string_lossy().into_owned();
            match read_bounded(&path) {
                Ok(bytes) => self.add(&file, &bytes, Origin::Clinic, reference, before),
                Err(error) => {
                    let kept = self.last_good_or_stub(&file, reference, Place::default(), before);
                    let reason = FailedReason::NotOpened(error.to_string());
                    self.failed.push(FailedFile { file, reason, place: Place::default(), line: None, kept });
                }
            }
        }
    }

    fn add_built_in(&mut self, file: &str, json: &str, reference: &Reference) {
        self.add_outcome(file, &[], read_built_in(json, reference.rules()), reference, None);
    }

    fn add(&mut self, file: &str, bytes: &[u8], origin: Origin, reference: &Reference, before: Option<&Library>) {
        self.add_outcome(file, bytes, read(bytes, file, origin, reference.rules()), reference, before);
    }

    fn add_outcome(
        &mut self,
        file: &str,
        bytes: &[u8],
        outcome: Outcome,
        reference: &Reference,
        before: Option<&Library>,
    ) {
        let first = outcome.mistakes.first().map(|m| m.place).unwrap_or_default();
        let kept = match outcome.monograph {
            Some(monograph) => {
                self.add_monograph(file, monograph);
                false
            }
            None => self.last_good_or_stub(file, reference, first, before),
        };
        self.failed_lines(file, bytes, outcome.mistakes, kept);
    }

    /// Lists the mistakes of a file, each with its line.
    pub(super) fn failed_lines(&mut self, file: &str, bytes: &[u8], mistakes: Vec<Mistake>, kept: bool) {
        if mistakes.is_empty() {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        let line_at =
            |place: Place| Text::new(&text).line(place.line).map(|l| l.trim().chars().take(MOST_LINE).collect());
        self.failed.extend(mistakes.into_iter().map(|Mistake { kind, place }| FailedFile {
            file: file.to_owned(),
            reason: FailedReason::Mistake(kind),
            place,
            line: line_at(place),
            kept,
        }));
    }

    fn add_monograph(&mut self, file: &str, monograph: Monograph) {
        if let Some(other) = self.files.get(monograph.id()) {
            let reason = FailedReason::SameId { id: monograph.id().clone(), other: other.clone() };
            let place = Place { line: 1, column: 1 };
            self.failed.push(FailedFile { file: file.to_owned(), reason, place, line: None, kept: false });
            return;
        }
        self.keep(ReadFile { file: file.to_owned(), monograph: Arc::new(monograph) });
    }

    pub(super) fn keep(&mut self, read: ReadFile) {
        self.files.insert(read.monograph.id().clone(), read.file.clone());
        self.read.push(read);
    }

    /// The last version of this file that could be read, else a stub; true where the last version is kept.
    fn last_good_or_stub(&mut self, file: &str, reference: &Reference, place: Place, before: Option<&Library>) -> bool {
        let last = before.and_then(|library| library.read.iter().find(|read| read.file == file));
        match last.filter(|last| !self.files.contains_key(last.monograph.id())) {
            Some(last) => {
                self.keep(last.clone());
                true
            }
            None => {
                self.stub(file, reference, place);
                false
            }
        }
    }

    /// The drug of a file that cannot be read: known by the file's name, every population "check failed".
    fn stub(&mut self, file: &str, reference: &Reference, place: Place) {
        let stem = Path::new(file).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(id) = Id::from_text(&stem) else { return };
        let Place { line, column } = place;
        let reason = GapReason::FileUnreadable { file: file.to_owned(), line, column };
        let mut stub = Monograph::unreadable(id, &reason, &reference.populations);
        stub.drug.name = stem;
        self.unreadable.push(Arc::new(stub));
    }

    pub fn finish(self) -> Library {
        let Self { mut read, files, unreadable, failed } = self;
        read.sort_by(|a, b| {
            let key = |r: &ReadFile| (r.monograph.drug.name.clone(), r.monograph.id().clone());
            key(a).cmp(&key(b))
        });
        let monographs: Vec<_> = read.iter().map(|r| r.monograph.clone()).collect();
        // A drug that another file gives is not unreadable.
        let unreadable = unreadable.into_iter().filter(|stub| !files.contains_key(stub.id())).collect();
        let names = Arc::new(NameIndex::new(monographs.iter().map(|m| &m.drug)));
        let places = monographs.iter().enumerate().map(|(at, m)| (m.id().clone(), at)).collect();
        let (opened, layer, log) = (Opened::default(), Layer::default(), Vec::new());
        Library { read, monographs, places, opened, layer, log, unreadable, failed, names }
    }
}

/// The `.ron` files of a folder, by name.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "ron") && path.is_file());
    paths.sort();
    paths
}

/// The longest word of a name as the index of names reads it.
fn longest_word(text: &str) -> Option<String> {
    normalise(text).split(' ').max_by_key(|word| word.len()).filter(|word| !word.is_empty()).map(str::to_owned)
}
