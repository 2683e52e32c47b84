//! Keys as they stand on a keyboard, beside what they do. Decoration: whoever draws them says the keys in the name of the
//! row. What does not belong here: what a key does.

use eframe::egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::ui::{
    place,
    theme::{Para, Theme, Type},
};

/// Room between two keys and inside one, in points.
const BETWEEN: f32 = 4.0;
const INSIDE: f32 = 5.0;

/// Paints the keys so that the last ends at `right`, half way down `rect`. The answer is where the first begins.
pub fn key_caps(ui: &Ui, theme: &Theme, rect: Rect, right: f32, keys: &[String]) -> f32 {
    let tokens = &*theme.tokens;
    let side = theme.sizes.hit.pill;
    let mut end = right;
    for key in keys.iter().rev() {
        let galley = Para::new(theme, Type::Note).color(tokens.text_2).text(key).galley(ui);
        let width = (galley.size().x + 2.0 * INSIDE).max(side);
        let middle = rect.center().y;
        let cap = Rect::from_min_max(pos2(end - width, middle - side / 2.0), pos2(end, middle + side / 2.0));
        let edge = Stroke::new(theme.sizes.stroke.line, tokens.line_strong);
        ui.painter().rect(cap, theme.sizes.radius.tag, tokens.bg, edge, StrokeKind::Inside);
        ui.painter().galley(place::middle(cap, &galley), galley, tokens.text_2);
        end = cap.left() - BETWEEN;
    }
    end + BETWEEN
}

/// The keys in a space of their own.
pub fn key_caps_ui(ui: &mut Ui, theme: &Theme, keys: &[String]) {
    let width: f32 = keys.iter().map(|key| cap_width(ui, theme, key) + BETWEEN).sum::<f32>() - BETWEEN;
    let (_, rect) = ui.allocate_space(vec2(width.max(0.0), theme.sizes.hit.pill));
    key_caps(ui, theme, rect, rect.right(), keys);
}

fn cap_width(ui: &Ui, theme: &Theme, key: &str) -> f32 {
    let galley = Para::new(theme, Type::Note).text(key).galley(ui);
    (galley.size().x + 2.0 * INSIDE).max(theme.sizes.hit.pill)
}
