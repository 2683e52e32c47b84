//! The edges between the panes: moved by mouse, by keys and by a screen reader, kept for the next start, and never so far
//! that the text gets too narrow.

use caveat::app::Command;
use caveat::app::command::SettingsCommand;
use caveat::store::settings::Pane;
use eframe::egui::accesskit::{Action, ActionRequest, Role};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::kittest::NodeT as _;

use crate::layout::{nodes_wrong, texts_wrong};
use crate::states::each;
use crate::support::{Desk, WIDE, write};

const LIST: &str = "Width of the list";
const CHECK: &str = "Width of the patient check";
const OPTIONS: &str = "Width of the options";
const QUEUE: &str = "Width of the queue";
const RECORD: &str = "Width of what is recorded";
/// What the text has at 1200 points, where list and check stand as drawn.
const LEAST_TEXT: f32 = 528.0;

impl Desk {
    fn edge(&self, name: &str) -> f32 {
        self.node(Role::Splitter, name).rect().left()
    }

    fn width_told(&self, name: &str) -> String {
        self.node(Role::Splitter, name).value().unwrap()
    }

    /// Takes the edge by its strip and lets it go so much further to the right.
    fn drag(&mut self, name: &str, by: f32) {
        let from = pos2(self.edge(name) + 6.0, 400.0);
        let (press, to) = (|pos, pressed| pointer(pos, pressed), from + eframe::egui::vec2(by, 3.0));
        let steps = [Event::PointerMoved(from), press(from, true), Event::PointerMoved(from + (to - from) / 2.0)];
        for event in steps.into_iter().chain([Event::PointerMoved(to), press(to, false)]) {
            self.harness.event(event);
            self.harness.step();
        }
        self.run();
    }

    fn kept(&self) -> String {
        std::fs::read_to_string(self.file("settings.ron")).unwrap_or_default()
    }

    fn asked_by_a_reader(&mut self, name: &str, action: Action) {
        let (target_node, target_tree) = self.node(Role::Splitter, name).accesskit_node().locate();
        let request = ActionRequest { action, target_tree, target_node, data: None };
        self.harness.event(Event::AccessKitActionRequest(request));
        self.run();
    }
}

fn pointer(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

#[test]
fn an_edge_is_dragged_stays_there_and_comes_back_at_the_next_start() {
    let mut desk = Desk::new();
    assert_eq!((desk.edge(LIST), desk.edge(CHECK)), (288.0, 1440.0 - 384.0));
    desk.drag(LIST, 60.0);
    assert_eq!(desk.edge(LIST), 348.0);
    assert!(desk.kept().contains("\"width_sidebar\": 348"), "{}", desk.kept());
    desk.drag(CHECK, 20.0);
    assert_eq!((desk.edge(LIST), desk.edge(CHECK)), (348.0, 1440.0 - 364.0));
    let mut desk = desk.restarted();
    assert_eq!((desk.edge(LIST), desk.edge(CHECK)), (348.0, 1440.0 - 364.0));
    desk.drag(LIST, -500.0);
    assert_eq!(desk.edge(LIST), 216.0);
    desk.drag(LIST, 900.0);
    assert_eq!(desk.edge(LIST), 480.0);
}

#[test]
fn a_double_click_and_the_settings_put_edges_back() {
    let mut desk = Desk::new();
    desk.drag(LIST, 60.0);
    let at = pos2(desk.edge(LIST) + 4.0, 300.0);
    desk.harness.event(Event::PointerMoved(at));
    desk.run();
    // Both within the time of a double click.
    desk.harness.input_mut().events.extend([true, false, true, false].map(|pressed| pointer(at, pressed)));
    desk.run();
    assert_eq!(desk.edge(LIST), 288.0);
    assert!(!desk.kept().contains("width_"), "{}", desk.kept());
    desk.drag(LIST, 60.0);
    desk.drag(CHECK, -60.0);
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    desk.click(Role::Button, "As at first");
    assert!(desk.node(Role::Button, "As at first").accesskit_node().is_disabled());
    desk.press(Key::Escape);
    assert_eq!((desk.edge(LIST), desk.edge(CHECK)), (288.0, 1440.0 - 384.0));
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    desk.click(Role::Button, "Undo last change");
    desk.press(Key::Escape);
    assert_eq!((desk.edge(LIST), desk.edge(CHECK)), (348.0, 1440.0 - 444.0));
}

#[test]
fn keys_and_a_screen_reader_move_an_edge_and_are_told_its_width() {
    let mut desk = Desk::new();
    desk.focus(Role::Splitter, LIST);
    desk.press(Key::ArrowRight);
    assert_eq!((desk.edge(LIST), desk.width_told(LIST).as_str()), (304.0, "304 points"));
    desk.press(Key::ArrowLeft);
    desk.press(Key::ArrowLeft);
    assert_eq!(desk.edge(LIST), 272.0);
    for (key, edge) in [(Key::Home, 216.0), (Key::End, 480.0), (Key::Enter, 288.0)] {
        desk.press(key);
        assert_eq!(desk.edge(LIST), edge, "{key:?}");
    }
    // Left moves the edge to the left, wherever its pane stands.
    desk.focus(Role::Splitter, CHECK);
    desk.press(Key::ArrowLeft);
    assert_eq!((desk.edge(CHECK), desk.width_told(CHECK).as_str()), (1040.0, "400 points"));
    desk.asked_by_a_reader(CHECK, Action::Decrement);
    desk.asked_by_a_reader(CHECK, Action::Decrement);
    assert_eq!(desk.width_told(CHECK), "368 points");
    let node = desk.node(Role::Splitter, CHECK);
    let node = node.accesskit_node();
    assert_eq!((node.min_numeric_value(), node.numeric_value()), (Some(348.0), Some(368.0)));
}

#[test]
fn the_text_keeps_its_room_whatever_was_asked_for() {
    let desk = Desk::new();
    write(&desk.file("settings.ron"), "{ \"version\": 1, \"width_sidebar\": 480, \"width_check\": 640 }");
    let mut desk = desk.restarted();
    for (width, least) in [(1440.0, LEAST_TEXT), (1250.0, LEAST_TEXT), (1200.0, LEAST_TEXT), (1199.0, 396.0)] {
        desk.harness.set_size([width, 900.0].into());
        desk.run();
        let text = desk.edge(CHECK) - desk.edge(LIST);
        assert!(text >= least && text < least + 3.0, "{text} of {width}");
    }
    // In a narrow window the check is a strip, and nothing of it can be moved.
    desk.harness.set_size([899.0, 640.0].into());
    desk.run();
    assert_eq!(desk.names(Role::Splitter), [LIST]);
    desk.harness.set_size([760.0, 640.0].into());
    desk.run();
    assert!(desk.names(Role::Splitter).is_empty());
}

#[test]
fn the_options_of_a_handout_have_an_edge_too() {
    let mut desk = Desk::new();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    assert_eq!((desk.edge(OPTIONS), desk.names(Role::Splitter).len()), (352.0, 1));
    desk.drag(OPTIONS, 100.0);
    assert_eq!(desk.edge(OPTIONS), 452.0);
    assert!(desk.kept().contains("\"width_options\": 452"), "{}", desk.kept());
}

#[test]
fn queue_and_record_of_a_review_have_edges_too() {
    let mut desk = Desk::new();
    desk.open_review("psyweb");
    assert_eq!(desk.names(Role::Splitter), [QUEUE, RECORD]);
    assert_eq!((desk.edge(QUEUE), desk.edge(RECORD)), (400.0, 1440.0 - 384.0));
    desk.drag(QUEUE, -100.0);
    desk.drag(RECORD, -60.0);
    assert!(
        desk.kept().contains("\"width_queue\": 300") && desk.kept().contains("\"width_record\": 444"),
        "{}",
        desk.kept()
    );
    // Neither leaves the lines less than they are drawn with.
    desk.drag(QUEUE, 400.0);
    desk.drag(RECORD, -400.0);
    let lines = desk.edge(RECORD) - desk.edge(QUEUE);
    assert!(lines >= 416.0, "{lines}");
}

/// With all panes at their narrowest and at their widest nothing is cut, covered or too small to hit.
fn fits(size: [f32; 2], widths: [u16; 5]) {
    let mut wrong = Vec::new();
    each(size, |desk, state| {
        let set = |(pane, width)| Command::Settings(SettingsCommand::PaneWidth(pane, Some(width)));
        let first = desk.harness.state().app().state.settings.settings.panes.of(Pane::Sidebar).is_none();
        if first && !desk.harness.state().app().state.settings.is_held() {
            desk.send(Pane::ALL.into_iter().zip(widths).map(set));
        }
        texts_wrong(desk, state, &mut wrong);
        nodes_wrong(desk, size, state, &mut wrong);
    });
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn everything_fits_beside_narrow_panes() {
    fits(WIDE, [216, 348, 340, 248, 300]);
}

#[test]
fn everything_fits_beside_wide_panes() {
    fits(WIDE, [480, 640, 560, 560, 560]);
}

#[test]
fn everything_fits_beside_wide_panes_where_they_are_first_as_drawn() {
    fits([1200.0, 700.0], [216, 640, 560, 560, 560]);
}

#[test]
fn everything_fits_beside_wide_panes_at_1024_x_640() {
    fits([1024.0, 640.0], [216, 640, 560, 560, 560]);
}
