//! One row of the matrix: the drug's name, what holds for anyone, and a cell for each group of patients.

use eframe::egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use super::columns::{Columns, NARROW_PAD};
use super::{cell, cell_id};
use crate::app::check_state::{CellAt, Checked};
use crate::app::matrix_text;
use crate::domain::id::Id as DrugId;
use crate::domain::matrix::Column;
use crate::domain::patient::Answer;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight};

/// Room at the sides of a name, as drawn.
const NAME_PAD: f32 = 14.0;

/// The row at a place; the cell that was pressed.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, checked: &Checked, columns: &Columns, at: usize, row: usize) -> Option<CellAt> {
    let rect = ui.max_rect();
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Row);
        node.set_row_index(at);
    });
    let matrix = &checked.matrix;
    let drug = DrugId::new(matrix.drug(row))?;
    let name = matrix.name(row);
    let mut pressed = drug_ui(ui, cx, checked, columns, (rect, row), &drug);
    if let Some(anyone) = matrix.anyone(row) {
        let rect = columns.rect(rect, 1);
        let sentence = || matrix_text::anyone(&cx.state.words, name, anyone);
        if cell_ui(ui, cx, (rect, None), &drug, Column::Anyone, sentence, |ui| {
            cell::paint_anyone(ui, cx, columns, rect, anyone);
        }) {
            pressed = Some(Column::Anyone);
        }
    }
    for (place, (population, one)) in matrix.columns().iter().zip(matrix.cells(row)).enumerate() {
        let Ok(index) = u8::try_from(place) else { continue };
        let column = Column::Population(index);
        let rect = columns.rect(rect, place + 2);
        let ground = (checked.answers.answer(population) == Answer::Yes).then(|| cx.tokens().bg);
        let sentence = || matrix_text::cell(&cx.state.words, name, population, *one);
        if cell_ui(ui, cx, (rect, ground), &drug, column, sentence, |ui| cell::paint(ui, cx, columns, rect, *one)) {
            pressed = Some(column);
        }
    }
    let line = Stroke::new(cx.theme.sizes.stroke.line, cx.tokens().line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    pressed.map(|column| CellAt { drug, column })
}

/// The name with tall-man letters; the brand goes first where there is no room, then the name ends in dots.
fn drug_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    checked: &Checked,
    columns: &Columns,
    (rect, row): (Rect, usize),
    drug: &DrugId,
) -> Option<Column> {
    let rect = columns.rect(rect, 0);
    let (matrix, tokens) = (&checked.matrix, cx.tokens());
    let response = ui.interact(rect, eframe::egui::Id::unique(("matrix-drug", drug.as_str())), Sense::CLICK);
    let full: Vec<&str> =
        [Some(matrix.name(row)), matrix.brand(row), matrix.class(row)].into_iter().flatten().collect();
    let full = full.join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, ui.is_enabled(), &full));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover);
    }
    let pad = if columns.stacked { NARROW_PAD } else { NAME_PAD };
    let room = rect.width() - 2.0 * pad;
    let name = Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(matrix.shown(row));
    let with_brand = matrix.brand(row).map(|brand| {
        let para = name.clone().run("  ", Weight::Regular, tokens.text_2);
        para.run(brand, Weight::Regular, tokens.text_2).galley(ui)
    });
    let galley = match with_brand {
        Some(galley) if galley.size().x <= room => galley,
        _ => name.galley_elided(ui, room),
    };
    let at = pos2(rect.left() + pad, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.text);
    response.on_hover_text(&full).clicked().then_some(Column::Anyone)
}

fn cell_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (rect, ground): (Rect, Option<Color32>),
    drug: &DrugId,
    column: Column,
    // Only a screen reader is told it.
    sentence: impl Fn() -> String,
    paint: impl FnOnce(&Ui),
) -> bool {
    let tokens = cx.tokens();
    let response = ui.interact(rect, cell_id(drug.as_str(), column), Sense::CLICK);
    let check = &cx.state.patient.check;
    let here = check.cursor.as_ref().is_some_and(|cell| cell.drug == *drug && cell.column == column);
    response.widget_info(|| WidgetInfo::selected(Role::GridCell, ui.is_enabled(), here, sentence()));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let place = match column {
            Column::Anyone => 1,
            Column::Population(at) => usize::from(at) + 2,
        };
        node.set_column_index(place);
        node.set_selected(here);
        node.clear_toggled();
    });
    let ground = match (here && check.drawer_open, response.hovered()) {
        (true, _) => Some(tokens.select),
        (false, true) => Some(tokens.hover),
        (false, false) => ground,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 0.0, ground);
        // It lies over the line of its column.
        let line = Stroke::new(cx.theme.sizes.stroke.line, tokens.line);
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), line);
    }
    paint(ui);
    if here {
        let frame = Stroke::new(cx.theme.sizes.stroke.focus, tokens.focus);
        ui.painter().rect_stroke(
            rect.shrink2([0.5, 0.0].into()),
            cx.theme.sizes.radius.mark,
            frame,
            StrokeKind::Inside,
        );
    }
    response.clicked()
}
