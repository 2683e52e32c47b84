//! The clinic's database on a disk that is full at any page, and as a power cut leaves it: what was acknowledged is there,
//! what was not is wholly absent.

use std::fs;

use super::super::*;
use crate::domain::clinic_layer::{LayerContent, LayerEntry};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::review::{ReviewAction, ReviewEntry};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Some of the layer and some reviews, which belong together.
fn batch(number: usize) -> (Vec<LayerEntry>, Vec<ReviewEntry>) {
    let date = PartialDate::new("2026-11-25").unwrap();
    let entry = |n: usize| LayerEntry {
        id: id(&format!("note-{number}-{n}")),
        drug: id("clonazepam"),
        what: LayerContent::Note(format!("{number} ").repeat(500)),
        by: "Ada".into(),
        role: "nurse".into(),
        date: date.clone(),
        time: None,
    };
    let review = ReviewEntry {
        drug: id("clonazepam"),
        source: id("psyweb"),
        action: ReviewAction::Reviewed,
        by: format!("Writer {number}"),
        role: "pharmacist".into(),
        date: date.clone(),
        time: None,
        against: "||0".into(),
        due_months: None,
        note: None,
        read: Vec::new(),
    };
    ((0..4).map(entry).collect(), vec![review.clone(), review])
}

fn counts(db: &ClinicDb) -> (usize, usize) {
    (db.layer().unwrap().entries().len(), db.reviews().unwrap().len())
}

#[test]
fn a_full_disk_at_any_page_leaves_votes_reviews_and_layer_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.db");
    let mut db = ClinicDb::open(&path).unwrap();
    let (mut full, mut recorded, mut voted) = (0, 0, 0);
    for pages in 1..120 {
        db.limit_pages(pages).unwrap();
        let (entries, log) = batch(recorded);
        match db.record(&entries, &log) {
            Ok(()) => recorded += 1,
            Err(error) => {
                assert_eq!(error.kind, StoreErrorKind::DiskFull);
                full += 1;
            }
        }
        for n in 0..5 {
            match db.vote(&id("p"), &format!("voter {pages} {n} {}", "x".repeat(100)), &id("a")) {
                Ok(()) => voted += 1,
                Err(error) => {
                    assert_eq!(error.kind, StoreErrorKind::DiskFull);
                    full += 1;
                }
            }
        }
        // As another program sees it.
        let other = ClinicDb::open_existing(&path).unwrap().unwrap();
        assert_eq!(counts(&other), (recorded * 4, recorded * 2), "{pages} pages");
        assert_eq!(other.tally(&id("p"), &[id("a")]).unwrap(), [voted], "{pages} pages");
        other.check().unwrap();
    }
    println!("measured: the clinic's database is full at a page | {full} | 0 | votes, reviews, layer");
    assert!(full > 100 && recorded > 10 && voted > 20, "{full} full, {recorded} recorded, {voted} voted");
}

/// Database and log as they lie on the disk at this moment.
fn crash_copy(from: &std::path::Path, to: &std::path::Path) -> bool {
    fs::create_dir_all(to).unwrap();
    fs::copy(from.join("clinic.db"), to.join("clinic.db")).unwrap();
    fs::copy(from.join("clinic.db-journal"), to.join("clinic.db-journal")).is_ok()
}

#[test]
fn a_crash_in_the_middle_of_recording_leaves_all_before_and_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut with_log) = (folder.path().join("clinic.db"), 0);
    let (entries, log) = batch(0);
    ClinicDb::open(&path).unwrap().record(&entries, &log).unwrap();
    let writer = Connection::open(&path).unwrap();
    // So small a memory that half of a transaction lies in the file.
    writer.execute_batch("PRAGMA cache_size = 2; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;").unwrap();
    for step in 1..=60 {
        let (entries, log) = batch(step);
        entries.iter().for_each(|entry| layer::insert(&writer, entry).unwrap());
        log.iter().for_each(|entry| reviews::insert(&writer, entry).unwrap());
        for first_reads in [false, true] {
            let copy = folder.path().join(format!("copy-{step}-{first_reads}"));
            with_log += usize::from(crash_copy(folder.path(), &copy));
            let copy = copy.join("clinic.db");
            // Whoever comes first clears up: a reader too.
            if first_reads {
                let db = ClinicDb::open_existing(&copy).unwrap().unwrap();
                assert_eq!(counts(&db), (4, 2), "step {step}, read first");
            }
            let db = ClinicDb::open(&copy).unwrap();
            db.check().unwrap();
            assert_eq!(counts(&db), (4, 2), "step {step}");
        }
    }
    writer.execute_batch("COMMIT").unwrap();
    assert_eq!(counts(&ClinicDb::open(&path).unwrap()), (61 * 4, 61 * 2));
    assert!(with_log > 100, "{with_log} copies with a log");
    println!("measured: crash copies of the clinic's database | {with_log} | 0 | reopened in the middle of recording");
}
