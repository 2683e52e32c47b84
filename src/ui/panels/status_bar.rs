//! The line at the foot: what the program is for, and how many drugs it knows.

use eframe::egui::{Align, Layout, Ui};

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
                let n = cx.state.library.monographs().len();
                para_ui(ui, note(&cx.f("drugs-count", &[("n", n.into())])));
            });
        }
    });
}
