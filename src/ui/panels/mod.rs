//! The parts of the window and how they stand beside each other at each width. One panel a file.

mod check;
mod column;
mod first_start;
mod grade_choice;
mod handouts;
mod help;
mod key_sheet;
mod label;
mod library;
mod monograph;
mod notices;
mod palette;
mod panes;
mod patient_check;
mod pointer;
mod poll;
mod results;
mod review;
mod settings;
mod side_by_side;
mod sidebar;
mod signature;
mod source_lines;
mod status_bar;
mod text_ages;
mod top_bar;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{CentralPanel, Context, Frame, Margin, Panel, Popup, Ui};

use self::settings::SettingsWish;
use super::cx::Cx;
use super::file_dialog::Purpose;
use super::layout::{STRIP, Width};
use crate::app::Command;
use crate::app::actions::ViewAction;
use crate::app::command::{NavCommand, PageCommand, PatientCommand, ReviewCommand};
use crate::app::label_state::{LabelCommand, LabelView, OpenLabel};
use crate::app::state::{AppState, Tab};
use crate::app::update::{label_in_view, shown_label};

/// What the panels keep for themselves: draft text, scroll, what lies open over the text.
#[derive(Default)]
pub struct Panels {
    sidebar: sidebar::Sidebar,
    monograph: monograph::MonographPanel,
    label: label::LabelPanel,
    check: check::CheckPanel,
    patient_check: patient_check::PatientCheckPanel,
    handouts: handouts::HandoutsPanel,
    library: library::LibraryPanel,
    settings: settings::SettingsPanel,
    palette: palette::Palette,
    key_sheet: key_sheet::KeySheet,
    help: help::Help,
    panes: panes::Panes,
    /// What lies over the text in a narrow window.
    over: Over,
    /// The keyboard goes to the search once its field is there.
    wants_search: bool,
    /// The panel that F6 goes to next.
    next_panel: usize,
}

/// What a narrow window shows over the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    #[default]
    Nothing,
    List,
    Check,
}

impl Panels {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool) {
        let ground = |fill| Frame::new().fill(fill);
        let tokens = cx.tokens();
        let (bg, surface) = (tokens.bg, tokens.surface);
        let first = cx.state.settings.is_held();
        Panel::top("top-bar").exact_size(48.0).frame(ground(bg)).show(ui, |ui| {
            if first {
                first_start::bar_ui(ui, cx, width);
            } else if let Some(drug) = top_bar::ui(ui, cx, width, &mut self.over) {
                self.monograph.want_sources(drug);
            }
        });
        Panel::bottom("status").exact_size(28.0).frame(ground(bg)).show(ui, |ui| status_bar::ui(ui, cx, width));
        if !cx.state.notices.shown.is_empty() || cx.state.patient.clears_in.is_some() {
            let frame = ground(bg).inner_margin(Margin::symmetric(16, 8));
            Panel::top("notices").frame(frame).show(ui, |ui| notices::ui(ui, cx));
        }
        match cx.state.nav.tab {
            _ if first => {
                CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| first_start::ui(ui, cx));
            }
            Tab::Reference => self.reference(ui, cx, width),
            Tab::Check => {
                let frame = cx.ground(surface);
                CentralPanel::default().frame(frame).show(ui, |ui| self.patient_check.ui(ui, cx, width, dialog_open));
            }
            Tab::Handouts => self.handouts.ui(ui, cx, width, dialog_open, &mut self.panes),
            Tab::Library => self.library.ui(ui, cx, width, dialog_open, &mut self.panes),
            Tab::Poll => {
                CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| poll::ui(ui, cx));
            }
            Tab::Settings => match self.settings.ui(ui, cx, width) {
                Some(SettingsWish::Letterhead) => {
                    self.handouts.open_letterhead();
                    cx.send(Command::Page(PageCommand::Start { with_patient: true }));
                }
                Some(SettingsWish::Help) => self.help.open(),
                Some(SettingsWish::About) => self.help.open_about(),
                None => {}
            },
        }
    }

    /// What lies over the whole window. The answer is what the window itself is asked to do.
    pub fn dialogs(&mut self, ui: &Ui, cx: &mut Cx<'_>) -> Option<ViewAction> {
        self.key_sheet.ui(ui, cx);
        self.help.ui(ui, cx);
        self.palette.ui(ui, cx)
    }

    /// Does something lie over the whole window? Then its keys are its own.
    pub fn dialog_is_open(&self) -> bool {
        self.palette.is_open() || self.key_sheet.is_open() || self.help.is_open()
    }

    pub fn open_palette(&mut self) {
        self.palette.open();
    }

    pub fn open_keys(&mut self) {
        self.key_sheet.open();
    }

    pub fn open_help(&mut self) {
        self.help.open();
    }

    pub fn open_about(&mut self) {
        self.help.open_about();
    }

    fn reference(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width) {
        if width.shows_sidebar() && self.over == Over::List || width.shows_check() {
            self.over = Over::Nothing;
        }
        let ground = |fill| Frame::new().fill(fill);
        let tokens = cx.tokens();
        let (bg, surface) = (tokens.bg, tokens.surface);
        let side = |panel: Panel, size: f32| panel.exact_size(size).resizable(false).frame(ground(bg));
        // While a name is not found no drug is on screen, so nothing may stand there as its check.
        let found = !cx.state.nav.nothing_found();
        let room = ui.available_rect_before_wrap();
        let beside = self.panes.beside_text(cx, width, room.width(), found);
        if let Some(points) = beside.left {
            side(Panel::left("sidebar"), points).show(ui, |ui| self.sidebar_or_outline(ui, cx));
        }
        if let Some(points) = beside.right {
            side(Panel::right("check"), points).show(ui, |ui| self.check.ui(ui, cx));
        } else if width >= Width::Drawer && !width.shows_check() {
            self.narrow(ui, cx, width, found);
        }
        let column = width == Width::Column;
        if column && self.over == Over::Nothing && found {
            Panel::top("strip").exact_size(44.0).frame(ground(bg)).show(ui, |ui| {
                if check::strip_ui(ui, cx, true) {
                    self.over = Over::Check;
                }
            });
        }
        let under = cx.ground(if column && self.over != Over::Nothing { bg } else { surface });
        CentralPanel::default().frame(under).show(ui, |ui| match self.over {
            Over::Check if column => self.check_over(ui, cx),
            Over::List if column => self.list_over(ui, cx),
            _ if cx.state.nav.nothing_found() => results::ui(ui, cx),
            _ if is_label(cx.state) => self.label.ui(ui, cx, width),
            _ => self.monograph.ui(ui, cx, width),
        });
        self.panes.edges_beside(ui, cx, room, beside);
    }

    /// The outline of a label stands in the place of the list, unless the list is asked for. In a narrow window, where the
    /// list lies over the text, the page itself leads to its sections.
    fn sidebar_or_outline(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(label) = with_outline(cx.state).cloned() {
            let chosen = self.label.outline_ui(ui, cx, &label);
            if let Some(section) = chosen {
                self.label.go_to(section);
                cx.send(Command::Label(LabelCommand::View(LabelView::Text)));
            }
            return;
        }
        self.list_ui(ui, cx);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if std::mem::take(&mut self.wants_search) {
            sidebar::focus_search(ui.ctx());
        }
        self.sidebar.ui(ui, cx);
    }

    /// 720 to 959 points: the check panel is a strip or lies over the text, and so does the list below 800.
    fn narrow(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, found: bool) {
        let bg = cx.tokens().bg;
        let side = |panel: Panel, size: f32| panel.exact_size(size).resizable(false).frame(Frame::new().fill(bg));
        if self.over == Over::Check && found {
            side(Panel::right("check"), width.check_panel()).show(ui, |ui| self.check_over(ui, cx));
        } else if found {
            side(Panel::right("check-strip"), STRIP).show(ui, |ui| {
                if check::strip_ui(ui, cx, false) {
                    self.over = Over::Check;
                }
            });
        }
        if self.over == Over::List && !width.shows_sidebar() {
            side(Panel::left("drawer"), 288.0).show(ui, |ui| self.list_over(ui, cx));
        }
    }

    fn check_over(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.check.over_ui(ui, cx) {
            self.over = Over::Nothing;
        }
    }

    fn list_over(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let opened = cx.state.nav.opened.clone();
        self.list_ui(ui, cx);
        if self.sidebar.take_opened() && cx.state.nav.chosen().is_some() || opened != cx.state.nav.opened {
            self.over = Over::Nothing;
        }
    }

    pub fn focus_search(&mut self, ctx: &Context, width: Width, state: &AppState, outbox: &mut Vec<Command>) {
        if !width.shows_sidebar() {
            self.over = Over::List;
        }
        if with_outline(state).is_some() {
            // The list comes back with the next frame, and the keyboard goes to it then.
            outbox.push(Command::Label(LabelCommand::ShowList(true)));
            self.wants_search = true;
        } else {
            sidebar::focus_search(ctx);
        }
    }

    /// The keyboard goes to find in page.
    pub fn focus_find(&mut self) {
        self.label.ask_find();
    }

    pub fn list_has_focus(&self, ctx: &Context) -> bool {
        sidebar::list_has_focus(ctx)
    }

    /// Esc takes back one thing: an open menu, else what lies over the text, else the search, else the focus.
    pub fn escape(&mut self, ctx: &Context, state: &AppState, outbox: &mut Vec<Command>) {
        if Popup::is_any_open(ctx) {
            return Popup::close_all(ctx);
        }
        if state.nav.tab == Tab::Check && self.patient_check.escape(ctx, state, outbox) {
            return;
        }
        if state.nav.tab == Tab::Handouts && self.handouts.escape(state.page.out.way, outbox) {
            return;
        }
        if self.over != Over::Nothing {
            self.over = Over::Nothing;
        } else if state.nav.tab == Tab::Library && state.clinic.review.open {
            outbox.push(Command::Review(ReviewCommand::Close));
        } else if state.nav.tab == Tab::Reference && !state.nav.query.is_empty() {
            self.sidebar.clear();
            outbox.push(Command::Nav(NavCommand::ClearSearch));
        } else if label_in_view(state) && state.nav.label.page.find.open {
            outbox.push(Command::Label(LabelCommand::CloseFind));
        } else if state.nav.tab == Tab::Reference && with_outline(state).is_some() {
            outbox.push(Command::Label(LabelCommand::ShowList(true)));
        } else if state.nav.tab != Tab::Reference {
            outbox.push(Command::Nav(NavCommand::Tab(Tab::Reference)));
        } else if state.patient.ask_after_export {
            outbox.push(Command::Patient(PatientCommand::KeepAfterExport));
        }
        ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
        });
    }

    /// F6: search, reading pane, patient check, in turn; in the review the queue, the lines, the record.
    pub fn next_panel(&mut self, ctx: &Context, width: Width, state: &AppState, outbox: &mut Vec<Command>) {
        if state.nav.tab == Tab::Library {
            self.library.next_panel(ctx);
            return;
        }
        if state.nav.tab == Tab::Check {
            self.patient_check.next_panel(ctx, state);
            return;
        }
        if state.nav.tab == Tab::Handouts {
            self.handouts.next_panel(ctx);
            return;
        }
        // Where the keyboard is in the list already, the next panel is the text.
        if self.next_panel.is_multiple_of(3) && sidebar::has_focus(ctx) {
            self.next_panel += 1;
        }
        match self.next_panel % 3 {
            0 => self.focus_search(ctx, width, state, outbox),
            1 if is_label(state) => self.label.ask_focus(),
            1 => self.monograph.ask_focus(),
            _ => {
                if !width.shows_check() {
                    self.over = Over::Check;
                }
                check::focus_age(ctx);
            }
        }
        self.next_panel += 1;
    }

    pub fn step_section(&mut self, by: i32, state: &AppState) {
        if is_label(state) {
            self.label.step_section(by);
        } else {
            self.monograph.step_section(by);
        }
    }

    /// What a file dialog was asked for, once.
    pub fn take_choose_file(&mut self) -> Option<Purpose> {
        self.handouts.take_choose().or_else(|| self.library.take_choose()).or_else(|| self.patient_check.take_choose())
    }

    /// The answer of a dialog that the library, the check or the letterhead asked for.
    pub fn picked(&mut self, purpose: Purpose, path: Option<PathBuf>, state: &AppState, outbox: &mut Vec<Command>) {
        match purpose {
            Purpose::CheckPdf | Purpose::CheckCsv | Purpose::CheckText => {
                self.patient_check.picked(path, state, outbox);
            }
            Purpose::Logo => self.handouts.picked_logo(path, outbox),
            Purpose::Handout
            | Purpose::ExportClinic
            | Purpose::ImportClinic
            | Purpose::AddFile
            | Purpose::AddFolder => {
                self.library.picked(purpose, path, outbox);
            }
        }
    }
}

/// Is an imported label in the reading pane, read or not?
fn is_label(state: &AppState) -> bool {
    state.nav.shown.as_ref().is_some_and(|id| state.is_label(id))
}

/// The label whose outline takes the place of the list: one that was opened, while nobody searches.
fn with_outline(state: &AppState) -> Option<&Arc<OpenLabel>> {
    let nav = &state.nav;
    let whole = nav.query.is_empty() && nav.shown == nav.opened && !nav.label.page.list_shown;
    shown_label(state).filter(|_| whole)
}
