//! "Before you take it": under which heading a line stands, which words its grade has, what follows it, and how each
//! kind of nothing is said.

use caveat::domain::patient::Patient;

use crate::monographs::clonazepam;
use crate::paper::{ALREADY, Paper, monograph, patient, patients, statement, testamol};
use crate::words::messages;

const HEADINGS: [&str; 3] = ["About you", "Tell us if you ...", "Not about you"];

fn stays_away(line: &str) -> bool {
    line.contains("Do not take.") || line.contains("Do not take it unless") || line.contains("Usually avoided")
}

#[test]
fn whoever_must_not_take_it_is_told_at_once_not_to_stop_suddenly() {
    for (who, print) in patients().iter().flat_map(|who| [(who, true), (who, false)]) {
        let paper = Paper::of(&clonazepam(), who, print);
        let mut away = 0;
        for group in paper.groups() {
            for (at, line) in group.iter().enumerate().filter(|(_, line)| stays_away(line)) {
                assert_eq!(group.get(at + 1).map(String::as_str), Some(ALREADY), "after {line}");
                away += 1;
            }
            let told = group.iter().filter(|line| *line == ALREADY).count();
            assert_eq!(told, group.iter().filter(|line| stays_away(line)).count(), "{group:?}");
        }
        assert!(away >= 4, "elderly, pregnant, under 18, breastfeeding, anyone: {away}");
    }
}

#[test]
fn without_a_warning_of_withdrawal_nobody_is_told_so() {
    let drug = testamol(&format!(
        "statements: [{}]",
        statement("elderly", "grade: avoid, phrase: \"not recommended\", words: \"Not for long use.\"")
    ));
    let paper = Paper::of(&drug, &patient("70", &[], &[]), true);
    assert_eq!(paper.under("About you"), [["You are 65 or older. Usually avoided. Not for long use.\u{a0}(1)"]]);
    assert!(!paper.text().contains("Already taking it"));
}

#[test]
fn a_page_without_answers_is_the_same_for_everyone() {
    let blank = Paper::of(&clonazepam(), &Patient::default(), true);
    for who in patients() {
        let paper = Paper::of(&clonazepam(), &who, false);
        assert_eq!(paper.0, blank.0, "{who:?}");
        assert!(!paper.text().contains("About you") && !paper.text().contains("Not about you"));
        assert_eq!(paper.under("Tell us if you ...").len(), 8, "seven groups and the contraindications");
    }
}

#[test]
fn each_answer_has_its_heading() {
    let paper = Paper::of(&clonazepam(), &patient("70", &["schizophrenia"], &["pregnant"]), true);
    let starts = |heading: &str, expected: &[&str]| {
        let found = paper.under(heading);
        assert_eq!(found.len(), expected.len(), "{heading}: {found:?}");
        for (group, start) in found.iter().zip(expected) {
            assert!(group[0].starts_with(start), "{} is not {start}", group[0]);
        }
    };
    starts(HEADINGS[0], &["You are 65 or older.", "You have schizophrenia.", "You have a mental health condition."]);
    starts(HEADINGS[1], &["are breastfeeding.", "have had a drug or alcohol problem.", "have an allergy"]);
    starts(HEADINGS[2], &["People under 18.", "Pregnancy."]);
}

#[test]
fn a_lower_source_that_warns_more_is_not_the_last_word() {
    let two = |grade: &str, phrase: &str, higher: &str| {
        monograph(&format!(
            "(schema: 1, drug: (id: \"testamol\", name: \"testamol\"), sources: [
                (id: \"web\", kind: web_article, read: whole, title: \"Page\", short: \"Web\"),
                (id: \"book\", kind: {higher}, read: whole, title: \"Book\", short: \"Book\")],
            statements: [
                (id: \"a\", population: \"pregnant\", grade: {grade}, phrase: \"{phrase}\", words: \"Web words.\", source: \"web\", section: \"Use\"),
                (id: \"b\", population: \"pregnant\", grade: monitor, phrase: \"watch for\", words: \"Book words.\", source: \"book\", section: \"Use\"),
            ])"
        ))
    };
    let lines = |drug| Paper::of(&drug, &patient("", &["pregnant"], &[]), true).under("About you").remove(0);
    let also = "Also: We will check you. Book words.\u{a0}(1)";
    assert_eq!(
        lines(two("contraindicated", "must not be used", "regulator_label")),
        ["You are pregnant. Do not take it unless we tell you to: our sources do not agree. Web words.\u{a0}(2)", also]
    );
    assert_eq!(
        lines(two("avoid", "not recommended", "guideline"))[0],
        "You are pregnant. Usually avoided, but our sources do not agree: ask us. Web words.\u{a0}(2)"
    );
    // The same rank: the worse one stands as it is.
    assert!(lines(two("contraindicated", "must not be used", "web_article"))[0].contains("pregnant. Do not take. Web"));
}

#[test]
fn the_words_of_a_disagreement_stand_with_the_worst_grade_behind_a_failed_check() {
    let drug = monograph(
        "(schema: 1, drug: (id: \"testamol\", name: \"testamol\"), sources: [
            (id: \"web\", kind: web_article, read: whole, title: \"Page\", short: \"Web\"),
            (id: \"label\", kind: regulator_label, read: whole, title: \"Label\", short: \"Label\")],
        statements: [
            (id: \"a\", population: \"pregnant\", grade: contraindicated, phrase: \"must not be used\", words: \"Web.\", source: \"web\", section: \"Use\"),
            (id: \"b\", population: \"pregnant\", grade: monitor, phrase: \"watch for\", words: \"Label.\", source: \"label\", section: \"Use\"),
            (id: \"c\", population: \"pregnant\", grade: terrible, words: \"Lost.\", source: \"label\", section: \"Use\"),
            (id: \"d\", population: \"pregnant\", grade: awful, words: \"Lost.\", source: \"label\", section: \"Use\"),
        ])",
    );
    let lines = Paper::of(&drug, &patient("", &["pregnant"], &[]), true).under("About you").remove(0);
    assert_eq!(
        lines,
        [
            "You are pregnant. We could not read this. Ask us.",
            "Also: Do not take it unless we tell you to: our sources do not agree. Web.\u{a0}(2)",
            "Also: We will check you. Label.\u{a0}(1)",
        ]
    );
}

#[test]
fn what_a_bound_keeps_from_this_patient_is_not_about_them() {
    let babies = statement(
        "under_18",
        "age_to_months: 6, grade: contraindicated, phrase: \"must not be used\", words: \"Not under 6 months.\"",
    );
    let drug = testamol(&format!("statements: [{babies}]"));
    let child = Paper::of(&drug, &patient("12", &[], &[]), true);
    let told = "Not under 6 months.\u{a0}(1)";
    assert_eq!(
        child.under("About you"),
        [["You are under 18. The sources read for this page say nothing about this. Ask us."]]
    );
    assert!(child.under("Not about you").contains(&vec![format!("At another age: Do not take. {told}")]));
    let baby = Paper::of(&drug, &patient("3m", &[], &[]), true);
    assert_eq!(baby.under("About you"), [[format!("You are under 18. Do not take. {told}")]]);
    let anyone = Paper::of(&drug, &Patient::default(), true);
    assert!(anyone.under("Tell us if you ...").contains(&vec![format!("are under 18. Do not take. {told}")]));
}

#[test]
fn each_kind_of_nothing_has_its_own_words() {
    let drug = testamol(&format!(
        "statements: [{}{}{}], gaps: [(population: \"pregnant\", state: no_data, source: \"web\", section: \"Use\",
            phrase: \"no trials\", words: \"No trials were done.\", patient_words: \"It was not tested.\")]",
        statement(
            "elderly",
            "grade: no_special_risk, phrase: \"no overall differences\", words: \"No difference seen.\""
        ),
        statement("breastfeeding", "words: \"Some of it is in the milk.\""),
        statement("schizophrenia", "grade: terrible, words: \"Lost words.\""),
    ));
    let paper = Paper::of(&drug, &Patient::default(), true);
    let mut lines: Vec<String> = paper.under("Tell us if you ...").concat();
    lines.sort();
    let silent = "The sources read for this page say nothing about this. Ask us.\u{a0}(1)";
    let mut expected = [
        "are 65 or older. No difference seen.\u{a0}(1)".to_owned(),
        "are pregnant, or could be. Not enough is known. It was not tested.\u{a0}(1)".to_owned(),
        "are breastfeeding. Some of it is in the milk.\u{a0}(1) Ask us: this has not been checked.".to_owned(),
        "have schizophrenia. We could not read this. Ask us.".to_owned(),
        format!("are under 18. {silent}"),
        format!("have a mental health condition. {silent}"),
        format!("have had a drug or alcohol problem. {silent}"),
    ];
    expected.sort();
    assert_eq!(lines, expected);
    assert!(!paper.text().contains("Lost words"));
    assert_eq!(paper.under("Tell us if you ...")[0], ["have schizophrenia. We could not read this. Ask us."]);
}

#[test]
fn where_only_parts_were_read_silence_is_not_taken_for_an_answer() {
    let drug = monograph(
        "(schema: 1, drug: (id: \"testamol\", name: \"testamol\"),
        sources: [(id: \"web\", kind: web_article, read: part, title: \"Page\", short: \"Web\")])",
    );
    let groups = Paper::of(&drug, &Patient::default(), true).under("Tell us if you ...");
    assert_eq!(groups.len(), 7);
    assert!(groups.iter().all(|lines| lines.len() == 1 && lines[0].ends_with("Ask us: this has not been checked.")));
}

#[test]
fn what_could_not_be_read_about_anyone_is_told() {
    let lost = statement("anyone", "grade: terrible, words: \"Lost words.\"");
    let drug = testamol(&format!("statements: [{lost}]"));
    let paper = Paper::of(&drug, &Patient::default(), true);
    assert_eq!(paper.under("For everyone who takes it"), [["We could not read this. Ask us."]]);
}

#[test]
fn a_condition_that_another_one_answers_names_it() {
    let violent = statement("schizophrenia", "grade: caution, phrase: \"special attention\", words: \"Take care.\"");
    let paper = Paper::of(&testamol(&format!("statements: [{violent}]")), &patient("", &["schizophrenia"], &[]), true);
    let group = paper.under("About you").into_iter().find(|group| group[0].starts_with("You have a mental health"));
    assert_eq!(group.unwrap().last().unwrap(), "See: You have schizophrenia.");
}

#[test]
fn a_drug_with_nothing_says_so_in_every_part() {
    let text = Paper::of(&testamol(""), &Patient::default(), true).text();
    let words = std::fs::read_to_string(crate::tree::root().join("assets/words/en-handout.ftl")).unwrap();
    let messages = messages(&words);
    let mut gaps: Vec<&String> =
        messages.iter().filter(|(id, _)| id.starts_with("page-gap-")).map(|(_, about)| about).collect();
    // Where nothing is named at all the fixed signs stand instead.
    assert!(gaps.len() > 10);
    gaps.retain(|about| !text.contains(&format!("The sources read for this page say nothing about {about}. Ask us.")));
    assert!(gaps.is_empty(), "nothing is said about {gaps:?}\n{text}");
    for fixed in [
        "Our sources name no points as most important.",
        "Our sources do not say which need help at once. Call us for any that worries you.",
        "You have trouble breathing, or your face, lips or throat swell. Call the emergency number.",
        "You have thoughts of harming yourself. Call the crisis line.",
        "Ask us how this medicine looks.",
        "This page does not replace talking with your doctor or pharmacist.",
    ] {
        assert!(text.contains(fixed), "{fixed}");
    }
}
