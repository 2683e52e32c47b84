//! The side effects: one card a tier, as its source has it, with its count; the note on missing numbers above.

use eframe::egui::{Frame, Margin, Sense, Ui, vec2};

use super::sections::heading;
use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::source_and_rank;
use crate::domain::effect::{Effect, EffectList, Scheme};
use crate::domain::monograph::Monograph;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, TierHeader};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let lists = &monograph.side_effects;
    let source = lists.first().and_then(|list| monograph.source(&list.source));
    let one_source = lists.iter().all(|list| Some(&list.source) == source.map(|s| &s.id));
    let note = source.filter(|_| one_source).map(|s| source_and_rank(&cx.state.words, s)).unwrap_or_default();
    heading(ui, cx, &cx.t("heading-effects"), &note);
    if lists.is_empty() {
        let about = cx.t("heading-effects").to_lowercase();
        let text = cx.f("section-missing", &[("section", (&about).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&text));
    }
    if lists.iter().any(|list| list.scheme == Scheme::Words) {
        ui.horizontal_top(|ui| {
            Icon::Info.ui(ui, 16.0, cx.tokens().text_2);
            let para =
                Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("tiers-words-only")).text(" ");
            para_ui(ui, para.color(cx.tokens().text).strong(&cx.t("tiers-no-numbers")));
        });
    }
    for (at, list) in lists.iter().enumerate() {
        ui.add_space(4.0);
        ui.push_id((list.tier, &list.source), |ui| tier(ui, cx, monograph, list, at == 0, one_source));
    }
}

fn tier(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, list: &EffectList, first: bool, one_source: bool) {
    let open = cx.state.reading.tier_is_open(monograph.id(), list.tier, first);
    let title = if one_source {
        list.source_word.clone()
    } else {
        let short = monograph.source(&list.source).map(|s| s.short.clone()).unwrap_or_default();
        format!("{}, {short}", list.source_word)
    };
    let count = list.effects.len().to_string();
    let name = cx.f("tier-name", &[("tier", (&title).into()), ("n", list.effects.len().into())]);
    let word = cx.t(if open { "hide" } else { "show" });
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        if TierHeader::new(&name, &title, open).count(&count).word(&word).ui(ui, cx.theme).clicked() {
            cx.send(Command::Reading(ReadingCommand::ToggleTier(monograph.id().clone(), list.tier)));
        }
        if !open {
            return;
        }
        Frame::new().inner_margin(Margin { left: 36, right: 16, top: 0, bottom: 12 }).show(ui, |ui| {
            if list.effects.is_empty() {
                para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("tier-empty")));
            }
            for effect in list.in_order() {
                effect_ui(ui, cx, monograph, effect);
            }
        });
    });
}

fn effect_ui(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, effect: &Effect) {
    ui.horizontal_top(|ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(8.0, 24.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 2.5, cx.tokens().text_3);
        let mut para = Para::new(cx.theme, Type::Reading).text(&effect.term);
        if let Some(plain) = &effect.plain {
            para = para.colored(&format!(" ({plain})"), cx.tokens().text_2);
        }
        if effect.serious {
            let by = effect.serious_source.as_ref().and_then(|id| monograph.source(id)).map(|s| s.short.as_str());
            let serious = cx.f("serious-by", &[("source", by.unwrap_or_default().into())]);
            para = para.strong(&format!("  {serious}"));
        }
        para_ui(ui, para);
    });
}
