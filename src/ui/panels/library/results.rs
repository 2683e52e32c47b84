//! The last results of packs and imports, the newest first.

use eframe::egui::{ScrollArea, Ui};

use crate::app::library_results::ResultMark;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::Card;

/// The most that the list takes before it scrolls, in points.
const MOST: f32 = 200.0;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>) {
    let results = &cx.state.clinic.library.overview.results;
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("results-title")), 2);
        if results.is_empty() {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("results-none")));
        }
        ScrollArea::vertical().id_salt("results").max_height(MOST).auto_shrink([false, true]).show(ui, |ui| {
            for (mark, sentence) in results {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 8.0;
                    match mark {
                        ResultMark::Done => Icon::Check.ui(ui, 16.0, cx.tokens().text_2),
                        ResultMark::Stopped => Icon::Undo.ui(ui, 16.0, cx.tokens().text_2),
                        ResultMark::Failed => Shape::CheckFailed.ui(ui, cx.tokens(), 15.0),
                    }
                    para_ui(ui, Para::new(cx.theme, Type::Small).text(sentence));
                });
            }
        });
    });
}
