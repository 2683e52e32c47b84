//! The page of an imported label: title, tabs and find in page stand still, below them the text, what changed, or the
//! source. What does not belong here: reading the label, which is a job.

mod changes;
mod find_bar;
mod heights;
mod line;
mod looks;
mod outline;
mod runs;
mod source;
mod table;
mod table_measure;
pub(in crate::ui::panels) mod text;
mod title;

use std::sync::Arc;

use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui};

use super::monograph::our_clinic::OurClinic;
use crate::app::Command;
use crate::app::label_state::{LabelCommand, LabelView, OpenLabel};
use crate::app::update::shown_label;
use crate::domain::id::Id as DrugId;
use crate::ui::cx::Cx;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{TabBar, hairline, row};

/// The widest column of text, in points.
const COLUMN: f32 = 680.0;

/// Scroll, focus and drafts of the page.
#[derive(Default)]
pub struct LabelPanel {
    label: Option<DrugId>,
    text: text::TextView,
    find: find_bar::FindBar,
    changes: changes::ChangesView,
    clinic: OurClinic,
    focus: bool,
    outline: outline::OutlineKeys,
}

impl LabelPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width) {
        let Some(label) = shown_label(cx.state).cloned() else { return waiting(ui, cx) };
        if self.label.as_ref() != Some(&label.id) {
            self.label = Some(label.id.clone());
            self.text = text::TextView::default();
            self.changes = changes::ChangesView::default();
            self.outline = outline::OutlineKeys::default();
        }
        // Head, bar and text lie close upon each other.
        ui.spacing_mut().item_spacing.y = 0.0;
        let side: i8 = if width >= Width::Wide { 40 } else { 24 };
        let head = Frame::new().inner_margin(Margin { left: side, right: side, top: 4, bottom: 0 });
        Panel::top("label-head").frame(head).show_separator_line(false).show(ui, |ui| {
            ui.set_max_width(COLUMN.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 0.0;
            title::ui(ui, cx, &label, width, std::mem::take(&mut self.focus));
            if let Some(section) = tabs(ui, cx, &label, width) {
                self.text.go_to(section);
            }
        });
        hairline(ui, cx.theme);
        let page = &cx.state.nav.label.page;
        let (view, find_open) = (page.view, page.find.open);
        if find_open && view == LabelView::Text {
            let bar =
                Frame::new().fill(cx.tokens().bg).inner_margin(Margin { left: side, right: side, top: 8, bottom: 8 });
            let first = self.text.first();
            Panel::top("label-find").frame(bar).show_separator_line(false).show(ui, |ui| {
                let beside = width.shows_sidebar() && !cx.state.nav.label.page.list_shown;
                self.find.ui(ui, cx, first, beside);
            });
            hairline(ui, cx.theme);
        }
        match view {
            LabelView::Text => self.text.ui(ui, cx, &label, f32::from(side)),
            LabelView::Changed => self.changes.ui(ui, cx, &label, side),
            LabelView::Source => source::ui(ui, cx, &label, &mut self.clinic, side),
        }
    }

    /// Asks for the keyboard focus at the top of the page.
    pub fn ask_focus(&mut self) {
        self.focus = true;
    }

    /// Asks for the keyboard focus in the field of find in page.
    pub fn ask_find(&mut self) {
        self.find.ask_focus();
    }

    pub fn step_section(&mut self, by: i32) {
        self.text.step_section(by);
    }

    /// Goes to a section of the outline.
    pub fn go_to(&mut self, section: usize) {
        self.text.go_to(section);
    }

    /// The sections in the place of the list; the answer is one that was chosen.
    pub fn outline_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &Arc<OpenLabel>) -> Option<usize> {
        outline::ui(ui, cx, label, self.text.section(), &mut self.outline)
    }
}

/// The tabs, and in a narrow window the way to the sections; the answer is one that was chosen.
fn tabs(ui: &mut Ui, cx: &mut Cx<'_>, label: &Arc<OpenLabel>, width: Width) -> Option<usize> {
    let page = &cx.state.nav.label.page;
    let compared = page.changes.compared.as_ref().filter(|_| label.versions.len() > 1);
    let changed = match compared {
        Some(compared) => cx.f("label-changed-n", &[("n", compared.changed.len().into())]),
        None => cx.t("label-changed"),
    };
    let labels = [cx.t("label-text"), changed, cx.t("label-source-tab")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = LabelView::ALL.iter().position(|view| *view == page.view);
    let name = cx.t("label-tabs");
    let mut section = None;
    row(ui, cx.theme.sizes.hit.outline, |ui| {
        let view = TabBar::outline(&name, &labels, chosen).ui(ui, cx.theme).and_then(|at| LabelView::ALL.get(at));
        if let Some(view) = view {
            cx.send(Command::Label(LabelCommand::View(*view)));
        }
        if !width.shows_sidebar() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| section = outline::menu_ui(ui, cx, label));
        }
    });
    if section.is_some() {
        cx.send(Command::Label(LabelCommand::View(LabelView::Text)));
    }
    section
}

/// The label is being read, or could not be.
fn waiting(ui: &mut Ui, cx: &Cx<'_>) {
    let label = &cx.state.nav.label;
    let Some(id) = &cx.state.nav.shown else { return };
    let name = label.line(id).map_or_else(|| id.to_string(), |line| line.hit.matched);
    let text = if label.failed.contains(id) { "label-not-read" } else { "label-reading" };
    Frame::new().inner_margin(40.0).show(ui, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&name), 1);
        para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(text)));
    });
}
