//! The heap: bytes of any length end to end, in rows that fill a page each.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::schema::HEAP_ROW;

/// Where a piece lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub row: i64,
    /// The byte of that row.
    pub begin: usize,
    pub length: usize,
}

/// Adds pieces behind all that are there. What an import begins goes into rows of its own, so that no row is ever changed.
pub(super) struct HeapEnd {
    row: i64,
    filled: Vec<u8>,
}

impl HeapEnd {
    pub fn find(connection: &Connection) -> rusqlite::Result<Self> {
        let last: Option<i64> = connection.query_row("SELECT max(id) FROM heap", [], |row| row.get(0))?;
        Ok(Self { row: last.unwrap_or(0) + 1, filled: Vec::with_capacity(HEAP_ROW) })
    }

    pub fn add(&mut self, connection: &Connection, mut bytes: &[u8]) -> rusqlite::Result<Place> {
        let place = Place { row: self.row, begin: self.filled.len(), length: bytes.len() };
        while !bytes.is_empty() {
            let (now, rest) = bytes.split_at(bytes.len().min(HEAP_ROW - self.filled.len()));
            self.filled.extend_from_slice(now);
            bytes = rest;
            if self.filled.len() == HEAP_ROW {
                self.end_row(connection)?;
            }
        }
        Ok(place)
    }

    /// Writes what does not fill a row.
    pub fn finish(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        if self.filled.is_empty() { Ok(()) } else { self.end_row(connection) }
    }

    fn end_row(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        connection
            .prepare_cached("INSERT INTO heap (id, body) VALUES (?1, ?2)")?
            .execute(params![self.row, self.filled])?;
        self.row += 1;
        self.filled.clear();
        Ok(())
    }
}

/// A piece; `None` where a row is missing or short.
pub(super) fn read(connection: &Connection, place: Place) -> rusqlite::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::with_capacity(place.length);
    let mut select = connection.prepare_cached("SELECT body FROM heap WHERE id >= ?1 ORDER BY id")?;
    let mut rows = select.query([place.row])?;
    let mut begin = place.begin;
    while bytes.len() < place.length {
        let Some(row) = rows.next()? else { return Ok(None) };
        let body = row.get_ref(0)?.as_blob()?;
        let Some(rest) = body.get(begin..).filter(|rest| !rest.is_empty()) else { return Ok(None) };
        bytes.extend_from_slice(rest.get(..place.length - bytes.len()).unwrap_or(rest));
        begin = 0;
    }
    Ok(Some(bytes))
}

/// The number that the next text gets.
pub(super) fn next_text(connection: &Connection) -> rusqlite::Result<i64> {
    let last = connection
        .query_row("SELECT id, lengths FROM chunks ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
        })
        .optional()?;
    Ok(last.map_or(1, |(id, lengths)| id + i64::try_from(super::chunks::lengths(&lengths).len()).unwrap_or(0)))
}
