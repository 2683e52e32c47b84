//! Installed packs survive what happens to an install: death at any moment, a full disk at each step, a source that is
//! gone. The one that installs is this test binary itself; the test kills it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use caveat::app::label_library::LabelLibrary;
use caveat::domain::population::Populations;
use caveat::service::label_import::import;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::library::Named;
use caveat::store::pack::{
    Allowed, Draft, PackErrorKind, Trust, build, check_installed, compact_labels, install, installed, sweep,
};
use caveat::store::paths::Places;
use caveat::store::reference::Reference;
use caveat::store::whole_file::Existing;
use caveat::store::{StoreErrorKind, library::Library};
use caveat::words::Words;

use crate::clinic_data::{id, places};
use crate::packs::label;

/// Names the folder of the one that installs; without it that one returns at once.
const FOLDER: &str = "CAVEAT_TEST_PACKS_IN";
const ANY: Allowed = Allowed { trust: Trust::Keys, older: true };

/// Rounds of an ordinary run, and of a long one.
fn rounds() -> usize {
    if std::env::var_os("CAVEAT_LONG").is_some() { 50 } else { 8 }
}

/// Writes the versions 1 and 2 of a pack of labels and monographs into a folder.
pub fn packs(folder: &Path) -> [PathBuf; 2] {
    let source = folder.join("in");
    std::fs::create_dir_all(&source).unwrap();
    for name in ["newer.xml", "answer.json"] {
        std::fs::write(source.join(name), label(name)).unwrap();
    }
    let (gathered, labels) = (folder.join("gathered.db"), folder.join("compact.db"));
    import(&[source], LabelKeeper::start(&gathered).unwrap(), &mut |_, _, _| {});
    compact_labels(&gathered, &labels).unwrap();
    let drug = |name: &str| {
        let file = format!("{}/data/drugs/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        (id(name), PathBuf::from(file))
    };
    ["1", "2"].map(|version| {
        let target = folder.join(format!("{version}.caveatpack"));
        let draft = Draft {
            id: id("labels"),
            name: "Labels".to_owned(),
            version: caveat::domain::pack::PackVersion::new(version).unwrap(),
            date: caveat::domain::date::PartialDate::new("2026-11-20").unwrap(),
            labels: Some(labels.clone()),
            monographs: ["clonazepam", "lithium", "sertraline", "zolpidem"].map(drug).to_vec(),
            dates: (None, None),
        };
        build(&draft, &target, Existing::Keep, &mut |_| true).unwrap();
        target
    })
}

/// The version that is installed: one, whole, and its labels and monographs can be read.
#[track_caller]
fn whole(places: &Places) -> String {
    let checked = check_installed(places, &mut |_| true).unwrap();
    assert_eq!(checked.len(), 1, "{checked:?}");
    assert_eq!(checked[0].changed, Vec::<String>::new());
    let labels = LabelLibrary::load(places);
    let populations = Populations::new(Vec::new()).unwrap_or_else(|_| panic!("no populations"));
    let found = labels.named("examplaz", &Words::english(), &populations).unwrap();
    assert!(matches!(found, Named::One(_)), "{found:?}");
    let library = Library::load(Some(places), &Reference::built_in().unwrap());
    assert!(library.failed.is_empty(), "{:?}", library.failed);
    checked[0].tag.version.to_string()
}

/// Names of everything in the folder of packs but the parts themselves.
fn names(places: &Places) -> Vec<String> {
    let packs = places.packs();
    let below = |folder: &Path| {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    [below(&packs), below(&packs.join("labels"))].concat()
}

/// Nothing is left but the lock, the pack, its pointer and at most two versions.
#[track_caller]
fn no_leftovers(places: &Places) {
    let names = names(places);
    let known =
        |name: &String| name == ".lock" || name == "labels" || name == "current.json" || name.parse::<u32>().is_ok();
    assert!(names.iter().all(known) && names.len() <= 5, "{names:?}");
}

/// Not a test: what the next one starts. It installs one version after the other until it is killed.
#[test]
fn installer() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let places = places(&folder.join("data"));
    for version in ["1", "2"].into_iter().cycle() {
        let pack = folder.join(format!("{version}.caveatpack"));
        install(&pack, &places, ANY, &mut |done| say(&format!("step {}", done.done))).unwrap();
        say(&format!("installed {version}"));
    }
}

/// Straight to the output: what a test prints is held back by its harness.
fn say(line: &str) -> bool {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
    true
}

fn start(folder: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "packs_survive::installer", "--nocapture", "--test-threads=1"]).env(FOLDER, folder);
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn a_killed_install_leaves_one_whole_pack_and_the_next_start_clears_up() {
    let folder = tempfile::tempdir().unwrap();
    let [first, _] = packs(folder.path());
    let places = places(&folder.path().join("data"));
    install(&first, &places, ANY, &mut |_| true).unwrap();
    let (mut chance, mut versions, mut torn) = (20_261_125_u64, std::collections::BTreeSet::new(), 0);
    for round in 0..rounds() {
        let mut installer = start(folder.path());
        let mut lines = BufReader::new(installer.stdout.take().unwrap()).lines().map(Result::unwrap);
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Some steps on, and then somewhere between two of them.
        let steps = 1 + usize::try_from((chance >> 33) % 17).unwrap();
        assert_eq!(
            lines.by_ref().filter(|line| line.contains("step")).take(steps).count(),
            steps,
            "it ended by itself"
        );
        (0..(chance >> 40) % 3_000_000).for_each(|_| std::hint::spin_loop());
        installer.kill().unwrap();
        installer.wait().unwrap();
        torn += usize::from(names(&places).iter().any(|name| name.starts_with(".staging")));
        versions.insert(whole(&places));
        sweep(&places);
        no_leftovers(&places);
        assert!(versions.contains(&whole(&places)), "round {round}");
    }
    // The moments were worth something.
    assert!(torn > 0, "no install was killed before it was finished");
    if rounds() >= 50 {
        assert_eq!(versions.len(), 2);
    }
    println!("measured: installs of a pack that are killed | {} | 0 | one whole pack stays", rounds());
}

/// A small file system in memory, mounted on a folder of its own.
struct Disk(PathBuf);

impl Disk {
    /// `None` where this account may not mount one, which is said; a failure where nothing may be skipped.
    fn mount(path: &Path, kilobytes: usize) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let size = format!("size={kilobytes}k");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "none"]).arg(path).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(path.to_owned()));
        }
        assert!(std::env::var("CAVEAT_REQUIRE_ALL").as_deref() != Ok("1"), "no file system could be mounted");
        println!("skipped: this account may not mount a small file system");
        None
    }

    fn unmount(&self) {
        Command::new("umount").arg("-l").arg(&self.0).output().unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.unmount();
    }
}

#[test]
fn a_full_disk_at_each_step_changes_nothing() {
    const PAGE: usize = 4096;
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = packs(folder.path());
    let Some(disk) = Disk::mount(&folder.path().join("data"), 8 * 1024) else { return };
    let places = places(&disk.0);
    install(&first, &places, ANY, &mut |_| true).unwrap();
    let before = names(&places);
    let filler = disk.0.join("filler");
    let mut refused = 0;
    for free in (0..).map(|step| step * 3) {
        // Full but for so many pages.
        std::fs::write(&filler, b"").unwrap();
        let mut fill = std::fs::File::create(&filler).unwrap();
        while fill.write_all(&[0; PAGE]).is_ok() {}
        let full = fill.metadata().unwrap().len();
        fill.set_len(full.saturating_sub((free * PAGE) as u64)).unwrap();
        match install(&second, &places, ANY, &mut |_| true) {
            Ok(_) => break,
            Err(error) => {
                let full = matches!(&error.kind, PackErrorKind::Store(e) if e.kind == StoreErrorKind::DiskFull);
                assert!(full, "{free} pages free: {error:?}");
            }
        }
        refused += 1;
        assert_eq!((installed(&places).len(), names(&places)), (1, before.clone()), "{free} pages free");
        std::fs::remove_file(&filler).unwrap();
        assert_eq!(whole(&places), "1", "{free} pages free");
    }
    std::fs::remove_file(&filler).unwrap();
    assert!(refused > 10, "{refused}");
    assert_eq!(whole(&places), "2");
    no_leftovers(&places);
}

#[test]
fn a_source_that_is_unmounted_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = packs(folder.path());
    let places = places(&folder.path().join("data"));
    install(&first, &places, ANY, &mut |_| true).unwrap();
    let Some(stick) = Disk::mount(&folder.path().join("stick"), 8 * 1024) else { return };
    let on_stick = stick.0.join("2.caveatpack");
    std::fs::copy(&second, &on_stick).unwrap();
    // Pulled out while it is read: finished from what is open, or not at all.
    let done = install(&on_stick, &places, ANY, &mut |_| {
        stick.unmount();
        true
    });
    assert_eq!(whole(&places), if done.is_ok() { "2" } else { "1" });
    no_leftovers(&places);
    let before = whole(&places);
    let gone = install(&on_stick, &places, ANY, &mut |_| true).unwrap_err();
    assert!(matches!(&gone.kind, PackErrorKind::Store(e) if e.kind == StoreErrorKind::NotFound), "{gone:?}");
    assert_eq!(whole(&places), before);
}
