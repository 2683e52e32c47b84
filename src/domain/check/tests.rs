//! Rules of the check that hold for any monograph and any patient, and the bounds where they bite.

mod bounds;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::domain::grade::State;
use crate::domain::monograph::{Drug, Origin};
use crate::domain::source::{ReviewStatus, Source};

const POPULATIONS: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];

fn id(text: &str) -> PopulationId {
    PopulationId::new(text).unwrap()
}

fn populations() -> Populations {
    let rule = |name: &&str| PopulationRule {
        id: id(name),
        from_months: (*name == "elderly").then_some(780),
        to_months: (*name == "under_18").then_some(216),
        implied_by: if *name == "psychiatric" { vec![id("schizophrenia")] } else { Vec::new() },
        has_trimesters: *name == "pregnant",
    };
    Populations::new(POPULATIONS.iter().map(rule).collect()).unwrap()
}

fn source(name: &str, kind: SourceKind, read: ReadExtent) -> Source {
    Source {
        id: Id::new(name).unwrap(),
        kind,
        read,
        title: name.into(),
        short: name.into(),
        publisher: None,
        jurisdiction: None,
        document_id: None,
        version: None,
        effective: None,
        licence: None,
        note: None,
        review: ReviewStatus::default(),
    }
}

/// A statement without bounds.
fn statement(name: &str, population: &str, grade: Option<Grade>) -> Statement {
    Statement {
        id: Id::new(name).unwrap(),
        population: id(population),
        condition: None,
        age_from_months: None,
        age_to_months: None,
        trimesters: Vec::new(),
        grade,
        reason: None,
        phrase: grade.map(|_| "phrase".to_owned()),
        words: name.into(),
        patient_words: None,
        verbatim: false,
        boxed: false,
        source: Id::new("web").unwrap(),
        section: "S".into(),
        assessed_by: None,
    }
}

fn monograph(statements: Vec<Statement>, gaps: Vec<Gap>, web: ReadExtent) -> Monograph {
    let drug: Drug = ron::from_str("(id: \"d\", name: \"d\")").unwrap();
    let sources = vec![
        source("web", SourceKind::WebArticle, web),
        source("label", SourceKind::RegulatorLabel, ReadExtent::Part),
        source("beers", SourceKind::Guideline, ReadExtent::Part),
    ];
    Monograph { sources, statements, gaps, ..Monograph::empty(drug, Origin::Bundled) }
}

/// Population, answer, standing, each statement with whether it meets, gaps.
type Row = (String, Answer, Standing, Vec<(String, Answer)>, Vec<Gap>);

fn checked(monograph: &Monograph, patient: &Patient) -> Vec<Row> {
    let populations = populations();
    let answers = Answers::of(patient, &populations);
    let check = check_drug(monograph, patient, &answers, &populations);
    let met = |f: &Finding<'_>| f.statements.iter().map(|s| (s.statement.id.to_string(), s.meets)).collect();
    check.findings.iter().map(|f| (f.population.to_string(), f.answer(), f.standing, met(f), f.gaps.clone())).collect()
}

/// The statements that count for a patient.
fn counted(monograph: &Monograph, patient: &Patient) -> Vec<String> {
    let findings = checked(monograph, patient);
    findings.into_iter().flat_map(|f| f.3).filter(|(_, meets)| *meets != Answer::No).map(|(id, _)| id).collect()
}

fn any_population() -> impl Strategy<Value = &'static str> {
    select(
        &["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence", "anyone"][..],
    )
}

prop_compose! {
    fn any_statement()(
        population in any_population(),
        from in option::of(select(&[0_u32, 6, 72, 216, 720, 780, 1560][..])),
        to in option::of(select(&[6_u32, 72, 216, 780][..])),
        trimesters in subsequence(vec![1_u8, 2, 3], 0..=3),
        grade in option::of(select(&Grade::ALL[..])),
        boxed in any::<bool>(),
        source in select(&["web", "label", "beers"][..]),
    ) -> Statement {
        Statement {
            age_from_months: from,
            age_to_months: to,
            trimesters: if population == "pregnant" { trimesters } else { Vec::new() },
            boxed,
            source: Id::new(source).unwrap(),
            ..statement("s", population, grade)
        }
    }
}

prop_compose! {
    fn any_gap()(
        population in any_population(),
        state in select(&[State::NoData, State::NotStated, State::NotAssessed, State::CheckFailed][..]),
    ) -> Gap {
        Gap {
            population: id(population), state, source: None, section: None, words: None, phrase: None,
            patient_words: None, explained_by: None,
        }
    }
}

prop_compose! {
    fn any_monograph()(
        mut statements in vec(any_statement(), 0..12),
        mut gaps in vec(any_gap(), 0..4),
        whole in any::<bool>(),
    ) -> Monograph {
        for (n, statement) in statements.iter_mut().enumerate() {
            statement.id = Id::new(&format!("s-{n:02}")).unwrap();
        }
        for (n, gap) in gaps.iter_mut().enumerate() {
            gap.section = Some(format!("gap {n}"));
        }
        monograph(statements, gaps, if whole { ReadExtent::Whole } else { ReadExtent::Part })
    }
}

prop_compose! {
    fn any_patient()(
        age in option::of(select(&["0", "5m", "6", "17", "18", "60", "64", "65", "130"][..])),
        trimester in option::of(1..=3_u8),
        typed in btree_map(select(&POPULATIONS[..]), select(&Answer::ALL[..]), 0..7),
    ) -> Patient {
        let answers = typed.into_iter().map(|(name, answer)| (id(name), answer)).collect();
        Patient { age: age.and_then(Age::read), trimester, answers, medicines: Vec::new() }
    }
}

/// The same patient with one answer typed.
fn with(patient: &Patient, population: &str, answer: Answer) -> Patient {
    let mut patient = patient.clone();
    patient.answers.insert(id(population), answer);
    patient
}

fn contradicts_itself(patient: &Patient, population: &str) -> bool {
    Answers::of(patient, &populations()).has_conflict(&id(population))
}

proptest! {
    #[test]
    fn all_seven_findings_come_out_worst_first(drug in any_monograph(), patient in any_patient()) {
        let findings = checked(&drug, &patient);
        let mut names: Vec<_> = findings.iter().map(|f| f.0.as_str()).collect();
        names.sort_by_key(|name| POPULATIONS.iter().position(|p| p == name));
        prop_assert_eq!(names, POPULATIONS);
        prop_assert!(findings.iter().map(|f| (f.1.order(), f.2)).is_sorted());
    }

    #[test]
    fn every_statement_and_gap_comes_out_exactly_once(drug in any_monograph(), patient in any_patient()) {
        let populations = populations();
        let answers = Answers::of(&patient, &populations);
        let check = check_drug(&drug, &patient, &answers, &populations);
        for statement in &drug.statements {
            let found = check.findings.iter().flat_map(|f| &f.statements).filter(|m| m.statement.id == statement.id);
            let always = check.always.iter().filter(|s| s.id == statement.id).count();
            let anyone = statement.population.is_anyone();
            prop_assert_eq!(found.count(), usize::from(!anyone));
            prop_assert_eq!(always, usize::from(anyone || statement.boxed));
        }
        for gap in &drug.gaps {
            let found = check.findings.iter().flat_map(|f| &f.gaps).filter(|g| *g == gap).count();
            let for_anyone = check.gaps_for_anyone.iter().filter(|g| *g == gap).count();
            prop_assert_eq!(found + for_anyone, 1);
        }
    }

    #[test]
    fn a_yes_never_takes_a_statement_away(
        drug in any_monograph(), patient in any_patient(), population in select(&POPULATIONS[..]),
    ) {
        // Where the answers contradict each other everything counts; the yes that settles it may narrow that again.
        prop_assume!(!contradicts_itself(&patient, population));
        let after = counted(&drug, &with(&patient, population, Answer::Yes));
        for statement in counted(&drug, &patient) {
            prop_assert!(after.contains(&statement), "{statement} counts no more");
        }
    }

    #[test]
    fn not_asked_never_counts_as_no(
        drug in any_monograph(), patient in any_patient(), population in select(&POPULATIONS[..]),
    ) {
        let no = with(&patient, population, Answer::No);
        prop_assume!(!contradicts_itself(&no, population));
        let unasked = counted(&drug, &with(&patient, population, Answer::NotAsked));
        for statement in counted(&drug, &no) {
            prop_assert!(unasked.contains(&statement), "{statement} counts for no and not for not asked");
        }
    }

    #[test]
    fn the_order_in_the_file_changes_nothing(
        drug in any_monograph(), patient in any_patient(), turn in 0..12_usize,
    ) {
        let mut turned = drug.clone();
        let at = turn % drug.statements.len().max(1);
        turned.statements.rotate_left(at);
        turned.gaps.reverse();
        turned.sources.reverse();
        prop_assert_eq!(checked(&drug, &patient), checked(&turned, &patient));
        turned.statements.reverse();
        prop_assert_eq!(checked(&drug, &patient), checked(&turned, &patient));
    }

    #[test]
    fn a_grade_that_counts_is_never_hidden_by_a_better_one(drug in any_monograph(), patient in any_patient()) {
        let populations = populations();
        let answers = Answers::of(&patient, &populations);
        for finding in check_drug(&drug, &patient, &answers, &populations).findings {
            let counts = finding.statements.iter().filter(|m| m.meets != Answer::No);
            let worst = counts.filter_map(|m| m.statement.grade).min();
            prop_assert_eq!(finding.grade, worst);
            prop_assert!(worst.is_none_or(|grade| finding.standing <= Standing::from(grade)));
            prop_assert!(finding.gaps.iter().all(|gap| finding.standing <= Standing::from(gap.state)));
            prop_assert!(finding.grades.is_sorted() && finding.by_source.iter().all(|s| Some(s.grade) >= worst));
        }
    }
}
