//! How long 10,000 monographs of a clinic take to load, against a bare reading of the same files by `ron` into the
//! same types: no rules, no places of mistakes, no index of names. Both run on one thread, after each other, in the
//! same run, from the cache of the disk. The bar: loading takes less than ten times as long.
//!
//!     cargo bench --bench clinic_monographs
//!
//! The files are those of `data/drugs`, over and over, with other names and ids, in a folder that is removed again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement stops at once where something is missing")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use caveat::domain::effect::{Effect, Scheme, Tier};
use caveat::domain::id::Id;
use caveat::domain::interaction::Interaction;
use caveat::domain::monograph::{Drug, Item};
use caveat::domain::source::Source;
use caveat::domain::statement::{Gap, Statement};
use caveat::import::monograph::ron_options;
use caveat::store::library::Library;
use caveat::store::paths::Places;
use caveat::store::reference::Reference;
use serde::Deserialize;

/// How many files there are.
const FILES: usize = 10_000;
/// Each time is the shortest of so many rounds.
const ROUNDS: usize = 3;
/// The bar.
const MOST_TIMES_AS_LONG: f64 = 10.0;

/// A monograph as `ron` alone would read it: every list at once into the types of the program.
#[derive(Deserialize)]
#[allow(dead_code, reason = "only the reading is measured")]
struct BareMonograph {
    schema: u32,
    drug: Drug,
    #[serde(default)]
    sources: Vec<Source>,
    #[serde(default)]
    items: Vec<Item>,
    #[serde(default)]
    side_effects: Vec<BareEffects>,
    #[serde(default)]
    statements: Vec<Statement>,
    #[serde(default)]
    gaps: Vec<Gap>,
    #[serde(default)]
    interactions: Vec<Interaction>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only the reading is measured")]
struct BareEffects {
    tier: Tier,
    source_word: String,
    scheme: Scheme,
    source: Id,
    effects: Vec<Effect>,
}

/// The built-in monographs: id and text, by id.
fn real_monographs() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/drugs");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    paths.sort();
    let id = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (id(path), std::fs::read_to_string(path).unwrap())).collect()
}

/// The text of a monograph under another name: the drug's id and name, and every id that begins with the drug's.
fn renamed(id: &str, text: &str, number: usize) -> String {
    let read: BareMonograph = ron_options().from_str(text).unwrap();
    let own = format!("c{number:05}");
    let text = text.replace(&format!("\"{id}-"), &format!("\"{own}-"));
    let text = text.replacen(&format!("id: \"{id}\""), &format!("id: \"{own}\""), 1);
    let name = &read.drug.name;
    text.replacen(&format!("name: \"{name}\""), &format!("name: \"{name} {own}\""), 1)
}

fn write_files(folder: &Path) -> (Vec<PathBuf>, usize) {
    std::fs::create_dir_all(folder).unwrap();
    let real = real_monographs();
    let mut bytes = 0;
    let write = |(number, (id, text)): (usize, &(String, String))| {
        let path = folder.join(format!("c{number:05}.ron"));
        let text = renamed(id, text, number);
        bytes += text.len();
        std::fs::write(&path, text).unwrap();
        path
    };
    let paths = real.iter().cycle().take(FILES).enumerate().map(write).collect();
    (paths, bytes)
}

fn bare(paths: &[PathBuf]) -> Duration {
    let start = Instant::now();
    for path in paths {
        let text = std::fs::read_to_string(path).unwrap();
        let read: BareMonograph = ron_options().from_str(&text).unwrap();
        std::hint::black_box(&read);
    }
    start.elapsed()
}

fn loaded(places: Option<&Places>, reference: &Reference, expected: usize) -> Duration {
    let start = Instant::now();
    let library = Library::load(places, reference);
    let time = start.elapsed();
    assert!(library.failed.is_empty(), "{:?}", library.failed.first());
    assert_eq!(library.monographs().len(), expected);
    time
}

fn shortest(measure: impl Fn() -> Duration) -> Duration {
    (0..ROUNDS).map(|_| measure()).min().unwrap()
}

fn main() {
    let desk = tempfile::tempdir().unwrap();
    let places = Places::find(Some(desk.path()), None).unwrap();
    let (paths, bytes) = write_files(&places.clinic_drugs());
    let reference = Reference::built_in().unwrap();
    let built_in = Library::load(None, &reference).monographs().len();
    let start_up = shortest(|| loaded(None, &reference, built_in));
    let bare = shortest(|| bare(&paths));
    let loading = shortest(|| loaded(Some(&places), &reference, built_in + FILES));
    let ratio = loading.as_secs_f64() / bare.as_secs_f64();
    println!("files: {FILES}, {} MB", bytes / 1_000_000);
    println!("bare ron into the same types: {} ms", bare.as_millis());
    println!("Library::load: {} ms", loading.as_millis());
    println!("ratio: {ratio:.2} (less than {MOST_TIMES_AS_LONG})");
    println!("built-in only ({built_in}): {:.1} ms", start_up.as_secs_f64() * 1000.0);
    if ratio >= MOST_TIMES_AS_LONG {
        println!("too slow");
        std::process::exit(1);
    }
}
