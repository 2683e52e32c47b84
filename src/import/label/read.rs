//! From a chosen file to labels: which format it is, and the reader for it. The name of a file is for messages only.

use std::io::{BufRead, BufReader, Cursor, Read, Seek};

use serde_json::{Map, Value};

use super::bounds::MOST_LABEL_BYTES;
use super::outcome::{Documents, Item, Sink};
use super::refusal::{Reason, Refusal};
use super::{archive, dom, epi, json, openfda, spl};

/// What the first bytes of a file say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Archive,
    Xml,
    Json,
    Unknown,
}

impl Format {
    pub fn of(first: &[u8]) -> Self {
        if first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06") {
            return Self::Archive;
        }
        let text = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
        match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'<') => Self::Xml,
            Some(b'{' | b'[') => Self::Json,
            _ => Self::Unknown,
        }
    }
}

/// Reads a chosen file: every label in it, and every part of it that is none.
pub fn read_file<R: Read + Seek>(mut input: R, sink: &mut Sink<'_>) {
    let mut first = [0; 512];
    let known = fill(&mut input, &mut first).and_then(|length| input.rewind().map(|()| length));
    let first = match known {
        Ok(length) => first.get(..length).unwrap_or_default(),
        Err(error) => {
            sink(None, Item::Refused(failed(&error)));
            return;
        }
    };
    match Format::of(first) {
        Format::Archive => archive::read(input, sink),
        _ => {
            read_stream(input, None, sink);
        }
    }
}

/// The same of bytes that are in memory.
pub fn read_bytes(bytes: &[u8], sink: &mut Sink<'_>) {
    read_file(Cursor::new(bytes), sink);
}

/// Reads until the buffer is full or the input ends; how many bytes that were.
pub(super) fn fill(input: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = buffer.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match input.read(rest)? {
            0 => break,
            more => length += more,
        }
    }
    Ok(length)
}

/// Reads one file that is no archive: XML as a whole, JSON record by record. Returns whether to go on.
pub fn read_stream(input: impl Read, entry: Option<&str>, sink: &mut Sink<'_>) -> bool {
    let mut input = BufReader::new(input);
    let format = match input.fill_buf() {
        Ok(first) => Format::of(first),
        Err(error) => return sink(entry, Item::Refused(failed(&error))),
    };
    if format == Format::Json {
        return read_json(&mut input, entry, sink);
    }
    let documents = whole(&mut input).and_then(|bytes| match format {
        Format::Xml => xml(&bytes),
        _ => Err(unknown(&bytes)),
    });
    give(documents, entry, sink)
}

/// A file that begins with none of the formats: another encoding of one, or something else.
fn unknown(bytes: &[u8]) -> Refusal {
    match dom::letters(bytes) {
        Err(refusal) if refusal.detail.as_deref() == Some("UTF-16") => refusal,
        _ => Refusal::new(Reason::NotALabel),
    }
}

/// All bytes of a label, or that they are too many.
fn whole(input: &mut impl Read) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_LABEL_BYTES).unwrap_or(u64::MAX);
    input.take(most + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() > MOST_LABEL_BYTES {
        return Err(Refusal::with(Reason::TooLarge, format!("> {MOST_LABEL_BYTES}")));
    }
    Ok(bytes)
}

fn xml(bytes: &[u8]) -> Documents {
    let root = dom::parse(dom::letters(bytes)?)?;
    let namespace = root.attribute("xmlns").unwrap_or_default();
    match root.name.as_str() {
        "document" if namespace == spl::NAMESPACE || namespace.is_empty() => spl::read(&root).map(|read| vec![read]),
        name if epi::is_root(name) => epi::read(&root),
        name => Err(Refusal::with(Reason::NotALabel, dom::shortened(name))),
    }
}

fn read_json(input: &mut impl Read, entry: Option<&str>, sink: &mut Sink<'_>) -> bool {
    let mut on = true;
    let rest = json::split(input, &mut |found| {
        let documents = match found {
            json::Found::Record(bytes) => bytes.and_then(|bytes| object(&bytes)).and_then(|record| one(&record)),
            json::Found::Whole(bytes) => bytes.and_then(|bytes| object(&bytes)).and_then(|record| one(&record)),
        };
        on = give(documents, entry, sink);
        on
    });
    match rest {
        Ok(()) => on,
        Err(refusal) => sink(entry, Item::Refused(refusal)),
    }
}

/// What one JSON object is.
fn one(object: &Map<String, Value>) -> Documents {
    match object.get("resourceType").and_then(Value::as_str) {
        Some(kind) if epi::is_root(kind) => epi::read(&epi::from_json(kind, object)?),
        Some(kind) => Err(Refusal::with(Reason::NotALabel, dom::shortened(kind))),
        None => openfda::read(object).map(|read| vec![read]),
    }
}

fn object(bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let text = dom::letters(bytes)?;
    serde_json::from_str(text).map_err(|error| {
        let reason = if error.is_eof() { Reason::Truncated } else { Reason::Invalid };
        Refusal::with(reason, dom::shortened(&error.to_string()))
    })
}

fn give(documents: Documents, entry: Option<&str>, sink: &mut Sink<'_>) -> bool {
    match documents {
        Ok(documents) => documents.into_iter().all(|read| sink(entry, Item::Label(Box::new(read)))),
        Err(refusal) => sink(entry, Item::Refused(refusal)),
    }
}

/// A failure of reading: the file ends early, or the medium fails.
pub fn failed(error: &std::io::Error) -> Refusal {
    let reason = match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Reason::Truncated,
        std::io::ErrorKind::FileTooLarge => Reason::TooLarge,
        _ => Reason::Invalid,
    };
    Refusal::with(reason, dom::shortened(&error.to_string()))
}
