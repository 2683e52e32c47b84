//! Foreign bytes, changed at random from a fixed seed, at every way in: nothing ends the program, and what is made of an input
//! is bounded by its size. Some thousands in an ordinary run; `CAVEAT_MUTATIONS=N` makes N in all.

mod mutate;
mod ways_in;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use caveat::domain::date::PartialDate;
use caveat::domain::id::Id;
use caveat::domain::pack::PackVersion;
use caveat::store::pack::{Draft, build};
use caveat::store::whole_file::Existing;

use crate::tree::{files_below, root};
use mutate::{Chance, mutated};
use ways_in::WayIn;

/// Inputs of an ordinary run, for each way in.
const USUAL: usize = 400;
/// Ways in; a long run is shared among them.
const WAYS: usize = 11;
/// No seed is larger, in bytes.
const LARGEST_SEED: usize = 16 * 1024;

fn rounds() -> usize {
    let wanted = std::env::var("CAVEAT_MUTATIONS").ok().and_then(|text| text.parse::<usize>().ok());
    wanted.map_or(USUAL, |wanted| wanted.div_ceil(WAYS))
}

/// The files of a folder below `tests`, as they are.
fn seeds(folder: &str) -> Vec<Vec<u8>> {
    let files = files_below(&root().join("tests").join(folder), "");
    let files = files.iter().filter(|path| path.extension().is_some_and(|end| end != "md"));
    let seeds: Vec<Vec<u8>> = files.map(|path| std::fs::read(path).unwrap()).collect();
    assert!(!seeds.is_empty(), "{folder} holds no seed");
    seeds
}

/// Gives each input to a way in. `most` is what may come out for each byte that goes in, beside the first megabyte.
fn hold(name: &str, seeds: &[Vec<u8>], way_in: WayIn, most: usize) {
    assert!(seeds.iter().all(|seed| seed.len() <= LARGEST_SEED), "a seed of {name} is too large");
    let folder = tempfile::tempdir().unwrap();
    let (mut chance, rounds) = (Chance::new(name.len() as u64), rounds());
    // Each seed as it is comes first: a crash of long ago stands among them.
    let changed = (0..rounds).map(|_| mutated(seeds, &mut chance));
    for (number, bytes) in seeds.iter().cloned().chain(changed).enumerate() {
        let ended = catch_unwind(AssertUnwindSafe(|| way_in(folder.path(), &bytes)));
        match ended {
            Ok(size) => {
                let bound = bytes.len() * most + (1 << 20);
                assert!(size <= bound, "{name}, input {number}: {size} bytes of {}{}", bytes.len(), kept(name, &bytes));
            }
            Err(_) => panic!("{name}, input {number}{}", kept(name, &bytes)),
        }
    }
    println!("measured: changed inputs, {name} | {rounds} | 0 | no end by surprise, bounded by counting");
}

/// The input that failed, for `tests/corpus`.
fn kept(name: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("caveat-input-{name}"));
    std::fs::write(&path, bytes).map_or_else(|_| String::new(), |()| format!("; it lies in {}", path.display()))
}

#[test]
fn changed_monographs_end_in_mistakes() {
    hold("monograph", &seeds("corpus/monograph"), ways_in::of_monograph, 200);
}

#[test]
fn changed_settings_letterheads_and_policies_are_read_or_said() {
    hold("settings", &seeds("corpus/settings"), ways_in::of_settings, 20);
    hold("letterhead", &seeds("corpus/letterhead"), ways_in::of_letterhead, 20);
    hold("policy", &seeds("corpus/policy"), ways_in::of_policy, 20);
}

#[test]
fn changed_layers_of_a_second_desk_are_read_or_refused() {
    hold("layer", &seeds("corpus/layer"), ways_in::of_layer, 40);
}

#[test]
fn changed_labels_are_read_or_refused() {
    hold("labels", &seeds("labels"), ways_in::of_labels, 400);
}

#[test]
fn changed_archives_are_read_or_refused() {
    let labels = seeds("labels");
    let archives = [ways_in::archive(&labels), ways_in::archive(&labels[..1])];
    let nested = ways_in::archive(&archives);
    // What is packed is many times as large when it is read.
    hold("archives", &[&archives[..], &[nested]].concat(), ways_in::of_labels, 4000);
}

#[test]
fn changed_packs_are_read_or_refused() {
    hold("packs", &[pack(Path::new("second_drug.ron"))], ways_in::of_pack, 20);
}

#[test]
fn changed_texts_are_searched_for_and_printed() {
    hold("search", &seeds("corpus/search"), ways_in::of_search, 20);
    hold("text", &seeds("corpus/text"), ways_in::of_text, 40);
}

#[test]
fn changed_logos_are_drawn_or_refused() {
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><g transform="scale(2)"><rect width="4" height="9" fill="red"/><path d="M0 0L9 9z"/></g></svg>"#;
    let picture = caveat::handout::logo::Logo::read(drawing).unwrap().png().to_vec();
    hold("logo", &[drawing.to_vec(), picture], ways_in::of_logo, 4000);
}

/// A pack of one monograph.
fn pack(file: &Path) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("a.caveatpack");
    let draft = Draft {
        id: Id::new("ours").unwrap(),
        name: "Ours".to_owned(),
        version: PackVersion::new("1").unwrap(),
        date: PartialDate::new("2026-11-25").unwrap(),
        labels: None,
        monographs: vec![(Id::new("placebine").unwrap(), root().join("tests/ui").join(file))],
        dates: (None, None),
    };
    build(&draft, &target, Existing::Keep, &mut |_| true).unwrap();
    std::fs::read(target).unwrap()
}

#[test]
#[should_panic(expected = "none, input 0")]
fn a_way_in_that_ends_by_surprise_is_seen() {
    hold("none", &[b"a".to_vec()], |_, bytes| usize::from(bytes[bytes.len()]), 1);
}

#[test]
#[should_panic(expected = "bytes of 1")]
fn a_way_in_that_makes_too_much_of_little_is_seen() {
    hold("much", &[b"a".to_vec()], |_, bytes| bytes.len() * (2 << 20), 1);
}
