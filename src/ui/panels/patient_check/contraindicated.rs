//! "Which of our drugs are contraindicated for this patient?" It names what was found, why, and how much could not be
//! looked at, so that a short list is never read as a clean one.

use eframe::egui::{Id, Ui};

use super::entry::{self, Lead};
use super::{PatientCheckPanel, list};
use crate::app::Command;
use crate::app::check_list::Entry;
use crate::app::check_state::{CheckView, Checked};
use crate::app::checking::check_one;
use crate::app::command::CheckCommand;
use crate::domain::grade::Grade;
use crate::domain::id::Id as DrugId;
use crate::domain::patient::Answer;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Link, LongList, hairline};

/// So many drugs are written out with their findings; more are names alone.
const IN_FULL: usize = 60;
const ROW: f32 = 28.0;
/// The most room for names alone, in points.
const NAMES: f32 = 320.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, panel: &mut PatientCheckPanel) {
    let Some(checked) = cx.state.patient.check.checked().cloned() else { return };
    for text in checked.list.conflicts.iter().chain(&checked.not_there) {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(text));
    }
    let found = &checked.contraindicated;
    if checked.matrix.is_empty() || !found.any_yes {
        let id = if checked.matrix.is_empty() { "check-none-chosen" } else { "reverse-ask" };
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(id)));
    } else if found.contraindicated.is_empty() {
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("reverse-none")));
    }
    section(ui, cx, panel, &checked, "reverse-title", &found.contraindicated);
    section(ui, cx, panel, &checked, "reverse-failed-title", &found.failed);
    if found.with_gaps > 0 {
        ui.add_space(8.0);
        let label = cx.f("reverse-gaps-link", &[("n", found.with_gaps.into())]);
        if Link::new(&label).ui(ui, cx.theme).clicked() {
            cx.send(Command::Check(CheckCommand::View(CheckView::Matrix)));
        }
    }
    list::foot(ui, cx, &checked);
}

fn section(ui: &mut Ui, cx: &mut Cx<'_>, panel: &mut PatientCheckPanel, checked: &Checked, title: &str, rows: &[u32]) {
    if rows.is_empty() {
        return;
    }
    let title = cx.f(title, &[("n", rows.len().into())]);
    heading_ui(ui, Para::new(cx.theme, Type::Section).text(&title), 2);
    let (full, names) = rows.split_at_checked(IN_FULL).unwrap_or((rows, &[]));
    for row in full {
        ui.push_id(row, |ui| drug_ui(ui, cx, panel, checked, *row as usize));
    }
    if names.is_empty() {
        return;
    }
    let room = eframe::egui::vec2(ui.available_width(), NAMES.min(ROW * names.len() as f32));
    let (rect, _) = ui.allocate_exact_size(room, eframe::egui::Sense::hover());
    let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect));
    LongList::new(Id::unique(("reverse-names", title.as_str())), names.len(), ROW).name(&title).show(
        &mut child,
        cx.theme,
        &mut panel.names,
        |ui, at| {
            let row = names.get(at).map_or(0, |row| *row as usize);
            para_ui(ui, Para::new(cx.theme, Type::Body).text(checked.matrix.shown(row)));
        },
    );
}

/// The drug with the findings for which it stands here.
fn drug_ui(ui: &mut Ui, cx: &mut Cx<'_>, panel: &mut PatientCheckPanel, checked: &Checked, row: usize) {
    let matrix = &checked.matrix;
    let heading = heading_ui(ui, Para::new(cx.theme, Type::Lead).text(matrix.shown(row)), 3);
    ui.ctx().accesskit_node_builder(heading.id, |node| node.set_label(matrix.name(row)));
    for entry in entries(cx, matrix.drug(row)) {
        entry::ui(ui, cx, &mut panel.open, &entry, Lead::Population);
    }
    hairline(ui, cx.theme);
    ui.add_space(4.0);
}

/// The findings answered Yes with a contraindication among them, or with something that could not be read.
fn entries(cx: &Cx<'_>, drug: &str) -> Vec<Entry> {
    let state = cx.state;
    let Some(monograph) = DrugId::new(drug).and_then(|id| state.library.readable_or_not(&id)) else {
        return Vec::new();
    };
    let (patient, answers) = (&state.patient.patient, &state.patient.answers);
    let checked = check_one(monograph, patient, answers, &state.library, &state.reference);
    let why = checked.check.findings.iter().filter(|finding| {
        let failed = finding.standing == crate::domain::grade::Standing::CheckFailed;
        failed || finding.answer() == Answer::Yes && finding.grade == Some(Grade::Contraindicated)
    });
    why.map(|finding| Entry::of(&state.words, &checked, finding)).collect()
}
