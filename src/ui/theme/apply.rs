//! Turns a theme into egui's style. What does not belong here: looks of our own widgets.

use std::collections::BTreeMap;

use eframe::egui::{
    self, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, ThemePreference, Vec2,
    Visuals,
    style::{ScrollAnimation, Selection, WidgetVisuals, Widgets},
};

use super::{Theme, Tokens, Type, Weight};

/// Gives the look to egui. The same style goes to egui's light and dark, so the system cannot mix two looks.
pub fn apply(ctx: &Context, theme: &Theme) {
    ctx.set_theme(if theme.tokens.dark { ThemePreference::Dark } else { ThemePreference::Light });
    ctx.all_styles_mut(|style| restyle(style, theme));
}

fn restyle(style: &mut Style, theme: &Theme) {
    style.text_styles = text_styles(theme);
    style.drag_value_text_style = TextStyle::Body;
    // Nothing in the program moves by itself.
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style.visuals = visuals(theme);
    let space = &theme.sizes.space;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(space.sm, space.xs);
    spacing.button_padding = Vec2::new(space.md, space.xs);
    // A row of text stays a row of text; controls bring their own hit heights.
    spacing.interact_size = Vec2::new(theme.sizes.hit.link, theme.sizes.kinds.body.line);
    spacing.window_margin = Margin::from(space.lg);
    spacing.menu_margin = Margin::from(space.xs);
    spacing.icon_width = theme.sizes.hit.icon;
    spacing.tooltip_width = 360.0;
    style.interaction.tooltip_delay = 0.4;
}

fn text_styles(theme: &Theme) -> BTreeMap<TextStyle, FontId> {
    let font = |style: Type, weight: Weight| style.font(theme, weight);
    [
        (TextStyle::Small, font(Type::Note, Weight::Regular)),
        (TextStyle::Body, font(Type::Body, Weight::Regular)),
        (TextStyle::Button, font(Type::Body, Weight::Medium)),
        (TextStyle::Heading, font(Type::Section, Weight::SemiBold)),
        (TextStyle::Monospace, FontId::new(theme.sizes.kinds.body.size, FontFamily::Monospace)),
    ]
    .into()
}

fn visuals(theme: &Theme) -> Visuals {
    let tokens = &*theme.tokens;
    let radius = &theme.sizes.radius;
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets = widgets(theme);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.text_3);
    visuals.selection =
        Selection { bg_fill: tokens.select, stroke: Stroke::new(theme.sizes.stroke.focus, tokens.focus) };
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.bg;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.sunken;
    visuals.warn_fg_color = tokens.avoid_t;
    visuals.error_fg_color = tokens.contra_t;
    visuals.window_corner_radius = CornerRadius::from(radius.popup);
    visuals.menu_corner_radius = CornerRadius::from(radius.card);
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(theme.sizes.stroke.line, tokens.line_2);
    visuals.panel_fill = tokens.bg;
    let shadow = popup_shadow(tokens);
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(theme.sizes.stroke.focus, tokens.text);
    visuals.ime_composition.active_underline_stroke = Stroke::new(theme.sizes.stroke.focus, tokens.text);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(theme.sizes.stroke.line, tokens.text_2);
    visuals.indent_has_left_vline = false;
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let tokens = &*theme.tokens;
    let line = theme.sizes.stroke.line;
    let look = |fill: egui::Color32, edge: Stroke, text: egui::Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::from(theme.sizes.radius.control),
        fg_stroke: Stroke::new(theme.sizes.stroke.edge, text),
        expansion: 0.0,
    };
    let focused = Stroke::new(theme.sizes.stroke.focus, tokens.focus);
    Widgets {
        noninteractive: look(tokens.surface, Stroke::new(line, tokens.line), tokens.text),
        inactive: look(tokens.surface, Stroke::new(line, tokens.line_strong), tokens.text),
        hovered: look(tokens.hover, Stroke::new(line, tokens.line_strong), tokens.text),
        // egui shows pressed and focused widgets alike.
        active: look(tokens.select, focused, tokens.text),
        open: look(tokens.select, Stroke::new(line, tokens.line_strong), tokens.text),
    }
}

fn popup_shadow(tokens: &Tokens) -> Shadow {
    Shadow { offset: [0, 8], blur: 24, spread: 0, color: tokens.shadow() }
}
