//! Making a handout: for this patient or for any, what the page may tell, its paper and its pages as pictures.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};

use crate::support::{Desk, name_of};
use egui_kittest::kittest::NodeT as _;

const QUESTION: &str = "Print the patient's answers on the page?";

/// A desk with a patient, at the page that was asked for by this button.
fn at_the_page(button: &str) -> Desk {
    let mut desk = Desk::new();
    desk.age("70");
    desk.answer("Schizophrenia", "Yes");
    desk.click(Role::Button, button);
    desk.settle();
    desk
}

fn pictures(desk: &Desk) -> Vec<Vec<u8>> {
    let preview = &desk.harness.state().app().state.page.preview;
    preview.pictures.iter().map(|drawn| drawn.picture.rgba.clone()).collect()
}

fn pages(desk: &Desk) -> Vec<String> {
    desk.names(Role::Image)
}

#[test]
fn the_title_and_the_panel_lead_to_the_patients_page() {
    for button in ["Make handout", "Use in handout"] {
        let desk = at_the_page(button);
        desk.assert_reads("for this patient");
        assert!(desk.is_on(Role::RadioButton, "Patient answers used: Use the answers"));
        for tag in ["Elderly, from age 70", "Schizophrenia", "Psychiatric disorder, from schizophrenia"] {
            assert!(desk.is_there(Role::Label, tag), "{tag}");
        }
    }
}

#[test]
fn a_key_leads_there_too() {
    let mut desk = Desk::new();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.assert_reads("No question is answered: all lines stand under “Tell us if you ...”.");
    assert!(!pages(&desk).is_empty());
}

#[test]
fn a_blank_page_is_one_step_away_and_names_no_answer() {
    let mut desk = at_the_page("Make handout");
    desk.click(Role::Tab, "Reference");
    desk.click(Role::Link, "Blank handout");
    desk.settle();
    desk.assert_reads("for any patient");
    assert!(desk.is_on(Role::RadioButton, "Patient answers used: Blank"));
    assert!(!desk.is_there(Role::Label, "Schizophrenia"));
    assert!(!desk.is_there(Role::RadioGroup, QUESTION));
}

#[test]
fn whether_answers_are_printed_is_asked_once_an_export_and_changes_the_page() {
    let mut desk = at_the_page("Make handout");
    assert!(!desk.is_there(Role::RadioGroup, QUESTION));
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    // Nothing is chosen for anybody, and nothing leaves before.
    for answer in ["Yes", "No"] {
        assert!(!desk.is_on(Role::RadioButton, &format!("{QUESTION}: {answer}")));
    }
    for button in ["Save as PDF", "Save to Documents", "Save there"] {
        assert!(desk.node(Role::Button, button).accesskit_node().is_disabled(), "{button}");
    }
    for answer in ["No", "Yes", "No"] {
        let before = pictures(&desk);
        desk.click(Role::RadioButton, &format!("{QUESTION}: {answer}"));
        desk.settle();
        assert!(desk.is_on(Role::RadioButton, &format!("{QUESTION}: {answer}")));
        if answer == "Yes" || before != pictures(&desk) {
            continue;
        }
        panic!("the pictures did not change");
    }
    assert!(!desk.node(Role::Button, "Save there").accesskit_node().is_disabled());
    // The next export asks again.
    desk.click(Role::Button, "Cancel");
    desk.press_with(Modifiers::COMMAND, Key::E);
    assert!(!desk.is_on(Role::RadioButton, &format!("{QUESTION}: No")));
}

#[test]
fn the_pages_are_pictures_with_their_numbers() {
    let mut desk = at_the_page("Make handout");
    let n = pages(&desk).len();
    assert!(n >= 2);
    let expected: Vec<String> = (1..=n).map(|page| format!("Page {page} of {n}")).collect();
    assert_eq!(pages(&desk), expected);
    desk.beginning(Role::Button, &format!("Pages, {n} pages"));
    desk.beginning(Role::Meter, "Reading grade ");
    desk.assert_reads("Text is not reviewed.");
    desk.assert_reads("No emergency number is set: a line is printed.");
    // Larger letters need more pages; other paper has another shape.
    let height = |desk: &Desk| desk.node(Role::Image, &format!("Page 1 of {}", pages(desk).len())).rect().height();
    let tall = height(&desk);
    desk.click(Role::RadioButton, "Paper: Letter");
    desk.settle();
    assert!(height(&desk) < tall);
    desk.click(Role::RadioButton, "Text: 18 pt");
    desk.settle();
    assert!(pages(&desk).len() > n);
    // Paper and size are the account's; answers are not.
    let mut desk = desk.restarted();
    desk.click(Role::Button, "Make handout");
    desk.settle();
    assert!(desk.is_on(Role::RadioButton, "Paper: Letter") && desk.is_on(Role::RadioButton, "Text: 18 pt"));
    desk.assert_reads("No question is answered");
}

#[test]
fn another_drug_gets_a_page_of_its_own_and_answers_stay() {
    let mut desk = Desk::with_second_drug();
    desk.age("70");
    desk.click(Role::Button, "Make handout");
    desk.settle();
    let first = pages(&desk).len();
    desk.press(Key::Escape);
    desk.search("placebine");
    desk.press(Key::Enter);
    desk.click(Role::Tab, "Handouts");
    desk.settle();
    desk.assert_reads("placeBINE, for this patient");
    assert!(desk.is_there(Role::Label, "Elderly, from age 70"));
    assert!(pages(&desk).len() < first);
}

#[test]
fn a_drug_without_a_problem_in_its_name_is_read_plainly() {
    let desk = at_the_page("Make handout");
    // The name stands in tall letters for the eye; nothing that is pressed is read so.
    for role in [Role::Button, Role::RadioButton, Role::Tab, Role::Image] {
        assert!(desk.all(role).iter().all(|node| !name_of(node).contains("PAM")), "{role:?}");
    }
}
