//! What the clinic says instead of a line, or beside it: grade, words, words for patients, reason. The line stays.

use eframe::egui::{Frame, Id, Margin, Ui};

use crate::app::notice;
use crate::app::review_rows::ReviewRow;
use crate::domain::clinic_layer::{ClinicStatement, MOST_CHARACTERS};
use crate::ui::cx::Cx;
use crate::ui::panels::grade_choice;
use crate::ui::panels::signature::label;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::TextArea;

/// The editor; the answer is the statement after a change.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, row: &ReviewRow, statement: &ClinicStatement) -> Option<ClinicStatement> {
    let mut edited = statement.clone();
    let pair = cx.state.clinic.review.chosen.as_ref();
    let drug = pair.map(|pair| pair.drug.as_str()).unwrap_or_default();
    let key = format!("{drug}/{}", row.id);
    let key = key.as_str();
    let ground = Frame::new().fill(cx.tokens().bg).corner_radius(cx.theme.sizes.radius.control);
    let ground = ground.stroke(cx.theme.soft_edge());
    ground.inner_margin(Margin::symmetric(12, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        if let Some(grade) = grade_choice::ui(ui, cx, statement.grade) {
            edited.grade = grade;
        }
        area(ui, cx, (key, "words"), &cx.t("layer-words"), &mut edited.words);
        optional(ui, cx, (key, "patient"), &cx.t("layer-patient-words"), &mut edited.patient_words);
        optional(ui, cx, (key, "reason"), &cx.t("layer-reason"), &mut edited.reason);
        if let Some(problem) = edited.problem(&cx.state.reference.populations) {
            let missing = notice::layer_problem(&cx.state.words, problem);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(&missing));
        }
    });
    (edited != *statement).then_some(edited)
}

/// A text of several lines with its label.
pub fn area(ui: &mut Ui, cx: &Cx<'_>, key: (&str, &str), name: &str, text: &mut String) {
    label(ui, cx, name);
    TextArea::new(Id::unique(key), name).limit(MOST_CHARACTERS).ui(ui, cx.theme, text);
}

fn optional(ui: &mut Ui, cx: &Cx<'_>, key: (&str, &str), name: &str, text: &mut Option<String>) {
    let mut typed = text.clone().unwrap_or_default();
    area(ui, cx, key, name, &mut typed);
    *text = (!typed.is_empty()).then_some(typed);
}
