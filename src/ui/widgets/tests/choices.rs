//! One of n: segments, poll rows, tabs.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn answers(ui: &mut Ui, theme: &Theme, state: &mut State) {
    let labels = ["Yes", "No", "Not asked"];
    for group in ["Pregnant", "Elderly"] {
        let chosen = if group == "Pregnant" { state.chosen } else { Some(2) };
        let newly = Segment::new(group, &labels, chosen)
            .filled(0)
            .widths(&Segment::ANSWERS)
            .keys(&[Key::Y, Key::N, Key::U])
            .ui(ui, theme);
        if newly.is_some() && group == "Pregnant" {
            state.chosen = newly;
            state.clicks += 1;
        }
    }
}

#[test]
fn segments_are_radio_buttons_that_can_be_clicked() {
    let mut harness = harness(answers);
    for (index, label) in ["Yes", "No", "Not asked"].into_iter().enumerate() {
        let name = format!("Pregnant: {label}");
        assert_eq!(toggled(&harness, Role::RadioButton, &name), Some(Toggled::False));
        click(&mut harness, Role::RadioButton, &name);
        assert_eq!(harness.state().chosen, Some(index));
        assert_eq!(toggled(&harness, Role::RadioButton, &name), Some(Toggled::True));
        assert!(harness.get_by_label(&name).rect().height() >= 28.0);
    }
    click_as_screen_reader(&mut harness, Role::RadioButton, "Pregnant: Yes");
    assert_eq!(harness.state().chosen, Some(0));
    // Clicking what is chosen changes nothing.
    let clicks = harness.state().clicks;
    click(&mut harness, Role::RadioButton, "Pregnant: Yes");
    assert_eq!(harness.state().clicks, clicks);
    let group = harness.get_by_role_and_label(Role::RadioGroup, "Pregnant");
    let parts: usize = group.children().map(|inner| inner.children().count()).sum();
    assert_eq!(parts, 3);
}

#[test]
fn a_segment_is_one_tab_stop_and_keys_choose() {
    let mut harness = harness(answers);
    press(&mut harness, Key::Tab);
    for (key, expected) in [
        (Key::ArrowRight, 0),
        (Key::ArrowRight, 1),
        (Key::ArrowRight, 2),
        (Key::ArrowRight, 2),
        (Key::ArrowLeft, 1),
        (Key::Y, 0),
        (Key::U, 2),
        (Key::N, 1),
        (Key::N, 1),
    ] {
        press(&mut harness, key);
        assert_eq!(harness.state().chosen, Some(expected), "{key:?}");
    }
    // The keyboard is read as being on the chosen answer, and the next Tab leaves the row.
    assert!(harness.get_by_role_and_label(Role::RadioButton, "Pregnant: No").is_focused());
    press(&mut harness, Key::Tab);
    assert!(harness.get_by_role_and_label(Role::RadioButton, "Elderly: Not asked").is_focused());
    press(&mut harness, Key::Y);
    assert_eq!(harness.state().chosen, Some(1));
}

#[test]
fn poll_rows_are_chosen_by_mouse_and_keys() {
    let labels = ["Yes, now", "Yes, in the past", "No, never"];
    let mut harness = harness(move |ui, theme, state| {
        if let Some(index) = RadioRows::new("Question", &labels, state.chosen).ui(ui, theme) {
            state.chosen = Some(index);
        }
    });
    assert_eq!(harness.state().chosen, None);
    click(&mut harness, Role::RadioButton, "No, never");
    assert_eq!(toggled(&harness, Role::RadioButton, "No, never"), Some(Toggled::True));
    assert_eq!(toggled(&harness, Role::RadioButton, "Yes, now"), Some(Toggled::False));
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(harness.state().chosen, Some(1));
    press(&mut harness, Key::Home);
    assert_eq!(toggled(&harness, Role::RadioButton, "Yes, now"), Some(Toggled::True));
    press(&mut harness, Key::End);
    assert_eq!(harness.state().chosen, Some(2));
    click_as_screen_reader(&mut harness, Role::RadioButton, "Yes, in the past");
    assert_eq!(harness.state().chosen, Some(1));
    assert!(harness.get_by_label("No, never").rect().height() >= 44.0);
}

#[test]
fn tabs_tell_which_is_chosen() {
    for outline in [false, true] {
        let mut harness = harness(move |ui, theme, state| {
            let labels = ["Reference", "Library", "Poll"];
            let make = if outline { TabBar::outline } else { TabBar::top };
            if let Some(index) = make("Main", &labels, state.chosen).ui(ui, theme) {
                state.chosen = Some(index);
                state.clicks += 1;
            }
        });
        for name in ["Library", "Reference", "Reference"] {
            click(&mut harness, Role::Tab, name);
            let node = harness.get_by_role_and_label(Role::Tab, name);
            assert_eq!(node.accesskit_node().is_selected(), Some(true));
        }
        assert_eq!(harness.state().clicks, 3);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::ArrowRight);
        assert_eq!(harness.state().chosen, Some(2));
        let first = harness.get_by_role_and_label(Role::Tab, "Reference");
        assert_eq!(first.accesskit_node().is_selected(), Some(false));
        assert!(harness.query_by_role_and_label(Role::TabList, "Main").is_some());
    }
}
