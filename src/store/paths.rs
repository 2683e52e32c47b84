//! Which folders the program uses: those of the system, those beside the program in portable mode, or those named on
//! the command line.

use std::path::{Path, PathBuf};

use super::error::{StoreError, StoreErrorKind};

/// A file of this name beside the program keeps all data beside it too.
pub const PORTABLE_MARK: &str = "portable.txt";

/// The folders of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Votes, reviews, the clinic's monographs, imported labels.
    pub data: PathBuf,
    /// The account's settings.
    pub settings: PathBuf,
}

impl Places {
    /// `data_dir` and `settings` are what was named on the command line. With a data folder the settings are
    /// `settings.ron` in it, unless a file is named too.
    pub fn find(data_dir: Option<&Path>, settings: Option<&Path>) -> Result<Self, StoreError> {
        let (data, default_settings) = match data_dir.map(Path::to_owned).or_else(portable) {
            Some(data) => {
                let settings = data.join("settings.ron");
                (data, settings)
            }
            None => {
                let folders = directories::ProjectDirs::from("", "", "caveat")
                    .ok_or_else(|| StoreError::new(StoreErrorKind::NoFolder, Path::new("~")))?;
                (folders.data_dir().to_owned(), folders.config_dir().join("settings.ron"))
            }
        };
        Ok(Self { data, settings: settings.map_or(default_settings, Path::to_owned) })
    }

    /// The clinic's own monographs, one `.ron` file a drug.
    pub fn clinic_drugs(&self) -> PathBuf {
        self.data.join("drugs")
    }

    pub fn letterhead(&self) -> PathBuf {
        self.data.join("letterhead.ron")
    }

    pub fn letterhead_logo(&self) -> PathBuf {
        self.data.join("letterhead-logo.png")
    }

    pub fn clinic_db(&self) -> PathBuf {
        self.data.join("clinic.db")
    }

    /// Copies of the clinic's database.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The imported labels.
    pub fn labels_db(&self) -> PathBuf {
        self.data.join("labels.db")
    }

    /// The installed packs, one folder each.
    pub fn packs(&self) -> PathBuf {
        self.data.join("packs")
    }

    /// What was last done with packs and imports.
    pub fn library_results(&self) -> PathBuf {
        self.data.join("library-results.json")
    }

    /// The keys that the clinic trusts, one `.pub` file each.
    pub fn trusted_keys(&self) -> PathBuf {
        self.data.join("trusted-keys")
    }
}

fn portable() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    folder.join(PORTABLE_MARK).is_file().then(|| folder.join("caveat-data"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_data_folder_holds_the_settings_unless_a_file_is_named() {
        let places = Places::find(Some(Path::new("d")), None).unwrap();
        assert_eq!((places.data.as_path(), places.settings.as_path()), (Path::new("d"), Path::new("d/settings.ron")));
        let other = Places::find(Some(Path::new("d")), Some(Path::new("s.ron"))).unwrap();
        assert_eq!(other.settings, Path::new("s.ron"));
    }
}
