//! The patient check with the keyboard alone: one stop a question, letters and arrows, and the trimester that goes with
//! its question.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use crate::support::Desk;

/// Puts the keyboard into the age field and from there on the first question.
fn at_the_first_question(desk: &mut Desk) {
    for _ in 0..3 {
        desk.press(Key::F6);
    }
    desk.press(Key::Tab);
}

#[test]
fn letters_and_arrows_answer_and_tab_goes_on_to_the_next() {
    let mut desk = Desk::new();
    at_the_first_question(&mut desk);
    for (key, letter, answer) in
        [(Key::Y, "y", "Yes"), (Key::N, "n", "No"), (Key::U, "u", "Not asked"), (Key::Y, "y", "Yes")]
    {
        desk.press_letter(key, letter);
        assert_eq!(desk.answered("Elderly"), answer);
    }
    desk.press(Key::Tab);
    for (key, answer) in [
        (Key::ArrowLeft, "No"),
        (Key::ArrowLeft, "Yes"),
        (Key::ArrowLeft, "Yes"),
        (Key::ArrowRight, "No"),
        (Key::ArrowRight, "Not asked"),
    ] {
        desk.press(key);
        assert_eq!((desk.answered("Elderly").as_str(), desk.answered("Pregnant").as_str()), ("Yes", answer), "{key:?}");
    }
    desk.press(Key::Tab);
    desk.press_letter(Key::Y, "y");
    assert_eq!(desk.answered("Under 18"), "Yes");
}

#[test]
fn the_age_is_typed_without_the_mouse_and_letters_stay_in_their_field() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.press(Key::F6);
    }
    desk.type_text("70");
    assert_eq!(desk.answered("Elderly"), "Yes");
    // A letter in the age field is a letter and answers nothing.
    desk.press_letter(Key::N, "n");
    assert_eq!(desk.answered("Pregnant"), "Not asked");
    assert_eq!(desk.node(Role::TextInput, "Age in years").value().as_deref(), Some("70n"));
}

#[test]
fn a_finding_is_reached_and_opened_by_keys_alone() {
    let mut desk = Desk::new();
    at_the_first_question(&mut desk);
    desk.press_letter(Key::Y, "y");
    let focused = |desk: &Desk| {
        let nodes = desk.all(Role::Button);
        nodes.iter().find(|node| node.is_focused()).map(crate::support::name_of).unwrap_or_default()
    };
    let mut steps = 0;
    while !focused(&desk).starts_with("clonazepam, elderly: ") {
        desk.press(Key::Tab);
        steps += 1;
        assert!(steps < 40, "the finding is not reached");
    }
    for open in [true, false] {
        desk.press(Key::Enter);
        assert_eq!(desk.reads("Precautions: Greater risk of falls and of being impaired. “increase the risk”"), open);
    }
}

#[test]
fn a_trimester_belongs_to_pregnant_and_is_forgotten_with_it() {
    let mut desk = Desk::new();
    assert!(!desk.is_there(Role::RadioButton, "Trimester: 3"));
    desk.answer("Pregnant", "Yes");
    assert!(desk.is_on(Role::RadioButton, "Trimester: Not asked"));
    desk.answer("Trimester", "3");
    assert!(desk.is_on(Role::RadioButton, "Trimester: 3"));
    desk.answer("Trimester", "Not asked");
    desk.answer("Trimester", "1");
    desk.click_beginning(Role::Button, "clonazepam, pregnant: ");
    desk.assert_reads("Does not concern this patient");
    desk.answer("Pregnant", "No");
    desk.answer("Pregnant", "Yes");
    assert!(desk.is_on(Role::RadioButton, "Trimester: Not asked"));
}
