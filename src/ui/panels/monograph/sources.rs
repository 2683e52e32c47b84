//! The sources with their rank and review, the advice and the disclaimer of the sources.

use eframe::egui::{Frame, Margin, Ui};

use super::sections::{heading, subsection};
use crate::app::review_text::of_source;
use crate::domain::monograph::{Monograph, Section};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::source_lines::source_para;
use crate::ui::theme::para_ui;
use crate::ui::widgets::{Card, Tag, TagKind, hairline};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let note = cx.f("sources-count", &[("n", monograph.sources.len().into())]);
    heading(ui, cx, &cx.t("heading-sources"), &note);
    Card::new().padding(1.0).show(ui, cx.theme, |ui| {
        for source in monograph.sources_by_rank() {
            Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                para_ui(ui, source_para(cx, monograph, source));
                let label = of_source(&cx.state.words, cx.state.library.log(), monograph, source);
                Tag::new(&label).kind(TagKind::Line).icon(Icon::Clock).ui(ui, cx.theme);
            });
            hairline(ui, cx.theme);
        }
    });
    subsection(ui, cx, monograph, Section::Advice);
    subsection(ui, cx, monograph, Section::Disclaimer);
}
