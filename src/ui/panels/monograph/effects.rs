//! The side effects: one card a tier, as its source has it, with its count; each source under its own name, the highest
//! rank first. A press on a term opens what it rests on.

use eframe::egui::{Frame, Id, Margin, Sense, Ui, vec2};

use super::sections::heading;
use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::source_and_rank;
use crate::domain::effect::{Effect, EffectList, Scheme};
use crate::domain::line::{Line, LineId, TierRef};
use crate::domain::monograph::Monograph;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::in_sight::in_sight;
use crate::ui::panels::source_lines;
use crate::ui::passage;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Card, PressBlock, TierHeader};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let lists = monograph.effects_by_source();
    let source = lists.first().and_then(|list| monograph.source(&list.source));
    let one_source = lists.iter().all(|list| Some(&list.source) == source.map(|s| &s.id));
    let note = source.filter(|_| one_source).map(|s| source_and_rank(&cx.state.words, s)).unwrap_or_default();
    heading(ui, cx, &cx.t("heading-effects"), &note);
    if lists.is_empty() {
        let about = cx.t("heading-effects").to_lowercase();
        let text = cx.f("section-missing", &[("section", (&about).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&text));
    }
    if one_source && lists.iter().any(|list| list.scheme == Scheme::Words) {
        no_numbers(ui, cx);
    }
    for (at, list) in lists.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lists.get(before));
        if !one_source && before.is_none_or(|before| before.source != list.source) {
            source_heading(ui, cx, monograph, list);
            if lists.iter().any(|other| other.source == list.source && other.scheme == Scheme::Words) {
                no_numbers(ui, cx);
            }
        }
        ui.add_space(4.0);
        in_sight(ui, (list.tier, &list.source), |ui| tier(ui, cx, monograph, list, at == 0, one_source));
    }
}

/// The name of the source whose tiers follow.
fn source_heading(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, list: &EffectList) {
    let Some(source) = monograph.source(&list.source) else { return };
    ui.add_space(8.0);
    let text = source_and_rank(&cx.state.words, source);
    heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&text), 3);
}

/// "Terms and tiers as the source has them. The source gives no numbers."
fn no_numbers(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal_top(|ui| {
        Icon::Info.ui(ui, 16.0, cx.tokens().text_2);
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("tiers-words-only")).text(" ");
        para_ui(ui, para.color(cx.tokens().text).strong(&cx.t("tiers-no-numbers")));
    });
}

fn tier(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, list: &EffectList, first: bool, one_source: bool) {
    let key = TierRef { drug: monograph.id().clone(), source: list.source.clone(), tier: list.tier };
    let open = cx.state.reading.tier_is_open(&key, first);
    let title = &list.source_word;
    let count = list.effects.len().to_string();
    // Two sources may have the same word: the name that is read tells them apart.
    let short = monograph.source(&list.source).map(|s| s.short.as_str()).filter(|_| !one_source);
    let read = short.map_or_else(|| title.clone(), |short| format!("{title}, {short}"));
    let name = cx.f("tier-name", &[("tier", (&read).into()), ("n", list.effects.len().into())]);
    let word = cx.t(if open { "hide" } else { "show" });
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        if TierHeader::new(&name, title, open).count(&count).word(&word).ui(ui, cx.theme).clicked() {
            cx.send(Command::Reading(ReadingCommand::ToggleTier(key)));
        }
        if !open {
            return;
        }
        Frame::new().inner_margin(Margin { left: 28, right: 16, top: 0, bottom: 12 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if list.effects.is_empty() {
                para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("tier-empty")));
            }
            for effect in list.in_order() {
                in_sight(ui, effect.id.as_str(), |ui| effect_ui(ui, cx, monograph, list, effect));
            }
        });
    });
}

fn effect_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, list: &EffectList, effect: &Effect) {
    let key = LineId::Entry(effect.id.clone());
    let open = source_lines::is_open(cx, monograph, &key);
    let para = effect_para(cx, monograph, effect);
    let rank = monograph.source(&list.source).map(|s| source_and_rank(&cx.state.words, s)).unwrap_or_default();
    let name = format!("{}. {rank}", para.plain_text());
    let block = PressBlock::new(Id::unique(("effect", monograph.id().as_str(), effect.id.as_str())), &name)
        .open(open)
        .margin(Margin::symmetric(8, 2));
    let pressed = block.show(ui, cx.theme, |ui| {
        ui.horizontal_top(|ui| {
            let (dot, _) = ui.allocate_exact_size(vec2(8.0, 24.0), Sense::hover());
            ui.painter().circle_filled(dot.center(), 2.5, cx.tokens().text_3);
            let said = para_ui(ui, para);
            passage::of_source(ui, said.id, monograph);
        });
    });
    passage::of_source(ui, pressed.id, monograph);
    if pressed.clicked() {
        source_lines::toggle(cx, monograph, key);
    }
    if open {
        Frame::new().inner_margin(Margin { left: 24, right: 0, top: 2, bottom: 6 }).show(ui, |ui| {
            source_lines::ui(ui, cx, monograph, &Line::effect(list, effect));
        });
    }
}

/// The term to the letter, plain words in brackets, and who calls it serious.
fn effect_para(cx: &Cx<'_>, monograph: &Monograph, effect: &Effect) -> Para {
    let mut para = Para::new(cx.theme, Type::Reading).text(&effect.term);
    if let Some(plain) = &effect.plain {
        para = para.colored(&format!(" ({plain})"), cx.tokens().text_2);
    }
    if effect.serious {
        let by = effect.serious_source.as_ref().and_then(|id| monograph.source(id)).map(|s| s.short.as_str());
        let serious = cx.f("serious-by", &[("source", by.unwrap_or_default().into())]);
        para = para.strong(&format!("  {serious}"));
    }
    para
}
