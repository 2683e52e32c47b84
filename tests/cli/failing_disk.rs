//! Every writer of files, with each of its operations failing in turn: by an error, on a full disk, after half of the bytes,
//! and with everything after it failing too. The old files or the new ones are there, whole, and an error leaves nothing
//! else behind. The bytes go through `store::disk` as they always do; only what stands behind it is another one.

mod broken;
mod scenarios;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use caveat::store::disk::working_on;
use caveat::store::whole_file::TEMPORARY_PREFIX;
use caveat::store::{StoreErrorKind, sweep};

use crate::clinic_data::places;
use broken::{Broken, How};
use scenarios::Scenario;

/// Files by their paths, with their bytes.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Every file below a folder with its bytes, by its path there; locks and the logs of databases hold nothing.
pub fn held(folder: &Path) -> Files {
    fn add(top: &Path, folder: &Path, found: &mut Files) {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                add(top, &entry, found);
            } else if entry.file_name().is_some_and(|name| name != ".lock") {
                found.insert(entry.strip_prefix(top).unwrap().to_owned(), std::fs::read(&entry).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    add(folder, folder, &mut found);
    found
}

/// What differs, for a message.
fn difference(one: &Files, other: &Files) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    let length = |files: &Files, name: &PathBuf| files.get(name).map(Vec::len);
    let told = |name: &PathBuf| format!("{}: {:?} and {:?}", name.display(), length(one, name), length(other, name));
    names.filter(|name| one.get(*name) != other.get(*name)).map(told).collect()
}

/// Makes temporary files look as if they had lain there for a day.
fn age(folder: &Path) {
    for name in held(folder).keys().filter(|name| name.to_string_lossy().contains(TEMPORARY_PREFIX)) {
        let file = std::fs::File::options().write(true).open(folder.join(name)).unwrap();
        let then = file.metadata().unwrap().modified().unwrap() - std::time::Duration::from_secs(24 * 3600);
        file.set_modified(then).unwrap();
    }
}

/// What a scenario finds, and what it leaves on a sound disk.
fn sound(scenario: &Scenario) -> [Files; 2] {
    let folder = tempfile::tempdir().unwrap();
    (scenario.prepare)(folder.path());
    let old = held(folder.path());
    (scenario.run)(folder.path()).unwrap_or_else(|error| panic!("{}: {error:?}", scenario.name));
    [old, held(folder.path())]
}

/// One run with operation `at` failing. `None` where there are not so many operations.
fn try_once(scenario: &Scenario, old: &Files, new: &Files, at: u32, how: How) -> Option<()> {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in old {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let disk = Rc::new(Broken::new(at, how));
    let ended = working_on(disk.clone(), || (scenario.run)(folder.path()));
    let failed = disk.failed()?;
    let what = format!("{}, operation {at} ({failed}), {how:?}, {ended:?}", scenario.name);
    if let Err(kind) = ended {
        // What could not be removed goes later.
        if how != How::Gone && !failed.starts_with("remove") {
            assert!(held(folder.path()) == *old, "{what}: {:#?}", difference(&held(folder.path()), old));
        }
        if how == How::Full {
            assert_eq!(kind, StoreErrorKind::DiskFull, "{what}");
        }
    }
    // The next start, some hours later.
    age(folder.path());
    sweep(&places(folder.path()));
    let after = held(folder.path());
    let one_by_one = after.iter().all(|(name, bytes)| [old, new].iter().any(|files| files.get(name) == Some(bytes)));
    match ended {
        Ok(()) => assert!(after == *new, "{what}: {:#?}", difference(&after, new)),
        // Two files change one after the other: each is whole.
        Err(_) if scenario.two_files && how == How::Gone => assert!(one_by_one, "{what}"),
        Err(_) => assert!(after == *old || after == *new, "{what}: {:#?}", difference(&after, old)),
    }
    // And the work can be done.
    if after == *old {
        (scenario.run)(folder.path()).unwrap_or_else(|error| panic!("{what}, then {error:?}"));
        assert!(held(folder.path()) == *new, "{what}: {:#?}", difference(&held(folder.path()), new));
    }
    Some(())
}

/// Tries all, in each way; at least so many runs, more than 500 together.
fn each_fails(scenarios: Vec<Scenario>, least: u32) {
    let mut runs = 0;
    for scenario in scenarios {
        let [old, new] = sound(&scenario);
        for how in [How::Error, How::Full, How::Half, How::Torn, How::Gone] {
            let before = runs;
            for at in 1.. {
                if try_once(&scenario, &old, &new, at, how).is_none() {
                    break;
                }
                runs += 1;
            }
            // Only writing can be done by half.
            let halves = matches!(how, How::Half | How::Torn);
            assert!(runs > before || halves, "{} has no operation that can fail by {how:?}", scenario.name);
        }
    }
    println!("measured: an operation on files fails | {runs} | 0 | each operation of each writer, in five ways");
    assert!(runs >= least, "{runs} runs");
}

#[test]
fn each_operation_on_settings_and_letterhead_may_fail() {
    each_fails([scenarios::settings(), scenarios::letterheads()].into_iter().flatten().collect(), 140);
}

#[test]
fn each_operation_on_documents_and_results_may_fail() {
    each_fails([scenarios::documents(), scenarios::library()].into_iter().flatten().collect(), 150);
}

#[test]
fn each_operation_of_an_install_may_fail() {
    each_fails(scenarios::installs(), 200);
}

#[test]
fn each_operation_on_installed_packs_may_fail() {
    each_fails(scenarios::packs_changed(), 45);
}
