//! The votes of the poll: one a voter.

use rusqlite::{OptionalExtension as _, params};

use super::ClinicDb;
use crate::domain::id::Id;
use crate::store::StoreError;

impl ClinicDb {
    /// The votes for each of the options, in their order.
    pub fn tally(&self, poll: &Id, options: &[Id]) -> Result<Vec<u64>, StoreError> {
        let count = |option: &Id| -> rusqlite::Result<u64> {
            self.connection.query_row(
                "SELECT count(*) FROM votes WHERE poll = ?1 AND choice = ?2",
                params![poll.as_str(), option.as_str()],
                |row| row.get::<_, i64>(0).map(i64::unsigned_abs),
            )
        };
        options.iter().map(count).collect::<Result<_, _>>().map_err(|e| self.error(&e))
    }

    /// The option that this voter chose.
    pub fn vote_of(&self, poll: &Id, voter: &str) -> Result<Option<String>, StoreError> {
        self.connection
            .query_row(
                "SELECT choice FROM votes WHERE poll = ?1 AND voter = ?2",
                params![poll.as_str(), voter],
                |row| row.get(0),
            )
            .optional()
            .map_err(|e| self.error(&e))
    }

    /// Casts a vote; an earlier one of the same voter is replaced.
    pub fn vote(&self, poll: &Id, voter: &str, option: &Id) -> Result<(), StoreError> {
        self.connection
            .execute(
                "INSERT INTO votes (poll, voter, choice) VALUES (?1, ?2, ?3)
                 ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice",
                params![poll.as_str(), voter, option.as_str()],
            )
            .map(|_| ())
            .map_err(|e| self.error(&e))
    }

    /// Takes a vote back; true where there was one.
    pub fn withdraw(&self, poll: &Id, voter: &str) -> Result<bool, StoreError> {
        self.connection
            .execute("DELETE FROM votes WHERE poll = ?1 AND voter = ?2", params![poll.as_str(), voter])
            .map(|rows| rows > 0)
            .map_err(|e| self.error(&e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    #[test]
    fn one_vote_a_voter_that_can_be_changed_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let db = ClinicDb::open(&folder.path().join("new/clinic.db")).unwrap();
        let (poll, options) = (id("p"), [id("a"), id("b")]);
        db.vote(&poll, "v1", &id("a")).unwrap();
        db.vote(&poll, "v2", &id("a")).unwrap();
        db.vote(&poll, "v2", &id("b")).unwrap();
        assert_eq!(db.tally(&poll, &options).unwrap(), [1, 1]);
        assert_eq!(db.vote_of(&poll, "v2").unwrap().as_deref(), Some("b"));
        assert!(db.withdraw(&poll, "v2").unwrap() && !db.withdraw(&poll, "v2").unwrap());
        assert_eq!(db.tally(&poll, &options).unwrap(), [1, 0]);
    }
}
