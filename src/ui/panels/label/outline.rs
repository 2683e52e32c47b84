//! The sections of a label in the place of the list of drugs: their sizes, or while something is looked for how often it
//! stands in each; and the way back to the list.

use std::sync::Arc;

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    Color32, EventFilter, Frame, Galley, Id, Key, Margin, Modifiers, Panel, Rect, ScrollArea, Stroke, StrokeKind, Ui,
    UiBuilder, accesskit::Role, pos2, vec2,
};

use crate::app::Command;
use crate::app::label_state::{LabelCommand, OpenLabel};
use crate::domain::label::lines::OutlineEntry;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Chip, ListRow, menu, row};

/// Sections below this depth stand in the text alone.
const DEEPEST: u8 = 2;
/// How far a section stands in for each depth, in points.
const INDENT: f32 = 18.0;
/// At each side of a number on its ground.
const PILL: f32 = 7.0;
/// A size is told from this many bytes on.
const LARGE: usize = 4_000;
/// The width of the menu of sections, in points.
const MENU: f32 = 300.0;

/// Which section is marked and where the keyboard is.
#[derive(Default)]
pub struct OutlineKeys {
    /// The section that was marked last: another one is brought into view.
    marked: Option<usize>,
    /// The one row that Tab leads to while the keyboard is in the list; else it is the marked one.
    stop: Option<usize>,
    focus: bool,
}

/// Draws the outline, one Tab stop with Up and Down inside; the answer is a section that was chosen.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, current: usize, keys: &mut OutlineKeys) -> Option<usize> {
    let foot = Frame::new().inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("outline-foot").exact_size(36.0).frame(foot).show(ui, |ui| {
        row(ui, 36.0, |ui| {
            let size = cx.f("label-size", &[("size", (&size(cx, label.bytes())).into())]);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&size));
        });
    });
    Frame::new().inner_margin(Margin { left: 8, right: 12, top: 10, bottom: 4 }).show(ui, |ui| head(ui, cx, label));
    let chosen = ScrollArea::vertical().id_salt(("outline", &label.id)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(8, 0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let list = UiBuilder::new().accessibility_role(Role::ListBox).id_salt("sections");
            let shown = ui.scope_builder(list, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(cx.t("label-in-this")));
                sections(ui, cx, label, current, keys)
            });
            shown.inner
        })
    });
    chosen.inner.inner
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel) {
    ui.spacing_mut().item_spacing.y = 4.0;
    if Button::quiet(&cx.t("label-all-drugs")).icon(Icon::Back).ui(ui, cx.theme).clicked() {
        cx.send(Command::Label(LabelCommand::ShowList(true)));
    }
    row(ui, 24.0, |ui| {
        ui.add_space(8.0);
        let title = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).weight(Weight::SemiBold);
        heading_ui(ui, title.text(&cx.t("label-in-this")), 2);
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            let n = label.lines.outline.iter().filter(|entry| entry.depth == 0).count();
            let text = cx.f("label-sections", &[("n", n.into())]);
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&text));
        });
    });
}

/// How far the keys move from the row that has the keyboard.
fn moved(ui: &Ui, id: Id) -> isize {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let count = |key| {
        let n = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        isize::try_from(n).unwrap_or_default()
    };
    let far = isize::from(i16::MAX);
    count(Key::ArrowDown) - count(Key::ArrowUp) + far * (count(Key::End) - count(Key::Home))
}

impl OutlineKeys {
    /// Follows the keys in the rows that are there; `focused` is the row that has the keyboard.
    fn follow(&mut self, ui: &Ui, rows: &[usize], focused: Option<(usize, Id)>) {
        let Some((at, id)) = focused else {
            if !self.focus {
                self.stop = None;
            }
            return;
        };
        let by = moved(ui, id);
        if by != 0
            && let Some(place) = rows.iter().position(|row| *row == at)
        {
            let next = place.saturating_add_signed(by).min(rows.len().saturating_sub(1));
            self.stop = rows.get(next).copied();
            self.focus = true;
            ui.ctx().request_repaint();
        }
    }
}

fn sections(ui: &mut Ui, cx: &Cx<'_>, label: &OpenLabel, current: usize, keys: &mut OutlineKeys) -> Option<usize> {
    let outline = &label.lines.outline;
    let rows: Vec<usize> = (0..outline.len()).filter(|at| outline.get(*at).is_some_and(is_listed)).collect();
    let mut focused = None;
    // A section too deep for the outline is marked at the one that it stands in.
    let marked = (0..=current).rev().find(|at| outline.get(*at).is_some_and(is_listed));
    let find = &cx.state.nav.label.page.find;
    let searching = find.open && !find.words.trim().is_empty();
    let mut chosen = None;
    let stop = keys.stop.filter(|at| rows.contains(at)).or(marked).or(rows.first().copied());
    for (place, (at, entry)) in outline.iter().enumerate().filter(|(_, entry)| is_listed(entry)).enumerate() {
        let n = searching.then(|| with_those_below(outline, &find.found.per_section, at));
        let note = match n {
            Some(0) => String::new(),
            Some(n) => n.to_string(),
            None if entry.bytes >= LARGE => size(cx, entry.bytes),
            None => String::new(),
        };
        let title = entry.title.clone().unwrap_or_else(|| cx.t("label-no-heading"));
        let name = match n {
            Some(n) => cx.f("label-section-hits", &[("section", (&title).into()), ("n", n.into())]),
            None => title.clone(),
        };
        let (_, room) = ui.allocate_space(vec2(ui.available_width(), cx.theme.sizes.hit.row));
        let rect = Rect::from_min_max(pos2(room.left() + f32::from(entry.depth) * INDENT, room.top()), room.max);
        if marked == Some(at) && keys.marked != marked {
            keys.marked = marked;
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
        }
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("section", at)));
        let kept = note_width(&child, cx, &note);
        let row = ListRow::new(&name, &title).keep(kept).selected(marked == Some(at)).index(place);
        let response = row.tab_stop(stop == Some(at)).ui(&mut child, cx.theme);
        if stop == Some(at) && std::mem::take(&mut keys.focus) {
            response.request_focus();
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
        }
        if response.has_focus() {
            focused = Some((at, response.id));
        }
        note_ui(&child, cx, &note, searching, rect);
        if response.clicked() {
            chosen = Some(at);
        }
    }
    keys.follow(ui, &rows, focused);
    chosen
}

/// The sections as a menu, for a window with no room for the outline; the answer is one that was chosen.
pub fn menu_ui(ui: &mut Ui, cx: &Cx<'_>, label: &OpenLabel) -> Option<usize> {
    let name = cx.t("label-in-this");
    let button = Chip::new(&cx.t("label-sections-menu"), false).name(&name).menu(false).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&button, cx.theme, &name, MENU, |menu| {
        for (at, entry) in label.lines.outline.iter().enumerate().filter(|(_, entry)| is_listed(entry)) {
            let title = entry.title.clone().unwrap_or_else(|| cx.t("label-no-heading"));
            if menu.radio(&title, false) {
                chosen = Some(at);
            }
        }
    });
    chosen
}

/// Sections deep inside, and parts without a heading of their own, stand in the text alone.
fn is_listed(entry: &OutlineEntry) -> bool {
    entry.depth == 0 || entry.depth <= DEEPEST && entry.title.is_some()
}

fn note_galley(ui: &Ui, cx: &Cx<'_>, note: &str) -> Arc<Galley> {
    Para::new(cx.theme, Type::Note).color(Color32::PLACEHOLDER).text(note).galley(ui)
}

/// A number is whole or it would be another one: its room is kept.
fn note_width(ui: &Ui, cx: &Cx<'_>, note: &str) -> f32 {
    if note.is_empty() { 0.0 } else { note_galley(ui, cx, note).size().x + 3.0 * PILL }
}

/// A size, or how often the words stand there on a ground of its own.
fn note_ui(ui: &Ui, cx: &Cx<'_>, note: &str, searching: bool, rect: Rect) {
    if note.is_empty() {
        return;
    }
    let tokens = cx.tokens();
    let galley = note_galley(ui, cx, note);
    let size = galley.size();
    let at = pos2(rect.right() - size.x - 2.0 * PILL, rect.center().y - size.y / 2.0);
    if searching {
        let pill = Rect::from_min_size(at, size).expand2(vec2(PILL, 2.0));
        ui.painter().rect_filled(pill, pill.height() / 2.0, tokens.accent_soft);
        if tokens.high_contrast {
            let edge = Stroke::new(cx.theme.sizes.stroke.line, tokens.line);
            ui.painter().rect_stroke(pill, pill.height() / 2.0, edge, StrokeKind::Inside);
        }
    }
    ui.painter().galley(at, galley, if searching { tokens.accent } else { tokens.text_2 });
}

fn with_those_below(outline: &[OutlineEntry], counts: &[usize], at: usize) -> usize {
    let Some(own) = outline.get(at) else { return 0 };
    let below = outline.iter().skip(at + 1).take_while(|other| other.depth > own.depth).count();
    counts.get(at..=at + below).unwrap_or_default().iter().sum()
}

/// "8 kB".
fn size(cx: &Cx<'_>, bytes: usize) -> String {
    cx.f("label-kilobytes", &[("n", bytes.div_ceil(1000).into())])
}
