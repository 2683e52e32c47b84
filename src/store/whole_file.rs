//! Files written whole or not at all: to a temporary file beside the target, synced, then renamed into place.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::{self, DiskFile};
use super::error::{StoreError, StoreErrorKind};

/// Who may read the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Only the account itself: settings, the clinic's data.
    Private,
    /// As other documents: what the user exports.
    Document,
}

/// May an existing file be replaced?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    Keep,
    Replace,
}

/// Bytes that are written at once.
const PIECE: usize = 256 * 1024;

/// The temporary files of this program, so that leftovers of a crash can be told from anything else.
pub const TEMPORARY_PREFIX: &str = ".caveat-";

/// Writes a file. A symbolic link is followed once and kept; on any failure the old file is untouched.
pub fn write_whole(path: &Path, bytes: &[u8], access: Access, existing: Existing) -> Result<(), StoreError> {
    write_whole_with(path, access, existing, &mut |file| file.write_all(bytes))
}

/// As [`write_whole`], piece by piece: what is too large for the memory.
pub fn write_whole_with(
    path: &Path,
    access: Access,
    existing: Existing,
    write: &mut dyn FnMut(&mut dyn Write) -> std::io::Result<()>,
) -> Result<(), StoreError> {
    let target = follow_link(path);
    if target.is_dir() {
        return Err(StoreError::new(StoreErrorKind::IsADirectory, path));
    }
    if existing == Existing::Keep && target.exists() {
        return Err(StoreError::new(StoreErrorKind::Exists, path));
    }
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    if !folder.is_dir() {
        return Err(StoreError::new(StoreErrorKind::NoSuchFolder, path));
    }
    // The rename would replace a file that the account may not write to.
    // So would it a device or a socket: no documents.
    if let Ok(meta) = fs::metadata(&target)
        && (meta.permissions().readonly() || !meta.is_file())
    {
        return Err(StoreError::new(StoreErrorKind::NotWritable, path));
    }
    let io = |error: &std::io::Error| StoreError::io(error, path);
    let disk = disk::in_use();
    let mut file = disk.temporary(&folder, TEMPORARY_PREFIX, ".tmp").map_err(|e| io(&e))?;
    let mut pieces = BufWriter::with_capacity(PIECE, DiskFile(file.as_file_mut()));
    let written = write(&mut pieces).and_then(|()| pieces.flush());
    // After a failure nothing more is written.
    drop(pieces.into_parts());
    written.map_err(|e| io(&e))?;
    disk.set_mode(file.as_file(), mode(&target, access)).map_err(|e| io(&e))?;
    disk.sync(file.as_file()).map_err(|e| io(&e))?;
    disk.name(file, &target, existing).map_err(|e| io(&e))?;
    sync_folder(&folder);
    Ok(())
}

/// Creates a folder that the user named for documents; the one above it must be there.
pub fn make_document_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::new(StoreErrorKind::NoSuchFolder, path),
        _ => StoreError::io(&error, path),
    })
}

/// Takes back a folder into which nothing was written; one that holds anything stays.
pub fn remove_empty_folder(path: &Path) {
    fs::remove_dir(path).ok();
}

/// Creates a folder for the program's own data, for this account alone.
pub fn make_folder(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    disk::in_use().make_folders(path).map_err(|error| StoreError::io(&error, path))?;
    private_folder(path).map_err(|error| StoreError::io(&error, path))
}

/// Can a file be made in this folder? A temporary one that is gone again at once is the only proof: rights alone say too
/// little.
pub fn can_write_into(folder: &Path) -> bool {
    disk::in_use().temporary(folder, TEMPORARY_PREFIX, ".tmp").is_ok()
}

/// Temporary files that are older than this belong to nobody who is still at work.
const LEFT_BEHIND: Duration = Duration::from_secs(60 * 60);

/// Removes temporary files and folders of a program that was killed. Their age is told by the clock of the disk itself.
pub(super) fn sweep_temporary(folder: &Path) {
    let entries = || fs::read_dir(folder).into_iter().flatten().flatten();
    let own = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with(TEMPORARY_PREFIX);
    let left: Vec<fs::DirEntry> = entries().filter(own).collect();
    if left.is_empty() {
        return;
    }
    let disk = disk::in_use();
    let now = disk.temporary(folder, TEMPORARY_PREFIX, ".tmp").and_then(|file| file.as_file().metadata()?.modified());
    let Ok(now) = now else { return };
    for entry in left {
        let modified = entry.metadata().and_then(|meta| meta.modified());
        let old = modified.is_ok_and(|then| now.duration_since(then).is_ok_and(|age| age > LEFT_BEHIND));
        if old {
            let path = entry.path();
            // What cannot be removed today is tried again at the next start.
            let removed = if path.is_dir() { disk.remove_folder(&path) } else { disk.remove_file(&path) };
            removed.ok();
        }
    }
}

/// A folder for what is not finished, beside the target so that the disk is the same; removed when this is dropped.
pub struct TemporaryFolder(tempfile::TempDir);

impl TemporaryFolder {
    pub fn beside(target: &Path) -> Result<Self, StoreError> {
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(StoreError::new(StoreErrorKind::NoSuchFolder, target));
        }
        let made = disk::in_use().temporary_folder(folder, TEMPORARY_PREFIX);
        made.map(Self).map_err(|error| StoreError::io(&error, target))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

fn follow_link(path: &Path) -> PathBuf {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.file_type().is_symlink() => fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        _ => path.to_owned(),
    }
}

fn mode(target: &Path, access: Access) -> u32 {
    match access {
        Access::Private => 0o600,
        // An existing document keeps the rights that its owner gave it.
        Access::Document => mode_of(target).unwrap_or(0o644),
    }
}

#[cfg(unix)]
fn mode_of(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).ok().map(|meta| meta.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode_of(_: &Path) -> Option<u32> {
    None
}

#[cfg(unix)]
fn private_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn private_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Makes the rename itself durable. The file is whole without it, so a refusal changes nothing for the user.
pub(super) fn sync_folder(folder: &Path) {
    disk::in_use().sync_folder(folder).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_kept_unless_it_may_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("h.pdf");
        write_whole(&path, b"one", Access::Document, Existing::Keep).unwrap();
        let refused = write_whole(&path, b"two", Access::Document, Existing::Keep).unwrap_err();
        assert_eq!(refused.kind, StoreErrorKind::Exists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write_whole(&path, b"two", Access::Document, Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left behind");
    }

    #[test]
    fn a_folder_or_a_missing_folder_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let is_dir = write_whole(folder.path(), b"", Access::Document, Existing::Replace).unwrap_err();
        assert_eq!(is_dir.kind, StoreErrorKind::IsADirectory);
        let missing = folder.path().join("no/h.pdf");
        assert_eq!(
            write_whole(&missing, b"", Access::Document, Existing::Keep).unwrap_err().kind,
            StoreErrorKind::NoSuchFolder
        );
    }

    #[test]
    fn temporary_files_of_a_killed_program_go_and_those_of_one_at_work_stay() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new, other) = (".caveat-old.tmp", ".caveat-new.tmp", "caveat-old.tmp");
        for name in [old, new, other] {
            fs::write(folder.path().join(name), "half").unwrap();
        }
        let file = |name: &str| fs::File::options().write(true).open(folder.path().join(name)).unwrap();
        let two_hours_ago = file(new).metadata().unwrap().modified().unwrap() - 2 * LEFT_BEHIND;
        file(old).set_modified(two_hours_ago).unwrap();
        file(other).set_modified(two_hours_ago).unwrap();
        sweep_temporary(folder.path());
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [new, other]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_kept_and_settings_are_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
        fs::write(&real, "old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write_whole(&link, b"new", Access::Private, Existing::Replace).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
