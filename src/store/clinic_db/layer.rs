//! The clinic's layer: entries are added, never changed or removed; the database itself refuses both.

use rusqlite::{Connection, Row, params};

use super::ClinicDb;
use crate::domain::clinic_layer::{Layer, LayerContent, LayerEntry};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::import::monograph::ron_options;
use crate::store::StoreError;

/// The version of the tables that brought the layer.
pub(super) const STEP: usize = 3;

impl ClinicDb {
    /// The whole layer. Entries that cannot be read are counted by drug, never passed over in silence.
    pub fn layer(&self) -> Result<Layer, StoreError> {
        if !self.has_step(STEP)? {
            return Ok(Layer::default());
        }
        let read = || -> rusqlite::Result<Vec<Result<LayerEntry, Option<Id>>>> {
            let mut statement = self
                .connection
                .prepare("SELECT id, drug, person, role, date, time, body FROM layer ORDER BY number")?;
            statement.query_map([], entry)?.collect()
        };
        let (mut entries, mut unread) = (Vec::new(), Vec::new());
        for one in read().map_err(|error| self.error(&error))? {
            match one {
                Ok(entry) => entries.push(entry),
                Err(drug) => unread.push(drug),
            }
        }
        let mut layer = Layer::new(entries);
        layer.unread = unread;
        Ok(layer)
    }
}

/// Adds an entry, inside a transaction of the caller.
pub(super) fn insert(connection: &Connection, entry: &LayerEntry) -> rusqlite::Result<()> {
    // Taken apart whole, so that a new field cannot be forgotten here.
    let LayerEntry { id, drug, what, by, role, date, time } = entry;
    let body = ron::to_string(what).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    connection
        .execute(
            "INSERT INTO layer (id, drug, person, role, date, time, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id.as_str(), drug.as_str(), by, role, date.as_str(), time, body],
        )
        .map(|_| ())
}

/// The entry of a row, or the drug that an unreadable one is about.
fn entry(row: &Row<'_>) -> rusqlite::Result<Result<LayerEntry, Option<Id>>> {
    let text = |at: usize| row.get::<_, String>(at);
    let (id, drug, date) = (Id::new(&text(0)?), Id::new(&text(1)?), PartialDate::new(&text(4)?));
    let what: Option<LayerContent> = ron_options().from_str(&text(6)?).ok();
    let (Some(id), Some(date), Some(what)) = (id, date, what) else { return Ok(Err(drug)) };
    let Some(drug) = drug else { return Ok(Err(None)) };
    Ok(Ok(LayerEntry { id, drug, what, by: text(2)?, role: text(3)?, date, time: row.get(5)? }))
}
