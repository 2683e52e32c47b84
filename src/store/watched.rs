//! Has anything changed in the clinic's folder of monographs, in its database or among the installed packs? Looked up by name, size and time, which
//! works on network folders too, where the system tells nothing.

use std::fs;
use std::path::{Path, PathBuf};

use super::paths::Places;

/// Path, size, and the time of the last change as the file system writes it.
type Seen = Vec<(PathBuf, u64, String)>;

/// The files that are watched, as they were at the last look.
#[derive(Debug)]
pub struct Watched {
    folder: PathBuf,
    database: PathBuf,
    packs: PathBuf,
    seen: Seen,
}

impl Watched {
    /// Takes the first look.
    pub fn new(places: &Places) -> Self {
        let (folder, database, packs) = (places.clinic_drugs(), places.clinic_db(), places.packs());
        let mut watched = Self { folder, database, packs, seen: Vec::new() };
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
        let mut seen: Seen =
            entries.filter(|path| path.extension().is_some_and(|e| e == "ron")).filter_map(|p| state_of(&p)).collect();
        seen.extend(state_of(&self.database));
        // Which pack counts, and what a check found in it.
        let packs = fs::read_dir(&self.packs).into_iter().flatten().flatten().map(|entry| entry.path());
        let small = packs.flat_map(|pack| ["current.json", "check.json"].map(|file| pack.join(file)));
        seen.extend(small.filter_map(|path| state_of(&path)));
        seen.sort();
        seen
    }
}

fn state_of(path: &Path) -> Option<(PathBuf, u64, String)> {
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
