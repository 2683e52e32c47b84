//! Putting a pack together out of finished parts. Who gathers them is `service::pack_build`.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::error::{PackError, PackErrorKind, io};
use super::format::Head;
use super::labels;
use super::manifest::{LABELS, Manifest, Part};
use super::parts::measure;
use super::{Done, Watch};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;
use crate::store::StoreError;
use crate::store::labels_db::LabelsDb;
use crate::store::whole_file::{Access, Existing, write_whole_with};

/// A pack that is to be built.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: Id,
    pub name: String,
    pub version: PackVersion,
    pub date: PartialDate,
    /// A library of labels as [`compact_labels`] makes it.
    pub labels: Option<PathBuf>,
    /// Files of monographs, each without a mistake: the drug, the file, and the dates of its sources.
    pub monographs: Vec<(Id, PathBuf)>,
    /// The newest and the oldest date of the monographs' sources; the oldest only where each source has one.
    pub dates: (Option<PartialDate>, Option<PartialDate>),
}

/// A copy of a library of labels without a gap in it and without a log beside it: a file that is only ever read.
pub fn compact_labels(from: &Path, to: &Path) -> Result<(), StoreError> {
    labels::compact(from, to)
}

/// Writes the pack, whole or not at all.
pub fn build(draft: &Draft, target: &Path, existing: Existing, watch: Watch<'_>) -> Result<Manifest, PackError> {
    let files = files(draft, target)?;
    let total = files.iter().filter_map(|(_, path)| std::fs::metadata(path).ok()).map(|meta| meta.len() * 2).sum();
    let mut done = Done { done: 0, total };
    let mut parts = Vec::new();
    for (name, path) in &files {
        let (bytes, sha256) = measure(path, &mut |read| {
            done.done += read;
            watch(done)
        })?;
        parts.push(Part { name: name.clone(), bytes, sha256 });
    }
    let manifest = manifest(draft, parts)?;
    let head = Head::new(manifest.clone());
    let too_long = || PackErrorKind::Manifest { detail: "parts".to_owned() }.of(target);
    let bytes = head.to_bytes().ok_or_else(too_long)?;
    // What would not be read back is not written either.
    Manifest::read(&head.json).map_err(|detail| PackErrorKind::Manifest { detail }.of(target))?;
    let mut stopped = false;
    let written = write_whole_with(target, Access::Document, existing, &mut |file| {
        file.write_all(&bytes)?;
        for (_, path) in &files {
            done.done += std::io::copy(&mut File::open(path)?, &mut *file)?;
            if !watch(done) {
                stopped = true;
                return Err(std::io::ErrorKind::Interrupted.into());
            }
        }
        Ok(())
    });
    match written {
        Err(_) if stopped => Err(PackErrorKind::Stopped.of(target)),
        Err(error) => Err(error.into()),
        Ok(()) => Ok(manifest),
    }
}

/// The parts in the order of the file: labels, then monographs by drug.
fn files(draft: &Draft, target: &Path) -> Result<Vec<(String, PathBuf)>, PackError> {
    let mut monographs: Vec<_> =
        draft.monographs.iter().map(|(drug, path)| (Part::of_monograph(drug), path.clone())).collect();
    monographs.sort();
    let twice = monographs.iter().zip(monographs.iter().skip(1)).find(|(one, next)| one.0 == next.0);
    if let Some((_, (name, path))) = twice {
        return Err(PackErrorKind::SameDrug { drug: name.clone() }.of(path));
    }
    let mut files: Vec<_> = draft.labels.iter().map(|path| (LABELS.to_owned(), path.clone())).collect();
    files.extend(monographs);
    if files.is_empty() { Err(PackErrorKind::Empty.of(target)) } else { Ok(files) }
}

fn manifest(draft: &Draft, parts: Vec<Part>) -> Result<Manifest, PackError> {
    let (mut groups, mut count, mut dates) = (0, 0, draft.dates.clone());
    if let Some(path) = &draft.labels {
        let db = LabelsDb::open_to_read(path)?.ok_or_else(|| PackErrorKind::Empty.of(path))?;
        if !db.is_whole()? {
            return Err(io(&std::io::ErrorKind::InvalidData.into(), path));
        }
        (groups, count) = (db.names()?.groups(), db.count()?);
        let (newest, oldest) = labels::dates(path)?;
        dates = match draft.monographs.is_empty() {
            true => (newest, oldest),
            false => (dates.0.max(newest), dates.1.zip(oldest).map(|(one, other)| one.min(other))),
        };
    }
    Ok(Manifest {
        id: draft.id.clone(),
        name: draft.name.clone(),
        version: draft.version.clone(),
        date: draft.date.clone(),
        drugs: groups + draft.monographs.len(),
        labels: count,
        monographs: draft.monographs.len(),
        newest_text: dates.0,
        oldest_text: dates.1,
        parts,
    })
}
