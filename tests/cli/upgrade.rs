//! Data folders that earlier versions wrote: today's program opens a copy of each and loses nothing.

use crate::run::Desk;

/// A copy of the data folder of a version.
pub fn desk_of(version: &str) -> Desk {
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade").join(version);
    let desk = Desk::new();
    copy(&kept, &kept, &desk);
    desk
}

fn copy(kept: &std::path::Path, folder: &std::path::Path, desk: &Desk) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            copy(kept, &entry, desk);
        } else {
            let name = entry.strip_prefix(kept).unwrap().to_str().unwrap();
            desk.write(name, std::fs::read(&entry).unwrap());
        }
    }
}

/// Every version whose folder is kept.
pub fn versions() -> Vec<String> {
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade");
    let entries = std::fs::read_dir(kept).unwrap().map(|entry| entry.unwrap());
    let mut versions: Vec<String> =
        entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().into_string().unwrap()).collect();
    versions.sort();
    versions
}

#[test]
fn a_folder_is_kept_for_every_version_so_far() {
    let versions = versions();
    assert!(versions.contains(&"0.1.0".to_owned()), "{versions:?}");
    assert!(versions.contains(&env!("CARGO_PKG_VERSION").to_owned()), "none for this version among {versions:?}");
}

#[test]
fn votes_settings_and_the_clinics_monograph_are_found_again() {
    for version in versions() {
        let desk = desk_of(&version);
        let poll = desk.run(&["poll", "show", "--json"]).ok().json();
        assert_eq!((&poll["local_total"], &poll["own_vote"]), (&2.into(), &"yes-past".into()), "{version}");
        assert_eq!(poll["original"]["total"], 3979, "{version}");
        // The account can still change its vote: its name came along.
        let changed = desk.run(&["poll", "vote", "no-answer", "--json"]).ok().json();
        assert_eq!((&changed["local_total"], &changed["own_vote"]), (&2.into(), &"no-answer".into()), "{version}");
        let check = desk.run(&["check", "samplamine", "--pregnant", "yes", "--json"]).ok().json();
        assert_eq!(check["drugs"][0]["findings"][0]["grade"], "avoid", "{version}");
        let settings = std::fs::read_to_string(desk.file("settings.ron")).unwrap();
        assert!(settings.contains("\"theme\": dark") && settings.contains("clonazepam"), "{version}: {settings}");
        assert!(desk.names().iter().all(|name| !name.contains("corrupt")), "{version}: {:?}", desk.names());
    }
}

#[test]
fn the_clinics_reviews_and_statements_are_found_again() {
    for version in versions().into_iter().filter(|version| version != "0.1.0") {
        let desk = desk_of(&version);
        let check = desk.run(&["check", "samplamine", "--age", "70", "--json"]).ok().json();
        let finding = &check["drugs"][0]["findings"][0];
        assert_eq!((&finding["population"], &finding["grade"]), (&"elderly".into(), &"monitor".into()), "{version}");
        assert_eq!(finding["statements"][0]["source"], "our-clinic", "{version}");
        let log = desk.run(&["review", "show", "samplamine"]).ok().stdout;
        assert!(log.contains("A. Sample, pharmacist"), "{version}: {log}");
        // Everything goes on to another desk.
        let file = desk.file("second-desk.ron").display().to_string();
        desk.run(&["clinic", "export", &file]).ok();
        let text = std::fs::read_to_string(&file).unwrap();
        for words in ["Ask the pharmacy before the first order.", "We watch older people for falls.", "in_review"] {
            assert!(text.contains(words), "{version}: {words}");
        }
    }
}

#[test]
fn imported_labels_and_packs_are_found_again() {
    let with_labels: Vec<String> = versions()
        .into_iter()
        .filter(|version| !["0.1.0", "0.2.0", "0.3.0", "0.4.0"].contains(&version.as_str()))
        .collect();
    assert!(!with_labels.is_empty());
    for version in with_labels {
        let desk = desk_of(&version);
        let labels = desk.run(&["list", "--origin", "imported", "--json"]).ok().json();
        assert_eq!(labels["total"], 3, "{version}: {labels}");
        // It can be imported into as before, and every byte of the pack is what it was.
        let label = desk.write("more.xml", include_str!("../labels/newer.xml").replace("000000000001", "000000000077"));
        let more = desk.run(&["import", label.to_str().unwrap(), "--json"]).ok().json();
        assert_eq!((&more["added"], &more["updated"]), (&1.into(), &0.into()), "{version}");
        desk.run(&["pack", "verify"]).ok();
    }
}
