//! The list of any length: as exact at its end as at its beginning, and only what is seen is drawn.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test fails by panicking; quarters are exact"
)]

use eframe::egui::{Event, Label, MouseWheelUnit, PointerButton, TouchPhase, pos2};
use egui_kittest::kittest::NodeT as _;

use super::super::long_list;
use super::*;

const ROWS: usize = 260_000;
const HEIGHT: f32 = 36.0;

/// What the list under test did in the last frame.
#[derive(Default)]
struct Long {
    state: LongListState,
    drawn: Vec<usize>,
    rows: usize,
}

fn long(rows: usize) -> Harness<'static, Long> {
    let theme = Theme::load(ThemeChoice::Light, false).unwrap();
    let look = theme.clone();
    let mut harness = Harness::builder()
        .with_size(vec2(480.0, 400.0))
        .with_max_steps(64)
        .with_context_setup(move |ctx| {
            install_fonts(ctx);
            apply(ctx, &look);
        })
        .build_ui_state(
            move |ui, long: &mut Long| {
                let mut drawn = Vec::new();
                let list = LongList::new(Id::unique("long"), long.rows, HEIGHT).name("Drugs");
                list.show(ui, &theme, &mut long.state, |ui, row| {
                    drawn.push(row);
                    ui.add(Label::new(format!("row {row}")));
                });
                long.drawn = drawn;
            },
            Long { rows, ..Long::default() },
        );
    harness.run();
    harness
}

fn at(harness: &Harness<'_, Long>) -> (usize, f32) {
    (harness.state().state.first(), harness.state().state.rest())
}

fn wheel(harness: &mut Harness<'_, Long>, points: f32) {
    harness.hover_at(pos2(100.0, 100.0));
    harness.run();
    let delta = vec2(0.0, -points);
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Unknown,
        modifiers: eframe::egui::Modifiers::NONE,
    };
    harness.event(wheel);
    harness.run();
}

fn key(harness: &mut Harness<'_, Long>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_quarter_of_a_point_is_a_quarter_at_row_259_990() {
    let mut harness = long(ROWS);
    harness.state_mut().state.put_first(259_980);
    harness.run();
    assert_eq!(at(&harness), (259_980, 0.0));
    let row = |harness: &Harness<'_, Long>, n: usize| harness.get_by_label(&format!("row {n}")).rect().top();
    let before = row(&harness, 259_985);
    for step in 1..=4_u8 {
        wheel(&mut harness, 0.25);
        let rest = 0.25 * f32::from(step);
        assert_eq!(at(&harness), (259_980, rest));
        assert!((row(&harness, 259_985) - (before - rest)).abs() < 0.01 + 0.5, "drawn to the pixel");
    }
    wheel(&mut harness, -1.0);
    assert_eq!(at(&harness), (259_980, 0.0));
    // The same by the numbers alone.
    let mut state = LongListState::default();
    state.put_first(259_990);
    long_list::scroll(ROWS, HEIGHT, 354.0, 0.0, &mut state);
    assert_eq!((state.first(), state.rest()), (259_990, 0.0));
    for step in 1..=8_u8 {
        long_list::scroll(ROWS, HEIGHT, 354.0, 0.25, &mut state);
        assert_eq!((state.first(), state.rest()), (259_990, 0.25 * f32::from(step)));
    }
}

#[test]
fn only_what_is_seen_is_drawn_wherever_the_list_stands() {
    let mut harness = long(ROWS);
    for first in [0, 1, 130_000, 259_000, ROWS] {
        harness.state_mut().state.put_first(first);
        harness.run();
        let drawn = &harness.state().drawn;
        assert!((10..=13).contains(&drawn.len()), "{first}: {drawn:?}");
        assert!(drawn.windows(2).all(|two| two[1] == two[0] + 1));
        assert_eq!(drawn[0], at(&harness).0);
    }
    assert_eq!(harness.state().drawn.last(), Some(&(ROWS - 1)));
    for rows in [0, 1, 5] {
        harness.state_mut().rows = rows;
        harness.run();
        assert_eq!((harness.state().drawn.len(), at(&harness)), (rows, (0, 0.0)));
    }
}

#[test]
fn it_scrolls_by_keys_while_it_has_the_focus() {
    let mut harness = long(ROWS);
    key(&mut harness, Key::ArrowDown);
    assert_eq!(at(&harness), (0, 0.0));
    key(&mut harness, Key::Tab);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowDown);
    assert_eq!(at(&harness), (2, 0.0));
    key(&mut harness, Key::ArrowUp);
    assert_eq!(at(&harness), (1, 0.0));
    key(&mut harness, Key::PageDown);
    let (first, _) = at(&harness);
    assert!((9..=11).contains(&first), "{first}");
    key(&mut harness, Key::PageUp);
    assert_eq!(at(&harness).0, 1);
    key(&mut harness, Key::End);
    assert_eq!(harness.state().drawn.last(), Some(&(ROWS - 1)));
    key(&mut harness, Key::Home);
    assert_eq!(at(&harness), (0, 0.0));
}

#[test]
fn a_row_is_brought_into_view_with_the_least_movement() {
    let mut harness = long(ROWS);
    for (row, first) in [(3, Some(0)), (200_000, None), (200_000, None), (199_900, Some(199_900)), (0, Some(0))] {
        harness.state_mut().state.reveal(row);
        harness.run();
        assert!(harness.state().drawn.contains(&row), "{row}");
        let rect = harness.get_by_label(&format!("row {row}")).rect();
        assert!(rect.top() >= 0.0 && rect.top() + HEIGHT <= 401.0, "{row}: {rect:?}");
        if let Some(first) = first {
            assert_eq!(at(&harness).0, first);
        }
    }
}

#[test]
fn the_bar_can_be_dragged_and_pressed() {
    let mut harness = long(ROWS);
    let bar = harness.get_by_role_and_label(Role::ScrollBar, "Drugs").rect();
    let place = |share: f32| pos2(bar.center().x, bar.top() + share * bar.height());
    // Down on the thumb, along, and up.
    harness.drag_at(place(0.02));
    harness.run();
    assert_eq!(at(&harness), (0, 0.0));
    harness.hover_at(place(0.52));
    harness.run();
    let half = at(&harness).0;
    assert!((125_000..160_000).contains(&half), "{half}");
    harness.hover_at(place(2.0));
    harness.run();
    assert_eq!(harness.state().drawn.last(), Some(&(ROWS - 1)));
    harness.drop_at(place(2.0));
    harness.run();
    // A press beside the thumb goes there.
    for pressed in [true, false] {
        let pos = place(0.25);
        harness.event(Event::PointerMoved(pos));
        harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: eframe::egui::Modifiers::NONE,
        });
        harness.run();
    }
    let quarter = at(&harness).0;
    assert!((50_000..80_000).contains(&quarter), "{quarter}");
}

#[test]
fn a_screen_reader_is_told_how_long_the_list_is_and_which_rows_are_seen() {
    let mut harness = long(ROWS);
    harness.state_mut().state.put_first(1000);
    harness.run();
    let list = harness.get_by_role_and_label(Role::ListBox, "Drugs");
    assert_eq!(list.accesskit_node().data().size_of_set(), Some(ROWS));
    let rows = harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::ListItem);
    let places: Vec<_> = rows.map(|node| node.accesskit_node().data().position_in_set().unwrap()).collect();
    assert_eq!(places, harness.state().drawn);
    assert_eq!(places[0], 1000);
}
