//! What the reading pane shows where a search finds no name: nothing is opened, suggestions with their reasons.

use eframe::egui::{CursorIcon, Ui};

use super::column;

use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::finding_text::why_hit;
use crate::app::label_meant::looks_like;
use crate::app::label_text;
use crate::domain::monograph::Section;
use crate::domain::search::labels::LabelHit;
use crate::domain::search::{Hit, HitKind};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Tag};

/// The width of the column, in points.
const COLUMN: f32 = 840.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    column::ui(ui, COLUMN, |ui| contents(ui, cx));
}

fn contents(ui: &mut Ui, cx: &mut Cx<'_>) {
    let query = cx.state.nav.query.trim().to_owned();
    let title = cx.f("not-found", &[("query", (&query).into())]);
    heading_ui(ui, Para::new(cx.theme, Type::Page).text(&title), 1);
    let n = cx.state.library.monographs().len();
    let mut searched = vec![cx.f("searched-names", &[("n", n.into())])];
    let labels = cx.state.nav.label.library.len();
    if labels > 0 {
        searched.push(cx.f("searched-labels", &[("n", labels.into())]));
    }
    searched.push(cx.t("nothing-opened"));
    let searched = searched.join(" ");
    para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&searched));
    let texts = cx.state.nav.text_hits.len() + cx.state.nav.label.texts.known();
    if texts > 0 {
        let sentence = cx.f("not-found-in-texts", &[("n", texts.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&sentence));
    }
    ui.add_space(16.0);
    let suggestions = cx.state.nav.found.did_you_mean.clone();
    let para = Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).color(cx.tokens().text_2);
    heading_ui(ui, para.text(&cx.t("did-you-mean")), 2);
    ui.add_space(4.0);
    let labels = cx.state.nav.label.found.did_you_mean.clone();
    if suggestions.is_empty() && labels.is_empty() {
        let text = format!("{}. {}", cx.t("no-suggestion"), cx.t("says-nothing-about-drug"));
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&text));
    }
    for hit in &suggestions {
        ui.push_id(&hit.drug, |ui| suggestion(ui, cx, hit));
        ui.add_space(8.0);
    }
    for label in &labels {
        ui.push_id(&label.hit.drug, |ui| label_suggestion(ui, cx, label));
        ui.add_space(8.0);
    }
}

fn label_suggestion(ui: &mut Ui, cx: &mut Cx<'_>, label: &LabelHit) {
    let words = &cx.state.words;
    let (names, apart) = (label_text::names(label), label_text::apart(words, label));
    Card::new().show(ui, cx.theme, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Section).text(&names));
        let small = |text: &str| Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text);
        let label_of = cx.f("label-meant", &[("apart", (&apart).into())]);
        para_ui(ui, small(&label_of));
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&why_hit(words, &label.hit, false)));
        let class = label.class.clone().unwrap_or_else(|| cx.t("not-given"));
        para_ui(ui, small(&format!("{} {class}", cx.t("fact-class"))));
        let alike = looks_like(cx.state.library.monographs(), label);
        if !alike.is_empty() {
            let text = cx.f("cli-looks-like", &[("list", (&alike.join(", ")).into())]);
            Tag::new(&text).icon(Icon::Twin).ui(ui, cx.theme);
        }
        ui.add_space(4.0);
        let open = cx.f("open-drug", &[("name", (&label.hit.matched).into())]);
        let name = cx.f("open-label", &[("name", (&format!("{names}, {apart}")).into())]);
        if Button::new(&open).name(&name).ui(ui, cx.theme).on_hover_cursor(CursorIcon::PointingHand).clicked() {
            cx.send(Command::Nav(NavCommand::Open(label.hit.drug.clone())));
        }
    });
}

fn suggestion(ui: &mut Ui, cx: &mut Cx<'_>, hit: &Hit) {
    let Some(monograph) = cx.state.library.get(&hit.drug).cloned() else { return };
    let drug = &monograph.drug;
    Card::new().show(ui, cx.theme, |ui| {
        ui.horizontal_wrapped(|ui| {
            para_ui(ui, Para::new(cx.theme, Type::Section).text(&hit.matched));
            let is_a = match hit.is_a {
                HitKind::Generic => cx.t("generic-name"),
                _ => cx.f("brand-of", &[("name", (&drug.name).into())]),
            };
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&is_a));
        });
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&why_hit(&cx.state.words, hit, false)));
        let facts = |label: &str, value: &str| {
            Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(label).text(" ").run(
                value,
                Weight::Medium,
                cx.tokens().text,
            )
        };
        let class = drug.class.clone().unwrap_or_else(|| cx.t("not-given"));
        para_ui(ui, facts(&cx.t("fact-class"), &class));
        let uses: Vec<&str> = monograph.section(Section::Uses).take(1).map(|item| item.words.as_str()).collect();
        para_ui(ui, facts(&cx.t("fact-used-for"), &uses.join(" ")));
        if !drug.look_alikes.is_empty() {
            let names: Vec<&str> = drug.look_alikes.iter().map(|l| l.tall_man.as_deref().unwrap_or(&l.name)).collect();
            let text = cx.f("cli-looks-like", &[("list", (&names.join(", ")).into())]);
            Tag::new(&text).icon(Icon::Twin).ui(ui, cx.theme);
        }
        ui.add_space(4.0);
        let open = cx.f("open-drug", &[("name", drug.tall_man.as_ref().unwrap_or(&drug.name).into())]);
        let name = cx.f("open-drug", &[("name", (&drug.name).into())]);
        let button = Button::new(&open).name(&name).ui(ui, cx.theme).on_hover_cursor(CursorIcon::PointingHand);
        if button.clicked() {
            cx.send(Command::Nav(NavCommand::Open(hit.drug.clone())));
        }
    });
}
