//! The settings: one page whose sections the list at the left scrolls to. Every change is written at once, the last one
//! can be taken back. What a row fixed by the clinic's policy looks like is in `locked`, the rows in `rows`.

mod backups;
pub mod locked;
pub(super) mod parts;
mod report;
pub(super) mod rows;

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Role, Ui, UiBuilder};

use super::column;
use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, ListRow};

/// The width of the column, in points.
const COLUMN: f32 = 760.0;
/// The width of the list of sections.
const SECTIONS: f32 = 232.0;

/// A part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Section {
    #[default]
    Look,
    Clinic,
    Lists,
    Check,
    Handouts,
    Data,
    Help,
}

/// What lies elsewhere and is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsWish {
    Letterhead,
    Help,
    About,
}

impl Section {
    const ALL: [Self; 7] = [Self::Look, Self::Clinic, Self::Lists, Self::Check, Self::Handouts, Self::Data, Self::Help];

    fn id(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Clinic => "clinic",
            Self::Lists => "lists",
            Self::Check => "check",
            Self::Handouts => "handouts",
            Self::Data => "data",
            Self::Help => "help",
        }
    }
}

/// The section that was chosen, and whether the page is to be scrolled to it.
#[derive(Default)]
pub struct SettingsPanel {
    chosen: Section,
    scroll: bool,
}

impl SettingsPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width) -> Option<SettingsWish> {
        let (bg, surface) = (cx.tokens().bg, cx.tokens().surface);
        if width.shows_sidebar() {
            let frame = Frame::new().fill(bg).inner_margin(Margin::symmetric(12, 16));
            let panel = Panel::left("settings-sections").exact_size(SECTIONS).resizable(false).frame(frame);
            panel.show(ui, |ui| self.sections(ui, cx));
        }
        let mut wanted = None;
        CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| {
            column::ui(ui, COLUMN, |ui| wanted = self.page(ui, cx));
        });
        wanted
    }

    fn sections(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let name = cx.t("settings-sections");
        let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(&name);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, section) in Section::ALL.into_iter().enumerate() {
                let title = cx.t(&format!("settings-{}", section.id()));
                let row = ListRow::new(&title, &title).selected(section == self.chosen).index(at);
                if row.ui(ui, cx.theme).clicked() {
                    (self.chosen, self.scroll) = (section, true);
                }
            }
        });
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<SettingsWish> {
        let mut wanted = None;
        head(ui, cx);
        for section in Section::ALL {
            ui.add_space(16.0);
            let title = Para::new(cx.theme, Type::Lead).text(&cx.t(&format!("settings-{}", section.id())));
            let heading = heading_ui(ui, title, 2);
            if self.scroll && section == self.chosen {
                heading.scroll_to_me(Some(Align::TOP));
                self.scroll = false;
            }
            ui.add_space(6.0);
            Card::new().padding(0.0).show(ui, cx.theme, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                wanted = parts::ui(ui, cx, section).or(wanted);
            });
        }
        wanted
    }
}

/// The title, and the way back from the last change.
fn head(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - 200.0).max(140.0));
            heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("tab-settings")), 1);
            para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("settings-at-once")));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (undo, nothing) = (cx.t("settings-undo"), cx.t("settings-undo-nothing"));
            let off = cx.state.settings.before.is_none().then_some(nothing.as_str());
            if Button::new(&undo).icon(Icon::Undo).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
                cx.send(Command::Settings(SettingsCommand::Undo));
            }
        });
    });
    if !cx.state.settings.is_writable() {
        ui.add_space(8.0);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(&cx.t("settings-read-only")));
    }
}
