//! A bar that shows a part of a whole. What does not belong here: the number beside it.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::Theme;

/// A bar, 8 points high.
#[must_use]
pub struct Meter<'a> {
    fraction: f32,
    fill: Option<Color32>,
    name: Option<&'a str>,
    width: Option<f32>,
    progress: bool,
}

impl<'a> Meter<'a> {
    /// A bar filled to `fraction`, 0 to 1.
    pub fn new(fraction: f32) -> Self {
        let fraction = if fraction.is_finite() { fraction.clamp(0.0, 1.0) } else { 0.0 };
        Self { fraction, fill: None, name: None, width: None, progress: false }
    }

    /// Another fill than grey: accent for one's own answer and for progress.
    pub fn fill(mut self, fill: Color32) -> Self {
        self.fill = Some(fill);
        self
    }

    /// The name for a screen reader. Without it the bar is a picture of the number printed beside it.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Shows how far work has come.
    pub fn progress(mut self) -> Self {
        self.progress = true;
        self
    }

    /// This wide; otherwise as wide as there is room.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Adds the bar.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (rect, response) = ui.allocate_exact_size(vec2(width, theme.sizes.hit.meter), Sense::hover());
        if let Some(name) = self.name {
            let role = if self.progress { Role::ProgressIndicator } else { Role::Meter };
            response.widget_info(|| WidgetInfo {
                value: Some(f64::from(self.fraction)),
                ..WidgetInfo::labeled(role, ui.is_enabled(), name)
            });
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(1.0);
            });
        }
        if ui.is_rect_visible(rect) {
            let radius = rect.height() / 2.0;
            let edge = if tokens.high_contrast { tokens.line } else { Color32::TRANSPARENT };
            let stroke = Stroke::new(theme.sizes.stroke.line, edge);
            ui.painter().rect(rect, radius, tokens.sunken, stroke, StrokeKind::Inside);
            if self.fraction > 0.0 {
                // Never narrower than round: a small part must not look like none.
                let filled = (rect.width() * self.fraction).max(rect.height());
                let bar = Rect::from_min_size(rect.min, vec2(filled, rect.height()));
                ui.painter().rect_filled(bar, radius, self.fill.unwrap_or(tokens.line_strong));
            }
        }
        response
    }
}
