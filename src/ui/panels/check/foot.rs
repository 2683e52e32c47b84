//! What was not asked and not checked, what the words mean, and the way to the handout.

use eframe::egui::{Frame, Margin, Ui};

use crate::app::Command;
use crate::app::checking::CheckedDrug;
use crate::app::command::{CheckCommand, NavCommand, PageCommand, PatientCommand, ReadingCommand};
use crate::app::finding_text::{population, scope, standing};
use crate::app::review_text::of_drug;
use crate::app::state::Tab;
use crate::domain::check::Finding;
use crate::domain::grade::Standing;
use crate::domain::patient::Answer;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Button, Link};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>) {
    if cx.state.patient.ask_after_export {
        still_same_patient(ui, cx);
    }
    not_asked(ui, cx, checked);
    let state = cx.state;
    let text = scope(&state.words, &state.patient.answers, state.reference.populations.len(), &state.patient.patient);
    let review = of_drug(&state.words, state.library.log(), checked.monograph);
    let review = cx.f("check-review", &[("status", (&review).into())]);
    let para = Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&text).text(" ");
    para_ui(ui, para.text(&review));
    let open = cx.state.reading.meanings_open;
    let label = cx.t(if open { "meanings-close" } else { "meanings-open" });
    ui.horizontal_wrapped(|ui| {
        if Link::new(&label).style(Type::Small).ui(ui, cx.theme).clicked() {
            cx.send(Command::Reading(ReadingCommand::ToggleMeanings));
        }
        let blank = cx.t("check-blank-handout");
        if Link::new(&blank).style(Type::Small).ui(ui, cx.theme).clicked() {
            cx.send(Command::Page(PageCommand::Start { with_patient: false }));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let (full, with) = (cx.t("check-open-full"), cx.t("check-use-in-handout"));
        if Button::new(&full).ui(ui, cx.theme).clicked() {
            cx.send(Command::Nav(NavCommand::Tab(Tab::Check)));
            cx.send(Command::Check(CheckCommand::Add(checked.monograph.id().clone())));
        }
        if Button::new(&with).icon(Icon::Page).ui(ui, cx.theme).clicked() {
            cx.send(Command::Page(PageCommand::Start { with_patient: true }));
        }
    });
}

/// The question whose answers remain after something was taken away.
pub(in crate::ui::panels) fn still_same_patient(ui: &mut Ui, cx: &mut Cx<'_>) {
    para_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("still-same-patient")));
    ui.horizontal_wrapped(|ui| {
        let (clear, keep) = (cx.t("check-clear"), cx.t("still-keep"));
        let name = cx.t("check-clear-name");
        if Button::primary(&clear).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::Clear));
        }
        if Button::new(&keep).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::KeepAfterExport));
        }
    });
    ui.add_space(8.0);
}

/// "Not asked (2). Worst: Pregnant, Breastfeeding: Contraindicated": the worst grade behind the open questions.
fn not_asked(ui: &mut Ui, cx: &Cx<'_>, checked: &CheckedDrug<'_>) {
    let open: Vec<&Finding<'_>> = checked.check.findings.iter().filter(|f| f.answer() == Answer::NotAsked).collect();
    // The findings are sorted: the first of them is the worst.
    let Some(worst) = open.first().map(|finding| finding.standing) else { return };
    let words = &cx.state.words;
    let same: Vec<String> =
        open.iter().filter(|f| f.standing == worst).map(|f| population(words, &f.population)).collect();
    let line = cx.f("not-asked-line", &[("n", open.len().into())]);
    let id = if same.len() == open.len() { "not-asked-all" } else { "not-asked-worst" };
    let about = cx.f(id, &[("populations", (&same.join(", ")).into())]);
    let para =
        Para::new(cx.theme, Type::Small).strong(&line).color(cx.tokens().text_2).text(" ").text(&about).text(" ");
    para_ui(ui, para.strong_colored(&standing(words, worst), shape(worst).word_color(cx.tokens())));
}

/// Every word of a grade or a gap with its one sentence.
pub fn meanings(ui: &mut Ui, cx: &Cx<'_>) {
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| meanings_list(ui, cx));
}

fn meanings_list(ui: &mut Ui, cx: &Cx<'_>) {
    let mut line = |shape: Shape, word: &str, explained: &str| {
        ui.horizontal_top(|ui| {
            shape.ui(ui, cx.tokens(), 15.0);
            let para =
                Para::new(cx.theme, Type::Note).strong_colored(&format!("{word}. "), shape.word_color(cx.tokens()));
            para_ui(ui, para.text(explained));
        });
    };
    for s in Standing::SHOWN {
        line(shape(s), &standing(&cx.state.words, s), &cx.t(&format!("explain-{}", s.id())));
    }
    line(Shape::Boxed, &cx.t("boxed-warning"), &cx.t("explain-boxed"));
}
