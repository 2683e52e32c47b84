//! A desk that nobody touches: a warning, then no answers; and a window that is not woken for nothing.

use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportId, pos2};

use caveat::app::check_state::CheckView;

use egui_kittest::kittest::NodeT as _;

use crate::layout::label_states;
use crate::states::{each, help_states};
use crate::support::{Desk, WIDE};

/// What a screen reader is given of one screen.
const MOST_NODES: usize = 1_500;

const WARNING: &str = "The answers about the patient are cleared in 60 seconds.";

/// Frames in which a window that rests has come to rest: a worker wakes it once for each answer, and may do so after
/// the answer is on the screen.
const FRAMES_TO_REST: usize = 20;

fn asked_for(desk: &Desk) -> Duration {
    desk.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

/// When the window wants its next frame, once two frames in a row want none at once; zero where it never rests.
fn next_frame(desk: &mut Desk) -> Duration {
    let mut resting = 0;
    for _ in 0..FRAMES_TO_REST {
        desk.harness.step();
        resting = if asked_for(desk).is_zero() { 0 } else { resting + 1 };
        if resting == 2 {
            return asked_for(desk);
        }
    }
    Duration::ZERO
}

#[test]
fn the_answers_go_after_a_warning_and_not_before() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.wait(830.0);
    assert!(!desk.reads(WARNING));
    desk.wait(10.0);
    desk.beginning(Role::Alert, WARNING);
    assert_eq!(desk.answered("Elderly"), "Yes");
    desk.wait(60.0);
    assert!(!desk.reads(WARNING));
    assert_eq!(desk.answered("Elderly"), "Not asked");
    assert!(!desk.is_there(Role::Link, "Undo clear"));
    assert_eq!(desk.node(Role::TextInput, "Age in years").value().as_deref(), Some(""));
    desk.assert_reads("The answers about the patient were cleared");
}

#[test]
fn keep_a_key_or_a_click_keep_the_answers_and_a_move_of_the_mouse_does_not() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.wait(850.0);
    desk.harness.event(Event::PointerMoved(pos2(700.0, 500.0)));
    desk.run();
    desk.assert_reads(WARNING);
    // With the mouse alone: bringing it into view would say by itself that somebody is there.
    desk.node(Role::Button, "Keep").click();
    desk.run();
    assert!(!desk.reads(WARNING));
    desk.wait(830.0);
    assert!(!desk.reads(WARNING));
    desk.wait(20.0);
    desk.press(Key::F6);
    assert!(!desk.reads(WARNING));
    desk.wait(100.0);
    assert_eq!(desk.answered("Elderly"), "Yes");
    // Before the warning the mouse counts: somebody reads.
    desk.wait(700.0);
    desk.harness.event(Event::PointerMoved(pos2(600.0, 500.0)));
    desk.run();
    desk.wait(700.0);
    assert!(!desk.reads(WARNING));
}

#[test]
fn a_screen_reader_and_keys_that_a_panel_uses_up_are_somebody_too() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.wait(800.0);
    desk.node(Role::Button, "Make handout").scroll_to_me();
    desk.run();
    desk.wait(800.0);
    // An arrow that moves in the list is used up by the list.
    desk.search("klonop");
    desk.wait(800.0);
    desk.harness.key_down(Key::ArrowDown);
    desk.run();
    desk.wait(800.0);
    assert!(!desk.reads(WARNING));
    assert_eq!(desk.answered("Elderly"), "Yes");
}

#[test]
fn who_comes_too_late_finds_nothing_whatever_the_first_key() {
    let mut desk = Desk::new();
    desk.answer("Pregnant", "Yes");
    let now = desk.harness.ctx.input(|input| input.time);
    desk.harness.input_mut().time = Some(now + 5000.0);
    desk.press(Key::F6);
    assert_eq!(desk.answered("Pregnant"), "Not asked");
}

#[test]
fn a_frame_is_asked_for_only_where_something_is_entered() {
    let mut desk = Desk::new();
    assert_eq!(next_frame(&mut desk), Duration::MAX);
    desk.age("70");
    let first = next_frame(&mut desk);
    assert!((800..=840).contains(&first.as_secs()), "{first:?}");
    desk.wait(845.0);
    let second = next_frame(&mut desk);
    assert!((45..=60).contains(&second.as_secs()), "{second:?}");
    desk.wait(60.0);
    desk.click(Role::Button, "Close this notice");
    assert_eq!(next_frame(&mut desk), Duration::MAX);
}

#[test]
fn a_check_of_all_drugs_rests_in_each_of_its_views() {
    let mut desk = Desk::with_all_drugs(WIDE);
    for view in CheckView::ALL {
        desk.open_check(view);
        desk.settle();
        let nodes = desk.harness.root().children_recursive().count();
        assert_eq!(next_frame(&mut desk), Duration::MAX, "{view:?}");
        // A screen reader looks at the siblings of each: thousands of them would stop it for minutes.
        assert!(nodes < MOST_NODES, "{nodes} in {view:?}");
    }
}

#[test]
fn no_state_asks_for_a_frame_within_ten_seconds() {
    let mut woken = Vec::new();
    let mut look = |desk: &mut Desk, state: &str| {
        let next = next_frame(desk);
        if next < Duration::from_secs(10) && desk.harness.state().app().state.clinic.library.running.is_none() {
            woken.push(format!("{state}: {next:?}"));
        }
    };
    each(WIDE, &mut look);
    label_states(WIDE, &mut look);
    help_states(WIDE, &mut look);
    assert!(woken.is_empty(), "{woken:#?}");
}

#[test]
fn a_search_field_that_waits_for_letters_asks_for_nothing() {
    let mut desk = Desk::new();
    desk.search("klono");
    desk.press_with(Modifiers::COMMAND, Key::K);
    assert!(desk.node(Role::SearchInput, "Search drug, brand or class").is_focused());
    assert_eq!(next_frame(&mut desk), Duration::MAX);
}
