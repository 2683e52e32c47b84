//! The patient check: the seven questions, what stands for anyone, the findings worst first with their sources, what was
//! not asked, and taking the answers back.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::support::Desk;

const POPULATIONS: [&str; 7] = [
    "Elderly",
    "Pregnant",
    "Under 18",
    "Schizophrenia",
    "Breastfeeding",
    "Psychiatric disorder",
    "Drug or alcohol dependence",
];
const WORDS: [&str; 10] = [
    "Check failed",
    "Contraindicated",
    "Avoid",
    "Caution",
    "No data",
    "Not stated",
    "Not assessed",
    "Monitor",
    "No special risk stated",
    "Boxed warning",
];
const CLEAR: &str = "Clear all answers about the patient";

#[test]
fn every_population_is_asked_in_the_order_of_the_design() {
    let desk = Desk::new();
    let names = desk.names(Role::RadioButton);
    let expected: Vec<String> = POPULATIONS
        .iter()
        .flat_map(|population| ["Yes", "No", "Not asked"].map(|answer| format!("{population}: {answer}")))
        .collect();
    assert_eq!(names, expected);
    for population in POPULATIONS {
        assert_eq!(desk.answered(population), "Not asked");
        assert!(desk.is_there(Role::RadioGroup, population));
    }
}

#[test]
fn each_answer_can_be_given_and_taken_back() {
    let mut desk = Desk::new();
    for population in POPULATIONS {
        for answer in ["No", "Not asked", "Yes", "Not asked"] {
            desk.answer(population, answer);
            assert_eq!(desk.answered(population), answer, "{population}");
        }
    }
}

#[test]
fn an_age_answers_elderly_and_under_18_and_says_so() {
    let mut desk = Desk::new();
    desk.age("70");
    assert_eq!((desk.answered("Elderly"), desk.answered("Under 18")), ("Yes".into(), "No".into()));
    assert_eq!(desk.names(Role::Label).iter().filter(|text| *text == "from age 70").count(), 2);
    desk.age("17");
    assert_eq!((desk.answered("Elderly"), desk.answered("Under 18")), ("No".into(), "Yes".into()));
    desk.assert_reads("from age 17");
    desk.age("7m");
    desk.assert_reads("from age 7 months");
    desk.age("");
    for population in ["Elderly", "Under 18"] {
        assert_eq!(desk.answered(population), "Not asked");
    }
    assert!(!desk.reads("from age"));
}

#[test]
fn a_wrong_age_is_said_and_answers_nothing() {
    let mut desk = Desk::new();
    desk.age("70");
    for wrong in ["131", "-1", "abc", "30m", "7.5"] {
        desk.age(wrong);
        desk.assert_reads("An age is 0 to 130 years, or months below 24 written as 7m.");
        assert_eq!(desk.answered("Elderly"), "Not asked", "{wrong}");
        assert!(desk.findings().is_empty(), "{wrong}");
        let field = desk.node(Role::TextInput, "Age in years");
        assert!(field.accesskit_node().data().invalid().is_some());
    }
    desk.age("70");
    assert!(!desk.reads("An age is 0 to 130"));
    assert_eq!(desk.answered("Elderly"), "Yes");
}

#[test]
fn schizophrenia_answers_psychiatric_disorder_too() {
    let mut desk = Desk::new();
    desk.answer("Schizophrenia", "Yes");
    assert_eq!(desk.answered("Psychiatric disorder"), "Yes");
    desk.assert_reads("from schizophrenia");
    let finding = desk.beginning(Role::Button, "clonazepam, psychiatric disorder: ");
    assert!(crate::support::name_of(&finding).contains("Caution"));
    desk.answer("Schizophrenia", "No");
    assert_eq!(desk.answered("Psychiatric disorder"), "Not asked");
}

#[test]
fn findings_are_whole_sentences_worst_first() {
    let mut desk = Desk::new();
    desk.age("70");
    for population in ["Breastfeeding", "Schizophrenia"] {
        desk.answer(population, "Yes");
    }
    let starts = [
        "clonazepam, breastfeeding: Contraindicated. PsyWeb, web article, no date. Not for use while breastfeeding. “not compatible”",
        "clonazepam, elderly: Avoid. PsyWeb, web article, no date. Older people break it down more slowly",
        "clonazepam, schizophrenia: Caution. PsyWeb, web article, no date. More violent behavior",
        "clonazepam, psychiatric disorder: Caution. PsyWeb, web article, no date. Needs special attention",
    ];
    let findings = desk.findings();
    assert_eq!(findings.len(), starts.len(), "{findings:#?}");
    for (finding, start) in findings.iter().zip(starts) {
        assert!(finding.starts_with(start), "{finding}");
    }
    assert!(findings[1].ends_with("“not recommended”. Sources disagree (2). US label: Monitor."), "{}", findings[1]);
    desk.assert_reads("4 results for this patient");
    desk.assert_reads("Worst first");
    desk.assert_reads("Sources disagree (2) US label: Monitor.");
}

#[test]
fn a_finding_opens_everything_it_rests_on_and_closes() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.answer("Breastfeeding", "Yes");
    let elderly = [
        "Precautions: Greater risk of falls and of being impaired. “increase the risk”",
        "Dosage and administration: Start with low doses and watch closely. “observed closely”",
        "Table of medicines for older adults: A benzodiazepine",
    ];
    let breastfeeding = [
        "Precautions: Not for use while breastfeeding. “not compatible”",
        "Summary: The child is sometimes drowsy",
        "Nursing mothers: Mothers are told not to breastfeed.",
    ];
    let sources = |desk: &Desk| desk.names(Role::Label).iter().filter(|text| text.starts_with("PsyWeb: ")).count();
    for (start, inside) in [("clonazepam, elderly: ", elderly), ("clonazepam, breastfeeding: ", breastfeeding)] {
        let closed = sources(&desk);
        for open in [true, false, true, false] {
            desk.click_beginning(Role::Button, start);
            for words in inside {
                assert_eq!(desk.reads(words), open, "{words}");
            }
            assert_eq!(sources(&desk) > closed, open, "the source of {start}");
        }
    }
}

#[test]
fn what_stands_for_anyone_is_closed_counted_and_opened_by_enter() {
    let mut desk = Desk::new();
    let boxed = "Boxed warning (3): opioids; misuse; stopping suddenly";
    let contra = "Must not be used with (3): liver disease, narrow-angle glaucoma, allergy to benzodiazepines";
    let more = "More for everyone (1): suicidal thoughts";
    let inside = [
        (boxed, "Together with opioids it can cause deep sleepiness"),
        (contra, "“Acute narrow angle glaucoma”"),
        (more, "“increase the risk of suicidal thoughts or behavior”"),
    ];
    for answered in [false, true] {
        for (line, words) in inside {
            assert!(!desk.is_open(line));
            let before = desk.names(Role::Label).iter().filter(|text| text.contains(words)).count();
            desk.focus(Role::Button, line);
            desk.press(Key::Enter);
            let opened = desk.names(Role::Label).iter().filter(|text| text.contains(words)).count();
            assert_eq!((desk.is_open(line), opened), (true, before + 1), "{line}");
            desk.press(Key::Enter);
            assert!(!desk.is_open(line));
        }
        if !answered {
            desk.answer("Pregnant", "No");
        }
    }
}

#[test]
fn answers_are_cleared_brought_back_and_cleared_by_a_key() {
    let mut desk = Desk::new();
    assert!(!desk.is_there(Role::Link, CLEAR));
    for by_key in [false, true] {
        desk.age("70");
        desk.answer("Pregnant", "Yes");
        if by_key {
            desk.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::X);
        } else {
            desk.click(Role::Link, CLEAR);
        }
        assert_eq!((desk.answered("Elderly"), desk.answered("Pregnant")), ("Not asked".into(), "Not asked".into()));
        assert_eq!(desk.node(Role::TextInput, "Age in years").value().as_deref(), Some(""));
        desk.click(Role::Link, "Undo clear");
        assert_eq!((desk.answered("Elderly"), desk.answered("Pregnant")), ("Yes".into(), "Yes".into()));
        assert_eq!(desk.node(Role::TextInput, "Age in years").value().as_deref(), Some("70"));
        desk.click(Role::Link, CLEAR);
        // What is entered now belongs to the next patient.
        desk.answer("Pregnant", "No");
        assert!(!desk.is_there(Role::Link, "Undo clear"));
        desk.click(Role::Link, CLEAR);
    }
}

#[test]
fn nothing_answered_and_everything_answered_no_are_said_apart() {
    let mut desk = Desk::new();
    desk.assert_reads("Answer a question to see warnings for this patient.");
    desk.assert_reads(
        "You answered 0 of 7 questions. Not asked about this patient: dose, kidney, liver, allergies, other medicines.",
    );
    for population in POPULATIONS {
        desk.answer(population, "No");
    }
    desk.assert_reads("No question is answered Yes. Boxed warnings and contraindications for anyone still apply.");
    desk.assert_reads("You answered 7 of 7 questions.");
    assert!(!desk.reads("Answer a question") && !desk.reads("No problems") && !desk.reads("Not asked ("));
}

#[test]
fn some_no_and_some_not_asked_do_not_read_as_everything_no() {
    let mut desk = Desk::new();
    desk.answer("Pregnant", "No");
    desk.assert_reads("You answered 1 of 7 questions.");
    desk.assert_reads("No question is answered Yes. Boxed warnings and contraindications for anyone still apply.");
    desk.assert_reads("Not asked (6).");
}

#[test]
fn what_was_not_asked_names_the_worst_behind_it() {
    let mut desk = Desk::new();
    desk.age("30");
    for population in ["Pregnant", "Schizophrenia"] {
        desk.answer(population, "No");
    }
    desk.assert_reads("Not asked (3). Worst: Breastfeeding: Contraindicated");
    desk.answer("Breastfeeding", "No");
    desk.assert_reads("Not asked (2). Psychiatric disorder, Drug or alcohol dependence: Caution");
}

#[test]
fn all_words_are_explained_and_folded_again() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        desk.click(Role::Link, "What do these words mean?");
        let texts = desk.names(Role::Label);
        let places: Vec<usize> = WORDS
            .iter()
            .map(|word| texts.iter().rposition(|text| text.starts_with(&format!("{word}. "))).expect(word))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        desk.click(Role::Link, "Hide the meanings");
        assert!(!desk.reads("The source asks to watch for something."));
    }
}

#[test]
fn the_answers_stay_when_another_drug_is_opened() {
    let mut desk = Desk::with_second_drug();
    desk.age("70");
    desk.answer("Pregnant", "Yes");
    desk.search("placebine");
    desk.press(Key::Enter);
    assert_eq!((desk.answered("Elderly"), desk.answered("Pregnant")), ("Yes".into(), "Yes".into()));
    let findings = desk.findings();
    assert!(
        findings[0].starts_with("placebine, elderly: Caution. Invented label, regulator label, May 2020."),
        "{findings:#?}"
    );
    assert!(findings[1].starts_with("placebine, pregnant: No data."), "{findings:#?}");
    desk.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.answered("Pregnant"), "Yes");
    assert!(desk.findings()[0].starts_with("clonazepam, pregnant: Contraindicated."));
}
