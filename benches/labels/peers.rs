//! Other ways to find words in the same texts, in the same run: SQLite's LIKE over the plain texts, ripgrep over them as files
//! where it is installed, and tantivy where `CAVEAT_TANTIVY` names the program of `benches/tantivy`.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use caveat::store::labels_db::{LabelsDb, TextQuery};

use crate::lists;
use crate::verdict::percentile;

/// Queries that each peer is asked: it takes seconds for one.
const ASKED: usize = 20;

pub fn measure(db: &LabelsDb, work: &Path) {
    let plain = work.join("plain.txt");
    write(db, &plain, &work.join("like.db"));
    let every = lists::queries().len() / ASKED;
    let asked: Vec<&str> = lists::queries().into_iter().step_by(every.max(1)).collect();
    let like = rusqlite::Connection::open(work.join("like.db")).unwrap();
    let mut select = like.prepare("SELECT rowid FROM texts WHERE body LIKE ?1 LIMIT 20").unwrap();
    report("SQLite LIKE, first 20", &asked, |query| {
        select.query_map([format!("%{query}%")], |row| row.get::<_, i64>(0)).unwrap().count();
    });
    if Command::new("rg").arg("--version").output().is_ok() {
        report("ripgrep, whole text", &asked, |query| {
            Command::new("rg").args(["-c", "-i", "-F", query]).arg(&plain).output().unwrap();
        });
    } else {
        println!("        ripgrep is not installed");
    }
    tantivy(&plain, work);
    report("this program, first 20", &asked, |query| {
        db.in_text(&TextQuery::new(query, &[]).unwrap(), 20).unwrap();
    });
}

/// Its own index of the same texts; asked for all queries, as it is fast.
fn tantivy(plain: &Path, work: &Path) {
    let Some(program) = std::env::var_os("CAVEAT_TANTIVY") else {
        println!("        CAVEAT_TANTIVY is not set: tantivy was not asked");
        return;
    };
    let (queries, index) = (work.join("queries.txt"), work.join("tantivy"));
    std::fs::write(&queries, lists::queries().join("\n")).unwrap();
    std::fs::create_dir(&index).unwrap();
    let done = Command::new(program).arg(plain).arg(&queries).arg(&index).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    for line in String::from_utf8(done.stdout).unwrap().lines() {
        println!("        tantivy, text kept: {line}");
    }
}

fn report(what: &str, asked: &[&str], mut ask: impl FnMut(&str)) {
    let mut all: Vec<f64> = asked
        .iter()
        .map(|query| {
            let start = Instant::now();
            ask(query);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    let median = percentile(&mut all, 0.5);
    println!("        {what}: median {median:.1} ms, p95 {:.1} ms", percentile(&mut all, 0.95));
}

/// The texts of all labels, each once: a line each in a file, a row each in a table.
fn write(db: &LabelsDb, plain: &Path, like: &Path) {
    use std::io::Write as _;
    let mut file = std::io::BufWriter::new(std::fs::File::create(plain).unwrap());
    let table = rusqlite::Connection::open(like).unwrap();
    table.execute_batch("PRAGMA synchronous = OFF; CREATE TABLE texts (body TEXT); BEGIN").unwrap();
    let mut insert = table.prepare("INSERT INTO texts (body) VALUES (?1)").unwrap();
    let mut seen = std::collections::HashSet::new();
    for row in 1..=u32::try_from(db.count().unwrap()).unwrap() {
        let Some(label) = db.label(row).unwrap() else { continue };
        for section in label.all_sections() {
            let text = section.own_text();
            let hash = std::hash::BuildHasher::hash_one(
                &std::hash::BuildHasherDefault::<std::hash::DefaultHasher>::default(),
                &text,
            );
            if seen.insert(hash) {
                writeln!(file, "{}", text.replace('\n', " ")).unwrap();
                insert.execute([text]).unwrap();
            }
        }
    }
    drop(insert);
    table.execute_batch("COMMIT").unwrap();
}
