//! One cell of the matrix: shape, word and colour, and what stands under the word.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Rect, Ui, Vec2, pos2};

use super::columns::{Columns, GAP, NARROW_PAD, PAD};
use crate::app::finding_text::standing;
use crate::domain::grade::Standing;
use crate::domain::matrix::{Anyone, Cell};
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{LEGEND, ROW, Shape};
use crate::ui::panels::patient_check::entry::shape_of;
use crate::ui::theme::{Para, Type};

/// What is painted in a cell.
struct Look {
    shape: Option<Shape>,
    word: String,
    /// Under the word: "Sources disagree (4)", "Boxed warning".
    note: Option<String>,
}

/// The cell of a group of patients.
pub fn paint(ui: &Ui, cx: &Cx<'_>, columns: &Columns, rect: Rect, cell: Cell) {
    let boxed = || cx.t("boxed-warning");
    let only_box = cell.boxed && cell.standing == Standing::NothingCounts;
    let word = match cell.standing {
        _ if only_box => boxed(),
        Standing::NoSpecialRisk => cx.t("cell-no_special_risk"),
        other => standing(&cx.state.words, other),
    };
    let disagree = (cell.disagree > 0).then(|| cx.f("sources-disagree", &[("n", usize::from(cell.disagree).into())]));
    let note = disagree.or_else(|| (cell.boxed && !only_box).then(boxed));
    look(ui, cx, columns, rect, &Look { shape: shape_of(cell.standing, cell.boxed), word, note });
}

fn look(ui: &Ui, cx: &Cx<'_>, columns: &Columns, rect: Rect, look: &Look) {
    let tokens = cx.tokens();
    let color = look.shape.map_or(tokens.text_3, |shape| shape.word_color(tokens));
    let graded = !matches!(
        look.shape,
        None | Some(Shape::NoData | Shape::NotStated | Shape::NotAssessed | Shape::NoSpecialRisk)
    );
    let two_lines = look.word.contains('\n');
    let style = if columns.stacked || two_lines { Type::Note } else { Type::Small };
    let para = Para::new(cx.theme, style).color(color);
    let word = if graded { para.strong_colored(&look.word, color) } else { para.text(&look.word) };
    let note = look.note.as_ref().map(|note| Para::new(cx.theme, Type::Note).color(tokens.text_2).text(note));
    if columns.stacked {
        return stacked(ui, cx, rect, look.shape, word.galley(ui), note);
    }
    let (word, note) = (word.galley(ui), note.map(|note| note.galley(ui)));
    let left = rect.left() + PAD + ROW + GAP;
    if let Some(shape) = look.shape {
        let middle = pos2(rect.left() + PAD + ROW / 2.0, rect.center().y);
        shape.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ROW)), tokens);
    }
    let lines: Vec<Arc<Galley>> = std::iter::once(word).chain(note).collect();
    column(ui, left, rect, &lines);
}

/// The shape with what the sources say otherwise at its right, the word under both.
fn stacked(ui: &Ui, cx: &Cx<'_>, rect: Rect, shape: Option<Shape>, word: Arc<Galley>, note: Option<Para>) {
    let left = rect.left() + NARROW_PAD;
    let beside = left + ROW + NARROW_PAD;
    let note = note.map(|note| note.galley_wrapped(ui, rect.right() - beside));
    let above = note.as_ref().map_or(0.0, |note| note.size().y).max(if shape.is_some() { ROW } else { 0.0 });
    let top = rect.center().y - (above + word.size().y) / 2.0;
    if let Some(shape) = shape {
        let middle = pos2(left + ROW / 2.0, top + above / 2.0);
        shape.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ROW)), cx.tokens());
    }
    if let Some(note) = note {
        ui.painter().galley(pos2(beside, top), note, Color32::PLACEHOLDER);
    }
    ui.painter().galley(pos2(left, top + above), word, Color32::PLACEHOLDER);
}

/// Lines one under the other, half way down the cell.
fn column(ui: &Ui, left: f32, rect: Rect, lines: &[Arc<Galley>]) {
    let height: f32 = lines.iter().map(|line| line.size().y.min(17.0).max(line.size().y - 2.0)).sum();
    let mut top = rect.center().y - height / 2.0;
    for line in lines {
        let step = line.size().y.min(17.0).max(line.size().y - 2.0);
        ui.painter().galley(pos2(left, top - (line.size().y - step) / 2.0), line.clone(), Color32::PLACEHOLDER);
        top += step;
    }
}

/// What holds for anyone: a box and the number of contraindications, else the one standing.
pub fn paint_anyone(ui: &Ui, cx: &Cx<'_>, columns: &Columns, rect: Rect, anyone: Anyone) {
    let failed = anyone.standing == Standing::CheckFailed;
    if failed || anyone.boxed == 0 && anyone.contraindications == 0 {
        let word = match anyone.standing {
            Standing::NoSpecialRisk => cx.t("cell-no_special_risk"),
            other => standing(&cx.state.words, other),
        };
        let note = (failed && anyone.boxed > 0).then(|| cx.t("boxed-warning"));
        return look(ui, cx, columns, rect, &Look { shape: shape_of(anyone.standing, false), word, note });
    }
    let n = usize::from(anyone.contraindications);
    let contraindicated = shape(Standing::Contraindicated);
    let mut lines: Vec<(Shape, Para)> = Vec::new();
    if anyone.boxed > 0 {
        lines.push((Shape::Boxed, Para::new(cx.theme, Type::Note).text(&cx.t("boxed-warning"))));
    }
    if n > 0 {
        let color = contraindicated.word_color(cx.tokens());
        let text = cx.f("cell-contraindicated-n", &[("n", n.into())]);
        lines.push((contraindicated, Para::new(cx.theme, Type::Note).strong_colored(&text, color)));
    }
    let pad = if columns.stacked { NARROW_PAD } else { PAD };
    let room = rect.width() - pad - LEGEND - NARROW_PAD;
    let lines: Vec<(Shape, Arc<Galley>)> =
        lines.into_iter().map(|(shape, para)| (shape, para.galley_wrapped(ui, room))).collect();
    let height: f32 = lines.iter().map(|(_, text)| text.size().y).sum();
    let mut top = rect.center().y - height / 2.0;
    for (shape, text) in lines {
        let middle = pos2(rect.left() + pad + LEGEND / 2.0, top + 8.0);
        shape.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(LEGEND - 2.0)), cx.tokens());
        let step = text.size().y;
        ui.painter().galley(pos2(rect.left() + pad + LEGEND + NARROW_PAD, top), text, Color32::PLACEHOLDER);
        top += step;
    }
}
