//! The patient's page of a clinic that graded lines of its sources and reviewed them.

use caveat::app::page::{self, PageRequest};
use caveat::domain::clinic_layer::apply::{ClinicTexts, with_layer};
use caveat::domain::clinic_layer::{ClinicStatement, Layer, LayerContent, LayerEntry};
use caveat::domain::date::PartialDate;
use caveat::domain::grade::Grade;
use caveat::domain::id::Id;
use caveat::domain::monograph::Monograph;
use caveat::domain::patient::Patient;
use caveat::domain::population::PopulationId;
use caveat::domain::review::{ReviewAction, ReviewEntry, fingerprint, statement_fingerprint};
use caveat::handout::plain_text;
use caveat::store::library::Library;

use crate::monographs::reference;
use crate::paper::{Paper, options, patient, statement, testamol};

const ASK: &str = "Ask us: this has not been checked.";

fn texts() -> ClinicTexts {
    ClinicTexts { title: "Our clinic".into(), short: "Our clinic".into(), section: "Recorded by".into() }
}

/// The clinic grades the first line of the monograph.
fn graded(monograph: &Monograph, edit: impl FnOnce(&mut ClinicStatement)) -> Monograph {
    let line = &monograph.statements[0];
    let mut own = ClinicStatement {
        population: line.population.clone(),
        condition: None,
        age_from_months: line.age_from_months,
        age_to_months: line.age_to_months,
        trimesters: line.trimesters.clone(),
        grade: Some(Grade::Monitor),
        reason: Some("Seen here.".into()),
        words: "We watch for falls.".into(),
        patient_words: Some("You could fall.".into()),
        about: Some(line.id.clone()),
        against: Some(statement_fingerprint(line)),
    };
    edit(&mut own);
    let entry = LayerEntry {
        id: Id::new("clinic-1").unwrap(),
        drug: monograph.id().clone(),
        what: LayerContent::Statement(own),
        by: "A. Ramos".into(),
        role: "pharmacist".into(),
        date: PartialDate::new("2026-11-20").unwrap(),
        time: None,
    };
    with_layer(monograph, &Layer::new(vec![entry]), &texts()).unwrap()
}

fn ungraded(rest: &str) -> Monograph {
    testamol(&format!("statements: [{}]", statement("elderly", &format!("words: \"The web page says more.\"{rest}"))))
}

#[test]
fn a_line_that_the_clinic_graded_follows_the_clinics_own_and_no_longer_asks() {
    let before = Paper::of(&ungraded(""), &patient("70", &[], &[]), true);
    assert_eq!(before.under("About you")[0], [format!("You are 65 or older. The web page says more.\u{a0}(1) {ASK}")]);
    let after = Paper::of(&graded(&ungraded(""), |_| {}), &patient("70", &[], &[]), true);
    assert_eq!(
        after.under("About you")[0],
        ["You are 65 or older. We will check you. You could fall.\u{a0}(1)", "Also: The web page says more.\u{a0}(2)"]
    );
    // Of the two sources the clinic ranks above a web page.
    assert!(after.text().contains("Your clinic, 20 Nov 2026"));
}

#[test]
fn the_clinics_grade_is_printed_also_where_it_repeats_the_source_word_for_word() {
    let monograph = graded(&ungraded(""), |own| {
        (own.grade, own.patient_words) = (Some(Grade::Avoid), Some("The web page says more.".into()));
    });
    let paper = Paper::of(&monograph, &patient("70", &[], &[]), true);
    assert_eq!(
        paper.under("About you")[0],
        ["You are 65 or older. Usually avoided. The web page says more.\u{a0}(1, 2)"]
    );
}

#[test]
fn a_grade_for_fewer_patients_than_the_line_leaves_the_line_unchecked_for_the_others() {
    // The clinic graded it from 80 years on; somebody of 70 still has to ask.
    for edit in [
        |own: &mut ClinicStatement| own.age_from_months = Some(960),
        |own: &mut ClinicStatement| own.age_to_months = Some(960),
        |own: &mut ClinicStatement| own.trimesters = vec![1],
        |own: &mut ClinicStatement| own.population = PopulationId::new("pregnant").unwrap(),
        |own: &mut ClinicStatement| own.grade = None,
        |own: &mut ClinicStatement| own.against = Some("another text".into()),
    ] {
        let paper = Paper::of(&graded(&ungraded(""), edit), &patient("70", &[], &[]), true);
        let lines: Vec<String> = paper.groups().concat();
        assert!(lines.iter().any(|line| line.contains("The web page says more.") && line.contains(ASK)), "{lines:?}");
    }
}

#[test]
fn a_boxed_warning_that_the_clinic_graded_stays_a_line_of_its_own() {
    let paper = Paper::of(&graded(&ungraded(", boxed: true"), |_| {}), &patient("70", &[], &[]), true);
    let lines = paper.under("About you")[0].join(" ");
    assert!(
        lines.contains("The web page says more.") && lines.contains("We will check you. You could fall."),
        "{lines}"
    );
    assert!(!lines.contains(ASK));
}

fn entry(monograph: &Monograph, source: &Id, by: &str, date: &str) -> ReviewEntry {
    ReviewEntry {
        drug: monograph.id().clone(),
        source: source.clone(),
        action: ReviewAction::Reviewed,
        by: by.into(),
        role: "pharmacist".into(),
        date: PartialDate::new(date).unwrap(),
        time: None,
        against: fingerprint(monograph, source),
        due_months: None,
        note: None,
        read: Vec::new(),
    }
}

/// The foot of the page of clonazepam after these reviews.
fn foot(log: impl FnOnce(&Monograph) -> Vec<ReviewEntry>) -> String {
    let reference = reference();
    let library = Library::load(None, &reference);
    let id = Id::new("clonazepam").unwrap();
    let log = log(library.get(&id).unwrap());
    let library = library.with_clinic(Layer::default(), log, &texts(), PartialDate::new("2026-11-22").as_ref());
    let request = PageRequest { patient: Patient::default(), print_answers: false, options: options() };
    let document = page::document(&library, &reference, library.get(&id).unwrap(), &request);
    plain_text(&document)
}

#[test]
fn the_foot_names_who_reviewed_all_of_it_and_when() {
    let all = |monograph: &Monograph| -> Vec<ReviewEntry> {
        monograph.sources.iter().map(|s| entry(monograph, &s.id, "Dana Whitfield", "2026-11-20")).collect()
    };
    let text = foot(all);
    assert!(text.contains("Reviewed by your clinic: Dana Whitfield, pharmacist, 20 Nov 2026."), "{text}");
    let two = foot(|monograph| {
        let mut log = all(monograph);
        log[0].by = "M. Okafor".into();
        log[0].date = PartialDate::new("2026-11-21").unwrap();
        log
    });
    assert!(two.contains("Reviewed by your clinic: M. Okafor, pharmacist, 21 Nov 2026, and 1 other person."), "{two}");
    let one_missing = foot(|monograph| all(monograph).into_iter().skip(1).collect());
    assert!(one_missing.contains("Not reviewed by your clinic.") && !one_missing.contains("Dana"), "{one_missing}");
}
