//! Other medicines and dose: they name no group of patients and have no grade. What several sources say of one medicine
//! stands side by side.

use eframe::egui::{Frame, Id, Margin, Ui};

use super::sections::heading;
use crate::app::finding_text::{quoted, source_and_rank};
use crate::domain::interaction::Interaction;
use crate::domain::line::Line;
use crate::domain::monograph::{Item, Monograph, Section};
use crate::domain::source::Source;
use crate::domain::text::normalise;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::in_sight::in_sight;
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, PressBlock, Tag, hairline};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    heading(ui, cx, &cx.t("interactions-title"), &cx.t("interactions-note"));
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for (at, group) in by_medicine(monograph).into_iter().enumerate() {
            in_sight(ui, ("group", at), |ui| interactions_ui(ui, cx, monograph, &group));
        }
        for item in monograph.section(Section::DoseNotes) {
            ui.push_id(item.id.as_str(), |ui| dose_ui(ui, cx, monograph, item));
        }
    });
}

/// Interactions with the same medicine or class stand together, the higher rank of source first.
fn by_medicine(monograph: &Monograph) -> Vec<Vec<&Interaction>> {
    let mut groups: Vec<Vec<&Interaction>> = Vec::new();
    for interaction in &monograph.interactions {
        let with = normalise(&interaction.with);
        match groups.iter_mut().find(|g| g.first().is_some_and(|first| normalise(&first.with) == with)) {
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
    let several = group.iter().any(|i| group.first().is_some_and(|first| first.source != i.source));
    if several {
        side_by_side(ui, group, |ui, interaction| interaction_ui(ui, cx, monograph, interaction));
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
    let line = Line::interaction(interaction);
    let open = source_lines::is_open(cx, monograph, &line.id);
    let block = PressBlock::new(Id::unique(("interaction", interaction.id.as_str())), &name)
        .open(open)
        .margin(Margin::symmetric(16, 8));
    let pressed = block.show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&interaction.words).text(" ").text(&phrase));
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&ranked));
    });
    opened(ui, cx, monograph, &line, pressed.clicked());
}

fn dose_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, item: &Item) {
    let words = &cx.state.words;
    let ranked = monograph.source(&item.source).map(|s| source_and_rank(words, s)).unwrap_or_default();
    let odd = item.odd_quote.as_ref().map(|odd| quoted(words, odd)).unwrap_or_default();
    let oddly = if item.odd_quote.is_some() { cx.t("written-oddly") } else { String::new() };
    let name = format!("{} {odd} {oddly} {ranked}", item.words);
    let line = Line::item(item);
    let open = source_lines::is_open(cx, monograph, &line.id);
    let block =
        PressBlock::new(Id::unique(("dose", item.id.as_str())), &name).open(open).margin(Margin::symmetric(16, 10));
    let pressed = block.show(ui, cx.theme, |ui| {
        ui.horizontal_wrapped(|ui| {
            let title = format!("{}. ", cx.t("dose"));
            para_ui(ui, Para::new(cx.theme, Type::Body).strong(&title).text(&item.words).text(" ").text(&odd));
            if !oddly.is_empty() {
                Tag::new(&oddly).ui(ui, cx.theme);
            }
        });
        para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&ranked));
    });
    opened(ui, cx, monograph, &line, pressed.clicked());
}

/// What a line rests on, where it is open; a press opens or closes it.
fn opened(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, line: &Line<'_>, pressed: bool) {
    if source_lines::is_open(cx, monograph, &line.id) {
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 10 });
        frame.show(ui, |ui| source_lines::ui(ui, cx, monograph, std::slice::from_ref(line)));
    }
    if pressed {
        source_lines::toggle(cx, monograph, line.id.clone());
    }
}
