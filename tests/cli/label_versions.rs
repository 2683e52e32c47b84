//! Versions of one label over the years, from real files: openFDA's answers for one application, kept eight times.

use crate::run::{Desk, items};

/// The set of the label that all but the first of them have.
const SET: &str = "0dc024ce-efc8-4690-7cb5-639c728fccac";

#[test]
fn eight_answers_over_the_years_are_two_labels_and_six_versions_of_one() {
    let Some(labels) = std::env::var_os("CAVEAT_LABELS_DIR") else {
        println!("skipped: CAVEAT_LABELS_DIR names no folder");
        return;
    };
    let folder = std::path::Path::new(&labels).join("openfda/pharmgkb_history").display().to_string();
    let desk = Desk::new();
    let counts = |json: &serde_json::Value| ["files", "added", "updated", "unchanged"].map(|key| json[key].as_u64());
    // The oldest answer is of another set id, and two days in July 2020 have the same version.
    let first = desk.run_json(&["import", &folder]).ends(0).json();
    assert_eq!(counts(&first), [8, 2, 5, 1].map(Some), "{first}");
    let again = desk.run_json(&["import", &folder]).ends(0).json();
    assert_eq!(counts(&again), [8, 0, 0, 8].map(Some), "{again}");
    let listed = desk.json(&["list", "--origin", "imported"]);
    assert_eq!(items(&listed["drugs"]).len(), 2);
    let places = caveat::store::paths::Places { data: desk.folder().to_owned(), settings: desk.file("settings.ron") };
    let db = caveat::store::labels_db::LabelsDb::open_to_read(&places.labels_db()).unwrap().unwrap();
    let row = db.names().unwrap().named(SET).unwrap();
    let versions = db.versions(row).unwrap();
    let numbers: Vec<u32> = versions.iter().map(|version| version.version.unwrap()).collect();
    assert_eq!(numbers, [1636, 1638, 1640, 1641, 1644, 1646]);
    assert!(versions.iter().filter(|version| version.current).map(|version| version.version).eq([Some(1646)]));
}
