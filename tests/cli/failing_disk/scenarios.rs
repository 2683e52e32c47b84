//! Who writes files: what each finds and what it does.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use caveat::app::clinic::export;
use caveat::domain::country::Country;
use caveat::domain::date::PartialDate;
use caveat::domain::grade::Grade;
use caveat::domain::pack::PackVersion;
use caveat::handout::compose::Letterhead;
use caveat::handout::logo::Logo;
use caveat::store::labels_db::LabelsDb;
use caveat::store::letterhead;
use caveat::store::pack::{
    Allowed, Draft, PackError, PackErrorKind, ResultLine, Trust, bring_back, build, install, note_result, remove,
};
use caveat::store::settings::{SettingsFile, ThemeSetting};
use caveat::store::whole_file::{Access, Existing, write_whole_with};
use caveat::store::{StoreError, StoreErrorKind, replace_labels, template};

use crate::clinic_data::{self, id, places, statement};
use crate::packs_survive::packs;

type Ended = Result<(), StoreErrorKind>;

pub struct Scenario {
    pub name: &'static str,
    /// Makes what is there before, on a sound disk.
    pub prepare: Box<dyn Fn(&Path)>,
    pub run: Box<dyn Fn(&Path) -> Ended>,
    /// Two files are replaced, one after the other.
    pub two_files: bool,
}

fn scenario(
    name: &'static str,
    prepare: impl Fn(&Path) + 'static,
    run: impl Fn(&Path) -> Result<(), StoreError> + 'static,
) -> Scenario {
    let run = move |folder: &Path| run(folder).map_err(|error| error.kind);
    Scenario { name, prepare: Box::new(prepare), run: Box::new(run), two_files: false }
}

fn of_packs(
    name: &'static str,
    prepare: impl Fn(&Path) + 'static,
    run: impl Fn(&Path) -> Result<(), PackError> + 'static,
) -> Scenario {
    let kind = |error: PackError| match error.kind {
        PackErrorKind::Store(error) => error.kind,
        _ => StoreErrorKind::Unreadable,
    };
    let run = move |folder: &Path| run(folder).map_err(kind);
    Scenario { name, prepare: Box::new(prepare), run: Box::new(run), two_files: false }
}

pub fn settings() -> Vec<Scenario> {
    let dark = |folder: &Path| {
        let mut file = SettingsFile::load(&folder.join("settings.ron"));
        file.settings.theme = ThemeSetting::Dark;
        file.save()
    };
    let old = |text: &'static str| move |folder: &Path| std::fs::write(folder.join("settings.ron"), text).unwrap();
    let (nothing, kept) = (|_: &Path| {}, old("{\"version\": 1, \"theme\": Light, \"other\": 5}"));
    vec![scenario("settings, the first", nothing, dark), scenario("settings, replaced", kept, dark)]
}

pub fn documents() -> Vec<Scenario> {
    let page = |existing| {
        move |folder: &Path| {
            let bytes: Vec<u8> = (0..900_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
            write_whole_with(&folder.join("page.pdf"), Access::Document, existing, &mut |file| {
                bytes.chunks(100_000).try_for_each(|piece| file.write_all(piece))
            })
        }
    };
    let nothing = |_: &Path| {};
    let old = |folder: &Path| std::fs::write(folder.join("page.pdf"), b"%PDF- old").unwrap();
    let clinic = |folder: &Path| clinic_data::write(folder, &[statement("ours-1", "Ada", Grade::Avoid)], &[]);
    let layer = |folder: &Path| export(&places(folder), &folder.join("layer.ron"), Existing::Replace, None).map(drop);
    vec![
        scenario("a page, new", nothing, page(Existing::Keep)),
        scenario("a page, replaced", old, page(Existing::Replace)),
        scenario("the clinic's layer for a second desk", clinic, layer),
        scenario("the template of a monograph", nothing, |folder: &Path| {
            template::write(&places(folder), &id("examplamine"), "examplamine").map(drop)
        }),
    ]
}

pub fn letterheads() -> Vec<Scenario> {
    fn head(clinic: &str, width: Option<u32>) -> Letterhead {
        let drawing = |width| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="9"><rect width="4" height="9"/></svg>"#
            )
        };
        let logo = width.map(|width| Logo::read(drawing(width).as_bytes()).unwrap());
        Letterhead { clinic: Some(clinic.to_owned()), country: Some(Country::Spain), logo, ..Letterhead::default() }
    }
    let save = |head: Letterhead| move |folder: &Path| letterhead::save(&places(folder), &head);
    let old = |folder: &Path| letterhead::save(&places(folder), &head("Old", Some(20))).unwrap();
    let two = |scenario| Scenario { two_files: true, ..scenario };
    vec![
        two(scenario("a letterhead, the first", |_: &Path| {}, save(head("New", Some(30))))),
        two(scenario("a letterhead, replaced", old, save(head("New", Some(30))))),
        two(scenario("a letterhead without its logo", old, save(head("New", None)))),
    ]
}

pub fn library() -> Vec<Scenario> {
    let line = |name: &str| ResultLine {
        date: "2026-11-25".to_owned(),
        time: "09:40:00".to_owned(),
        what: "installed".to_owned(),
        name: Some(name.to_owned()),
        version: Some("1".to_owned()),
        reason: None,
        labels: 2,
        monographs: 4,
    };
    let noted = move |folder: &Path| note_result(&places(folder), line("first")).unwrap();
    let note = move |folder: &Path| note_result(&places(folder), line("second"));
    let swapped = |folder: &Path| {
        for (name, number) in [("labels.db", 1), ("new.db", 2)] {
            drop(LabelsDb::open(&folder.join(name)).unwrap());
            let db = rusqlite::Connection::open(folder.join(name)).unwrap();
            db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).unwrap();
            db.execute_batch(&format!("CREATE TABLE of_test_{number} (a)")).unwrap();
        }
        std::fs::write(folder.join("labels.db.before"), "older").unwrap();
    };
    let swap = |folder: &Path| replace_labels(&folder.join("labels.db"), &folder.join("new.db")).map(drop);
    let swap = scenario("labels that were made anew", swapped, swap);
    vec![scenario("a result of the library", noted, note), Scenario { two_files: true, ..swap }]
}

/// Two versions of a small pack, made once.
fn pack(version: usize) -> PathBuf {
    static MADE: OnceLock<(tempfile::TempDir, [PathBuf; 2])> = OnceLock::new();
    let (_, made) = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let made = packs(folder.path());
        (folder, made)
    });
    made[version - 1].clone()
}

fn add(folder: &Path, version: usize) -> Result<(), PackError> {
    let allowed = Allowed { trust: Trust::Keys, older: true };
    install(&pack(version), &places(folder), allowed, &mut |_| true).map(drop)
}

pub fn installs() -> Vec<Scenario> {
    let first = |folder: &Path| add(folder, 1).unwrap();
    vec![
        of_packs("a pack, the first", |_: &Path| {}, |folder: &Path| add(folder, 1)),
        of_packs("a pack, replaced", first, |folder: &Path| add(folder, 2)),
    ]
}

pub fn packs_changed() -> Vec<Scenario> {
    let both = |folder: &Path| {
        add(folder, 1).unwrap();
        add(folder, 2).unwrap();
    };
    let built = |folder: &Path| {
        let file = |name: &str| PathBuf::from(format!("{}/data/drugs/{name}.ron", env!("CARGO_MANIFEST_DIR")));
        let draft = Draft {
            id: id("ours"),
            name: "Ours".to_owned(),
            version: PackVersion::new("1").unwrap(),
            date: PartialDate::new("2026-11-20").unwrap(),
            labels: None,
            monographs: ["clonazepam", "lithium", "sertraline"].map(|name| (id(name), file(name))).to_vec(),
            dates: (None, None),
        };
        build(&draft, &folder.join("ours.caveatpack"), Existing::Replace, &mut |_| true).map(drop)
    };
    let old = |folder: &Path| std::fs::write(folder.join("ours.caveatpack"), "old").unwrap();
    vec![
        of_packs("a pack, built", old, built),
        of_packs("a pack, taken out", both, |folder: &Path| remove(&places(folder), &id("labels")).map(drop)),
        of_packs("the pack before, brought back", both, |folder: &Path| {
            bring_back(&places(folder), &id("labels"), &mut |_| true).map(drop)
        }),
    ]
}
