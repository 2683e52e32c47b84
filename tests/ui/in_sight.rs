//! Where no screen reader listens, what is out of sight is left out of a frame: what is seen, and where the keyboard goes, stay
//! the same.

use eframe::App as _;
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{
    Context, Event, FullOutput, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    pos2, vec2,
};
use tempfile::TempDir;

use caveat::ui::Window;

use crate::support::{WIDE, window_on};

/// Over the text of a wide window.
const TEXT: Pos2 = pos2(700.0, 500.0);
/// A window for somebody who sees it, with or without a screen reader beside.
struct Screen {
    ctx: Context,
    window: Window,
    frame: eframe::Frame,
    time: f64,
    output: FullOutput,
    _folder: TempDir,
}

impl Screen {
    /// Of all drugs, with the text of the first.
    fn new(listens: bool) -> Self {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let window = window_on(folder.path(), None, &ctx);
        let (frame, output) = (eframe::Frame::_new_kittest(), FullOutput::default());
        let mut screen = Self { ctx, window, frame, time: 0.0, output, _folder: folder };
        screen.screen_reader(listens);
        screen.rest();
        screen
    }

    fn screen_reader(&mut self, listens: bool) {
        if listens {
            self.ctx.enable_accesskit();
        } else {
            self.ctx.disable_accesskit();
        }
        self.rest();
    }

    /// One frame in which this happens.
    fn step(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, WIDE.into()));
        let input = RawInput { screen_rect, events, time: Some(self.time), focused: true, ..RawInput::default() };
        let (window, frame) = (&mut self.window, &mut self.frame);
        window.logic(&self.ctx, frame);
        self.output.textures_delta.clear();
        self.output = self.ctx.run_ui(input, |ui| window.ui(ui, frame));
    }

    fn rest(&mut self) {
        (0..12).for_each(|_| self.step(Vec::new()));
    }

    fn wheel(&mut self, by: f32) {
        let (unit, phase) = (MouseWheelUnit::Point, TouchPhase::Move);
        let (modifiers, source) = (Modifiers::NONE, MouseWheelSource::Unknown);
        let wheel = Event::MouseWheel { unit, delta: vec2(0.0, by), phase, modifiers, source };
        self.step(vec![Event::PointerMoved(TEXT), wheel]);
        // The wheel runs out over some frames.
        (0..40).for_each(|_| self.step(Vec::new()));
    }

    fn tab(&mut self, modifiers: Modifiers) -> Option<Id> {
        let key = |pressed| Event::Key { key: Key::Tab, physical_key: None, pressed, repeat: false, modifiers };
        self.step(vec![key(true)]);
        self.step(vec![key(false)]);
        self.rest();
        self.ctx.memory(|memory| memory.focused())
    }

    /// The texts that are painted in sight, each with its place in whole points.
    fn painted(&self) -> Vec<String> {
        let mut seen = Vec::new();
        self.for_each_text(|text, rect, clip| {
            if rect.intersect(clip).is_positive() {
                seen.push(format!("{:.0} {:.0} {text}", rect.left(), rect.top()));
            }
        });
        seen.sort_unstable();
        seen
    }

    /// How many widgets there are, in sight or not.
    fn widgets(&self) -> usize {
        self.ctx.viewport(|view| view.prev_pass.widgets.layers().map(|(_, widgets)| widgets.len()).sum())
    }

    fn for_each_text(&self, mut see: impl FnMut(&str, Rect, Rect)) {
        for ClippedShape { clip_rect, shape, .. } in &self.output.shapes {
            each_text(shape, &mut |text, rect| see(text, rect, *clip_rect));
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.output.textures_delta.clear();
    }
}

fn each_text(shape: &Shape, see: &mut impl FnMut(&str, Rect)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each_text(shape, see)),
        Shape::Text(text) => see(text.galley.text(), text.visual_bounding_rect()),
        _ => {}
    }
}

#[test]
fn what_is_seen_is_the_same_whether_or_not_a_screen_reader_listens() {
    let mut screen = Screen::new(false);
    let (mut before, mut screens) = (Vec::new(), 0);
    loop {
        screen.screen_reader(true);
        let (listened, all) = (screen.painted(), screen.widgets());
        screen.screen_reader(false);
        let (seen, drawn) = (screen.painted(), screen.widgets());
        assert_eq!(seen, listened, "screen {screens}");
        assert!(drawn * 2 < all, "{drawn} of {all} widgets are drawn on screen {screens}");
        if seen == before {
            break;
        }
        (before, screens) = (seen, screens + 1);
        screen.wheel(-500.0);
    }
    assert!(screens > 8, "{screens} screens of text");
}

#[test]
fn the_keyboard_goes_the_same_way_whether_or_not_a_screen_reader_listens() {
    let way = |listens: bool| {
        let mut screen = Screen::new(listens);
        let mut way: Vec<_> = (0..120).map(|_| screen.tab(Modifiers::NONE)).collect();
        way.extend((0..3).map(|_| screen.tab(Modifiers::SHIFT)));
        (way, screen.painted())
    };
    let ((listened, texts), (unheard, same)) = (way(true), way(false));
    assert_eq!(unheard, listened);
    assert!(listened.iter().all(Option::is_some));
    // The page has gone with the keyboard.
    assert_eq!(same, texts);
}
