//! Tabs: those of the program at the top, and the outline of a text. One Tab stop; Left and Right move. What does not
//! belong here: what a tab shows.

use std::sync::Arc;

use eframe::egui::{
    Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{
    choice::{self, Axis},
    focus_ring,
};
use crate::ui::{
    place,
    theme::{Para, Theme, Type, Weight},
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Boxes; the chosen one lies on the surface.
    Top,
    /// Words; the chosen one is underlined.
    Outline,
}

/// A row of tabs, at most one of them chosen.
#[must_use]
pub struct TabBar<'a> {
    name: &'a str,
    labels: &'a [&'a str],
    chosen: Option<usize>,
    look: Look,
}

impl<'a> TabBar<'a> {
    /// The tabs of the program, 32 high.
    pub fn top(name: &'a str, labels: &'a [&'a str], chosen: Option<usize>) -> Self {
        Self { name, labels, chosen, look: Look::Top }
    }

    /// The outline of a text, 40 high; the caller draws the hairline under it across the whole column.
    pub fn outline(name: &'a str, labels: &'a [&'a str], chosen: Option<usize>) -> Self {
        Self { look: Look::Outline, ..Self::top(name, labels, chosen) }
    }

    /// Adds the tabs; returns the tab that was clicked or newly chosen by a key. A click on the chosen tab counts: it
    /// leads back to the beginning.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Option<usize> {
        let (padding, gap, height) = match self.look {
            Look::Top => (theme.sizes.space.md, theme.sizes.space.xs, theme.sizes.hit.tab),
            Look::Outline => (0.0, theme.sizes.space.xl, theme.sizes.hit.outline),
        };
        // Room for the bold word in any case: choosing must not move the others.
        let bold = |label: &&str| self.galley(ui, theme, label, true);
        let widths: Vec<f32> = self.labels.iter().map(|label| bold(label).size().x + 2.0 * padding).collect();
        let total = (widths.iter().map(|width| width + gap).sum::<f32>() - gap).max(0.0);
        let (rect, row) = ui.allocate_exact_size(vec2(total, height), Sense::FOCUSABLE);
        row.widget_info(|| WidgetInfo::labeled(Role::TabList, ui.is_enabled(), self.name));
        let mut newly = choice::by_keys(ui, &row, self.labels.len(), self.chosen, Axis::Horizontal, &[]);
        let parts = ui.new_child(UiBuilder::new().max_rect(rect).accessibility_parent(row.id));
        let mut left = rect.left();
        for (index, (label, width)) in self.labels.iter().zip(widths).enumerate() {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
            left += width + gap;
            let response = parts.interact(cell, choice::part_id(&row, index), Sense::CLICK);
            if response.clicked() {
                newly = Some(index);
            }
            let chosen = self.chosen == Some(index);
            response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), label));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
            let galley = self.galley(ui, theme, label, chosen);
            self.paint(ui, theme, cell, galley, chosen, &response);
            if index == self.chosen.unwrap_or(0) {
                let ring = if self.look == Look::Top { cell } else { cell.expand2(vec2(6.0, -4.0)) };
                focus_ring(ui, theme, &row, ring, theme.sizes.radius.control);
            }
        }
        choice::point_at_chosen(ui, &row, self.chosen);
        newly
    }

    fn galley(&self, ui: &Ui, theme: &Theme, label: &str, chosen: bool) -> Arc<Galley> {
        let weight = if chosen { Weight::SemiBold } else { Weight::Regular };
        let para = Para::new(theme, Type::Body).color(Color32::PLACEHOLDER).weight(weight);
        para.text(label).galley(ui)
    }

    fn paint(&self, ui: &Ui, theme: &Theme, cell: Rect, galley: Arc<Galley>, chosen: bool, response: &Response) {
        let tokens = &*theme.tokens;
        let radius = theme.sizes.radius.control;
        let ink = if chosen || response.hovered() { tokens.text } else { tokens.text_2 };
        match self.look {
            Look::Top if chosen => {
                let edge = if tokens.high_contrast {
                    Stroke::new(theme.sizes.stroke.focus, tokens.focus)
                } else {
                    Stroke::new(theme.sizes.stroke.line, tokens.line)
                };
                ui.painter().rect(cell, radius, tokens.surface, edge, StrokeKind::Inside);
            }
            Look::Top if response.hovered() => {
                ui.painter().rect_filled(cell, radius, tokens.hover);
            }
            Look::Outline if chosen => {
                let y = cell.bottom() - theme.sizes.stroke.focus / 2.0;
                let stroke = Stroke::new(theme.sizes.stroke.focus, tokens.accent);
                ui.painter().hline(cell.x_range(), y, stroke);
            }
            Look::Top | Look::Outline => {}
        }
        ui.painter().galley(place::middle(cell, &galley), galley, ink);
    }
}
