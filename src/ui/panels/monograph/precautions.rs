//! Precautions: what stands for anyone, then each statement worst first, then gaps. Statements about one population on
//! which sources disagree stand together, side by side.

use eframe::egui::{Frame, Id, Margin, Ui, vec2};

use super::sections::heading;
use crate::app::finding_text::{population, quoted, rank, source_and_rank, standing};
use crate::app::notice;
use crate::domain::grade::{Standing, State};
use crate::domain::id::Id as DataId;
use crate::domain::line::Line;
use crate::domain::monograph::Monograph;
use crate::domain::precautions::{Block, blocks};
use crate::domain::statement::{Gap, Statement};
use crate::ui::cx::{Cx, shape, statement_look};
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::in_sight::in_sight;
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, Link, PressBlock, Tag, hairline, row};

/// The column of the grade's word, in points.
const WORD: f32 = 172.0;

/// The answer is the line that a person wants to grade.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) -> Option<DataId> {
    let mut to_grade = None;
    let note = cx.f("sources-worst-first", &[("n", monograph.sources.len().into())]);
    heading(ui, cx, &cx.t("heading-precautions"), &note);
    let blocks = blocks(monograph, &cx.state.reference.populations);
    // What could not be read may hide a contraindication: it comes first of all.
    let gaps = || monograph.gaps.iter().enumerate();
    let failed = |gap: &Gap| gap.state == State::CheckFailed;
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for (at, gap) in gaps().filter(|(_, gap)| failed(gap)) {
            in_sight(ui, ("gap", at), |ui| gap_ui(ui, cx, monograph, at, gap));
        }
        for (at, block) in blocks.iter().enumerate() {
            let wanted = in_sight(ui, ("block", at), |ui| block_ui(ui, cx, monograph, block));
            to_grade = to_grade.take().or(wanted.flatten());
        }
        for (at, gap) in gaps().filter(|(_, gap)| !failed(gap)) {
            in_sight(ui, ("gap", at), |ui| gap_ui(ui, cx, monograph, at, gap));
        }
    });
    to_grade
}

/// One statement; or those of a population on which sources disagree, each as a card under its source.
fn block_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, block: &Block<'_>) -> Option<DataId> {
    let first = block.statements.first()?;
    let mut to_grade = None;
    if block.different_grades < 2 {
        for statement in &block.statements {
            if ui.push_id(statement.id.as_str(), |ui| statement_ui(ui, cx, monograph, statement, false)).inner {
                to_grade = Some(statement.id.clone());
            }
        }
    } else {
        let name = population(&cx.state.words, &first.population);
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 10, bottom: 4 }).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                para_ui(ui, Para::new(cx.theme, Type::Lead).strong(&name));
                let label = cx.f("sources-disagree", &[("n", block.different_grades.into())]);
                Tag::new(&label).icon(Icon::Split).ui(ui, cx.theme);
            });
        });
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 0, bottom: 12 }).show(ui, |ui| {
            side_by_side(ui, &block.statements, |ui, statement| {
                let card = Card::new().padding(1.0);
                if card.show(ui, cx.theme, |ui| statement_ui(ui, cx, monograph, statement, true)).inner {
                    to_grade = Some(statement.id.clone());
                }
            });
        });
    }
    hairline(ui, cx.theme);
    to_grade
}

/// A statement: grade, source, population with its condition, our words, the source's words. In a card the source
/// stands with its name. True where a person wants to grade it.
fn statement_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, statement: &Statement, card: bool) -> bool {
    let words = &cx.state.words;
    let (shape, word) = statement_look(cx, monograph, statement);
    let named = if card { source_and_rank } else { rank };
    let ranked = monograph.source(&statement.source).map(|s| named(words, s)).unwrap_or_default();
    let about = population(words, &statement.population);
    let about = match &statement.condition {
        Some(condition) => format!("{about}, {condition}. "),
        None => format!("{about}. "),
    };
    let phrase = statement.phrase.as_ref().map(|p| quoted(words, p)).unwrap_or_default();
    // A flag beside the grade; without a grade it stands in the grade's place.
    let boxed = statement.boxed && statement.grade.is_some();
    let flag = if boxed { format!("{}. ", cx.t("boxed-warning")) } else { String::new() };
    let name = format!("{word}. {flag}{about}{} {phrase} {ranked}", statement.words);
    let para = Para::new(cx.theme, Type::Body).strong(&about).text(&statement.words).text(" ").text(&phrase);
    let id = Id::unique(("statement", statement.id.as_str()));
    pressed_ui(ui, cx, monograph, (id, &name), &monograph.statement_lines(statement), |ui, cx| {
        graded_row(ui, cx, (shape, &word, boxed), &ranked, para);
    });
    statement.is_not_assessed() && grade_this(ui, cx, statement)
}

/// The way to a grade of the clinic's own for a line that nobody graded.
fn grade_this(ui: &mut Ui, cx: &Cx<'_>, statement: &Statement) -> bool {
    let (label, name) = (cx.t("grade-this"), cx.f("grade-this-name", &[("words", (&statement.words).into())]));
    let frame = Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 6 });
    let link = |ui: &mut Ui| Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked();
    frame.show(ui, |ui| row(ui, cx.theme.sizes.hit.link, link).inner).inner
}

/// A row that opens what it rests on.
fn pressed_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    monograph: &Monograph,
    (id, name): (Id, &str),
    lines: &[Line<'_>],
    content: impl FnOnce(&mut Ui, &Cx<'_>),
) {
    let Some(line) = lines.first() else { return };
    let open = source_lines::is_open(cx, monograph, &line.id);
    let block = PressBlock::new(id, name).open(open).margin(Margin::symmetric(16, 10));
    if block.show(ui, cx.theme, |ui| content(ui, cx)).clicked() {
        source_lines::toggle(cx, monograph, line.id.clone());
    }
    if open {
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 10 });
        frame.show(ui, |ui| source_lines::ui(ui, cx, monograph, lines));
    }
}

/// Shape, word, the flag of a boxed warning and rank in a column of their own where there is room, else above the text.
fn graded_row(ui: &mut Ui, cx: &Cx<'_>, (shape, word, boxed): (Shape, &str, bool), ranked: &str, para: Para) {
    let head = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            shape.ui(ui, cx.tokens(), 18.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(word, shape.word_color(cx.tokens())));
                if boxed {
                    ui.horizontal_top(|ui| {
                        Shape::Boxed.ui(ui, cx.tokens(), 15.0);
                        para_ui(ui, Para::new(cx.theme, Type::Small).strong(&cx.t("boxed-warning")));
                    });
                }
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(ranked));
            });
        });
    };
    if ui.available_width() < 480.0 {
        head(ui);
        para_ui(ui, para);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(WORD, 0.0), |ui| {
            ui.set_width(WORD);
            head(ui);
        });
        ui.vertical(|ui| para_ui(ui, para));
    });
}

fn gap_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, at: usize, gap: &Gap) {
    let words = &cx.state.words;
    let standing_of = Standing::from(gap.state);
    let source = gap.source.as_ref().and_then(|id| monograph.source(id));
    let ranked = source.map(|s| rank(words, s)).unwrap_or_default();
    let phrase = gap.phrase.as_ref().map(|p| quoted(words, p)).unwrap_or_default();
    let about = format!("{}. ", population(words, &gap.population));
    let (word, says) = (standing(words, standing_of), notice::gap(words, gap));
    let para = Para::new(cx.theme, Type::Body).strong(&about).text(&says).text(" ").text(&phrase);
    let name = format!("{word}. {about}{says} {phrase} {ranked}");
    let row = |ui: &mut Ui, cx: &Cx<'_>| graded_row(ui, cx, (shape(standing_of), &word, false), &ranked, para);
    if source.is_some() {
        let id = Id::unique(("gap", monograph.id().as_str(), at));
        pressed_ui(ui, cx, monograph, (id, &name), &[Line::gap(at, gap)], row);
    } else {
        // The program's own finding: there is no source to lead to.
        Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| row(ui, cx));
    }
    hairline(ui, cx.theme);
}
