//! Taking a pack in: copied beside the installed ones, every byte held against its hash on the way, synced, moved into its
//! place by one rename. Until then the old one serves; if anything goes wrong it stays.

use std::io::Write as _;
use std::path::Path;

use tempfile::TempDir;

use super::Watch;
use super::error::{PackError, PackErrorKind, io};
use super::installed::{
    HEAD, InstalledPack, Pointer, STAGING, generation, hold, installed_as, names, sweep_held, write_pointer,
};
use super::keys::{SignedBy, Trust, TrustedKeys};
use super::labels::check_labels;
use super::manifest::{LABELS, Manifest};
use super::parts::Source;
use crate::domain::pack::PackVersion;
use crate::store::disk::{self, DiskFile};
use crate::store::paths::Places;
use crate::store::whole_file::{make_folder, sync_folder};

/// What was agreed to by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed {
    pub trust: Trust,
    /// May it replace a newer one of its name?
    pub older: bool,
}

/// What was installed.
#[derive(Debug)]
pub struct Installed {
    pub manifest: Manifest,
    pub signed_by: SignedBy,
    /// The version that it took the place of.
    pub replaced: Option<PackVersion>,
}

/// Installs a pack, wholly or not at all. What it replaces is kept and can be brought back.
pub fn install(path: &Path, places: &Places, allowed: Allowed, watch: Watch<'_>) -> Result<Installed, PackError> {
    let mut source = Source::open(path)?;
    let keys = TrustedKeys::load(places);
    let signed_by = keys.trusted(&source.head, path, allowed.trust)?;
    let manifest = source.head.manifest.clone();
    let _held = hold(places)?;
    sweep_held(places);
    let known = installed_as(places, &manifest.id);
    let replaced = known.as_ref().and_then(InstalledPack::manifest);
    if let Some(installed) = replaced
        && manifest.is_older_than(installed)
        && !allowed.older
    {
        let (installed, offered) = (installed.version.clone(), manifest.version.clone());
        return Err(PackErrorKind::Older { installed, offered }.of(path));
    }
    let replaced = replaced.map(|installed| installed.version.clone());
    let staging = stage(&mut source, places, watch)?;
    swap(staging, places, &manifest, known.as_ref())?;
    // The one before the one before is not needed any more.
    sweep_held(places);
    Ok(Installed { manifest, signed_by, replaced })
}

/// Copies everything into a folder of its own; dropping that removes it.
fn stage(source: &mut Source, places: &Places, watch: Watch<'_>) -> Result<TempDir, PackError> {
    let packs = places.packs();
    let disk = disk::in_use();
    let staging = disk.temporary_folder(&packs, STAGING).map_err(|error| io(&error, &packs))?;
    let head = source.head.clone();
    let pack = source.path.clone();
    if head.manifest.monographs > 0 {
        make_folder(&staging.path().join("monographs"))?;
    }
    for part in &head.manifest.parts {
        let target = staging.path().join(&part.name);
        let mut file = disk.create_new(&target).map_err(|error| io(&error, &target))?;
        source.part(part, Some((&mut DiskFile(&mut file), &target)), watch)?;
        disk.sync(&file).map_err(|error| io(&error, &target))?;
    }
    if head.manifest.part(LABELS).is_some() {
        check_labels(&staging.path().join(LABELS), &head.manifest, &pack)?;
    }
    let target = staging.path().join(HEAD);
    let mut file = disk.create_new(&target).map_err(|error| io(&error, &target))?;
    let bytes = head.to_bytes().unwrap_or_default();
    let written = DiskFile(&mut file).write_all(&bytes);
    written.and_then(|()| disk.sync(&file)).map_err(|error| io(&error, &target))?;
    sync_folder(&staging.path().join("monographs"));
    sync_folder(staging.path());
    Ok(staging)
}

/// Moves the finished folder into its place and says that it counts.
fn swap(
    staging: TempDir,
    places: &Places,
    manifest: &Manifest,
    known: Option<&InstalledPack>,
) -> Result<(), PackError> {
    let pack = places.packs().join(manifest.id.as_str());
    let was_there = pack.is_dir();
    make_folder(&pack)?;
    let number = next_number(&pack);
    let place = generation(&pack, number);
    let disk = disk::in_use();
    let moved = disk.rename(staging.path(), &place).map_err(|error| io(&error, &place)).and_then(|()| {
        // It lies elsewhere now: nothing to remove at the old place.
        drop(staging.keep());
        sync_folder(&pack);
        write_pointer(&pack, Pointer { current: number, before: known.and_then(|known| before(known, manifest)) })
    });
    if moved.is_err() {
        // Nothing points to it; where even removing fails the next start does it.
        disk.remove_folder(&place).ok();
        if !was_there {
            disk.remove_folder(&pack).ok();
        }
    }
    sync_folder(&places.packs());
    moved
}

/// What can be brought back after this install: the one that counted, unless it is the very same once more.
fn before(known: &InstalledPack, manifest: &Manifest) -> Option<u32> {
    let same = known.manifest() == Some(manifest);
    if same { known.pointer.before } else { Some(known.pointer.current) }
}

/// A number that no folder of this pack has.
fn next_number(pack: &Path) -> u32 {
    names(pack).iter().filter_map(|name| name.parse::<u32>().ok()).max().unwrap_or(0).saturating_add(1)
}
