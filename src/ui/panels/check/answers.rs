//! The questions about the patient: age, trimester and one row a population, each with where its answer came from.

use eframe::egui::{Align, Key, Layout, Ui};

use super::age_id;
use crate::app::Command;
use crate::app::command::PatientCommand;
use crate::app::finding_text::{answer, answer_from, conflict, population};
use crate::domain::patient::{Age, Answer};
use crate::domain::population::{PopulationId, PopulationRule};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Field, Link, Segment, row};

/// The least height of a row of answers, in points.
const ROW: f32 = 30.0;

/// The age as a person would type it.
pub fn age_text(age: Age) -> String {
    age.years().map_or_else(|| format!("{}m", age.months()), |years| years.to_string())
}

/// The age field, the questions, and what contradicts itself in the answers. `folded`: in a low window the rows fold into
/// one line; the age stays.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut String, folded: Option<&mut bool>) {
    if questions_ui(ui, cx, draft, folded) {
        conflicts_ui(ui, cx);
    }
}

/// The age field and the questions; whether the questions are unfolded.
pub fn questions_ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut String, folded: Option<&mut bool>) -> bool {
    age_ui(ui, cx, draft);
    if let Some(open) = folded {
        counts_ui(ui, cx, open);
        if !*open {
            return false;
        }
    }
    ui.spacing_mut().item_spacing.y = 1.0;
    let rules: Vec<PopulationRule> = cx.state.reference.populations.iter().cloned().collect();
    for rule in &rules {
        ui.push_id(rule.id.as_str(), |ui| population_ui(ui, cx, rule));
    }
    true
}

/// Answers that contradict each other.
fn conflicts_ui(ui: &mut Ui, cx: &Cx<'_>) {
    for contradiction in &cx.state.patient.answers.conflicts {
        let text = conflict(&cx.state.words, contradiction);
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().contra_t).text(&text));
    }
}

fn age_ui(ui: &mut Ui, cx: &mut Cx<'_>, draft: &mut String) {
    let name = cx.t("check-age");
    let age = Age::read(draft);
    let problem = (!draft.trim().is_empty() && age.is_none()).then(|| cx.t("check-age-problem"));
    row(ui, 36.0, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let memory = cx.t("check-memory");
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&memory))
                .on_hover_text(cx.t("check-memory-tip"));
            Icon::Lock.ui(ui, 14.0, cx.tokens().text_2);
            let field = Field::new(age_id(), &name).problem(problem.as_deref()).limit(5);
            if field.ui(ui, cx.theme, draft).changed() {
                cx.send(Command::Patient(PatientCommand::Age(Age::read(draft))));
            }
        });
    });
    if let Some(problem) = problem {
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().contra_t).text(&problem));
    }
}

/// "3 yes, 2 no, 2 not asked." with a link that unfolds the rows.
fn counts_ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut bool) {
    let (yes, no, not_asked) = cx.state.patient.answers.counts();
    let text = cx.f("answers-counts", &[("yes", yes.into()), ("no", no.into()), ("notasked", not_asked.into())]);
    row(ui, 32.0, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let label = cx.t(if *open { "fold" } else { "change" });
            let name = cx.t("answers-change-name");
            if Link::new(&label).name(&name).ui(ui, cx.theme).clicked() {
                *open = !*open;
            }
        });
    });
}

fn population_ui(ui: &mut Ui, cx: &mut Cx<'_>, rule: &PopulationRule) {
    let words = &cx.state.words;
    let name = population(words, &rule.id);
    let resolved = cx.state.patient.answers.resolved(&rule.id);
    let from = answer_from(words, &resolved, &cx.state.patient.patient);
    // The name beside the three answers; in two lines where one is too short for it.
    let answers = Segment::ANSWERS.iter().sum::<f32>() + 2.0 * cx.theme.sizes.space.md;
    let room = (ui.available_width() - answers).max(60.0);
    let style = if from.is_some() { Type::Small } else { Type::Body };
    let label = Para::new(cx.theme, style).text(&name).galley_wrapped(ui, room).size().y;
    let below = from.as_ref().map_or(0.0, |_| cx.theme.sizes.kinds.note.line);
    let height = (label + below).max(ROW);
    row(ui, height, |ui| {
        let left = ui.cursor().min;
        let rect = eframe::egui::Rect::from_min_size(left, eframe::egui::vec2(room, height));
        let top = (height - label - below) / 2.0;
        ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::LEFT)), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(top.max(0.0));
            para_ui(ui, Para::new(cx.theme, style).text(&name));
            if let Some(from) = &from {
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(from));
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| segment_ui(ui, cx, &rule.id, &name, resolved.answer));
    });
    if rule.has_trimesters && resolved.answer == Answer::Yes {
        trimester_ui(ui, cx);
    }
}

fn segment_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: &PopulationId, name: &str, now: Answer) {
    let labels = Answer::ALL.map(|a| answer(&cx.state.words, a));
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = Answer::ALL.iter().position(|a| *a == now);
    let segment =
        Segment::new(name, &labels, chosen).filled(0).widths(&Segment::ANSWERS).keys(&[Key::Y, Key::N, Key::U]);
    if let Some(answer) = segment.ui(ui, cx.theme).and_then(|at| Answer::ALL.get(at)) {
        cx.send(Command::Patient(PatientCommand::Answer(id.clone(), *answer)));
    }
}

fn trimester_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.t("check-trimester");
    let unknown = cx.t("answer-not_asked");
    row(ui, 32.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let labels = ["1", "2", "3", unknown.as_str()];
            let now = cx.state.patient.patient.trimester;
            let chosen = now.map_or(3, |t| usize::from(t).saturating_sub(1));
            let segment = Segment::new(&name, &labels, Some(chosen)).widths(&[28.0, 28.0, 28.0, 72.0]);
            if let Some(at) = segment.ui(ui, cx.theme) {
                let trimester = u8::try_from(at + 1).ok().filter(|t| *t <= 3);
                cx.send(Command::Patient(PatientCommand::Trimester(trimester)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(12.0);
                para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&name));
            });
        });
    });
}
