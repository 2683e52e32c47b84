//! Reading a file without taking more memory than a monograph may need.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// The most that is read of a file, in bytes: one more than a monograph may have, so that the reader refuses it.
const MOST_READ: u64 = 16 * 1024 * 1024 + 1;

/// How many bytes a file has; none where there is no such file.
pub fn file_size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |meta| meta.len())
}

/// The bytes of a file; of a larger one its beginning, which the reader of monographs refuses by its size.
pub fn read_bounded(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_READ).read_to_end(&mut bytes)?;
    Ok(bytes)
}
