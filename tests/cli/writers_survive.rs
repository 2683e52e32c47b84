//! Whatever the program writes by itself survives its death: settings, letterhead, an exported page, results, votes and their
//! copies are the old ones or the new ones. The writer is this test binary itself; the test kills it while it writes. 40
//! deaths, 1,000 with `CAVEAT_LONG` set.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use caveat::app::clinic::export;
use caveat::handout::compose::Letterhead;
use caveat::store::backups::{back_up, backups, check_backup, thin_out};
use caveat::store::clinic_db::ClinicDb;
use caveat::store::letterhead;
use caveat::store::pack::{ResultLine, last_results, note_result};
use caveat::store::settings::SettingsFile;
use caveat::store::whole_file::{Access, Existing, write_whole};

use crate::clinic_data::{id, places};

/// Names the writer's folder; without it the writer returns at once.
const FOLDER: &str = "CAVEAT_TEST_WRITERS_IN";
const FROM: &str = "CAVEAT_TEST_WRITERS_FROM";
const PAGE: usize = 600_000;

fn rounds() -> usize {
    if std::env::var_os("CAVEAT_LONG").is_some() { 1_000 } else { 40 }
}

fn line(number: usize) -> ResultLine {
    ResultLine {
        date: "2026-11-25".to_owned(),
        time: "09:40:00".to_owned(),
        what: "installed".to_owned(),
        name: Some(number.to_string()),
        version: None,
        reason: None,
        labels: number,
        monographs: 0,
    }
}

/// One after the other; each is named once it is there.
fn write(folder: &Path, number: usize) {
    let places = places(folder);
    let mut settings = SettingsFile::load(&places.settings);
    settings.settings.my_list = vec![format!("drug-{number}"); 200];
    settings.save().unwrap();
    say(&format!("settings {number}"));
    let head = Letterhead { clinic: Some(format!("{number} ").repeat(900)), ..Letterhead::default() };
    letterhead::save(&places, &head).unwrap();
    say(&format!("letterhead {number}"));
    let page = vec![u8::try_from(number % 250).unwrap(); PAGE];
    write_whole(&folder.join("page.pdf"), &page, Access::Document, Existing::Replace).unwrap();
    say(&format!("page {number}"));
    note_result(&places, line(number)).unwrap();
    say(&format!("result {number}"));
    ClinicDb::open(&places.clinic_db()).unwrap().vote(&id("p"), &format!("v{number}"), &id("a")).unwrap();
    say(&format!("vote {number}"));
    back_up(&places, None).unwrap();
    thin_out(&places);
    export(&places, &folder.join("layer.ron"), Existing::Replace, None).unwrap();
    say(&format!("done {number}"));
}

/// Not a test: what the next one starts. It writes until it is killed.
#[test]
fn all_writers() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let from: usize = std::env::var(FROM).unwrap().parse().unwrap();
    for number in from.. {
        write(&folder, number);
    }
}

/// Straight to the output: what a test prints is held back by its harness.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "wrote {text}").unwrap();
    out.flush().unwrap();
}

fn start(folder: &Path, from: usize) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "writers_survive::all_writers", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder).env(FROM, from.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Lets the writer write so often and kills it; the last number that was acknowledged of each kind.
fn kill_after(folder: &Path, from: usize, lines: usize) -> Vec<(String, usize)> {
    let mut writer = start(folder, from);
    let mut out = BufReader::new(writer.stdout.take().unwrap()).lines().map(Result::unwrap);
    let parsed = |line: String| {
        let (_, told) = line.rsplit_once("wrote ")?;
        let (kind, number) = told.split_once(' ')?;
        Some((kind.to_owned(), number.parse::<usize>().unwrap()))
    };
    let mut told: Vec<(String, usize)> = Vec::new();
    for _ in 0..lines {
        let next = out.find_map(parsed);
        told.push(next.expect("the writer ended by itself"));
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    // Killed between writing and saying it: those lines count too.
    told.extend(out.filter_map(parsed));
    told
}

/// Everything is whole, and nothing is older than what was acknowledged.
fn whole(folder: &Path, told: &[(String, usize)], votes: usize) {
    let places = places(folder);
    let last = |kind: &str| told.iter().rev().find(|(of, _)| of == kind).map_or(0, |(_, number)| *number);
    let settings = SettingsFile::load(&places.settings);
    assert!(settings.problems.is_empty(), "{:?}", settings.problems);
    let list = &settings.settings.my_list;
    let number: usize = list.first().map_or(0, |drug| drug.rsplit('-').next().unwrap().parse().unwrap());
    assert!(list.iter().all(|drug| *drug == list[0]) && number >= last("settings"), "{number} {told:?}");
    let head = letterhead::load(&places);
    assert!(head.problems.is_empty(), "{:?}", head.problems);
    let clinic = head.letterhead.clinic.unwrap_or_default();
    let number: usize = clinic.split(' ').next().unwrap().parse().unwrap_or(0);
    assert!(clinic.split(' ').all(|part| part.parse() == Ok(number)) || clinic.is_empty());
    assert!(number >= last("letterhead"), "{number} {told:?}");
    if let Ok(page) = std::fs::read(folder.join("page.pdf")) {
        assert!(page.len() == PAGE && page.iter().all(|byte| *byte == page[0]), "a torn page");
    }
    let results = last_results(&places);
    assert!(results.first().map_or(0, |line| line.labels) >= last("result") && results.len() <= 50);
    if let Some(db) = ClinicDb::open_existing(&places.clinic_db()).unwrap() {
        db.check().unwrap();
        assert!(usize::try_from(db.tally(&id("p"), &[id("a")]).unwrap()[0]).unwrap() >= votes, "{told:?}");
    }
    backups(&places).iter().for_each(|backup| check_backup(backup).unwrap());
}

#[test]
fn every_writer_that_is_killed_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (mut from, mut votes) = (1, 0);
    for round in 0..rounds() {
        let told = kill_after(folder.path(), from, 1 + round % 13);
        votes += told.iter().filter(|(kind, _)| kind == "vote").count();
        whole(folder.path(), &told, votes);
        from = told.iter().map(|(_, number)| *number).max().unwrap_or(from) + 1;
    }
    println!(
        "measured: writers that are killed | {} | 0 | settings, letterhead, page, results, votes, copies, export",
        rounds()
    );
}
