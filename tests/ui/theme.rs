//! The looks and the size of everything: one key and one button for the theme, steps for the zoom, both kept.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect, Shape, Visuals};

use crate::support::Desk;

const BUTTON: &str = "Change between light, dark and high contrast";

/// What the eye sees of a look: is it dark, and the ground of the window.
fn look(desk: &Desk) -> (bool, [u8; 4]) {
    let Visuals { dark_mode, panel_fill, .. } = desk.harness.ctx.global_style().visuals.clone();
    (dark_mode, panel_fill.to_array())
}

const LIGHT: (bool, [u8; 4]) = (false, [0xF4, 0xF5, 0xF6, 0xFF]);
const DARK: (bool, [u8; 4]) = (true, [0x15, 0x18, 0x1B, 0xFF]);
const HIGH_CONTRAST: (bool, [u8; 4]) = (true, [0, 0, 0, 0xFF]);

#[test]
fn one_key_and_one_button_go_round_and_the_look_is_kept() {
    let mut desk = Desk::new();
    assert_eq!(look(&desk), LIGHT);
    for by_key in [true, false] {
        for expected in [DARK, HIGH_CONTRAST, LIGHT] {
            if by_key {
                desk.press_with(Modifiers::COMMAND, Key::T);
            } else {
                desk.click(Role::Button, BUTTON);
            }
            assert_eq!(look(&desk), expected);
            desk = desk.restarted();
            assert_eq!(look(&desk), expected, "after a restart");
        }
    }
}

#[test]
fn the_zoom_steps_up_and_down_and_back_and_is_kept() {
    let mut desk = Desk::new();
    let zoom = |desk: &Desk| (desk.harness.ctx.zoom_factor() * 100.0).round();
    for (key, expected) in [
        (Key::Plus, 115.0),
        (Key::Equals, 130.0),
        (Key::Plus, 150.0),
        (Key::Plus, 200.0),
        (Key::Plus, 200.0),
        (Key::Minus, 150.0),
        (Key::Num0, 100.0),
        (Key::Minus, 90.0),
        (Key::Minus, 80.0),
        (Key::Minus, 80.0),
    ] {
        desk.press_with(Modifiers::COMMAND, key);
        assert!((zoom(&desk) - expected).abs() < 0.5, "{key:?}: {}", zoom(&desk));
    }
    let desk = desk.restarted();
    assert!((zoom(&desk) - 80.0).abs() < 0.5);
}

#[test]
fn settings_that_cannot_be_kept_are_said_once_and_the_notice_can_be_closed() {
    let mut desk = Desk::new();
    std::fs::create_dir(desk.file("settings.ron")).unwrap();
    for _ in 0..2 {
        desk.press_with(Modifiers::COMMAND, Key::T);
    }
    assert_eq!(look(&desk), HIGH_CONTRAST);
    let notices = desk.names(Role::Alert);
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].starts_with("The change could not be kept"), "{notices:?}");
    desk.click(Role::Button, "Close this notice");
    assert!(desk.names(Role::Alert).is_empty());
}

#[test]
fn tabs_change_by_keys_and_escape_leads_back() {
    let mut desk = Desk::new();
    let chosen = |desk: &Desk| {
        use egui_kittest::kittest::NodeT as _;
        let tabs = desk.all(Role::Tab);
        let first = tabs.iter().take(5).find(|tab| tab.accesskit_node().is_selected() == Some(true));
        first.map(crate::support::name_of).unwrap_or_default()
    };
    for (key, name) in [
        (Key::Num2, "Patient check"),
        (Key::Num3, "Handouts"),
        (Key::Num4, "Library"),
        (Key::Num1, "Reference"),
        (Key::Num5, "Poll"),
    ] {
        desk.press_with(Modifiers::COMMAND, key);
        assert_eq!(chosen(&desk), name);
    }
    desk.press(Key::Escape);
    assert_eq!(chosen(&desk), "Reference");
}

/// Is there an edge around this control, at most three points away?
fn has_edge(desk: &Desk, start: &str) -> bool {
    fn stroked(shape: &Shape, node: Rect) -> bool {
        match shape {
            Shape::Vec(shapes) => shapes.iter().any(|shape| stroked(shape, node)),
            Shape::Rect(rect) if rect.stroke.width >= 1.0 && rect.stroke.color.a() > 0 => {
                rect.rect.expand(3.0).contains_rect(node) && node.expand(3.0).contains_rect(rect.rect)
            }
            _ => false,
        }
    }
    let node = desk.beginning(Role::Button, start).rect();
    desk.harness.output().shapes.iter().any(|painted| stroked(&painted.shape, node))
}

#[test]
fn what_a_soft_ground_tells_apart_has_an_edge_in_high_contrast_alone() {
    let mut desk = Desk::new();
    for (tab, start) in [(Key::Num1, "Name looks like: "), (Key::Comma, "Settings")] {
        for edge in [false, false, true] {
            desk.press_with(Modifiers::COMMAND, tab);
            desk.harness.remove_cursor();
            desk.run();
            assert_eq!(has_edge(&desk, start), edge, "{start} on {:?}", look(&desk));
            desk.press_with(Modifiers::COMMAND, Key::T);
        }
    }
}
