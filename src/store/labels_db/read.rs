//! Reading labels back: the tree of a version with its texts, and rows for lists.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, params};

use super::LabelsDb;
use super::chunks::{Chunk, lengths};
use super::codec::Unpacker;
use super::entry::{Hash, Head, NameLine};
use super::heap::{self, Place};
use crate::domain::date::PartialDate;
use crate::domain::label::{Block, Label};
use crate::store::StoreError;

/// No chunk is longer: what says so is damaged. A text has the bounds of a label's file, and its form as kept some more.
const MOST_CHUNK: i64 = 1 << 29;

/// One label for a list: what is known without its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelRow {
    pub row: u32,
    pub set_id: String,
    /// Its id as a drug.
    pub drug: String,
    pub version: Option<u32>,
    pub effective: Option<PartialDate>,
    pub original: bool,
    pub brands: Vec<String>,
    pub generics: Vec<String>,
    pub labeler: Option<String>,
}

/// Decompresses pieces; each dictionary is read once.
pub(super) struct Unpacking<'a> {
    db: &'a LabelsDb,
    unpackers: RefCell<HashMap<u32, Unpacker>>,
    /// The chunk that was read last: texts that follow each other lie in one.
    chunk: RefCell<Option<Chunk>>,
    /// How many chunks were read.
    chunks: Cell<usize>,
}

impl<'a> Unpacking<'a> {
    pub fn new(db: &'a LabelsDb) -> Self {
        Self { db, unpackers: RefCell::default(), chunk: RefCell::default(), chunks: Cell::default() }
    }

    pub fn unpack(&self, dictionary: u32, bytes: &[u8], length: i64) -> Result<Vec<u8>, StoreError> {
        let damaged = |_| self.db.damaged();
        let mut unpackers = self.unpackers.borrow_mut();
        let unpacker = match unpackers.entry(dictionary) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(new) => {
                let body = self.db.dictionary(dictionary)?;
                new.insert(Unpacker::new(&body).map_err(damaged)?)
            }
        };
        let length = usize::try_from(length).map_err(|_| self.db.damaged())?;
        let unpacked = unpacker.unpack(bytes, length).map_err(damaged)?;
        if unpacked.len() == length { Ok(unpacked) } else { Err(self.db.damaged()) }
    }

    /// How many chunks were unpacked so far.
    pub fn chunks(&self) -> usize {
        self.chunks.get()
    }

    /// The blocks of a text.
    pub fn blocks(&self, text: i64) -> Result<Vec<Block>, StoreError> {
        self.with_text(text, |json| serde_json::from_slice(json))?.map_err(|_| self.db.damaged())
    }

    /// Does something with a text as it is kept.
    pub fn with_text<T>(&self, text: i64, use_it: impl FnOnce(&[u8]) -> T) -> Result<T, StoreError> {
        let mut known = self.chunk.borrow_mut();
        if known.as_ref().and_then(|chunk| chunk.text(text)).is_none() {
            *known = Some(self.chunk_of(text)?);
            self.chunks.set(self.chunks.get() + 1);
        }
        let json = known.as_ref().and_then(|chunk| chunk.text(text)).ok_or_else(|| self.db.damaged())?;
        Ok(use_it(json))
    }

    fn chunk_of(&self, text: i64) -> Result<Chunk, StoreError> {
        let read = || -> rusqlite::Result<(i64, u32, Place, Vec<u8>)> {
            let mut select = self.db.connection.prepare_cached(
                "SELECT id, dictionary, row, begin, packed, lengths FROM chunks WHERE id <= ?1 ORDER BY id DESC LIMIT 1",
            )?;
            select.query_row([text], |row| {
                let size = |column| row.get::<_, i64>(column).map(|n| usize::try_from(n).unwrap_or(usize::MAX));
                let place = Place { row: row.get(2)?, begin: size(3)?, length: size(4)? };
                Ok((row.get(0)?, row.get(1)?, place, row.get(5)?))
            })
        };
        let (first, dictionary, place, packed) = read().map_err(|error| self.db.missing(&error))?;
        let lengths = lengths(&packed);
        let all = lengths.iter().try_fold(0i64, |all, length| all.checked_add(i64::try_from(*length).ok()?));
        let all = all
            .filter(|all| *all <= MOST_CHUNK && i64::try_from(place.length).is_ok_and(|length| length <= MOST_CHUNK));
        let all = all.ok_or_else(|| self.db.damaged())?;
        let body = heap::read(&self.db.connection, place).map_err(|error| self.db.error(&error))?;
        let bytes = self.unpack(dictionary, &body.ok_or_else(|| self.db.damaged())?, all)?;
        Chunk::new(first, bytes, &lengths).ok_or_else(|| self.db.damaged())
    }

    /// The head of a version and the numbers of its texts.
    pub fn head(&self, version: i64) -> Result<(Head, Vec<u32>), StoreError> {
        let read = || -> rusqlite::Result<(u32, i64, Vec<u8>, Vec<u8>)> {
            let mut select = self
                .db
                .connection
                .prepare_cached("SELECT dictionary, length, head, text_ids FROM versions WHERE id = ?1")?;
            select.query_row([version], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        };
        let (dictionary, length, head, ids) = read().map_err(|error| self.db.missing(&error))?;
        let json = self.unpack(dictionary, &head, length)?;
        let head = serde_json::from_slice(&json).map_err(|_| self.db.damaged())?;
        Ok((head, ids.as_chunks::<4>().0.iter().map(|id| u32::from_le_bytes(*id)).collect()))
    }

    pub fn label(&self, version: i64) -> Result<Label, StoreError> {
        let (head, ids) = self.head(version)?;
        let mut failed = None;
        let label = head.label(|place| {
            let text = ids.get(place).ok_or_else(|| self.db.damaged()).and_then(|id| self.blocks(i64::from(*id)));
            text.unwrap_or_else(|error| {
                failed = Some(error);
                Vec::new()
            })
        });
        // A label is whole or it is not shown: a missing text would read as if nothing were said.
        failed.map_or(Ok(label), Err)
    }
}

impl LabelsDb {
    /// The version of a label that counts, by the label's row.
    pub fn label(&self, row: u32) -> Result<Option<Label>, StoreError> {
        let current = self
            .connection
            .query_row("SELECT current FROM labels WHERE id = ?1", [row], |found| found.get::<_, i64>(0))
            .optional()
            .map_err(|error| self.error(&error))?;
        current.map(|version| Unpacking::new(self).label(version)).transpose()
    }

    /// The row of a label for a list.
    pub fn row(&self, row: u32) -> Result<Option<LabelRow>, StoreError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT set_id, drug, version, effective, original, names FROM labels WHERE id = ?1")
            .map_err(|error| self.error(&error))?;
        let found = select.query_row(params![row], |found| {
            let names: NameLine = serde_json::from_str(&found.get::<_, String>(5)?).unwrap_or_default();
            let effective: Option<String> = found.get(3)?;
            Ok(LabelRow {
                row,
                set_id: found.get(0)?,
                drug: found.get(1)?,
                version: found.get(2)?,
                effective: effective.as_deref().and_then(PartialDate::new),
                original: found.get(4)?,
                brands: names.brands,
                generics: names.generics,
                labeler: names.labeler,
            })
        });
        found.optional().map_err(|error| self.error(&error))
    }

    /// How many labels there are; several versions of one count once.
    pub fn count(&self) -> Result<usize, StoreError> {
        let counted = self.connection.query_row("SELECT count(*) FROM labels", [], |row| row.get::<_, i64>(0));
        counted.map(|n| usize::try_from(n).unwrap_or(0)).map_err(|error| self.error(&error))
    }

    pub(super) fn has_texts(&self) -> Result<bool, StoreError> {
        let any = self.connection.query_row("SELECT EXISTS (SELECT 1 FROM chunks)", [], |row| row.get(0));
        any.map_err(|error| self.error(&error))
    }

    /// Is a text with this content there?
    pub(super) fn has_text(&self, hash: &Hash) -> rusqlite::Result<bool> {
        self.connection.prepare_cached("SELECT 1 FROM hashes WHERE hash = ?1")?.exists([hash])
    }

    /// The newest dictionary with its number.
    pub(super) fn newest_dictionary(&self) -> Result<Option<(u32, Vec<u8>)>, StoreError> {
        self.connection
            .query_row("SELECT id, body FROM dictionaries ORDER BY id DESC LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()
            .map_err(|error| self.error(&error))
    }

    fn dictionary(&self, number: u32) -> Result<Vec<u8>, StoreError> {
        if number == 0 {
            return Ok(Vec::new());
        }
        self.connection
            .query_row("SELECT body FROM dictionaries WHERE id = ?1", [number], |row| row.get(0))
            .map_err(|error| self.missing(&error))
    }

    /// A row that must be there and is not is damage, not silence.
    pub(super) fn missing(&self, error: &rusqlite::Error) -> StoreError {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) { self.damaged() } else { self.error(error) }
    }
}
