//! Which drug the page is of, and for whom.

use eframe::egui::Ui;

use super::label;
use crate::domain::monograph::Monograph;
use crate::ui::cx::Cx;

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, drug: &Monograph) {
    let name = drug.drug.tall_man.as_ref().unwrap_or(&drug.drug.name);
    let with_patient = cx.state.page.choice.with_patient;
    let text = match cx.state.page.more.len() {
        0 => cx.f(if with_patient { "handout-for-patient" } else { "handout-for-anyone" }, &[("name", name.into())]),
        more => {
            let id = if with_patient { "handout-more-for-patient" } else { "handout-more-for-anyone" };
            cx.f(id, &[("name", name.into()), ("more", more.into())])
        }
    };
    label(ui, cx, &text);
}
