//! How fast labels are taken in: the real records under other set ids and in other words, from files to the finished
//! library, against FTS5 alone with the same texts. No text is there twice: a copy would cost the import next to nothing.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Map, Value, json};

use crate::chance::Chance;
use crate::verdict::{Verdict, process_ran};
use crate::{fts, real};

const SEED: u64 = 0x0ca7_ea75_eed0_0006;
/// Labels a file, as the parts that openFDA hands out.
const A_FILE: usize = 200;
const ROUNDS: usize = 3;

pub fn measure(real: &Path, work: &Path, mb: usize, verdict: &mut Verdict) {
    let folder = work.join("speed");
    std::fs::create_dir_all(&folder).unwrap();
    let raw = write(&real::records(real), &folder, mb << 20);
    let texts = texts(&folder);
    let letters: usize = texts.iter().map(String::len).sum();
    println!("speed: {} MB of files, {} texts of {} MB", raw >> 20, texts.len(), letters >> 20);
    let (mut own, mut plain, mut lean) = (f64::MAX, f64::MAX, f64::MAX);
    for round in 0..ROUNDS {
        let db = |name: &str| -> PathBuf { work.join(format!("speed-{name}-{round}.db")) };
        plain = plain.min(fts::seconds(&db("plain"), fts::PLAIN, &texts));
        lean = lean.min(fts::seconds(&db("lean"), fts::LEAN, &texts));
        let (start, ran) = (Instant::now(), process_ran());
        let labels = real::import(std::slice::from_ref(&folder), &db("own"));
        own = own.min(start.elapsed().as_secs_f64());
        let ran = process_ran() - ran;
        let kept = real::size(&db("own"));
        println!(
            "        {labels} labels in {own:.2} s ({ran:.2} s on the processors, {:.0} a second, {:.1} MB of files a second), {:.1} % on disk; FTS5 \
             alone {plain:.2} s, at its least {lean:.2} s",
            labels as f64 / own,
            (raw >> 20) as f64 / own,
            kept as f64 * 100.0 / raw as f64,
        );
    }
    verdict.at_least("import against FTS5 alone", plain * 100.0 / own, 60.0, "%");
    println!("        against FTS5 at its least: {:.0} %", lean * 100.0 / own);
}

/// Writes files until they are long enough; bytes in all.
fn write(records: &[Map<String, Value>], folder: &Path, enough: usize) -> usize {
    let mut chance = Chance(SEED);
    let (mut bytes, mut file) = (0, 0);
    while bytes < enough {
        let mut list = Vec::new();
        for _ in 0..A_FILE.min(1 + enough / 200_000) {
            let record = chance.of(records).clone();
            list.push(reworded(record, &mut chance));
        }
        file += 1;
        let text = serde_json::to_vec(&json!({ "results": list })).unwrap();
        bytes += text.len();
        std::fs::write(folder.join(format!("part-{file:04}.json")), text).unwrap();
    }
    bytes
}

/// The record of another label: other ids, and every text in other words.
fn reworded(mut record: Map<String, Value>, chance: &mut Chance) -> Map<String, Value> {
    for (key, value) in &mut record {
        match (key.as_str(), value) {
            ("set_id" | "id", value) => *value = Value::String(chance.uuid()),
            (key, Value::Array(texts)) => {
                for text in texts {
                    let Some(written) = text.as_str() else { continue };
                    let table = key.ends_with("_table");
                    let other = if table { chance.renumbered(written) } else { chance.reworded(written) };
                    *text = Value::String(other);
                }
            }
            _ => {}
        }
    }
    record
}

/// The texts of all sections that are imported, each once.
fn texts(folder: &Path) -> Vec<String> {
    let mut seen = HashSet::new();
    let labels = real::labels(folder);
    let sections = labels.iter().flat_map(|label| {
        let highlights = label.highlights.iter().flat_map(|section| section.walk());
        label.all_sections().chain(highlights)
    });
    sections.map(|section| section.own_text()).filter(|text| !text.is_empty() && seen.insert(text.clone())).collect()
}
