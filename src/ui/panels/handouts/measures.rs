//! How hard the page reads and how long it is. It informs and never blocks.

use eframe::egui::{Align, Layout, Ui};

use super::{Folds, gauge, label};
use crate::domain::handout::PagePart;
use crate::handout::measures::{Fit, Measures, Outcome};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Fold, hairline};

/// As many of a list as are read.
const MOST: usize = 8;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, folds: &mut Folds) {
    hairline(ui, cx.theme);
    replaced(ui, cx);
    let Some(measures) = &cx.state.page.preview.measures else { return };
    grades(ui, cx, measures);
    let rows: Vec<String> = cx.state.page.preview.hardest.iter().map(|row| hardest_row(cx, row)).collect();
    list(ui, cx, "handout-hardest", rows.len(), &rows, &mut folds.hardest);
    fit(ui, cx, &measures.fit, &mut folds.fit);
    let rows: Vec<String> = measures.long_sentences.iter().take(MOST).map(|sentence| long(cx, sentence)).collect();
    list(ui, cx, "handout-long", measures.long_sentences.len(), &rows, &mut folds.long);
    let rows: Vec<String> = measures.hard_words.iter().map(|word| hard(cx, word)).collect();
    list(ui, cx, "handout-hard", rows.len(), &rows, &mut folds.hard);
    pemat(ui, cx, measures, &mut folds.pemat);
}

fn grades(ui: &mut Ui, cx: &Cx<'_>, measures: &Measures) {
    let title = cx.t("handout-grade-title");
    if let (Some(grade), Some(smog)) = (measures.grade_fk, measures.smog) {
        let (fk, sm) = (format!("{grade:.1}"), format!("{smog:.1}"));
        let arguments = [("fk", (&fk).into()), ("smog", (&sm).into())];
        value_line(ui, cx, &title, &cx.f("handout-grades", &arguments));
        let name = cx.f("handout-grade", &arguments);
        let hardest: Vec<String> = cx.state.page.preview.hardest.iter().map(|row| hardest_row(cx, row)).collect();
        let tip = format!("{name}\n{}", hardest.join("\n"));
        gauge::ui(ui, cx, grade, smog, &name).on_hover_text(tip.trim_end());
    }
    if let Some(ease) = measures.ease_huerta {
        let ease = format!("{ease:.0}");
        value_line(ui, cx, &cx.t("handout-ease-title"), &cx.f("handout-ease", &[("ease", (&ease).into())]));
    }
}

fn hardest_row(cx: &Cx<'_>, (text, grade): &(String, f64)) -> String {
    let grade = format!("{grade:.1}");
    cx.f("handout-hardest-row", &[("grade", (&grade).into()), ("text", text.into())])
}

fn long(cx: &Cx<'_>, sentence: &crate::handout::measures::LongSentence) -> String {
    cx.f("handout-long-row", &[("n", sentence.words.into()), ("text", (&sentence.text).into())])
}

fn hard(cx: &Cx<'_>, word: &crate::handout::measures::HardWord) -> String {
    cx.f(
        "handout-hard-row",
        &[("word", (&word.word).into()), ("plain", (&word.plain).into()), ("n", word.count.into())],
    )
}

/// "3 pages, two sheets", and below it which part takes how much.
fn fit(ui: &mut Ui, cx: &Cx<'_>, fit: &Fit, open: &mut bool) {
    let value = cx.f("handout-fit", &[("pages", fit.pages.into()), ("sheets", fit.sheets.into())]);
    if Fold::new(&cx.t("handout-pages-title"), *open).value(&value).ui(ui, cx.theme).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    let mut parts: Vec<_> = fit.parts.iter().collect();
    parts.sort_by(|a, b| b.points.total_cmp(&a.points));
    for part in parts.into_iter().take(MOST) {
        // A share of a page: small and not negative.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let percent = (part.share * 100.0).round() as usize;
        let name = name_of(cx, part.part);
        let id = if part.saves_a_page { "handout-fit-saves" } else { "handout-fit-part" };
        label(ui, cx, &cx.f(id, &[("part", (&name).into()), ("n", percent.into())]));
    }
}

fn name_of(cx: &Cx<'_>, part: PagePart) -> String {
    cx.t(&format!("handout-part-{}", part.id()))
}

/// A fold with its number; where there is nothing, a line says so.
fn list(ui: &mut Ui, cx: &Cx<'_>, id: &str, n: usize, rows: &[String], open: &mut bool) {
    let value = cx.state.words.number(n as u64);
    if Fold::new(&cx.t(id), *open).value(&value).ui(ui, cx.theme).clicked() {
        *open = !*open;
    }
    if *open {
        rows.iter().for_each(|row| label(ui, cx, row));
        if rows.is_empty() {
            label(ui, cx, &cx.t("handout-none-of-these"));
        }
    }
}

fn pemat(ui: &mut Ui, cx: &Cx<'_>, measures: &Measures, open: &mut bool) {
    let count = |outcome| measures.checklist.iter().filter(|item| item.outcome == outcome).count();
    let (met, not_met) = (count(Outcome::Met), count(Outcome::NotMet));
    let value = cx.f("handout-pemat-n", &[("met", met.into()), ("of", (met + not_met).into())]);
    if Fold::new(&cx.t("handout-pemat"), *open).value(&value).ui(ui, cx.theme).clicked() {
        *open = !*open;
    }
    if !*open {
        return;
    }
    for item in &measures.checklist {
        let (number, outcome) = (item.number.to_string(), cx.t(&format!("handout-outcome-{}", item.outcome.id())));
        let text = cx.t(&format!("handout-pemat-item-{number}"));
        let measured = item
            .measured
            .map(|m| cx.f(&format!("handout-pemat-measured-{}", m.id), &[("n", m.n.into()), ("of", m.of.into())]));
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2);
        let para = para.strong(&format!("{outcome}. ")).text(&format!("{number}. {text}."));
        let measured = measured.map(|text| format!(" {text}.")).unwrap_or_default();
        para_ui(ui, para.text(&measured));
    }
}

/// What was replaced is named before the page leaves.
fn replaced(ui: &mut Ui, cx: &Cx<'_>) {
    for code in &cx.state.page.preview.replaced {
        let text = cx.f("handout-replaced", &[("code", code.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(&text));
    }
}

/// A heading with its value at the right.
fn value_line(ui: &mut Ui, cx: &Cx<'_>, title: &str, value: &str) {
    ui.horizontal(|ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).strong(title), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            label(ui, cx, value);
        });
    });
}
