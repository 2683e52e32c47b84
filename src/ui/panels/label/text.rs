//! The text of a label. Only lines in view are laid out: a line has a guessed height until it is about to be seen, and what is
//! read stays in its place when a height above it turns out otherwise. How a line looks is in `line`.

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::{Frame, Key, Margin, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::heights::Heights;
use super::table_measure::TableMeasure;
use super::{COLUMN, line, runs, table};
use crate::app::label_state::OpenLabel;
use crate::domain::label::lines::{LineKind, PlaceInLine};
use crate::ui::cx::Cx;
use crate::ui::passage;
use crate::ui::theme::{Para, Type, para_ui};

/// The room above the first line and below the last, and above what was gone to.
const TOP: f32 = 4.0;
const BOTTOM: f32 = 80.0;
const ABOVE: f32 = 8.0;
/// A hit this near to an edge of the view is brought to its middle.
const EDGE: f32 = 48.0;

/// So often the lines that are seen may turn out to be others than thought.
const ROUNDS: usize = 4;

/// Where to go in the next frame.
#[derive(Clone, Copy, Debug)]
enum Go {
    Line(usize),
    Hit(usize),
    By(f32),
}

/// Scroll and heights of the text.
#[derive(Default)]
pub struct TextView {
    width: f32,
    heights: Heights,
    tables: HashMap<usize, Arc<TableMeasure>>,
    go: Option<Go>,
    /// The scroll that keeps what is read in its place.
    keep: Option<f32>,
    offset: f32,
    view: f32,
    steps: u64,
    /// The section of each outline entry's first line, and which is read.
    section: usize,
    wanted_section: Option<usize>,
}

impl TextView {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, label: &Arc<OpenLabel>, side: f32) {
        if label.lines.lines.is_empty() {
            #[allow(clippy::cast_possible_truncation, reason = "40 points at the most")]
            Frame::new().inner_margin(Margin::symmetric(side as i8, 16)).show(ui, |ui| {
                para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("odd-no-text")));
            });
            return;
        }
        let room = ui.available_width();
        let width = COLUMN.min(room - 2.0 * side);
        self.measure_anew(label, width);
        self.sections(label);
        let find = &cx.state.nav.label.page.find;
        if find.steps != self.steps && runs::is_on_its_page(cx, &label.id) {
            self.steps = find.steps;
            self.go = find.current.map(Go::Hit);
        }
        self.view = ui.available_height();
        self.by_keys(ui);
        let (target, anchor) = self.target(ui, cx, label);
        let wanted = target.or(self.keep.take());
        let offset = self.measure_seen(ui, cx, label, wanted.unwrap_or(self.offset), anchor);
        let mut area = ScrollArea::vertical().id_salt(("label-text", &label.id)).auto_shrink(false);
        area = area.min_scrolled_height(0.0);
        if wanted.is_some() || (offset - self.offset).abs() > 0.5 {
            area = area.vertical_scroll_offset(offset);
            // The text may be longer by now than the scroll area knows: it is not drawn back to where it ended.
            ui.spacing_mut().scroll.kinetic.rubber_band = false;
        }
        let output = area.show_viewport(ui, |ui, view| {
            if let Some(language) = &label.identity.language {
                passage::in_language(ui, ui.unique_id(), language);
            }
            ui.set_width(ui.available_width());
            ui.set_height(TOP + self.heights.end() + BOTTOM);
            let left = ui.max_rect().left() + side;
            let column = Rect::from_min_max(pos2(left, ui.max_rect().top() + TOP), pos2(left + width, f32::INFINITY));
            self.lines(ui, cx, label, column, view, anchor)
        });
        self.offset = output.state.clamped_offset().y;
        if let Some(moved) = output.inner {
            // Drawn once more with the heights that are known by now, before anybody sees it.
            self.keep = (moved != 0.0).then_some(self.offset + moved);
            ui.ctx().request_discard("heights of a label's lines");
            ui.ctx().request_repaint();
        }
        self.section = label.lines.lines.get(self.line_at(self.offset + ABOVE + 1.0)).map_or(0, |line| line.section);
    }

    /// The first line in view.
    pub fn first(&self) -> usize {
        self.line_at(self.offset)
    }

    pub fn section(&self) -> usize {
        self.section
    }

    pub fn go_to(&mut self, section: usize) {
        self.wanted_section = Some(section);
    }

    pub fn step_section(&mut self, by: i32) {
        let now = i32::try_from(self.section).unwrap_or(0);
        self.wanted_section = usize::try_from((now + by).max(0)).ok();
    }

    fn sections(&mut self, label: &OpenLabel) {
        let outline = &label.lines.outline;
        if let Some(section) = self.wanted_section.take()
            && let Some(entry) = outline.get(section.min(outline.len().saturating_sub(1)))
        {
            self.go = Some(Go::Line(entry.first_line));
        }
    }

    /// Guesses all heights where the width is another one; what was read stays in view.
    fn measure_anew(&mut self, label: &OpenLabel, width: f32) {
        let lines = &label.lines.lines;
        if self.heights.len() == lines.len() && (self.width - width).abs() < 0.5 {
            return;
        }
        if !self.heights.is_empty() && self.offset > 0.0 {
            self.go = self.go.or(Some(Go::Line(self.first())));
        }
        self.width = width;
        self.heights = Heights::guessed(lines.iter().map(|one| line::estimate(&one.kind, width)));
        self.tables.clear();
    }

    /// Lays out what will be seen at this scroll, so that all of it stands in its place when it is drawn. The answer is the
    /// scroll at which `anchor`, else the first line that begins in view, stays where it was.
    fn measure_seen(&mut self, ui: &Ui, cx: &Cx<'_>, label: &OpenLabel, offset: f32, anchor: Option<usize>) -> f32 {
        let anchor = anchor.unwrap_or_else(|| self.heights.begins_from(offset - TOP));
        let within = offset - self.heights.top(anchor);
        for _ in 0..ROUNDS {
            let seen = (self.heights.top(anchor) + within).clamp(0.0, self.most());
            if !self.measure_from(ui, cx, label, seen) {
                break;
            }
            self.heights.add_up();
        }
        (self.heights.top(anchor) + within).clamp(0.0, self.most())
    }

    /// Lays out the lines in view at a scroll; whether one has another height than was thought.
    fn measure_from(&mut self, ui: &Ui, cx: &Cx<'_>, label: &OpenLabel, offset: f32) -> bool {
        let first = self.line_at(offset);
        let (mut top, mut changed) = (self.heights.top(first) + TOP, false);
        for (at, one) in label.lines.lines.iter().enumerate().skip(first) {
            if top > offset + self.view {
                break;
            }
            if !self.heights.is_known(at) {
                let height = self.height(ui, cx, at, &one.kind);
                changed |= self.heights.set(at, height);
            }
            top += self.heights.of(at);
        }
        changed
    }

    /// The scroll to the end.
    fn most(&self) -> f32 {
        (TOP + self.heights.end() + BOTTOM - self.view).max(0.0)
    }

    fn height(&mut self, ui: &Ui, cx: &Cx<'_>, at: usize, kind: &LineKind) -> f32 {
        match kind {
            LineKind::Table(table) => {
                let measure = self.table(ui, cx, at, table);
                line::above(kind) + table::height(&measure, self.width)
            }
            _ => line::height(ui, cx, kind, self.width),
        }
    }

    /// The line that stands at this height of the text.
    fn line_at(&self, offset: f32) -> usize {
        self.heights.line_at(offset - TOP)
    }

    /// Pages by the keys that belong to no control.
    fn by_keys(&mut self, ui: &Ui) {
        if ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        let page = (self.view - EDGE).max(EDGE);
        let end = self.heights.end() + BOTTOM;
        let keys = [(Key::PageDown, page), (Key::PageUp, -page), (Key::Home, -end), (Key::End, end)];
        for (key, by) in keys {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.go = Some(Go::By(by));
            }
        }
    }

    /// The scroll to what is to be gone to, and its line.
    fn target(&mut self, ui: &Ui, cx: &Cx<'_>, label: &OpenLabel) -> (Option<f32>, Option<usize>) {
        match self.go.take() {
            Some(Go::Line(at)) => {
                let above = label.lines.lines.get(at).map_or(0.0, |line| line::above(&line.kind));
                (Some(self.heights.top(at) + TOP + above - ABOVE), Some(at))
            }
            Some(Go::By(by)) => {
                let (to, most) = (self.offset + by, self.most());
                // At the end it is the end that stays.
                (Some(to.clamp(0.0, most)), (to >= most).then_some(label.lines.lines.len()))
            }
            Some(Go::Hit(at)) => {
                let Some((line, within)) = self.place_of(ui, cx, label, at) else { return (None, None) };
                let place = self.heights.top(line) + TOP + within;
                let seen = self.offset + EDGE..self.offset + self.view - EDGE;
                if seen.contains(&place) { (None, None) } else { (Some(place - self.view / 3.0), Some(line)) }
            }
            None => (None, None),
        }
    }

    /// The line of a hit, and how far below its top the hit stands.
    fn place_of(&mut self, ui: &Ui, cx: &Cx<'_>, label: &OpenLabel, hit: usize) -> Option<(usize, f32)> {
        let hit = cx.state.nav.label.page.find.found.hits.get(hit)?;
        let kind = &label.lines.lines.get(hit.line)?.kind;
        let mark = runs::Mark { place: hit.place, bytes: hit.bytes.clone(), current: true };
        let within = match (kind, hit.place) {
            (LineKind::Table(table), PlaceInLine::Cell(row, _)) => {
                line::above(kind) + self.table(ui, cx, hit.line, table).row_top(row)
            }
            (LineKind::Table(_), _) => 0.0,
            _ => line::place_of(ui, cx, kind, &mark, self.width),
        };
        Some((hit.line, within))
    }

    fn table(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        at: usize,
        table: &crate::domain::label::lines::LineTable,
    ) -> Arc<TableMeasure> {
        let width = self.width;
        self.tables.entry(at).or_insert_with(|| Arc::new(TableMeasure::of(ui, cx.theme, table, width))).clone()
    }

    /// Draws what is seen. Where a height was otherwise than thought, how far what is read would move by that.
    fn lines(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        label: &OpenLabel,
        column: Rect,
        view: Rect,
        anchor: Option<usize>,
    ) -> Option<f32> {
        let first = self.line_at(view.top());
        // The first line that begins in view stays where it is, else what was gone to.
        let anchor = anchor.unwrap_or_else(|| self.heights.begins_from(view.top() - TOP));
        let within = view.top() - self.heights.top(anchor);
        let mut changed = false;
        for at in first..label.lines.lines.len() {
            let Some(one) = label.lines.lines.get(at) else { break };
            let top = self.heights.top(at);
            if top + TOP > view.bottom() {
                break;
            }
            let rect = Rect::from_min_max(pos2(column.left(), column.top() + top), column.max);
            let height = self.line(ui, cx, label, at, one, rect);
            changed |= self.heights.set(at, height);
        }
        if !changed {
            return None;
        }
        self.heights.add_up();
        Some(self.heights.top(anchor) + within - view.top())
    }

    fn line(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        label: &OpenLabel,
        at: usize,
        one: &crate::domain::label::lines::LabelLine,
        rect: Rect,
    ) -> f32 {
        let above = line::above(&one.kind);
        let room = rect.with_min_y(rect.top() + above);
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("line", at)));
        child.spacing_mut().item_spacing.y = 0.0;
        let marks = runs::marks(cx, &label.id, at);
        match &one.kind {
            LineKind::Table(table) => {
                let measure = self.table(&child, cx, at, table);
                let section = label.lines.section_of(at).and_then(|section| section.title.clone());
                let copied = runs::is_on_its_page(cx, &label.id).then_some(at);
                table::ui(&mut child, cx, table, &measure, (at, copied), section.as_deref(), &marks);
            }
            _ => line::ui(&mut child, cx, label, one, &marks),
        }
        above + child.min_rect().height()
    }
}
