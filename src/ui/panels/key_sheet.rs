//! The sheet of keys (F1), made from the table of actions, filtered by typing, to be printed.

use eframe::egui::{Align, Id, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::Command;
use crate::app::actions::{SheetGroup, SheetRow, key_name, sheet};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::place;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Dialog, IconButton, SearchField, hairline, key_caps, key_caps_ui, row};

/// The width of the sheet, of a column at the least, and the most columns, in points.
const WIDTH: f32 = 960.0;
const COLUMN: f32 = 260.0;
const MOST_COLUMNS: usize = 3;
const GAP: f32 = 32.0;
const EDGE: f32 = 24.0;
const ROW: f32 = 31.0;
const HEADING: f32 = 36.0;
/// Head, foot and the room around them.
const AROUND: f32 = 116.0;
const FIELD: f32 = 240.0;

/// Whether it is open, and the filter.
#[derive(Default)]
pub struct KeySheet {
    open: bool,
    fresh: bool,
    filter: String,
}

impl KeySheet {
    pub fn open(&mut self) {
        *self = Self { open: true, fresh: true, filter: String::new() };
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn ui(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if !self.open {
            return;
        }
        let name = cx.t("keys-title");
        let mut closed = false;
        let close = Dialog::new(Id::unique("keys"), &name, WIDTH).show(ui, cx.theme, |ui, height| {
            closed = self.head(ui, cx);
            let groups = sheet(&cx.state.words, &self.filter);
            let scroll = ScrollArea::vertical().max_height(height - AROUND).auto_shrink([false, true]);
            scroll.show(ui, |ui| columns(ui, cx, &groups));
            foot(ui, cx);
        });
        self.fresh = false;
        if close || closed {
            self.open = false;
        }
    }

    /// True where the sheet is to be closed.
    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        let mut closed = false;
        ui.add_space(12.0);
        row(ui, cx.theme.sizes.hit.field, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(EDGE);
            heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("keys-title")), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(8.0);
                closed = IconButton::new(Icon::X, &cx.t("keys-close")).ui(ui, cx.theme).clicked();
                if Button::new(&cx.t("keys-print")).icon(Icon::Print).ui(ui, cx.theme).clicked() {
                    cx.send(Command::PrintKeys);
                }
                let (name, hint, clear) = (cx.t("keys-filter"), cx.t("keys-filter-hint"), cx.t("keys-filter-clear"));
                let width = FIELD.min(ui.available_width());
                let field = SearchField::new(Id::unique("keys-filter"), &name, &clear).hint(&hint).width(width);
                let answer = field.ui(ui, cx.theme, &mut self.filter);
                if self.fresh {
                    answer.response.request_focus();
                }
            });
        });
        ui.add_space(8.0);
        closed
    }
}

/// Groups in as many columns as there is room for, each where the column is shortest that comes next in reading.
fn columns(ui: &mut Ui, cx: &Cx<'_>, groups: &[SheetGroup]) {
    if groups.is_empty() {
        row(ui, 48.0, |ui| {
            ui.add_space(EDGE);
            para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("keys-none")));
        });
        return;
    }
    let inner = ui.available_width() - 2.0 * EDGE;
    // A few columns: the number is small and whole.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let n = (((inner + GAP) / (COLUMN + GAP)) as usize).clamp(1, MOST_COLUMNS);
    #[allow(clippy::cast_precision_loss)]
    let width = (inner - GAP * (n as f32 - 1.0)) / n as f32;
    let split = split(groups, n);
    let top = ui.cursor().top();
    let mut bottom = top;
    for (at, column) in split.iter().enumerate() {
        #[allow(clippy::cast_precision_loss)]
        let left = ui.cursor().left() + EDGE + (width + GAP) * at as f32;
        let room = Rect::from_min_size(pos2(left, top), vec2(width, f32::INFINITY));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)), |ui| {
            ui.set_width(width);
            column.iter().for_each(|group| group_ui(ui, cx, group));
        });
        bottom = bottom.max(shown.response.rect.bottom());
    }
    ui.allocate_rect(
        Rect::from_min_max(pos2(ui.cursor().left(), top), pos2(ui.max_rect().right(), bottom)),
        Sense::hover(),
    );
}

/// The groups one after the other in columns of about the same length.
fn split(groups: &[SheetGroup], n: usize) -> Vec<Vec<&SheetGroup>> {
    let length = |group: &SheetGroup| group.rows.len() + 2;
    let all: usize = groups.iter().map(length).sum();
    let mut columns: Vec<Vec<&SheetGroup>> = vec![Vec::new()];
    let mut used = 0;
    for group in groups {
        let full = used + length(group) / 2 >= (all * columns.len()).div_ceil(n);
        if full && columns.len() < n {
            columns.push(Vec::new());
        }
        used += length(group);
        if let Some(column) = columns.last_mut() {
            column.push(group);
        }
    }
    columns
}

fn group_ui(ui: &mut Ui, cx: &Cx<'_>, group: &SheetGroup) {
    row(ui, HEADING, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&group.heading), 3);
    });
    for line in &group.rows {
        hairline(ui, cx.theme);
        key_row(ui, cx, line);
    }
}

fn key_row(ui: &mut Ui, cx: &Cx<'_>, line: &SheetRow) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW - 1.0), Sense::hover());
    let spoken = cx.f("palette-row-keys", &[("name", (&line.name).into()), ("keys", (&line.keys.join(" ")).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    if ui.is_rect_visible(rect) {
        let right = key_caps(ui, cx.theme, rect, rect.right(), &line.keys);
        let room = (right - rect.left() - 8.0).max(1.0);
        let name = Para::new(cx.theme, Type::Body).text(&line.name).galley_elided(ui, room);
        ui.painter().galley(place::from_left(rect, rect.left(), &name), name, cx.tokens().text);
    }
}

fn foot(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(8.0);
    hairline(ui, cx.theme);
    row(ui, 36.0, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(EDGE);
        let note = |text: &str| Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(text);
        para_ui(ui, note(&cx.t("keys-foot")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(EDGE);
            para_ui(ui, note(&cx.t("palette-close")));
            key_caps_ui(ui, cx.theme, &[key_name(&cx.state.words, "Esc")]);
        });
    });
}
