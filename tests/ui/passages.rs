//! The language of passages, as a screen reader is told it: words of a source keep their own in a window of another.

use caveat::words::{Language, Words};
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, WIDE, earlier_label, name_of};

const SPANISH: fn() -> Words = || Words::window(Language::Es);

fn language(node: &Node<'_>) -> String {
    node.accesskit_node().language().unwrap_or_default().to_owned()
}

/// The language of the first node of a role whose name or text begins so.
fn language_of(desk: &Desk, role: Role, start: &str) -> String {
    let all = desk.all(role);
    let found = all.iter().find(|node| name_of(node).starts_with(start));
    found.map(language).unwrap_or_else(|| panic!("{role:?} {start:?} among {:?}", desk.names(role)))
}

#[test]
fn a_built_in_text_is_english_in_a_spanish_window() {
    let mut desk = Desk::new();
    desk.in_words(SPANISH, |desk| {
        assert_eq!(language_of(desk, Role::Button, "Drowsiness"), "en");
        assert_eq!(language_of(desk, Role::Label, "Drowsiness"), "en");
        assert_eq!(language_of(desk, Role::Heading, "Efectos secundarios"), "es");
        assert_eq!(language_of(desk, Role::RadioButton, "Embarazo: Sí"), "es");
    });
}

#[test]
fn the_words_of_a_clinic_are_not_said_to_be_english() {
    let mut desk = Desk::with_disagreeing_drug(WIDE);
    let buttons = desk.all(Role::Button);
    assert!(buttons.iter().all(|node| node.accesskit_node().data().language().is_none()));
    desk.in_words(SPANISH, |desk| {
        let of_its_own = |node: &&Node<'_>| node.accesskit_node().data().language().is_some();
        assert_eq!(desk.all(Role::Button).iter().filter(of_its_own).count(), 0);
    });
}

#[test]
fn a_label_is_in_the_language_that_its_file_names() {
    let spanish = earlier_label().replacen("<effectiveTime", "<languageCode code=\"es\"/><effectiveTime", 1);
    let mut desk = Desk::with_labels_of(WIDE, &[&spanish]);
    desk.open_label();
    assert_eq!(language_of(&desk, Role::Label, "Watch"), "es");
    assert_eq!(language_of(&desk, Role::Tab, "Text"), "en");
}
