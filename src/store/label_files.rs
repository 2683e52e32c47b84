//! The files that an import was pointed at: one by one, or everything below a folder. What is in them is read by `import`.

use std::fs::File;
use std::io::{BufReader, Seek as _};
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// Folders inside one another; a link to a folder is not followed, so that no circle is walked.
const MOST_FOLDERS: usize = 32;

/// Every file below the chosen paths, sorted, each once; and what could not be listed.
pub fn label_files(chosen: &[PathBuf]) -> (Vec<PathBuf>, Vec<StoreError>) {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in chosen {
        match std::fs::metadata(path) {
            Ok(known) if known.is_dir() => below(path, 0, &mut files, &mut problems),
            Ok(_) => files.push(path.clone()),
            Err(error) => problems.push(StoreError::io(&error, path)),
        }
    }
    files.sort();
    files.dedup();
    (files, problems)
}

fn below(folder: &Path, depth: usize, files: &mut Vec<PathBuf>, problems: &mut Vec<StoreError>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(StoreError::io(&error, folder));
            return;
        }
    };
    for entry in entries.flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < MOST_FOLDERS => below(&entry.path(), depth + 1, files, problems),
            Ok(kind) if kind.is_file() => files.push(entry.path()),
            _ => {}
        }
    }
}

/// Opens a file for reading from any place in it, as archives need.
pub fn open_label_file(path: &Path) -> Result<BufReader<File>, StoreError> {
    File::open(path).map(BufReader::new).map_err(|error| StoreError::io(&error, path))
}

/// How far a file is read, for who does not read it.
pub struct ReadSoFar {
    /// Shares its place with the file that is read.
    file: Option<File>,
    most: u64,
}

impl ReadSoFar {
    pub fn of(input: &BufReader<File>) -> Self {
        Self { file: input.get_ref().try_clone().ok(), most: 0 }
    }

    /// Bytes, at most `size`, and never fewer than before: in an archive the entries need not lie in their order.
    pub fn bytes(&mut self, size: u64) -> u64 {
        let place = self.file.as_mut().and_then(|file| file.stream_position().ok()).unwrap_or(0);
        self.most = self.most.max(place.min(size));
        self.most
    }
}
