//! Where two desks do not agree: both texts, who wrote each and when, and which of them stay.

use eframe::egui::Ui;

use crate::app::layer_text::{self, Side};
use crate::domain::clinic_layer::merge::LayerConflict;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Card, Tag};

/// More are counted, and listed by the command line.
const MOST: usize = 100;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, conflicts: &[LayerConflict]) {
    if conflicts.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = cx.f("conflicts-title", &[("n", conflicts.len().into())]);
    heading_ui(ui, Para::new(cx.theme, Type::Body).strong(&title), 3);
    for (at, conflict) in conflicts.iter().take(MOST).enumerate() {
        ui.push_id(("conflict", at), |ui| conflict_ui(ui, cx, conflict));
        ui.add_space(8.0);
    }
    if let Some(more) = conflicts.len().checked_sub(MOST).filter(|n| *n > 0) {
        para_ui(ui, Para::new(cx.theme, Type::Small).text(&cx.f("conflicts-more", &[("n", more.into())])));
    }
}

fn conflict_ui(ui: &mut Ui, cx: &Cx<'_>, conflict: &LayerConflict) {
    let words = &cx.state.words;
    Card::new().padding_xy(16.0, 10.0).show(ui, cx.theme, |ui| {
        let name = layer_text::drug_name(&cx.state.library, conflict.drug());
        ui.horizontal_wrapped(|ui| {
            let about = format!("{name}: {}", layer_text::conflict(words, conflict));
            para_ui(ui, Para::new(cx.theme, Type::Body).strong(&about));
            let stays = layer_text::stays(words, conflict);
            Tag::new(&stays).icon(Icon::Split).ui(ui, cx.theme);
        });
        for side in [Side::Ours, Side::Theirs] {
            let whose = layer_text::whose(words, side);
            let (text, signature) = layer_text::side(words, conflict, side);
            let signed = layer_text::signed(words, &signature);
            let para = Para::new(cx.theme, Type::Small).strong(&format!("{whose} ")).text(&text);
            para_ui(ui, para.color(cx.tokens().text_2).text(&format!(" {signed}")));
        }
    });
}
