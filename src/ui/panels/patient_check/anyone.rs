//! What stands for anyone whatever the answers are: closed, counted lines of one drug that open on Enter.

use eframe::egui::{Id, Margin, Ui};

use super::{Unfolded, statement, unfolded};
use crate::app::check_list::{GapLine, StatementLine};
use crate::domain::grade::Grade;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::{ROW, Shape};
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::PressBlock;

/// The lines of one drug. `named`: with the drug's name in each, where it is not in the heading above.
pub fn ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    open: &mut Unfolded,
    name: &str,
    (failed, always): (&[GapLine], &[StatementLine]),
    named: bool,
) {
    for gap in failed {
        ui.vertical(|ui| {
            if named {
                para_ui(ui, Para::new(cx.theme, Type::Small).strong(&gap.drug_shown));
            }
            statement::gap_ui(ui, cx, gap);
        });
    }
    let [mut boxed, mut contraindicated, mut more] = [Vec::new(), Vec::new(), Vec::new()];
    for line in always {
        match (line.boxed, line.grade) {
            (true, _) => boxed.push(line),
            (false, Some(Grade::Contraindicated)) => contraindicated.push(line),
            (false, _) => more.push(line),
        }
    }
    let more_shape = more.first().map_or(Shape::NotAssessed, |line| statement::shape_of(line));
    for (id, shape, lines) in [
        ("check-boxed", Shape::Boxed, boxed),
        ("check-must-not", Shape::Contraindicated, contraindicated),
        ("check-more-anyone", more_shape, more),
    ] {
        if let Some(first) = lines.first() {
            let key = format!("anyone {} {id}", first.drug);
            let shown = if named { first.drug_shown.as_str() } else { "" };
            group(ui, cx, open, (id, shape), (name, shown), &lines, key);
        }
    }
}

fn group(
    ui: &mut Ui,
    cx: &Cx<'_>,
    open: &mut Unfolded,
    (id, shape): (&str, Shape),
    (name, shown): (&str, &str),
    lines: &[&StatementLine],
    key: String,
) {
    let about: Vec<&str> = lines.iter().map(|line| line.condition.as_deref().unwrap_or(&line.words)).collect();
    let about = about.join("; ");
    let text = cx.f(id, &[("n", lines.len().into()), ("list", (&about).into())]);
    let spoken = cx.f("check-line-of", &[("name", name.into()), ("line", (&text).into())]);
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &spoken).open(is_open).margin(Margin::symmetric(0, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        ui.horizontal_top(|ui| {
            shape.ui(ui, cx.tokens(), ROW);
            let (title, list) = text.split_once(": ").unwrap_or((&text, ""));
            let mut para = Para::new(cx.theme, Type::Small);
            if !shown.is_empty() {
                para = para.strong(&format!("{shown}. "));
            }
            let para = para.strong_colored(&format!("{title}: "), shape.word_color(cx.tokens()));
            para_ui(ui, para.text(list));
        });
    });
    if pressed.clicked() {
        open.toggle(key);
    }
    if is_open {
        unfolded::ui(ui, cx, 12.0, |ui| {
            side_by_side(ui, lines, |ui, line| {
                ui.vertical(|ui| statement::ui(ui, cx, line));
            });
        });
    }
}
