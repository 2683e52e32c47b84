//! The medicines of the patient in the panel: typed, offered, chosen with the arrows or the mouse, taken away; what is
//! said about them under the results.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;

use crate::support::Desk;

const FIELD: &str = "Other medicines";

/// Types into the field of medicines.
fn type_medicine(desk: &mut Desk, text: &str) {
    desk.focus(Role::TextInput, FIELD);
    desk.type_text(text);
}

fn medicines(desk: &Desk) -> Vec<String> {
    desk.names(Role::Button).into_iter().filter_map(|name| name.strip_prefix("Remove ").map(str::to_owned)).collect()
}

/// The names offered, top to bottom; the list of drugs at the left is another one.
fn offered(desk: &Desk) -> Vec<String> {
    let is_offer = |name: &String| [", brand of ", ", generic name", ", similar name"].iter().any(|n| name.contains(n));
    desk.names(Role::ListBoxOption).into_iter().filter(is_offer).collect()
}

fn typed(desk: &Desk) -> String {
    desk.node(Role::TextInput, FIELD).value().unwrap_or_default()
}

#[test]
fn enter_takes_what_was_typed_and_never_the_first_name_offered() {
    let mut desk = Desk::new();
    type_medicine(&mut desk, "klonop");
    assert_eq!(offered(&desk), ["Klonopin, brand of clonazepam"]);
    desk.press(Key::Enter);
    assert_eq!(medicines(&desk), ["klonop"]);
    assert!(typed(&desk).is_empty() && offered(&desk).is_empty());
    // The keyboard stays in the field for the next name.
    desk.type_text("fluconazole");
    desk.press(Key::Enter);
    assert_eq!(medicines(&desk), ["klonop", "fluconazole"]);
    desk.press(Key::Enter);
    assert_eq!(medicines(&desk).len(), 2, "nothing was typed");
}

#[test]
fn the_arrows_choose_a_name_and_go_back_to_what_was_typed() {
    let mut desk = Desk::new();
    type_medicine(&mut desk, "klonop");
    for (key, name) in [(Key::ArrowDown, "Klonopin"), (Key::ArrowDown, "Klonopin")] {
        desk.press(key);
        let chosen: Vec<String> = desk
            .all(Role::ListBoxOption)
            .iter()
            .filter(|row| egui_kittest::kittest::NodeT::accesskit_node(*row).is_selected() == Some(true))
            .map(crate::support::name_of)
            .collect();
        assert!(chosen.contains(&format!("{name}, brand of clonazepam")), "{chosen:?}");
    }
    desk.press(Key::ArrowUp);
    desk.press(Key::Enter);
    assert_eq!(medicines(&desk), ["klonop"]);
    desk.type_text("klonop");
    desk.press(Key::ArrowDown);
    desk.press(Key::Enter);
    assert_eq!(medicines(&desk), ["klonop", "Klonopin"]);
}

#[test]
fn the_mouse_chooses_a_name_and_the_button_takes_what_was_typed() {
    let mut desk = Desk::new();
    type_medicine(&mut desk, "klonop");
    desk.node(Role::ListBoxOption, "Klonopin, brand of clonazepam").click();
    desk.run();
    assert_eq!(medicines(&desk), ["Klonopin"]);
    assert!(typed(&desk).is_empty());
    type_medicine(&mut desk, "aspirin");
    desk.click(Role::Button, "Add this medicine");
    assert_eq!(medicines(&desk), ["Klonopin", "aspirin"]);
    desk.click(Role::Button, "Remove Klonopin");
    assert_eq!(medicines(&desk), ["aspirin"]);
    // Elsewhere the names are gone, and what was typed stays until it is entered or cleared.
    type_medicine(&mut desk, "klonop");
    desk.click(Role::TextInput, "Age in years");
    assert!(offered(&desk).is_empty());
    assert_eq!(typed(&desk), "klonop");
    desk.click(Role::Link, "Clear all answers about the patient");
    assert!(typed(&desk).is_empty() && medicines(&desk).is_empty());
}

#[test]
fn what_meets_a_medicine_and_what_was_not_checked_is_said_under_the_results() {
    let mut desk = Desk::new();
    assert!(!desk.is_there(Role::Heading, "Other medicines"));
    for medicine in ["fluconazole", "aspirin"] {
        type_medicine(&mut desk, medicine);
        desk.press(Key::Enter);
    }
    assert!(desk.is_there(Role::Heading, "Other medicines"));
    desk.assert_reads("fluconazole. Some antifungal medicines may make it work less. “may reduce the effectiveness” Sources disagree.");
    desk.assert_reads("PsyWeb, web article, no date · Precautions");
    desk.assert_reads("Not checked: aspirin. This drug has warnings about opioids, alcohol,");
    assert!(
        !desk.texts().iter().any(|text| text.starts_with("aspirin. ")),
        "nothing is said of it but that it was not checked"
    );
    // The scope no longer says that nobody asked.
    desk.assert_reads("Not asked about this patient: dose, kidney, liver, allergies.");
}

#[test]
fn undo_of_the_field_brings_nothing_back_after_a_clear() {
    let mut desk = Desk::new();
    desk.age("70");
    type_medicine(&mut desk, "zzqmarker");
    desk.click(Role::Link, "Clear all answers about the patient");
    for (name, held) in [("Age in years", "70"), (FIELD, "zzqmarker")] {
        desk.focus(Role::TextInput, name);
        for _ in 0..3 {
            desk.press_with(eframe::egui::Modifiers::COMMAND, Key::Z);
            assert_ne!(desk.node(Role::TextInput, name).value().as_deref(), Some(held), "{name}");
        }
    }
}
