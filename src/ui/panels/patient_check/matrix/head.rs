//! The head of the matrix: the age, the order of the rows, and over each group of patients its name, where its answer came
//! from, and the answer itself. It stays while the rows scroll.

use eframe::egui::{Align, Color32, Id, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2};

use super::answer;
use super::columns::{Columns, NARROW_PAD, PAD};
use crate::app::Command;
use crate::app::command::{CheckCommand, PatientCommand};
use crate::app::finding_text::{answer_from, population};
use crate::domain::matrix::{Column, Sort, SortBy};
use crate::domain::patient::{Age, Answer};
use crate::domain::population::PopulationRule;
use crate::ui::cx::Cx;
use crate::ui::panels::check::age_id;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Field, Link, focus_ring, menu, row};

const ABOVE: f32 = 8.0;
const BUTTON: f32 = 28.0;
const MENU: f32 = 240.0;
/// The least height, as drawn.
const LEAST: f32 = 84.0;

fn pad(columns: &Columns) -> f32 {
    if columns.stacked { NARROW_PAD + 2.0 } else { PAD }
}

/// The name of a group and under it where its answer came from.
fn texts(cx: &Cx<'_>, rule: &PopulationRule) -> (Para, Option<Para>) {
    let patient = &cx.state.patient;
    let title = Para::new(cx.theme, Type::Small).strong(&population(&cx.state.words, &rule.id));
    let resolved = patient.answers.resolved(&rule.id);
    let trimester = patient.patient.trimester.filter(|_| rule.has_trimesters && resolved.answer == Answer::Yes);
    let trimester = trimester.map(|n| cx.f("matrix-trimester", &[("n", usize::from(n).into())]));
    let from = trimester.or_else(|| answer_from(&cx.state.words, &resolved, &patient.patient));
    (title, from.map(|from| Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&from)))
}

/// High enough for the longest name.
pub fn height(ui: &Ui, cx: &Cx<'_>, columns: &Columns) -> f32 {
    let columns = columns.in_width(ui.available_width() - crate::ui::widgets::LongList::BAR);
    let room = columns.each - 2.0 * pad(&columns);
    let texts = cx.state.reference.populations.iter().map(|rule| {
        let (title, from) = texts(cx, rule);
        title.galley_wrapped(ui, room).size().y.max(BUTTON)
            + from.map_or(0.0, |from| from.galley_wrapped(ui, room).size().y)
    });
    let texts = texts.fold(0.0, f32::max);
    (ABOVE + texts + 4.0 + BUTTON + ABOVE).max(LEAST)
}

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, columns: &Columns, rect: Rect, age: &mut String) {
    let tokens = cx.tokens();
    let radius = cx.theme.sizes.radius.card;
    ui.painter().rect_filled(rect, radius, tokens.bg);
    corner(ui, cx, columns, columns.rect(rect, 0), age);
    let anyone = columns.rect(rect, 1);
    let note = Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&cx.t("matrix-anyone-note"));
    let title = Para::new(cx.theme, Type::Small).strong(&cx.t("matrix-anyone"));
    column(ui, cx, columns, anyone, Column::Anyone, (title, None));
    let note = note.galley_wrapped(ui, anyone.width() - 2.0 * pad(columns));
    let at = pos2(anyone.left() + pad(columns), anyone.bottom() - ABOVE - note.size().y);
    ui.painter().galley(at, note, Color32::PLACEHOLDER);
    let rules: Vec<PopulationRule> = cx.state.reference.populations.iter().cloned().collect();
    for (place, rule) in rules.iter().enumerate() {
        let Ok(index) = u8::try_from(place) else { continue };
        let cell = columns.rect(rect, place + 2);
        let now = cx.state.patient.answers.answer(&rule.id);
        if now == Answer::Yes {
            ui.painter().rect_filled(cell, 0.0, tokens.sunken);
        }
        column(ui, cx, columns, cell, Column::Population(index), texts(cx, rule));
        let button = Rect::from_min_max(pos2(cell.left() + pad(columns), cell.bottom() - ABOVE - BUTTON), cell.max);
        answer::ui(ui, cx, rule, button, now);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(cx.theme.sizes.stroke.line, tokens.line));
}

/// The name of a column; pressed, it sorts the rows.
fn column(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    columns: &Columns,
    rect: Rect,
    column: Column,
    (title, from): (Para, Option<Para>),
) {
    let tokens = cx.tokens();
    let room = rect.width() - 2.0 * pad(columns);
    let left = rect.left() + pad(columns);
    let sort = cx.state.patient.check.query.sort;
    let by = SortBy::Column(column);
    let id = if sort.by == by { "matrix-sorted-by" } else { "matrix-sort-by" };
    let name = cx.f(id, &[("column", title.plain_text().into())]);
    let title = title.galley_wrapped(ui, room);
    let hit_height = title.size().y.max(BUTTON);
    let hit = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + ABOVE + hit_height));
    let response = ui.interact(hit, Id::unique(("matrix-sort", column)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(cx.theme.sizes.stroke.line, tokens.line));
    let (top, height) = (rect.top() + ABOVE, title.size().y);
    if response.hovered() || sort.by == by {
        let width = if sort.by == by { cx.theme.sizes.stroke.focus } else { cx.theme.sizes.stroke.line };
        ui.painter().hline(left..=left + title.size().x, top + height + 0.5, Stroke::new(width, tokens.accent));
    }
    ui.painter().galley(pos2(left, top), title, Color32::PLACEHOLDER);
    if let Some(from) = from {
        ui.painter().galley(pos2(left, top + height), from.galley_wrapped(ui, room), Color32::PLACEHOLDER);
    }
    focus_ring(ui, cx.theme, &response, hit.shrink(2.0), cx.theme.sizes.radius.control);
    if response.on_hover_text(&name).clicked() {
        cx.send(Command::Check(CheckCommand::SortBy(by)));
    }
}

/// The age, and in which order the rows stand.
fn corner(ui: &mut Ui, cx: &mut Cx<'_>, columns: &Columns, rect: Rect, age: &mut String) {
    let inner = rect.shrink2([pad(columns) + 2.0, ABOVE].into());
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::LEFT)));
    let ui = &mut child;
    let problem = (!age.trim().is_empty() && Age::read(age).is_none()).then(|| cx.t("check-age-problem"));
    row(ui, BUTTON, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        para_ui(ui, Para::new(cx.theme, Type::Small).text(&cx.t("matrix-age")));
        let name = cx.t("check-age");
        let field = Field::new(age_id(), &name).problem(problem.as_deref()).limit(5).width(52.0);
        if field.ui(ui, cx.theme, age).changed() {
            cx.send(Command::Patient(PatientCommand::Age(Age::read(age))));
        }
    });
    ui.with_layout(Layout::bottom_up(Align::LEFT), |ui| order(ui, cx));
}

fn order(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = cx.state.patient.check.query.sort;
    let label = order_label(cx, now);
    let name = cx.f("matrix-order", &[("order", (&label).into())]);
    let link = Link::new(&label).name(&name).style(Type::Note).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&link, cx.theme, &cx.t("matrix-order-menu"), MENU, |menu| {
        let mut orders = vec![SortBy::Worst, SortBy::Name, SortBy::Class, SortBy::Column(Column::Anyone)];
        let n = u8::try_from(cx.state.reference.populations.len()).unwrap_or(u8::MAX);
        orders.extend((0..n).map(|at| SortBy::Column(Column::Population(at))));
        for by in orders {
            if menu.radio(&order_label(cx, Sort { by, descending: false }), now.by == by) {
                chosen = Some(by);
            }
        }
    });
    if let Some(by) = chosen {
        cx.send(Command::Check(CheckCommand::SortBy(by)));
    }
}

/// "Worst for this patient first", "By elderly, turned round".
fn order_label(cx: &Cx<'_>, sort: Sort) -> String {
    let label = match sort.by {
        SortBy::Worst => cx.t("matrix-order-worst"),
        SortBy::Name => cx.t("matrix-order-name"),
        SortBy::Class => cx.t("matrix-order-class"),
        SortBy::Column(column) => {
            let rules = &cx.state.reference.populations;
            let about = match column {
                Column::Anyone => cx.t("matrix-anyone"),
                Column::Population(at) => {
                    let id = rules.ids().nth(usize::from(at));
                    id.map(|id| population(&cx.state.words, id)).unwrap_or_default()
                }
            };
            cx.f("matrix-order-column", &[("column", (&about).into())])
        }
    };
    if sort.descending { cx.f("matrix-order-turned", &[("order", (&label).into())]) } else { label }
}
