//! The heads of a comparison: each drug with what its text rests on, the menu for another in its place, and the way out.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{ENDLESS, PAD, column};
use crate::app::Command;
use crate::app::command::CheckCommand;
use crate::app::compare::{CompareHead, CompareModel};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, IconButton, hairline, menu};

const MENU: f32 = 280.0;
/// At most so many drugs in the menu; any other is typed above.
const MOST: usize = 200;

pub fn beside(ui: &mut Ui, cx: &mut Cx<'_>, model: &CompareModel) {
    let (top, width) = (ui.cursor().min, ui.available_width());
    let ground = ui.painter().add(eframe::egui::Shape::Noop);
    let mut bottom = top.y;
    for (at, head) in model.heads.iter().enumerate() {
        let (left, each) = column(top.x, width, at, model.heads.len());
        let rect = Rect::from_min_size(pos2(left + PAD, top.y + 8.0), vec2(each - 2.0 * PAD, ENDLESS));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| one(ui, cx, head, at));
        bottom = bottom.max(shown.response.rect.bottom() + 8.0);
    }
    let rect = Rect::from_min_max(top, pos2(top.x + width, bottom));
    let radius = cx.theme.sizes.radius.card;
    ui.painter().set(ground, eframe::egui::Shape::rect_filled(rect, radius, cx.tokens().bg));
    ui.advance_cursor_after_rect(rect);
    hairline(ui, cx.theme);
}

pub fn stacked(ui: &mut Ui, cx: &mut Cx<'_>, model: &CompareModel) {
    for (at, head) in model.heads.iter().enumerate() {
        one(ui, cx, head, at);
        ui.add_space(8.0);
    }
    hairline(ui, cx.theme);
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, head: &CompareHead, at: usize) {
    ui.push_id(at, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let remove = cx.f("compare-remove", &[("name", (&head.name).into())]);
                if IconButton::new(Icon::X, &remove).ui(ui, cx.theme).clicked() {
                    cx.send(Command::Check(CheckCommand::CompareRemove(head.drug.clone())));
                }
                change(ui, cx, head, at);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let heading = heading_ui(ui, Para::new(cx.theme, Type::Section).text(&head.shown), 2);
                    ui.ctx().accesskit_node_builder(heading.id, |node| node.set_label(head.name.as_str()));
                });
            });
        });
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&head.note));
    });
}

/// Any drug of the library, in the order of the names.
fn change(ui: &mut Ui, cx: &mut Cx<'_>, head: &CompareHead, at: usize) {
    let label = cx.t("compare-change");
    let name = cx.f("compare-change-name", &[("name", (&head.name).into())]);
    let button = Button::new(&label).name(&name).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&button, cx.theme, &name, MENU, |menu| {
        for monograph in cx.state.library.monographs().iter().take(MOST) {
            if menu.radio(&monograph.drug.name, *monograph.id() == head.drug) {
                chosen = Some(monograph.id().clone());
            }
        }
    });
    if let Some(drug) = chosen {
        cx.send(Command::Check(CheckCommand::CompareChange(at, drug)));
    }
}
