//! Has anything changed in the clinic's folder of monographs, in its database, in the library of labels or among the installed
//! packs? Looked up by name, size and time, which
//! works on network folders too, where the system tells nothing.

use std::fs;
use std::path::{Path, PathBuf};

use super::paths::Places;

/// Path, size, and the time of the last change as the file system writes it.
pub type SeenFile = (PathBuf, u64, String);
type Seen = Vec<SeenFile>;

/// The files that are watched, as they were at the last look.
#[derive(Debug)]
pub struct Watched {
    folder: PathBuf,
    databases: [PathBuf; 2],
    packs: PathBuf,
    seen: Seen,
}

impl Watched {
    /// Takes the first look.
    pub fn new(places: &Places) -> Self {
        let databases = [places.clinic_db(), places.labels_db()];
        let mut watched = Self { folder: places.clinic_drugs(), databases, packs: places.packs(), seen: Vec::new() };
        watched.seen = watched.look();
        watched
    }

    /// Is anything different from the last look? Takes the next one.
    pub fn has_changed(&mut self) -> bool {
        let now = self.look();
        let changed = now != self.seen;
        self.seen = now;
        changed
    }

    fn look(&self) -> Seen {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let ron = entries.filter(|path| path.extension().is_some_and(|e| e == "ron"));
        let mut seen: Seen = ron.filter_map(|path| self::seen(&path)).collect();
        seen.extend(self.databases.iter().filter_map(|path| self::seen(path)));
        // Which pack counts, and what a check found in it.
        let packs = fs::read_dir(&self.packs).into_iter().flatten().flatten().map(|entry| entry.path());
        let small = packs.flat_map(|pack| ["current.json", "check.json"].map(|file| pack.join(file)));
        seen.extend(small.filter_map(|path| self::seen(&path)));
        seen.sort();
        seen
    }
}

/// A file as it is now; `None` where there is none.
pub fn seen(path: &Path) -> Option<SeenFile> {
    let meta = fs::metadata(path).ok()?;
    Some((path.to_owned(), meta.len(), format!("{:?}", meta.modified().ok())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_changed_and_removed_files_are_noticed_once_and_others_never() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
        let mut watched = Watched::new(&places);
        assert!(!watched.has_changed());
        fs::create_dir(places.clinic_drugs()).unwrap();
        let file = places.clinic_drugs().join("a.ron");
        for (text, other) in [("one", "x"), ("other size", "y")] {
            fs::write(&file, text).unwrap();
            assert!(watched.has_changed() && !watched.has_changed());
            fs::write(places.clinic_drugs().join("note.txt"), other).unwrap();
            fs::write(&places.settings, other).unwrap();
            assert!(!watched.has_changed());
        }
        fs::write(places.clinic_db(), "db").unwrap();
        assert!(watched.has_changed());
        fs::create_dir_all(places.packs().join("a")).unwrap();
        assert!(!watched.has_changed());
        fs::write(places.packs().join("a/current.json"), "{}").unwrap();
        assert!(watched.has_changed() && !watched.has_changed());
        fs::remove_file(&file).unwrap();
        assert!(watched.has_changed() && !watched.has_changed());
    }
}
