//! A drawn tablet: colour and cut as a source describes them; never a photograph. What does not belong here: strengths
//! and words.

use eframe::egui::{Align2, Painter, Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::theme::{TabletColor, Theme, Type, Weight};

const RADIUS: f32 = 20.5;
const EDGE: f32 = 1.2;
const INNER: f32 = 17.0;
const LETTER: f32 = 23.5;

/// A drawn tablet.
#[must_use]
pub struct Tablet<'a> {
    color: &'a str,
    cut: Option<char>,
    name: Option<&'a str>,
}

impl<'a> Tablet<'a> {
    /// A tablet of the colour that a source names ("orange", "blue", "white"); another name gives grey.
    pub fn new(color: &'a str) -> Self {
        Self { color, cut: None, name: None }
    }

    /// A letter cut through it.
    pub fn cut(mut self, letter: char) -> Self {
        self.cut = Some(letter);
        self
    }

    /// The one accessible name of a group of tablets; give it to the first of them.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Adds the tablet.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(2.0 * RADIUS + EDGE), Sense::hover());
        if let Some(name) = self.name {
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), theme, rect.center());
        }
        response
    }

    fn paint(&self, painter: &Painter, theme: &Theme, center: Pos2) {
        let TabletColor { fill, edge } = theme.tokens.tablet(self.color);
        painter.circle(center, RADIUS, fill, Stroke::new(EDGE, edge));
        painter.circle_stroke(center, INNER, Stroke::new(1.0, fill.lerp_to_gamma(edge, 0.45)));
        let Some(letter) = self.cut else { return };
        let mut font = Type::Title.font(theme, Weight::SemiBold);
        font.size = LETTER;
        // The letter's outline: itself, pushed a little to all sides, in the colour of the edge.
        for (x, y) in
            [(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7)]
        {
            painter.text(center + vec2(x, y), Align2::CENTER_CENTER, letter, font.clone(), edge);
        }
        painter.text(center, Align2::CENTER_CENTER, letter, font, theme.tokens.surface);
    }
}
