//! Making the library of imported labels anew out of the texts that it holds: every index and every table of it, into a
//! library of its own that takes the place of the old one when it is finished. A label that cannot be read any more is
//! named; the old library is kept beside the new one.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use super::label_keeper::LabelKeeper;
use super::pack_work::{Observer, Progress};
use crate::store::labels_db::LabelsDb;
use crate::store::pack::Done;
use crate::store::paths::Places;
use crate::store::whole_file::TemporaryFolder;
use crate::store::{StoreError, StoreErrorKind, replace_labels};

/// What became of the labels.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Labels that are in the new library.
    pub labels: usize,
    /// Labels of which a version, or all of them, could not be read: their ids as drugs.
    pub lost: Vec<String>,
    /// Where the old library was put; none where there was nothing to rebuild, or where it was stopped.
    pub kept: Option<PathBuf>,
    pub stopped: bool,
}

/// Rebuilds the library. What is told are labels, not bytes. `let_go` is called before the new one takes the place of the old
/// one: whoever has that open closes it.
pub fn rebuild(places: &Places, observer: Observer<'_>, let_go: &dyn Fn()) -> Result<Rebuilt, StoreError> {
    let path = places.labels_db();
    let Some(old) = LabelsDb::open_to_read(&path)? else { return Ok(Rebuilt::default()) };
    if old.is_newer() {
        return Err(StoreError::new(StoreErrorKind::NewerVersion, &path));
    }
    let folder = TemporaryFolder::beside(&path)?;
    let new = folder.path().join("labels.db");
    let mut keeper = LabelKeeper::start(&new)?;
    let names = old.names()?;
    let mut rebuilt = Rebuilt::default();
    let total = names.len() as u64;
    for (place, row) in names.rows().iter().enumerate() {
        if observer.stop.load(Ordering::Relaxed) {
            keeper.give_up();
            return Ok(Rebuilt { stopped: true, ..Rebuilt::default() });
        }
        if !versions(&old, *row, &mut keeper) {
            rebuilt.lost.push(names.drug_at(place).to_owned());
        }
        let done = Done { done: place as u64 + 1, total };
        (observer.tell)(Progress { done, ..Progress::default() });
    }
    keeper.finish().map_err(|stopped| stopped.error)?;
    // Where no label could be read nothing was made, and the old library stays.
    let Some(made) = LabelsDb::open_to_read(&new)? else { return Ok(rebuilt) };
    rebuilt.labels = made.count()?;
    drop(made);
    drop(old);
    let_go();
    rebuilt.kept = Some(replace_labels(&path, &new)?);
    Ok(rebuilt)
}

/// Hands over every version of a label that can be read, the oldest first; were all of them readable?
fn versions(old: &LabelsDb, row: u32, keeper: &mut LabelKeeper) -> bool {
    let Ok(versions) = old.versions(row) else { return false };
    let mut whole = !versions.is_empty();
    for version in versions {
        match old.version_of(version.row) {
            // Where the new library cannot be written the end tells why.
            Ok(label) => whole &= keeper.keep(label),
            Err(_) => whole = false,
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::store::labels_db::TextQuery;
    use crate::store::labels_db::tests::label;

    fn library() -> (tempfile::TempDir, Places) {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_owned();
        let places = Places { settings: data.join("settings.ron"), data };
        let mut keeper = LabelKeeper::start(&places.labels_db()).unwrap();
        for (set_id, version, text) in
            [("1111-a", 1, "Old harm."), ("1111-a", 2, "New harm."), ("2222-b", 1, "Another danger.")]
        {
            assert!(keeper.keep(label(set_id, version, "examplazine", "Makers", text)));
        }
        keeper.finish().unwrap();
        (folder, places)
    }

    fn run(places: &Places, stop: bool) -> Result<Rebuilt, StoreError> {
        let stop = AtomicBool::new(stop);
        rebuild(places, Observer { stop: &stop, tell: &mut |_| {} }, &|| {})
    }

    fn texts(places: &Places, words: &str) -> usize {
        let db = LabelsDb::open_to_read(&places.labels_db()).unwrap().unwrap();
        db.in_text(&TextQuery::new(words, &[]).unwrap(), 10).unwrap().len()
    }

    fn break_it(places: &Places, sql: &str) {
        rusqlite::Connection::open(places.labels_db()).unwrap().execute_batch(sql).unwrap();
    }

    #[test]
    fn a_lost_index_is_made_anew_with_every_version() {
        let (_folder, places) = library();
        assert_eq!(texts(&places, "new harm"), 1);
        break_it(&places, "INSERT INTO words (words) VALUES ('delete-all'); DELETE FROM name_columns;");
        assert_eq!(texts(&places, "new harm"), 0);
        let rebuilt = run(&places, false).unwrap();
        assert_eq!((rebuilt.labels, rebuilt.lost.len()), (2, 0));
        assert_eq!((texts(&places, "new harm"), texts(&places, "another danger")), (1, 1));
        let db = LabelsDb::open_to_read(&places.labels_db()).unwrap().unwrap();
        let rows: Vec<u32> = db.names().unwrap().rows().to_vec();
        let versions: usize = rows.iter().map(|row| db.versions(*row).unwrap().len()).sum();
        assert_eq!((versions, db.is_whole().unwrap()), (3, true));
        assert!(rebuilt.kept.unwrap().exists());
        // It can be imported into again, and rebuilt again.
        drop(db);
        let mut keeper = LabelKeeper::start(&places.labels_db()).unwrap();
        keeper.keep(label("3333-c", 1, "other", "Makers", "Third."));
        assert_eq!(keeper.finish().unwrap().added, 1);
        assert_eq!(run(&places, false).unwrap().labels, 3);
    }

    #[test]
    fn a_label_that_cannot_be_read_is_named_and_the_rest_is_kept() {
        let (_folder, places) = library();
        break_it(
            &places,
            "UPDATE versions SET head = x'00' WHERE label = (SELECT id FROM labels WHERE set_id = '2222-b')",
        );
        let rebuilt = run(&places, false).unwrap();
        assert_eq!((rebuilt.labels, rebuilt.lost.as_slice()), (1, ["2222-b".to_owned()].as_slice()));
    }

    #[test]
    fn a_stopped_one_and_one_beside_another_program_change_nothing() {
        let (folder, places) = library();
        let bytes = std::fs::read(places.labels_db()).unwrap();
        assert!(run(&places, true).unwrap().stopped);
        assert_eq!(std::fs::read(places.labels_db()).unwrap(), bytes);
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(names.iter().all(|name| name.to_string_lossy().starts_with("labels.db")), "{names:?}");
        let none = Places { data: folder.path().join("none"), settings: folder.path().join("s.ron") };
        assert_eq!(run(&none, false).unwrap(), Rebuilt::default());
        // Another program looks at the library.
        let other = rusqlite::Connection::open(places.labels_db()).unwrap();
        other.query_row("SELECT count(*) FROM labels", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(run(&places, false).unwrap_err().kind, StoreErrorKind::Busy);
        drop(other);
        assert_eq!(run(&places, false).unwrap().labels, 2);
    }
}
