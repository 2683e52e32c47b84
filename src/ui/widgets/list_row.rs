//! A row of a list: a name at the left, a note at the right. What does not belong here: the list, its order, its keys.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    grade_shape::{self, Shape},
    place,
    theme::{Para, Theme, Type, Weight},
};

/// A row of a list.
#[must_use]
pub struct ListRow<'a> {
    name: &'a str,
    text: &'a str,
    note: &'a str,
    shape: Option<Shape>,
    selected: bool,
    tab_stop: bool,
    index: Option<usize>,
    kept: f32,
    below: Option<Arc<Galley>>,
}

impl<'a> ListRow<'a> {
    /// A row that shows `text` and is read as `name`; the two differ where capitals inside a name would be read wrongly.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, note: "", shape: None, selected: false, tab_stop: true, index: None, kept: 0.0, below: None }
    }

    /// The note at the right.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = note;
        self
    }

    /// A grade before the text; the caller prints its word in the row or reads it in the name.
    pub fn shape(mut self, shape: Shape) -> Self {
        self.shape = Some(shape);
        self
    }

    /// The row that is chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Whether Tab stops here; a long list that handles Up and Down itself keeps one stop for all rows.
    pub fn tab_stop(mut self, tab_stop: bool) -> Self {
        self.tab_stop = tab_stop;
        self
    }

    /// The place of the row in its list, from 0; the list's own node holds how many there are.
    pub fn index(mut self, index: usize) -> Self {
        self.index = Some(index);
        self
    }

    /// Keeps room at the right for controls that the caller lays over the row; the note gives way to them.
    pub fn keep(mut self, room: f32) -> Self {
        self.kept = room;
        self
    }

    /// A text under the name, laid out by the caller; the row is as much higher.
    pub fn below(mut self, text: Arc<Galley>) -> Self {
        self.below = Some(text);
        self
    }

    /// How high a row with this text under its name is.
    pub fn height_with(theme: &Theme, below: &Galley) -> f32 {
        theme.sizes.hit.row + below.size().y + theme.sizes.space.xs
    }

    /// Adds the row, as wide as there is room.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let sense = if self.tab_stop { Sense::click() } else { Sense::CLICK };
        let row = theme.sizes.hit.row;
        let height = self.below.as_ref().map_or(row, |below| Self::height_with(theme, below));
        let size = vec2(ui.available_width(), height);
        let (rect, mut response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(self.selected);
            if let Some(index) = self.index {
                node.set_position_in_set(index);
            }
        });
        if ui.is_rect_visible(rect) {
            self.paint_ground(ui, theme, rect, &response);
            let line = Rect::from_min_size(rect.min, vec2(rect.width(), row));
            let elided = self.paint_text(ui, theme, line);
            if let Some(below) = &self.below {
                let at = pos2(rect.left() + theme.sizes.space.sm, line.bottom());
                ui.painter().galley(at, below.clone(), theme.tokens.text_2);
            }
            focus_ring(ui, theme, &response, rect, theme.sizes.radius.control);
            if elided {
                let full = format!("{}  {}", self.text, self.note);
                response = response.on_hover_text(full.trim_end());
            }
        }
        response
    }

    fn paint_ground(&self, ui: &Ui, theme: &Theme, rect: Rect, response: &Response) {
        let tokens = &*theme.tokens;
        let radius = theme.sizes.radius.control;
        if self.selected {
            ui.painter().rect_filled(rect, radius, tokens.select);
            if tokens.high_contrast {
                let frame = Stroke::new(theme.sizes.stroke.focus, tokens.focus);
                ui.painter().rect_stroke(rect, radius, frame, StrokeKind::Inside);
            }
        } else if response.hovered() {
            ui.painter().rect_filled(rect, radius, tokens.hover);
        }
    }

    /// Paints both texts; true where one of them did not fit.
    fn paint_text(&self, ui: &Ui, theme: &Theme, rect: Rect) -> bool {
        let tokens = &*theme.tokens;
        let space = theme.sizes.space.sm;
        let mut left = rect.left() + space;
        if let Some(shape) = self.shape {
            let side = grade_shape::ROW;
            let middle = pos2(left + side / 2.0, rect.center().y);
            shape.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(side)), tokens);
            left += side + space;
        }
        let right = rect.right() - space - self.kept;
        // The name comes first: the note gets what is left, and goes where that is too little.
        let room = right - left;
        let para = Para::new(theme, Type::Body).weight(Weight::Medium);
        let text = para.text(self.text).galley_elided(ui, room);
        let rest = room - text.size().x - space;
        let note = Para::new(theme, Type::Small).color(tokens.text_2).text(self.note);
        let mut elided = text.elided;
        if !self.note.is_empty() && rest >= 24.0 && self.kept == 0.0 {
            let note = note.galley_elided(ui, rest);
            elided |= note.elided;
            ui.painter().galley(place::to_right(rect, right, &note), note, tokens.text_2);
        } else if !self.note.is_empty() {
            elided = true;
        }
        ui.painter().galley(place::from_left(rect, left, &text), text, tokens.text);
        elided
    }
}
