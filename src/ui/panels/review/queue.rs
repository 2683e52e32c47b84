//! The queue: every drug and source, what is due first. One Tab stop; Up and Down choose.

use eframe::egui::{
    EventFilter, Frame, Key, Margin, Modifiers, Panel, Rect, Response, Role, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::queue_row;
use crate::app::Command;
use crate::app::clinic_state::QueueLine;
use crate::app::command::ReviewCommand;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Chip, Link, row};

const FILTERS: [ReviewStatus; 6] = [
    ReviewStatus::Unreviewed,
    ReviewStatus::InReview,
    ReviewStatus::Due,
    ReviewStatus::Superseded,
    ReviewStatus::Withdrawn,
    ReviewStatus::Reviewed,
];

/// What is unfolded, and where the keyboard is.
#[derive(Default)]
pub struct Queue {
    open: bool,
    focus: bool,
    /// The chosen row was changed by keys: it comes into view.
    follow: bool,
}

impl Queue {
    pub fn ask_focus(&mut self) {
        (self.focus, self.open) = (true, true);
    }

    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let padded = Frame::new().inner_margin(Margin::symmetric(16, 8));
        Panel::top("queue-head").resizable(false).frame(padded).show(ui, |ui| {
            head(ui, cx);
            chips(ui, cx);
        });
        Panel::bottom("queue-foot").resizable(false).frame(padded).show(ui, |ui| {
            let note = cx.t("review-sorted");
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&note));
        });
        self.list(ui, cx, true);
    }

    /// Folded to one line that unfolds the queue.
    pub fn picker_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        head(ui, cx);
        let n = cx.state.clinic.review.queue.len();
        let label = cx.f(if self.open { "review-picker-close" } else { "review-picker" }, &[("n", n.into())]);
        if Button::new(&label).pressed(self.open).ui(ui, cx.theme).clicked() {
            self.open = !self.open;
        }
        if self.open {
            chips(ui, cx);
            // Once a text is chosen the list has done its work.
            self.open = !self.list(ui, cx, false);
        }
    }

    /// The rows, which scroll on their own or with everything else; true where one was pressed.
    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, scrolls: bool) -> bool {
        let review = &cx.state.clinic.review;
        let shown: Vec<&QueueLine> = review.shown().collect();
        let chosen = shown.iter().position(|line| Some(&line.pair) == review.chosen.as_ref());
        let height = queue_row::height(ui.available_width());
        let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(cx.t("review-queue-name"));
        let (mut pressed, mut by) = (None, 0);
        ui.scope_builder(builder, |ui| {
            let id = ui.unique_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_size_of_set(shown.len()));
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut rows_ui = |ui: &mut Ui, rows: std::ops::Range<usize>| {
                // Chosen by keys and out of sight: its place is known without showing it.
                if let Some(at) = chosen.filter(|at| self.follow && !rows.contains(at)) {
                    // Few rows: exact in f32.
                    #[allow(clippy::cast_precision_loss)]
                    let top = ui.max_rect().top() + (at as f32 - rows.start as f32) * height;
                    let rect = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(1.0, height));
                    ui.scroll_to_rect(rect, None);
                }
                for at in rows {
                    let Some(line) = shown.get(at) else { continue };
                    let stop = chosen.unwrap_or(0) == at;
                    let response = queue_row::ui(ui, cx, line, (at, height), chosen == Some(at), stop);
                    if response.clicked() {
                        pressed = Some(line.pair.clone());
                    }
                    if stop {
                        by += self.stop(ui, &response, chosen == Some(at));
                    }
                }
            };
            match scrolls {
                true => drop(ScrollArea::vertical().auto_shrink(false).show_rows(ui, height, shown.len(), rows_ui)),
                false => rows_ui(ui, 0..shown.len()),
            }
        });
        if by != 0 {
            (self.follow, self.focus) = (true, true);
            cx.send(Command::Review(ReviewCommand::Move(by)));
        }
        let any = pressed.is_some();
        if let Some(pair) = pressed {
            cx.send(Command::Review(ReviewCommand::Choose(pair)));
        }
        any
    }

    /// The one row that Tab leads to; how far its keys move the choice.
    fn stop(&mut self, ui: &Ui, response: &Response, chosen: bool) -> i32 {
        if self.focus {
            response.request_focus();
            self.focus = false;
        }
        if self.follow && chosen {
            response.scroll_to_me(None);
            self.follow = false;
        }
        if !response.has_focus() {
            return 0;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let count = |key| i32::try_from(pressed(key)).unwrap_or(0);
        let (down, up) = (count(Key::ArrowDown), count(Key::ArrowUp));
        down - up + 10 * (count(Key::PageDown) - count(Key::PageUp))
    }
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>) {
    let back = cx.t("review-back");
    row(ui, 28.0, |ui| {
        if Link::new(&back).style(Type::Small).ui(ui, cx.theme).clicked() {
            cx.send(Command::Review(ReviewCommand::Close));
        }
    });
    row(ui, 28.0, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Section).text(&cx.t("review-title")), 1);
        let texts = cx.f("review-texts", &[("n", cx.state.clinic.review.queue.len().into())]);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&texts));
    });
}

/// "All", then each status that there is, with its count.
fn chips(ui: &mut Ui, cx: &mut Cx<'_>) {
    let review = &cx.state.clinic.review;
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let all = cx.t("review-all");
        if Chip::new(&all, review.filter.is_none()).ui(ui, cx.theme).clicked() {
            chosen = Some(None);
        }
        for status in FILTERS {
            let (n, on) = (review.count(status), review.filter == Some(status));
            if n == 0 && !on {
                continue;
            }
            let word = cx.t(&format!("review-chip-{}", status.id()));
            let label = cx.f("review-chip", &[("status", (&word).into()), ("n", n.into())]);
            if Chip::new(&label, on).ui(ui, cx.theme).clicked() {
                chosen = Some((!on).then_some(status));
            }
        }
    });
    if let Some(filter) = chosen {
        cx.send(Command::Review(ReviewCommand::Filter(filter)));
    }
}
