//! What stands for anyone, whatever the answers are: closed, counted lines that open on Enter.

use eframe::egui::{Frame, Id, Margin, Ui};

use crate::app::Command;
use crate::app::checking::CheckedDrug;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::in_a_line;
use crate::app::notice;
use crate::domain::grade::Standing;
use crate::domain::line::Line;
use crate::domain::monograph::Monograph;
use crate::domain::statement::Statement;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::Shape;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::PressBlock;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, checked: &CheckedDrug<'_>) {
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("for-anyone")), 3);
        for gap in &checked.check.gaps_for_anyone {
            let word = cx.t("standing-check_failed");
            let para = Para::new(cx.theme, Type::Small).strong_colored(&format!("{word}. "), cx.tokens().contra_t);
            para_ui(ui, para.text(&notice::gap(&cx.state.words, gap)));
        }
        let reading = &cx.state.reading;
        let open = [reading.boxed_open, reading.contraindications_open, reading.more_open];
        let all = &checked.check.always;
        let [boxed, contraindicated, more] = groups(all, checked.monograph);
        let commands =
            [ReadingCommand::ToggleBoxed, ReadingCommand::ToggleContraindications, ReadingCommand::ToggleMoreForAnyone];
        let looks = [
            ("boxed-count", Shape::Boxed),
            ("contra-count", Shape::Contraindicated),
            ("more-for-anyone", more.first().map_or(Shape::Monitor, |s| statement_shape(checked.monograph, s))),
        ];
        for ((((id, shape), statements), open), command) in
            looks.into_iter().zip([boxed, contraindicated, more]).zip(open).zip(commands)
        {
            if !statements.is_empty() {
                group(ui, cx, checked, (id, shape), &statements, open, command);
            }
        }
    });
}

/// Boxed, contraindicated, the rest worst first; those of one grade in the order of their source.
fn groups<'a>(all: &[&'a Statement], monograph: &Monograph) -> [Vec<&'a Statement>; 3] {
    let mut groups = [Vec::new(), Vec::new(), Vec::new()];
    let mut all = all.to_vec();
    all.sort_by_key(|s| {
        let place = monograph.statements.iter().position(|other| other.id == s.id);
        (monograph.standing_of(s).unwrap_or(Standing::NotAssessed), place)
    });
    for statement in &all {
        let [boxed, contraindicated, more] = &mut groups;
        match (statement.boxed, statement.is_contraindication()) {
            (true, _) => boxed.push(*statement),
            (false, true) => contraindicated.push(*statement),
            (false, false) => more.push(*statement),
        }
    }
    groups
}

fn statement_shape(monograph: &Monograph, statement: &Statement) -> Shape {
    shape(monograph.standing_of(statement).unwrap_or(Standing::NotAssessed))
}

fn group(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    checked: &CheckedDrug<'_>,
    (id, shape): (&str, Shape),
    statements: &[&Statement],
    open: bool,
    command: ReadingCommand,
) {
    let title = cx.f(id, &[("n", statements.len().into())]);
    let words = |s: &&Statement| s.condition.clone().unwrap_or_else(|| in_a_line(&cx.state.words, s));
    let about: Vec<String> = statements.iter().map(words).collect();
    let about = about.join(if shape == Shape::Contraindicated { ", " } else { "; " });
    let name = format!("{title}: {about}");
    let block = PressBlock::new(Id::unique(("anyone", id)), &name).open(open).margin(Margin::symmetric(0, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        ui.horizontal_top(|ui| {
            shape.ui(ui, cx.tokens(), 18.0);
            let para =
                Para::new(cx.theme, Type::Small).strong_colored(&format!("{title}: "), shape.word_color(cx.tokens()));
            para_ui(ui, para.text(&about));
        });
    });
    if pressed.clicked() {
        cx.send(Command::Reading(command));
    }
    if open {
        let lines: Vec<Line<'_>> = statements.iter().flat_map(|s| checked.monograph.statement_lines(s)).collect();
        source_lines::ui(ui, cx, checked.monograph, &lines);
    }
}
