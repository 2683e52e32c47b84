//! How hard the page reads and how long it is. It informs and never blocks.

use eframe::egui::{Align, Layout, Ui};

use super::{gauge, label};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::hairline;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, _hardest: &mut bool) {
    hairline(ui, cx.theme);
    let preview = &cx.state.page.preview;
    replaced(ui, cx);
    if let (Some(grade), Some(smog)) = (preview.grade_fk, preview.smog) {
        let (fk, sm) = (format!("{grade:.1}"), format!("{smog:.1}"));
        let title = cx.t("handout-grade-title");
        value_line(ui, cx, &title, &cx.f("handout-grades", &[("fk", (&fk).into()), ("smog", (&sm).into())]));
        let name = cx.f("handout-grade", &[("fk", (&fk).into()), ("smog", (&sm).into())]);
        gauge::ui(ui, cx, grade, smog, &name).on_hover_text(&name);
    }
    let count = preview.count();
    if count > 0 {
        let pages = cx.f("handout-pages", &[("n", count.into())]);
        value_line(ui, cx, &cx.t("handout-pages-title"), &pages);
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
