//! Ages and trimesters that a statement itself names, and the typed kinds of nothing.

use super::*;

fn aged(age: &str) -> Patient {
    Patient { age: Age::read(age), ..Patient::default() }
}

/// "answer meets" of the one statement about a population, with the standing of its finding.
fn one(statement: &Statement, patient: &Patient) -> (Answer, Answer, Standing) {
    let drug = monograph(vec![statement.clone()], Vec::new(), ReadExtent::Part);
    let population = statement.population.to_string();
    let finding = checked(&drug, patient).into_iter().find(|f| f.0 == population).unwrap();
    (finding.1, finding.3[0].1, finding.2)
}

const CAUTION: Option<Grade> = Some(Grade::Caution);
use Answer::{No, NotAsked, Yes};

#[test]
fn under_six_months_does_not_hit_a_child_of_twelve() {
    let infants = Statement { age_to_months: Some(6), ..statement("s", "under_18", CAUTION) };
    assert_eq!(one(&infants, &aged("5m")), (Yes, Yes, Standing::Caution));
    assert_eq!(one(&infants, &aged("6m")).1, No);
    assert_eq!(one(&infants, &aged("12")), (Yes, No, Standing::NotAssessed));
    assert_eq!(one(&infants, &Patient::default()), (NotAsked, NotAsked, Standing::Caution));
    assert_eq!(one(&infants, &with(&Patient::default(), "under_18", Yes)), (Yes, NotAsked, Standing::Caution));
    assert_eq!(one(&infants, &with(&Patient::default(), "under_18", No)).1, No);
}

#[test]
fn from_sixty_is_met_at_sixty_two_although_elderly_begins_at_sixty_five() {
    let sixty = Statement { age_from_months: Some(720), ..statement("s", "elderly", CAUTION) };
    assert_eq!(one(&sixty, &aged("62")), (Yes, Yes, Standing::Caution));
    assert_eq!(one(&sixty, &aged("59")).1, No);
    assert_eq!(one(&sixty, &aged("60")).1, Yes);
    let from = checked(&monograph(vec![sixty], Vec::new(), ReadExtent::Part), &aged("62"));
    assert_eq!((from[0].0.as_str(), from[0].1), ("elderly", Yes));
}

#[test]
fn an_age_never_answers_a_question_that_is_not_about_age() {
    let young = Statement { age_to_months: Some(216), ..statement("s", "schizophrenia", CAUTION) };
    let child = aged("10");
    assert_eq!(one(&young, &child), (NotAsked, NotAsked, Standing::Caution));
    assert_eq!(one(&young, &with(&child, "schizophrenia", Yes)), (Yes, Yes, Standing::Caution));
    assert_eq!(one(&young, &with(&child, "schizophrenia", No)), (No, No, Standing::NothingCounts));
    assert_eq!(one(&young, &with(&aged("30"), "schizophrenia", Yes)).1, No);
    assert_eq!(one(&young, &with(&Patient::default(), "schizophrenia", Yes)).1, NotAsked);
}

#[test]
fn a_contradiction_lets_everything_count() {
    let infants = Statement { age_to_months: Some(6), ..statement("s", "under_18", CAUTION) };
    assert_eq!(one(&infants, &with(&aged("12"), "under_18", No)), (Yes, NotAsked, Standing::Caution));
}

#[test]
fn silence_is_named_by_how_far_the_sources_were_read() {
    let standing = |web, gaps| {
        let all = checked(&monograph(Vec::new(), gaps, web), &Patient::default());
        (all[0].2, all[0].4.len(), all[0].4[0].explained_by.clone())
    };
    assert_eq!(standing(ReadExtent::Part, vec![]), (Standing::NotAssessed, 1, Some(GapReason::OnlyPartsRead)));
    assert_eq!(standing(ReadExtent::Whole, vec![]), (Standing::NotStated, 1, Some(GapReason::WholeSourceSilent)));
}

#[test]
fn text_that_nobody_has_graded_sorts_above_monitor_and_below_caution() {
    let drug = |grade| {
        let ungraded = statement("s-0", "pregnant", None);
        monograph(vec![ungraded, statement("s-1", "pregnant", Some(grade))], Vec::new(), ReadExtent::Part)
    };
    let standing =
        |grade| checked(&drug(grade), &Patient::default()).into_iter().find(|f| f.0 == "pregnant").unwrap().2;
    assert_eq!(standing(Grade::Monitor), Standing::NotAssessed);
    assert_eq!(standing(Grade::Caution), Standing::Caution);
}

#[test]
fn a_typed_no_leaves_open_what_a_wider_bound_takes_in() {
    let no = |population| with(&Patient::default(), population, No);
    let sixty = Statement { age_from_months: Some(720), ..statement("s", "elderly", CAUTION) };
    assert_eq!(one(&sixty, &no("elderly")), (No, NotAsked, Standing::Caution));
    let seventy = Statement { age_from_months: Some(840), ..statement("s", "elderly", CAUTION) };
    assert_eq!(one(&seventy, &no("elderly")).1, No);
    let young_adults = Statement { age_to_months: Some(300), ..statement("s", "under_18", CAUTION) };
    assert_eq!(one(&young_adults, &no("under_18")).1, NotAsked);
}
