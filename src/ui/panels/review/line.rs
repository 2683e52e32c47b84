//! One line of a source: its grade as shape and word, whom it is about, our words, the source's phrase, why this grade,
//! and Agree or Change.

use eframe::egui::{
    EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, Shape as Painted, Stroke, StrokeKind, Ui, vec2,
};

use super::change;
use super::label_text::is_label;
use super::lines::Action;
use crate::app::clinic_state::Mark;
use crate::app::finding_text::{population, quoted, standing};
use crate::app::review_rows::{ReviewRow, RowKind};
use crate::domain::text::capitalised;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{ROW, Shape};
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::Segment;

/// The room for Agree and Change, in points.
const CHOICE: f32 = 136.0;
/// Below this width Agree and Change stand under the text.
const NARROW: f32 = 440.0;
const SHAPE: f32 = 32.0;

/// What the keyboard is on when a line has it.
pub fn focus_id(row: &crate::domain::id::Id) -> Id {
    Id::unique(("review-line", row.as_str()))
}

pub fn ui(ui: &mut Ui, cx: &Cx<'_>, row: &ReviewRow, mark: Option<&Mark>, wanted: bool) -> Option<Action> {
    let id = focus_id(&row.id);
    if wanted {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let ground = ui.painter().add(Painted::Noop);
    let mut action = keys(ui, id);
    let shown = Frame::new().inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let narrow = ui.available_width() < NARROW;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            mark_of_grade(ui, cx, row);
            let room = ui.available_width() - if narrow { 0.0 } else { CHOICE + 12.0 };
            ui.allocate_ui(vec2(room, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(room);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    texts(ui, cx, row, mark);
                });
            });
            if !narrow {
                ui.add_space(12.0);
                action = action.take().or(choice(ui, cx, row, mark, id));
            }
        });
        if narrow {
            action = action.take().or(choice(ui, cx, row, mark, id));
        }
        if let Some(Mark::Change(statement)) = mark {
            ui.add_space(6.0);
            if let Some(edited) = change::ui(ui, cx, row, statement) {
                action = Some(Action::Edited(Mark::Change(Box::new(edited))));
            }
        }
    });
    let rect = shown.response.rect;
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.painter().set(ground, Painted::rect_filled(rect, 0.0, cx.tokens().select));
        if cx.tokens().high_contrast {
            let frame = Stroke::new(cx.theme.sizes.stroke.focus, cx.tokens().focus);
            ui.painter().rect_stroke(rect, 0.0, frame, StrokeKind::Inside);
        }
    }
    if wanted {
        bring_into_view(ui, rect);
    }
    action
}

fn bring_into_view(ui: &Ui, rect: Rect) {
    if !ui.clip_rect().contains_rect(rect) {
        ui.scroll_to_rect(rect, None);
    }
}

/// Down and Up go from line to line, U takes the mark back.
fn keys(ui: &Ui, id: Id) -> Option<Action> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        return Some(Action::Next);
    }
    if pressed(Key::ArrowUp) {
        return Some(Action::Previous);
    }
    pressed(Key::U).then_some(Action::Unmark)
}

fn choice(ui: &mut Ui, cx: &Cx<'_>, row: &ReviewRow, mark: Option<&Mark>, id: Id) -> Option<Action> {
    let labels = [cx.t("review-agree"), cx.t("review-change")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = mark.map(|mark| usize::from(matches!(mark, Mark::Change(_))));
    let name = format!("{} {}", title(cx, row), words_of(cx, row));
    let segment = Segment::new(&name, &labels, chosen).widths(&[58.0, 66.0]).keys(&[Key::Y, Key::N]).id(id);
    let newly = segment.ui(ui, cx.theme);
    if ui.memory(|memory| memory.has_focus(id)) {
        // Up and Down go from line to line, not to whatever lies above or below.
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    newly.map(|at| if at == 0 { Action::Agree } else { Action::Change })
}

fn mark_of_grade(ui: &mut Ui, cx: &Cx<'_>, row: &ReviewRow) {
    let (_, place) = ui.allocate_space(vec2(SHAPE, ROW));
    let shape = row.standing.map(shape).or(row.boxed.then_some(Shape::Boxed));
    if let Some(shape) = shape {
        let square = Rect::from_min_size(place.min, vec2(ROW, ROW));
        shape.paint(ui.painter(), square, cx.tokens());
    }
}

/// "Avoid. Elderly, long-term use", read aloud as one.
fn title(cx: &Cx<'_>, row: &ReviewRow) -> String {
    let word = grade_word(cx, row).map(|(word, _)| format!("{word}. ")).unwrap_or_default();
    format!("{word}{}.", about(cx, row))
}

fn grade_word(cx: &Cx<'_>, row: &ReviewRow) -> Option<(String, Shape)> {
    match row.standing {
        Some(of) => Some((standing(&cx.state.words, of), shape(of))),
        None => row.boxed.then(|| (cx.t("boxed-warning"), Shape::Boxed)),
    }
}

fn about(cx: &Cx<'_>, row: &ReviewRow) -> String {
    let words = &cx.state.words;
    match (&row.kind, &row.population) {
        (RowKind::Item(section), _) => cx.t(&format!("section-{}", section.id())),
        (_, Some(id)) => {
            let condition = row.condition.as_ref().map(|c| format!(", {c}")).unwrap_or_default();
            format!("{}{condition}", population(words, id))
        }
        _ => capitalised(&row.about),
    }
}

/// The words that are shown of a label's line; its whole text stands beside.
const LONGEST: usize = 300;

/// Long text is cut at a word: the whole stands in the label's text.
fn shortened(words: &str) -> String {
    let Some((cut, _)) = words.char_indices().nth(LONGEST) else { return words.to_owned() };
    let begin = words.get(..cut).unwrap_or_default();
    let end = begin.rfind(char::is_whitespace).unwrap_or(cut);
    format!("{} …", begin.get(..end).unwrap_or_default().trim_end())
}

/// What the clinic's own grade of a line says.
fn graded_by_clinic(cx: &Cx<'_>, row: &ReviewRow) -> Option<String> {
    let monograph = cx.state.library.get(&cx.state.clinic.review.chosen.as_ref()?.drug)?;
    let find = |id: &crate::domain::id::Id| monograph.statements.iter().find(|s| s.id == *id);
    let grade = find(find(&row.id)?.assessed_by.as_ref()?)?.grade?;
    let grade = standing(&cx.state.words, grade.into());
    Some(cx.f("grading-by-clinic", &[("grade", (&grade).into())]))
}

/// Our words; for a gap without words the sentence that says what kind of nothing it is.
fn words_of(cx: &Cx<'_>, row: &ReviewRow) -> String {
    match (&row.kind, row.standing) {
        (RowKind::Gap(_), Some(standing)) if row.words.is_empty() => cx.t(&format!("explain-{}", standing.id())),
        (RowKind::Effects, _) if row.words.is_empty() => cx.t("tier-empty"),
        _ if is_label(cx) => shortened(&row.words),
        _ => row.words.clone(),
    }
}

fn texts(ui: &mut Ui, cx: &Cx<'_>, row: &ReviewRow, mark: Option<&Mark>) {
    let words = &cx.state.words;
    let mut head = Para::new(cx.theme, Type::Body);
    if let Some((word, shape)) = grade_word(cx, row) {
        head = head.strong_colored(&word, shape.word_color(cx.tokens())).text(" ");
    }
    para_ui(ui, head.weight(Weight::SemiBold).text(&about(cx, row)));
    if row.boxed && row.standing.is_some() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            Shape::Boxed.ui(ui, cx.tokens(), 15.0);
            para_ui(ui, Para::new(cx.theme, Type::Small).strong(&cx.t("boxed-warning")));
        });
    }
    let mut para = Para::new(cx.theme, Type::Small).text(&words_of(cx, row));
    if let Some(phrase) = &row.phrase {
        para = para.text(" ").text(&quoted(words, phrase));
    }
    if let Some(odd) = &row.odd_quote {
        let odd = format!(" · {}: {}", cx.t("written-oddly"), quoted(words, odd));
        para = para.colored(&odd, cx.tokens().text_2);
    }
    para_ui(ui, para);
    let note = |text: &str| Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text);
    if let Some(reason) = &row.reason {
        para_ui(ui, note(&cx.f("reason", &[("reason", reason.into())])));
    }
    if let Some(graded) = graded_by_clinic(cx, row) {
        para_ui(ui, note(&graded));
    }
    if let Some(Mark::Change(statement)) = mark {
        let grade = statement.grade.map_or_else(|| cx.t("no-grade"), |grade| standing(words, grade.into()));
        para_ui(ui, note(&cx.f("review-your-change", &[("grade", (&grade).into())])));
    }
}
