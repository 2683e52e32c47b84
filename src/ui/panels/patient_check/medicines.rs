//! Other medicines: what the sources name, what the patient takes, and what the checked drugs' texts say of each other.
//! They have no grade: they name no group of patients.

use eframe::egui::{Id, Margin, Ui};

use super::{Unfolded, statement, unfolded};
use crate::app::check_list::{BetweenLine, Group, InteractionLine};
use crate::ui::cx::Cx;
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::PressBlock;

/// More lines between the checked drugs than this are folded drug by drug: dozens of drugs have hundreds of them.
const MOST_OPEN: usize = 12;

/// The interactions of a group: those that match a medicine of the patient stand open, the others in one counted line.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, open: &mut Unfolded, group: &Group, key: &str) {
    let (met, others): (Vec<_>, Vec<_>) = group.interactions.iter().partition(|line| line.medicine.is_some());
    for line in met {
        line_ui(ui, cx, line, &line.drug_shown);
    }
    if !others.is_empty() {
        folded(ui, cx, open, group, &others, key);
    }
    for sentence in &group.not_checked {
        para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::Medium).text(sentence));
    }
}

fn folded(ui: &mut Ui, cx: &Cx<'_>, open: &mut Unfolded, group: &Group, lines: &[&InteractionLine], key: &str) {
    let mut with: Vec<&str> = Vec::new();
    for line in lines {
        if !with.contains(&line.with.as_str()) {
            with.push(&line.with);
        }
    }
    let text = cx.f("check-interactions", &[("n", lines.len().into()), ("list", (&with.join(", ")).into())]);
    let spoken = cx.f("check-line-of", &[("name", (&group.title).into()), ("line", (&text).into())]);
    let key = format!("interactions {key}");
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &spoken).open(is_open).margin(Margin::symmetric(0, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    });
    if pressed.clicked() {
        open.toggle(key);
    }
    if is_open {
        unfolded::ui(ui, cx, 8.0, |ui| {
            side_by_side(ui, lines, |ui, line| line_ui(ui, cx, line, &line.drug_shown));
        });
    }
}

/// Who with whom, what it does, the words, the source.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &InteractionLine, drug: &str) {
    let tokens = cx.tokens();
    let with = match &line.medicine {
        Some(medicine) if *medicine != line.with => format!("{medicine} ({})", line.with),
        _ => line.with.clone(),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut list = line.direction_word.clone();
        if line.disagree {
            list = format!("{list}, {}", cx.t("disagree-word"));
        }
        let title =
            cx.f("interaction-sentence", &[("drug", drug.into()), ("with", (&with).into()), ("list", (&list).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&title));
        let para = Para::new(cx.theme, Type::Body).text(&line.words);
        para_ui(ui, para.text(&statement::phrase(cx, line.phrase.as_deref())));
        let source = format!("{} · {}", line.source, line.section);
        para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(source.trim_end_matches(" · ")));
    });
}

/// What the checked drugs' own texts say of each other, or why nothing stands here.
pub fn between_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    open: &mut Unfolded,
    lines: &[BetweenLine],
    note: Option<&str>,
    drugs: usize,
) {
    if drugs < 2 {
        return;
    }
    ui.add_space(8.0);
    heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("check-between")), 2);
    if let Some(note) = note {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(note));
    } else if lines.is_empty() {
        let none = cx.t("check-between-none");
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&none));
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    if lines.len() <= MOST_OPEN {
        side_by_side(ui, lines, |ui, between| line_ui(ui, cx, &between.line, &between.line.drug_shown));
        return;
    }
    for of_drug in lines.chunk_by(|one, next| one.line.drug == next.line.drug) {
        between_folded(ui, cx, open, of_drug);
    }
}

/// What the texts of one drug say of the other checked drugs, in one counted line that names them all.
fn between_folded(ui: &mut Ui, cx: &Cx<'_>, open: &mut Unfolded, lines: &[BetweenLine]) {
    let Some(first) = lines.first() else { return };
    let drug = first.line.drug_shown.as_str();
    let shown = between_text(cx, drug, lines, |line| &line.other_shown);
    let spoken = between_text(cx, &first.drug_name, lines, |line| &line.other_name);
    let key = format!("between {}", first.line.drug.as_str());
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &spoken).open(is_open).margin(Margin::symmetric(0, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&shown));
    });
    if pressed.clicked() {
        open.toggle(key);
    }
    if is_open {
        unfolded::ui(ui, cx, 8.0, |ui| {
            side_by_side(ui, lines, |ui, between| line_ui(ui, cx, &between.line, drug));
        });
    }
}

/// "carbamazepine: 7 lines, about lithium, ...".
fn between_text(cx: &Cx<'_>, drug: &str, lines: &[BetweenLine], other: impl Fn(&BetweenLine) -> &String) -> String {
    let mut others: Vec<&str> = Vec::new();
    for name in lines.iter().map(other) {
        if !others.contains(&name.as_str()) {
            others.push(name);
        }
    }
    let list = others.join(", ");
    cx.f("check-between-of", &[("drug", drug.into()), ("n", lines.len().into()), ("list", (&list).into())])
}
