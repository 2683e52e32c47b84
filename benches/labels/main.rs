//! The library of imported labels against the bars of design section 6. Prints figures and fails where a bar is broken:
//! `CAVEAT_LABELS_DIR=... cargo bench --bench labels [-- PART...] [--mb N] [--labels N] [--speed-mb N]`, PART one of
//! `disk`, `speed`, `library`. `--mb 1500` is the run before a release; it needs about 12 GB of disk and 20 minutes. `--keep FILE`
//! leaves the made library there. `CAVEAT_TANTIVY` names the program of `benches/tantivy`, a peer of the search in texts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops at once where something is missing")]

mod chance;
mod disk;
mod fts;
mod generator;
mod library;
mod lists;
mod peers;
mod real;
mod speed;
mod verdict;

use std::path::PathBuf;

use verdict::Verdict;

/// What was asked for.
struct Asked {
    parts: Vec<String>,
    /// Unique text of the made library, in megabytes.
    mb: usize,
    labels: usize,
    /// Raw text of the run for speed, in megabytes.
    speed_mb: usize,
    keep: Option<PathBuf>,
}

fn main() {
    let mut words = std::env::args().skip(1);
    if let (Some("--opened"), Some(path)) = (words.next().as_deref(), words.next()) {
        library::opened(path.as_ref());
        return;
    }
    let asked = asked();
    let Some(real) = std::env::var_os("CAVEAT_LABELS_DIR").map(PathBuf::from) else {
        println!("CAVEAT_LABELS_DIR is not set: there are no real labels to measure with");
        return;
    };
    let work = tempfile::tempdir().unwrap();
    let mut verdict = Verdict::default();
    let wanted = |part: &str| asked.parts.is_empty() || asked.parts.iter().any(|p| p == part);
    if wanted("disk") {
        disk::measure(&real, work.path(), &mut verdict);
    }
    if wanted("speed") {
        speed::measure(&real, work.path(), asked.speed_mb, &mut verdict);
    }
    if wanted("library") {
        library::measure(&real, work.path(), asked.labels, asked.mb, &mut verdict);
        if let Some(keep) = &asked.keep {
            std::fs::copy(work.path().join("library.db"), keep).unwrap();
        }
    }
    drop(work);
    verdict.end();
}

fn number(words: &mut impl Iterator<Item = String>) -> usize {
    words.next().and_then(|n| n.parse().ok()).unwrap()
}

fn asked() -> Asked {
    let mut asked = Asked { parts: Vec::new(), mb: 100, labels: 260_000, speed_mb: 100, keep: None };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--keep" => asked.keep = words.next().map(PathBuf::from),
            "--mb" => asked.mb = number(&mut words),
            "--labels" => asked.labels = number(&mut words),
            "--speed-mb" => asked.speed_mb = number(&mut words),
            // What cargo itself adds.
            "--bench" => {}
            part => asked.parts.push(part.to_owned()),
        }
    }
    asked
}
