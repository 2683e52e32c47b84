//! Reading the parts of a pack one after the other, each held against its hash as it goes by.

use std::fs::File;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::error::{PackError, PackErrorKind, io};
use super::format::{Head, hex, lost};
use super::manifest::Part;
use super::{Done, Watch};
use crate::store::{StoreError, StoreErrorKind};

/// Bytes that are read at once: between two of them the work can be stopped.
const PIECE: usize = 256 * 1024;

/// A pack that is open for reading. Its length is known to be right.
pub struct Source {
    pub head: Head,
    pub path: PathBuf,
    file: File,
    done: Done,
}

/// Where the bytes of a part go, and the file that is written, for messages.
pub type Target<'a> = (&'a mut dyn Write, &'a Path);

impl Source {
    /// Opens a pack and reads its beginning. Whatever is wrong with its length is said here.
    pub fn open(path: &Path) -> Result<Self, PackError> {
        let meta = std::fs::metadata(path).map_err(|error| io(&error, path))?;
        if meta.is_dir() {
            return Err(StoreError::new(StoreErrorKind::IsADirectory, path).into());
        }
        // A pipe would keep the program waiting.
        if !meta.is_file() {
            return Err(PackErrorKind::NotAPack.of(path));
        }
        let mut file = File::open(path).map_err(|error| io(&error, path))?;
        let length = file.metadata().map_err(|error| io(&error, path))?.len();
        let head = Head::read(&mut file, path)?;
        let total = head.manifest.bytes().filter(|bytes| head.length().checked_add(*bytes) == Some(length));
        let Some(total) = total else { return Err(PackErrorKind::WrongLength.of(path)) };
        Ok(Self { head, path: path.to_owned(), file, done: Done { done: 0, total } })
    }

    /// Reads the next part to its end, in the order of the manifest, and writes it to `target`. An error means: what was
    /// written is worth nothing.
    pub fn part(&mut self, part: &Part, target: Option<Target<'_>>, watch: Watch<'_>) -> Result<(), PackError> {
        let (mut target, mut sha, mut left) = (target, Sha256::new(), part.bytes);
        let mut piece = vec![0; PIECE];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
            let Some(room) = piece.get_mut(..most) else { break };
            let read = match self.file.read(room) {
                Ok(0) => return Err(PackErrorKind::WrongLength.of(&self.path)),
                Ok(read) => read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(lost(&error, &self.path)),
            };
            let bytes = room.get(..read).unwrap_or_default();
            sha.update(bytes);
            if let Some((out, path)) = &mut target {
                out.write_all(bytes).map_err(|error| io(&error, path))?;
            }
            left = left.saturating_sub(read as u64);
            self.done.done += read as u64;
            if !watch(self.done) {
                return Err(PackErrorKind::Stopped.of(&self.path));
            }
        }
        if hex(&sha.finalize()) == part.sha256 {
            Ok(())
        } else {
            Err(PackErrorKind::PartChanged { part: part.name.clone() }.of(&self.path))
        }
    }
}

/// Length and hash of a file.
pub fn measure(path: &Path, watch: &mut dyn FnMut(u64) -> bool) -> Result<(u64, String), PackError> {
    let mut file = File::open(path).map_err(|error| io(&error, path))?;
    let (mut sha, mut length, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece).map_err(|error| io(&error, path))?;
        if read == 0 {
            return Ok((length, hex(&sha.finalize())));
        }
        sha.update(piece.get(..read).unwrap_or_default());
        length += read as u64;
        if !watch(read as u64) {
            return Err(PackErrorKind::Stopped.of(path));
        }
    }
}
