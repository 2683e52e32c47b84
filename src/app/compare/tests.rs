//! Drugs side by side: the rows, what differs, and what "differences only" may not hide.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at once where something is missing"
)]

use std::sync::Arc;

use super::*;
use crate::app::checking::check;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answer, Patient};
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::reference::Reference;

const SECOND: &str = include_str!("../../../tests/ui/second_drug.ron");

fn model(files: &[(&str, &str)], ids: &[&str], patient: &Patient) -> CompareModel {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("drugs")).unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join("drugs").join(name), text).unwrap();
    }
    let reference = Reference::built_in().unwrap();
    let places = Places { data: folder.path().to_owned(), settings: folder.path().join("settings.ron") };
    let library = Library::load_small(&["clonazepam"], Some(&places), &reference);
    let monographs: Vec<Arc<Monograph>> =
        ids.iter().map(|id| library.readable_or_not(&Id::new(id).unwrap()).unwrap().clone()).collect();
    CompareModel::of(&Words::english(), &check(&monographs, patient, &library, &reference))
}

fn row<'a>(model: &'a CompareModel, key: &RowKey) -> &'a CompareRow {
    model.rows.iter().find(|row| row.key == *key).unwrap()
}

#[test]
fn rows_are_aligned_and_in_the_order_of_the_monograph() {
    let answers = [(PopulationId::new("schizophrenia").unwrap(), Answer::Yes)].into();
    let patient = Patient { answers, ..Patient::default() };
    let model = model(&[("placebine.ron", SECOND)], &["clonazepam", "placebine"], &patient);
    let titles: Vec<_> = model.rows.iter().map(|row| row.title.as_str()).take(15).collect();
    assert_eq!(
        titles,
        [
            "Class",
            "What it treats",
            "How fast, how long",
            "Boxed warning",
            "Contraindicated for anyone",
            "Elderly",
            "Pregnant",
            "Under 18",
            "Schizophrenia",
            "Breastfeeding",
            "Psychiatric disorder",
            "Drug or alcohol dependence",
            "Common",
            "Less common",
            "Rare",
        ]
    );
    assert!(model.rows.iter().all(|row| row.cells.len() == 2 && row.differs));
    let yes: Vec<_> = model.rows.iter().filter(|row| row.yes).map(|row| row.title.as_str()).collect();
    assert_eq!(yes, ["Schizophrenia", "Psychiatric disorder"]);
    assert_eq!(model.heads[0].note, "Klonopin. 9 sources, newest Jan 2023");
    // A label read whole that is silent is not the same as one read in part.
    let missing = |key| row(&model, &key).cells[1].missing.as_ref().unwrap().0;
    assert_eq!(missing(RowKey::Duration), Standing::NotStated);
    assert_eq!(missing(RowKey::Tier(Tier::LessCommon)), Standing::NotStated);
    let antifungals = row(&model, &RowKey::With("antifungals".into()));
    assert_eq!((antifungals.cells[0].lines.len(), antifungals.part), (2, Part::Medicines));
}

#[test]
fn differences_only_hides_equal_rows_but_no_warning_no_gap_and_no_failure() {
    let twin = SECOND.replace("placebine", "placebone").replace("Placebex", "Placebox");
    let files = [("placebine.ron", SECOND), ("placebone.ron", &twin)];
    let model = model(&files, &["placebine", "placebone"], &Patient::default());
    assert!(
        model.rows.iter().all(|row| !row.differs),
        "{:?}",
        model.rows.iter().filter(|r| r.differs).collect::<Vec<_>>()
    );
    let shown: Vec<_> = model.shown(true).map(|row| row.title.as_str()).collect();
    assert_eq!(
        shown,
        [
            "How fast, how long",
            "Boxed warning",
            "Contraindicated for anyone",
            "Pregnant",
            "Under 18",
            "Schizophrenia",
            "Breastfeeding",
            "Psychiatric disorder",
            "Drug or alcohol dependence",
        ]
    );
    assert_eq!(model.shown(false).count(), model.rows.len());
}

#[test]
fn another_word_or_another_grade_is_a_difference_and_another_order_is_none() {
    let files =
        |text: &str| [("placebine.ron".to_owned(), SECOND.to_owned()), ("placebone.ron".to_owned(), text.to_owned())];
    let differs = |from: &str, to: &str| {
        let twin = SECOND.replace("placebine", "placebone").replace("Placebex", "Placebox").replace(from, to);
        let files = files(&twin);
        let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let model = model(&files, &["placebine", "placebone"], &Patient::default());
        model.rows.iter().filter(|row| row.differs).map(|row| row.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(differs("class: \"invented\"", "class: \"other\""), ["Class"]);
    assert_eq!(differs("Older people yawn more.", "Older people yawn less."), ["Elderly"]);
    assert_eq!(differs("grade: caution,", "grade: avoid, reason: \"A reason.\","), ["Elderly"]);
    assert_eq!(differs("term: \"Yawning\"", "term: \"yawning\""), Vec::<String>::new());
    assert_eq!(differs("Nothing at all.", "Something."), ["What it treats"]);
}

#[test]
fn a_drug_that_could_not_be_read_fails_in_every_row() {
    let model = model(&[("broken.ron", "(")], &["clonazepam", "broken"], &Patient::default());
    for row in &model.rows {
        let cell = &row.cells[1];
        let standing = cell.missing.as_ref().map(|m| m.0).or(cell.entry.as_ref().map(|e| e.standing));
        assert_eq!(standing, Some(Standing::CheckFailed), "{}", row.title);
        assert!(row.stays());
    }
}
