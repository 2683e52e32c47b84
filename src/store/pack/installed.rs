//! The packs of the data folder: `packs/ID/N/` holds one, whole; `packs/ID/current.json` says which N counts and which one
//! was there before it. That small file is replaced by one rename, so that there is always exactly one answer.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::{PackError, io};
use super::format::Head;
use super::manifest::{LABELS, Manifest, Part};
use crate::domain::id::Id;
use crate::domain::pack::{PackTag, PackVersion};
use crate::store::disk;
use crate::store::paths::Places;
use crate::store::whole_file::{Access, Existing, TEMPORARY_PREFIX, make_folder, write_whole};
use crate::store::{StoreError, StoreErrorKind};

const POINTER: &str = "current.json";
const CHECK: &str = "check.json";
/// The beginning of a pack as it came: manifest, hash and signature.
pub(super) const HEAD: &str = "head";
/// Folders that are not finished, or not needed any more, begin like this.
pub(super) const STAGING: &str = ".staging-";
pub(super) const REMOVED: &str = ".removed-";

/// Which folder counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pointer {
    pub current: u32,
    pub before: Option<u32>,
}

/// What the last check of the library found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CheckFile {
    pub current: u32,
    pub changed: Vec<String>,
}

/// Is a pack what it was when it was added?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackState {
    /// As far as was looked: its beginning and the lengths of its parts always, every byte with the check of the library.
    Matches,
    /// These parts have changed ("head" for its beginning): nothing of the pack is read.
    Changed(Vec<String>),
}

/// One installed pack.
#[derive(Clone, Debug)]
pub struct InstalledPack {
    pub id: Id,
    pub folder: PathBuf,
    pub state: PackState,
    /// `None` where its beginning has changed.
    pub head: Option<Head>,
    /// The version that can be brought back.
    pub before: Option<PackVersion>,
    pub(super) pointer: Pointer,
}

impl InstalledPack {
    pub fn manifest(&self) -> Option<&Manifest> {
        self.head.as_ref().map(|head| &head.manifest)
    }

    pub fn matches(&self) -> bool {
        self.state == PackState::Matches
    }

    /// What it is called; by its id alone where nothing else is known.
    pub fn tag(&self) -> PackTag {
        let unknown = || PackTag { id: self.id.clone(), name: self.id.to_string(), version: PackVersion::none() };
        self.manifest().map_or_else(unknown, Manifest::tag)
    }

    /// Its labels, where it has any.
    pub fn labels(&self) -> Option<PathBuf> {
        let path = self.folder.join(LABELS);
        self.manifest().map_or_else(|| path.exists(), |manifest| manifest.part(LABELS).is_some()).then_some(path)
    }

    /// Its monographs: the drug, the file, and what the manifest says of it.
    pub fn monographs(&self) -> Vec<(Id, PathBuf, Option<&Part>)> {
        match self.manifest() {
            Some(manifest) => manifest
                .parts
                .iter()
                .filter_map(|part| Some((part.monograph()?, self.folder.join(&part.name), Some(part))))
                .collect(),
            None => {
                let files = names(&self.folder.join("monographs"));
                let drug = |name: &String| name.strip_suffix(".ron").and_then(Id::new);
                let folder = self.folder.join("monographs");
                files.iter().filter_map(|name| Some((drug(name)?, folder.join(name), None))).collect()
            }
        }
    }

    /// The bytes that it takes.
    pub fn bytes(&self) -> u64 {
        self.manifest().and_then(Manifest::bytes).unwrap_or(0)
    }
}

/// All installed packs, by id.
pub fn installed(places: &Places) -> Vec<InstalledPack> {
    let folder = places.packs();
    let ids = names(&folder).into_iter().filter_map(|name| Id::new(&name));
    ids.filter_map(|id| one(&folder.join(id.as_str()), id)).collect()
}

/// One by its id.
pub(super) fn installed_as(places: &Places, id: &Id) -> Option<InstalledPack> {
    one(&places.packs().join(id.as_str()), id.clone())
}

fn one(pack: &Path, id: Id) -> Option<InstalledPack> {
    let pointer = read_pointer(pack)?;
    let folder = generation(pack, pointer.current);
    let head = read_head(&folder).filter(|head| head.manifest.id == id);
    let state = match &head {
        None => PackState::Changed(vec![HEAD.to_owned()]),
        Some(head) => state(pack, &folder, pointer, &head.manifest),
    };
    let before = pointer.before.and_then(|number| read_head(&generation(pack, number)));
    let before = before.map(|head| head.manifest.version);
    Some(InstalledPack { id, folder, state, head, before, pointer })
}

fn state(pack: &Path, folder: &Path, pointer: Pointer, manifest: &Manifest) -> PackState {
    let as_long = |part: &Part| fs::metadata(folder.join(&part.name)).is_ok_and(|meta| meta.len() == part.bytes);
    let wrong = manifest.parts.iter().filter(|part| !as_long(part)).map(|part| part.name.clone());
    let mut changed: BTreeSet<String> = wrong.collect();
    let checked = read_json::<CheckFile>(&pack.join(CHECK)).filter(|check| check.current == pointer.current);
    changed.extend(checked.into_iter().flat_map(|check| check.changed));
    if changed.is_empty() { PackState::Matches } else { PackState::Changed(changed.into_iter().collect()) }
}

pub(super) fn generation(pack: &Path, number: u32) -> PathBuf {
    pack.join(number.to_string())
}

pub(super) fn read_head(folder: &Path) -> Option<Head> {
    let path = folder.join(HEAD);
    let mut file = File::open(&path).ok()?;
    let head = Head::read(&mut file, &path).ok()?;
    // Nothing may stand behind it.
    (file.metadata().ok()?.len() == head.length()).then_some(head)
}

fn read_json<T: for<'de> Deserialize<'de>>(path: &Path) -> Option<T> {
    serde_json::from_slice(&crate::store::read_bounded(path).ok()?).ok()
}

pub(super) fn read_pointer(pack: &Path) -> Option<Pointer> {
    read_json(&pack.join(POINTER))
}

pub(super) fn write_pointer(pack: &Path, pointer: Pointer) -> Result<(), PackError> {
    let json = serde_json::to_vec(&pointer).unwrap_or_default();
    Ok(write_whole(&pack.join(POINTER), &json, Access::Private, Existing::Replace)?)
}

/// Keeps what a check found; a check that found nothing takes the last finding away.
pub(super) fn write_check(pack: &Path, check: &CheckFile) -> Result<(), PackError> {
    let path = pack.join(CHECK);
    if !check.changed.is_empty() {
        let json = serde_json::to_vec(check).unwrap_or_default();
        return Ok(write_whole(&path, &json, Access::Private, Existing::Replace)?);
    }
    match disk::in_use().remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(io(&error, &path)),
        _ => Ok(()),
    }
}

/// Holds the packs for a change; another program that holds them: [`StoreErrorKind::Busy`]. Let go when it is dropped, and
/// by the system when the program is killed.
pub(super) fn hold(places: &Places) -> Result<File, PackError> {
    let folder = places.packs();
    make_folder(&folder)?;
    let path = folder.join(".lock");
    let file =
        File::options().create(true).truncate(false).write(true).open(&path).map_err(|error| io(&error, &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(StoreError::new(StoreErrorKind::Busy, &folder).into()),
        Err(fs::TryLockError::Error(error)) => Err(io(&error, &path)),
    }
}

/// Removes what an install that was killed has left. Does nothing where another program is at work on the packs, or where
/// nothing may be written.
pub fn sweep(places: &Places) {
    if leftovers(places).is_empty() {
        return;
    }
    let Ok(_held) = hold(places) else { return };
    sweep_held(places);
}

/// As [`sweep`], for who holds the packs.
pub(super) fn sweep_held(places: &Places) {
    for path in leftovers(places) {
        // What cannot be removed today is tried again at the next start.
        let disk = disk::in_use();
        let removed = if path.is_dir() { disk.remove_folder(&path) } else { disk.remove_file(&path) };
        removed.ok();
    }
}

/// Everything that belongs to no pack.
fn leftovers(places: &Places) -> Vec<PathBuf> {
    let folder = places.packs();
    let mut found = Vec::new();
    for name in names(&folder) {
        let path = folder.join(&name);
        let temporary = [STAGING, REMOVED, TEMPORARY_PREFIX].iter().any(|prefix| name.starts_with(prefix));
        if temporary {
            found.push(path);
        } else if Id::new(&name).is_some() && path.is_dir() {
            of_pack(&path, &mut found);
        }
    }
    found
}

fn of_pack(pack: &Path, found: &mut Vec<PathBuf>) {
    let inside = names(pack);
    let generations = || inside.iter().filter_map(|name| name.parse::<u32>().ok());
    match read_pointer(pack) {
        Some(pointer) => {
            let kept = |number: &u32| *number == pointer.current || Some(*number) == pointer.before;
            found.extend(generations().filter(|number| !kept(number)).map(|number| generation(pack, number)));
            found.extend(inside.iter().filter(|name| name.starts_with(TEMPORARY_PREFIX)).map(|name| pack.join(name)));
        }
        // The first install was killed before it was finished. A pointer that cannot be read is left for a person.
        None if !inside.iter().any(|name| name == POINTER) => found.push(pack.to_owned()),
        None => {}
    }
}

/// The names of everything in a folder, sorted.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
