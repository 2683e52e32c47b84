//! The review of a drug against one source: the queue at the left, every line of the source in the middle, what is
//! recorded at the right. In a narrow window one under the other.

mod change;
mod label_text;
mod line;
mod lines;
mod log;
mod queue;
mod queue_row;
mod record;
mod source;

use eframe::egui::{CentralPanel, Context, Frame, Id, Key, Margin, Modifiers, Panel, ScrollArea, Ui};

use super::panes::Panes;
use crate::app::Command;
use crate::app::clinic_state::Pair;
use crate::app::command::ReviewCommand;
use crate::domain::id::Id as DataId;
use crate::ui::cx::Cx;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};

/// Draft text, focus and what is unfolded.
#[derive(Default)]
pub struct ReviewPanel {
    queue: queue::Queue,
    record: record::Record,
    source_open: bool,
    /// The line that the keyboard goes to next.
    focus: Option<DataId>,
    /// The part that F6 goes to next.
    next_part: usize,
    go_to: Option<usize>,
    shown: Option<Pair>,
    text: label_text::LabelText,
    /// The steps to lines that were followed.
    steps: u64,
}

impl ReviewPanel {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, width: Width, panes: &mut Panes) {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            self.source_open = !self.source_open;
        }
        if self.shown != cx.state.clinic.review.chosen {
            self.shown.clone_from(&cx.state.clinic.review.chosen);
            self.source_open = false;
        }
        self.follow(ui, cx);
        self.record.recorded(cx);
        match self.go_to.take() {
            Some(0) => self.queue.ask_focus(),
            Some(1) => self.focus = lines::first_unread(&cx.state.clinic.review),
            Some(_) => self.record.ask_focus(),
            None => {}
        }
        let (bg, surface) = (cx.tokens().bg, cx.tokens().surface);
        if width < Width::Medium {
            CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| self.column(ui, cx));
            return;
        }
        let room = ui.available_rect_before_wrap();
        let beside = panes.beside_lines(cx, width, room.width());
        let side = |panel: Panel, size: f32| panel.exact_size(size).resizable(false).frame(Frame::new().fill(bg));
        let (queue, record) = (beside.left.unwrap_or_default(), beside.right.unwrap_or_default());
        side(Panel::left("review-queue"), queue).show(ui, |ui| self.queue.ui(ui, cx));
        side(Panel::right("review-record"), record).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(20, 16)).show(ui, |ui| self.record_ui(ui, cx));
            });
        });
        CentralPanel::default().frame(cx.ground(surface)).show(ui, |ui| {
            if self.source_open && label_text::is_label(cx) {
                self.text.panel_ui(ui, cx);
            }
            ScrollArea::vertical().id_salt(lines_id(&self.shown)).auto_shrink(false).show(ui, |ui| {
                let sides = if width == Width::Wide { 28 } else { 16 };
                Frame::new().inner_margin(Margin::symmetric(sides, 16)).show(ui, |ui| self.lines_ui(ui, cx));
            });
        });
        panes.edges_beside(ui, cx, room, beside);
    }

    /// Goes to the line that was asked for with the label's text in view, and the text to the line that has the keyboard.
    fn follow(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let grading = label_text::is_label(cx);
        if grading && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::G)) {
            cx.send(Command::Review(ReviewCommand::GradeNext));
        }
        let review = &cx.state.clinic.review;
        if self.steps != review.go_to.steps {
            self.steps = review.go_to.steps;
            self.source_open = true;
            self.focus.clone_from(&review.go_to.row);
        }
        let focused = ui.memory(|memory| memory.focused());
        let line = review.rows.iter().find(|row| focused == Some(line::focus_id(&row.id))).map(|row| row.id.clone());
        self.text.go_to(cx, self.focus.clone().or(line));
    }

    /// All parts in one column that scrolls; the queue is folded.
    fn column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
                self.queue.picker_ui(ui, cx);
                ui.add_space(16.0);
                if self.source_open && label_text::is_label(cx) {
                    self.text.column_ui(ui, cx);
                    ui.add_space(16.0);
                }
                self.lines_ui(ui, cx);
                ui.add_space(24.0);
                self.record_ui(ui, cx);
            });
        });
    }

    fn lines_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if cx.state.clinic.review.chosen.is_none() {
            heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("review-nothing-here")), 2);
            para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t("review-nothing-chosen")));
            return;
        }
        lines::ui(ui, cx, &mut self.focus, &mut self.source_open);
    }

    fn record_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.record.ui(ui, cx);
        ui.add_space(24.0);
        log::ui(ui, cx);
    }

    /// F6: the queue, the lines, the record, in turn.
    pub fn next_panel(&mut self, ctx: &Context) {
        self.go_to = Some(self.next_part % 3);
        self.next_part += 1;
        ctx.request_repaint();
    }
}

/// A text of its own scrolls on its own.
fn lines_id(shown: &Option<Pair>) -> Id {
    let pair = shown.as_ref().map(|pair| (pair.drug.as_str(), pair.source.as_str()));
    Id::unique(("review-lines", pair))
}
