//! One of a few answers in a row. One Tab stop; Left and Right move the choice, letters choose. What does not belong
//! here: what an answer means.

use std::sync::Arc;

use eframe::egui::{
    Color32, Galley, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::{
    choice::{self, Axis},
    focus_ring,
};
use crate::ui::{
    place,
    theme::{Para, Theme, Type, Weight},
};

/// Room between the track's edge and a segment, and between two segments.
const GAP: f32 = 2.0;

/// A row of segments, one of them chosen.
#[must_use]
pub struct Segment<'a> {
    group: &'a str,
    labels: &'a [&'a str],
    chosen: Option<usize>,
    filled: Option<usize>,
    widths: &'a [f32],
    keys: &'a [Key],
    id: Option<Id>,
}

impl<'a> Segment<'a> {
    /// The widths of Yes, No and Not asked as drawn; a longer word still gets its room.
    pub const ANSWERS: [f32; 3] = [42.0, 36.0, 72.0];

    /// A row that asks `group`; each segment is read as "group: label".
    pub fn new(group: &'a str, labels: &'a [&'a str], chosen: Option<usize>) -> Self {
        Self { group, labels, chosen, filled: None, widths: &[], keys: &[], id: None }
    }

    /// This segment is filled with the accent when it is chosen: Yes.
    pub fn filled(mut self, index: usize) -> Self {
        self.filled = Some(index);
        self
    }

    /// Least widths of the segments; without them all are as wide as the widest word.
    pub fn widths(mut self, widths: &'a [f32]) -> Self {
        self.widths = widths;
        self
    }

    /// A letter for each segment that chooses it while the row has focus.
    pub fn keys(mut self, keys: &'a [Key]) -> Self {
        self.keys = keys;
        self
    }

    /// A stable id, to give it focus and to ask whether it has it.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Adds the row; returns the segment that was newly chosen.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Option<usize> {
        let galleys: Vec<_> = (0..self.labels.len()).filter_map(|index| self.galley(ui, theme, index)).collect();
        let widths = self.cell_widths(&galleys);
        let total = widths.iter().map(|width| width + GAP).sum::<f32>() + GAP;
        let (own, rect) = ui.allocate_space(vec2(total, theme.sizes.hit.segment));
        let row = ui.interact(rect, self.id.unwrap_or(own), Sense::FOCUSABLE);
        row.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.group));
        let mut newly = choice::by_keys(ui, &row, self.labels.len(), self.chosen, Axis::Horizontal, self.keys);

        let tokens = &*theme.tokens;
        let edge = if tokens.high_contrast { tokens.line } else { Color32::TRANSPARENT };
        let stroke = Stroke::new(theme.sizes.stroke.line, edge);
        let radius = theme.sizes.radius.control;
        ui.painter().rect(rect, radius, tokens.sunken, stroke, StrokeKind::Inside);

        let parts = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(row.id));
        let mut left = rect.left() + GAP;
        for (index, (galley, width)) in galleys.into_iter().zip(widths).enumerate() {
            let cell = Rect::from_min_size(
                eframe::egui::pos2(left, rect.top() + GAP),
                Vec2::new(width, rect.height() - 2.0 * GAP),
            );
            left += width + GAP;
            // The whole height of the row can be hit.
            let response = parts.interact(cell.expand2(vec2(0.0, GAP)), choice::part_id(&row, index), Sense::CLICK);
            let is_chosen = self.chosen == Some(index);
            if response.clicked() && !is_chosen {
                newly = Some(index);
            }
            let label = self.labels.get(index).copied().unwrap_or_default();
            let name = format!("{}: {label}", self.group);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &name));
            self.paint(ui, theme, cell, galley, index, &response);
        }
        choice::point_at_chosen(ui, &row, self.chosen);
        focus_ring(ui, theme, &row, rect, radius);
        newly
    }

    fn galley(&self, ui: &Ui, theme: &Theme, index: usize) -> Option<Arc<Galley>> {
        let weight = match (self.chosen == Some(index), self.filled == Some(index)) {
            (true, true) => Weight::SemiBold,
            (true, false) => Weight::Medium,
            (false, _) => Weight::Regular,
        };
        let label = self.labels.get(index)?;
        let para = Para::new(theme, Type::Small).weight(weight).color(Color32::PLACEHOLDER);
        Some(para.text(label).galley(ui))
    }

    /// At least the asked width, and always room for the word in bold: choosing must not move anything.
    fn cell_widths(&self, galleys: &[Arc<Galley>]) -> Vec<f32> {
        let needed = |galley: &Arc<Galley>| (galley.size().x + 10.0).ceil();
        let widest = galleys.iter().map(needed).fold(0.0, f32::max);
        let width = |(index, galley)| self.widths.get(index).map_or(widest + 6.0, |least| needed(galley).max(*least));
        galleys.iter().enumerate().map(width).collect()
    }

    fn paint(&self, ui: &Ui, theme: &Theme, cell: Rect, galley: Arc<Galley>, index: usize, response: &Response) {
        let tokens = &*theme.tokens;
        let radius = theme.sizes.radius.tag;
        let ink = match (self.chosen == Some(index), self.filled == Some(index)) {
            (true, true) => {
                ui.painter().rect_filled(cell, radius, tokens.accent);
                tokens.on_accent
            }
            (true, false) => {
                let edge = Stroke::new(theme.sizes.stroke.line, tokens.line_strong);
                ui.painter().rect(cell, radius, tokens.surface, edge, StrokeKind::Inside);
                tokens.text
            }
            (false, _) if response.hovered() => tokens.text,
            (false, _) => tokens.text_2,
        };
        ui.painter().galley(place::middle(cell, &galley), galley, ink);
    }
}
