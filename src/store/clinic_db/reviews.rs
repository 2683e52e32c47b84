//! The log of reviews: entries are added, never changed or removed; the database itself refuses both.

use rusqlite::{Connection, Row, params};

use super::ClinicDb;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::review::{ReviewAction, ReviewEntry};
use crate::store::StoreError;

/// The version of the tables that brought the log.
const STEP: usize = 2;

impl ClinicDb {
    /// The whole log, in the order of recording. Entries of a kind that this version does not know are left out.
    pub fn reviews(&self) -> Result<Vec<ReviewEntry>, StoreError> {
        if !self.has_step(STEP)? {
            return Ok(Vec::new());
        }
        // Older tables have no times: there the order of recording is that of the numbers.
        let more = if self.has_step(super::layer::STEP)? { "time, read_lines" } else { "NULL AS time, ''" };
        let read = || -> rusqlite::Result<Vec<Option<ReviewEntry>>> {
            let mut statement = self.connection.prepare(&format!(
                "SELECT drug, source, action, person, role, date, against, due_months, note, {more} FROM reviews
                 ORDER BY date, time, id"
            ))?;
            statement.query_map([], entry)?.collect()
        };
        let entries = read().map_err(|error| self.error(&error))?;
        Ok(entries.into_iter().flatten().collect())
    }
}

/// Adds an entry to the log, inside a transaction of the caller.
pub(super) fn insert(connection: &Connection, entry: &ReviewEntry) -> rusqlite::Result<()> {
    // Taken apart whole, so that a new field cannot be forgotten here.
    let ReviewEntry { drug, source, action, by, role, date, time, against, due_months, note, read } = entry;
    let lines: Vec<&str> = read.iter().map(Id::as_str).collect();
    connection
        .execute(
            "INSERT INTO reviews (drug, source, action, person, role, date, time, against, due_months, note, read_lines)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                drug.as_str(),
                source.as_str(),
                action.id(),
                by,
                role,
                date.as_str(),
                time,
                against,
                due_months,
                note,
                lines.join(" ")
            ],
        )
        .map(|_| ())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Option<ReviewEntry>> {
    let text = |at: usize| row.get::<_, String>(at);
    let (drug, source, action, date) = (Id::new(&text(0)?), Id::new(&text(1)?), text(2)?, PartialDate::new(&text(5)?));
    let known = (drug, source, ReviewAction::from_id(&action), date);
    let (Some(drug), Some(source), Some(action), Some(date)) = known else { return Ok(None) };
    Ok(Some(ReviewEntry {
        drug,
        source,
        action,
        by: text(3)?,
        role: text(4)?,
        date,
        against: text(6)?,
        due_months: row.get(7)?,
        note: row.get(8)?,
        time: row.get(9)?,
        read: text(10)?.split(' ').filter_map(Id::new).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(by: &str) -> ReviewEntry {
        ReviewEntry {
            drug: Id::new("clonazepam").unwrap(),
            source: Id::new("psyweb").unwrap(),
            action: ReviewAction::Reviewed,
            by: by.into(),
            role: "pharmacist".into(),
            date: PartialDate::new("2026-11-23").unwrap(),
            against: "||00".into(),
            due_months: Some(12),
            note: None,
            time: Some("09:40:00".into()),
            read: vec![Id::new("psyweb-elderly-1").unwrap()],
        }
    }

    #[test]
    fn two_people_reviewing_the_same_drug_both_stay_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = ClinicDb::open(&folder.path().join("clinic.db")).unwrap();
        let (first, second) = (entry("A. One"), entry("B. Two"));
        db.record_review(&first).unwrap();
        db.record_review(&second).unwrap();
        assert_eq!(db.reviews().unwrap(), [first, second]);
    }

    #[test]
    fn the_database_itself_refuses_to_change_or_remove_an_entry() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = ClinicDb::open(&folder.path().join("clinic.db")).unwrap();
        db.record_review(&entry("A. One")).unwrap();
        for attack in ["UPDATE reviews SET person = 'x'", "DELETE FROM reviews"] {
            assert!(db.connection.execute_batch(attack).is_err(), "{attack}");
        }
        assert_eq!(db.reviews().unwrap(), [entry("A. One")]);
    }

    #[test]
    fn a_database_of_version_1_keeps_its_votes_and_gets_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clinic.db");
        {
            let old = rusqlite::Connection::open(&path).unwrap();
            old.execute_batch(super::super::STEPS[0]).unwrap();
            old.execute_batch("INSERT INTO votes VALUES ('p', 'v', 'a'); PRAGMA user_version = 1;").unwrap();
        }
        let reading = ClinicDb::open_existing(&path).unwrap().unwrap();
        assert_eq!(reading.reviews().unwrap(), []);
        drop(reading);
        let mut db = ClinicDb::open(&path).unwrap();
        db.record_review(&entry("A. One")).unwrap();
        assert_eq!(db.tally(&Id::new("p").unwrap(), &[Id::new("a").unwrap()]).unwrap(), [1]);
        assert_eq!(db.reviews().unwrap().len(), 1);
    }
}
