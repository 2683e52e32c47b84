//! The line at the foot: what the program is for, and how many drugs it knows.

use eframe::egui::{Align, Layout, Ui};

use crate::app::state::Tab;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::row;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, width: Width) {
    row(ui, 28.0, |ui| {
        ui.add_space(16.0);
        let note = |text: &str| Para::new(cx.theme, Type::Note).color(cx.tokens().text_3).text(text);
        para_ui(ui, note(&cx.t("status-line")));
        if width == Width::Wide {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(16.0);
                para_ui(ui, note(&counted(cx)));
            });
        }
    });
}

/// How many drugs there are; in the library how many texts are not reviewed.
fn counted(cx: &Cx<'_>) -> String {
    let review = &cx.state.clinic.review;
    if cx.state.nav.tab == Tab::Library {
        let (n, of) = (review.count(ReviewStatus::Unreviewed), review.queue.len());
        return cx.f("not-reviewed-count", &[("n", n.into()), ("of", of.into())]);
    }
    cx.f("drugs-count", &[("n", cx.state.library.monographs().len().into())])
}
