//! What a pack promises: every byte under a hash, a reason for each refusal, the old library until the new one is whole.

mod bytes;
mod library;
mod signatures;

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::pack::PackVersion;
use crate::store::labels_db::{LabelsDb, Parcel, Preparer, Writer};
use crate::store::paths::Places;
use crate::store::whole_file::Existing;

const MONOGRAPH: &str = include_str!("tests/examplamine.ron");

/// A folder for packs and a data folder.
struct Desk {
    folder: TempDir,
    places: Places,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let places = Places { settings: data.join("settings.ron"), data };
        Self { folder, places }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A pack of one monograph and, where `labels` are asked for, as many labels.
    fn pack(&self, name: &str, version: &str, labels: u32) -> PathBuf {
        let monograph = self.path("examplamine.ron");
        std::fs::write(&monograph, MONOGRAPH).unwrap();
        let labels = (labels > 0).then(|| self.labels(version, labels));
        let draft = Draft {
            id: Id::from_text(name).unwrap(),
            name: name.to_owned(),
            version: PackVersion::new(version).unwrap(),
            date: PartialDate::new("2026-11-20").unwrap(),
            labels,
            monographs: vec![(Id::new("examplamine").unwrap(), monograph)],
            dates: (None, None),
        };
        let target = self.path(&format!("{name}-{version}.caveatpack"));
        build(&draft, &target, Existing::Replace, &mut |_| true).unwrap();
        target
    }

    fn labels(&self, version: &str, count: u32) -> PathBuf {
        let folder = self.path(&format!("labels-{version}"));
        std::fs::create_dir_all(&folder).unwrap();
        let db = LabelsDb::open(&folder.join("gathered.db")).unwrap();
        let mut preparer = Preparer::new(&db).unwrap();
        let mut writer = Writer::begin(db).unwrap();
        let mut parcels: Vec<Parcel> = Vec::new();
        for number in 0..count {
            let text = format!("Text {number} of version {version}.");
            let set_id = format!("0000000{number}-1111");
            let label = crate::store::labels_db::tests::label(&set_id, 1, "examplazine", "Makers", &text);
            preparer.add(label, &mut |parcel| parcels.push(parcel));
        }
        preparer.finish(&mut |parcel| parcels.push(parcel));
        for parcel in &parcels {
            writer.add(parcel).unwrap();
        }
        drop(writer.commit().unwrap());
        let compact = folder.join("labels.db");
        if !compact.exists() {
            compact_labels(&folder.join("gathered.db"), &compact).unwrap();
        }
        compact
    }

    fn install(&self, pack: &Path) -> Result<Installed, PackError> {
        self.install_allowed(pack, Allowed { trust: Trust::Keys, older: false })
    }

    fn install_allowed(&self, pack: &Path, allowed: Allowed) -> Result<Installed, PackError> {
        install(pack, &self.places, allowed, &mut |_| true)
    }

    /// Name and version of each installed pack, all of whose bytes match.
    fn whole(&self) -> Vec<String> {
        let checked = check_installed(&self.places, &mut |_| true).unwrap();
        let name = |pack: &CheckedPack| {
            assert_eq!(pack.changed, Vec::<String>::new());
            format!("{} {}", pack.tag.name, pack.tag.version)
        };
        checked.iter().map(name).collect()
    }

    /// Everything below the folder of packs.
    fn tree(&self) -> Vec<String> {
        let mut found = Vec::new();
        walk(&self.places.packs(), "", &mut found);
        found
    }
}

fn walk(folder: &Path, before: &str, found: &mut Vec<String>) {
    for name in installed::names(folder) {
        let path = folder.join(&name);
        if path.is_dir() {
            walk(&path, &format!("{before}{name}/"), found);
        } else {
            found.push(format!("{before}{name}"));
        }
    }
}

fn kind<T: std::fmt::Debug>(done: Result<T, PackError>) -> &'static str {
    done.unwrap_err().kind.id()
}
