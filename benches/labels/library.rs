//! Searching a library of 260,000 labels: names letter by letter, words in the texts; memory of the open library; how long
//! opening it takes.

use std::path::Path;
use std::time::Instant;

use caveat::domain::search::labels::LabelIndex;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::labels_db::{LabelsDb, TextQuery};

use crate::generator::Generator;
use crate::verdict::{Verdict, percentile};
use crate::{lists, peers, real};

const HITS: usize = 20;

pub fn measure(real: &Path, work: &Path, labels: usize, mb: usize, verdict: &mut Verdict) {
    let path = work.join("library.db");
    let mut generator = Generator::new(real::labels(real), labels, mb);
    let start = Instant::now();
    let keeper = LabelKeeper::start(&path).unwrap();
    assert!((0..labels).all(|_| keeper.keep(generator.label())));
    keeper.finish().unwrap();
    println!(
        "library: {labels} labels, {} MB of text in {:.0} s, {} MB kept",
        generator.unique >> 20,
        start.elapsed().as_secs_f64(),
        real::size(&path) >> 20
    );
    drop(generator);
    let before = resident();
    let start = Instant::now();
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    let index = db.names().unwrap();
    println!("        opened in {:.0} ms, {} names", start.elapsed().as_secs_f64() * 1e3, index.names());
    verdict.at_most("columns of names", index.bytes() as f64 / 1048576.0, 60.0, "MB");
    names(&index, verdict);
    texts(&db, verdict);
    let grown = (resident() - before) / 1048576.0;
    println!("        memory of the program grew by {grown:.1} MB while it was searched");
    verdict.at_most("memory of the open library, searched", grown, 60.0, "MB");
    peers::measure(&db, &path, work);
}

fn names(index: &LabelIndex, verdict: &mut Verdict) {
    let (mut letters, mut meant) = (Vec::new(), Vec::new());
    for name in lists::names() {
        for (end, c) in name.char_indices() {
            let typed = &name[..end + c.len_utf8()];
            let start = Instant::now();
            let found = index.search(typed, HITS);
            let took = start.elapsed().as_secs_f64() * 1e3;
            if found.did_you_mean.is_empty() { &mut letters } else { &mut meant }.push(took);
        }
    }
    println!("        {} letters typed, {} of them with suggestions", letters.len() + meant.len(), meant.len());
    verdict.at_most("names, p99 a letter", percentile(&mut letters, 0.99), 4.0, "ms");
    verdict.at_most("\"did you mean\", p99", percentile(&mut meant, 0.99), 16.0, "ms");
}

fn texts(db: &LabelsDb, verdict: &mut Verdict) {
    let (mut all, mut none, mut slowest) = (Vec::new(), 0, (0.0, ""));
    for query in lists::queries() {
        let asked = TextQuery::new(query, None).unwrap();
        let start = Instant::now();
        let hits = db.in_text(&asked, HITS).unwrap();
        let took = start.elapsed().as_secs_f64() * 1e3;
        none += usize::from(hits.is_empty());
        if took > slowest.0 {
            slowest = (took, query);
        }
        all.push(took);
    }
    println!("        {} queries, {none} without a hit, the slowest \"{}\" {:.1} ms", all.len(), slowest.1, slowest.0);
    println!("        first {HITS} hits, median {:.2} ms", percentile(&mut all, 0.5));
    verdict.at_most("first 20 hits in the text, p95", percentile(&mut all, 0.95), 100.0, "ms");
}

/// Bytes of this process that are its own: pages of files that the system may drop at will do not count.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) * 1024.0
}
