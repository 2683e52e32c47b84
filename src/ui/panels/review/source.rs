//! What names a source: title, publisher, document, version, date, what was read. With these it is found where it is
//! published; everything can be copied.

use eframe::egui::Ui;

use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::source_text;
use crate::domain::monograph::Monograph;
use crate::domain::source::Source;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, Card};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, source: &Source) {
    let edge = cx.tokens().line_2;
    Card::new().padding_xy(16.0, 12.0).edge(1.0, edge).ground(cx.tokens().bg).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (label, value) in facts(cx, source) {
            let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&label).text("  ");
            para_ui(ui, para.run(&value, Weight::Medium, cx.tokens().text));
        }
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("source-not-here")));
        ui.add_space(4.0);
        let (copy, name) = (cx.t("copy-source"), cx.f("copy-source-name", &[("source", (&source.title).into())]));
        if Button::new(&copy).name(&name).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
            let (drug, source) = (monograph.id().clone(), source.id.clone());
            cx.send(Command::Reading(ReadingCommand::CopySource { drug, source }));
        }
    });
}

fn facts(cx: &Cx<'_>, source: &Source) -> Vec<(String, String)> {
    let words = &cx.state.words;
    let date = source_text::effective(words, source, cx.state.today.as_ref()).unwrap_or_else(|| cx.t("no-date"));
    let facts = [
        ("label-title", Some(source.title.clone())),
        ("label-publisher", source.publisher.clone()),
        ("label-kind", Some(capitalised(&cx.t(&format!("kind-{}", source.kind.id()))))),
        ("label-document", source.document_id.clone()),
        ("label-version", Some(source.version.clone().unwrap_or_else(|| cx.t("no-version")))),
        ("label-date", Some(date)),
        ("label-read", Some(source_text::read(words, source))),
        ("label-licence", source.licence.clone()),
        ("label-note", source.note.clone()),
    ];
    facts.into_iter().filter_map(|(label, value)| Some((cx.t(label), value?))).collect()
}
