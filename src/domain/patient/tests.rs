use super::*;

fn populations() -> Populations {
    let rule = |id: &str, from_months, to_months, implied_by: &[&str], has_trimesters| PopulationRule {
        id: PopulationId::new(id).unwrap(),
        from_months,
        to_months,
        implied_by: implied_by.iter().filter_map(|i| PopulationId::new(i)).collect(),
        has_trimesters,
    };
    Populations::new(vec![
        rule("elderly", Some(780), None, &[], false),
        rule("pregnant", None, None, &[], true),
        rule("under_18", None, Some(216), &[], false),
        rule("schizophrenia", None, None, &[], false),
        rule("psychiatric", None, None, &["schizophrenia"], false),
    ])
    .unwrap()
}

fn patient(age: Option<&str>, typed: &[(&str, Answer)]) -> Patient {
    Patient {
        age: age.and_then(Age::read),
        answers: typed.iter().map(|(id, a)| (PopulationId::new(id).unwrap(), *a)).collect(),
        ..Patient::default()
    }
}

fn id(name: &str) -> PopulationId {
    PopulationId::new(name).unwrap()
}

#[test]
fn ages_are_years_up_to_130_or_months_below_24() {
    let months = |t| Age::read(t).map(Age::months);
    assert_eq!(months("70"), Some(840));
    assert_eq!(months("0"), Some(0));
    assert_eq!(months("130"), Some(1560));
    assert_eq!(months("5m"), Some(5));
    assert_eq!(months("23m"), Some(23));
    for bad in ["131", "-1", "24m", "", "m", "seven", "1.5", "+7", "999999999999"] {
        assert_eq!(months(bad), None, "{bad}");
    }
}

#[test]
fn the_age_answers_elderly_and_under_18_at_their_bounds() {
    for (age, elderly, minor) in [
        ("64", Answer::No, Answer::No),
        ("65", Answer::Yes, Answer::No),
        ("17", Answer::No, Answer::Yes),
        ("18", Answer::No, Answer::No),
        ("5m", Answer::No, Answer::Yes),
    ] {
        let answers = Answers::of(&patient(Some(age), &[]), &populations());
        assert_eq!((answers.answer(&id("elderly")), answers.answer(&id("under_18"))), (elderly, minor), "{age}");
        assert_eq!(answers.resolved(&id("elderly")).from, Some(AnswerFrom::Age));
    }
    let unknown = Answers::of(&patient(None, &[]), &populations());
    assert_eq!(unknown.answer(&id("elderly")), Answer::NotAsked);
}

#[test]
fn a_contradiction_is_listed_and_the_answer_is_yes() {
    let young = Answers::of(&patient(Some("8"), &[("elderly", Answer::Yes)]), &populations());
    assert_eq!(young.resolved(&id("elderly")), Resolved { answer: Answer::Yes, from: None });
    assert_eq!(young.answer(&id("under_18")), Answer::Yes);
    assert_eq!(young.conflicts.len(), 1);

    let denied = Answers::of(&patient(Some("12"), &[("under_18", Answer::No)]), &populations());
    assert_eq!(denied.resolved(&id("under_18")), Resolved { answer: Answer::Yes, from: Some(AnswerFrom::Age) });
    assert!(denied.has_conflict(&id("under_18")));
}

#[test]
fn schizophrenia_answers_psychiatric_disorder_and_says_so() {
    let typed = [("schizophrenia", Answer::Yes), ("psychiatric", Answer::No)];
    let answers = Answers::of(&patient(None, &typed), &populations());
    let from = Some(AnswerFrom::Population(id("schizophrenia")));
    assert_eq!(answers.resolved(&id("psychiatric")), Resolved { answer: Answer::Yes, from });
    assert!(answers.has_conflict(&id("psychiatric")));
    let plain = Answers::of(&patient(None, &typed[..1]), &populations());
    assert!(plain.conflicts.is_empty() && plain.answer(&id("psychiatric")) == Answer::Yes);
}

#[test]
fn a_trimester_means_pregnant() {
    let mut entered = patient(None, &[]);
    entered.trimester = Some(3);
    let answers = Answers::of(&entered, &populations());
    assert_eq!(answers.answer(&id("pregnant")), Answer::Yes);
    assert!(answers.has_conflict(&id("pregnant")));
    entered.answers.insert(id("pregnant"), Answer::Yes);
    assert!(Answers::of(&entered, &populations()).conflicts.is_empty());
}

#[test]
fn age_70_and_pregnant_is_no_conflict() {
    let answers = Answers::of(&patient(Some("70"), &[("pregnant", Answer::Yes)]), &populations());
    assert!(answers.conflicts.is_empty());
}
