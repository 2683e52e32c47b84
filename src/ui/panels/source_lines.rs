//! What a line rests on, in one step: its source, section, version, date and age, and the source's own words.

use eframe::egui::{Frame, Margin, Ui};

use crate::app::finding_text::{quoted, rank};
use crate::app::review_text;
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::source::Source;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::words::{age_of, date_short};

/// One line that rests on a source.
pub struct Line<'a> {
    pub words: &'a str,
    pub phrase: Option<&'a str>,
    pub odd_quote: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub section: &'a str,
    pub source: &'a Id,
}

/// The lines on the ground of an opened source.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, monograph: &Monograph, lines: &[Line<'_>]) {
    let margin = Margin::symmetric(12, 8);
    let frame = Frame::new().fill(cx.tokens().bg).corner_radius(cx.theme.sizes.radius.control).inner_margin(margin);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut last: Option<&Id> = None;
        for line in lines {
            if last != Some(line.source)
                && let Some(source) = monograph.source(line.source)
            {
                para_ui(ui, source_para(cx, monograph, source));
            }
            last = Some(line.source);
            para_ui(ui, line_para(cx, line));
        }
    });
}

/// "PsyWeb: Clonazepam (Klonopin). Web article, no date, read whole. Not reviewed."
pub fn source_para(cx: &Cx<'_>, monograph: &Monograph, source: &Source) -> Para {
    let words = &cx.state.words;
    let mut about = vec![source.title.clone()];
    about.extend(source.publisher.clone().filter(|p| *p != source.short));
    about.push(rank(words, source));
    about.extend(source.document_id.clone());
    about.extend(source.version.clone());
    if let (Some(effective), Some(today)) = (&source.effective, &cx.state.today)
        && let Some(age) = age_of(words, effective, today)
    {
        let date = date_short(words, Some(effective));
        about.push(cx.f("effective-age", &[("date", (&date).into()), ("age", (&age).into())]));
    }
    let read = match source.read {
        crate::domain::source::ReadExtent::Whole => "read-whole",
        crate::domain::source::ReadExtent::Part => "read-part",
    };
    about.push(cx.t(read));
    about.push(review_text::of_source(words, cx.state.library.log(), monograph, source));
    let para = Para::new(cx.theme, Type::Small)
        .strong(&format!("{}: ", source.short))
        .color(cx.tokens().text_2)
        .text(&about.join(" · "));
    match &source.note {
        Some(note) => para.text(" · ").text(note),
        None => para,
    }
}

fn line_para(cx: &Cx<'_>, line: &Line<'_>) -> Para {
    let words = &cx.state.words;
    let mut para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(line.section).text(": ");
    para = para.color(cx.tokens().text).text(line.words);
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
