//! Nothing is cut off, covered or out of reach at any size of the window, and no warning ends in dots. What is measured
//! is what is painted, and what can be pressed.

use caveat::app::Command;
use caveat::app::command::{NavCommand, ReadingCommand, ReviewCommand};
use caveat::app::label_state::{LabelCommand, LabelView};
use caveat::domain::id::Id;
use caveat::words::{Language, Words};
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{CornerRadius, Key, Rect, Shape};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::states::{SIZES, each, each_in, help_states};
use crate::support::{Desk, name_of};

/// Words that must be whole wherever they are painted, as their ids.
const WARNINGS: [&str; 9] = [
    "standing-check_failed",
    "standing-contraindicated",
    "standing-avoid",
    "standing-caution",
    "standing-no_data",
    "standing-not_stated",
    "standing-not_assessed",
    "standing-no_special_risk",
    "boxed-warning",
];
const PRESSED: [Role; 9] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::RadioButton,
    Role::Tab,
    Role::Link,
    Role::ListBoxOption,
    Role::MenuItemRadio,
    Role::MenuItemCheckBox,
];
/// Rounding of pixels, and the room above and below the letters of a line.
const ROUNDING: f32 = 1.0;
const LEADING: f32 = 3.0;
/// Room at the right of the drawer.
const DRAWER_EDGE: f32 = 24.0;
/// The corners by which the ground of a menu or a dialog is known, in a state that has one open.
const POPUP: [u8; 2] = [8, 10];

/// A text as it is painted: its words, its box, and what of the box is seen.
struct Painted {
    words: String,
    box_: Rect,
    seen: Rect,
    elided: bool,
    /// A menu lies over a part of it.
    under_menu: bool,
}

/// All texts that are seen, in the order of painting; what is painted over is gone.
fn painted(shapes: &[ClippedShape]) -> Vec<Painted> {
    let mut texts = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
        paint(*clip_rect, shape, &mut texts);
    }
    texts.retain(|text| text.seen.is_positive());
    texts
}

fn paint(clip: Rect, shape: &Shape, texts: &mut Vec<Painted>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| paint(clip, shape, texts)),
        Shape::Text(TextShape { pos, galley, .. }) => {
            // Row by row: a text that goes on in a line with another starts after it.
            for row in &galley.rows {
                let (Some(first), Some(last)) = (row.glyphs.first(), row.glyphs.last()) else { continue };
                let mut box_ = row.rect().translate(pos.to_vec2());
                (box_.min.x, box_.max.x) = (row.pos.x + pos.x + first.pos.x, row.pos.x + pos.x + last.max_x());
                let words = row.text();
                texts.push(Painted {
                    words,
                    box_,
                    seen: box_.intersect(clip),
                    elided: galley.elided,
                    under_menu: false,
                });
            }
        }
        Shape::Rect(rect) if rect.fill.is_opaque() => {
            let over = rect.rect.intersect(clip);
            let menu = POPUP.map(CornerRadius::same).contains(&rect.corner_radius);
            for text in texts.iter_mut().filter(|text| menu && over.intersects(text.seen)) {
                text.under_menu = true;
            }
            for text in texts.iter_mut().filter(|text| over.x_range().contains_range(text.seen.x_range())) {
                if over.y_range().contains(text.seen.top()) {
                    text.seen.min.y = over.bottom().max(text.seen.top());
                } else if over.y_range().contains(text.seen.bottom()) {
                    text.seen.max.y = over.top();
                }
            }
        }
        _ => {}
    }
}

trait ContainsRange {
    fn contains_range(self, inner: Self) -> bool;
}

impl ContainsRange for eframe::egui::Rangef {
    fn contains_range(self, inner: Self) -> bool {
        self.min <= inner.min + ROUNDING && self.max >= inner.max - ROUNDING
    }
}

fn collect(wrong: &mut Vec<String>, state: &str, kind: &str, what: impl std::fmt::Display) {
    wrong.push(format!("{state}: {kind}: {what}"));
}

/// Texts that are cut at a side or that lost their end; the answer is what is read.
fn cut_wrong(desk: &Desk, state: &str, wrong: &mut Vec<String>) -> Vec<Painted> {
    let texts = painted(&desk.harness.output().shapes);
    // What is typed may be longer than its field, which scrolls.
    let fields = [desk.all(Role::TextInput), desk.all(Role::MultilineTextInput)].concat();
    let warnings = WARNINGS.map(|id| desk.harness.state().app().state.words.t(id));
    let typed: Vec<String> = fields.iter().filter_map(Node::value).collect();
    for text in texts.iter().filter(|text| !typed.contains(&text.words)) {
        let (box_, seen) = (text.box_, text.seen);
        if box_.left() < seen.left() - ROUNDING || box_.right() > seen.right() + ROUNDING {
            collect(wrong, state, "cut at the side", format!("{:?} {box_:?} seen {seen:?}", text.words));
        }
        if text.elided && warnings.iter().any(|word| text.words.contains(word)) {
            collect(wrong, state, "a warning ends in dots", format!("{:?}", text.words));
        }
    }
    texts
}

/// Texts that are cut, and those that lie on each other.
pub fn texts_wrong(desk: &Desk, state: &str, wrong: &mut Vec<String>) {
    let texts = cut_wrong(desk, state, wrong);
    // The letter cut through a tablet is painted several times; it is no text.
    let read: Vec<&Painted> = texts.iter().filter(|text| text.words.chars().count() > 1).collect();
    for (at, one) in read.iter().enumerate() {
        for other in &read[at + 1..] {
            let both =
                one.seen.shrink2([ROUNDING, LEADING].into()).intersect(other.seen.shrink2([ROUNDING, LEADING].into()));
            if both.is_positive() && !(one.under_menu && (state.contains("menu ") || state.contains("dialog "))) {
                collect(
                    wrong,
                    state,
                    "on each other",
                    format!("{:?} {:?} and {:?} {:?}", one.words, one.seen, other.words, other.seen),
                );
            }
        }
    }
}

/// Nodes outside the window, and controls that are too small to hit.
pub fn nodes_wrong(desk: &Desk, size: [f32; 2], state: &str, wrong: &mut Vec<String>) {
    for node in desk.harness.root().children_recursive() {
        let (role, name) = (node.accesskit_node().role(), name_of(&node));
        let pressed = PRESSED.contains(&role);
        if pressed && name.trim().is_empty() {
            collect(wrong, state, "no name", format!("{role:?}"));
        }
        if name.is_empty() || node.accesskit_node().raw_bounds().is_none() {
            continue;
        }
        let rect = node.rect();
        // The cards of the drawer go on sideways; that each can be reached has a test of its own.
        if state.contains("drawer") && rect.left() >= size[0] - DRAWER_EDGE {
            continue;
        }
        if rect.left() < -ROUNDING || rect.right() > size[0] + ROUNDING {
            collect(wrong, state, "outside the window", format!("{role:?} {name:?} {rect:?}"));
        }
        if pressed && rect.height() < 27.9 {
            collect(wrong, state, "too low to hit", format!("{role:?} {name:?} {}", rect.height()));
        }
    }
}

#[track_caller]
fn assert_none(mut wrong: Vec<String>) {
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn fits(size: [f32; 2]) {
    let mut wrong = Vec::new();
    each(size, |desk, state| {
        texts_wrong(desk, state, &mut wrong);
        nodes_wrong(desk, size, state, &mut wrong);
    });
    assert_none(wrong);
}

/// The same in Spanish, at the two sizes of the bar.
fn fits_in_spanish(size: [f32; 2]) {
    let mut wrong = Vec::new();
    let spanish = || Words::window(Language::Es);
    let mut look = |desk: &mut Desk, state: &str| {
        texts_wrong(desk, state, &mut wrong);
        nodes_wrong(desk, size, state, &mut wrong);
    };
    each_in(spanish, size, &mut look);
    label_states(size, |desk, state| desk.in_words(spanish, |desk| look(desk, state)));
    assert_none(wrong);
}

#[test]
fn everything_fits_in_spanish_as_drawn() {
    fits_in_spanish(SIZES[0]);
}

#[test]
fn everything_fits_in_spanish_at_1024_x_640() {
    fits_in_spanish(SIZES[2]);
}

/// One test a size, so that they run beside each other and a fault names its size.
macro_rules! sizes {
    ($($name:ident: $at:literal),*) => { $(#[test] fn $name() { fits(SIZES[$at]); })* };
}

sizes!(
    everything_fits_as_drawn: 0,
    everything_fits_at_1199_x_700: 1,
    everything_fits_at_1024_x_640: 2,
    everything_fits_at_960_x_600: 3,
    everything_fits_at_899_x_640: 4,
    everything_fits_at_788_x_492: 5,
    everything_fits_at_760_x_560: 6,
    everything_fits_at_512_x_640: 7,
    everything_fits_at_512_x_320: 8
);

#[test]
fn the_list_of_the_oldest_texts_fits() {
    let mut wrong = Vec::new();
    for size in SIZES {
        let mut desk = Desk::with_disagreeing_drug(size);
        desk.click_beginning(Role::Button, "Newest text: ");
        // A menu lies over the text, which is not looked at here.
        cut_wrong(&desk, "the oldest texts", &mut wrong);
        nodes_wrong(&desk, size, &format!("the oldest texts at {size:?}"), &mut wrong);
    }
    assert_none(wrong);
}

/// The page of a label in each of its views, and what leads to it.
pub fn label_states(size: [f32; 2], mut look: impl FnMut(&mut Desk, &str)) {
    let mut desk = Desk::with_labels(size);
    let mut look = |desk: &mut Desk, name: &str| {
        desk.harness.remove_cursor();
        desk.run();
        look(desk, &format!("{name} at {} x {}", size[0], size[1]));
    };
    for query in ["examplaz", "examplasine"] {
        desk.send([Command::Nav(NavCommand::Search(query.to_owned()))]);
        look(&mut desk, &format!("search {query}"));
    }
    desk.send([Command::Nav(NavCommand::ClearSearch)]);
    desk.open_label();
    desk.enter_patient();
    look(&mut desk, "label, a patient");
    let send = |desk: &mut Desk, command| desk.send([Command::Label(command)]);
    for words in ["harm", "yawning", "nowhere"] {
        send(&mut desk, LabelCommand::OpenFind);
        send(&mut desk, LabelCommand::Find { words: words.to_owned(), from: 0 });
        look(&mut desk, &format!("label, find {words}"));
    }
    send(&mut desk, LabelCommand::CloseFind);
    for _ in 0..4 {
        desk.press_letter(Key::CloseBracket, "]");
    }
    look(&mut desk, "label, sections down");
    send(&mut desk, LabelCommand::View(LabelView::Changed));
    send(&mut desk, LabelCommand::ShowSpaces(true));
    look(&mut desk, "label, changes");
    send(&mut desk, LabelCommand::View(LabelView::Source));
    look(&mut desk, "label, source");
    desk.send([Command::Reading(ReadingCommand::ToggleMyList), Command::Label(LabelCommand::ShowList(true))]);
    look(&mut desk, "label, list");
    let grade = ReviewCommand::Grade { drug: Id::new(crate::support::LABEL_ID).unwrap(), line: None };
    desk.send([Command::Review(grade)]);
    desk.settle();
    look(&mut desk, "label, graded");
}

#[test]
fn the_page_of_a_label_fits_at_every_size() {
    let mut wrong = Vec::new();
    for size in SIZES {
        label_states(size, |desk, state| {
            texts_wrong(desk, state, &mut wrong);
            nodes_wrong(desk, size, state, &mut wrong);
        });
    }
    assert_none(wrong);
}

#[test]
fn the_help_fits_at_every_size_and_in_spanish() {
    let mut wrong = Vec::new();
    for size in SIZES {
        let mut look = |desk: &mut Desk, state: &str| {
            texts_wrong(desk, state, &mut wrong);
            nodes_wrong(desk, size, state, &mut wrong);
        };
        help_states(size, |desk, state| {
            look(desk, state);
            desk.in_words(|| Words::window(Language::Es), |desk| look(desk, state));
        });
    }
    assert_none(wrong);
}

#[test]
fn every_control_can_be_brought_into_the_smallest_window() {
    let size = SIZES[8];
    let mut wrong = Vec::new();
    each(size, |desk, state| {
        for role in PRESSED {
            let n = desk.all(role).len();
            for at in 0..n {
                if let Some(node) = desk.all(role).get(at) {
                    node.scroll_to_me();
                }
                desk.run();
                let nodes = desk.all(role);
                let Some(node) = nodes.get(at) else { continue };
                let rect = node.rect();
                // Higher than the window: some of it is enough.
                let there = rect.intersect(Rect::from_min_size([0.0, 0.0].into(), size.into()));
                if there.height() < rect.height().min(28.0) - ROUNDING {
                    collect(&mut wrong, state, "out of reach", format!("{role:?} {:?} {rect:?}", name_of(node)));
                }
            }
        }
    });
    assert_none(wrong);
}
