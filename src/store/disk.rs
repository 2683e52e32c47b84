//! Every change of the store's own files goes through a [`Disk`]: making, writing, syncing, naming and removing. The
//! program works on that of the system; whoever wants to know what happens when an operation fails puts another in its
//! place for a thread. Databases are SQLite's own matter, and reading needs no such thing.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use tempfile::{NamedTempFile, TempDir};

use super::whole_file::Existing;

/// The operations, each as the system does it unless it is said otherwise.
pub trait Disk {
    /// A new file with a name of its own, for this account alone; gone when it is dropped.
    fn temporary(&self, folder: &Path, prefix: &str, suffix: &str) -> io::Result<NamedTempFile> {
        tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(folder)
    }

    /// A new folder with a name of its own; gone with all it holds when it is dropped.
    fn temporary_folder(&self, folder: &Path, prefix: &str) -> io::Result<TempDir> {
        tempfile::Builder::new().prefix(prefix).tempdir_in(folder)
    }

    fn create_new(&self, path: &Path) -> io::Result<File> {
        File::options().write(true).create_new(true).open(path)
    }

    /// Writes some of the bytes and tells how many, as the system's own call does.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        file.write(bytes)
    }

    /// Who may read it; a system without modes changes nothing.
    fn set_mode(&self, file: &File, mode: u32) -> io::Result<()> {
        set_mode(file, mode)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Gives a temporary file its name, by one rename.
    fn name(&self, file: NamedTempFile, target: &Path, existing: Existing) -> io::Result<()> {
        match existing {
            Existing::Keep => file.persist_noclobber(target).map(drop).map_err(|error| error.error),
            Existing::Replace => file.persist(target).map(drop).map_err(|error| error.error),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// A second name for a file.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    /// With everything in it.
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    /// With all that are missing above it.
    fn make_folders(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }
}

/// The disk as it is.
pub struct SystemDisk;

impl Disk for SystemDisk {}

#[cfg(unix)]
fn set_mode(file: &File, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &File, _: u32) -> io::Result<()> {
    Ok(())
}

thread_local! {
    static IN_USE: RefCell<Rc<dyn Disk>> = RefCell::new(Rc::new(SystemDisk));
}

/// The disk that this thread works on.
pub fn in_use() -> Rc<dyn Disk> {
    IN_USE.with_borrow(Rc::clone)
}

/// Does some work of this thread on another disk.
pub fn working_on<T>(disk: Rc<dyn Disk>, work: impl FnOnce() -> T) -> T {
    /// Puts the former disk back, however the work ends.
    struct Former(Rc<dyn Disk>);
    impl Drop for Former {
        fn drop(&mut self) {
            IN_USE.set(self.0.clone());
        }
    }
    let _former = Former(IN_USE.replace(disk));
    work()
}

/// A file whose bytes go through the disk in use.
pub struct DiskFile<'a>(pub &'a mut File);

impl Write for DiskFile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        in_use().write(self.0, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
