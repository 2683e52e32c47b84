//! Files written whole or not at all: to a temporary file beside the target, synced, then renamed into place.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

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
    write: &mut dyn FnMut(&mut File) -> std::io::Result<()>,
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
    let mut file =
        tempfile::Builder::new().prefix(TEMPORARY_PREFIX).suffix(".tmp").tempfile_in(&folder).map_err(|e| io(&e))?;
    write(file.as_file_mut()).map_err(|e| io(&e))?;
    set_access(file.as_file(), &target, access).map_err(|e| io(&e))?;
    file.as_file().sync_all().map_err(|e| io(&e))?;
    match existing {
        Existing::Keep => file.persist_noclobber(&target).map_err(|e| io(&e.error))?,
        Existing::Replace => file.persist(&target).map_err(|e| io(&e.error))?,
    };
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
    fs::create_dir_all(path).map_err(|error| StoreError::io(&error, path))?;
    private_folder(path).map_err(|error| StoreError::io(&error, path))
}

/// Can a file be made in this folder? A temporary one that is gone again at once is the only proof: rights alone say too
/// little.
pub fn can_write_into(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(TEMPORARY_PREFIX).tempfile_in(folder).is_ok()
}

/// A folder for what is not finished, beside the target so that the disk is the same; removed when this is dropped.
pub struct TemporaryFolder(tempfile::TempDir);

impl TemporaryFolder {
    pub fn beside(target: &Path) -> Result<Self, StoreError> {
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(StoreError::new(StoreErrorKind::NoSuchFolder, target));
        }
        let made = tempfile::Builder::new().prefix(TEMPORARY_PREFIX).tempdir_in(folder);
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

#[cfg(unix)]
fn set_access(file: &File, target: &Path, access: Access) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let new = match access {
        Access::Private => 0o600,
        Access::Document => 0o644,
    };
    // An existing document keeps the rights that its owner gave it.
    let mode = match (access, fs::metadata(target)) {
        (Access::Document, Ok(meta)) => meta.permissions().mode() & 0o777,
        _ => new,
    };
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_access(_: &File, _: &Path, _: Access) -> std::io::Result<()> {
    Ok(())
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
    File::open(folder).and_then(|folder| folder.sync_all()).ok();
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
