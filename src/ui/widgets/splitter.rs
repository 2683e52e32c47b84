//! The edge between two panes, which can be moved: by mouse, by keys, by a screen reader. What does not belong here: which
//! pane it is, and where its width is kept.

use std::ops::RangeInclusive;

use eframe::egui::accesskit::{Action, Orientation};
use eframe::egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rangef, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::focus_ring;
use crate::ui::theme::Theme;

/// How wide the strip is that can be grabbed, from the edge to the right: left of it a scroll bar may stand.
pub const GRAB: f32 = 8.0;
/// One step of the keyboard, in points.
pub const STEP: f32 = 16.0;

/// What a person did with the edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// It is being dragged by so much since it was grabbed, to the right.
    Dragged(f32),
    /// It was let go.
    Dropped,
    /// The pane is to be so wide.
    To(f32),
    /// The pane is to stand as drawn.
    Standard,
}

/// One edge.
#[must_use]
pub struct Splitter<'a> {
    id: Id,
    name: &'a str,
    width: f32,
    bounds: RangeInclusive<f32>,
    right: bool,
    told: &'a str,
    hint: &'a str,
}

impl<'a> Splitter<'a> {
    /// The edge of a pane at the left that is `width` wide now and can be as wide as `bounds`; `told` says the width in
    /// words, `hint` what can be done.
    pub fn new(id: Id, name: &'a str, width: f32, bounds: RangeInclusive<f32>, told: &'a str, hint: &'a str) -> Self {
        Self { id, name, width, bounds, right: false, told, hint }
    }

    /// The pane stands at the right of its edge.
    pub fn right(mut self, right: bool) -> Self {
        self.right = right;
        self
    }

    /// Adds the edge at `x` over what stands there.
    pub fn ui(self, ui: &Ui, theme: &Theme, x: f32, height: Rangef) -> Option<Moved> {
        let rect = Rect::from_x_y_ranges(x..=x + GRAB, height);
        let response = ui.interact(rect, self.id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, ui.is_enabled(), self.name));
        self.tell(ui, &response);
        let moved = self.by_mouse(&response).or_else(|| self.by_keys(ui, &response));
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            let ink = if response.dragged() { theme.tokens.accent } else { theme.tokens.line_strong };
            ui.painter().vline(x, height, (theme.sizes.stroke.focus, ink));
        }
        focus_ring(ui, theme, &response, rect, theme.sizes.radius.mark);
        if !response.dragged() {
            response.on_hover_text(format!("{}. {}", self.name, self.hint));
        }
        moved
    }

    fn tell(&self, ui: &Ui, response: &Response) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_orientation(Orientation::Vertical);
            node.set_value(self.told);
            node.set_numeric_value(f64::from(self.width));
            node.set_min_numeric_value(f64::from(*self.bounds.start()));
            node.set_max_numeric_value(f64::from(*self.bounds.end()));
            node.set_numeric_value_step(f64::from(STEP));
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
    }

    fn by_mouse(&self, response: &Response) -> Option<Moved> {
        if response.double_clicked() {
            return Some(Moved::Standard);
        }
        if response.drag_stopped() {
            return Some(Moved::Dropped);
        }
        let by = response.total_drag_delta().filter(|_| response.dragged())?;
        Some(Moved::Dragged(by.x))
    }

    /// Left and Right move the edge, Home and End the width to its bounds, Enter puts it back.
    fn by_keys(&self, ui: &Ui, response: &Response) -> Option<Moved> {
        let wider = |n: f32| Some(Moved::To((self.width + n * STEP).clamp(*self.bounds.start(), *self.bounds.end())));
        for (action, by) in [(Action::Increment, 1.0), (Action::Decrement, -1.0)] {
            if ui.input(|input| input.has_accesskit_action_request(response.id, action)) {
                return wider(by);
            }
        }
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to_right = if self.right { -1.0 } else { 1.0 };
        if pressed(Key::ArrowLeft) {
            return wider(-to_right);
        }
        if pressed(Key::ArrowRight) {
            return wider(to_right);
        }
        if pressed(Key::Home) {
            return Some(Moved::To(*self.bounds.start()));
        }
        if pressed(Key::End) {
            return Some(Moved::To(*self.bounds.end()));
        }
        pressed(Key::Enter).then_some(Moved::Standard)
    }
}
