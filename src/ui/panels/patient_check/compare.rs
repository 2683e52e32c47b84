//! Two or three drugs side by side: the same rows as the monograph. A line at the left edge marks a difference. It keeps
//! no score and recommends nothing.

mod cell;
mod head;

use eframe::egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::Unfolded;
use crate::app::Command;
use crate::app::command::CheckCommand;
use crate::app::compare::{CompareCell, CompareModel, CompareRow, Part};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Chip, hairline};

/// The column with the names of the rows, and from which width on the drugs stand beside each other.
const TITLES: f32 = 190.0;
const BESIDE: f32 = 880.0;
const PAD: f32 = 14.0;
/// More than any cell is high.
const ENDLESS: f32 = 8000.0;
/// The mark of a difference.
const MARK: f32 = 3.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded) {
    top(ui, cx);
    let compare = &cx.state.patient.check.compare;
    let Some(model) = compare.model.clone().filter(|model| model.heads.len() > 1) else {
        if let Some(head) = compare.model.as_ref().and_then(|model| model.heads.first()) {
            let heading = heading_ui(ui, Para::new(cx.theme, Type::Section).text(&head.shown), 2);
            ui.ctx().accesskit_node_builder(heading.id, |node| node.set_label(head.name.as_str()));
        }
        let id = if compare.drugs.is_empty() { "compare-choose" } else { "compare-choose-second" };
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(id)));
        return;
    };
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let beside = ui.available_width() >= BESIDE;
    let start = ui.cursor().min;
    if beside {
        head::beside(ui, cx, &model);
    } else {
        head::stacked(ui, cx, &model);
    }
    let mut part = Part::Facts;
    for row in model.shown(compare.differences_only) {
        if row.part != part {
            part = row.part;
            heading(ui, cx, part);
        }
        ui.push_id(&row.key, |ui| match beside {
            true => beside_ui(ui, cx, open, &model, row),
            false => stacked_ui(ui, cx, open, &model, row),
        });
    }
    if beside {
        let table = Rect::from_min_max(start, pos2(ui.max_rect().right(), ui.cursor().top()));
        let edge = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line);
        ui.painter().rect_stroke(table, cx.theme.sizes.radius.card, edge, StrokeKind::Inside);
    }
    ui.add_space(8.0);
    para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&model.scope));
    if !compare.hide_marks {
        let note = cx.t("compare-line-marks");
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&note));
    }
}

fn top(ui: &mut Ui, cx: &mut Cx<'_>) {
    let compare = &cx.state.patient.check.compare;
    let (marks, only, many) = (!compare.hide_marks, compare.differences_only, compare.drugs.len() > 1);
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("compare-note")));
    if !many {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        if Chip::new(&cx.t("compare-mark"), marks).ui(ui, cx.theme).clicked() {
            cx.send(Command::Check(CheckCommand::MarkDifferences(!marks)));
        }
        if Chip::new(&cx.t("compare-only"), only).ui(ui, cx.theme).clicked() {
            cx.send(Command::Check(CheckCommand::DifferencesOnly(!only)));
        }
        let (swap, name) = (cx.t("compare-swap"), cx.t("compare-swap-name"));
        if Button::new(&swap).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Check(CheckCommand::CompareSwap));
        }
        let (copy, name) = (cx.t("compare-copy"), cx.t("compare-copy-name"));
        if Button::new(&copy).name(&name).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
            cx.send(Command::Check(CheckCommand::CompareCopy));
        }
    });
}

/// The line above a part of the table.
fn heading(ui: &mut Ui, cx: &Cx<'_>, part: Part) {
    let Some(id) = part.heading() else { return };
    let frame = eframe::egui::Frame::new().fill(cx.tokens().sunken).stroke(cx.theme.soft_edge());
    frame.inner_margin(eframe::egui::Margin::symmetric(14, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        heading_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::Medium).text(&cx.t(id)), 2);
    });
}

/// The name of a row; a question that is answered Yes says so.
fn title(cx: &Cx<'_>, row: &CompareRow) -> String {
    if row.yes { cx.f("compare-yes", &[("population", (&row.title).into())]) } else { row.title.clone() }
}

/// The place of a drug's column.
pub(super) fn column(left: f32, width: f32, at: usize, of: usize) -> (f32, f32) {
    let each = (width - TITLES) / of.max(1) as f32;
    (left + TITLES + each * at as f32, each)
}

fn beside_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, model: &CompareModel, row: &CompareRow) {
    let (top, width) = (ui.cursor().min, ui.available_width());
    let ground = ui.painter().add(eframe::egui::Shape::Noop);
    let mut bottom = top.y + 37.0;
    let mut place = |ui: &mut Ui, left: f32, width: f32, add: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_size(pos2(left + PAD, top.y + 8.0), vec2(width - 2.0 * PAD, ENDLESS));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| add(ui)).response.rect;
        bottom = bottom.max(shown.bottom() + 8.0);
    };
    let text = Para::new(cx.theme, Type::Small).weight(Weight::Medium).color(cx.tokens().text_2).text(&title(cx, row));
    place(ui, top.x, TITLES, &mut |ui| drop(para_ui(ui, text.clone())));
    let of = row.cells.len();
    for (at, one) in row.cells.iter().enumerate() {
        let (left, each) = column(top.x, width, at, of);
        place(ui, left, each, &mut |ui| {
            ui.push_id(at, |ui| cell_ui(ui, cx, open, model, row, one, at));
        });
    }
    let line = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line);
    let titles = Rect::from_min_max(top, pos2(top.x + TITLES, bottom));
    ui.painter().set(ground, eframe::egui::Shape::rect_filled(titles, 0.0, cx.tokens().bg));
    for at in 0..of {
        let (left, _) = column(top.x, width, at, of);
        ui.painter().vline(left, top.y..=bottom, line);
        // A mark on the first column would say that it differs from the names.
        if at > 0 && row.differs && !cx.state.patient.check.compare.hide_marks {
            let mark = Rect::from_min_max(pos2(left, top.y), pos2(left + MARK, bottom));
            ui.painter().rect_filled(mark, 0.0, cx.tokens().accent);
        }
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom)));
    hairline(ui, cx.theme);
}

/// One drug under the other, each with its name.
fn stacked_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, model: &CompareModel, row: &CompareRow) {
    ui.add_space(8.0);
    para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&title(cx, row)));
    for (at, (one, head)) in row.cells.iter().zip(&model.heads).enumerate() {
        let marked = at > 0 && row.differs && !cx.state.patient.check.compare.hide_marks;
        let margin = eframe::egui::Margin { left: 12, right: 0, top: 4, bottom: 4 };
        let shown = eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&head.shown));
            ui.push_id(at, |ui| cell_ui(ui, cx, open, model, row, one, at));
        });
        if marked {
            let rect = shown.response.rect;
            ui.painter().rect_filled(rect.with_max_x(rect.left() + MARK), 0.0, cx.tokens().accent);
        }
    }
    ui.add_space(4.0);
    hairline(ui, cx.theme);
}

fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    open: &mut Unfolded,
    model: &CompareModel,
    row: &CompareRow,
    one: &CompareCell,
    at: usize,
) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let equal = at > 0 && !row.differs;
    cell::ui(ui, cx, open, row, one, equal);
    // What the mark says, for those who do not see it.
    if at > 0
        && row.differs
        && let Some(head) = model.heads.get(at)
    {
        let id = ui.unique_id();
        let text = format!("{}: {}", head.name, cx.t("compare-differs"));
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(text));
    }
}
