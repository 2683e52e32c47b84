//! A word that can be clicked inside text. What does not belong here: buttons with a ground.

use eframe::egui::{Color32, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::focus_ring;
use crate::ui::theme::{Para, Theme, Type, Weight};

/// A text link. It takes the room of its text; what can be hit is 28 high.
#[must_use]
pub struct Link<'a> {
    label: &'a str,
    name: Option<&'a str>,
    tip: Option<&'a str>,
    style: Type,
}

impl<'a> Link<'a> {
    /// A link in body size.
    pub fn new(label: &'a str) -> Self {
        Self { label, name: None, tip: None, style: Type::Body }
    }

    /// An accessible name that says more than the words.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A tooltip; also read as description.
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }

    /// Another type style.
    pub fn style(mut self, style: Type) -> Self {
        self.style = style;
        self
    }

    /// Adds the link.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let para = Para::new(theme, self.style).weight(Weight::Medium).color(Color32::PLACEHOLDER);
        let galley = para.text(self.label).galley_wrapped(ui, ui.available_width());
        let (id, rect) = ui.allocate_space(galley.size());
        let taller = ((theme.sizes.hit.link - rect.height()) / 2.0).max(0.0);
        let mut response = ui.interact(rect.expand2(vec2(4.0, taller)), id, Sense::click());
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), name));
        if ui.is_rect_visible(rect) {
            let ink = theme.tokens.accent;
            if response.hovered() {
                let line = Stroke::new(theme.sizes.stroke.line, ink);
                let y = rect.bottom() - 2.0;
                ui.painter().hline(rect.x_range(), y, line);
            }
            ui.painter().galley(rect.min, galley, ink);
            focus_ring(ui, theme, &response, rect.expand2(vec2(4.0, 2.0)), theme.sizes.radius.tag);
        }
        if let Some(tip) = self.tip {
            response = response.on_hover_text(tip);
        }
        response
    }
}
