//! The queue: every drug and source, what is due first. One Tab stop; Up and Down choose.

use eframe::egui::{
    EventFilter, Frame, Key, Margin, Modifiers, Panel, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, pos2, vec2,
};

use crate::app::Command;
use crate::app::clinic_state::QueueLine;
use crate::app::command::ReviewCommand;
use crate::app::review_text;
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Button, Chip, Link, focus_ring, row};
use crate::words::date_short;

/// The height of a row, with the status beside the name and with the status under it, in points.
const ROW: f32 = 52.0;
const NARROW_ROW: f32 = 68.0;
/// Below this width the status stands under the name.
const NARROW: f32 = 340.0;

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
        let height = if ui.available_width() < NARROW { NARROW_ROW } else { ROW };
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
                    let response = row_ui(ui, cx, line, (at, height), chosen == Some(at), stop);
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

/// Name and source at the left, status and who at the right or, where there is little room, below.
fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    line: &QueueLine,
    (at, height): (usize, f32),
    chosen: bool,
    stop: bool,
) -> Response {
    let Texts { name, tall, source, status, detail } = texts(cx, line, chosen);
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    // A row keeps its id wherever it stands in the queue.
    let id = eframe::egui::Id::unique(("review-pair", line.pair.drug.as_str(), line.pair.source.as_str()));
    let response = ui.interact(rect, id, sense);
    let read = [name.as_str(), &source, &status, &detail];
    let read: Vec<&str> = read.into_iter().filter(|text| !text.is_empty()).collect();
    let label = read.join(", ");
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &label));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(at);
    });
    let rect = rect.shrink2(vec2(8.0, 0.0));
    ground(ui, cx, rect, &response, chosen);
    let tokens = cx.tokens();
    let left = pos2(rect.left() + 10.0, rect.top() + 6.0);
    let small = |text: &str| Para::new(cx.theme, Type::Small).color(tokens.text_2).text(text);
    let title = |text: &str| Para::new(cx.theme, Type::Body).weight(Weight::SemiBold).text(text);
    let room = rect.width() - 20.0;
    let mut elided = false;
    let mut paint = |para: Para, at: eframe::egui::Pos2, room: f32, to_right: bool| {
        let galley = para.galley_elided(ui, room);
        elided |= galley.elided;
        let width = galley.size().x;
        let at = if to_right { pos2(at.x - width, at.y) } else { at };
        ui.painter().galley(at, galley, tokens.text);
        width
    };
    if height == NARROW_ROW {
        let both = if detail.is_empty() { status.clone() } else { format!("{status}, {detail}") };
        paint(title(&tall), left, room, false);
        paint(small(&source), left + vec2(0.0, 20.0), room, false);
        paint(small(&both), left + vec2(0.0, 38.0), room, false);
    } else {
        let right = pos2(rect.right() - 10.0, left.y);
        let used = paint(title(&tall), left, room * 0.6, false);
        paint(small(&status), right, room - used - 12.0, true);
        let used = paint(small(&detail), right + vec2(0.0, 20.0), room * 0.55, true);
        paint(small(&source), left + vec2(0.0, 20.0), room - used - 12.0, false);
    }
    focus_ring(ui, cx.theme, &response, rect, cx.theme.sizes.radius.control);
    match elided {
        true => response.on_hover_text(label),
        false => response,
    }
}

fn ground(ui: &Ui, cx: &Cx<'_>, rect: Rect, response: &Response, chosen: bool) {
    let (tokens, radius) = (cx.tokens(), cx.theme.sizes.radius.control);
    if chosen {
        ui.painter().rect_filled(rect, radius, tokens.select);
        if tokens.high_contrast {
            let frame = Stroke::new(cx.theme.sizes.stroke.focus, tokens.focus);
            ui.painter().rect_stroke(rect, radius, frame, StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.hover);
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, tokens.line));
    }
}

struct Texts {
    /// As it is read aloud.
    name: String,
    tall: String,
    source: String,
    status: String,
    detail: String,
}

fn texts(cx: &Cx<'_>, line: &QueueLine, chosen: bool) -> Texts {
    let words = &cx.state.words;
    let monograph = cx.state.library.get(&line.pair.drug);
    let drug = monograph.map(|m| &m.drug);
    let name = drug.map(|drug| drug.name.clone()).unwrap_or_default();
    let source = monograph.and_then(|m| m.source(&line.pair.source));
    let source = source.map(|s| format!("{}, {}", s.short, date_short(words, s.effective.as_ref())));
    let review = &cx.state.clinic.review;
    let (status, detail) = match &line.last {
        _ if chosen && !review.marks.is_empty() && line.status != ReviewStatus::Reviewed => {
            let read = [("n", review.read().into()), ("of", review.rows.len().into())];
            (cx.t("review-being-reviewed"), cx.f("review-read-count", &read))
        }
        Some(last) => {
            let detail = match line.status {
                ReviewStatus::InReview => review_text::who(last),
                ReviewStatus::Reviewed => format!("{}, {}", last.by, date_short(words, Some(&last.date))),
                ReviewStatus::Due => date_short(words, last.due().as_ref()),
                ReviewStatus::Withdrawn => last.note.clone().unwrap_or_default(),
                ReviewStatus::Unreviewed | ReviewStatus::Superseded => String::new(),
            };
            (cx.t(&format!("review-{}", line.status.id())), detail)
        }
        None => (cx.t(&format!("review-{}", line.status.id())), String::new()),
    };
    Texts {
        tall: drug.and_then(|drug| drug.tall_man.clone()).unwrap_or_else(|| name.clone()),
        name,
        source: source.unwrap_or_default(),
        status,
        detail,
    }
}
