//! A review that was acknowledged survives the death of the program. A writer is this test binary itself: it records
//! reviews one after the other and prints the number of each once it is on the disk; the test kills it 100 times.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use caveat::app::clinic::record;
use caveat::domain::date::PartialDate;
use caveat::domain::review::{ReviewAction, ReviewEntry};
use caveat::store::clinic_db::ClinicDb;

use crate::clinic_data::{id, places};

/// Names the writer's folder; without it the writer returns at once.
const FOLDER: &str = "CAVEAT_TEST_REVIEWS_IN";
/// The number of its first review.
const FROM: &str = "CAVEAT_TEST_REVIEWS_FROM";
const ROUNDS: usize = 100;

fn entry(number: usize) -> ReviewEntry {
    ReviewEntry {
        drug: id("clonazepam"),
        source: id("psyweb"),
        action: ReviewAction::Reviewed,
        by: format!("Writer {number}"),
        role: "pharmacist".to_owned(),
        date: PartialDate::new("2026-11-22").unwrap(),
        time: Some("09:40:00".to_owned()),
        against: "||0".to_owned(),
        due_months: None,
        note: None,
        read: Vec::new(),
    }
}

/// Not a test: what the other one starts. It ends when it is killed.
#[test]
fn writer() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let from: usize = std::env::var(FROM).unwrap().parse().unwrap();
    let places = places(&folder);
    for number in from.. {
        record(&places, &[], &[entry(number)]).unwrap();
        // Straight to the output: what a test prints is held back by its harness.
        let mut out = std::io::stdout().lock();
        writeln!(out, "acknowledged {number}").unwrap();
        out.flush().unwrap();
    }
}

fn start(folder: &Path, from: usize) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "reviews_survive::writer", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).env(FROM, from.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets the writer acknowledge so many reviews and kills it; the last number that was acknowledged.
fn kill_after(folder: &Path, from: usize, acknowledgements: usize) -> usize {
    let mut writer = start(folder, from);
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines().map(Result::unwrap);
    let number = |line: String| line.rsplit_once("acknowledged ").map(|(_, number)| number.parse::<usize>().unwrap());
    let mut last = None;
    for _ in 0..acknowledgements {
        last = lines.find_map(number);
        assert!(last.is_some(), "the writer ended by itself");
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    // What it had said before it died was said too.
    lines.filter_map(number).last().or(last).unwrap_or(from)
}

#[test]
fn every_acknowledged_review_is_there_after_each_of_100_deaths() {
    let folder = tempfile::tempdir().unwrap();
    let path = places(folder.path()).clinic_db();
    let mut acknowledged: Vec<usize> = Vec::new();
    let mut next = 1;
    for round in 0..ROUNDS {
        let last = kill_after(folder.path(), next, 1 + round % 7);
        acknowledged.extend(next..=last);
        let check: String = rusqlite::Connection::open(&path)
            .unwrap()
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(check, "ok", "round {round}");
        let log = ClinicDb::open(&path).unwrap().reviews().unwrap();
        let there: Vec<usize> = log.iter().map(|e| e.by.trim_start_matches("Writer ").parse().unwrap()).collect();
        // At most one more than was said: it was on the disk before its number was out.
        assert!(there.starts_with(&acknowledged), "round {round}: {there:?} without some of {acknowledged:?}");
        assert!(there.len() <= acknowledged.len() + 1, "round {round}");
        acknowledged.clone_from(&there);
        next = there.len() + 1;
    }
    assert!(acknowledged.len() >= ROUNDS, "{}", acknowledged.len());
    println!("measured: recording of reviews that is killed | {ROUNDS} | 0 | each acknowledged review is there");
}
