//! A row of the settings: its name, a line that says what follows from it, and its control at the right, or under them
//! where there is no room. What a row sets does not belong here.

use eframe::egui::{Align, Frame, Layout, Margin, Ui, vec2};

use super::locked;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{self, Segment, Select, hairline, menu};

/// The least room for the words beside a control.
const WORDS: f32 = 220.0;
const GAP: f32 = 16.0;
/// The width of a field that opens a menu.
pub const SELECT: f32 = 220.0;

/// One row. `control` is the room that its control needs.
pub fn row(ui: &mut Ui, cx: &mut Cx<'_>, id: &str, control: f32, add: impl FnOnce(&mut Ui, &mut Cx<'_>, &str)) {
    let (name, note) = (cx.t(&format!("setting-{id}")), cx.t(&format!("setting-{id}-note")));
    row_of(ui, cx, &name, &note, control, add);
}

/// The same with words that are not fixed.
pub fn row_of(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    name: &str,
    note: &str,
    control: f32,
    add: impl FnOnce(&mut Ui, &mut Cx<'_>, &str),
) {
    if ui.min_rect().height() > 2.0 {
        hairline(ui, cx.theme);
    }
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let room = ui.available_width() - control - GAP;
        if room < WORDS {
            words(ui, cx, name, note);
            ui.add_space(6.0);
            add(ui, cx, name);
            return;
        }
        // Known before, so that words and control stand half way down beside each other.
        let paras = paras(cx, name, note);
        let height = paras.into_iter().map(|para| para.galley_wrapped(ui, room).size().y).sum::<f32>();
        widgets::row(ui, height.max(cx.theme.sizes.hit.field), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.allocate_ui_with_layout(vec2(room, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                words(ui, cx, name, note);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| add(ui, cx, name));
        });
    });
}

fn words(ui: &mut Ui, cx: &Cx<'_>, name: &str, note: &str) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for para in paras(cx, name, note) {
        para_ui(ui, para);
    }
}

fn paras(cx: &Cx<'_>, name: &str, note: &str) -> [Para; 2] {
    let note = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(note);
    [Para::new(cx.theme, Type::Body).text(name), note]
}

/// A choice of a few; the answer is the one newly chosen. A fixed one is told instead.
pub fn segment(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    labels: &[&str],
    chosen: Option<usize>,
    fixed: bool,
) -> Option<usize> {
    if fixed {
        locked::ui(ui, cx, chosen.and_then(|at| labels.get(at)).copied().unwrap_or_default());
        return None;
    }
    // Each as wide as its own word.
    let widths = vec![28.0; labels.len()];
    Segment::new(name, labels, chosen).widths(&widths).ui(ui, cx.theme)
}

/// On or off.
pub fn switch(ui: &mut Ui, cx: &Cx<'_>, name: &str, on: bool, fixed: bool) -> Option<bool> {
    let labels = [cx.t("setting-on"), cx.t("setting-off")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    segment(ui, cx, name, &labels, Some(usize::from(!on)), fixed).map(|at| at == 0)
}

/// A choice of more, from a menu.
pub fn select(
    ui: &mut Ui,
    cx: &Cx<'_>,
    name: &str,
    labels: &[String],
    chosen: Option<usize>,
    fixed: bool,
) -> Option<usize> {
    let now = chosen.and_then(|at| labels.get(at)).map(String::as_str).unwrap_or_default();
    if fixed {
        locked::ui(ui, cx, now);
        return None;
    }
    let field = Select::new(name, now, SELECT).ui(ui, cx.theme);
    let mut newly = None;
    menu(&field, cx.theme, name, SELECT, |menu| {
        for (at, label) in labels.iter().enumerate() {
            if menu.radio(label, Some(at) == chosen) {
                newly = Some(at);
            }
        }
    });
    newly
}
