//! The page of an imported label: its own text for patients word for word, else its boxed warning and the groups that it
//! names. What it says to professionals is not printed for a patient.

use crate::run::Desk;

fn desk_with(label: &str) -> Desk {
    let desk = Desk::new();
    let bytes = std::fs::read(format!("{}/tests/labels/{label}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let path = desk.write("in/label.xml", bytes).display().to_string();
    desk.run(&["import", &path]).ends(0);
    desk
}

fn page(desk: &Desk, arguments: &[&str]) -> String {
    desk.run(&[&["handout"], arguments, &["-o", "-", "--text", "--date", "2026-11-22"]].concat()).ends(0).stdout
}

/// Are these there, in this order?
fn in_order(page: &str, texts: &[&str]) {
    let mut rest = page;
    for text in texts {
        let at = rest.find(text).unwrap_or_else(|| panic!("{text:?} is not there, or not in this order:\n{page}"));
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn the_text_for_patients_stands_there_word_for_word_and_nothing_else_of_the_label() {
    let text = page(&desk_with("guide.xml"), &["guidamol"]);
    in_order(
        &text,
        &[
            "This is what the maker of this medicine wrote for patients. It stands here word for word.",
            "## MEDICATION GUIDE Guidamol",
            "From the label, word for word.\u{a0}(1)",
            "Read this guide each time.",
            "### What is Guidamol?",
            "It is a medicine that does not exist.",
            "- It has no use <b>.",
            "- It has no dose.",
            "1. Open the box.",
            "2. Find nothing.",
            "- Keep | in a drawer",
            "- Throw away | at any time",
            "## How to take it",
            "Ask us how to take it.",
            "## Who to call",
            "## Where this comes from",
        ],
    );
    for absent in ["for professionals", "None.", "Do not take", "The sources read for this page say nothing"] {
        assert!(!text.contains(absent), "{absent}:\n{text}");
    }
}

#[test]
fn without_a_text_for_patients_the_boxed_warning_and_the_groups_stand_there_and_ask() {
    let text = page(&desk_with("newer.xml"), &["examplazine"]);
    in_order(
        &text,
        &[
            "The label of this medicine has no text for patients.",
            "Boxed warning of the label",
            "- Examplazine has caused example harm in people who read too much.",
            "- Ask us what this warning means for you.",
            "## Before you take it",
            "are breastfeeding. Not enough is known. Ask us.\u{a0}(1)",
            "are pregnant, or could be. The label says something about this. Ask us.\u{a0}(1)",
            "The label names people who must not take it. Ask us if you are one of them.",
        ],
    );
    for absent in ["It was never given", "Invented disease", "Yawning", "Do not take."] {
        assert!(!text.contains(absent), "{absent}:\n{text}");
    }
}

#[test]
fn on_a_spanish_page_the_label_keeps_its_language() {
    let text = page(&desk_with("guide.xml"), &["guidamol", "--lang", "es"]);
    in_order(&text, &["palabra por palabra", "Read this guide each time.", "Pregúntenos cómo tomarlo."]);
}

#[test]
fn contraindications_that_name_nobody_are_no_contraindication() {
    let desk = desk_with("guide.xml");
    let json = desk.run_json(&["check", "guidamol"]).ends(0).json().to_string();
    assert!(json.contains("None."), "{json}");
    assert!(!json.contains("\"contraindicated\""), "{json}");
}
