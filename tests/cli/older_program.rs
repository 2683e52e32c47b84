//! An older program on the data of a newer one, for the data folder of every version: it shows what it understands and
//! writes to no database. And packs that lie once for many accounts.

use crate::run::Desk;
use crate::upgrade::{desk_of, versions};

/// As a newer version of the program would have left the file: a higher number, everything else as it was.
fn made_newer(desk: &Desk, name: &str) -> Option<Vec<u8>> {
    let path = desk.file(name);
    if !path.exists() {
        return None;
    }
    let database = rusqlite::Connection::open(&path).unwrap();
    database.pragma_update(None, "user_version", 900).unwrap();
    database.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(database);
    Some(std::fs::read(path).unwrap())
}

#[test]
fn an_older_program_reads_newer_data_and_writes_to_none_of_it() {
    let mut with_labels = 0;
    for version in versions() {
        let desk = desk_of(&version);
        let kept = ["clinic.db", "labels.db"].map(|name| (name, made_newer(&desk, name)));
        // Votes may lie elsewhere in a newer file: neither counted as none nor added to.
        let vote = desk.run_json(&["poll", "vote", "no-answer"]).fails(1).json();
        assert_eq!(vote["error"]["kind"], "newer_version", "{version}: {vote}");
        if version != "0.1.0" {
            let log = desk.run(&["review", "show", "samplamine"]).ok().stdout;
            assert!(log.contains("A. Sample, pharmacist"), "{version}: {log}");
            let check = desk.run(&["check", "samplamine", "--age", "70", "--json"]).ok().json();
            let source = &check["drugs"][0]["findings"][0]["statements"][0]["source"];
            assert_eq!(source, "our-clinic", "{version}");
        }
        if kept[1].1.is_some() {
            with_labels += 1;
            let labels = desk.run(&["list", "--origin", "imported", "--json"]).ok().json();
            assert_eq!(labels["total"], 3, "{version}: {labels}");
            let more = desk.write("more.xml", include_str!("../labels/newer.xml"));
            let import = desk.run_json(&["import", more.to_str().unwrap()]).fails(1).json();
            assert_eq!(import["error"]["kind"], "newer_version", "{version}: {import}");
        }
        for (name, bytes) in kept {
            assert!(std::fs::read(desk.file(name)).ok() == bytes, "{version}: {name} was written to");
        }
    }
    assert!(with_labels > 0);
}

#[test]
fn the_letterhead_of_a_version_is_printed_by_todays() {
    let mut with_letterhead = 0;
    for version in versions() {
        let desk = desk_of(&version);
        if desk.file("letterhead.ron").exists() {
            with_letterhead += 1;
            let page = desk.run(&["handout", "clonazepam", "--text", "-o", "-"]).ok().stdout;
            assert!(page.contains("Sample clinic"), "{version}: {page}");
        }
    }
    assert!(with_letterhead > 0);
}

/// The way that `docs/administrators.md` names for many desks.
#[test]
#[cfg(unix)]
fn a_folder_of_packs_that_is_linked_to_is_read_and_only_read() {
    let (shared, desk) = (desk_of("0.5.0"), Desk::new());
    let read = |path: &std::path::Path| std::fs::read(path).unwrap();
    let database = shared.file("packs/sample-pack/1");
    let before: Vec<_> = files(&database).iter().map(|path| read(path)).collect();
    std::os::unix::fs::symlink(shared.file("packs"), desk.file("packs")).unwrap();
    let found = desk.run(&["search", "examplazine"]).ok().stdout;
    assert!(found.contains("pack sample-pack"), "{found}");
    desk.run(&["pack", "verify"]).ok();
    assert_eq!(files(&database).iter().map(|path| read(path)).collect::<Vec<_>>(), before);
}

#[cfg(unix)]
fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    assert!(!files.is_empty());
    files
}
