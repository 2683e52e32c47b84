//! `caveat-tantivy TEXTS QUERIES FOLDER`: puts each line of the file TEXTS into an index in the empty FOLDER, text and places of
//! words kept, on two threads; then asks for the first 20 hits of each line of QUERIES as a phrase. Prints three lines.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::time::Instant;

use tantivy::collector::TopDocs;
use tantivy::query::{PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TEXT};
use tantivy::{Index, IndexWriter, Searcher, Term, doc};

type Failed = Box<dyn std::error::Error>;

const HITS: usize = 20;
const THREADS: usize = 2;
/// Bytes that the writer may hold before it writes.
const BUDGET: usize = 100_000_000;

fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [texts, queries, folder] = args.as_slice() else { return Err("usage: TEXTS QUERIES FOLDER".into()) };
    let mut schema = Schema::builder();
    let body = schema.add_text_field("body", TEXT | STORED);
    let index = Index::create_in_dir(folder, schema.build())?;
    let start = Instant::now();
    let mut writer: IndexWriter = index.writer_with_num_threads(THREADS, BUDGET)?;
    let mut bytes = 0;
    for line in BufReader::new(std::fs::File::open(texts)?).lines() {
        let line = line?;
        bytes += line.len();
        writer.add_document(doc!(body => line))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let took = start.elapsed().as_secs_f64();
    let mb = |bytes: u64| bytes as f64 / 1_048_576.0;
    println!("indexed {:.0} MB in {took:.0} s, {:.1} MB/s", mb(bytes as u64), mb(bytes as u64) / took);
    println!("{:.0} MB on disk", mb(size(Path::new(folder))?));
    let searcher = index.reader()?.searcher();
    let mut all: Vec<f64> = Vec::new();
    for words in std::fs::read_to_string(queries)?.lines() {
        let start = Instant::now();
        let query = phrase(&index, body, words)?;
        first(&searcher, query.as_ref(), body)?;
        all.push(start.elapsed().as_secs_f64() * 1e3);
    }
    all.sort_by(f64::total_cmp);
    let at = |share: f64| all.get(((all.len() as f64 * share).ceil() as usize).max(1) - 1).copied().unwrap_or_default();
    println!("first {HITS}: median {:.1} ms, p95 {:.1} ms", at(0.5), at(0.95));
    Ok(())
}

/// The words one after the other, cut as the index cuts them.
fn phrase(index: &Index, body: Field, words: &str) -> tantivy::Result<Box<dyn Query>> {
    let mut cut = index.tokenizer_for_field(body)?;
    let (mut stream, mut terms) = (cut.token_stream(words), Vec::new());
    while let Some(token) = stream.next() {
        terms.push(Term::from_field_text(body, &token.text));
    }
    Ok(match terms.as_slice() {
        [only] => Box::new(TermQuery::new(only.clone(), IndexRecordOption::WithFreqs)),
        _ => Box::new(PhraseQuery::new(terms)),
    })
}

/// The hits with their texts, as a list shows them.
fn first(searcher: &Searcher, query: &dyn Query, body: Field) -> tantivy::Result<usize> {
    let mut read = 0;
    for (_, address) in searcher.search(query, &TopDocs::with_limit(HITS).order_by_score())? {
        let hit: tantivy::TantivyDocument = searcher.doc(address)?;
        read += hit.get_first(body).map_or(0, |_| 1);
    }
    Ok(read)
}

fn size(folder: &Path) -> std::io::Result<u64> {
    std::fs::read_dir(folder)?.map(|entry| Ok(entry?.metadata()?.len())).sum()
}
