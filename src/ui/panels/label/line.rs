//! One line of a label: heading, paragraph, item, note, picture. Tables are in `table`.

use std::sync::Arc;

use eframe::egui::{Align, Galley, Label, Layout, Ui, UiBuilder, accesskit::Role, pos2, text::LayoutJob, vec2};

use super::runs::{self, Mark};
use crate::app::Command;
use crate::app::label_state::{LabelCommand, OpenLabel};
use crate::app::label_text;
use crate::domain::label::Run;
use crate::domain::label::lines::{LabelLine, LineKind, PlaceInLine};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Type, Weight};
use crate::ui::widgets::IconButton;

/// How far an item stands in for each depth, and the room of its sign.
const INDENT: f32 = 20.0;
const SIGN: f32 = 22.0;
/// The button beside a heading.
const COPY: f32 = 36.0;

/// The room above a line, by what it is.
pub fn above(kind: &LineKind) -> f32 {
    match kind {
        LineKind::Heading { depth: 0, .. } => 20.0,
        LineKind::Heading { .. } => 12.0,
        LineKind::Table(_) => 10.0,
        LineKind::Item { .. } => 3.0,
        _ => 6.0,
    }
}

/// How high a line is likely to be, before it was laid out.
pub fn estimate(kind: &LineKind, width: f32) -> f32 {
    // About so wide is a letter of running text.
    const LETTER: f32 = 7.2;
    let rows = |runs: &[Run], width: f32| {
        let letters: usize = runs.iter().map(|run| run.text.len()).sum();
        #[allow(clippy::cast_precision_loss, reason = "an estimate")]
        let rows = letters as f32 * LETTER / width.max(60.0);
        rows.ceil().max(1.0)
    };
    let own = match kind {
        LineKind::Heading { .. } => 32.0,
        LineKind::Paragraph(runs) => 24.0 * rows(runs, width),
        LineKind::Item { runs, depth, .. } => 24.0 * rows(runs, width - indent(*depth) - SIGN),
        LineKind::Footnote { runs, .. } => 19.0 * rows(runs, width),
        LineKind::Picture { .. } => 24.0,
        #[allow(clippy::cast_precision_loss, reason = "an estimate")]
        LineKind::Table(table) => 40.0 + 36.0 * table.rows.len() as f32,
    };
    own + above(kind)
}

fn indent(depth: u8) -> f32 {
    f32::from(depth) * INDENT
}

/// Draws a line that is no table.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, line: &LabelLine, marks: &[Mark]) {
    let marks: Vec<&Mark> = marks.iter().filter(|mark| mark.place == PlaceInLine::Text).collect();
    match &line.kind {
        LineKind::Heading { text, depth } => heading(ui, cx, label, line.section, text, *depth, &marks),
        LineKind::Item { .. } | LineKind::Footnote { .. } => item(ui, cx, &line.kind, &marks),
        LineKind::Paragraph(_) | LineKind::Picture { .. } => {
            let words = laid_out(ui, cx, &line.kind, &marks, ui.available_width());
            ui.add(Label::new(words));
        }
        LineKind::Table(_) => {}
    }
}

/// The words of a line that is no table.
fn text(cx: &Cx<'_>, kind: &LineKind, marks: &[&Mark]) -> LayoutJob {
    match kind {
        LineKind::Heading { text, depth } => {
            runs::job(cx.theme, heading_type(*depth), Weight::SemiBold, &[Run::plain(text.as_str())], marks)
        }
        LineKind::Paragraph(runs) | LineKind::Item { runs, .. } => {
            runs::job(cx.theme, Type::Reading, Weight::Regular, runs, marks)
        }
        LineKind::Footnote { runs, .. } => runs::job(cx.theme, Type::Small, Weight::Regular, runs, marks),
        LineKind::Picture { words } => {
            // The words of the label can be found; those of the program around them cannot.
            let says = words.as_deref().unwrap_or_default();
            let whole = label_text::picture(&cx.state.words, words.as_deref());
            let before = whole.find(says).unwrap_or(0);
            let moved: Vec<Mark> = marks
                .iter()
                .map(|mark| Mark { bytes: mark.bytes.start + before..mark.bytes.end + before, ..(*mark).clone() })
                .collect();
            let moved: Vec<&Mark> = moved.iter().collect();
            runs::job(cx.theme, Type::Small, Weight::Regular, &[Run::plain(whole)], &moved)
        }
        LineKind::Table(_) => LayoutJob::default(),
    }
}

/// How high a line that is no table is at this width, with the room above it: what [`ui`] takes.
pub fn height(ui: &Ui, cx: &Cx<'_>, kind: &LineKind, width: f32) -> f32 {
    let words = laid_out(ui, cx, kind, &[], width).size().y;
    let beside = match kind {
        LineKind::Heading { .. } => cx.theme.sizes.hit.button,
        LineKind::Item { .. } | LineKind::Footnote { .. } => sign(ui, cx, kind).size().y,
        _ => 0.0,
    };
    above(kind) + words.max(beside)
}

/// The words of a line as [`ui`] draws them, beside what else stands in it.
fn laid_out(ui: &Ui, cx: &Cx<'_>, kind: &LineKind, marks: &[&Mark], width: f32) -> Arc<Galley> {
    let beside = match kind {
        LineKind::Item { .. } | LineKind::Footnote { .. } => indent_of(kind) + room_of(&sign(ui, cx, kind)),
        LineKind::Heading { .. } => COPY,
        _ => 0.0,
    };
    wrapped(ui, text(cx, kind, marks), width - beside)
}

/// Where a place of a line's text is, from the top of the line.
pub fn place_of(ui: &Ui, cx: &Cx<'_>, kind: &LineKind, mark: &Mark, width: f32) -> f32 {
    let galley = laid_out(ui, cx, kind, &[mark], width);
    let letters = galley.text().get(..mark.bytes.start).map_or(0, |before| before.chars().count());
    above(kind) + galley.pos_from_cursor(eframe::egui::text::CCursor::new(letters)).min.y
}

fn wrapped(ui: &Ui, mut job: LayoutJob, width: f32) -> Arc<Galley> {
    job.wrap.max_width = width.max(1.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn heading_type(depth: u8) -> Type {
    if depth <= 1 { Type::Section } else { Type::Lead }
}

/// The heading, and the button that copies its section.
fn heading(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, section: usize, title: &str, depth: u8, marks: &[&Mark]) {
    let kind = LineKind::Heading { text: title.to_owned(), depth };
    let galley = laid_out(ui, cx, &kind, marks, ui.available_width());
    let height = galley.size().y.max(cx.theme.sizes.hit.button);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let words =
        eframe::egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley.size());
    let shown = ui.new_child(UiBuilder::new().max_rect(words)).add(Label::new(galley));
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(usize::from(depth) + 2);
        node.clear_value();
        node.set_label(title);
    });
    let side = cx.theme.sizes.hit.button;
    let square = eframe::egui::Rect::from_min_size(pos2(rect.right() - side, rect.top()), vec2(side, side));
    let name = cx.f("label-copy-section", &[("section", title.into())]);
    let mut child = ui.new_child(UiBuilder::new().max_rect(square).id_salt("copy"));
    let is_there = label.lines.outline.len() > section && runs::is_on_its_page(cx, &label.id);
    if is_there && IconButton::new(Icon::Copy, &name).ui(&mut child, cx.theme).clicked() {
        cx.send(Command::Label(LabelCommand::CopySection(section)));
    }
}

/// A sign at the left of its words.
fn item(ui: &mut Ui, cx: &Cx<'_>, kind: &LineKind, marks: &[&Mark]) {
    let sign = sign(ui, cx, kind);
    let room = room_of(&sign);
    ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent_of(kind));
        let left = ui.cursor().left();
        if !sign.is_empty() {
            ui.add(Label::new(sign));
        }
        ui.add_space((left + room - ui.cursor().left()).max(0.0));
        let words = wrapped(ui, text(cx, kind, marks), ui.available_width());
        ui.vertical(|ui| ui.add(Label::new(words)));
    });
}

/// The sign of an item or a note.
fn sign(ui: &Ui, cx: &Cx<'_>, kind: &LineKind) -> Arc<Galley> {
    let (style, sign) = match kind {
        LineKind::Item { sign, .. } => (Type::Reading, sign.as_str()),
        LineKind::Footnote { mark, .. } => (Type::Small, mark.as_deref().unwrap_or_default()),
        _ => (Type::Reading, ""),
    };
    wrapped(ui, runs::job(cx.theme, style, Weight::Regular, &[Run::plain(sign)], &[]), f32::INFINITY)
}

fn room_of(sign: &Galley) -> f32 {
    SIGN.max(sign.size().x + 6.0)
}

fn indent_of(kind: &LineKind) -> f32 {
    if let LineKind::Item { depth, .. } = kind { indent(*depth) } else { 0.0 }
}
