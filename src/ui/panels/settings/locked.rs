//! What stands in the place of a control that the clinic's policy has fixed: a lock, and the value in words.

use eframe::egui::Ui;

use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};

/// The lock with "Set by your clinic: VALUE".
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, value: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        Icon::Lock.ui(ui, 16.0, cx.tokens().text_2);
        let text = cx.f("policy-set", &[("value", value.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&text));
    });
}
