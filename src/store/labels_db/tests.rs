//! What the library of labels promises: nothing lost, nothing twice, the old one until the new one is whole.

use std::path::Path;

use super::*;
use crate::domain::date::PartialDate;
use crate::domain::label::*;
use crate::domain::search::labels::LabelIndex;

fn section(title: &str, kind: SectionKind, text: &str) -> LabelSection {
    LabelSection { title: Some(title.into()), kind, blocks: vec![Block::plain(text)], ..LabelSection::default() }
}

/// An invented label; `text` is the text of its boxed warning.
pub(crate) fn label(set_id: &str, version: u32, name: &str, labeler: &str, text: &str) -> Label {
    Label {
        identity: Identity {
            set_id: set_id.into(),
            version: Some(version),
            document_id: Some(format!("{set_id}-{version}")),
            effective: PartialDate::new(&format!("20{:02}-03-01", 10 + version)),
            document: DocumentKind::Prescription,
            document_code: Some("34391-3".into()),
            format: LabelFormat::Spl,
            jurisdiction: Some("US".into()),
            language: Some("en".into()),
            labeler: Some(labeler.into()),
            packager: Packager::Original,
        },
        names: Names { brands: vec![format!("{name}ex")], generics: vec![name.to_uppercase()], classes: Vec::new() },
        products: vec![Product {
            form: Some("TABLET".into()),
            routes: vec!["ORAL".into()],
            ndcs: vec!["0093-0832-01".into()],
            ingredients: vec![Ingredient {
                name: name.to_uppercase(),
                unii: Some(format!("U{name}")),
                role: IngredientRole::Active,
                strength: None,
                moieties: Vec::new(),
            }],
            ..Product::default()
        }],
        highlights: vec![section("Boxed warning", SectionKind::BoxedWarning, "Short wording.")],
        sections: vec![
            section("WARNING", SectionKind::BoxedWarning, text),
            LabelSection {
                children: vec![section("8.2 Lactation", SectionKind::Lactation, "It passes into milk.")],
                ..section("8 USE IN SPECIFIC POPULATIONS", SectionKind::SpecificPopulations, "See below.")
            },
        ],
    }
}

fn import(path: &Path, labels: Vec<Label>) -> Counts {
    let db = LabelsDb::open(path).unwrap();
    let mut preparer = Preparer::new(&db).unwrap();
    let mut writer = Writer::begin(db).unwrap();
    feed(&mut preparer, &mut writer, labels).unwrap();
    writer.commit().unwrap().1
}

fn feed(preparer: &mut Preparer, writer: &mut Writer, labels: Vec<Label>) -> Result<(), StoreError> {
    let mut parcels = Vec::new();
    labels.into_iter().for_each(|label| preparer.add(label, &mut |parcel| parcels.push(parcel)));
    preparer.finish(&mut |parcel| parcels.push(parcel));
    parcels.iter().try_for_each(|parcel| writer.add(parcel).map(|_| ()))
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("labels.db");
    (folder, path)
}

fn names(path: &Path) -> LabelIndex {
    LabelsDb::open_to_read(path).unwrap().unwrap().names().unwrap()
}

/// Enough different text for a dictionary.
fn many() -> Vec<Label> {
    let words =
        ["risk", "serotonin", "syndrome", "patients", "dose", "should", "be", "monitored", "closely", "hepatic"];
    let text = |n: usize| -> String {
        let word = |at: usize| words[(n * 31 + at * at + at / 7 * n) % words.len()];
        (0..700).map(|at| format!("{} {} ", word(at), (n * at) % 97)).collect()
    };
    (0..150).map(|n| label(&format!("set-{n}"), 1, &format!("drug{n}"), "Maker", &text(n))).collect()
}

#[test]
fn a_label_comes_back_as_it_was_with_and_without_a_dictionary() {
    for all in [many(), vec![label("set-1", 3, "examplazine", "Maker", "Take care.")]] {
        let (_folder, path) = folder();
        assert_eq!(import(&path, all.clone()).added, all.len());
        let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
        assert_eq!(db.newest_dictionary().unwrap().is_some(), all.len() > 1);
        let index = db.names().unwrap();
        for one in &all {
            let row = index.named(&one.identity.set_id).unwrap();
            assert_eq!(db.label(row).unwrap().as_ref(), Some(one));
        }
        assert!(db.is_whole().unwrap());
    }
}

#[test]
fn a_second_import_of_the_same_changes_nothing() {
    let (_folder, path) = folder();
    let first = import(&path, many());
    let before = std::fs::read(&path).unwrap();
    let second = import(&path, many());
    assert_eq!((first.added, second), (150, Counts { unchanged: 150, ..Counts::default() }));
    assert!(std::fs::read(&path).unwrap() == before, "the file is the same, byte for byte");
}

#[test]
fn a_text_that_two_labels_share_lies_there_once() {
    let (_folder, path) = folder();
    let copy = label("set-2", 1, "examplazine", "Repackager", "Take care.");
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Take care."), copy]);
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    let texts: i64 = db.connection.query_row("SELECT count(*) FROM hashes", [], |row| row.get(0)).unwrap();
    assert_eq!(texts, 4);
    let hits = db.in_text(&TextQuery::new("take care", &[]).unwrap(), 20).unwrap();
    assert_eq!((hits.len(), hits[0].labels, hits[0].drug.as_str()), (1, 2, "set-1"));
}

#[test]
fn versions_stand_in_order_whatever_order_they_came_in_and_the_newest_counts() {
    let (_folder, path) = folder();
    let version = |n| label("set-1", n, "examplazine", "Maker", &format!("Warning of version {n}."));
    let counts = import(&path, vec![version(4), version(8), version(1)]);
    assert_eq!(counts, Counts { added: 1, updated: 2, unchanged: 0 });
    assert_eq!(import(&path, vec![version(6), version(1)]), Counts { added: 0, updated: 1, unchanged: 1 });
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    let row = db.names().unwrap().named("examplazine").unwrap();
    let versions = db.versions(row).unwrap();
    assert_eq!(versions.iter().map(|v| v.version.unwrap()).collect::<Vec<_>>(), [1, 4, 6, 8]);
    assert_eq!(versions.iter().map(|v| v.current).collect::<Vec<_>>(), [false, false, false, true]);
    assert_eq!(db.label(row).unwrap(), Some(version(8)));
    assert_eq!(db.version_of(versions[1].row).unwrap(), version(4));
    assert_eq!(names(&path).len(), 1);
    // Only texts of the version that counts are found.
    assert_eq!(db.in_text(&TextQuery::new("of version", &[]).unwrap(), 20).unwrap().len(), 1);
    let changed = crate::domain::label::difference::changed(&version(4), &version(8));
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].kind, SectionKind::BoxedWarning);
}

#[test]
fn words_are_found_together_with_their_section_and_in_one_kind_of_section_alone() {
    let (_folder, path) = folder();
    import(
        &path,
        vec![label("set-1", 1, "examplazine", "Maker", "Risk of serotonin syndrome, a syndrome of serotonin.")],
    );
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    let find = |text: &str, kind: &[SectionKind]| db.in_text(&TextQuery::new(text, kind).unwrap(), 20).unwrap();
    let hits = find("Serotonin syndrome", &[]);
    assert_eq!(hits[0].section.as_deref(), Some("WARNING"));
    assert_eq!(&hits[0].words[hits[0].marks[0].clone()], "serotonin syndrome");
    assert_eq!(find("syndrome risk", &[]), []);
    assert_eq!(find("seroton", &[]).len(), 1, "the last word may be unfinished");
    assert_eq!(find("milk", &[SectionKind::Lactation]).len(), 1);
    assert_eq!(find("milk", &[SectionKind::BoxedWarning, SectionKind::Lactation]).len(), 1);
    assert_eq!(find("milk", &[SectionKind::BoxedWarning]), []);
    assert_eq!(find("no such words\" OR \"milk", &[]), []);
    let count = |text: &str, stop: bool| db.count_in_text(&TextQuery::new(text, &[]).unwrap(), &|| stop).unwrap();
    assert_eq!(
        (count("serotonin syndrome", false), count("below", false), count("below", true)),
        (Some(1), Some(1), None)
    );
    assert!(TextQuery::new("a", &[]).is_none());
}

#[test]
fn an_import_that_is_given_up_or_dropped_leaves_the_library_as_it_was() {
    let (_folder, path) = folder();
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Old.")]);
    for give_up in [true, false] {
        let db = LabelsDb::open(&path).unwrap();
        let mut preparer = Preparer::new(&db).unwrap();
        let mut writer = Writer::begin(db).unwrap();
        feed(&mut preparer, &mut writer, many()).unwrap();
        assert_eq!(names(&path).len(), 1, "nothing is seen before the end");
        if give_up {
            writer.roll_back();
        } else {
            drop(writer);
        }
        assert_eq!(names(&path).len(), 1);
    }
    assert_eq!(import(&path, many()).added, 149, "one is there under another text");
}

#[test]
fn a_second_import_at_the_same_time_is_told_that_the_library_is_held() {
    let (_folder, path) = folder();
    let writer = Writer::begin(LabelsDb::open(&path).unwrap()).unwrap();
    let second = LabelsDb::open(&path).unwrap();
    second.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    assert_eq!(Writer::begin(second).map(|_| ()).unwrap_err().kind, StoreErrorKind::Busy);
    drop(writer);
}

#[test]
fn a_full_disk_at_any_page_leaves_the_library_as_it_was() {
    let (_folder, path) = folder();
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Old.")]);
    let mut failures = 0;
    for room in 0..400 {
        let db = LabelsDb::open(&path).unwrap();
        db.limit_pages(db.pages().unwrap() + room).unwrap();
        let mut preparer = Preparer::new(&db).unwrap();
        let mut writer = Writer::begin(db).unwrap();
        let done = feed(&mut preparer, &mut writer, many());
        let done = match done {
            Ok(()) => writer.commit().map(|_| ()),
            Err(error) => {
                writer.roll_back();
                Err(error)
            }
        };
        let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
        assert!(db.is_whole().unwrap(), "{room}");
        match done {
            Ok(()) => {
                assert_eq!(db.count().unwrap(), 150);
                assert!(failures > 20, "{failures}");
                return;
            }
            Err(error) => {
                assert_eq!(error.kind, StoreErrorKind::DiskFull, "{room}");
                assert_eq!((db.count().unwrap(), db.names().unwrap().len()), (1, 1), "{room}");
                let row = db.names().unwrap().named("set-1").unwrap();
                assert!(db.label(row).unwrap().is_some());
                failures += 1;
            }
        }
    }
    panic!("there was never room enough");
}

#[test]
fn a_damaged_library_is_named_and_put_aside_by_the_next_import() {
    let (folder, path) = folder();
    std::fs::write(&path, vec![7; 50_000]).unwrap();
    let error = LabelsDb::open_to_read(&path).map(|_| ()).unwrap_err();
    assert_eq!((error.kind, error.path), (StoreErrorKind::Damaged, path.clone()));
    let (db, aside) = LabelsDb::open_or_put_aside(&path).unwrap();
    assert_eq!(db.count().unwrap(), 0);
    let aside = aside.unwrap();
    assert_eq!(aside, folder.path().join("labels.db.damaged-1"));
    assert_eq!(std::fs::read(aside).unwrap(), vec![7; 50_000]);
}

#[test]
fn a_damaged_text_is_an_error_and_never_an_empty_section() {
    let (_folder, path) = folder();
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Take care.")]);
    let db = LabelsDb::open(&path).unwrap();
    db.connection.execute("UPDATE heap SET body = x'00'", []).unwrap();
    assert_eq!(db.label(1).unwrap_err().kind, StoreErrorKind::Damaged);
    db.connection.execute("DELETE FROM heap", []).unwrap();
    assert_eq!(db.label(1).unwrap_err().kind, StoreErrorKind::Damaged);
}

#[test]
fn a_newer_library_is_read_and_never_written() {
    let (_folder, path) = folder();
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Take care.")]);
    LabelsDb::open(&path).unwrap().connection.pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(LabelsDb::open(&path).map(|_| ()).unwrap_err().kind, StoreErrorKind::NewerVersion);
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    assert!(db.is_newer());
    assert!(db.label(db.names().unwrap().named("examplazine").unwrap()).unwrap().is_some());
    assert_eq!(Writer::begin(db).map(|_| ()).unwrap_err().kind, StoreErrorKind::NewerVersion);
}

#[test]
fn each_step_of_the_tables_can_be_made_from_the_one_before() {
    for from in 0..schema::STEPS.len() {
        let (_folder, path) = folder();
        let older = Connection::open(&path).unwrap();
        for step in &schema::STEPS[..from] {
            older.execute_batch(step).unwrap();
        }
        older.pragma_update(None, "user_version", i32::try_from(from).unwrap()).unwrap();
        drop(older);
        assert_eq!(import(&path, many()).added, 150, "from {from}");
    }
}

#[test]
fn columns_of_another_layout_are_made_anew() {
    let (_folder, path) = folder();
    import(&path, vec![label("set-1", 1, "examplazine", "Maker", "Take care.")]);
    LabelsDb::open(&path).unwrap().connection.execute("UPDATE name_columns SET layout = 99", []).unwrap();
    assert_eq!(names(&path).named("examplazineex"), Some(1));
}

#[test]
fn reading_makes_no_file() {
    let (folder, path) = folder();
    assert!(LabelsDb::open_to_read(&path).unwrap().is_none());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// What was looked at tells nothing about the pairs: this library has two frequent words apart in all texts but one.
#[test]
fn neighbours_are_found_where_all_texts_have_their_pairs_and_where_older_ones_do_not() {
    let (_folder, path) = folder();
    let apart = |n: usize| label(&format!("set-{n}"), 1, "examplazine", "Maker", &format!("Studies {n}: clinical."));
    let mut all: Vec<Label> = (0..30).map(apart).collect();
    all.push(label("set-99", 1, "examplazine", "Maker", "Seen in clinical studies."));
    import(&path, all);
    let query = TextQuery::new("clinical studies", &[]).unwrap();
    let unfinished = TextQuery::new("clinical stud", &[]).unwrap();
    let found = || {
        let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
        assert_eq!(db.count_in_text(&query, &|| false).unwrap(), Some(1));
        [&query, &unfinished].map(|query| {
            let hits = db.in_text(query, 20).unwrap();
            (hits.len(), hits.first().map(|hit| hit.drug.as_str().to_owned()))
        })
    };
    let one = (1, Some("set-99".to_owned()));
    assert_eq!(found(), [one.clone(), one.clone()]);
    // As an older version of the program leaves a text: with its words and without its pairs.
    let older = LabelsDb::open(&path).unwrap();
    let words = "INSERT INTO words (words) VALUES ('delete-all');
        INSERT INTO words (rowid, body) SELECT text, 'seen in clinical studies' FROM hashes;";
    older.connection.execute_batch(words).unwrap();
    drop(older);
    assert_eq!(found(), [one.clone(), one]);
}

#[test]
fn a_first_look_that_stops_says_so_and_a_whole_one_finds_the_rest() {
    let (_folder, path) = folder();
    // One chunk each: too much text for two.
    let long = |n: usize, words: &str| {
        let text: String = (0..12_000).map(|at| format!("w{} ", at * (n + 3))).collect();
        label(&format!("set-{n}"), 1, "examplazine", "Maker", &format!("{text} {words}"))
    };
    let all = vec![long(0, "enasidenib, thymidylic"), long(1, "thymidylic enasidenib")];
    import(&path, all);
    let db = LabelsDb::open_to_read(&path).unwrap().unwrap();
    let query = TextQuery::new("thymidylic enasidenib", &[]).unwrap();
    let look = |most| {
        db.first_in_text(&query, 20, &|chunks| chunks >= most).map(|first| (first.hits.len(), first.stopped)).unwrap()
    };
    assert_eq!((look(1), look(2), look(FIRST_LOOK)), ((0, true), (1, false), (1, false)));
    assert_eq!(db.in_text(&query, 20).unwrap().len(), 1);
    assert!(!db.first_in_text(&query, 1, &|chunks| chunks >= 2).unwrap().stopped, "enough is no stop");
}
