//! Checking the library: every byte of every installed pack against its hash. A pack that does not match is marked, with
//! what has changed in it; the others go on.

use super::error::{PackError, PackErrorKind};
use super::installed::{CheckFile, HEAD, InstalledPack, hold, installed, write_check};
use super::manifest::Manifest;
use super::parts::measure;
use super::{Done, Watch};
use crate::domain::pack::PackTag;
use crate::store::paths::Places;

/// What was found in one pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedPack {
    pub tag: PackTag,
    /// Parts that are not what they were; "head" for the beginning. Empty where all match.
    pub changed: Vec<String>,
    pub drugs: usize,
    pub labels: usize,
    /// Could the finding not be kept? Then it counts for this run alone.
    pub kept: bool,
}

/// Reads every installed pack. What was found is kept beside each, so that every later start knows it.
pub fn check_installed(places: &Places, watch: Watch<'_>) -> Result<Vec<CheckedPack>, PackError> {
    let packs = installed(places);
    if packs.is_empty() {
        return Ok(Vec::new());
    }
    // Where nothing may be written the packs are read all the same.
    let held = hold(places).ok();
    let mut done = Done { done: 0, total: packs.iter().map(InstalledPack::bytes).sum() };
    let mut found = Vec::new();
    for pack in packs {
        let changed = changed(&pack, &mut done, watch)?;
        let check = CheckFile { current: pack.pointer.current, changed };
        let beside = places.packs().join(pack.id.as_str());
        let kept = held.is_some() && write_check(&beside, &check).is_ok();
        let counts = pack.manifest().map_or((0, 0), |manifest: &Manifest| (manifest.drugs, manifest.labels));
        let (drugs, labels) = counts;
        found.push(CheckedPack { tag: pack.tag(), changed: check.changed, drugs, labels, kept });
    }
    Ok(found)
}

fn changed(pack: &InstalledPack, done: &mut Done, watch: Watch<'_>) -> Result<Vec<String>, PackError> {
    let Some(manifest) = pack.manifest() else { return Ok(vec![HEAD.to_owned()]) };
    let mut changed = Vec::new();
    for part in &manifest.parts {
        let measured = measure(&pack.folder.join(&part.name), &mut |read| {
            done.done += read;
            watch(*done)
        });
        match measured {
            Ok(found) if found == (part.bytes, part.sha256.clone()) => {}
            Err(error) if matches!(error.kind, PackErrorKind::Stopped) => return Err(error),
            // A part that cannot be read is not what it was.
            _ => changed.push(part.name.clone()),
        }
    }
    Ok(changed)
}
