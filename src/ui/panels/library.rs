//! The library tab: what is in the library, the clinic's review, the exchange with a second desk.

mod add;
mod conflicts;
mod exchange;
mod packs;
mod results;
mod review_card;
mod texts;
mod work;

use std::path::PathBuf;

use eframe::egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use super::column;
use super::panes::Panes;
use super::review::ReviewPanel;
use crate::app::Command;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::row;

/// The width of the column, in points.
const COLUMN: f32 = 1040.0;
/// The least height of the banner, in points.
const BANNER: f32 = 40.0;

/// Draft text and scroll of the tab.
#[derive(Default)]
pub struct LibraryPanel {
    add: add::AddCard,
    exchange: exchange::ExchangeCard,
    review: ReviewPanel,
}

impl LibraryPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool, panes: &mut Panes) {
        banner(ui, cx);
        if cx.state.clinic.review.open {
            self.review.ui(ui, cx, width, panes);
            return;
        }
        let surface = cx.tokens().surface;
        CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| {
            column::ui(ui, COLUMN, |ui| self.column(ui, cx, dialog_open));
        });
    }

    fn column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("tab-library")), 1);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("library-offline")));
        ui.add_space(8.0);
        work::ui(ui, cx);
        packs::ui(ui, cx);
        ui.add_space(16.0);
        self.add.ui(ui, cx, dialog_open);
        ui.add_space(16.0);
        results::ui(ui, cx);
        ui.add_space(16.0);
        texts::ui(ui, cx);
        ui.add_space(16.0);
        review_card::ui(ui, cx);
        ui.add_space(16.0);
        self.exchange.ui(ui, cx, dialog_open);
    }

    /// True once after a file dialog was asked for.
    pub fn take_choose(&mut self) -> Option<Purpose> {
        self.add.take_choose().or_else(|| self.exchange.take_choose())
    }

    /// A file was chosen in the system's dialog, or none.
    pub fn picked(&mut self, purpose: Purpose, path: Option<PathBuf>, outbox: &mut Vec<Command>) {
        match purpose {
            Purpose::AddFile | Purpose::AddFolder => self.add.picked(path, outbox),
            _ => self.exchange.picked(purpose, path, outbox),
        }
    }

    /// F6 in the review: the queue, the lines, the record, in turn.
    pub fn next_panel(&mut self, ctx: &Context) {
        self.review.next_panel(ctx);
    }
}

/// Why nothing can be recorded; it stays for as long as that is so.
fn banner(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(reason) = &cx.state.clinic.read_only else { return };
    let frame = Frame::new().fill(cx.tokens().bg).inner_margin(Margin { left: 24, right: 24, top: 4, bottom: 4 });
    let title = cx.t("read-only");
    Panel::top("read-only").resizable(false).frame(frame).show(ui, |ui| {
        let name = format!("{title} {reason}");
        let builder =
            eframe::egui::UiBuilder::new().accessibility_role(eframe::egui::Role::Alert).accessibility_label(&name);
        ui.scope_builder(builder, |ui| {
            row(ui, BANNER - 8.0, |ui| {
                Icon::Lock.ui(ui, 16.0, cx.tokens().text_2);
                ui.add_space(4.0);
                let para = Para::new(cx.theme, Type::Small).strong(&title).color(cx.tokens().text_2).text(" ");
                para_ui(ui, para.text(reason));
            });
        });
    });
}
