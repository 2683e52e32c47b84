//! A list of any length. It keeps the first row as a whole number and what is scrolled beyond it in points, because the
//! offsets of a usual scroll area are too coarse beyond 8.4 million points. Only rows that are seen are drawn. What does
//! not belong here: what a row looks like, and which of them is chosen.

use eframe::egui::{
    Color32, CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::focus_ring;
use crate::ui::theme::Theme;

/// The room that the scroll bar takes at the right.
const BAR: f32 = 16.0;
/// The part of it that is painted.
const THUMB: f32 = 8.0;
const SHORTEST_THUMB: f32 = 28.0;

/// Where a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LongListState {
    /// The first row that is seen, and how much of it is above the edge, in points.
    first: usize,
    rest: f32,
    /// A row that is to be seen whole in the next frame.
    reveal: Option<usize>,
    /// Where the thumb was taken hold of, from its top.
    held: Option<f32>,
}

impl LongListState {
    pub fn first(&self) -> usize {
        self.first
    }

    pub fn rest(&self) -> f32 {
        self.rest
    }

    /// Brings a row into view with the least movement.
    pub fn reveal(&mut self, row: usize) {
        self.reveal = Some(row);
    }

    /// Puts a row at the top.
    pub fn put_first(&mut self, row: usize) {
        (self.first, self.rest) = (row, 0.0);
    }
}

/// The measures of a list in one frame.
#[derive(Clone, Copy, Debug)]
struct Measure {
    rows: usize,
    height: f32,
    /// The height of what is seen.
    view: f32,
}

impl Measure {
    /// All rows in points. Twice as exact as the points of the screen: a whole number up to 2^53.
    fn total(self) -> f64 {
        self.rows as f64 * f64::from(self.height)
    }

    /// How far the list can be scrolled, in points.
    fn most(self) -> f64 {
        (self.total() - f64::from(self.view)).max(0.0)
    }

    fn offset(self, state: LongListState) -> f64 {
        state.first as f64 * f64::from(self.height) + f64::from(state.rest)
    }

    /// Where the list stands at an offset from its beginning.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the rows of the list")]
    fn at(self, offset: f64, state: &mut LongListState) {
        let offset = offset.clamp(0.0, self.most());
        let first = (offset / f64::from(self.height)).floor();
        state.first = first as usize;
        state.rest = (offset - first * f64::from(self.height)) as f32;
    }

    fn scroll(self, by: f64, state: &mut LongListState) {
        self.at(self.offset(*state) + by, state);
    }

    fn bring(self, row: usize, state: &mut LongListState) {
        let row = row.min(self.rows.saturating_sub(1));
        let (top, bottom) = (row as f64 * f64::from(self.height), (row + 1) as f64 * f64::from(self.height));
        let offset = self.offset(*state);
        if top < offset {
            self.at(top, state);
        } else if bottom > offset + f64::from(self.view) {
            self.at(bottom - f64::from(self.view), state);
        }
    }
}

/// A list of any length.
#[must_use]
pub struct LongList<'a> {
    id: Id,
    rows: usize,
    row_height: f32,
    name: &'a str,
    keys: bool,
}

impl<'a> LongList<'a> {
    /// The room that the scroll bar takes at the right of a list that does not fit.
    pub const BAR: f32 = BAR;

    /// `rows` rows of one height.
    pub fn new(id: Id, rows: usize, row_height: f32) -> Self {
        Self { id, rows, row_height: row_height.max(1.0), name: "", keys: true }
    }

    /// What a screen reader calls the list and its scroll bar.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Whether the list scrolls by keys while it has the focus. A list with a cursor of its own handles them itself and
    /// calls [`LongListState::reveal`].
    pub fn keys(mut self, keys: bool) -> Self {
        self.keys = keys;
        self
    }

    /// Adds the list in the room that is left; `add` draws one row, seen at least in part. The answer has the focus.
    pub fn show(
        self,
        ui: &mut Ui,
        theme: &Theme,
        state: &mut LongListState,
        mut add: impl FnMut(&mut Ui, usize),
    ) -> Response {
        let rect = ui.available_rect_before_wrap();
        let measure = Measure { rows: self.rows, height: self.row_height, view: rect.height() };
        ui.advance_cursor_after_rect(rect);
        let response = ui.interact(rect, self.id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, ui.is_enabled(), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_size_of_set(self.rows));
        if self.keys {
            by_keys(ui, &response, measure, state);
        }
        by_wheel(ui, rect, measure, state);
        if let Some(row) = state.reveal.take() {
            measure.bring(row, state);
        }
        let bar = Rect::from_min_max(pos2(rect.right() - BAR, rect.top()), rect.max);
        if measure.most() > 0.0 {
            bar_ui(ui, theme, bar, self.id, self.name, measure, state);
        }
        // More rows than fit may have gone since the last frame.
        measure.scroll(0.0, state);
        let body = if measure.most() > 0.0 { rect.with_max_x(bar.left()) } else { rect };
        self.body(ui, body, response.id, *state, &mut add);
        focus_ring(ui, theme, &response, rect, theme.sizes.radius.mark);
        response
    }

    fn body(&self, ui: &mut Ui, body: Rect, parent: Id, state: LongListState, add: &mut impl FnMut(&mut Ui, usize)) {
        let list = UiBuilder::new().max_rect(body).scope_id(self.id.with("rows")).accessibility_parent(parent);
        let mut list = ui.new_child(list);
        list.shrink_clip_rect(body);
        let mut top = body.top() - state.rest;
        let mut row = state.first;
        while row < self.rows && top < body.bottom() {
            let rect = Rect::from_min_size(pos2(body.left(), top), vec2(body.width(), self.row_height));
            let builder =
                UiBuilder::new().max_rect(rect).scope_id(self.id.with(("row", row))).accessibility_role(Role::ListItem);
            list.scope_builder(builder, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_position_in_set(row);
                    node.set_size_of_set(self.rows);
                });
                add(ui, row);
            });
            top += self.row_height;
            row += 1;
        }
    }
}

fn by_wheel(ui: &Ui, rect: Rect, measure: Measure, state: &mut LongListState) {
    if !ui.is_enabled() || !ui.rect_contains_pointer(rect) {
        return;
    }
    // Taken, so that nothing around the list scrolls as well.
    let by = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
    if by != 0.0 {
        measure.scroll(-f64::from(by), state);
    }
}

fn by_keys(ui: &Ui, response: &Response, measure: Measure, state: &mut LongListState) {
    if !response.has_focus() || !ui.is_enabled() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let row = f64::from(measure.height);
    // A page keeps one row of the last one in view.
    let page = (f64::from(measure.view) - row).max(row);
    let keys = [
        (Key::ArrowUp, -row),
        (Key::ArrowDown, row),
        (Key::PageUp, -page),
        (Key::PageDown, page),
        (Key::Home, -measure.total()),
        (Key::End, measure.total()),
    ];
    for (key, by) in keys {
        let pressed = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        (0..pressed).for_each(|_| measure.scroll(by, state));
    }
}

/// The scroll bar: its thumb can be dragged, a press beside it goes there.
fn bar_ui(ui: &Ui, theme: &Theme, bar: Rect, id: Id, name: &str, measure: Measure, state: &mut LongListState) {
    let response = ui.interact(bar, id.with("bar"), Sense::click_and_drag()).on_hover_cursor(CursorIcon::Default);
    let length = thumb_length(bar, measure);
    let room = f64::from(bar.height() - length);
    #[allow(clippy::cast_possible_truncation, reason = "within the bar")]
    let top_at = |state: LongListState| bar.top() + (measure.offset(state) / measure.most() * room) as f32;
    if let Some(Pos2 { y, .. }) = response.interact_pointer_pos() {
        let top = top_at(*state);
        let inside = (top..top + length).contains(&y);
        let held = *state.held.get_or_insert(if inside { y - top } else { length / 2.0 });
        if room > 0.0 {
            let share = (f64::from(y - held - bar.top()) / room).clamp(0.0, 1.0);
            // A press on the thumb alone must not move the list by rounding.
            if !inside || response.dragged() && response.drag_delta().y != 0.0 {
                measure.at(share * measure.most(), state);
            }
        }
    } else {
        state.held = None;
    }
    let top = top_at(*state);
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_numeric_value(measure.offset(*state));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(measure.most());
    });
    let thumb = Rect::from_center_size(pos2(bar.center().x, top + length / 2.0), vec2(THUMB, length));
    let ink = thumb_ink(theme, response.hovered() || response.dragged());
    ui.painter().rect_filled(thumb, THUMB / 2.0, ink);
}

fn thumb_ink(theme: &Theme, lit: bool) -> Color32 {
    if lit { theme.tokens.text_3 } else { theme.tokens.line_strong }
}

#[allow(clippy::cast_possible_truncation, reason = "within the bar")]
fn thumb_length(bar: Rect, measure: Measure) -> f32 {
    let share = f64::from(measure.view) / measure.total().max(1.0);
    ((share * f64::from(bar.height())) as f32).max(SHORTEST_THUMB).min(bar.height())
}

/// Scrolls a list without a window, for its tests.
#[cfg(test)]
pub(super) fn scroll(rows: usize, height: f32, view: f32, by: f64, state: &mut LongListState) {
    Measure { rows, height, view }.scroll(by, state);
}
