//! A tablet drawn from the codes of its label. What does not belong here: how codes become a drawing, and words.

use eframe::egui::{Align2, Color32, Painter, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::domain::tablet::{Point, TabletDrawing as Drawing};
use crate::handout::compose::imprint_letters;
use crate::ui::theme::{TabletColor, Theme, Type, Weight};

/// Half the width of a drawing, in points.
const HALF: f32 = 34.0;
const EDGE: f32 = 1.2;

/// A drawing and its one accessible name.
#[must_use]
pub struct TabletDrawing<'a> {
    drawing: &'a Drawing,
    name: &'a str,
}

impl<'a> TabletDrawing<'a> {
    pub fn new(drawing: &'a Drawing, name: &'a str) -> Self {
        Self { drawing, name }
    }

    /// Adds the drawing.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let side = 2.0 * (HALF + EDGE);
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), theme, rect);
        }
        response
    }

    fn paint(&self, painter: &Painter, theme: &Theme, rect: Rect) {
        let at = |[x, y]: Point| pos2(rect.center().x + x * HALF, rect.center().y + y * HALF);
        let colors: Vec<TabletColor> =
            self.drawing.colours.iter().map(|colour| theme.tokens.tablet(colour.id())).collect();
        for (part, color) in self.drawing.parts().into_iter().zip(&colors) {
            let edge = if is_dark(color.fill) { theme.tokens.text } else { color.edge };
            let points = part.into_iter().map(at).collect();
            painter.add(Shape::convex_polygon(points, color.fill, Stroke::new(EDGE, edge)));
        }
        let Some(ink) = colors.first().map(|color| color.edge) else { return };
        for [from, to] in self.drawing.scores() {
            painter.line_segment([at(from), at(to)], Stroke::new(1.0, ink));
        }
        for (text, place) in self.drawing.imprint.iter().zip(self.drawing.places()) {
            let mut font = Type::Small.font(theme, Weight::SemiBold);
            font.size = imprint_letters(text, &place) * HALF;
            painter.text(at(place.at), Align2::CENTER_CENTER, text, font, ink);
        }
    }
}

fn is_dark(color: Color32) -> bool {
    u16::from(color.r()) + u16::from(color.g()) + u16::from(color.b()) < 240
}
