//! Zip archives: a label with its pictures, a release of such archives, a part of openFDA. Entries are read one after
//! another; their names are never paths, and the sizes they claim are never believed.

use std::cell::Cell;
use std::io::{Cursor, Error, ErrorKind, Read, Seek};
use std::rc::Rc;

use zip::ZipArchive;

use super::bounds::{MOST_ARCHIVE_DEPTH, MOST_ENTRIES, MOST_INNER_ARCHIVE_BYTES, MOST_RATIO, MOST_UNPACKED_BYTES};
use super::dom::shortened;
use super::outcome::{Item, Sink};
use super::read::{failed, fill, read_stream};
use super::refusal::{Reason, Refusal};

/// Below this an entry may shrink as it likes: short runs of blanks shrink a thousandfold.
const FREE_BYTES: u64 = 4 * 1024 * 1024;

/// What a label's archive holds beside the label.
const PASSED_OVER: [&str; 12] =
    [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".svg", ".pdf", ".txt", ".md", ".css", ".xsl", ".html"];

/// Reads every entry of an archive.
pub fn read<R: Read + Seek>(input: R, sink: &mut Sink<'_>) {
    let left = Rc::new(Cell::new(MOST_UNPACKED_BYTES));
    let mut found = false;
    inside(input, None, 1, &left, &mut found, sink);
}

fn inside<R: Read + Seek>(
    input: R,
    name: Option<&str>,
    depth: usize,
    left: &Rc<Cell<u64>>,
    found: &mut bool,
    sink: &mut Sink<'_>,
) -> bool {
    let mut archive = match ZipArchive::new(input) {
        Ok(archive) => archive,
        Err(error) => return sink(name, Item::Refused(broken(&error))),
    };
    if archive.len() > MOST_ENTRIES {
        return sink(name, Item::Refused(Refusal::with(Reason::TooLarge, format!("{} entries", archive.len()))));
    }
    *found = false;
    for at in 0..archive.len() {
        if !entry(&mut archive, at, name, depth, left, found, sink) {
            return false;
        }
    }
    // An archive without any label is itself none.
    *found || sink(name, Item::Refused(Refusal::new(Reason::NotALabel)))
}

fn entry<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    at: usize,
    around: Option<&str>,
    depth: usize,
    left: &Rc<Cell<u64>>,
    found: &mut bool,
    sink: &mut Sink<'_>,
) -> bool {
    let mut file = match archive.by_index(at) {
        Ok(file) => file,
        Err(error) => {
            *found = true;
            let name = joined(around, &format!("#{}", at + 1));
            return sink(Some(&name), Item::Refused(broken(&error)));
        }
    };
    let own = shown(file.name_raw());
    let lower = own.to_ascii_lowercase();
    if file.is_dir() || PASSED_OVER.iter().any(|ending| lower.ends_with(ending)) || lower.contains("__macosx") {
        return true;
    }
    *found = true;
    let name = joined(around, &own);
    let packed = file.compressed_size();
    let mut input = Measured { inner: &mut file, read: 0, packed, left: Rc::clone(left) };
    let mut first = [0; 4];
    let length = match fill(&mut input, &mut first) {
        Ok(length) => length,
        Err(error) => return sink(Some(&name), Item::Refused(failed(&error))),
    };
    let first = first.get(..length).unwrap_or_default().to_vec();
    let is_archive = super::read::Format::of(&first) == super::read::Format::Archive;
    let mut input = Cursor::new(first).chain(input);
    if !is_archive {
        return read_stream(input, Some(&name), sink);
    }
    if depth >= MOST_ARCHIVE_DEPTH {
        return sink(Some(&name), Item::Refused(Refusal::with(Reason::TooLarge, "archives inside archives")));
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_INNER_ARCHIVE_BYTES).unwrap_or(u64::MAX);
    match (&mut input).take(most + 1).read_to_end(&mut bytes) {
        Ok(length) if length > MOST_INNER_ARCHIVE_BYTES => {
            sink(Some(&name), Item::Refused(Refusal::new(Reason::TooLarge)))
        }
        Ok(_) => {
            let mut any = false;
            inside(Cursor::new(bytes), Some(&name), depth + 1, left, &mut any, sink)
        }
        Err(error) => sink(Some(&name), Item::Refused(failed(&error))),
    }
}

/// A name for messages: only its last part, short, without hidden characters.
fn shown(raw: &[u8]) -> String {
    let name = String::from_utf8_lossy(raw);
    let last = name.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or_default();
    let plain = super::finish::name(last);
    plain.chars().take(120).collect()
}

fn joined(around: Option<&str>, name: &str) -> String {
    around.map_or_else(|| name.to_owned(), |around| format!("{around}/{name}"))
}

fn broken(error: &zip::result::ZipError) -> Refusal {
    let reason = match error {
        zip::result::ZipError::Io(error) if error.kind() == ErrorKind::UnexpectedEof => Reason::Truncated,
        // The directory stands at the end: a file without one was cut off.
        zip::result::ZipError::InvalidArchive(text) if text.contains("EOCD") || text.contains("end") => {
            Reason::Truncated
        }
        _ => Reason::Invalid,
    };
    Refusal::with(reason, shortened(&error.to_string()))
}

/// Counts what is really read, and stops where it is too much for one file or for its packed size.
struct Measured<R> {
    inner: R,
    read: u64,
    packed: u64,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.inner.read(buffer)?;
        let more = u64::try_from(length).unwrap_or(u64::MAX);
        self.read = self.read.saturating_add(more);
        let beyond = self.read > FREE_BYTES && self.read / MOST_RATIO > self.packed;
        match self.left.get().checked_sub(more) {
            Some(left) if !beyond => {
                self.left.set(left);
                Ok(length)
            }
            _ => Err(Error::from(ErrorKind::FileTooLarge)),
        }
    }
}
