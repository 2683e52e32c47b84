//! The index of names: read from its columns, and made anew from the labels after an import.

use rusqlite::{OptionalExtension as _, params};

use super::LabelsDb;
use super::entry::{NameLine, date_number};
use crate::domain::search::labels::{Builder, Entry, LAYOUT, LabelIndex};
use crate::store::StoreError;

impl LabelsDb {
    /// The index of names. One of another layout, or a damaged one, is made anew in memory.
    pub fn names(&self) -> Result<LabelIndex, StoreError> {
        let stored = LabelIndex::from_columns(|name| self.column(name).ok().flatten());
        match stored {
            Some(index) => Ok(index),
            None => build(self).map_err(|error| self.error(&error)),
        }
    }

    /// How many labels the index of names holds, without reading it; `None` where it has to be made anew.
    pub fn named(&self) -> Option<usize> {
        let length = "SELECT length(body) FROM name_columns WHERE name = 'rows' AND layout = ?1";
        let bytes: i64 = self.connection.query_row(length, params![LAYOUT], |row| row.get(0)).ok()?;
        Some(usize::try_from(bytes).ok()? / size_of::<u32>())
    }

    fn column(&self, name: &str) -> rusqlite::Result<Option<Vec<u8>>> {
        let mut select =
            self.connection.prepare_cached("SELECT body FROM name_columns WHERE name = ?1 AND layout = ?2")?;
        select.query_row(params![name, LAYOUT], |row| row.get(0)).optional()
    }
}

/// Makes the columns anew, inside a transaction of the caller.
pub(super) fn renew(db: &LabelsDb) -> Result<(), StoreError> {
    let write = || -> rusqlite::Result<()> {
        let index = build(db)?;
        db.connection.execute("DELETE FROM name_columns", [])?;
        let mut insert = db.connection.prepare("INSERT INTO name_columns (name, layout, body) VALUES (?1, ?2, ?3)")?;
        for (name, body) in index.columns() {
            insert.execute(params![name, LAYOUT, body])?;
        }
        Ok(())
    };
    write().map_err(|error| db.error(&error))
}

fn build(db: &LabelsDb) -> rusqlite::Result<LabelIndex> {
    let mut select =
        db.connection.prepare("SELECT id, drug, drug_group, effective, original, names FROM labels ORDER BY set_id")?;
    let mut rows = select.query([])?;
    let mut builder = Builder::default();
    while let Some(row) = rows.next()? {
        let drug = row.get_ref(1)?.as_str()?;
        let group = row.get_ref(2)?.as_str()?;
        let date: Option<String> = row.get(3)?;
        // A line that cannot be read leaves the label to be found by its set id.
        let names: NameLine = serde_json::from_str(row.get_ref(5)?.as_str()?).unwrap_or_default();
        builder.add(&Entry {
            row: row.get(0)?,
            drug,
            group,
            brands: &names.brands,
            generics: &names.generics,
            ingredients: &names.ingredients,
            classes: &names.classes,
            labeler: names.labeler.as_deref(),
            ndcs: &names.ndcs,
            original: row.get(4)?,
            date: date.as_deref().map_or(0, date_number),
        });
    }
    Ok(builder.finish())
}
