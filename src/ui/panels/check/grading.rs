//! What an imported label says about each group, and the way to grade what nobody has graded: yes first, then what was
//! not asked, then no. Grading itself is done in the review.

use eframe::egui::{Align, Frame, Layout, Margin, Ui};

use crate::app::Command;
use crate::app::checking::CheckedDrug;
use crate::app::command::ReviewCommand;
use crate::app::finding_text::{population, population_short, standing};
use crate::app::grading::progress;
use crate::domain::patient::Answer;
use crate::domain::population::PopulationId;
use crate::domain::statement::{Gap, Statement};
use crate::ui::cx::{Cx, shape, statement_look};
use crate::ui::grade_shape::Shape;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Link, hairline, row};

/// The room of the link at the right.
const LINK: f32 = 52.0;

/// Draws nothing for a drug that has nothing to grade.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>) {
    let Some(progress) = progress(&cx.state.words, checked.monograph) else { return };
    hairline(ui, cx.theme);
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("grading-title")), 3);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&progress));
        let own = |s: &&Statement| s.verbatim && s.grade.is_none() && !s.boxed;
        for statement in checked.monograph.statements.iter().filter(|s| s.population.is_anyone()).filter(own) {
            statement_ui(ui, cx, checked, statement);
        }
        for answer in [Answer::Yes, Answer::NotAsked, Answer::No] {
            for finding in checked.check.findings.iter().filter(|finding| finding.answer() == answer) {
                for met in finding.statements.iter().filter(|met| own(&met.statement)) {
                    statement_ui(ui, cx, checked, met.statement);
                }
                // Where text is there, a gap says no more.
                if !finding.statements.iter().any(|met| own(&met.statement)) {
                    finding.gaps.first().into_iter().for_each(|gap| gap_ui(ui, cx, &finding.population, gap));
                }
            }
        }
    });
}

/// Shape, word, group, the section of the label, and "Grade" where nobody has graded it.
fn statement_ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>, statement: &Statement) {
    let own = statement.assessed_by.as_ref().and_then(|id| checked.monograph.statements.iter().find(|s| s.id == *id));
    let (shape, word) = statement_look(cx, checked.monograph, own.unwrap_or(statement));
    let section = match own {
        Some(_) => {
            let by = cx.f("grading-by-clinic", &[("grade", (&word).into())]);
            format!("{}. {by}", statement.section)
        }
        None => statement.section.clone(),
    };
    let pressed = line_ui(ui, cx, (shape, &word), &statement.population, &section, own.is_none());
    if pressed {
        let (drug, line) = (checked.monograph.id().clone(), Some(statement.id.clone()));
        cx.send(Command::Review(ReviewCommand::Grade { drug, line }));
    }
}

fn gap_ui(ui: &mut Ui, cx: &Cx<'_>, group: &PopulationId, gap: &Gap) {
    let word = standing(&cx.state.words, gap.state.into());
    let section = gap.section.clone().unwrap_or_default();
    line_ui(ui, cx, (shape(gap.state.into()), &word), group, &section, false);
}

fn line_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (shape, word): (Shape, &str),
    group: &PopulationId,
    section: &str,
    can_grade: bool,
) -> bool {
    let words = &cx.state.words;
    let mut pressed = false;
    row(ui, cx.theme.sizes.hit.link, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        shape.ui(ui, cx.tokens(), 18.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if can_grade {
                let group = population_short(words, group);
                let name = cx.f("grading-grade-name", &[("population", (&group).into()), ("section", section.into())]);
                pressed = Link::new(&cx.t("grading-grade")).name(&name).ui(ui, cx.theme).clicked();
            } else {
                ui.add_space(LINK);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let para = Para::new(cx.theme, Type::Body).strong_colored(word, shape.word_color(cx.tokens()));
                para_ui(ui, para.text(" ").strong(&population(words, group)));
            });
        });
    });
    if !section.is_empty() {
        Frame::new().inner_margin(Margin { left: 26, right: 0, top: 0, bottom: 4 }).show(ui, |ui| {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(section));
        });
    }
    pressed
}
