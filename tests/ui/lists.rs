//! The lists of the sidebar as they are used: filters and their menus, "My list" by key and by mouse, recent drugs,
//! letters in the list, and a library of thousands.

use caveat::app::Command;
use caveat::app::command::{ListCommand, NavCommand};
use caveat::app::state::{ListGroup, ListLine};
use caveat::domain::id::Id;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::kittest::NodeT as _;

use crate::support::{Desk, WIDE, name_of, write};

/// A small drug of the clinic's own.
fn small_drug(id: &str, class: &str, population: &str) -> String {
    format!(
        r#"(schema: 1, drug: (id: "{id}", name: "{id}", {class}),
            sources: [(id: "s", kind: regulator_label, read: part, short: "S", title: "S")],
            items: [], side_effects: [], gaps: [], interactions: [],
            statements: [(id: "one", population: "{population}", words: "Words.", phrase: "words", source: "s", section: "A")])"#
    )
}

/// clonazepam and six small drugs.
fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    for (id, class, population) in [
        ("amidol", "invented", "elderly"),
        ("bemidon", "", "pregnant"),
        ("betazol", "invented", "pregnant"),
        ("cerulon", "other", "elderly"),
        ("dorsal", "other", "pregnant"),
        ("zeta", "", "elderly"),
    ] {
        let class = if class.is_empty() { String::new() } else { format!("class: \"{class}\"") };
        write(&folder.path().join(format!("drugs/{id}.ron")), &small_drug(id, &class, population));
    }
    Desk::on(folder, WIDE)
}

fn rows(desk: &Desk) -> Vec<String> {
    desk.names(Role::ListBoxOption)
}

fn has_keyboard(desk: &Desk, role: Role, name: &str) -> bool {
    desk.node(role, name).is_focused()
}

#[test]
fn a_class_is_chosen_with_the_mouse_and_the_foot_counts() {
    let mut desk = desk();
    desk.assert_reads("7 drugs");
    desk.click(Role::Button, "Filter by class");
    desk.click(Role::MenuItemCheckBox, "Invented");
    desk.click(Role::MenuItemCheckBox, "Benzodiazepine");
    // The menu stays open for more than one.
    assert!(desk.is_on(Role::MenuItemCheckBox, "Invented") && !desk.is_on(Role::MenuItemCheckBox, "Any class"));
    desk.press(Key::Escape);
    assert!(!desk.is_there(Role::MenuItemCheckBox, "Invented"));
    assert_eq!(rows(&desk), ["amidol", "betazol", "clonazepam, Klonopin", "bemidon", "zeta"]);
    for words in ["5 of 7 drugs", "No class given"] {
        desk.assert_reads(words);
    }
    assert!(desk.is_there(Role::Button, "Filter by class, chosen: Benzodiazepine and Invented"));
    desk.click(Role::Link, "Clear filters");
    desk.assert_reads("7 drugs");
    assert_eq!((rows(&desk).len(), desk.is_there(Role::Link, "Clear filters")), (7, false));
}

#[test]
fn a_menu_works_with_the_keyboard_alone() {
    let mut desk = desk();
    desk.focus(Role::Button, "Group by population");
    desk.press(Key::Enter);
    assert!(has_keyboard(&desk, Role::MenuItemRadio, "No grouping"));
    desk.press(Key::ArrowUp);
    assert!(has_keyboard(&desk, Role::MenuItemRadio, "Drug or alcohol dependence"));
    for key in [Key::Home, Key::ArrowDown, Key::ArrowDown] {
        desk.press(key);
    }
    assert!(has_keyboard(&desk, Role::MenuItemRadio, "Pregnant"));
    desk.press(Key::Enter);
    // One is chosen: the menu closes and the keyboard is back on the chip.
    assert!(!desk.is_there(Role::MenuItemRadio, "Pregnant"));
    assert!(has_keyboard(&desk, Role::Button, "Group by population, chosen: Pregnant"));
    for words in ["Pregnant: stated", "Pregnant: no information", "7 of 7 drugs"] {
        desk.assert_reads(words);
    }
    desk.press(Key::Enter);
    assert!(has_keyboard(&desk, Role::MenuItemRadio, "Pregnant"));
    desk.press(Key::Escape);
    assert!(has_keyboard(&desk, Role::Button, "Group by population, chosen: Pregnant"));
    assert_eq!(desk.shown(), "clonazepam");
}

#[test]
fn the_other_two_filters_and_a_search_that_ignores_them() {
    let mut desk = desk();
    desk.click(Role::Button, "Filter by boxed warning");
    assert!(desk.is_on(Role::Button, "Filter by boxed warning"));
    desk.assert_reads("Boxed warning not known");
    assert_eq!(rows(&desk).len(), 7);
    desk.click(Role::Button, "Filter by review status");
    desk.click(Role::MenuItemRadio, "Reviewed");
    desk.assert_reads("0 of 7 drugs");
    desk.assert_reads("No drug of the library is known to fit all filters.");
    desk.search("dorsal");
    desk.assert_reads("Filters do not apply to a search.");
    assert_eq!(desk.marked().as_deref(), Some("dorsal, generic name"));
}

fn choose_in_my_list(desk: &mut Desk, drug: &str) {
    let line = ListLine { group: ListGroup::MyList, drug: Id::new(drug).unwrap() };
    desk.send([Command::List(ListCommand::Open(line))]);
}

#[test]
fn my_list_is_put_in_order_by_key_and_by_mouse() {
    let mut desk = desk();
    for drug in ["dorsal", "amidol"] {
        desk.send([Command::Nav(NavCommand::Open(Id::new(drug).unwrap()))]);
        desk.press_with(Modifiers::COMMAND, Key::D);
    }
    assert_eq!(rows(&desk)[..2], ["dorsal", "amidol"]);
    choose_in_my_list(&mut desk, "amidol");
    desk.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(rows(&desk)[..2], ["amidol", "dorsal"]);
    desk.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(rows(&desk)[..2], ["dorsal", "amidol"]);
    assert_eq!(desk.shown(), "amidol", "the arrows moved the line, not the cursor");
    assert!(!desk.is_there(Role::Button, "Move amidol up"));
    desk.all(Role::ListBoxOption)[1].hover();
    desk.run();
    desk.click(Role::Button, "Move amidol up");
    assert_eq!(rows(&desk)[..2], ["amidol", "dorsal"]);
    let desk = desk.restarted();
    assert_eq!(rows(&desk)[..2], ["amidol", "dorsal"]);
}

#[test]
fn the_buttons_that_move_a_line_are_there_for_the_keyboard_too() {
    let mut desk = desk();
    for drug in ["dorsal", "amidol"] {
        desk.send([Command::Nav(NavCommand::Open(Id::new(drug).unwrap()))]);
        desk.press_with(Modifiers::COMMAND, Key::D);
    }
    choose_in_my_list(&mut desk, "amidol");
    assert!(!desk.is_there(Role::Button, "Move amidol up"));
    desk.focus(Role::ListBox, "Drugs");
    assert!(desk.is_there(Role::Button, "Move amidol up"));
    desk.focus(Role::Button, "Move amidol up");
    desk.press(Key::Enter);
    assert_eq!(rows(&desk)[..2], ["amidol", "dorsal"]);
}

#[test]
fn recent_drugs_stand_below_my_list_until_they_are_cleared_or_switched_off() {
    let mut desk = desk();
    assert!(!desk.reads("Recent"));
    desk.click(Role::ListBoxOption, "dorsal");
    desk.assert_reads("Recent");
    assert_eq!(rows(&desk)[..2], ["dorsal", "amidol"]);
    desk.click(Role::Link, "Clear recent drugs");
    assert_eq!((desk.reads("Recent"), rows(&desk).len()), (false, 7));
    desk.click(Role::Button, "Order of the list: Name");
    assert!(desk.is_on(Role::MenuItemCheckBox, "Keep recent drugs"));
    desk.click(Role::MenuItemCheckBox, "Keep recent drugs");
    desk.press(Key::Escape);
    desk.click(Role::ListBoxOption, "zeta");
    assert!(!desk.reads("Recent") && desk.shown() == "zeta");
    let mut desk = desk.restarted();
    desk.click(Role::Button, "Order of the list: Name");
    assert!(!desk.is_on(Role::MenuItemCheckBox, "Keep recent drugs"));
}

#[test]
fn the_order_is_chosen_in_the_foot_and_kept() {
    let mut desk = desk();
    desk.click(Role::Button, "Order of the list: Name");
    desk.click(Role::MenuItemRadio, "Class");
    assert_eq!(rows(&desk)[..3], ["clonazepam, Klonopin", "amidol", "betazol"]);
    let desk = desk.restarted();
    assert!(desk.is_there(Role::Button, "Order of the list: Class"));
    assert_eq!(rows(&desk)[5..], ["bemidon", "zeta"]);
}

#[test]
fn letters_in_the_list_lead_to_a_drug_and_other_keys_still_work() {
    let mut desk = desk();
    desk.click(Role::ListBoxOption, "amidol");
    // The keyboard is in the list; what is read is the chosen line.
    let read = desk.all(Role::ListBoxOption).iter().find(|row| row.is_focused()).map(name_of);
    assert_eq!(read.as_deref(), Some("amidol"));
    for (letter, marked) in [("b", "bemidon"), ("b", "betazol"), ("z", "zeta"), ("b", "bemidon")] {
        desk.type_text(letter);
        assert_eq!(desk.marked().as_deref(), Some(marked));
    }
    desk.press(Key::ArrowDown);
    assert_eq!(desk.shown(), "betazol");
    desk.press(Key::End);
    assert_eq!(desk.shown(), "zeta");
    desk.press(Key::Enter);
    desk.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(desk.shown(), "amidol");
    desk.press_letter(Key::Slash, "/");
    assert!(has_keyboard(&desk, Role::SearchInput, "Search drug, brand or class"));
}

/// A library far larger than a window.
fn large(n: usize) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    for at in 0..n {
        let id = format!("drug-{at:04}");
        write(&folder.path().join(format!("drugs/{id}.ron")), &small_drug(&id, "", "elderly"));
    }
    Desk::on(folder, WIDE)
}

fn scroll(desk: &mut Desk, points: f32) {
    let delta = vec2(0.0, -points);
    desk.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        modifiers: Modifiers::NONE,
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
    });
    desk.run();
}

#[test]
fn of_a_long_list_only_what_is_seen_is_drawn_and_the_end_is_reached() {
    let mut desk = large(700);
    assert!((10..60).contains(&rows(&desk).len()), "{}", rows(&desk).len());
    desk.focus(Role::ListBox, "Drugs");
    desk.press(Key::End);
    assert_eq!(desk.marked().as_deref(), Some("drug-0699"));
    // Up again to the top: the first line is seen with its heading.
    desk.press(Key::Home);
    assert!(desk.reads("C") && desk.marked().as_deref() == Some("clonazepam, Klonopin"));
    let list = desk.node(Role::ListBox, "Drugs");
    assert_eq!(list.accesskit_node().data().size_of_set(), Some(701));
}

#[test]
fn a_list_can_be_scrolled_away_from_its_chosen_line_and_a_clicked_row_stays_under_the_mouse() {
    let mut desk = large(100);
    desk.click(Role::ListBoxOption, "drug-0001");
    let before = desk.node(Role::ListBoxOption, "drug-0050").rect();
    desk.all(Role::ListBoxOption)[6].hover();
    desk.run();
    scroll(&mut desk, 600.0);
    let after = desk.node(Role::ListBoxOption, "drug-0050").rect();
    assert!(after.top() < before.top() - 500.0, "{before:?} {after:?}");
    // Recent drugs grow above: the row does not move away.
    let row = |desk: &Desk| {
        let rows = desk.all(Role::ListBoxOption);
        rows.iter().rev().find(|row| name_of(row) == "drug-0030").map(|row| row.rect().top()).unwrap()
    };
    let top = row(&desk);
    desk.all(Role::ListBoxOption).iter().rev().find(|row| name_of(row) == "drug-0030").unwrap().click();
    desk.run();
    assert_eq!(rows(&desk).iter().filter(|name| *name == "drug-0030").count(), 2);
    assert!((row(&desk) - top).abs() < 1.0, "{top} {}", row(&desk));
}
