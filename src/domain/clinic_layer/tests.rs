//! The layer over a monograph, what is refused, and two desks put together.

use super::apply::{ClinicTexts, with_layer};
use super::merge::{LayerConflict, merge};
use super::*;
use crate::domain::check::check_drug;
use crate::domain::grade::Standing;
use crate::domain::monograph::{Drug, Monograph, Origin};
use crate::domain::patient::{Answers, Patient};
use crate::domain::population::PopulationRule;
use crate::domain::review::{ReviewAction, ReviewEntry, fingerprint, statement_fingerprint};

const SOURCE: &str = r#"(id: "label", kind: regulator_label, read: part, title: "Label", short: "US label")"#;
const TEXT: &str = r#"(
    id: "d-1", population: "elderly", words: "Ungraded text.", source: "label", section: "Geriatric use",
)"#;

fn populations() -> Populations {
    let rule: PopulationRule = ron::from_str("(id: \"elderly\", from_months: Some(780))").unwrap();
    Populations::new(vec![rule]).unwrap()
}

fn monograph() -> Monograph {
    Monograph {
        sources: vec![ron::from_str(SOURCE).unwrap()],
        statements: vec![ron::from_str(TEXT).unwrap()],
        ..Monograph::empty(Drug::named(Id::new("d").unwrap(), "d"), Origin::Clinic)
    }
}

fn texts() -> ClinicTexts {
    ClinicTexts { title: "Our clinic".into(), short: "Our clinic".into(), section: "Recorded by".into() }
}

fn entry(id: &str, time: &str, what: LayerContent) -> LayerEntry {
    LayerEntry {
        id: Id::new(id).unwrap(),
        drug: Id::new("d").unwrap(),
        what,
        by: "A. Person".into(),
        role: "pharmacist".into(),
        date: PartialDate::new("2026-11-25").unwrap(),
        time: Some(time.into()),
    }
}

fn graded(grade: Grade) -> ClinicStatement {
    ClinicStatement {
        population: PopulationId::new("elderly").unwrap(),
        condition: None,
        age_from_months: None,
        age_to_months: None,
        trimesters: Vec::new(),
        grade: Some(grade),
        reason: Some("Falls were seen here.".into()),
        words: "We watch for falls.".into(),
        patient_words: None,
        about: Id::new("d-1"),
        against: Some(statement_fingerprint(&monograph().statements[0])),
    }
}

fn statement(id: &str, time: &str, grade: Grade) -> LayerEntry {
    entry(id, time, LayerContent::Statement(graded(grade)))
}

fn standing(monograph: &Monograph) -> Standing {
    let (patient, populations) = (Patient::default(), populations());
    check_drug(monograph, &patient, &Answers::of(&patient, &populations), &populations).findings[0].standing
}

#[test]
fn a_grade_of_the_clinic_stands_beside_the_text_and_takes_its_not_assessed_away() {
    let before = monograph();
    assert_eq!(standing(&before), Standing::NotAssessed);
    let layer = Layer::new(vec![statement("clinic-1", "10:00:00", Grade::Monitor)]);
    let after = with_layer(&before, &layer, &texts()).unwrap();
    assert_eq!(standing(&after), Standing::Monitor);
    let line = &after.statements[0];
    assert_eq!((line.words.as_str(), line.grade), ("Ungraded text.", None));
    assert_eq!(line.assessed_by.as_ref().unwrap().as_str(), "clinic-1");
    let ours = &after.statements[1];
    assert_eq!((ours.source.as_str(), ours.grade), (OUR_CLINIC, Some(Grade::Monitor)));
    assert_eq!(ours.section, "Recorded by: A. Person, pharmacist, 2026-11-25");
    // The text of the source is the same for a review.
    let label = Id::new("label").unwrap();
    assert_eq!(fingerprint(&before, &label), fingerprint(&after, &label));
}

#[test]
fn another_text_needs_another_grade() {
    let layer = Layer::new(vec![statement("clinic-1", "10:00:00", Grade::Monitor)]);
    let mut changed = monograph();
    changed.statements[0].words = "Other text.".into();
    let after = with_layer(&changed, &layer, &texts()).unwrap();
    assert_eq!(standing(&after), Standing::NotAssessed);
    assert_eq!(after.statements.len(), 2);
}

#[test]
fn what_is_withdrawn_no_longer_stands_and_its_line_is_not_assessed_again() {
    let withdrawn = LayerContent::Withdrawn { entry: Id::new("clinic-1").unwrap(), reason: "mistaken".into() };
    let both = vec![statement("clinic-1", "10:00:00", Grade::Monitor), entry("clinic-2", "11:00:00", withdrawn)];
    let layer = Layer::new(both);
    assert_eq!(layer.statements(&Id::new("d").unwrap()).count(), 0);
    assert!(with_layer(&monograph(), &layer, &texts()).is_none());
}

#[test]
fn an_entry_that_cannot_be_read_leaves_check_failed_behind_where_it_could_have_warned() {
    let mut layer = Layer { unread: vec![Id::new("other")], ..Layer::default() };
    assert!(with_layer(&monograph(), &layer, &texts()).is_none());
    for unread in [Id::new("d"), None] {
        layer.unread = vec![unread];
        let after = with_layer(&monograph(), &layer, &texts()).unwrap();
        assert_eq!(after.gaps[0].state, crate::domain::grade::State::CheckFailed);
        assert!(after.gaps[0].population.is_anyone());
    }
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let good = statement("clinic-1", "10:00:00", Grade::Avoid);
    assert_eq!(good.problem(&populations()), None);
    let with = |change: fn(&mut ClinicStatement)| {
        let mut s = graded(Grade::Avoid);
        change(&mut s);
        entry("clinic-1", "10:00:00", LayerContent::Statement(s)).problem(&populations())
    };
    assert_eq!(with(|s| s.words = "  ".into()), Some(LayerProblem::NoWords));
    assert_eq!(with(|s| s.reason = None), Some(LayerProblem::NoReason));
    assert_eq!(with(|s| s.trimesters = vec![4]), Some(LayerProblem::Trimester));
    assert_eq!(with(|s| s.population = PopulationId::new("martians").unwrap()), Some(LayerProblem::UnknownPopulation));
    assert_eq!(with(|s| s.words = "a\u{202e}b".into()), Some(LayerProblem::HiddenCharacter));
    assert_eq!(with(|s| s.words = "x".repeat(2_001)), Some(LayerProblem::TooLong));
    assert_eq!(with(|s| (s.age_from_months, s.age_to_months) = (Some(12), Some(12))), Some(LayerProblem::AgeBounds));
    let unnamed = LayerEntry { by: " ".into(), ..good.clone() };
    assert_eq!(unnamed.problem(&populations()), Some(LayerProblem::NoName));
    let unwritten = entry("clinic-2", "10:00:00", LayerContent::Note(" \n".into()));
    assert_eq!(unwritten.problem(&populations()), Some(LayerProblem::NoWords));
    let unreasoned = LayerContent::Withdrawn { entry: good.id.clone(), reason: String::new() };
    assert_eq!(entry("clinic-3", "10:00:00", unreasoned).problem(&populations()), Some(LayerProblem::NoReason));
}

fn review(by: &str, action: ReviewAction, time: &str) -> ReviewEntry {
    ReviewEntry {
        drug: Id::new("d").unwrap(),
        source: Id::new("label").unwrap(),
        action,
        by: by.into(),
        role: "physician".into(),
        date: PartialDate::new("2026-11-25").unwrap(),
        time: Some(time.into()),
        against: "||0".into(),
        due_months: None,
        note: None,
        read: Vec::new(),
    }
}

#[test]
fn two_desks_are_put_together_and_nothing_is_overwritten() {
    let shared = statement("clinic-1", "10:00:00", Grade::Monitor);
    let ours = statement("clinic-2", "11:00:00", Grade::Avoid);
    let theirs = statement("clinic-3", "12:00:00", Grade::Caution);
    let layer = Layer::new(vec![shared.clone(), ours.clone()]);
    let (our_review, their_review) =
        (review("A", ReviewAction::Reviewed, "11:30:00"), review("B", ReviewAction::Withdrawn, "11:40:00"));
    let log = [our_review.clone()];
    let merged = merge(&layer, &log, &[shared.clone(), theirs.clone()], std::slice::from_ref(&their_review));
    assert_eq!((&merged.entries, merged.unchanged), (&vec![theirs.clone()], 1));
    assert_eq!(merged.reviews, std::slice::from_ref(&their_review));
    assert_eq!(
        merged.conflicts,
        [
            LayerConflict::Grades { ours, theirs: theirs.clone() },
            LayerConflict::Reviews { ours: our_review.clone(), theirs: their_review.clone() },
        ]
    );
    // A second time nothing is new, and nothing is in conflict.
    let mut whole = layer.entries().to_vec();
    whole.push(theirs.clone());
    let again =
        merge(&Layer::new(whole), &[our_review, their_review.clone()], &[shared.clone(), theirs], &[their_review]);
    assert_eq!((again.entries.len(), again.reviews.len(), again.unchanged), (0, 0, 3));
    assert_eq!(again.conflicts, []);
    // The same id with another text: ours stays.
    let forged = LayerEntry { by: "Somebody".into(), ..shared.clone() };
    let merged = merge(&layer, &[], std::slice::from_ref(&forged), &[]);
    assert_eq!(merged.entries, []);
    assert_eq!(merged.conflicts, [LayerConflict::SameId { ours: shared, theirs: forged }]);
}
