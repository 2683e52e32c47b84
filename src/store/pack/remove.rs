//! Taking a pack out of the library, and bringing back the version that was there before.

use super::error::{PackError, PackErrorKind, io};
use super::installed::{Pointer, REMOVED, generation, hold, installed_as, read_head, sweep_held, write_pointer};
use super::manifest::Manifest;
use super::parts::measure;
use super::{Done, Watch};
use crate::domain::id::Id;
use crate::domain::pack::PackTag;
use crate::store::disk;
use crate::store::paths::Places;
use crate::store::whole_file::sync_folder;

/// Removes a pack with everything that was kept of it. One rename: from then on it is not there any more.
pub fn remove(places: &Places, id: &Id) -> Result<(PackTag, Option<Manifest>), PackError> {
    let packs = places.packs();
    let not_there = || PackErrorKind::NotInstalled.of(&packs.join(id.as_str()));
    // Asking before anything is made: a library without packs stays without their folder.
    installed_as(places, id).ok_or_else(not_there)?;
    let _held = hold(places)?;
    let known = installed_as(places, id).ok_or_else(not_there)?;
    let pack = packs.join(id.as_str());
    let disk = disk::in_use();
    let bin = disk.temporary_folder(&packs, REMOVED).map_err(|error| io(&error, &packs))?;
    disk.rename(&pack, &bin.path().join(id.as_str())).map_err(|error| io(&error, &pack))?;
    sync_folder(&packs);
    // What cannot be removed at once goes at the next start.
    bin.close().ok();
    Ok((known.tag(), known.head.map(|head| head.manifest)))
}

/// Makes the version before the installed one count again, after every byte of it was held against its hash; the other is
/// kept in turn.
pub fn bring_back(places: &Places, id: &Id, watch: Watch<'_>) -> Result<Manifest, PackError> {
    let pack = places.packs().join(id.as_str());
    let not_there = || PackErrorKind::NotInstalled.of(&pack);
    installed_as(places, id).ok_or_else(not_there)?;
    let _held = hold(places)?;
    let known = installed_as(places, id).ok_or_else(not_there)?;
    let before = known.pointer.before.ok_or_else(|| PackErrorKind::NothingBefore.of(&pack))?;
    let folder = generation(&pack, before);
    let head = read_head(&folder).ok_or_else(|| PackErrorKind::HeadChanged.of(&folder))?;
    let mut done = Done { done: 0, total: head.manifest.bytes().unwrap_or(0) };
    for part in &head.manifest.parts {
        let found = measure(&folder.join(&part.name), &mut |read| {
            done.done += read;
            watch(done)
        })?;
        if found != (part.bytes, part.sha256.clone()) {
            return Err(PackErrorKind::PartChanged { part: part.name.clone() }.of(&folder));
        }
    }
    write_pointer(&pack, Pointer { current: before, before: Some(known.pointer.current) })?;
    sweep_held(places);
    Ok(head.manifest)
}
