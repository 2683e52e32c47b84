//! The drawer at the bottom of the matrix: every statement that a cell rests on, as cards, worst first.

use eframe::egui::style::ScrollStyle;
use eframe::egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui, vec2};

use super::{Unfolded, entry, statement};
use crate::app::Command;
use crate::app::check_drawer::{Drawer, drawer};
use crate::app::check_list::StatementLine;
use crate::app::command::{CheckCommand, NavCommand};
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{RESULT, ROW, Shape};
use crate::ui::icons::Icon;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, IconButton, Link};

/// As drawn; in a low window at most this part of the room.
const HEIGHT: f32 = 264.0;
const MOST_OF_THE_ROOM: f32 = 0.5;
/// Four cards in a row, each at least this wide.
const CARDS: f32 = 4.0;
const CARD: f32 = 250.0;
const GAP: f32 = 12.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded) {
    let Some(drawer) = drawer(cx.state) else { return };
    let height = HEIGHT.min(ui.available_height() * MOST_OF_THE_ROOM);
    let margin = Margin { left: 24, right: 24, top: 8, bottom: 8 };
    let frame = Frame::new().fill(cx.tokens().bg).inner_margin(margin);
    Panel::bottom("check-drawer").exact_size(height).resizable(false).frame(frame).show(ui, |ui| {
        title(ui, cx, &drawer);
        // What lies beside or below must be seen to be there.
        ui.spacing_mut().scroll = ScrollStyle::solid();
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            if drawer.entry.is_some() {
                anyone(ui, cx, &drawer);
            }
            cards(ui, cx, open, &drawer);
        });
    });
}

fn title(ui: &mut Ui, cx: &mut Cx<'_>, drawer: &Drawer) {
    ui.horizontal(|ui| {
        ui.set_min_height(32.0);
        let standing = drawer.entry.as_ref().and_then(|entry| entry::shape_of(entry.standing, entry.boxed));
        if let Some(shape) = standing {
            shape.ui(ui, cx.tokens(), RESULT);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui, cx, drawer);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let heading = heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&drawer.shown), 2);
                ui.ctx().accesskit_node_builder(heading.id, |node| node.set_label(drawer.title.as_str()));
                let Some(entry) = &drawer.entry else { return };
                let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&entry.shown_as);
                let disagree = entry.disagree_words.as_deref().unwrap_or_default();
                para_ui(ui, para.text(" ").color(cx.tokens().text).strong(disagree));
            });
        });
    });
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, drawer: &Drawer) {
    let close = cx.t("drawer-close");
    if IconButton::new(Icon::X, &close).ui(ui, cx.theme).clicked() {
        cx.send(Command::Check(CheckCommand::CloseDrawer));
        super::matrix::focus(ui.ctx());
    }
    let (copy, name) = (cx.t("drawer-copy"), cx.f("drawer-copy-all", &[("title", (&drawer.title).into())]));
    if Button::quiet(&copy).name(&name).icon(Icon::Copy).ui(ui, cx.theme).clicked() {
        cx.send(Command::Check(CheckCommand::CopyStatements(None)));
    }
    if let Some(monograph) = cx.state.library.get(&drawer.drug) {
        let label = cx.t("check-open-monograph");
        let name = cx.f("check-open-monograph-of", &[("name", (&monograph.drug.name).into())]);
        if Button::quiet(&label).name(&name).ui(ui, cx.theme).clicked() {
            cx.send(Command::Nav(NavCommand::Open(drawer.drug.clone())));
        }
    }
}

/// What stands for anyone, in one line that wraps where it must.
fn anyone(ui: &mut Ui, cx: &Cx<'_>, drawer: &Drawer) {
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(ui.clip_rect().width());
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        para_ui(ui, Para::new(cx.theme, Type::Small).strong(&cx.t("for-anyone")));
        ui.add_space(8.0);
        let shape = shape(crate::domain::grade::Standing::Contraindicated);
        let parts =
            [(Shape::Boxed, "drawer-boxed", &drawer.boxed), (shape, "drawer-must-not", &drawer.contraindications)];
        for (shape, id, list) in parts.iter().filter(|(_, _, list)| !list.is_empty()) {
            shape.ui(ui, cx.tokens(), ROW);
            let para = Para::new(cx.theme, Type::Small).strong_colored(&cx.t(id), shape.word_color(cx.tokens()));
            para_ui(ui, para.text(" ").text(list));
            ui.add_space(8.0);
        }
        if !drawer.failed.is_empty() {
            Shape::CheckFailed.ui(ui, cx.tokens(), ROW);
            let word = cx.t("standing-check_failed");
            para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(&word, cx.tokens().contra_t));
        } else if drawer.boxed.is_empty() && drawer.contraindications.is_empty() {
            let none = cx.t("drawer-none-anyone");
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&none));
        }
    });
    ui.add_space(4.0);
}

/// Side by side: as many as fit in whole; the others are reached sideways.
fn cards(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, drawer: &Drawer) {
    let room = ui.clip_rect().width().min(ui.available_width());
    let fit = ((room + GAP) / (CARD + GAP)).floor().clamp(1.0, CARDS);
    let width = (room - GAP * (fit - 1.0)) / fit;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for line in drawer.lines() {
            place(ui, width, |ui| {
                Card::new().padding_xy(14.0, 8.0).show(ui, cx.theme, |ui| card(ui, cx, open, line));
            });
        }
        for gap in drawer.gaps() {
            place(ui, width, |ui| {
                Card::new().padding_xy(14.0, 8.0).show(ui, cx.theme, |ui| statement::gap_ui(ui, cx, gap));
            });
        }
    });
}

fn place(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn card(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, line: &StatementLine) {
    let tokens = cx.tokens();
    ui.spacing_mut().item_spacing.y = 3.0;
    statement::head(ui, cx, line);
    para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&line.source_rank));
    let para = Para::new(cx.theme, Type::Small).strong(&line.source_name).color(tokens.text_2).text("  ");
    para_ui(ui, para.text(&line.section));
    statement::words(ui, cx, line);
    if let Some(reason) = &line.reason {
        let text = cx.f("reason", &[("reason", reason.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&text));
    }
    if let Some(review) = statement::review(cx, line) {
        para_ui(ui, Para::new(cx.theme, Type::Note).weight(Weight::Medium).color(tokens.text_2).text(&review));
    }
    let key = format!("source {} {}", line.drug, line.id);
    ui.push_id(&line.id, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(28.0);
            ui.spacing_mut().item_spacing.x = 16.0;
            let (label, name) = (cx.t("drawer-source"), cx.f("drawer-source-name", &[("words", (&line.words).into())]));
            if Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
                open.toggle(key.clone());
            }
            let label = cx.t("drawer-copy");
            let arguments = [("source", (&line.source_name).into()), ("words", (&line.words).into())];
            let name = cx.f("drawer-copy-one", &arguments);
            if Link::new(&label).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
                cx.send(Command::Check(CheckCommand::CopyStatements(Some(line.id.clone()))));
            }
        });
    });
    if open.is(&key)
        && let Some(monograph) = cx.state.library.get(&line.drug).cloned()
        && let Some(source) = monograph.source(&line.source)
    {
        para_ui(ui, source_lines::source_para(cx, &monograph, source));
    }
}
