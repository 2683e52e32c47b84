//! A disk of which one operation fails.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io;
use std::path::Path;

use caveat::store::disk::{Disk, SystemDisk};
use caveat::store::whole_file::Existing;
use tempfile::{NamedTempFile, TempDir};

/// In which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The disk has an error.
    Error,
    /// It is full.
    Full,
    /// It takes half of the bytes and says so. Nothing has failed.
    Half,
    /// It takes half of the bytes and then has no room.
    Torn,
    /// From this operation on nothing works any more.
    Gone,
}

pub struct Broken {
    at: u32,
    how: How,
    done: Cell<u32>,
    failed: RefCell<Option<String>>,
}

impl Broken {
    pub fn new(at: u32, how: How) -> Self {
        Self { at, how, done: Cell::new(0), failed: RefCell::default() }
    }

    /// The operation that failed, where it was reached.
    pub fn failed(&self) -> Option<String> {
        self.failed.borrow().clone()
    }

    /// Counts an operation; true where it is the one, or behind it on a disk that is gone.
    fn counts(&self, name: &str) -> bool {
        self.done.set(self.done.get() + 1);
        let now = self.done.get();
        let fails = now == self.at || (now > self.at && self.how == How::Gone);
        if fails && self.failed.borrow().is_none() {
            *self.failed.borrow_mut() = Some(name.to_owned());
        }
        fails
    }

    fn pass(&self, name: &str) -> io::Result<()> {
        // Half of an operation that is none of writing.
        if matches!(self.how, How::Half | How::Torn) {
            return Ok(());
        }
        if self.counts(name) { Err(self.error()) } else { Ok(()) }
    }

    fn error(&self) -> io::Error {
        match self.how {
            How::Full | How::Torn => io::ErrorKind::StorageFull.into(),
            How::Error | How::Half | How::Gone => io::Error::from_raw_os_error(5),
        }
    }
}

impl Disk for Broken {
    fn temporary(&self, folder: &Path, prefix: &str, suffix: &str) -> io::Result<NamedTempFile> {
        self.pass("make a file").and_then(|()| SystemDisk.temporary(folder, prefix, suffix))
    }

    fn temporary_folder(&self, folder: &Path, prefix: &str) -> io::Result<TempDir> {
        self.pass("make a folder").and_then(|()| SystemDisk.temporary_folder(folder, prefix))
    }

    fn create_new(&self, path: &Path) -> io::Result<File> {
        self.pass("make a file").and_then(|()| SystemDisk.create_new(path))
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        if !self.counts("write") {
            return SystemDisk.write(file, bytes);
        }
        let half = &bytes[..bytes.len().div_ceil(2)];
        match self.how {
            How::Half => SystemDisk.write(file, half),
            How::Torn => {
                SystemDisk.write(file, half)?;
                Err(self.error())
            }
            _ => Err(self.error()),
        }
    }

    fn set_mode(&self, file: &File, mode: u32) -> io::Result<()> {
        self.pass("set the mode").and_then(|()| SystemDisk.set_mode(file, mode))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.pass("sync").and_then(|()| SystemDisk.sync(file))
    }

    fn name(&self, file: NamedTempFile, target: &Path, existing: Existing) -> io::Result<()> {
        self.pass("name").and_then(|()| SystemDisk.name(file, target, existing))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass("rename").and_then(|()| SystemDisk.rename(from, to))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.pass("link").and_then(|()| SystemDisk.link(from, to))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.pass("remove a file").and_then(|()| SystemDisk.remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.pass("remove a folder").and_then(|()| SystemDisk.remove_folder(path))
    }

    fn make_folders(&self, path: &Path) -> io::Result<()> {
        self.pass("make folders").and_then(|()| SystemDisk.make_folders(path))
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.pass("sync a folder").and_then(|()| SystemDisk.sync_folder(path))
    }
}
