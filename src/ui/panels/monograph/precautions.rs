//! Precautions: what stands for anyone, then each statement worst first, then gaps, then other medicines and dose,
//! which have no grade. Two sources that disagree stand side by side.

use eframe::egui::{Frame, Id, Margin, Ui, vec2};

use super::sections::{heading, item_line};
use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::{population, quoted, rank, source_and_rank, standing};
use crate::app::notice;
use crate::domain::grade::Standing;
use crate::domain::id::Id as DataId;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Item, Monograph, Section};
use crate::domain::population::Populations;
use crate::domain::source::Source;
use crate::domain::statement::{Gap, Statement};
use crate::ui::cx::{Cx, shape, statement_look};
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::panels::source_lines::{self, Line};
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, Link, PressBlock, Tag, hairline};

/// The column of the grade's word, in points.
const WORD: f32 = 172.0;

/// The answer is the line that a person wants to grade.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) -> Option<DataId> {
    let note = cx.f("sources-worst-first", &[("n", monograph.sources.len().into())]);
    heading(ui, cx, &cx.t("heading-precautions"), &note);
    let mut to_grade = None;
    let statements = in_order(monograph, &cx.state.reference.populations);
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for statement in statements {
            if ui.push_id(statement.id.as_str(), |ui| statement_ui(ui, cx, monograph, statement)).inner {
                to_grade = Some(statement.id.clone());
            }
        }
        for (at, gap) in monograph.gaps.iter().enumerate() {
            ui.push_id(("gap", at), |ui| gap_ui(ui, cx, monograph, gap));
        }
    });
    ui.add_space(20.0);
    heading(ui, cx, &cx.t("interactions-title"), &cx.t("interactions-note"));
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for group in by_medicine(monograph) {
            interactions_ui(ui, cx, monograph, &group);
        }
        for item in monograph.section(Section::DoseNotes) {
            ui.push_id(item.id.as_str(), |ui| dose_ui(ui, cx, monograph, item));
        }
    });
    to_grade
}

/// For anyone first (boxed, then worst first), then by grade, then in the order of the populations.
fn in_order<'a>(monograph: &'a Monograph, populations: &Populations) -> Vec<&'a Statement> {
    let mut all: Vec<&Statement> = monograph.statements.iter().collect();
    all.sort_by_key(|s| {
        let standing = monograph.standing_of(s).unwrap_or(Standing::NotAssessed);
        (!s.population.is_anyone(), !s.boxed, standing, populations.place(&s.population))
    });
    all
}

/// One statement; true where a person wants to grade it.
fn statement_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, statement: &Statement) -> bool {
    let words = &cx.state.words;
    let (shape, word) = statement_look(cx, monograph, statement);
    let ranked = monograph.source(&statement.source).map(|s| rank(words, s)).unwrap_or_default();
    let about = population(words, &statement.population);
    let about = match &statement.condition {
        Some(condition) => format!("{about}, {condition}. "),
        None => format!("{about}. "),
    };
    let phrase = statement.phrase.as_ref().map(|p| quoted(words, p)).unwrap_or_default();
    let name = format!("{word}. {about}{} {phrase} {ranked}", statement.words);
    let open = cx.state.reading.open_lines.contains(&statement.id);
    let block = PressBlock::new(Id::unique(("statement", statement.id.as_str())), &name)
        .open(open)
        .margin(Margin::symmetric(16, 10));
    let pressed = block.show(ui, cx.theme, |ui| {
        let para = Para::new(cx.theme, Type::Body).strong(&about).text(&statement.words).text(" ").text(&phrase);
        graded_row(ui, cx, shape, &word, &ranked, para);
    });
    if pressed.clicked() {
        cx.send(Command::Reading(ReadingCommand::ToggleLine(statement.id.clone())));
    }
    if open {
        let lines = crate::ui::panels::check::statement_lines(monograph, statement);
        inset(ui, |ui| source_lines::ui(ui, cx, monograph, &lines));
    }
    let mut to_grade = false;
    if statement.is_not_assessed() {
        let (grade, name) = (cx.t("grade-this"), cx.f("grade-this-name", &[("words", (&statement.words).into())]));
        inset(ui, |ui| to_grade = Link::new(&grade).name(&name).style(Type::Small).ui(ui, cx.theme).clicked());
    }
    hairline(ui, cx.theme);
    to_grade
}

/// Shape, word and rank in a column of their own where there is room, else above the text.
fn graded_row(ui: &mut Ui, cx: &Cx<'_>, shape: Shape, word: &str, ranked: &str, para: Para) {
    let head = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            shape.ui(ui, cx.tokens(), 18.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(word, shape.word_color(cx.tokens())));
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

fn gap_ui(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, gap: &Gap) {
    let words = &cx.state.words;
    let standing_of = Standing::from(gap.state);
    let source = gap.source.as_ref().and_then(|id| monograph.source(id));
    let ranked = source.map(|s| rank(words, s)).unwrap_or_default();
    let phrase = gap.phrase.as_ref().map(|p| quoted(words, p)).unwrap_or_default();
    let about = format!("{}. ", population(words, &gap.population));
    Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        let para =
            Para::new(cx.theme, Type::Body).strong(&about).text(&notice::gap(words, gap)).text(" ").text(&phrase);
        graded_row(ui, cx, shape(standing_of), &standing(words, standing_of), &ranked, para);
    });
    hairline(ui, cx.theme);
}

/// Interactions with the same medicine or class stand together, the higher rank of source first.
fn by_medicine(monograph: &Monograph) -> Vec<Vec<&Interaction>> {
    let mut groups: Vec<Vec<&Interaction>> = Vec::new();
    for interaction in &monograph.interactions {
        match groups.iter_mut().find(|g| g.first().is_some_and(|first| first.with == interaction.with)) {
            Some(group) => group.push(interaction),
            None => groups.push(vec![interaction]),
        }
    }
    for group in &mut groups {
        group.sort_by_cached_key(|i| monograph.source(&i.source).map(Source::rank_key));
    }
    groups
}

fn interactions_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, group: &[&Interaction]) {
    if group.iter().any(|i| i.disagree) {
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 0 }).show(ui, |ui| {
            let label = cx.t("sources-disagree-short");
            Tag::new(&label).icon(Icon::Split).ui(ui, cx.theme);
        });
    }
    if group.len() == 2 && ui.available_width() >= 480.0 {
        ui.columns(2, |columns| {
            for (column, interaction) in columns.iter_mut().zip(group) {
                interaction_ui(column, cx, monograph, interaction);
            }
        });
    } else {
        group.iter().for_each(|interaction| interaction_ui(ui, cx, monograph, interaction));
    }
    hairline(ui, cx.theme);
}

fn interaction_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, interaction: &Interaction) {
    let words = &cx.state.words;
    let phrase = interaction.phrase.as_ref().map(|p| quoted(words, p)).unwrap_or_default();
    let ranked = monograph.source(&interaction.source).map(|s| source_and_rank(words, s)).unwrap_or_default();
    let name = format!("{} {phrase} {ranked}", interaction.words);
    let open = cx.state.reading.open_lines.contains(&interaction.id);
    let block = PressBlock::new(Id::unique(("interaction", interaction.id.as_str())), &name)
        .open(open)
        .margin(Margin::symmetric(16, 8));
    let pressed = block.show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&interaction.words).text(" ").text(&phrase));
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&ranked));
    });
    if pressed.clicked() {
        cx.send(Command::Reading(ReadingCommand::ToggleLine(interaction.id.clone())));
    }
    if open {
        let line = Line {
            words: &interaction.words,
            phrase: interaction.phrase.as_deref(),
            odd_quote: None,
            reason: None,
            section: &interaction.section,
            source: &interaction.source,
        };
        inset(ui, |ui| source_lines::ui(ui, cx, monograph, &[line]));
    }
}

fn dose_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, item: &Item) {
    let words = &cx.state.words;
    let ranked = monograph.source(&item.source).map(|s| source_and_rank(words, s)).unwrap_or_default();
    let odd = item.odd_quote.as_ref().map(|odd| quoted(words, odd)).unwrap_or_default();
    let name = format!("{} {odd} {} {ranked}", item.words, cx.t("written-oddly"));
    let open = cx.state.reading.open_lines.contains(&item.id);
    let block =
        PressBlock::new(Id::unique(("dose", item.id.as_str())), &name).open(open).margin(Margin::symmetric(16, 10));
    let pressed = block.show(ui, cx.theme, |ui| {
        ui.horizontal_wrapped(|ui| {
            let title = format!("{}. ", cx.t("dose"));
            para_ui(ui, Para::new(cx.theme, Type::Body).strong(&title).text(&item.words).text(" ").text(&odd));
            if item.odd_quote.is_some() {
                let label = cx.t("written-oddly");
                Tag::new(&label).ui(ui, cx.theme);
            }
        });
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&ranked));
    });
    if pressed.clicked() {
        cx.send(Command::Reading(ReadingCommand::ToggleLine(item.id.clone())));
    }
    if open {
        inset(ui, |ui| source_lines::ui(ui, cx, monograph, &[item_line(item)]));
    }
}

fn inset(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 10 }).show(ui, add);
}
