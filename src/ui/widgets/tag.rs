//! A small mark with a word; it cannot be clicked. What does not belong here: filters (`chip`).

use eframe::egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::{
    icons::Icon,
    place,
    theme::{Para, Theme, Type, Weight},
};

const ICON: f32 = 12.0;
const GAP: f32 = 5.0;

/// The look of a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// On a grey ground.
    #[default]
    Filled,
    /// With an edge only.
    Line,
    /// On the soft accent: something of the person's own.
    Accent,
}

/// A small mark with a word.
#[must_use]
pub struct Tag<'a> {
    label: &'a str,
    kind: TagKind,
    icon: Option<Icon>,
}

impl<'a> Tag<'a> {
    pub fn new(label: &'a str) -> Self {
        Self { label, kind: TagKind::Filled, icon: None }
    }

    pub fn kind(mut self, kind: TagKind) -> Self {
        self.kind = kind;
        self
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Adds the tag; it is read as plain text.
    pub fn ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let tokens = &*theme.tokens;
        let (fill, edge, ink, weight) = match self.kind {
            TagKind::Filled => (tokens.sunken, Color32::TRANSPARENT, tokens.text_2, Weight::Regular),
            TagKind::Line => (Color32::TRANSPARENT, tokens.line_strong, tokens.text_2, Weight::Regular),
            TagKind::Accent => (tokens.accent_soft, Color32::TRANSPARENT, tokens.accent, Weight::Medium),
        };
        let edge = if tokens.high_contrast { tokens.line } else { edge };
        let galley = Para::new(theme, Type::Note).color(ink).weight(weight).text(self.label).galley(ui);
        let icon_room = if self.icon.is_some() { ICON + GAP } else { 0.0 };
        let padding = theme.sizes.space.sm;
        let size = vec2(galley.size().x + icon_room + 2.0 * padding, theme.sizes.hit.tag);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.label));
        if ui.is_rect_visible(rect) {
            let stroke = Stroke::new(theme.sizes.stroke.line, edge);
            ui.painter().rect(rect, theme.sizes.radius.tag, fill, stroke, StrokeKind::Inside);
            if let Some(icon) = self.icon {
                let middle = pos2(rect.left() + padding + ICON / 2.0, rect.center().y);
                icon.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ICON)), ink);
            }
            let at = place::from_left(rect, rect.left() + padding + icon_room, &galley);
            ui.painter().galley(at, galley, ink);
        }
        response
    }
}
