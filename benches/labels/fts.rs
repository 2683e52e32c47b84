//! FTS5 alone: the same texts put into an index of words and nothing else.

use std::path::Path;
use std::time::Instant;

use rusqlite::Connection;

/// FTS5 as it comes: the text kept, places and sizes kept.
pub const PLAIN: &str = "CREATE VIRTUAL TABLE words USING fts5(body)";
/// The least that it can be asked to do.
pub const LEAN: &str =
    "CREATE VIRTUAL TABLE words USING fts5(body, content='', detail=none, columnsize=0, tokenize='ascii')";

/// Seconds for all texts in one transaction, to the end of the commit.
pub fn seconds(db: &Path, table: &str, texts: &[String]) -> f64 {
    let connection = Connection::open(db).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -98304")
        .unwrap();
    connection.execute_batch(table).unwrap();
    let start = Instant::now();
    connection.execute_batch("BEGIN").unwrap();
    {
        let mut insert = connection.prepare("INSERT INTO words (rowid, body) VALUES (?1, ?2)").unwrap();
        for (number, text) in texts.iter().enumerate() {
            insert.execute((i64::try_from(number + 1).unwrap(), text)).unwrap();
        }
    }
    connection.execute_batch("COMMIT").unwrap();
    start.elapsed().as_secs_f64()
}
