//! What was recorded about the chosen text before, newest first.

use eframe::egui::Ui;

use crate::app::review_text::{action, when, who};
use crate::domain::review::ReviewEntry;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::hairline;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(pair) = &cx.state.clinic.review.chosen else { return };
    heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("review-log-title")), 2);
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("review-log-note")));
    let about = |entry: &&ReviewEntry| entry.drug == pair.drug && entry.source == pair.source;
    let mut any = false;
    for entry in cx.state.library.log().iter().rev().filter(about) {
        any = true;
        hairline(ui, cx.theme);
        let note = entry.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
        let para = Para::new(cx.theme, Type::Small).strong(&format!("{}. ", when(&cx.state.words, entry)));
        let rest = format!("{}. {}.{note}", action(&cx.state.words, entry.action), who(entry));
        para_ui(ui, para.text(&rest));
        ui.add_space(4.0);
    }
    if !any {
        para_ui(ui, Para::new(cx.theme, Type::Small).text(&cx.t("review-log-empty")));
    }
}
