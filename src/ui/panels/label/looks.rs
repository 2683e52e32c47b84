//! How the tablets of a label look by its own codes, each drawn with its strength and said in words.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::domain::monograph::Monograph;
use crate::domain::tablet::TabletDrawing;
use crate::handout::compose::tablet_in_words;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets;

/// The room of one drawing with its words, in points.
const WIDTH: f32 = 132.0;

/// Nothing where the codes give no drawing.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph) {
    if monograph.tablets.is_empty() {
        return;
    }
    heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("label-looks")), 2);
    let gap = ui.spacing().item_spacing.x;
    let fits = |n: &u8| f32::from(*n) * (WIDTH + gap) - gap <= ui.available_width();
    let in_a_row = (1..=12_u8).rev().find(fits).map_or(1, usize::from);
    for drawings in monograph.tablets.chunks(in_a_row) {
        row_ui(ui, cx, drawings);
    }
    para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&cx.t("page-drawing")));
    ui.add_space(16.0);
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, drawings: &[TabletDrawing]) {
    ui.horizontal_top(|ui| {
        for drawing in drawings {
            let name = tablet_in_words(&cx.state.words, drawing);
            ui.allocate_ui_with_layout(vec2(WIDTH, 0.0), Layout::top_down(Align::Center), |ui| {
                ui.set_width(WIDTH);
                widgets::TabletDrawing::new(drawing, &name).ui(ui, cx.theme);
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&name));
            });
        }
    });
}
