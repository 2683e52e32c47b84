//! The header of a part that folds: chevron, title, count, and the word for what a click does. What does not belong
//! here: whether it is open.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::focus_ring;
use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight},
};

const CHEVRON: f32 = 20.5;
const TITLE: f32 = 37.0;

/// The header of a folding part; full width, all of it can be clicked.
#[must_use]
pub struct TierHeader<'a> {
    name: &'a str,
    title: &'a str,
    count: &'a str,
    word: &'a str,
    open: bool,
}

impl<'a> TierHeader<'a> {
    /// A header that is read as `name` and shows `title`.
    pub fn new(name: &'a str, title: &'a str, open: bool) -> Self {
        Self { name, title, count: "", word: "", open }
    }

    /// The count in a pill after the title.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// The word at the right: what a click does.
    pub fn word(mut self, word: &'a str) -> Self {
        self.word = word;
        self
    }

    /// Adds the header.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let size = vec2(ui.available_width(), theme.sizes.hit.tier);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(self.open));
        if ui.is_rect_visible(rect) {
            let radius = theme.sizes.radius.card;
            if response.hovered() {
                // Inside the card's own edge.
                ui.painter().rect_filled(rect.shrink(1.0), radius - 1.0, tokens.hover);
            }
            let icon = if self.open { Icon::Down } else { Icon::Right };
            let middle = pos2(rect.left() + CHEVRON, rect.center().y);
            let side = Vec2::splat(theme.sizes.hit.icon);
            icon.paint(ui.painter(), Rect::from_center_size(middle, side), tokens.text);
            let title = Para::new(theme, Type::Lead).text(self.title).galley(ui);
            let title_end = rect.left() + TITLE + title.size().x;
            let at = place::from_left(rect, rect.left() + TITLE, &title);
            ui.painter().galley(at, title, tokens.text);
            if !self.count.is_empty() {
                self.paint_count(ui, theme, rect, title_end + theme.sizes.space.sm);
            }
            let word = Para::new(theme, Type::Small).color(tokens.text_2).text(self.word).galley(ui);
            let at = place::to_right(rect, rect.right() - theme.sizes.space.lg, &word);
            ui.painter().galley(at, word, tokens.text_2);
            focus_ring(ui, theme, &response, rect, radius);
        }
        response
    }

    fn paint_count(&self, ui: &Ui, theme: &Theme, rect: Rect, left: f32) {
        let tokens = &*theme.tokens;
        let para = Para::new(theme, Type::Note).weight(Weight::Medium).color(tokens.text_2);
        let galley = para.text(self.count).galley(ui);
        let height = theme.sizes.hit.pill;
        let size = vec2((galley.size().x + 2.0 * theme.sizes.space.sm).max(height), height);
        let pill = Rect::from_min_size(pos2(left, rect.center().y - height / 2.0), size);
        let edge = if tokens.high_contrast { tokens.line } else { tokens.sunken };
        let stroke = Stroke::new(theme.sizes.stroke.line, edge);
        ui.painter().rect(pill, height / 2.0, tokens.sunken, stroke, StrokeKind::Inside);
        ui.painter().galley(place::middle(pill, &galley), galley, tokens.text_2);
    }
}
