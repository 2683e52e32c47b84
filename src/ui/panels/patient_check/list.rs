//! The check as a list: contradictions on top, then group after group worst first, then the drugs with each other, then
//! what was not looked at. Groups out of sight keep their room and are not drawn.

use std::collections::BTreeSet;

use eframe::egui::{Align, Layout, Rect, Ui, vec2};

use super::{PatientCheckPanel, groups, medicines};
use crate::app::check_list::{Group, GroupKey};
use crate::app::check_state::{CheckView, Checked};
use crate::domain::id::Id;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, para_ui};

/// So far beyond what is seen groups are drawn, in points: Tab must find the next one.
const BEYOND: f32 = 900.0;
/// More drugs than this are for the matrix.
pub const MOST: usize = 400;
/// The room that a group takes which was never drawn.
const GUESS: f32 = 220.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, panel: &mut PatientCheckPanel) {
    let Some(checked) = cx.state.patient.check.checked().cloned() else { return };
    for text in checked.list.conflicts.iter().chain(&checked.not_there) {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(text));
    }
    if checked.matrix.is_empty() {
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("check-none-chosen")));
        return;
    }
    let kept = kept(cx, &checked);
    if kept.as_ref().is_some_and(BTreeSet::is_empty) {
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("check-all-hidden")));
    }
    let keep = |drug: &Id| kept.as_ref().is_none_or(|kept| kept.contains(drug.as_str()));
    let shown = |group: &&Group| match &group.key {
        GroupKey::Drug(drug) => keep(drug),
        GroupKey::Anyone => !group.always.is_empty() || !group.failed.is_empty(),
        GroupKey::Population(_) => group.entries.iter().any(|entry| keep(&entry.drug)),
        GroupKey::Medicines => !group.interactions.is_empty() || !group.not_checked.is_empty(),
    };
    if (panel.heights_of - ui.available_width()).abs() > 0.5 {
        panel.heights.clear();
        panel.heights_of = ui.available_width();
    }
    let many = cx.state.patient.check.rows().len() > MOST;
    for group in checked.list.groups.iter().filter(shown).take(MOST) {
        group_ui(ui, cx, panel, group, &keep);
    }
    if many {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.f("check-too-many", &[("n", MOST.into())])));
    }
    let model = &checked.list;
    medicines::between_ui(ui, cx, &mut panel.open, &model.between, model.between_note.as_deref(), checked.matrix.len());
    foot(ui, cx, &checked);
}

/// The drugs that the filters leave; `None` where they leave all.
fn kept<'a>(cx: &Cx<'_>, checked: &'a Checked) -> Option<BTreeSet<&'a str>> {
    let rows = cx.state.patient.check.rows();
    let some = rows.len() < checked.matrix.len();
    some.then(|| rows.iter().map(|row| checked.matrix.drug(*row as usize)).collect())
}

fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, panel: &mut PatientCheckPanel, group: &Group, keep: &dyn Fn(&Id) -> bool) {
    let top = ui.cursor().min;
    let known = panel.heights.get(&group.key).copied();
    let room = Rect::from_min_size(top, vec2(ui.available_width(), known.unwrap_or(GUESS)));
    let seen = ui.clip_rect().expand(BEYOND);
    if !seen.intersects(room) {
        ui.allocate_space(room.size());
        return;
    }
    let shown = ui.push_id(&group.key, |ui| {
        ui.vertical(|ui| groups::ui(ui, cx, &mut panel.open, group, keep)).response.rect.height()
    });
    let height = shown.inner;
    if known != Some(height) {
        panel.heights.insert(group.key.clone(), height);
    }
}

/// What was not looked at, and how many drugs the filters hide.
pub fn foot(ui: &mut Ui, cx: &Cx<'_>, checked: &Checked) {
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&checked.list.scope));
        // The question what is contraindicated is asked of all drugs.
        if cx.state.patient.check.view == CheckView::Contraindicated {
            return;
        }
        let hidden = cx.f("check-hidden", &[("n", cx.state.patient.check.work.shown.hidden().into())]);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&hidden));
        });
    });
}
