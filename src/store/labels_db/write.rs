//! Writing labels: one transaction an import, whole or not at all. What a label replaces stays as an older version.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, params};

use super::chunks::pack_lengths;
use super::entry::{Hash, date_number};
use super::heap::{HeapEnd, next_text};
use super::prepare::{Parcel, Prepared, Texts};
use super::{LabelsDb, names};
use crate::store::{StoreError, StoreErrorKind};

/// What became of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Added,
    /// Another version of a label that is there.
    Updated,
    /// This very version is there.
    Unchanged,
}

/// How many labels met each outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
}

impl Counts {
    pub fn all(&self) -> usize {
        self.added + self.updated + self.unchanged
    }
}

/// An import that is not finished: nothing of it is seen by any reader, and dropping it leaves the library as it was.
pub struct Writer {
    db: LabelsDb,
    counts: Counts,
    /// Texts that this import brought or met.
    known: HashMap<Hash, i64>,
    /// Were there texts before it?
    had_texts: bool,
    heap: HeapEnd,
    next_text: i64,
    /// What is written at the end, in the order of its table: so every page is filled and touched once.
    hashes: Vec<(Hash, i64)>,
    uses: Vec<(i64, i64)>,
}

impl Writer {
    /// Begins an import. Another one that runs holds the library: [`StoreErrorKind::Busy`].
    pub fn begin(db: LabelsDb) -> Result<Self, StoreError> {
        if db.newer {
            return Err(StoreError::new(StoreErrorKind::NewerVersion, &db.path));
        }
        db.connection.execute_batch("BEGIN IMMEDIATE").map_err(|error| db.error(&error))?;
        let had_texts = db.has_texts()?;
        let heap = HeapEnd::find(&db.connection).map_err(|error| db.error(&error))?;
        let next_text = next_text(&db.connection).map_err(|error| db.error(&error))?;
        let (counts, known, hashes, uses) = (Counts::default(), HashMap::new(), Vec::new(), Vec::new());
        Ok(Self { db, counts, known, had_texts, heap, next_text, hashes, uses })
    }

    /// The library that is written to, as it was before.
    pub fn library(&self) -> &LabelsDb {
        &self.db
    }

    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Writes one parcel.
    pub fn add(&mut self, parcel: &Parcel) -> Result<Option<Outcome>, StoreError> {
        let written = match parcel {
            Parcel::Dictionary(number, body) => self.dictionary(*number, body).map(|()| None),
            Parcel::Texts(texts) => self.texts(texts).map(|()| None),
            Parcel::Label(prepared) => self.label(prepared).map(Some),
        };
        let outcome = written.map_err(|error| self.db.error(&error))?;
        match outcome {
            Some(Outcome::Added) => self.counts.added += 1,
            Some(Outcome::Updated) => self.counts.updated += 1,
            Some(Outcome::Unchanged) => self.counts.unchanged += 1,
            None => {}
        }
        Ok(outcome)
    }

    /// Makes everything that was added part of the library.
    pub fn commit(mut self) -> Result<(LabelsDb, Counts), StoreError> {
        let changed = self.counts.added + self.counts.updated > 0;
        if changed {
            self.finish().map_err(|error| self.db.error(&error))?;
            names::renew(&self.db)?;
        }
        self.db.connection.execute_batch("COMMIT").map_err(|error| self.db.error(&error))?;
        if changed {
            // The pages go from the log to their places. A reader that still looks at the old ones, or a full disk, leaves
            // them in the log, where they are as good.
            self.db.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).ok();
        }
        Ok((self.db, self.counts))
    }

    /// Gives the import up: the library is as it was.
    pub fn roll_back(self) -> LabelsDb {
        // Where SQLite has rolled back itself (disk full) there is nothing left to do.
        self.db.connection.execute_batch("ROLLBACK").ok();
        self.db
    }

    fn dictionary(&self, number: u32, body: &[u8]) -> rusqlite::Result<()> {
        let mut insert = self.db.connection.prepare_cached("INSERT INTO dictionaries (id, body) VALUES (?1, ?2)")?;
        insert.execute(params![number, body]).map(|_| ())
    }

    fn label(&mut self, new: &Prepared) -> rusqlite::Result<Outcome> {
        let known = self.known_label(&new.set_id)?;
        if let Some(known) = &known
            && self.has_version(known.id, &new.content)?
        {
            return Ok(Outcome::Unchanged);
        }
        let mut text_ids = Vec::with_capacity(new.texts.len());
        for hash in &new.texts {
            text_ids.push(self.text(hash)?);
        }
        let label = match &known {
            Some(known) => known.id,
            None => self.new_label(new)?,
        };
        let version = self.version(label, new, &text_ids)?;
        if known.as_ref().is_none_or(|known| known.is_before(new)) {
            self.make_current(label, version, new)?;
        }
        Ok(if known.is_some() { Outcome::Updated } else { Outcome::Added })
    }

    fn known_label(&self, set_id: &str) -> rusqlite::Result<Option<Known>> {
        let db = &self.db.connection;
        let mut select = db.prepare_cached("SELECT id, version, effective FROM labels WHERE set_id = ?1")?;
        let known =
            |row: &rusqlite::Row<'_>| Ok(Known { id: row.get(0)?, version: row.get(1)?, effective: row.get(2)? });
        select.query_row([set_id], known).optional()
    }

    fn has_version(&self, label: i64, content: &Hash) -> rusqlite::Result<bool> {
        let db = &self.db.connection;
        db.prepare_cached("SELECT 1 FROM versions WHERE label = ?1 AND content = ?2")?.exists(params![label, content])
    }

    fn new_label(&self, new: &Prepared) -> rusqlite::Result<i64> {
        let db = &self.db.connection;
        let mut insert = db.prepare_cached(
            "INSERT INTO labels (set_id, drug, drug_group, current, original, names) VALUES (?1, ?2, '', 0, 0, '{}')",
        )?;
        insert.execute(params![new.set_id, new.drug])?;
        Ok(db.last_insert_rowid())
    }

    fn version(&mut self, label: i64, new: &Prepared, text_ids: &[i64]) -> rusqlite::Result<i64> {
        let db = &self.db.connection;
        let ids: Vec<u8> = text_ids.iter().flat_map(|id| u32::try_from(*id).unwrap_or(0).to_le_bytes()).collect();
        let mut insert = db.prepare_cached(
            "INSERT INTO versions (label, version, effective, document_id, format, content, text_ids, dictionary, length, head)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        let length = i64::try_from(new.head.length).unwrap_or(0);
        insert.execute(params![
            label,
            new.version,
            new.effective,
            new.document_id,
            new.format,
            new.content,
            ids,
            new.head.dictionary,
            length,
            new.head.bytes
        ])?;
        let version = db.last_insert_rowid();
        self.uses.extend(text_ids.iter().map(|text| (*text, version)));
        Ok(version)
    }

    fn make_current(&self, label: i64, version: i64, new: &Prepared) -> rusqlite::Result<()> {
        let mut update = self.db.connection.prepare_cached(
            "UPDATE labels SET current = ?2, drug_group = ?3, version = ?4, effective = ?5, original = ?6, names = ?7
             WHERE id = ?1",
        )?;
        update
            .execute(params![label, version, new.group, new.version, new.effective, new.original, new.names])
            .map(|_| ())
    }

    /// The number of a text, which an earlier parcel of this import has brought, or an earlier import.
    fn text(&mut self, hash: &Hash) -> rusqlite::Result<i64> {
        if let Some(id) = self.known.get(hash) {
            return Ok(*id);
        }
        if !self.had_texts {
            return Err(rusqlite::Error::QueryReturnedNoRows);
        }
        let mut select = self.db.connection.prepare_cached("SELECT text FROM hashes WHERE hash = ?1")?;
        let id = select.query_row([hash], |row| row.get(0))?;
        self.known.insert(*hash, id);
        Ok(id)
    }

    /// Writes new texts and the index of their words.
    fn texts(&mut self, new: &Texts) -> rusqlite::Result<()> {
        let db = &self.db.connection;
        let place = self.heap.add(db, &new.body.bytes)?;
        let lengths = pack_lengths(new.texts.iter().map(|text| text.length));
        let size = |bytes: usize| i64::try_from(bytes).unwrap_or(i64::MAX);
        db.prepare_cached(
            "INSERT INTO chunks (id, dictionary, row, begin, packed, lengths) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            self.next_text,
            new.body.dictionary,
            place.row,
            size(place.begin),
            size(place.length),
            lengths
        ])?;
        let mut words = db.prepare_cached("INSERT INTO words (rowid, body) VALUES (?1, ?2)")?;
        for text in &new.texts {
            words.execute(params![self.next_text, text.words])?;
            self.known.insert(text.hash, self.next_text);
            self.hashes.push((text.hash, self.next_text));
            self.next_text += 1;
        }
        Ok(())
    }

    /// What is written at the end of an import.
    fn finish(&mut self) -> rusqlite::Result<()> {
        let db = &self.db.connection;
        self.heap.finish(db)?;
        self.hashes.sort_unstable();
        let mut insert = db.prepare_cached("INSERT INTO hashes (hash, text) VALUES (?1, ?2)")?;
        for (hash, text) in self.hashes.drain(..) {
            insert.execute(params![hash, text])?;
        }
        self.uses.sort_unstable();
        self.uses.dedup();
        let mut insert = db.prepare_cached("INSERT INTO uses (text, version) VALUES (?1, ?2)")?;
        for (text, version) in self.uses.drain(..) {
            insert.execute([text, version])?;
        }
        Ok(())
    }
}

/// What the library has of a label that is added again.
struct Known {
    id: i64,
    version: Option<u32>,
    effective: Option<String>,
}

impl Known {
    /// Is this one newer than the one that counts? By the number of the version where both have one, then by the date; of
    /// two that say the same the one that was imported later.
    fn is_before(&self, new: &Prepared) -> bool {
        let date = |text: &Option<String>| text.as_deref().map_or(0, date_number);
        let (own, other) = (date(&self.effective), date(&new.effective));
        match (self.version, new.version) {
            (Some(a), Some(b)) => (a, own) <= (b, other),
            _ => own <= other,
        }
    }
}
