//! The sources by rank, each with all that is known of it, the advice and the disclaimer of the sources.

use eframe::egui::{Align, Frame, Layout, Margin, Ui};

use super::sections::{heading, subsection};
use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::{review_text, source_text};
use crate::domain::line::Line;
use crate::domain::monograph::{Monograph, Section};
use crate::domain::source::Source;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::in_sight::in_sight;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, Link, Tag, TagKind, hairline, row};

/// Below this width the tag of the review stands under the text, in points.
const BESIDE: f32 = 440.0;
/// What the tag takes beside its word, in points.
const TAG: f32 = 36.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let count = monograph.sources.len();
    heading(ui, cx, &cx.t("heading-sources"), &cx.f("sources-count", &[("n", count.into())]));
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for (at, source) in monograph.sources_by_rank().into_iter().enumerate() {
            let margin = Margin { left: 16, right: 16, top: 10, bottom: 4 };
            in_sight(ui, source.id.as_str(), |ui| {
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let place = cx.f("source-place", &[("n", (at + 1).into()), ("of", count.into())]);
                    source_ui(ui, cx, monograph, source, &place);
                    actions_ui(ui, cx, monograph, source);
                });
            });
            if at + 1 < count {
                hairline(ui, cx.theme);
            }
        }
    });
    subsection(ui, cx, monograph, Section::Advice);
    subsection(ui, cx, monograph, Section::Disclaimer);
}

fn source_ui(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, source: &Source, place: &str) {
    let label = review_text::of_source(&cx.state.words, cx.state.library.log(), monograph, source);
    let tag = |ui: &mut Ui| Tag::new(&label).kind(TagKind::Line).icon(Icon::Clock).ui(ui, cx.theme);
    if ui.available_width() < BESIDE {
        about_ui(ui, cx, source, place);
        tag(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        let word = Para::new(cx.theme, Type::Note).text(&label).galley(ui).size().x;
        let width = ui.available_width() - word - TAG - cx.theme.sizes.space.sm;
        ui.vertical(|ui| {
            ui.set_width(width);
            about_ui(ui, cx, source, place);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), tag);
    });
}

/// Title; kind and rank; date, age and version; what was read; licence. What the source does not give is said.
fn about_ui(ui: &mut Ui, cx: &Cx<'_>, source: &Source, place: &str) {
    let words = &cx.state.words;
    let title = Para::new(cx.theme, Type::Body).strong(&format!("{}: ", source.short));
    para_ui(ui, title.medium(&source.title));
    let kind = capitalised(&cx.t(&format!("kind-{}", source.kind.id())));
    let dated = source_text::effective(words, source, cx.state.today.as_ref()).unwrap_or_else(|| cx.t("no-date"));
    let version = source_text::version(words, source).unwrap_or_else(|| cx.t("no-version"));
    let mut who: Vec<String> = vec![kind, place.to_owned()];
    who.extend(source.jurisdiction.clone());
    who.extend(source.publisher.clone().filter(|publisher| *publisher != source.short));
    let which = [dated, version, source_text::read(words, source)];
    let licence = source
        .licence
        .as_ref()
        .map_or_else(|| cx.t("source-no-licence"), |licence| cx.f("source-licence", &[("licence", licence.into())]));
    let named = source.document_id.as_ref().map(|id| cx.f("source-document", &[("id", id.into())]));
    let last: Vec<String> = [Some(licence), named].into_iter().flatten().collect();
    for line in [who.join(" · "), which.join(" · "), last.join(" · ")] {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&line));
    }
    if let Some(note) = &source.note {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(note));
    }
}

fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, source: &Source) {
    let (label, name) = (cx.t("copy-source"), cx.f("copy-source-name", &[("source", (&source.title).into())]));
    row(ui, cx.theme.sizes.hit.link, |ui| {
        if Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
            let (drug, source) = (monograph.id().clone(), source.id.clone());
            cx.send(Command::Reading(ReadingCommand::CopySource { drug, source }));
        }
        ui.add_space(16.0);
        source_lines::report_link(ui, cx, monograph, &Line::source(source));
    });
}
