//! The answers of a poll, one under the other. One Tab stop; Up and Down move the choice. What does not belong here: votes.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{
    choice::{self, Axis},
    focus_ring,
};
use crate::ui::{
    place,
    theme::{Para, Theme, Type},
};

const RADIUS: f32 = 9.25;
const LABEL: f32 = 40.0;
const GAP: f32 = 5.0;

/// Rows with a radio circle, one of them chosen.
#[must_use]
pub struct RadioRows<'a> {
    group: &'a str,
    labels: &'a [&'a str],
    chosen: Option<usize>,
}

impl<'a> RadioRows<'a> {
    /// Rows that answer `group`; each is read by its label.
    pub fn new(group: &'a str, labels: &'a [&'a str], chosen: Option<usize>) -> Self {
        Self { group, labels, chosen }
    }

    /// Adds the rows, as wide as there is room; returns the row that was newly chosen.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Option<usize> {
        let width = ui.available_width();
        let room = width - LABEL - theme.sizes.space.sm;
        let lay = |label: &&str| Para::new(theme, Type::Reading).text(label).galley_wrapped(ui, room);
        let galleys: Vec<Arc<Galley>> = self.labels.iter().map(lay).collect();
        let height = |galley: &Arc<Galley>| (galley.size().y + 20.0).max(theme.sizes.hit.poll);
        let total = galleys.iter().map(|galley| height(galley) + GAP).sum::<f32>() - GAP;
        let (rect, row) = ui.allocate_exact_size(vec2(width, total.max(0.0)), Sense::FOCUSABLE);
        row.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.group));
        let mut newly = choice::by_keys(ui, &row, self.labels.len(), self.chosen, Axis::Vertical, &[]);
        let parts = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(row.id));
        let mut top = rect.top();
        let marked = self.chosen.unwrap_or(0);
        for (index, galley) in galleys.into_iter().enumerate() {
            let line = Rect::from_min_size(pos2(rect.left(), top), vec2(width, height(&galley)));
            top = line.bottom() + GAP;
            let response = parts.interact(line, choice::part_id(&row, index), Sense::CLICK);
            let is_chosen = self.chosen == Some(index);
            if response.clicked() && !is_chosen {
                newly = Some(index);
            }
            let label = self.labels.get(index).copied().unwrap_or_default();
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, label));
            paint(ui, theme, line, galley, is_chosen, &response);
            if index == marked {
                focus_ring(ui, theme, &row, line, theme.sizes.radius.control);
            }
        }
        choice::point_at_chosen(ui, &row, self.chosen);
        newly
    }
}

fn paint(ui: &Ui, theme: &Theme, line: Rect, galley: Arc<Galley>, chosen: bool, response: &Response) {
    let tokens = &*theme.tokens;
    let painter = ui.painter();
    let radius = theme.sizes.radius.control;
    if chosen {
        painter.rect_filled(line, radius, tokens.select);
        if tokens.high_contrast {
            let frame = Stroke::new(theme.sizes.stroke.focus, tokens.focus);
            painter.rect_stroke(line, radius, frame, StrokeKind::Inside);
        }
    } else if response.hovered() {
        painter.rect_filled(line, radius, tokens.hover);
    }
    let center = pos2(line.left() + theme.sizes.space.sm + RADIUS + 0.75, line.center().y);
    let (width, color) = if chosen { (2.0, tokens.accent) } else { (1.5, tokens.line_strong) };
    painter.circle(center, RADIUS, tokens.surface, Stroke::new(width, color));
    if chosen {
        painter.circle_filled(center, 5.0, tokens.accent);
    }
    painter.galley(place::from_left(line, line.left() + LABEL, &galley), galley, tokens.text);
}
