//! The matrix: drugs down, groups of patients across, each cell with shape, word and colour. One Tab stop: arrow keys
//! move the cell, Enter opens its statements. Only rows that are seen are drawn.

mod answer;
mod cell;
mod columns;
mod foot;
mod head;
mod row;

use std::sync::Arc;

use eframe::egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

pub use columns::Columns;

use crate::app::Command;
use crate::app::check_state::{CellAt, Checked};
use crate::app::command::{CheckCommand, Edge};
use crate::domain::matrix::Column;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{LongList, LongListState};

/// In a low window the page scrolls rather than showing fewer rows than this.
const LEAST_ROWS: f32 = 2.0;

/// Where the rows stand, and what was measured in the last frame.
#[derive(Default)]
pub struct MatrixView {
    rows: LongListState,
    foot: f32,
    /// The cell that was brought into view last.
    shown: Option<CellAt>,
}

fn grid_id() -> Id {
    Id::unique("check-matrix")
}

pub fn focus(ctx: &eframe::egui::Context) {
    ctx.memory_mut(|memory| memory.request_focus(grid_id()));
}

/// The id of a cell: its drug and its column.
fn cell_id(drug: &str, column: Column) -> Id {
    Id::unique(("matrix-cell", drug, column))
}

impl MatrixView {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, columns: Columns, age: &mut String) {
        let Some(checked) = cx.state.patient.check.checked().cloned() else { return };
        for text in checked.list.conflicts.iter().chain(&checked.not_there) {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(text));
        }
        let top = ui.cursor().min;
        let room = ui.available_height() - self.foot;
        let n = cx.state.patient.check.rows().len();
        let head = head::height(ui, cx, &columns);
        let all = columns.row * n as f32;
        let list = (room - head).max(columns.row * LEAST_ROWS).min(all.max(columns.row));
        let width = ui.available_width();
        let table = Rect::from_min_size(top, vec2(width, head + list));
        // The scroll bar stands in the last column's room: head and rows share what is left.
        let columns = columns.in_width(if all > list + 0.5 { width - LongList::BAR } else { width });
        head::ui(ui, cx, &columns, Rect::from_min_size(top, vec2(width, head)), age);
        let rows = Rect::from_min_max(pos2(top.x, top.y + head), table.max);
        self.rows(ui, cx, &checked, &columns, rows);
        let edge = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line);
        ui.painter().rect_stroke(table, cx.theme.sizes.radius.card, edge, StrokeKind::Inside);
        ui.advance_cursor_after_rect(table);
        let foot = ui.scope(|ui| foot::ui(ui, cx, &checked)).response.rect.height();
        let foot = foot + ui.spacing().item_spacing.y;
        if (foot - self.foot).abs() > 0.5 {
            self.foot = foot;
            ui.ctx().request_repaint();
        }
    }

    fn rows(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, checked: &Arc<Checked>, columns: &Columns, rect: Rect) {
        let check = &cx.state.patient.check;
        let shown = check.rows();
        if shown.is_empty() {
            let id = if checked.matrix.is_empty() { "check-none-chosen" } else { "check-all-hidden" };
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect.shrink(8.0)));
            para_ui(&mut child, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(id)));
            return;
        }
        if check.cursor != self.shown {
            self.shown.clone_from(&check.cursor);
            let row = check.cursor.as_ref().and_then(|cell| checked.matrix.find(cell.drug.as_str()));
            let place = row.and_then(|row| shown.iter().position(|shown| *shown as usize == row));
            if let Some(place) = place {
                self.rows.reveal(place);
                ui.scroll_to_rect(rect, None);
            }
        }
        // The lines between the columns in one piece, not in as many as there are cells.
        let line = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line);
        for at in 1..checked.matrix.columns().len() + 2 {
            ui.painter().vline(columns.rect(rect, at).left() + 0.5, rect.y_range(), line);
        }
        let name = cx.t("matrix-name");
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        let list = LongList::new(grid_id(), shown.len(), columns.row).name(&name).keys(false);
        let mut pressed = None;
        let grid = list.show(&mut child, cx.theme, &mut self.rows, |ui, at| {
            if let Some(row) = shown.get(at) {
                pressed = row::ui(ui, cx, checked, columns, at, *row as usize).or(pressed.take());
            }
        });
        self.describe(ui, cx, &grid, shown.len(), checked);
        if let Some(cell) = pressed {
            grid.request_focus();
            cx.send(Command::Check(CheckCommand::OpenDrawer(Some(cell))));
        }
        keys(ui, cx, &grid, (rect.height() / columns.row).floor());
    }

    fn describe(&self, ui: &Ui, cx: &Cx<'_>, grid: &Response, rows: usize, checked: &Checked) {
        let cursor = cx.state.patient.check.cursor.as_ref();
        let cell = cursor.map(|cell| cell_id(cell.drug.as_str(), cell.column));
        let there = cell.filter(|_| grid.has_focus()).filter(|id| ui.ctx().read_response(*id).is_some());
        ui.ctx().accesskit_node_builder(grid.id, |node| {
            node.set_role(Role::Grid);
            node.set_row_count(rows);
            // The drug's own column and the one for anyone stand before the groups.
            node.set_column_count(checked.matrix.columns().len() + 2);
            if let Some(cell) = there {
                node.set_active_descendant(cell.accesskit_id());
            }
        });
    }
}

/// The keys of the grid while it has the focus.
#[allow(clippy::cast_possible_truncation, reason = "the rows of one screen")]
fn keys(ui: &Ui, cx: &mut Cx<'_>, grid: &Response, page: f32) {
    if !grid.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(grid.id, filter));
    let step = |rows, columns| CheckCommand::Move { rows, columns };
    if cx.state.patient.check.cursor.is_none() {
        cx.send(Command::Check(step(0, 0)));
    }
    let page = (page as i32 - 1).max(1);
    let (none, ctrl) = (Modifiers::NONE, Modifiers::COMMAND);
    let keys = [
        (ctrl, Key::Home, CheckCommand::Edge(Edge::FirstRow)),
        (ctrl, Key::End, CheckCommand::Edge(Edge::LastRow)),
        (none, Key::Home, CheckCommand::Edge(Edge::FirstColumn)),
        (none, Key::End, CheckCommand::Edge(Edge::LastColumn)),
        (none, Key::ArrowUp, step(-1, 0)),
        (none, Key::ArrowDown, step(1, 0)),
        (none, Key::ArrowLeft, step(0, -1)),
        (none, Key::ArrowRight, step(0, 1)),
        (none, Key::PageUp, step(-page, 0)),
        (none, Key::PageDown, step(page, 0)),
        (none, Key::Enter, CheckCommand::OpenDrawer(None)),
        (none, Key::Space, CheckCommand::OpenDrawer(None)),
    ];
    for (modifiers, key, command) in keys {
        for _ in 0..ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) {
            cx.send(Command::Check(command.clone()));
        }
    }
}
