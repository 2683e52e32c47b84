//! One group of the list: a drug with all that its sources say of this patient, or a population with all drugs.

use eframe::egui::{Align, Id, Layout, Ui};

use super::entry::{self, Lead};
use super::list::MOST;
use super::{Unfolded, anyone, medicines};
use crate::app::Command;
use crate::app::check_list::{Entry, GapLine, Group, GroupKey, StatementLine};
use crate::app::command::{CheckCommand, NavCommand};
use crate::app::finding_text::{population, standing};
use crate::domain::id::Id as DrugId;
use crate::domain::patient::Answer;
use crate::ui::cx::{Cx, shape};
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{IconButton, Link, PressBlock, hairline};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, group: &Group, keep: &dyn Fn(&DrugId) -> bool) {
    title(ui, cx, group);
    match &group.key {
        GroupKey::Drug(drug) => {
            anyone::ui(ui, cx, open, &group.title, (&group.failed, &group.always), false);
            by_answer(ui, cx, open, group, drug);
            medicines::ui(ui, cx, open, group, drug.as_str());
        }
        GroupKey::Anyone => by_drug(ui, cx, open, group, keep),
        GroupKey::Population(_) => {
            for entry in group.entries.iter().filter(|entry| keep(&entry.drug)).take(MOST) {
                entry::ui(ui, cx, open, entry, Lead::Drug);
            }
        }
        GroupKey::Medicines => medicines::ui(ui, cx, open, group, "all"),
    }
    ui.add_space(8.0);
    hairline(ui, cx.theme);
    ui.add_space(4.0);
}

fn title(ui: &mut Ui, cx: &mut Cx<'_>, group: &Group) {
    let drug = match &group.key {
        GroupKey::Drug(id) => Some(id.clone()),
        _ => None,
    };
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(32.0);
        let heading = heading_ui(ui, Para::new(cx.theme, Type::Section).text(&group.shown), 2);
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_label(group.title.as_str()));
        if !group.note.is_empty() {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&group.note));
        }
        let Some(drug) = drug else { return };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let named = |id: &str| cx.f(id, &[("name", (&group.title).into())]);
            let (remove, open) = (named("check-remove"), named("check-open-monograph-of"));
            if IconButton::new(Icon::X, &remove).ui(ui, cx.theme).clicked() {
                cx.send(Command::Check(CheckCommand::Remove(drug.clone())));
            }
            let label = cx.t("check-open-monograph");
            if cx.state.library.get(&drug).is_none() {
                return;
            }
            if Link::new(&label).name(&open).style(Type::Small).ui(ui, cx.theme).clicked() {
                cx.send(Command::Nav(NavCommand::Open(drug.clone())));
            }
        });
    });
}

/// Those that count in full; those not asked and those answered No each behind a counted line.
fn by_answer(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, group: &Group, drug: &DrugId) {
    let of = |answer: Answer| group.entries.iter().filter(move |entry| entry.answer == answer);
    for entry in of(Answer::Yes) {
        entry::ui(ui, cx, open, entry, Lead::Population);
    }
    let not_asked: Vec<&Entry> = of(Answer::NotAsked).collect();
    if let Some(worst) = not_asked.first() {
        let words = &cx.state.words;
        let (about, standing) = (population(words, &worst.population), standing(words, worst.standing));
        let text = cx.f(
            "check-not-asked",
            &[("n", not_asked.len().into()), ("population", (&about).into()), ("standing", (&standing).into())],
        );
        let color = shape(worst.standing).word_color(cx.tokens());
        let before = text.strip_suffix(&standing).unwrap_or(&text);
        let end = if before.len() < text.len() { standing.as_str() } else { "" };
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(before).strong_colored(end, color);
        folded(ui, cx, open, (&group.title, &text, para), &not_asked, format!("not asked {drug}"));
    }
    let no: Vec<&Entry> = of(Answer::No).collect();
    if !no.is_empty() {
        let text = cx.f("check-answered-no", &[("n", no.len().into())]);
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text);
        folded(ui, cx, open, (&group.title, &text, para), &no, format!("answered no {drug}"));
    }
}

fn folded(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    open: &mut Unfolded,
    (title, text, para): (&str, &str, Para),
    entries: &[&Entry],
    key: String,
) {
    let spoken = cx.f("check-line-of", &[("name", title.into()), ("line", text.into())]);
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &spoken).open(is_open);
    if block.show(ui, cx.theme, |ui| drop(para_ui(ui, para))).clicked() {
        open.toggle(key);
    }
    if is_open {
        for entry in entries {
            entry::ui(ui, cx, open, entry, Lead::Population);
        }
    }
}

/// For anyone, drug after drug: the lines of one drug stand together, and what failed comes first.
fn by_drug(ui: &mut Ui, cx: &Cx<'_>, open: &mut Unfolded, group: &Group, keep: &dyn Fn(&DrugId) -> bool) {
    let mut one = |drug: &DrugId, failed: &[GapLine], always: &[StatementLine]| {
        let name = cx.state.library.readable_or_not(drug).map_or(drug.as_str(), |m| m.drug.name.as_str());
        anyone::ui(ui, cx, open, name, (failed, always), true);
    };
    for failed in group.failed.chunk_by(|a, b| a.drug == b.drug).take(MOST) {
        if let Some(first) = failed.first().filter(|first| keep(&first.drug)) {
            one(&first.drug, failed, &[]);
        }
    }
    for always in group.always.chunk_by(|a, b| a.drug == b.drug).take(MOST) {
        if let Some(first) = always.first().filter(|first| keep(&first.drug)) {
            one(&first.drug, &[], always);
        }
    }
}
