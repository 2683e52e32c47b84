//! How long 10,000 monographs of a clinic take to load, against a bare reading of the same files by `ron` into the
//! same types: no rules, no places of mistakes, no index of names. Both run on one thread, after each other, in the
//! same run, from the cache of the disk. The bar: loading takes less than ten times as long.
//!
//!     cargo bench --bench clinic_monographs
//!
//! The files are those of `data/drugs`, over and over, with other names and ids, in a folder that is removed again.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement stops at once where something is missing")]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
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

/// How long this thread has run so far: on the processor where the system tells it, else by the clock.
fn time() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let on_processor = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_processor.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn bare(paths: &[PathBuf]) -> Duration {
    let start = time();
    for path in paths {
        let text = std::fs::read_to_string(path).unwrap();
        let read: BareMonograph = ron_options().from_str(&text).unwrap();
        std::hint::black_box(&read);
    }
    time() - start
}

/// The time of one loading, and how many monographs came of it.
fn loaded(places: Option<&Places>, reference: &Reference) -> (Duration, usize) {
    let start = time();
    let library = Library::load(places, reference);
    let time = time() - start;
    assert!(library.failed.is_empty(), "{:?}", library.failed.first());
    (time, library.monographs().len())
}

fn shortest(measure: impl Fn() -> Duration) -> Duration {
    (0..ROUNDS).map(|_| measure()).min().unwrap()
}

fn main() {
    let reference = Reference::built_in().unwrap();
    // Only the first library of a run reads the built-in files: this is what a start costs.
    let (start_up, built_in) = loaded(None, &reference);
    let desk = tempfile::tempdir().unwrap();
    let places = Places::find(Some(desk.path()), None).unwrap();
    let (paths, bytes) = write_files(&places.clinic_drugs());
    let bare = shortest(|| bare(&paths));
    let loading = shortest(|| {
        let (time, monographs) = loaded(Some(&places), &reference);
        assert_eq!(monographs, built_in + FILES);
        time
    });
    let ratio = loading.as_secs_f64() / bare.as_secs_f64();
    println!("files: {FILES}, {} MB", bytes / 1_000_000);
    println!("bare ron into the same types: {} ms", bare.as_millis());
    println!("Library::load: {} ms", loading.as_millis());
    println!("ratio: {ratio:.2} (less than {MOST_TIMES_AS_LONG})");
    println!("first Library::load, built-in only ({built_in}): {} ms", start_up.as_millis());
    if ratio >= MOST_TIMES_AS_LONG {
        println!("too slow");
        std::process::exit(1);
    }
}
