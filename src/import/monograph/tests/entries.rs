//! Mistakes inside one entry: the kind, the exact place, and whether the entry is left out.

use super::*;
use crate::domain::grade::{Grade, State};

/// Rest of a statement, item or interaction that is in order.
const REST: &str = "words: \"Own words.\", source: \"w\", section: \"S\")";

#[track_caller]
fn in_list(list: &str, entry: &str) -> (MistakeKind, Outcome) {
    only_mistake(&file(list, entry))
}

/// The mistake of a statement about the elderly that is left out: "check failed" stays behind.
#[track_caller]
fn lost_statement(entry: &str) -> MistakeKind {
    let (kind, outcome) = in_list("statements", entry);
    let monograph = outcome.monograph.unwrap();
    assert!(monograph.statements.len() <= 1, "{:?}", monograph.statements);
    let failed: Vec<_> = monograph.gaps.iter().map(|g| (g.population.as_str(), g.state)).collect();
    assert_eq!(failed, [("elderly", State::CheckFailed)]);
    kind
}

#[test]
fn values_and_fields_that_are_not_known() {
    for (entry, detail) in [
        ("(id: \"s\", population: \"elderly\", grade: ^terrible, phrase: \"x\", REST,", "terrible"),
        ("(id: \"s\", population: \"elderly\", boxed: ^maybe, REST,", "bool"),
        ("^(id: \"s\", population: \"elderly\", words: \"W\", section: \"S\"),", "source"),
    ] {
        let kind = lost_statement(&entry.replace("REST", REST));
        let MistakeKind::Entry { part: Part::Statement, detail: said } = kind else { panic!("{kind:?}") };
        assert!(said.contains(detail), "{said}");
    }
}

#[test]
fn an_id_that_is_none_and_an_unknown_field() {
    let (kind, _) = in_list("items", "(id: \"^No Id\", about: uses, words: \"W\", source: \"w\", section: \"S\"),");
    assert!(
        matches!(&kind, MistakeKind::Entry { part: Part::Item, detail } if detail.contains("\"No Id\"")),
        "{kind:?}"
    );
    let (kind, _) = in_list(
        "interactions",
        "(id: \"i\", ^wings: 2, with: \"x\", kind: drug, direction: adds, words: \"W\", source: \"w\", section: \"S\"),",
    );
    assert!(
        matches!(&kind, MistakeKind::Entry { part: Part::Interaction, detail } if detail.contains("wings")),
        "{kind:?}"
    );
}

#[test]
fn the_drug_entry_itself_costs_the_file() {
    let (kind, outcome) = only_mistake("(\n    schema: 1,\n    drug: (id: \"d\", name: ^7),\n)");
    assert!(matches!(kind, MistakeKind::Entry { part: Part::Drug, .. }), "{kind:?}");
    assert!(outcome.monograph.is_none());
}

#[test]
fn an_id_stands_twice() {
    let one = format!("(id: \"s\", population: \"elderly\", {REST},");
    let kind = lost_statement(&format!("{one}\n        {}", one.replace("id:", "^id:")));
    assert_eq!(kind, MistakeKind::DuplicateId { id: "s".into() });
    let text = file("items", "").replace("(id: \"p\"", "(^id: \"w\"");
    assert_eq!(only_mistake(&text).0, MistakeKind::DuplicateId { id: "w".into() });
}

#[test]
fn a_source_or_population_is_unknown() {
    let kind = lost_statement("(id: \"s\", population: \"elderly\", words: \"W\", ^source: \"x\", section: \"S\"),");
    assert_eq!(kind, MistakeKind::UnknownSource { id: "x".into() });
    let (kind, outcome) = in_list("statements", &format!("(id: \"s\", ^population: \"moon\", {REST},"));
    assert_eq!(kind, MistakeKind::UnknownPopulation { id: "moon".into() });
    let gaps = outcome.monograph.unwrap().gaps;
    let failed: Vec<_> = gaps.iter().map(|g| g.population.as_str()).collect();
    assert_eq!(failed, ["elderly", "pregnant", "anyone"], "it could have been about any of them");
}

#[test]
fn a_grade_needs_the_words_that_earn_it() {
    let kind = lost_statement(&format!("(id: \"s\", population: \"elderly\", ^grade: avoid, {REST},"));
    assert_eq!(kind, MistakeKind::GradeWithoutPhrase { id: "s".into() });
    let wrong = "(id: \"s\", population: \"elderly\", grade: avoid, ^phrase: \"watch it\", ";
    let kind = lost_statement(&format!("{wrong}{REST},"));
    assert_eq!(kind, MistakeKind::PhraseDoesNotEarn { id: "s".into(), grade: Grade::Avoid });
    for earned in ["phrase: \"Not Advised at all\", ", "phrase: \"other\", reason: \"Why.\", "] {
        let text = file("statements", &format!("(id: \"s\", population: \"elderly\", grade: avoid, {earned}{REST},"));
        assert_eq!(read_bytes(text.as_bytes()).mistakes, []);
    }
}

#[test]
fn a_phrase_has_at_most_nine_words_and_the_entry_stays() {
    let ten = "(id: \"i\", about: uses, ^phrase: \"1 2 3 4 5 6 7 8 9 10\", ";
    let (kind, outcome) = in_list("items", &format!("{ten}{REST},"));
    assert_eq!(kind, MistakeKind::PhraseTooLong { id: "i".into(), words: 10 });
    assert_eq!(outcome.monograph.unwrap().items.len(), 1);
    let nine = file("items", &format!("(id: \"i\", about: uses, phrase: \"1 2 3 4 5 6 7 8 9\", {REST},"));
    assert_eq!(read_bytes(nine.as_bytes()).mistakes, []);
}

#[test]
fn a_text_is_empty() {
    let kind = lost_statement("(id: \"s\", population: \"elderly\", ^words: \"  \", source: \"w\", section: \"S\"),");
    assert_eq!(kind, MistakeKind::Empty { id: "s".into(), field: "words" });
}

#[test]
fn a_decimal_could_be_misread_except_in_an_odd_quote() {
    let naked = "(id: \"i\", about: uses, ^patient_words: \"Take .5 mg\", ";
    let (kind, outcome) = in_list("items", &format!("{naked}{REST},"));
    assert_eq!(kind, MistakeKind::NakedDecimal { id: "i".into(), field: "patient_words" });
    assert_eq!(outcome.monograph.unwrap().items.len(), 1, "it is reported, not hidden");
    let quoted = file("items", &format!("(id: \"i\", about: uses, odd_quote: \"Take .5m-1mg\", {REST},"));
    let outcome = read_bytes(quoted.as_bytes());
    assert_eq!((outcome.mistakes, outcome.odd_quotes), (vec![], 1));
}

#[test]
fn age_bounds_cross_and_a_trimester_is_none() {
    let crossed = "(id: \"s\", population: \"elderly\", age_from_months: 12, ^age_to_months: 12, ";
    assert_eq!(lost_statement(&format!("{crossed}{REST},")), MistakeKind::AgeBounds { id: "s".into() });
    let fourth = "(id: \"s\", population: \"elderly\", ^trimesters: [1, 4], ";
    assert_eq!(lost_statement(&format!("{fourth}{REST},")), MistakeKind::Trimester { id: "s".into() });
}

#[test]
fn gaps_say_only_what_a_file_can_know() {
    for (entry, kind) in [
        ("^state: graded, source: \"w\"),", MistakeKind::GapState { state: "graded".into() }),
        ("^state: check_failed, source: \"w\"),", MistakeKind::GapState { state: "check_failed".into() }),
        ("state: not_stated, ^source: \"p\"),", MistakeKind::NotStatedFromPart { source: "p".into() }),
        ("^state: no_data, source: \"p\"),", MistakeKind::NoDataWithoutPhrase),
        ("state: not_assessed, ^source: \"x\"),", MistakeKind::UnknownSource { id: "x".into() }),
    ] {
        let (found, outcome) = in_list("gaps", &format!("(population: \"elderly\", {entry}"));
        assert_eq!(found, kind);
        let gaps = outcome.monograph.unwrap().gaps;
        assert_eq!(gaps.iter().map(|g| g.state).collect::<Vec<_>>(), [State::CheckFailed]);
    }
    let (kind, _) = in_list("gaps", "^(population: \"elderly\", state: not_assessed),");
    assert_eq!(kind, MistakeKind::UnknownSource { id: String::new() });
}

#[test]
fn side_effects() {
    let tier = "(tier: rare, source_word: \"Rare\", scheme: words, source: \"w\", effects: [])";
    let twice = format!("{tier},\n        {},", tier.replace("tier: rare", "^tier: rare"));
    let kind = MistakeKind::DuplicateTier { tier: "rare".into(), source: "w".into() };
    assert_eq!(in_list("side_effects", &twice).0, kind);
    let with = |effects: &str| tier.replace("[]", &format!("[{effects}]"));
    for (effects, kind) in [
        ("^(id: \"e\", term: \"Rage\", serious: true)", MistakeKind::SeriousWithoutSource { id: "e".into() }),
        ("(id: \"e\", term: \"A\"), ^(id: \"e\", term: \"B\")", MistakeKind::DuplicateId { id: "e".into() }),
        ("^(id: \"e\", term: \"Rage at .5 mg\")", MistakeKind::NakedDecimal { id: "e".into(), field: "term" }),
    ] {
        assert_eq!(in_list("side_effects", &format!("{},", with(effects))).0, kind);
    }
    let (kind, outcome) =
        in_list("side_effects", &format!("{},", with("(id: \"a\", term: \"A\"), (id: \"b\", ^name: \"B\")")));
    assert!(matches!(kind, MistakeKind::Entry { part: Part::SideEffect, .. }), "{kind:?}");
    assert_eq!(outcome.monograph.unwrap().side_effects[0].effects.len(), 1, "the other effect stays");
}

#[test]
fn the_most_important_points_at_nothing() {
    let text = file("items", "").replace("name: \"d\"", "name: \"d\", ^most_important: [\"nowhere\"]");
    assert_eq!(only_mistake(&text).0, MistakeKind::UnknownId { id: "nowhere".into() });
}
