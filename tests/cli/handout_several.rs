//! `handout` for several drugs: one PDF for all, or one file each, and the whole library at once.

use crate::poppler::pages;
use crate::run::{Desk, built_in, each, items};

/// A drug of the clinic's own.
pub const TESTAMOL: &str = "(
    schema: 1,
    drug: (id: \"testamol\", name: \"testamol\", brands: [\"Testex\"]),
    sources: [(id: \"web\", kind: web_article, read: whole, title: \"A page about testamol\", short: \"Web\")],
    statements: [
        (id: \"s-elderly\", population: \"elderly\", grade: avoid, phrase: \"not recommended\",
            words: \"Old words for older people.\", source: \"web\", section: \"Use\"),
    ],
)
";

fn desk() -> Desk {
    let desk = Desk::with_drug("testamol.ron", TESTAMOL);
    desk.add_drug("trialol.ron", TESTAMOL.replace("testamol", "trialol").replace("Testex", "Triex"));
    desk
}

const DATE: [&str; 2] = ["--date", "2026-11-22"];

#[test]
fn several_drugs_stand_in_one_file_each_from_a_new_page() {
    let desk = desk();
    let target = desk.file("all.pdf");
    let args = ["handout", "Testex", "clonazepam", "testamol", "-o", target.to_str().unwrap()];
    let made = desk.json(&[&args[..], &DATE].concat());
    assert_eq!(items(&made["files"]).len(), 1);
    assert_eq!(each_drug(&made["files"][0]["drugs"]), ["testamol", "clonazepam"], "a drug named twice stands once");
    let Some(pages) = pages(&target) else { return };
    assert_eq!(made["files"][0]["pages"], pages.len());
    let first: Vec<usize> = (0..pages.len()).filter(|at| pages[*at].contains("Page 1 of ")).collect();
    assert_eq!(first.len(), 2, "each counts its own pages");
    assert!(pages[first[0]].contains("testamol Brand name: Testex") && first[0] == 1);
    assert!(pages[0].contains("Contents") && pages[0].contains("testamol") && pages[0].contains("clonazepam"));
    assert!(pages[first[1]].contains("clonazepam Brand name: Klonopin"));
}

fn each_drug(drugs: &serde_json::Value) -> Vec<&str> {
    items(drugs).iter().map(|drug| drug.as_str().unwrap()).collect()
}

#[test]
fn a_folder_gets_one_file_a_drug() {
    let desk = desk();
    let folder = format!("{}/out/", desk.folder().display());
    let made = desk.json(&[&["handout", "trialol", "clonazepam", "-o", &folder], &DATE[..]].concat());
    let files = each(&made["files"], "file");
    let names: Vec<&str> = files.iter().map(|file| file.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["trialol_en_2026-11-22.pdf", "clonazepam_en_2026-11-22.pdf"]);
    for file in files {
        assert!(std::fs::read(file).unwrap().starts_with(b"%PDF-"), "{file}");
    }
}

#[test]
fn the_whole_library_is_the_same_with_one_job_and_with_two() {
    let desk = desk();
    let mut all = Vec::new();
    for jobs in ["1", "2"] {
        let folder = format!("{}/{jobs}/", desk.folder().display());
        let made = desk.json(&[&["handout", "--all", "--jobs", jobs, "-o", &folder], &DATE[..]].concat());
        let drugs: Vec<&str> = items(&made["files"]).iter().flat_map(|file| each_drug(&file["drugs"])).collect();
        assert_eq!(drugs.len(), built_in().len() + 2);
        assert!(["clonazepam", "testamol", "trialol"].iter().all(|drug| drugs.contains(drug)), "{drugs:?}");
        let bytes: Vec<Vec<u8>> =
            each(&made["files"], "file").into_iter().map(|file| std::fs::read(file).unwrap()).collect();
        all.push(bytes);
    }
    assert!(all[0] == all[1], "the number of jobs changed a page");
}

#[test]
fn the_whole_library_does_not_pass_over_a_broken_file_in_silence() {
    let desk = desk();
    let file = desk.add_drug("brokenol.ron", "this is not RON");
    let folder = format!("{}/out/", desk.folder().display());
    let ran = desk.run(&[&["handout", "--all", "-o", &folder], &DATE[..]].concat()).ok();
    assert!(ran.stderr.contains(&file), "{}", ran.stderr);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), built_in().len() + 2);
}
