//! What one run of the window leaves for the next: where it ended by a fault, and on which graphics it was drawn. Two small
//! files, the same ones each time. Never a word of what was shown or entered.

use serde::{Deserialize, Serialize};

use super::disk;
use super::error::StoreError;
use super::paths::Places;
use super::read_file::read_bounded;
use super::whole_file::{Access, Existing, make_folder, write_whole};

/// Where the window ended by a fault of the program. The words of the fault may hold what was entered: they are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crash {
    pub version: String,
    /// A place in the program's code: file, line and column.
    pub place: String,
    pub system: String,
}

/// On what the window was drawn last, and what did not work before that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graphics {
    pub used: String,
    pub failed: Vec<String>,
}

/// Keeps the report until a later start takes it.
pub fn write_crash(places: &Places, crash: &Crash) -> Result<(), StoreError> {
    make_folder(&places.data)?;
    let json = serde_json::to_vec(crash).unwrap_or_default();
    write_whole(&places.data.join("crash.json"), &json, Access::Private, Existing::Replace)
}

/// The report that nobody has been told of yet.
pub fn last_crash(places: &Places) -> Option<Crash> {
    serde_json::from_slice(&read_bounded(&places.data.join("crash.json")).ok()?).ok()
}

/// It was told: from now on it lies beside under another name, in the place of the one before.
pub fn crash_was_told(places: &Places) {
    let path = places.data.join("crash.json");
    disk::in_use().rename(&path, &path.with_file_name("crash-told.json")).ok();
}

/// Notes the graphics, where there is a data folder already and something has changed.
pub fn note_graphics(places: &Places, graphics: &Graphics) -> Result<(), StoreError> {
    if !places.data.is_dir() || last_graphics(places).as_ref() == Some(graphics) {
        return Ok(());
    }
    let json = serde_json::to_vec(graphics).unwrap_or_default();
    write_whole(&places.data.join("graphics.json"), &json, Access::Private, Existing::Replace)
}

pub fn last_graphics(places: &Places) -> Option<Graphics> {
    serde_json::from_slice(&read_bounded(&places.data.join("graphics.json")).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(folder: &tempfile::TempDir) -> Places {
        Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") }
    }

    #[test]
    fn a_report_is_told_once_and_only_the_last_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let places = places(&folder);
        assert_eq!(last_crash(&places), None);
        for place in ["a.rs:1:1", "b.rs:2:2"] {
            let crash = Crash { version: "1".into(), place: place.into(), system: "linux".into() };
            write_crash(&places, &crash).unwrap();
            assert_eq!(last_crash(&places), Some(crash));
            crash_was_told(&places);
            assert_eq!(last_crash(&places), None);
        }
        std::fs::write(folder.path().join("crash.json"), "garbage").unwrap();
        assert_eq!(last_crash(&places), None);
        crash_was_told(&places);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn graphics_are_noted_where_there_is_a_folder_and_when_they_change() {
        let folder = tempfile::tempdir().unwrap();
        let places = places(&folder);
        let graphics = |used: &str| Graphics { used: used.into(), failed: vec!["OpenGL".into()] };
        let none = Places { data: folder.path().join("none"), ..places.clone() };
        note_graphics(&none, &graphics("wgpu")).unwrap();
        assert_eq!((none.data.exists(), last_graphics(&none)), (false, None));
        note_graphics(&places, &graphics("wgpu")).unwrap();
        assert_eq!(last_graphics(&places), Some(graphics("wgpu")));
    }
}
