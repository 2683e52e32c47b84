//! The sections that are running text. Each source speaks for itself, the highest rank first where they differ; a press
//! opens what a line rests on.

use eframe::egui::{Align, Frame, Id, Layout, Margin, Ui};

use super::tablets;
use crate::app::finding_text::source_and_rank;
use crate::domain::id::Id as DataId;
use crate::domain::line::{Line, LineId};
use crate::domain::monograph::{Item, Monograph, Section};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::in_sight::in_sight;
use crate::ui::layout::Width;
use crate::ui::panels::side_by_side::side_by_side;
use crate::ui::panels::source_lines;
use crate::ui::passage;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Card, PressBlock, Tag, row};

pub fn uses(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, width: Width) {
    section(ui, cx, monograph, "uses", &[Section::Uses]);
    if width < Width::Wide && !monograph.drug.strengths.is_empty() {
        ui.add_space(8.0);
        tablets::ui(ui, cx, monograph);
        tablets::sources_ui(ui, cx, monograph);
    }
}

pub fn mechanism(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    section(ui, cx, monograph, "mechanism", &[Section::Mechanism, Section::Duration]);
}

pub fn long_term(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    heading(ui, cx, &cx.t("heading-long-term"), "");
    let stopping: Vec<&Item> = monograph.section(Section::Stopping).collect();
    if !stopping.is_empty() {
        let strong = cx.tokens().line_strong;
        Card::new().padding_xy(16.0, 12.0).edge(1.5, strong).show(ui, cx.theme, |ui| {
            ui.horizontal_top(|ui| {
                Icon::Warn.ui(ui, 20.0, cx.tokens().text);
                ui.vertical(|ui| {
                    heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("do-not-stop-suddenly")), 3);
                    groups(ui, cx, monograph, &stopping, Type::Body);
                });
            });
        });
        ui.add_space(8.0);
    }
    let parts = [Section::Withdrawal, Section::LongTerm, Section::Tolerance, Section::Dependence];
    for part in parts {
        subsection(ui, cx, monograph, part);
    }
    missing(
        ui,
        cx,
        monograph,
        &[Section::Stopping, Section::Withdrawal, Section::LongTerm, Section::Tolerance, Section::Dependence],
    );
}

pub fn taking(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    heading(ui, cx, &cx.t("heading-taking"), "");
    let parts = [
        Section::Taking,
        Section::Driving,
        Section::Alcohol,
        Section::Monitoring,
        Section::Urgent,
        Section::Soon,
        Section::MissedDose,
        Section::Overdose,
        Section::Storage,
    ];
    for part in parts {
        subsection(ui, cx, monograph, part);
    }
    missing(ui, cx, monograph, &parts);
}

pub fn subsection(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, section: Section) {
    let items: Vec<&Item> = monograph.section(section).collect();
    if items.is_empty() {
        return;
    }
    in_sight(ui, section.id(), |ui| {
        ui.add_space(4.0);
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t(&section_words(section))), 3);
        groups(ui, cx, monograph, &items, Type::Body);
    });
}

/// "The sources read give no information about: missed dose, keeping it."
fn missing(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, sections: &[Section]) {
    let none = sections.iter().filter(|section| monograph.section(**section).next().is_none());
    let names: Vec<String> = none.map(|section| cx.t(&section_words(*section)).to_lowercase()).collect();
    if !names.is_empty() {
        ui.add_space(4.0);
        let text = cx.f("sections-missing", &[("sections", (&names.join(", ")).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&text));
    }
}

/// The id of a section's heading among the words.
fn section_words(section: Section) -> String {
    format!("section-{}", section.id())
}

fn section(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, id: &str, sections: &[Section]) {
    heading(ui, cx, &cx.t(&format!("section-{id}")), "");
    let items: Vec<&Item> = sections.iter().flat_map(|section| monograph.section(*section)).collect();
    if items.is_empty() {
        let about = cx.t(&format!("section-{id}")).to_lowercase();
        let text = cx.f("section-missing", &[("section", (&about).into())]);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&text));
    }
    groups(ui, cx, monograph, &items, Type::Reading);
}

/// A heading of a section, with a note at the right.
pub fn heading(ui: &mut Ui, cx: &Cx<'_>, title: &str, note: &str) {
    row(ui, 28.0, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Section).text(title), 2);
        if !note.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(note));
            });
        }
    });
}

/// The items of each source as one paragraph under its source; side by side where the sources disagree. A press opens
/// the source's own words.
fn groups(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, items: &[&Item], style: Type) {
    let mut sources: Vec<&DataId> = Vec::new();
    for item in items {
        if !sources.contains(&&item.source) {
            sources.push(&item.source);
        }
    }
    // "Regulator before web article": the order of rank, the same everywhere.
    sources.sort_by_cached_key(|id| monograph.source(id).map(crate::domain::source::Source::rank_key));
    let of_source = |id: &DataId| items.iter().copied().filter(|item| item.source == *id).collect::<Vec<&Item>>();
    let groups: Vec<Vec<&Item>> = sources.into_iter().map(of_source).collect();
    let disagree = items.iter().any(|item| item.disagree);
    if disagree {
        let label = cx.t("sources-disagree-short");
        Tag::new(&label).icon(Icon::Split).ui(ui, cx.theme);
    }
    if disagree && groups.len() > 1 {
        side_by_side(ui, &groups, |ui, items| group(ui, cx, monograph, items, style, true));
    } else {
        groups.iter().for_each(|items| group(ui, cx, monograph, items, style, false));
    }
}

/// What one source says; where others disagree, its name stands above.
fn group(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, items: &[&Item], style: Type, named: bool) {
    let Some(first) = items.first() else { return };
    let key = LineId::Entry(first.id.clone());
    let open = source_lines::is_open(cx, monograph, &key);
    let words: Vec<&str> = items.iter().map(|item| item.words.as_str()).collect();
    let words = words.join(" ");
    let source = monograph.source(&first.source);
    let rank = source.map(|s| source_and_rank(&cx.state.words, s)).unwrap_or_default();
    let odd = items.iter().any(|item| item.odd_quote.is_some());
    let name = format!("{words} {rank}");
    let block =
        PressBlock::new(Id::unique(("item", first.id.as_str())), &name).open(open).margin(Margin::symmetric(0, 4));
    let pressed = block.show(ui, cx.theme, |ui| {
        if let Some(source) = source.filter(|_| named) {
            let says = cx.f("source-says", &[("source", (&source.short).into())]);
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).strong(&says));
        }
        let said = para_ui(ui, Para::new(cx.theme, style).text(&words));
        passage::of_source(ui, said.id, monograph);
        let mut para = Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(&rank);
        if odd {
            para = para.text(" · ").text(&cx.t("written-oddly"));
        }
        para_ui(ui, para);
    });
    passage::of_source(ui, pressed.id, monograph);
    if pressed.clicked() {
        source_lines::toggle(cx, monograph, key);
    }
    if open {
        let lines: Vec<Line<'_>> = items.iter().map(|item| Line::item(item)).collect();
        Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| source_lines::ui(ui, cx, monograph, &lines));
    }
}
