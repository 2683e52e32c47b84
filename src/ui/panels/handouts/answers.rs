//! Which of the patient's answers the page is made with, and the way to change them.

use eframe::egui::{Align, Layout, Ui};

use crate::app::Command;
use crate::app::command::{CheckCommand, NavCommand, PageCommand};
use crate::app::finding_text::{answer_from, population};
use crate::app::state::Tab;
use crate::domain::patient::{Answer, Patient};
use crate::ui::cx::Cx;
use crate::ui::panels::handouts::label;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Link, Segment, Tag, hairline};

const WHOSE: [f32; 2] = [154.0, 154.0];

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    hairline(ui, cx.theme);
    title(ui, cx);
    let (for_patient, blank) = (cx.t("handout-with-answers"), cx.t("handout-blank"));
    let name = cx.t("handout-answers-used");
    let chosen = usize::from(!cx.state.page.choice.with_patient);
    if let Some(at) = Segment::new(&name, &[&for_patient, &blank], Some(chosen)).widths(&WHOSE).ui(ui, cx.theme) {
        cx.send(Command::Page(PageCommand::WithPatient(at == 0)));
    }
    if !cx.state.page.choice.with_patient {
        return;
    }
    if cx.state.patient.patient == Patient::default() {
        label(ui, cx, &cx.t("handout-no-answers"));
        return;
    }
    tags(ui, cx);
    let note = Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&cx.t("handout-printed-first"));
    para_ui(ui, note);
}

fn title(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        let title = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).strong(&cx.t("handout-answers-used"));
        heading_ui(ui, title, 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (change, name) = (cx.t("handout-change"), cx.t("handout-change-name"));
            if Link::new(&change).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
                cx.send(Command::Nav(NavCommand::Tab(Tab::Check)));
                let drugs: Vec<_> = cx.state.page.drugs().cloned().collect();
                drugs.into_iter().for_each(|drug| cx.send(Command::Check(CheckCommand::Add(drug))));
            }
        });
    });
}

fn tags(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for rule in cx.state.reference.populations.iter() {
            let resolved = cx.state.patient.answers.resolved(&rule.id);
            if resolved.answer == Answer::Yes {
                let from = answer_from(&cx.state.words, &resolved, &cx.state.patient.patient);
                let from = from.map(|f| format!(", {f}")).unwrap_or_default();
                Tag::new(&format!("{}{from}", population(&cx.state.words, &rule.id))).ui(ui, cx.theme);
            }
        }
    });
}
