//! Searching a library of 260,000 labels: names letter by letter, words in the texts; memory of the open library; how long
//! opening it takes.

use std::path::Path;
use std::time::Instant;

use caveat::domain::search::labels::LabelIndex;
use caveat::service::label_keeper::LabelKeeper;
use caveat::store::labels_db::{FIRST_LOOK, LabelsDb, TextQuery};

use crate::generator::Generator;
use crate::verdict::{Verdict, Watch, percentile};
use crate::{lists, peers, real};

const HITS: usize = 20;
/// Queries that are named.
const SLOWEST: usize = 12;

pub fn measure(real: &Path, work: &Path, labels: usize, mb: usize, verdict: &mut Verdict) {
    let path = work.join("library.db");
    let mut generator = Generator::new(real::labels(real), labels, mb);
    let start = Instant::now();
    let mut keeper = LabelKeeper::start(&path).unwrap();
    assert!((0..labels).all(|_| keeper.keep(generator.label())));
    keeper.finish().unwrap();
    println!(
        "library: {labels} labels, {} MB of text in {:.0} s, {} MB kept",
        generator.unique >> 20,
        start.elapsed().as_secs_f64(),
        real::size(&path) >> 20
    );
    drop(generator);
    // In a process of its own, which has seen no import.
    let program = std::env::current_exe().unwrap();
    let done = std::process::Command::new(program).arg("--opened").arg(&path).output().unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    print!("{said}");
    verdict.take(&said);
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    peers::measure(&db, work);
}

/// What an open library costs, measured by a process that does nothing else.
pub fn opened(path: &Path) {
    let mut verdict = Verdict::default();
    let before = resident();
    let start = Instant::now();
    let db = LabelsDb::open_to_read(path).unwrap().unwrap();
    let index = db.names().unwrap();
    println!("        opened in {:.0} ms, {} names", start.elapsed().as_secs_f64() * 1e3, index.names());
    verdict.at_most("memory, the library opened", (resident() - before) / 1048576.0, 60.0, "MB");
    names(&index, &mut verdict);
    texts(&db, &mut verdict);
    verdict.at_most("memory, the library opened and searched", (resident() - before) / 1048576.0, 60.0, "MB");
}

fn names(index: &LabelIndex, verdict: &mut Verdict) {
    let (mut letters, mut meant) = (Took::default(), Took::default());
    for name in lists::names() {
        for (end, c) in name.char_indices() {
            let typed = &name[..end + c.len_utf8()];
            let watch = Watch::start();
            let found = index.search(typed, HITS);
            let took = watch.stop();
            if found.did_you_mean.is_empty() { &mut letters } else { &mut meant }.add(took);
        }
    }
    println!(
        "        {} letters typed, {} of them with suggestions",
        letters.clock.len() + meant.clock.len(),
        meant.clock.len()
    );
    letters.judge("names, p99 a letter", 0.99, 4.0, verdict);
    meant.judge("\"did you mean\", p99", 0.99, 16.0, verdict);
}

fn texts(db: &LabelsDb, verdict: &mut Verdict) {
    let (mut all, mut none, mut each) = (Took::default(), 0, Vec::new());
    for query in lists::queries() {
        let asked = TextQuery::new(query, &[]).unwrap();
        let watch = Watch::start();
        let hits = db.in_text(&asked, HITS).unwrap();
        let took = watch.stop();
        none += usize::from(hits.is_empty());
        each.push((took.0, query, hits.len()));
        all.add(took);
    }
    println!("        {} queries, {none} without a hit; the slowest:", each.len());
    each.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (ms, query, hits) in each.iter().take(SLOWEST) {
        println!("          {ms:.1} ms: \"{query}\", {hits} hits");
    }
    println!("        first {HITS} hits, median {:.2} ms", percentile(&mut all.clock, 0.5));
    all.judge("first 20 hits in the text, p95", 0.95, 100.0, verdict);
    first_look(db);
}

/// The answer that stops early: how long it takes, and how often it has to be gone on with.
fn first_look(db: &LabelsDb) {
    let (mut all, mut stopped) = (Took::default(), 0);
    for query in lists::queries() {
        let asked = TextQuery::new(query, &[]).unwrap();
        let watch = Watch::start();
        let first = db.first_in_text(&asked, HITS, &|chunks| chunks >= FIRST_LOOK).unwrap();
        all.add(watch.stop());
        stopped += usize::from(first.stopped);
    }
    for (name, times) in [("clock", &mut all.clock), ("processor", &mut all.ran)] {
        let (p95, most) = (percentile(times, 0.95), percentile(times, 1.0));
        println!("        a first look, on the {name}: p95 {p95:.1} ms, at most {most:.1} ms; {stopped} stopped early");
    }
}

/// Times on the clock and on the processor.
#[derive(Default)]
struct Took {
    clock: Vec<f64>,
    ran: Vec<f64>,
}

impl Took {
    fn add(&mut self, (clock, ran): (f64, f64)) {
        self.clock.push(clock);
        self.ran.push(ran);
    }

    fn judge(&mut self, what: &str, share: f64, most: f64, verdict: &mut Verdict) {
        verdict.at_most(what, percentile(&mut self.clock, share), most, "ms");
        println!("        on the processor: {:.2} ms", percentile(&mut self.ran, share));
    }
}

/// Bytes of this process that are its own: pages of files that the system may drop at will do not count.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) * 1024.0
}
