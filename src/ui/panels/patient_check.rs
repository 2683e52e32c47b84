//! The patient check of several drugs: list, matrix, comparison. The check of the shown drug beside its text is `check`.
//! What does not belong here: what is found, and in which order.

mod anyone;
mod compare;
mod contraindicated;
mod drawer;
mod entry;
mod groups;
mod head;
mod idle_clear;
mod list;
mod matrix;
mod medicines;
mod scope;
mod statement;
mod take_away;
mod unfolded;

pub use idle_clear::MINUTES as IDLE_MINUTES;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use eframe::egui::{CentralPanel, Context, Frame, Margin, Panel, ScrollArea, Ui};

use super::check::{age_id, answers, focus_age, forget_typed, medicines as taken};
use crate::app::Command;
use crate::app::check_list::GroupKey;
use crate::app::check_state::CheckView;
use crate::app::command::CheckCommand;
use crate::app::record::checked_drugs;
use crate::app::state::AppState;
use crate::domain::patient::Age;
use crate::ui::cx::Cx;
use crate::ui::file_dialog::Purpose;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{LongListState, hairline};

/// The width of the column of answers beside the list, in points.
const ANSWERS: f32 = 344.0;
/// The room at the sides in a wide and in a narrow window.
const SIDE: i8 = 24;
const NARROW_SIDE: i8 = 16;
/// Below this height everything scrolls in one column.
const LEAST: f32 = 420.0;

/// Draft text, what is unfolded, and scroll.
#[derive(Default)]
pub struct PatientCheckPanel {
    /// The age as typed, and the state's generation that it belongs to.
    age: String,
    generation: u64,
    /// The questions are unfolded in a narrow window.
    answers_open: bool,
    add: scope::AddField,
    /// The medicine as typed.
    medicine: taken::MedicineField,
    take_away: take_away::TakeAway,
    matrix: matrix::MatrixView,
    /// The names that stand without findings in the view of what is contraindicated.
    names: LongListState,
    /// Lines that are unfolded, by their stable keys.
    open: Unfolded,
    /// How high each group of the list was when it was last drawn, and in which width.
    heights: BTreeMap<GroupKey, f32>,
    heights_of: f32,
    /// Where F6 went last.
    stop: Option<usize>,
}

/// Which lines are unfolded.
#[derive(Default)]
struct Unfolded(BTreeSet<String>);

impl Unfolded {
    fn is(&self, key: &str) -> bool {
        self.0.contains(key)
    }

    fn toggle(&mut self, key: String) {
        if !self.0.remove(&key) {
            self.0.insert(key);
        }
    }
}

impl PatientCheckPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool) {
        self.drop_old_draft(ui.ctx(), cx);
        if width < Width::Medium || ui.available_height() < LEAST {
            return self.one_column(ui, cx, width, dialog_open);
        }
        let padded =
            |above, below| Frame::new().inner_margin(Margin { left: SIDE, right: SIDE, top: above, bottom: below });
        // The window's own panel has painted the surface: to paint it again is most of a frame where there is no graphics card.
        let head = padded(12, 8);
        Panel::top("check-head").resizable(false).frame(head).show(ui, |ui| self.head(ui, cx, dialog_open));
        let matrix = cx.state.patient.check.view == CheckView::Matrix;
        let side = if width < Width::Wide { NARROW_SIDE } else { SIDE };
        let columns =
            matrix.then(|| matrix::Columns::of(ui, cx, ui.available_width() - 2.0 * f32::from(side))).flatten();
        if columns.is_none() && cx.state.patient.check.view != CheckView::Compare {
            let side = Frame::new().fill(cx.tokens().bg);
            Panel::left("check-patient").exact_size(ANSWERS).resizable(false).frame(side).show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.patient(ui, cx, false));
            });
        }
        if columns.is_some() {
            drawer::ui(ui, cx, &mut self.open);
        }
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| match columns {
                Some(columns) => {
                    let frame = Frame::new().inner_margin(Margin { left: side, right: side, top: 4, bottom: 4 });
                    frame.show(ui, |ui| self.matrix.ui(ui, cx, columns, &mut self.age));
                }
                None => drop(padded(8, 16).show(ui, |ui| {
                    self.narrow_matrix_note(ui, cx);
                    self.view(ui, cx);
                })),
            });
        });
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, dialog_open: bool) {
        head::ui(ui, cx, &mut self.add, &mut self.take_away);
        self.take_away.ui(ui, cx, dialog_open);
    }

    /// A narrow or low window: one column that scrolls, with the questions folded.
    fn one_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, dialog_open: bool) {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let side = if width < Width::Medium { NARROW_SIDE } else { SIDE };
                Frame::new().inner_margin(Margin::symmetric(side, 8)).show(ui, |ui| {
                    self.head(ui, cx, dialog_open);
                    ui.add_space(4.0);
                    hairline(ui, cx.theme);
                });
                self.patient(ui, cx, true);
                Frame::new().inner_margin(Margin { left: side, right: side, top: 0, bottom: 16 }).show(ui, |ui| {
                    self.narrow_matrix_note(ui, cx);
                    self.view(ui, cx);
                });
            });
        });
    }

    fn patient(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, folded: bool) {
        Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
            let open = folded.then_some(&mut self.answers_open);
            if answers::questions_ui(ui, cx, &mut self.age, open) {
                ui.add_space(4.0);
                self.medicine.ui(ui, cx);
                idle_clear::ui(ui, cx);
            }
        });
    }

    /// Where the matrix has no room, the list takes its place, and that is said.
    fn narrow_matrix_note(&self, ui: &mut Ui, cx: &Cx<'_>) {
        if cx.state.patient.check.view == CheckView::Matrix {
            let note = cx.t("check-narrow-matrix");
            para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&note));
        }
    }

    fn view(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        match cx.state.patient.check.view {
            CheckView::List | CheckView::Matrix => list::ui(ui, cx, self),
            CheckView::Contraindicated => contraindicated::ui(ui, cx, self),
            CheckView::Compare => compare::ui(ui, cx, &mut self.open),
        }
    }

    /// After a clear, or an age that came from elsewhere, the field shows what counts.
    fn drop_old_draft(&mut self, ctx: &Context, cx: &Cx<'_>) {
        let patient = &cx.state.patient;
        if self.generation != patient.generation {
            self.medicine.clear();
            self.take_away.forget(ctx);
            forget_typed(ctx, &[age_id(), taken::field_id()]);
        }
        if self.generation != patient.generation || patient.patient.age != Age::read(&self.age) {
            self.age = patient.patient.age.map(answers::age_text).unwrap_or_default();
            self.generation = patient.generation;
        }
    }

    /// Esc takes back one thing of this section; true where there was one.
    pub fn escape(&mut self, ctx: &Context, state: &AppState, outbox: &mut Vec<Command>) -> bool {
        if self.add.clear() || self.take_away.fold() {
            return true;
        }
        let open = state.patient.check.drawer_open && state.patient.check.view == CheckView::Matrix;
        if open {
            outbox.push(Command::Check(CheckCommand::CloseDrawer));
            matrix::focus(ctx);
        }
        open
    }

    /// What a file dialog was asked for, once.
    pub fn take_choose(&mut self) -> Option<Purpose> {
        self.take_away.take_choose()
    }

    /// The dialog's answer; nothing happens where it was cancelled.
    pub fn picked(&mut self, path: Option<PathBuf>, state: &AppState, outbox: &mut Vec<Command>) {
        if let Some(path) = path {
            self.take_away.picked(path, checked_drugs(state), outbox);
        }
    }

    /// F6: the age, the field that adds a drug, the matrix, in turn.
    pub fn next_panel(&mut self, ctx: &Context, state: &AppState) {
        let stops = if state.patient.check.view == CheckView::Matrix { 3 } else { 2 };
        let next = self.stop.map_or(0, |last| (last + 1) % stops);
        self.stop = Some(next);
        match next {
            0 => focus_age(ctx),
            1 => scope::focus_add(ctx),
            _ => matrix::focus(ctx),
        }
    }
}
