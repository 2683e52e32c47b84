//! One page of the help, block by block. What a block is stands in `app::help::markdown`.

use eframe::egui::{Align, Key, Layout, Modifiers, Role, Ui, UiBuilder, vec2};

use crate::app::help::markdown::plain;
use crate::app::help::{Block, Run, Text};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Link, hairline, row};

/// Lines longer than this read badly.
const COLUMN: f32 = 620.0;
const MARK: f32 = 22.0;
const GAP: f32 = 16.0;
/// The part of a table that its first column takes.
const FIRST: f32 = 0.34;
/// How far the arrow keys scroll, and what a page keeps in view of the last one.
const LINE: f32 = 40.0;

/// The keys that scroll the page, wherever the keyboard is in the dialog.
pub fn keys(ui: &Ui) {
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    let far = 1.0e6;
    for (key, by) in [(Key::PageUp, page), (Key::PageDown, -page), (Key::Home, far), (Key::End, -far)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// The answer is the page that a link leads to.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, text: &Text) -> Option<String> {
    let mut wanted = None;
    ui.set_max_width(COLUMN.min(ui.available_width()));
    ui.add_space(16.0);
    for block in &text.blocks {
        match block {
            Block::Heading { level, text } => heading(ui, cx, *level, text),
            Block::Paragraph(runs) => {
                para_ui(ui, para(cx, runs));
                ui.add_space(10.0);
            }
            Block::Item { mark, runs } => item(ui, cx, mark, runs),
            Block::Table(rows) => table(ui, cx, rows),
            Block::Link { to, text } => {
                if link(ui, cx, text) {
                    wanted = Some(to.clone());
                }
            }
        }
    }
    ui.add_space(24.0);
    wanted
}

/// A heading of the page; the first level belongs to the dialog.
pub fn heading(ui: &mut Ui, cx: &Cx<'_>, level: usize, text: &str) {
    let style = if level == 1 { Type::Page } else { Type::Lead };
    if level > 1 {
        ui.add_space(10.0);
    }
    heading_ui(ui, Para::new(cx.theme, style).text(text), level + 1);
    ui.add_space(6.0);
}

/// A line that leads elsewhere.
pub fn link(ui: &mut Ui, cx: &Cx<'_>, text: &str) -> bool {
    row(ui, cx.theme.sizes.hit.link, |ui| {
        ui.add_space(4.0);
        let response = Link::new(text).ui(ui, cx.theme);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response.clicked()
    })
    .inner
}

fn para(cx: &Cx<'_>, runs: &[Run]) -> Para {
    let start = Para::new(cx.theme, Type::Body);
    runs.iter().fold(start, |para, run| if run.strong { para.strong(&run.text) } else { para.text(&run.text) })
}

/// The mark stands before the text; a number is read with it.
fn item(ui: &mut Ui, cx: &Cx<'_>, mark: &str, runs: &[Run]) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(MARK, 0.0), eframe::egui::Sense::hover());
        let galley = Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(mark).galley(ui);
        ui.painter().galley(rect.left_top() + vec2(2.0, 0.0), galley, cx.tokens().text_2);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let response = para_ui(ui, para(cx, runs));
            if mark.starts_with(|c: char| c.is_ascii_digit()) {
                let read = format!("{mark} {}", plain(runs));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(read));
            }
        });
    });
    ui.add_space(4.0);
}

fn table(ui: &mut Ui, cx: &Cx<'_>, rows: &[Vec<Vec<Run>>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let whole = UiBuilder::new().accessibility_role(Role::Table).id_salt(ui.next_auto_id());
    ui.scope_builder(whole, |ui| {
        let name = rows.first().map(|head| head.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(", "));
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_label(name.unwrap_or_default());
            node.set_row_count(rows.len());
            node.set_column_count(columns);
        });
        for (at, cells) in rows.iter().enumerate() {
            let line = UiBuilder::new().accessibility_role(Role::Row).id_salt(("row", at));
            ui.scope_builder(line, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(at));
                table_row(ui, cx, cells, at == 0);
            });
            hairline(ui, cx.theme);
        }
    });
    ui.add_space(12.0);
}

fn table_row(ui: &mut Ui, cx: &Cx<'_>, cells: &[Vec<Run>], head: bool) {
    let room = ui.available_width();
    let first = room * FIRST;
    // All but the first share the rest; there are few.
    #[allow(clippy::cast_precision_loss)]
    let other = (room - first) / (cells.len().saturating_sub(1).max(1)) as f32;
    ui.add_space(5.0);
    ui.horizontal_top(|ui| {
        for (column, cell) in cells.iter().enumerate() {
            let width = if column == 0 { first } else { other };
            let role = if head { Role::ColumnHeader } else { Role::Cell };
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.set_max_width(width - GAP);
                let text = if head {
                    let small = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).weight(Weight::SemiBold);
                    small.text(&plain(cell))
                } else {
                    para(cx, cell)
                };
                let response = para_ui(ui, text);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(role);
                    node.set_label(plain(cell));
                    node.clear_value();
                    node.set_column_index(column);
                });
            });
        }
    });
    ui.add_space(5.0);
}
