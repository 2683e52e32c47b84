//! What a line rests on, in one step: its source, section, version, date and age, the source's own words, and the way
//! to report a mistake in it.

use eframe::egui::{Frame, Margin, Ui};

use crate::app::Command;
use crate::app::command::ReadingCommand;
use crate::app::finding_text::quoted;
use crate::app::{review_text, source_text};
use crate::domain::id::Id;
use crate::domain::line::{Line, LineId, LineRef};
use crate::domain::monograph::Monograph;
use crate::domain::source::Source;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Link, row};

/// The lines on the ground of an opened source.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, lines: &[Line<'_>]) {
    let margin = Margin { left: 12, right: 12, top: 8, bottom: 4 };
    let frame = Frame::new().fill(cx.tokens().bg).corner_radius(cx.theme.sizes.radius.control).inner_margin(margin);
    frame.stroke(cx.theme.soft_edge()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut last: Option<&Id> = None;
        for line in lines {
            if last != line.source
                && let Some(source) = line.source.and_then(|id| monograph.source(id))
            {
                para_ui(ui, source_para(cx, monograph, source));
            }
            last = line.source;
            para_ui(ui, line_para(cx, monograph, line));
            ui.push_id(&line.id, |ui| {
                row(ui, cx.theme.sizes.hit.link, |ui| report_link(ui, cx, monograph, line));
            });
        }
    });
}

/// Whether what this line rests on is shown under it.
pub fn is_open(cx: &Cx<'_>, monograph: &Monograph, line: &LineId) -> bool {
    cx.state.reading.line_is_open(monograph.id(), line)
}

/// Shows or hides what a line rests on.
pub fn toggle(cx: &mut Cx<'_>, monograph: &Monograph, line: LineId) {
    let line = LineRef { drug: monograph.id().clone(), line };
    cx.send(Command::Reading(ReadingCommand::ToggleLine(line)));
}

/// "Report a mistake in this text".
pub fn report_link(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph, line: &Line<'_>) {
    let text = source_text::words_of(&cx.state.words, monograph, line);
    let (label, name) = (cx.t("report-mistake"), cx.f("report-mistake-name", &[("text", (&text).into())]));
    if Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
        let line = LineRef { drug: monograph.id().clone(), line: line.id.clone() };
        cx.send(Command::Reading(ReadingCommand::ReportMistake(line)));
    }
}

/// "PsyWeb: Clonazepam (Klonopin). Web article, no date, read whole. Not reviewed."
pub fn source_para(cx: &Cx<'_>, monograph: &Monograph, source: &Source) -> Para {
    let mut about = source_text::about(&cx.state.words, source, cx.state.today.as_ref());
    about.push(review_text::of_source(&cx.state.words, cx.state.library.log(), monograph, source));
    let para = Para::new(cx.theme, Type::Small)
        .strong(&format!("{}: ", source.short))
        .color(cx.tokens().text_2)
        .text(&about.join(" · "));
    match &source.note {
        Some(note) => para.text(" · ").text(note),
        None => para,
    }
}

fn line_para(cx: &Cx<'_>, monograph: &Monograph, line: &Line<'_>) -> Para {
    let words = &cx.state.words;
    let mut para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2);
    if let Some(section) = line.section {
        para = para.text(section).text(": ");
    }
    para = para.color(cx.tokens().text).text(&source_text::words_of(words, monograph, line));
    if let Some(phrase) = line.phrase {
        para = para.text(" ").text(&quoted(words, phrase));
    }
    if let Some(odd) = line.odd_quote {
        let tag = cx.t("written-oddly");
        para = para.color(cx.tokens().text_2).text(" · ").text(&tag).text(": ").text(&quoted(words, odd));
    }
    match line.reason {
        Some(reason) => para.color(cx.tokens().text_2).text(" · ").text(&cx.f("reason", &[("reason", reason.into())])),
        None => para,
    }
}
