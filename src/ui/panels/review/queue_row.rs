//! A row of the queue: a drug and a source with the status of its review. What does not belong here: the list and its
//! keys.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::clinic_state::QueueLine;
use crate::app::{grading, review_text};
use crate::domain::source::ReviewStatus;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight};
use crate::ui::widgets::focus_ring;
use crate::words::date_short;

/// The height of a row, with the status beside the name and with the status under it, in points.
const ROW: f32 = 52.0;
const NARROW_ROW: f32 = 68.0;
/// Below this width the status stands under the name.
const NARROW: f32 = 340.0;

/// How high the rows are in a list of this width.
pub fn height(width: f32) -> f32 {
    if width < NARROW { NARROW_ROW } else { ROW }
}

/// Name and source at the left, status and who at the right or, where there is little room, below.
pub fn ui(
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
    let graded = monograph.and_then(|monograph| grading::progress(words, monograph));
    let detail = match (line.status, graded) {
        (ReviewStatus::Unreviewed | ReviewStatus::InReview | ReviewStatus::Superseded, Some(graded)) => graded,
        _ => detail,
    };
    Texts {
        tall: drug.and_then(|drug| drug.tall_man.clone()).unwrap_or_else(|| name.clone()),
        name,
        source: source.unwrap_or_default(),
        status,
        detail,
    }
}
