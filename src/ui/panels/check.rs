//! The patient check beside the text: age, the answers, what stands for anyone, the results worst first, what was not
//! asked and not checked. Only the results scroll.

pub(super) mod answers;
mod anyone;
mod findings;
pub(super) mod foot;
mod grading;
mod interactions;
pub(super) mod medicines;

use std::sync::Arc;

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align, Context, Frame, Id, Layout, Margin, Panel, ScrollArea, Ui};

use crate::app::Command;
use crate::app::checking::{CheckedDrug, check_one};
use crate::app::command::PatientCommand;
use crate::app::finding_text::standing;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Age, Answer, Patient};
use crate::store::settings::Pointer;
use crate::ui::cx::{Cx, shape};
use crate::ui::icons::Icon;
use crate::ui::panels::pointer;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{IconButton, Link, PressBlock, hairline, row};

/// Draft text and what is folded in this panel.
#[derive(Default)]
pub struct CheckPanel {
    /// The age as typed.
    age: String,
    /// The medicine as typed.
    medicine: medicines::MedicineField,
    /// The state's generation that the draft belongs to.
    generation: u64,
    /// The answers are unfolded in a low window.
    answers_open: bool,
    /// How high the answers and the foot were when they were last shown.
    answers_height: f32,
    foot_height: f32,
    /// The answers scroll with the results.
    scrolls: bool,
    /// The meanings were shown in the last frame.
    meanings_shown: bool,
}

/// The least room for the results between the answers and the foot, in points.
const RESULTS: f32 = 160.0;
/// A little more than that lets the answers stand fixed again: the two must not take turns.
const SLACK: f32 = 40.0;

pub fn age_id() -> Id {
    Id::unique("check-age")
}

pub fn focus_age(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(age_id()));
}

/// What was typed about the last patient must not come back by Ctrl+Z either.
pub(super) fn forget_typed(ctx: &Context, fields: &[Id]) {
    for field in fields {
        TextEditState::default().store(ctx, *field);
    }
}

/// The drug that is checked with its result.
fn checked<'a>(cx: &Cx<'a>, monograph: &'a Arc<Monograph>) -> CheckedDrug<'a> {
    let state = cx.state;
    check_one(monograph, &state.patient.patient, &state.patient.answers, &state.library, &state.reference)
}

impl CheckPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let title = cx.t("check-title");
        row(ui, 44.0, |ui| {
            ui.add_space(16.0);
            heading_ui(ui, Para::new(cx.theme, Type::Section).text(&title), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(16.0);
                clear_ui(ui, cx);
            });
        });
        self.body(ui, cx);
    }

    /// Over the text of a narrow window; true where the person went back.
    pub fn over_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        let mut back = false;
        row(ui, 48.0, |ui| {
            ui.add_space(8.0);
            let name = cx.t("back");
            back = IconButton::new(Icon::Back, &name).ui(ui, cx.theme).clicked();
            let drug = cx.state.shown().map(|m| m.drug.clone());
            let named = |name: &str| cx.f("check-title-drug", &[("name", name.into())]);
            let name = drug.as_ref().map(|d| named(&d.name)).unwrap_or_default();
            let title = drug.as_ref().map(|d| named(d.tall_man.as_ref().unwrap_or(&d.name))).unwrap_or_default();
            let response = heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&title), 2);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(16.0);
                clear_ui(ui, cx);
            });
        });
        self.body(ui, cx);
        back
    }

    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(monograph) = cx.state.shown().cloned() else {
            return self.answers(ui, cx, false);
        };
        let checked = checked(cx, &monograph);
        let low = ui.ctx().content_rect().height() < crate::ui::layout::LOW;
        let room = ui.available_height();
        let padded = Frame::new().inner_margin(Margin::symmetric(16, 8));
        let foot = Panel::bottom("check-foot").frame(padded).show(ui, |ui| foot::ui(ui, cx, &checked));
        let foot = foot.response.rect.height();
        // A fixed part must never push the results out of sight: where there is little room all but the foot scrolls.
        let least = if self.scrolls { RESULTS + SLACK } else { RESULTS };
        self.scrolls = low || room - self.answers_height - self.foot_height < least;
        let mut answers = self.answers_height;
        if !self.scrolls {
            let shown = Panel::top("check-answers").frame(Frame::new()).show(ui, |ui| self.answers(ui, cx, false));
            answers = shown.response.rect.height();
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if self.scrolls {
                answers = ui.scope(|ui| self.answers(ui, cx, low)).response.rect.height();
                hairline(ui, cx.theme);
            }
            anyone::ui(ui, cx, &checked);
            hairline(ui, cx.theme);
            findings::ui(ui, cx, &checked);
            interactions::ui(ui, cx, &checked);
            grading::ui(ui, cx, &checked);
            // Where there is little room no warning makes way for it.
            if self.scrolls {
                pointer_ui(ui, cx);
            }
            self.meanings(ui, cx);
        });
        if (answers, foot) != (self.answers_height, self.foot_height) {
            (self.answers_height, self.foot_height) = (answers, foot);
            ui.ctx().request_repaint();
        }
    }

    /// What the words mean, under the results; brought into view when they are asked for.
    fn meanings(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let open = cx.state.reading.meanings_open;
        if open {
            let shown = ui.scope(|ui| foot::meanings(ui, cx)).response;
            if !self.meanings_shown {
                shown.scroll_to_me(Some(Align::TOP));
            }
        }
        self.meanings_shown = open;
    }

    fn answers(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, low: bool) {
        // The age can be typed in the check of several drugs as well.
        if self.generation != cx.state.patient.generation || cx.state.patient.patient.age != Age::read(&self.age) {
            self.generation = cx.state.patient.generation;
            self.age = cx.state.patient.patient.age.map(answers::age_text).unwrap_or_default();
            self.medicine.clear();
            forget_typed(ui.ctx(), &[age_id(), medicines::field_id()]);
        }
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 8 }).show(ui, |ui| {
            answers::ui(ui, cx, &mut self.age, low.then_some(&mut self.answers_open));
            self.medicine.ui(ui, cx);
        });
        if !self.scrolls {
            pointer_ui(ui, cx);
        }
    }
}

/// Whoever has entered something needs it no more, and the results have the room.
fn pointer_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.state.patient.patient == Patient::default() {
        pointer::in_panel(ui, cx, Pointer::Check, 16);
    }
}

pub(super) fn clear_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let patient = &cx.state.patient;
    if patient.cleared.is_some() {
        let undo = cx.t("check-undo-clear");
        if Link::new(&undo).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::UndoClear));
        }
    } else if patient.patient != Patient::default() {
        let (clear, name) = (cx.t("check-clear"), cx.t("check-clear-name"));
        if Link::new(&clear).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Patient(PatientCommand::Clear));
        }
    }
}

/// The strip of a narrow window: the worst, and how many questions were not asked. True where it was pressed.
pub fn strip_ui(ui: &mut Ui, cx: &mut Cx<'_>, wide: bool) -> bool {
    let Some(monograph) = cx.state.shown().cloned() else { return false };
    let checked = checked(cx, &monograph);
    let (_, _, not_asked) = cx.state.patient.answers.counts();
    let worst = checked.check.findings.iter().find(|f| f.answer() == Answer::Yes);
    let n = checked.check.findings.iter().filter(|f| f.answer() == Answer::Yes).count();
    let words = &cx.state.words;
    let worst_word = worst.map(|f| standing(words, f.standing)).unwrap_or_else(|| cx.t("strip-none-answered"));
    let asked = cx.f("strip-not-asked", &[("n", not_asked.into())]);
    let name = format!("{}: {worst_word}. {asked}", cx.t("check-title"));
    let block = PressBlock::new(Id::unique("check-strip"), &name).open(false);
    let margin = if wide { Margin::symmetric(16, 8) } else { Margin::symmetric(4, 12) };
    block
        .margin(margin)
        .show(ui, cx.theme, |ui| {
            let shape = worst.map(|f| shape(f.standing));
            let color = shape.map_or(cx.tokens().text_2, |s| s.word_color(cx.tokens()));
            if wide {
                row(ui, 28.0, |ui| {
                    if let Some(shape) = shape {
                        shape.ui(ui, cx.tokens(), 18.0);
                    }
                    para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(&worst_word, color));
                    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&asked));
                });
                return;
            }
            // The whole strip can be pressed.
            ui.set_min_height(ui.available_height());
            ui.vertical_centered(|ui| {
                match shape {
                    Some(shape) => shape.ui(ui, cx.tokens(), 20.0),
                    None => Icon::Shield.ui(ui, 20.0, cx.tokens().text_2),
                }
                para_ui(ui, Para::new(cx.theme, Type::Note).strong(&n.to_string()));
                ui.add_space(8.0);
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&asked));
            });
        })
        .on_hover_text(&name)
        .clicked()
}
