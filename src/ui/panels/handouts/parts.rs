//! Which parts are printed. A locked one says why it stays, in its tooltip and to a screen reader.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::label;
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::domain::handout::{Lock, PagePart};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui};
use crate::ui::widgets::{CheckBox, hairline};

const GAP: f32 = 8.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let locks = &cx.state.page.preview.locks;
    if locks.is_empty() {
        return;
    }
    hairline(ui, cx.theme);
    let left_out = &cx.state.page.choice.left_out;
    let is_out = |(part, lock): &&(PagePart, Option<Lock>)| lock.is_none() && left_out.wants(*part);
    let (of, out) = (locks.len(), locks.iter().filter(is_out).count());
    ui.horizontal(|ui| {
        let title = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).strong(&cx.t("handout-parts"));
        heading_ui(ui, title, 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            label(ui, cx, &cx.f("handout-parts-n", &[("n", (of - out).into()), ("of", of.into())]));
        });
    });
    // Those that can be left out first, as drawn; both columns equally long.
    let (mut all, locked): (Vec<_>, Vec<_>) = locks.iter().copied().partition(|(_, lock)| lock.is_none());
    all.extend(locked);
    let columns = all.split_at(all.len().div_ceil(2));
    let width = ((ui.available_width() - GAP) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        for column in [columns.0, columns.1] {
            ui.vertical(|ui| {
                ui.set_width(width);
                column.iter().for_each(|(part, lock)| check(ui, cx, *part, *lock, width));
            });
        }
    });
    let drawn = cx.state.page.choice.tablets;
    if CheckBox::new(&cx.t("handout-tablets"), drawn).ui(ui, cx.theme).clicked() {
        cx.send(Command::Page(PageCommand::Tablets(!drawn)));
    }
}

fn check(ui: &mut Ui, cx: &mut Cx<'_>, part: PagePart, lock: Option<Lock>, width: f32) {
    let name = cx.t(&format!("handout-part-{}", part.id()));
    let reason = lock.map(|lock| cx.t(&format!("handout-lock-{}", lock.id())));
    let printed = !cx.state.page.choice.left_out.wants(part);
    let answer = CheckBox::new(&name, printed).locked(reason.as_deref()).width(width).ui(ui, cx.theme);
    if answer.clicked() && lock.is_none() {
        cx.send(Command::Page(PageCommand::Part(part, !printed)));
    }
}
