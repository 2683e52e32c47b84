//! Gathering what goes into a pack: labels out of files or out of the library of this desk, and monographs in which nothing
//! is wrong. How the file is written is in `store::pack`.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use super::label_import::{Report, import};
use super::label_keeper::{LabelKeeper, Stopped};
use super::pack_work::{Observer, watch};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::pack::PackVersion;
use crate::import::monograph::{Mistake, Rules, read};
use crate::store::pack::{Draft, Manifest, PackError, PackErrorKind, build as write, compact_labels};
use crate::store::paths::Places;
use crate::store::whole_file::{Access, Existing, TemporaryFolder, write_whole};
use crate::store::{StoreError, label_files, read_bounded};

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Order {
    /// Files and folders: monographs end in `.ron`, everything else is read as labels. Without any the imported labels of
    /// this desk.
    pub paths: Vec<PathBuf>,
    pub output: PathBuf,
    pub existing: Existing,
    pub id: Id,
    pub name: String,
    pub version: PackVersion,
    pub date: PartialDate,
}

/// What was built.
#[derive(Debug)]
pub struct Built {
    pub manifest: Manifest,
    /// What became of the files of labels; nothing was read where the library of this desk was taken.
    pub report: Report,
}

#[derive(Debug)]
pub enum BuildError {
    Pack(PackError),
    /// Files of monographs with mistakes: nothing was written.
    Mistakes(Vec<(PathBuf, Vec<Mistake>)>),
    /// Reading the labels was stopped.
    Labels(Stopped),
}

impl<E: Into<PackError>> From<E> for BuildError {
    fn from(error: E) -> Self {
        Self::Pack(error.into())
    }
}

/// Builds a pack. The target is written whole or not at all; everything else is made in a folder that is gone at the end.
/// `read` is told after each file of labels: files done, files in all, labels.
pub fn build(
    order: &Order,
    places: &Places,
    rules: Rules<'_>,
    read: &mut dyn FnMut(usize, usize, usize),
    observer: Observer<'_>,
) -> Result<Built, BuildError> {
    if order.existing == Existing::Keep && order.output.exists() {
        return Err(StoreError::new(crate::store::StoreErrorKind::Exists, &order.output).into());
    }
    let (files, unopened) = label_files(&order.paths);
    let (monographs, labels): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|path| path.extension().is_some_and(|end| end == "ron"));
    let folder = TemporaryFolder::beside(&order.output)?;
    let (monographs, dates) = gather_monographs(&monographs, folder.path(), rules)?;
    let compact = folder.path().join("labels.db");
    let mut report = Report::default();
    let from = if order.paths.is_empty() {
        Some(places.labels_db()).filter(|path| path.exists())
    } else if labels.is_empty() {
        None
    } else {
        let gathered = folder.path().join("gathered.db");
        report = import(&labels, LabelKeeper::start(&gathered)?, read);
        if let Some(stopped) = report.stopped.take() {
            return Err(BuildError::Labels(stopped));
        }
        (report.read > 0).then_some(gathered)
    };
    report.unopened.splice(0..0, unopened);
    if let Some(from) = &from {
        compact_labels(from, &compact)?;
    }
    if observer.stop.load(Ordering::Relaxed) {
        return Err(PackErrorKind::Stopped.of(&order.output).into());
    }
    let Order { id, name, version, date, .. } = order.clone();
    let draft = Draft { id, name, version, date, labels: from.map(|_| compact), monographs, dates };
    let manifest = write(&draft, &order.output, order.existing, &mut watch(observer))?;
    Ok(Built { manifest, report })
}

type Gathered = (Vec<(Id, PathBuf)>, (Option<PartialDate>, Option<PartialDate>));

/// Reads every monograph and keeps the very bytes that were read.
fn gather_monographs(files: &[PathBuf], folder: &Path, rules: Rules<'_>) -> Result<Gathered, BuildError> {
    let (mut kept, mut mistakes, mut read_ones) = (Vec::new(), Vec::new(), Vec::new());
    for (number, path) in files.iter().enumerate() {
        let bytes = read_bounded(path).map_err(|error| StoreError::io(&error, path))?;
        let outcome = read(&bytes, &path.to_string_lossy(), Origin::Pack, rules);
        match outcome.monograph {
            Some(monograph) if outcome.mistakes.is_empty() => {
                let copy = folder.join(format!("{number}.ron"));
                write_whole(&copy, &bytes, Access::Private, Existing::Keep)?;
                if kept.iter().any(|(id, _)| id == monograph.id()) {
                    let drug = monograph.id().to_string();
                    return Err(PackErrorKind::SameDrug { drug }.of(path).into());
                }
                kept.push((monograph.id().clone(), copy));
                read_ones.push(monograph);
            }
            _ => mistakes.push((path.clone(), outcome.mistakes)),
        }
    }
    if mistakes.is_empty() { Ok((kept, dates(&read_ones))) } else { Err(BuildError::Mistakes(mistakes)) }
}

fn dates(monographs: &[Monograph]) -> (Option<PartialDate>, Option<PartialDate>) {
    let sources = || monographs.iter().flat_map(|monograph| &monograph.sources);
    let newest = sources().filter_map(|source| source.effective.clone()).max();
    let oldest = sources().map(|source| source.effective.clone()).min().flatten();
    (newest, oldest)
}
