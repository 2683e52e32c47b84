//! A label's line that the clinic graded: the command line says what the window says, on its check and on the page.

use caveat::app::checking::check_one;
use caveat::app::label_library::LabelLibrary;
use caveat::app::loading;
use caveat::domain::clinic_layer::{ClinicStatement, LayerContent, LayerEntry};
use caveat::domain::grade::Grade;
use caveat::domain::patient::{Answers, Patient};
use caveat::domain::review::statement_fingerprint;
use caveat::store::reference::Reference;
use caveat::words::Words;

use crate::clinic_data::{id, places, statement, write};
use crate::packs::build;
use crate::run::{Desk, items};

const LABEL: &str = include_str!("../labels/newer.xml");
const LABEL_ID: &str = "aaaaaaaa-0000-0000-0000-000000000001";

#[test]
fn a_grade_of_a_label_is_the_same_in_check_record_page_and_json() {
    let desk = Desk::new();
    let path = desk.write("in/label.xml", LABEL).display().to_string();
    desk.run(&["import", &path]).ends(0);
    a_grade_reaches_all(&desk);
}

#[test]
fn so_it_is_of_a_label_of_a_pack() {
    let (maker, desk) = (Desk::new(), Desk::new());
    let pack = build(&maker, "1").display().to_string();
    desk.run(&["pack", "install", &pack]).ends(0);
    a_grade_reaches_all(&desk);
    // A grade of the clinic's is its own, not the pack's: it stays with the desk when the pack goes, and says nothing then.
    desk.run(&["pack", "remove", "example-labels"]).ends(0);
    desk.run(&["check", LABEL_ID]).ends(1);
}

fn a_grade_reaches_all(desk: &Desk) {
    let (places, words, reference) = (places(desk.folder()), Words::english(), Reference::built_in().unwrap());
    let labels = LabelLibrary::load(&places);
    let opened = labels.open(&id(LABEL_ID), &words, &reference.populations).unwrap().unwrap();
    let read = opened.monograph().clone();
    let line = read.statements.iter().find(|s| s.population.as_str() == "pregnant").unwrap();
    let LayerEntry { by, role, date, time, .. } = statement("graded-1", "Dana", Grade::Avoid);
    let what = LayerContent::Statement(ClinicStatement {
        population: line.population.clone(),
        condition: None,
        age_from_months: None,
        age_to_months: None,
        trimesters: Vec::new(),
        grade: Some(Grade::Avoid),
        reason: Some("Seen here.".to_owned()),
        words: "Our grade of the label's text.".to_owned(),
        patient_words: None,
        about: Some(line.id.clone()),
        against: Some(statement_fingerprint(line)),
    });
    let before = desk.json(&["check", LABEL_ID]);
    write(desk.folder(), &[LayerEntry { id: id("graded-1"), drug: id(LABEL_ID), what, by, role, date, time }], &[]);
    // What the window checks.
    let loaded = loading::library(&places, &reference, &words, None, None).library;
    let library = loaded.with_labels([read], &loading::clinic_texts(&words), None);
    let monograph = library.get(&id(LABEL_ID)).unwrap();
    let checked = check_one(monograph, &Patient::default(), &Answers::default(), &library, &reference);
    let finding = checked.check.findings.iter().find(|f| f.population.as_str() == "pregnant").unwrap();
    assert_eq!(finding.grade, Some(Grade::Avoid));
    // What the command line prints.
    let of = |json: &serde_json::Value| {
        let drug = items(&json["drugs"])[0].clone();
        items(&drug["findings"]).iter().find(|f| f["population"] == "pregnant").unwrap().clone()
    };
    let after = desk.json(&["check", LABEL_ID]);
    assert_ne!(of(&before)["statements"], of(&after)["statements"]);
    assert_eq!(of(&after)["statements"], serde_json::to_value(&finding.statements).unwrap());
    // The page says the grade in the patient's words, and the label's text is whole in the check.
    let page =
        desk.run(&["handout", LABEL_ID, "-o", "-", "--text", "--pregnant", "yes", "--date", "2026-11-22"]).stdout;
    assert!(page.contains("Usually avoided"), "{page}");
    assert!(of(&after).to_string().contains("It was never given."));
}
