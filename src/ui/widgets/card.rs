//! A surface with an edge that holds other widgets. What does not belong here: notices (`notice`).

use eframe::egui::{Color32, Frame, InnerResponse, Margin, Stroke, Ui, Vec2};

use crate::ui::theme::Theme;

/// A surface with an edge.
#[must_use]
#[derive(Clone, Copy, Debug, Default)]
pub struct Card {
    padding: Option<Vec2>,
    edge: Option<Stroke>,
    ground: Option<Color32>,
}

impl Card {
    /// A card with the usual edge and 16 points of padding.
    pub fn new() -> Self {
        Self::default()
    }

    /// Other padding; none for a card that holds a header and rows.
    pub fn padding(mut self, padding: f32) -> Self {
        self.padding = Some(Vec2::splat(padding));
        self
    }

    /// Other padding at the sides than above and below.
    pub fn padding_xy(mut self, sides: f32, above_and_below: f32) -> Self {
        self.padding = Some(Vec2::new(sides, above_and_below));
        self
    }

    /// Another edge: a strong one for what must not be overlooked.
    pub fn edge(mut self, width: f32, color: Color32) -> Self {
        self.edge = Some(Stroke::new(width, color));
        self
    }

    /// Another ground than the surface.
    pub fn ground(mut self, ground: Color32) -> Self {
        self.ground = Some(ground);
        self
    }

    /// Shows the card, as wide as there is room.
    pub fn show<R>(self, ui: &mut Ui, theme: &Theme, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let line = Stroke::new(theme.sizes.stroke.line, theme.tokens.line);
        let edge = self.edge.unwrap_or(line);
        let padding = self.padding.unwrap_or(Vec2::splat(theme.sizes.space.lg));
        Frame::new()
            .fill(self.ground.unwrap_or(theme.tokens.surface))
            .stroke(edge)
            .corner_radius(theme.sizes.radius.card)
            // The edge lies inside the card.
            .inner_margin(Margin::from((padding - Vec2::splat(edge.width)).max(Vec2::ZERO)))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                add(ui)
            })
    }
}
