//! The desk: pages side by side, zoom, turning pages, and the ways out by the keyboard alone.

use std::path::Path;
use std::sync::{Arc, Mutex};

use caveat::app::command::PageCommand;
use caveat::service::printing::Tools;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect};

use crate::support::Desk;

const PATH: &str = "Or type where to save it";

fn at_the_page(size: [f32; 2]) -> Desk {
    let mut desk = Desk::sized(size);
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk
}

fn page(desk: &Desk, n: usize) -> Rect {
    let of = desk.names(Role::Image).len();
    desk.node(Role::Image, &format!("Page {n} of {of}")).rect()
}

fn zoom(desk: &Desk) -> String {
    desk.names(Role::Button).into_iter().find(|name| name.starts_with("Zoom: ")).unwrap()
}

#[test]
fn pages_stand_side_by_side_as_drawn_and_below_each_other_where_it_is_narrow() {
    let desk = at_the_page([1440.0, 900.0]);
    assert_eq!(zoom(&desk), "Zoom: 65 %");
    desk.assert_reads("Pages 1 and 2 of");
    let (first, second) = (page(&desk, 1), page(&desk, 2));
    assert!((first.top() - second.top()).abs() < 0.1 && first.right() < second.left());
    assert!(first.left() >= 352.0 && second.right() <= 1440.0 && first.bottom() <= 900.0 - 28.0);
    for size in [[1024.0, 640.0], [512.0, 640.0]] {
        let desk = at_the_page(size);
        let (first, second) = (page(&desk, 1), page(&desk, 2));
        assert!(first.bottom() < second.top() && first.width() > 400.0, "{size:?} {first:?} {second:?}");
        assert!(first.left() >= 0.0 && first.right() <= size[0], "{size:?} {first:?}");
    }
}

#[test]
fn the_ways_out_stay_at_the_foot() {
    for size in [[1440.0, 900.0], [1024.0, 640.0], [512.0, 640.0]] {
        let desk = at_the_page(size);
        for name in ["Export PDF", "Print", "Copy as text"] {
            let rect = desk.node(Role::Button, name).rect();
            assert!(rect.bottom() <= size[1] - 28.0 && rect.top() > size[1] - 100.0, "{name} {size:?} {rect:?}");
        }
    }
}

#[test]
fn what_is_asked_and_said_stands_above_the_ways_out_and_covers_none() {
    for size in [[1440.0, 900.0], [1024.0, 640.0], [512.0, 640.0]] {
        let mut desk = Desk::sized(size);
        desk.send([caveat::app::Command::Patient(caveat::app::command::PatientCommand::Age(
            caveat::domain::patient::Age::read("70"),
        ))]);
        desk.press_with(Modifiers::COMMAND, Key::E);
        desk.settle();
        let ways = |desk: &Desk| {
            let rects = ["Export PDF", "Print", "Copy as text"].map(|name| desk.node(Role::Button, name).rect());
            for rect in rects {
                assert!(rect.bottom() <= size[1] - 28.0 && rect.top() > size[1] - 100.0, "{size:?} {rect:?}");
            }
            rects[0].top()
        };
        desk.press_with(Modifiers::COMMAND, Key::E);
        desk.settle();
        let top = ways(&desk);
        let question = desk.node(Role::RadioGroup, "Print the patient's answers on the page?").rect();
        assert!(question.bottom() < top && question.top() > size[1] * 0.3, "{size:?} {question:?}");
        desk.press(Key::N);
        desk.settle();
        let path = desk.file("a file.pdf").display().to_string();
        let commands = [PageCommand::Target(path), PageCommand::Write { replace: false }];
        desk.send(commands.map(caveat::app::Command::Page));
        desk.settle();
        assert!(desk.node(Role::Button, "Open").rect().bottom() < ways(&desk));
    }
}

#[test]
fn plus_and_minus_zoom_and_every_picture_has_the_pixels_of_its_size() {
    let mut desk = at_the_page([1440.0, 900.0]);
    let generation = desk.harness.state().app().state.page.preview.generation;
    for (key, percent) in [(Key::Plus, 80), (Key::Plus, 100), (Key::Minus, 80), (Key::Minus, 65), (Key::Minus, 50)] {
        desk.press(key);
        desk.settle();
        assert_eq!(zoom(&desk), format!("Zoom: {percent} %"));
        let shown = page(&desk, 1);
        let preview = &desk.harness.state().app().state.page.preview;
        let drawn = preview.picture(0).unwrap();
        let pixels = drawn.picture.width as f32 / desk.harness.ctx.pixels_per_point();
        assert!((shown.width() - pixels).abs() <= 2.0, "{percent}: {} {pixels}", shown.width());
        assert_eq!(preview.generation, generation, "another zoom lays nothing out");
    }
    desk.click(Role::Button, "Larger pages");
    assert_eq!(zoom(&desk), "Zoom: 65 %");
    desk.click(Role::Button, "Zoom: 65 %");
    desk.click(Role::MenuItemRadio, "Fit width");
    desk.settle();
    assert!(page(&desk, 1).width() > 1000.0);
    // A letter in a field is no zoom.
    desk.click(Role::Button, "For this copy, Lines to write on");
    desk.click(Role::TextInput, "How much");
    let before = zoom(&desk);
    desk.press_letter(Key::Plus, "+");
    desk.settle();
    assert_eq!((zoom(&desk), desk.node(Role::TextInput, "How much").value().as_deref()), (before, Some("+")));
}

#[test]
fn page_keys_turn_pages_and_only_what_is_near_is_drawn() {
    let mut desk = at_the_page([1440.0, 900.0]);
    let top = page(&desk, 1).top();
    desk.press(Key::PageDown);
    desk.settle();
    desk.assert_reads("Pages 3 and 4 of");
    assert!((page(&desk, 3).top() - top).abs() < 20.0);
    let drawn = desk.harness.state().app().state.page.preview.pictures.len();
    assert!(drawn <= desk.names(Role::Image).len().min(8), "{drawn}");
    assert!(desk.harness.state().app().state.page.preview.picture(2).is_some());
    for _ in 0..9 {
        desk.press(Key::PageUp);
    }
    desk.settle();
    desk.assert_reads("Pages 1 and 2 of");
}

#[test]
fn a_page_is_exported_by_the_keyboard_alone() {
    let mut desk = Desk::new();
    desk.age("70");
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk.settle();
    // The question has the keyboard; Y answers it, Tab leads on to the path.
    desk.press(Key::Y);
    desk.settle();
    let on_path = |desk: &Desk| desk.node(Role::TextInput, PATH).is_focused();
    for _ in 0..9 {
        if on_path(&desk) {
            break;
        }
        desk.press(Key::Tab);
    }
    assert!(on_path(&desk));
    let path = desk.file("by keys.pdf");
    desk.type_text(&path.display().to_string());
    desk.press(Key::Enter);
    desk.settle();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    desk.assert_reads("Handout saved");
    desk.press(Key::Escape);
    desk.press(Key::Escape);
    assert_eq!(desk.shown(), "clonazepam");
    // Where nothing is asked, the path has the keyboard at once, each time.
    let mut desk = at_the_page([1440.0, 900.0]);
    for name in ["one.pdf", "two.pdf"] {
        let path = desk.file(name);
        desk.press_with(Modifiers::COMMAND, Key::E);
        desk.settle();
        desk.press_with(Modifiers::COMMAND, Key::A);
        desk.type_text(&path.display().to_string());
        desk.press(Key::Enter);
        desk.settle();
        assert!(path.is_file(), "{name}");
    }
}

#[test]
fn printing_says_who_took_the_page_and_leaves_no_file() {
    let mut desk = Desk::new();
    let shown = Arc::new(Mutex::new(None));
    let notes = shown.clone();
    let viewer = move |path: &Path| {
        *notes.lock().unwrap() = Some(path.to_owned());
        Ok(())
    };
    let session = tempfile::tempdir().unwrap();
    let tools = Tools { folders: Vec::new(), viewer: Arc::new(viewer), session: session.path().to_owned() };
    desk.harness.state_mut().app_mut().tools = tools;
    desk.age("70");
    desk.press_with(Modifiers::COMMAND, Key::P);
    desk.settle();
    assert!(shown.lock().unwrap().is_none(), "a page that was not seen is not printed");
    desk.press_with(Modifiers::COMMAND, Key::P);
    desk.settle();
    desk.click(Role::RadioButton, "Print the patient's answers on the page?: No");
    desk.settle();
    desk.assert_reads("The page is open in the system's viewer");
    let path = shown.lock().unwrap().clone().unwrap();
    assert!(path.exists() && path.starts_with(session.path()));
    desk.click(Role::Link, "Clear all answers about the patient");
    assert!(!path.exists());
}
