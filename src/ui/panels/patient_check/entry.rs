//! A finding as a line of the list: grade, source, words, what the sources say otherwise. It opens all statements, side
//! by side where there is room.

use eframe::egui::{Id, Ui};

use super::{Unfolded, statement, unfolded};
use crate::app::check_list::{Entry, GapLine, StatementLine};
use crate::domain::grade::Standing;
use crate::domain::patient::Answer;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{RESULT, Shape};
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::PressBlock;

/// What a line of a finding is named by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    Drug,
    Population,
}

/// The shape of a finding; nothing where its question is answered No.
pub fn shape_of(standing: Standing, boxed: bool) -> Option<Shape> {
    match standing {
        Standing::NothingCounts => boxed.then_some(Shape::Boxed),
        standing => Some(shape(standing)),
    }
}

/// The line, and under it all statements where it is open.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, entry: &Entry, lead: Lead) {
    let key = format!("entry {} {}", entry.drug, entry.population);
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &entry.sentence).open(is_open);
    if block.show(ui, cx.theme, |ui| head(ui, cx, entry, lead)).clicked() {
        open.toggle(key);
    }
    if is_open {
        all(ui, cx, entry);
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, lead: Lead) {
    ui.horizontal_top(|ui| {
        match shape_of(entry.standing, entry.boxed) {
            Some(shape) => shape.ui(ui, cx.tokens(), RESULT),
            None => ui.add_space(RESULT + ui.spacing().item_spacing.x),
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            lines(ui, cx, entry, lead);
        });
    });
}

fn lines(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry, lead: Lead) {
    let tokens = cx.tokens();
    let worst = worst(entry);
    let shape = shape_of(entry.standing, entry.boxed);
    ui.horizontal_wrapped(|ui| {
        let color = shape.map_or(tokens.text_2, |shape| shape.word_color(tokens));
        para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(&entry.standing_word, color));
        if entry.boxed && shape != Some(Shape::Boxed) {
            statement::boxed_flag(ui, cx);
        }
        let source = match worst {
            Worst::Statement(line) => Some(format!("{}, {}", line.source_name, line.source_rank)),
            Worst::Gap(gap) => gap.source.clone(),
            Worst::Nothing => None,
        };
        if let Some(source) = source {
            para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&source));
        }
    });
    let name = match lead {
        Lead::Drug => &entry.shown,
        Lead::Population => &entry.population_name,
    };
    let para = Para::new(cx.theme, Type::Body).strong(&format!("{name}. "));
    para_ui(
        ui,
        match worst {
            Worst::Statement(line) => para.text(&line.words).text(&statement::phrase(cx, line.phrase.as_deref())),
            Worst::Gap(gap) => para.text(&gap.words).text(&statement::phrase(cx, gap.phrase.as_deref())),
            Worst::Nothing => para.text(entry.see.as_deref().unwrap_or_default()),
        },
    );
    let more: Vec<&str> = entry.highest.iter().map(String::as_str).collect();
    if let Some(disagree) = &entry.disagree_words {
        let para = Para::new(cx.theme, Type::Small).strong_colored(disagree, tokens.accent).color(tokens.text_2);
        para_ui(ui, para.text(" ").text(&more.join(" ")));
    }
}

/// What the standing of a finding rests on.
#[derive(Clone, Copy)]
enum Worst<'a> {
    Statement(&'a StatementLine),
    Gap(&'a GapLine),
    Nothing,
}

fn worst(entry: &Entry) -> Worst<'_> {
    if let Some(gap) = entry.gaps.iter().find(|gap| gap.standing == entry.standing) {
        return Worst::Gap(gap);
    }
    // They are sorted: those that count first, worst first.
    match entry.statements.iter().find(|line| line.meets != Answer::No) {
        Some(line) => Worst::Statement(line),
        None => Worst::Nothing,
    }
}

/// Every statement and gap, each under its source.
pub fn all(ui: &mut Ui, cx: &Cx<'_>, entry: &Entry) {
    unfolded::ui(ui, cx, 12.0, |ui| {
        side_by_side(ui, &entry.statements, |ui, line| {
            ui.vertical(|ui| statement::ui(ui, cx, line));
        });
        for gap in &entry.gaps {
            ui.vertical(|ui| statement::gap_ui(ui, cx, gap));
        }
    });
    ui.add_space(4.0);
}
