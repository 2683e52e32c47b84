//! A pointer after the first start: a small notice under the thing that it is about, in the flow of the page, so that it
//! lies over nothing. It takes no keyboard by itself, and closed it is closed for good.

use eframe::egui::{Align, Frame, Layout, Margin, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::app::Command;
use crate::app::command::FirstStartCommand;
use crate::store::settings::Pointer;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Card, IconButton, Link};

/// The width beside the text, in points.
const WIDTH: f32 = 300.0;
const MARK: f32 = 16.0;

/// As wide as its panel, with so much room at each side.
pub fn in_panel(ui: &mut Ui, cx: &mut Cx<'_>, pointer: Pointer, side: i8) {
    if cx.state.settings.settings.points_at(pointer) {
        let margin = Margin { left: side, right: side, top: 0, bottom: 8 };
        Frame::new().inner_margin(margin).show(ui, |ui| card(ui, cx, pointer));
    }
}

/// At the right, where the buttons of a title are.
pub fn below_buttons(ui: &mut Ui, cx: &mut Cx<'_>, pointer: Pointer) {
    if !cx.state.settings.settings.points_at(pointer) {
        return;
    }
    let room = ui.available_width();
    let width = WIDTH.min(room);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(room - width);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| card(ui, cx, pointer));
    });
}

fn card(ui: &mut Ui, cx: &mut Cx<'_>, pointer: Pointer) {
    let (theme, id) = (cx.theme, pointer.id());
    let mut answer = None;
    ui.push_id(("pointer", id), |ui| {
        let card = Card::new().padding_xy(10.0, 8.0).edge(theme.sizes.stroke.line, theme.tokens.line_strong);
        card.show(ui, theme, |ui| {
            let inner = ui.available_rect_before_wrap();
            let line = theme.sizes.kinds.small.line;
            let mark = Rect::from_min_size(inner.min + vec2(0.0, (line - MARK) / 2.0), Vec2::splat(MARK));
            Icon::Up.paint(ui.painter(), mark, theme.tokens.accent);
            let side = theme.sizes.hit.button;
            let words =
                Rect::from_min_max(inner.min + vec2(MARK + 6.0, 0.0), pos2(inner.right() - side, inner.bottom()));
            ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                para_ui(ui, Para::new(theme, Type::Small).text(&cx.t(&format!("pointer-{id}"))));
                ui.add_space(8.0);
                let all = cx.t("pointer-close-all");
                if Link::new(&all).style(Type::Small).ui(ui, theme).clicked() {
                    answer = Some(FirstStartCommand::CloseAll);
                }
                ui.add_space(2.0);
            });
            let reach = (side - line) / 2.0;
            let place = Rect::from_min_size(pos2(inner.right() + 4.0 - side, inner.top() - reach), Vec2::splat(side));
            let mut child = ui.new_child(UiBuilder::new().max_rect(place));
            let name = cx.t(&format!("pointer-{id}-close"));
            if IconButton::new(Icon::X, &name).ui(&mut child, theme).clicked() {
                answer = Some(FirstStartCommand::Close(pointer));
            }
        });
    });
    answer.into_iter().for_each(|answer| cx.send(Command::FirstStart(answer)));
}
