//! Making a handout (03, 14): the options at the left with the ways out pinned at their foot, the pages as they will be
//! printed at the right. One area a file.

mod answers;
mod bar;
mod choices;
mod copy;
mod desk;
mod drugs;
mod file;
mod foot;
mod gauge;
mod letterhead;
mod measures;
mod outcome;
mod parts;
mod sheets;
mod shown;
mod textures;
mod warned;
mod zoom;

use std::path::PathBuf;

use eframe::egui::{
    CentralPanel, Context, Frame, Id, Key, Margin, Modifiers, Panel, ScrollArea, Ui, text_edit::TextEditState,
};

use super::panes::Panes;
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::letterhead::LetterheadCommand;
use crate::app::page_state::WayOut;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};

/// The room at the sides of the options, in points.
const SIDE: i8 = 20;
/// Below this height the ways out scroll with the options.
const LOW: f32 = 420.0;

/// Drafts, what is unfolded, zoom and textures.
#[derive(Default)]
pub struct HandoutsPanel {
    file: file::FileArea,
    drugs: drugs::DrugsArea,
    folds: Folds,
    desk: desk::Desk,
    above: foot::Above,
    /// The way out that was asked about in the last frame.
    way: Option<WayOut>,
    stops: Stops,
    next_stop: usize,
}

/// What is unfolded among the options.
#[derive(Default)]
pub struct Folds {
    letterhead: bool,
    /// "Set it" leads to the emergency number.
    focus_emergency: bool,
    /// The path of a logo as typed, and the wish for the system's dialog.
    logo_path: String,
    choose_logo: bool,
    copy: bool,
    drugs: bool,
    hardest: bool,
    fit: bool,
    long: bool,
    hard: bool,
    pemat: bool,
}

/// Where F6 leads: the options, the pages, the ways out.
#[derive(Default)]
pub struct Stops {
    options: Option<Id>,
    pages: Option<Id>,
    ways_out: Option<Id>,
}

impl HandoutsPanel {
    /// What a file dialog was asked for, once.
    pub fn take_choose(&mut self) -> Option<Purpose> {
        let logo = std::mem::take(&mut self.folds.choose_logo);
        self.file.take_choose().then_some(Purpose::Handout).or(logo.then_some(Purpose::Logo))
    }

    /// The answer of the dialog for a logo.
    pub fn picked_logo(&mut self, path: Option<PathBuf>, outbox: &mut Vec<Command>) {
        if let Some(path) = path {
            self.folds.logo_path = path.display().to_string();
            outbox.push(Command::Letterhead(LetterheadCommand::Logo(path)));
        }
    }

    /// F6: the options, the pages, the ways out, in turn.
    pub fn next_panel(&mut self, ctx: &Context) {
        let stops: Vec<Id> =
            [self.stops.options, self.stops.pages, self.stops.ways_out].into_iter().flatten().collect();
        if let Some(id) = stops.get(self.next_stop % stops.len().max(1)) {
            ctx.memory_mut(|memory| memory.request_focus(*id));
            self.next_stop += 1;
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool, panes: &mut Panes) {
        let (bg, desk) = (cx.tokens().bg, cx.tokens().desk);
        keys(ui, cx, &mut self.desk);
        let low = ui.available_height() < LOW;
        let way = cx.state.page.out.way;
        let opened = way.is_some() && self.way != way;
        self.way = way;
        if width < Width::Strip {
            if !low {
                self.pinned_foot(ui, cx, dialog_open, opened);
            }
            CentralPanel::default().frame(Frame::new().fill(bg)).show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    self.options(ui, cx);
                    if low {
                        self.foot(ui, cx, dialog_open, opened);
                    }
                    self.desk.in_column(ui, cx, &mut self.stops);
                });
            });
            return;
        }
        let room = ui.available_rect_before_wrap();
        let points = panes.options(cx, width, room.width());
        let side = Panel::left("handout-options").exact_size(points).resizable(false);
        side.frame(Frame::new().fill(bg)).show(ui, |ui| {
            if !low {
                self.pinned_foot(ui, cx, dialog_open, opened);
            }
            CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                ScrollArea::vertical().id_salt("handout-options").auto_shrink(false).show(ui, |ui| {
                    self.options(ui, cx);
                    if low {
                        self.foot(ui, cx, dialog_open, opened);
                    }
                });
            });
        });
        CentralPanel::default().frame(Frame::new().fill(desk)).show(ui, |ui| self.desk.ui(ui, cx, &mut self.stops));
        panes.edge_of_options(ui, cx, room, width, points);
    }

    fn options(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        Frame::new().inner_margin(Margin { left: SIDE, right: SIDE, top: 16, bottom: 16 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("handout-title")), 1);
            let drug = cx.state.page.drug.as_ref().and_then(|id| cx.state.library.get(id)).cloned();
            let Some(drug) = drug else {
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t("handout-no-drug")));
                return;
            };
            shown::ui(ui, cx, &drug);
            ui.add_space(4.0);
            choices::ui(ui, cx, &mut self.folds, &mut self.stops);
            parts::ui(ui, cx);
            answers::ui(ui, cx);
            copy::ui(ui, cx, &mut self.folds.copy);
            self.drugs.ui(ui, cx, &mut self.folds.drugs);
            measures::ui(ui, cx, &mut self.folds);
            warned::ui(ui, cx, &mut self.folds);
        });
    }

    /// The buttons at the very foot, what they ask and what came of it above them.
    fn pinned_foot(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool, opened: bool) {
        if cx.state.page.drug.is_none() {
            return;
        }
        let line = cx.tokens().line;
        let frame = Frame::new().fill(cx.tokens().bg);
        let above = self.above.height(ui, cx);
        let panel = |id: &'static str, height: f32| {
            Panel::bottom(id).exact_size(height).resizable(false).show_separator_line(false).frame(frame)
        };
        panel("handout-foot", foot::BUTTONS).show(ui, |ui| {
            if above.is_none() {
                ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().top(), (1.0, line));
            }
            margin(12).show(ui, |ui| foot::buttons(ui, cx, &mut self.stops));
        });
        if let Some(height) = above {
            panel("handout-above", height).show(ui, |ui| {
                ui.painter().hline(ui.max_rect().x_range(), ui.max_rect().top(), (1.0, line));
                self.above.ui(ui, |ui| {
                    margin(12).show(ui, |ui| foot::above(ui, cx, &mut self.file, dialog_open, opened));
                });
            });
        }
    }

    /// In a window too low for pinned buttons: all of it one under the other.
    fn foot(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool, opened: bool) {
        if cx.state.page.drug.is_some() {
            margin(12).show(ui, |ui| {
                foot::above(ui, cx, &mut self.file, dialog_open, opened);
                foot::buttons(ui, cx, &mut self.stops);
            });
        }
    }

    /// The letterhead's fields are unfolded where the handout is shown next.
    pub fn open_letterhead(&mut self) {
        self.folds.letterhead = true;
    }

    /// Esc gives up the way out that is being asked about; true where there was one.
    pub fn escape(&mut self, way: Option<WayOut>, outbox: &mut Vec<Command>) -> bool {
        if way.is_some() {
            outbox.push(Command::Page(PageCommand::GiveUp));
        }
        way.is_some()
    }
}

/// The room around what stands at the foot, with that much above and below.
fn margin(above: i8) -> Frame {
    Frame::new().inner_margin(Margin { left: SIDE, right: SIDE, top: above, bottom: above })
}

/// Is text being typed? Then plain keys are letters.
fn is_typing(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.focused()).is_some_and(|id| TextEditState::load(ctx, id).is_some())
}

/// PageUp and PageDown turn pages, + and - zoom.
fn keys(ui: &Ui, cx: &Cx<'_>, desk: &mut desk::Desk) {
    if is_typing(ui.ctx()) || cx.state.page.preview.pages.is_none() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::PageDown) {
        desk.turn(1);
    }
    if pressed(Key::PageUp) {
        desk.turn(-1);
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        desk.zoom.step(1);
    }
    if pressed(Key::Minus) {
        desk.zoom.step(-1);
    }
}

/// A small grey label above or beside a control.
fn label(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text));
}
