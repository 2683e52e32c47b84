//! A table of a label: the ground of its head, numbers at the right, its own scroll where it is wider than the text, and
//! rows and cells that a screen reader finds. Its measures are in `table_measure`.

use eframe::egui::{
    CornerRadius, Label, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, accesskit::Role, pos2, vec2,
};

use super::runs::{self, Mark};
use super::table_measure::{ABOVE, SIDE, TableMeasure, galley};
use crate::app::Command;
use crate::app::label_state::LabelCommand;
use crate::domain::label::lines::{LineCell, LineTable, PlaceInLine};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, Weight};
use crate::ui::widgets::Link;

/// The room of "Copy table" beside the caption.
pub const COPY: f32 = 92.0;
/// The room of a scroll bar below a wide table.
const BAR: f32 = 14.0;

/// How high a table is where there is this much room, its caption and the scroll bar of a wide one with it: what [`ui`] takes.
pub fn height(measure: &TableMeasure, room: f32) -> f32 {
    let bar = if is_wide(measure, room) { BAR } else { 0.0 };
    measure.caption + measure.height() + bar
}

fn is_wide(measure: &TableMeasure, room: f32) -> bool {
    measure.width() > room + 0.5
}

/// Draws a table, as high as it was measured. `line` is its place among the lines of the label; it can be copied where
/// that is given twice.
pub fn ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: &LineTable,
    measure: &TableMeasure,
    (line, copied): (usize, Option<usize>),
    section: Option<&str>,
    marks: &[Mark],
) {
    let caption: String = table.caption.iter().map(|run| run.text.as_str()).collect();
    let name = match (caption.trim(), section) {
        ("", Some(section)) => cx.f("label-table-in", &[("section", section.into())]),
        ("", None) => cx.t("label-table"),
        (caption, _) => caption.to_owned(),
    };
    self::caption(ui, cx, table, measure, copied, &name, marks);
    let room = ui.available_width();
    let draw = |ui: &mut Ui, cx: &Cx<'_>| {
        let (_, whole) = ui.allocate_space(vec2(measure.width(), measure.height()));
        let builder = UiBuilder::new().max_rect(whole).accessibility_role(Role::Table).id_salt("table");
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_label(name.as_str());
                node.set_row_count(table.rows.len());
                node.set_column_count(table.columns);
            });
            rows(ui, cx, table, measure, whole, marks);
        });
    };
    if is_wide(measure, room) {
        ScrollArea::horizontal().id_salt(("table", line)).max_width(room).show(ui, |ui| {
            draw(ui, cx);
            ui.add_space(BAR);
        });
    } else {
        draw(ui, cx);
    }
}

fn caption(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    table: &LineTable,
    measure: &TableMeasure,
    copied: Option<usize>,
    name: &str,
    marks: &[Mark],
) {
    let marks: Vec<&Mark> = marks.iter().filter(|mark| mark.place == PlaceInLine::Caption).collect();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), measure.caption));
    let mut job = runs::job(cx.theme, Type::Lead, Weight::SemiBold, &table.caption, &marks);
    job.wrap.max_width = (rect.width() - COPY).max(1.0);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    if !galley.is_empty() {
        let at = Rect::from_min_size(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley.size());
        ui.new_child(UiBuilder::new().max_rect(at).id_salt("caption")).add(Label::new(galley));
    }
    let Some(line) = copied else { return };
    let (copy, copy_name) = (cx.t("label-copy-table"), cx.f("label-copy-table-name", &[("table", name.into())]));
    let size = crate::ui::theme::Para::new(cx.theme, Type::Small).medium(&copy).galley(ui).size();
    let at = Rect::from_min_size(pos2(rect.right() - size.x - 4.0, rect.center().y - size.y / 2.0), size);
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt("copy"));
    if Link::new(&copy).name(&copy_name).style(Type::Small).ui(&mut child, cx.theme).clicked() {
        cx.send(Command::Label(LabelCommand::CopyTable(line)));
    }
}

/// Rows in view, and those whose cells reach into it from above.
fn rows(ui: &mut Ui, cx: &Cx<'_>, table: &LineTable, measure: &TableMeasure, whole: Rect, marks: &[Mark]) {
    let seen = ui.clip_rect();
    let top = |row: usize| whole.top() + measure.tops.get(row).or(measure.tops.last()).copied().unwrap_or_default();
    let left =
        |column: usize| whole.left() + measure.lefts.get(column).or(measure.lefts.last()).copied().unwrap_or_default();
    for (at, row) in table.rows.iter().enumerate() {
        let reach = row.iter().map(|cell| at + cell.rows).max().unwrap_or(at);
        if top(reach) < seen.top() || top(at) > seen.bottom() {
            continue;
        }
        let band = Rect::from_min_max(pos2(whole.left(), top(at)), pos2(whole.right(), top(at + 1)));
        let builder = UiBuilder::new().max_rect(band).accessibility_role(Role::Row).id_salt(("row", at));
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_row_index(at));
            for (place, cell) in row.iter().enumerate() {
                let (right, bottom) = (left(cell.column + cell.columns), top(at + cell.rows));
                let rect = Rect::from_min_max(pos2(left(cell.column), top(at)), pos2(right, bottom));
                let own = PlaceInLine::Cell(at, place);
                let marks: Vec<&Mark> = marks.iter().filter(|mark| mark.place == own).collect();
                cell_ui(ui, cx, cell, rect, place, &marks);
            }
        });
    }
    let edge = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line_2);
    ui.painter().rect_stroke(whole, CornerRadius::same(2), edge, StrokeKind::Inside);
}

fn cell_ui(ui: &mut Ui, cx: &Cx<'_>, cell: &LineCell, rect: Rect, place: usize, marks: &[&Mark]) {
    let tokens = cx.tokens();
    if cell.head {
        ui.painter().rect_filled(rect, 0.0, tokens.bg);
    }
    let line = Stroke::new(cx.theme.sizes.stroke.line, tokens.line);
    ui.painter().vline(rect.left(), rect.y_range(), line);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let galley = galley(ui, cx.theme, cell, marks, rect.width() - 2.0 * SIDE);
    let role = if cell.head { Role::ColumnHeader } else { Role::Cell };
    let builder = UiBuilder::new().max_rect(rect).accessibility_role(role).id_salt(("cell", place));
    ui.scope_builder(builder, |ui| {
        let text = galley.text().trim().to_owned();
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_label(text.as_str());
            node.set_column_index(cell.column);
        });
        if galley.is_empty() {
            return;
        }
        let size = galley.size();
        let left = match is_number(&text) && cell.column > 0 && !cell.head {
            true => rect.right() - SIDE - size.x,
            false => rect.left() + SIDE,
        };
        let at = Rect::from_min_size(pos2(left, rect.top() + ABOVE), size);
        ui.new_child(UiBuilder::new().max_rect(at)).add(Label::new(galley));
    });
}

/// "3%", "< 1", "1.8 (1.2, 2.7)", "—": what is compared down a column.
fn is_number(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || c.is_whitespace() || "%<>≤≥±+-–—−.,()/[]*†‡§".contains(c);
    !text.is_empty() && text.chars().all(sign)
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn numbers_with_their_signs_are_numbers_and_doses_with_units_are_not() {
        for number in ["3%", "< 1%", "1.8 (1.2, 2.7)", "—", "12/15", "4*"] {
            assert!(is_number(number), "{number}");
        }
        for text in ["", "5 mg", "Yawning", "n = 12"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
