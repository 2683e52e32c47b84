//! The patient check of several drugs: list, matrix, comparison. The check of the shown drug beside its text is `check`.

use eframe::egui::Ui;

use super::column;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};

/// The width of the column, in points.
const COLUMN: f32 = 1040.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    column::ui(ui, COLUMN, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("tab-check")), 1);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("check-memory-tip")));
    });
}
