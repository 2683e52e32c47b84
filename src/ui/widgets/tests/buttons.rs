//! Buttons and chips: clicked, off, toggled.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn a_button_is_clicked_by_mouse_and_keys() {
    let mut harness = harness(|ui, theme, state| {
        if Button::primary("Vote").ui(ui, theme).clicked() {
            state.clicks += 1;
        }
    });
    click(&mut harness, Role::Button, "Vote");
    press(&mut harness, Key::Tab);
    assert!(harness.get_by_role_and_label(Role::Button, "Vote").is_focused());
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().clicks, 3);
    assert!(harness.get_by_label("Vote").rect().height() >= 28.0);
}

#[test]
fn a_button_that_is_off_says_why_and_does_nothing() {
    let mut harness = harness(|ui, theme, state| {
        let off = state.off.then_some("Choose an answer first");
        if Button::new("Vote").off(off).ui(ui, theme).clicked() {
            state.clicks += 1;
        }
        if IconButton::new(Icon::X, "Close").off(off).ui(ui, theme).clicked() {
            state.clicks += 1;
        }
    });
    for name in ["Vote", "Close"] {
        assert!(!harness.get_by_role_and_label(Role::Button, name).accesskit_node().is_disabled());
    }
    harness.state_mut().off = true;
    harness.run();
    for name in ["Vote", "Close"] {
        let node = harness.get_by_role_and_label(Role::Button, name);
        assert!(node.accesskit_node().is_disabled());
        assert_eq!(node.accesskit_node().description().as_deref(), Some("Choose an answer first"));
        click(&mut harness, Role::Button, name);
        press(&mut harness, Key::Tab);
        press(&mut harness, Key::Enter);
    }
    assert_eq!(harness.state().clicks, 0);
}

#[test]
fn toggles_go_on_and_off() {
    let mut harness = harness(|ui, theme, state| {
        let chip = Chip::new("Boxed warning", state.on).ui(ui, theme).clicked();
        let icon = IconButton::new(Icon::Pin, "Pin").pressed(state.on).ui(ui, theme).clicked();
        let button = Button::new("On my list").pressed(state.on).ui(ui, theme).clicked();
        if chip || icon || button {
            state.on = !state.on;
        }
    });
    for name in ["Boxed warning", "Pin", "On my list"] {
        for expected in [Toggled::True, Toggled::False] {
            click(&mut harness, Role::Button, name);
            assert_eq!(toggled(&harness, Role::Button, name), Some(expected), "{name}");
        }
        press(&mut harness, Key::Tab);
        for expected in [Toggled::True, Toggled::False] {
            press(&mut harness, Key::Space);
            assert_eq!(toggled(&harness, Role::Button, name), Some(expected), "{name}");
        }
        assert!(harness.get_by_role_and_label(Role::Button, name).rect().height() >= 28.0);
    }
}

#[test]
fn a_chip_with_a_menu_tells_whether_it_is_open() {
    let mut harness = harness(|ui, theme, state| {
        if Chip::new("Class", false).menu(state.on).ui(ui, theme).clicked() {
            state.on = !state.on;
        }
    });
    for open in [true, false] {
        click(&mut harness, Role::Button, "Class");
        let node = harness.get_by_role_and_label(Role::Button, "Class");
        assert_eq!(node.accesskit_node().data().is_expanded(), Some(open));
    }
}
