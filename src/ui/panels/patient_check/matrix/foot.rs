//! Under the matrix: what the shapes mean, what was not looked at, how many drugs are hidden.

use eframe::egui::{Ui, vec2};

use crate::app::check_state::Checked;
use crate::app::finding_text::standing;
use crate::domain::grade::Standing;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{LEGEND, Shape};
use crate::ui::panels::patient_check::list;
use crate::ui::theme::{Para, Type, para_ui};

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, checked: &Checked) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let words = &cx.state.words;
        let grades = Standing::SHOWN.map(|one| (shape(one), standing(words, one)));
        for (shape, word) in grades.into_iter().chain([(Shape::Boxed, cx.t("boxed-warning"))]) {
            // A shape and its word stay in one line.
            let para = Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&word);
            let width = para.clone().galley(ui).size().x + LEGEND + 6.0;
            ui.allocate_ui(vec2(width, 16.0), |ui| {
                ui.horizontal(|ui| {
                    shape.ui(ui, cx.tokens(), LEGEND);
                    para_ui(ui, para);
                });
            });
            ui.add_space(8.0);
        }
    });
    list::foot(ui, cx, checked);
}
