//! What names a source: title, publisher, document, version, date, what was read. With these it is found where it is
//! published; everything can be copied.

use eframe::egui::Ui;

use crate::app::finding_text::rank;
use crate::domain::source::{ReadExtent, Source};
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, Card};
use crate::words::date_short;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, source: &Source) {
    let facts = facts(cx, source);
    let edge = cx.tokens().line_2;
    Card::new().padding_xy(16.0, 12.0).edge(1.0, edge).ground(cx.tokens().bg).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (label, value) in &facts {
            let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(label).text("  ");
            para_ui(ui, para.run(value, Weight::Medium, cx.tokens().text));
        }
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("source-not-here")));
        ui.add_space(4.0);
        let copy = cx.t("source-copy");
        if Button::new(&copy).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
            let lines: Vec<String> = facts.iter().map(|(label, value)| format!("{label}: {value}")).collect();
            ui.ctx().copy_text(lines.join("\n"));
        }
    });
}

fn facts(cx: &Cx<'_>, source: &Source) -> Vec<(String, String)> {
    let words = &cx.state.words;
    let read = match source.read {
        ReadExtent::Whole => "read-whole",
        ReadExtent::Part => "read-part",
    };
    let facts = [
        ("source-title", Some(source.title.clone())),
        ("source-publisher", source.publisher.clone()),
        ("source-kind", Some(capitalised(&rank(words, source)))),
        ("source-document", source.document_id.clone()),
        ("source-version-label", source.version.clone()),
        ("source-date", Some(date_short(words, source.effective.as_ref()))),
        ("source-read", Some(cx.t(read))),
        ("source-licence", source.licence.clone()),
        ("source-note", source.note.clone()),
    ];
    facts.into_iter().filter_map(|(label, value)| Some((cx.t(label), value?))).collect()
}
