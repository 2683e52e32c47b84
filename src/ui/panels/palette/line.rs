//! One row of the palette: an icon, the name with the typed letters in bold, what it is about or why it is off, the keys.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::rows::Choice;
use crate::app::actions::{FoundAction, Group, key_name};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::place;
use crate::ui::theme::{Para, Type};
use crate::ui::widgets::key_caps;

/// The height of a row, and where its text begins, in points.
const HEIGHT: f32 = 36.0;
const TEXT_AT: f32 = 44.0;
const EDGE: f32 = 12.0;

/// `index` is its place among all rows.
pub(super) fn ui(ui: &mut Ui, cx: &Cx<'_>, choice: &Choice, index: usize, chosen: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::CLICK);
    let name = spoken(cx, choice);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(index);
        if matches!(choice, Choice::Command(found) if found.off.is_some()) {
            node.set_disabled();
        }
    });
    if ui.is_rect_visible(rect) {
        let ground = rect.shrink2(vec2(EDGE - 4.0, 0.0));
        paint_ground(ui, cx, ground, chosen, response.hovered());
        match choice {
            Choice::Command(found) => paint_command(ui, cx, ground, found),
            Choice::Drug { name, note, .. } => {
                icon(ui, cx, ground, Icon::Search, false);
                let right = ground.right() - EDGE;
                text(ui, cx, ground, right, Para::new(cx.theme, Type::Body).text(name), note);
            }
        }
    }
    response
}

/// The name as a screen reader says it.
fn spoken(cx: &Cx<'_>, choice: &Choice) -> String {
    let with = |name: String, about: &str| match about.is_empty() {
        true => name,
        false => cx.f("palette-row-about", &[("name", (&name).into()), ("about", about.into())]),
    };
    match choice {
        Choice::Drug { spoken, note, .. } => with(spoken.clone(), note),
        Choice::Command(found) => {
            let name = with(found.name.clone(), &beside(cx, found, true));
            match found.strokes.first() {
                Some(stroke) => {
                    let keys: Vec<String> =
                        stroke.names().into_iter().map(|key| key_name(&cx.state.words, key)).collect();
                    cx.f("palette-row-keys", &[("name", (&name).into()), ("keys", (&keys.join(" ")).into())])
                }
                None => name,
            }
        }
    }
}

/// Why it is off, else what it is about.
fn beside(cx: &Cx<'_>, found: &FoundAction, aloud: bool) -> String {
    match (&found.off, &found.about) {
        (Some(why), _) => cx.f("palette-off", &[("why", why.into())]),
        (None, Some([shown, spoken])) => if aloud { spoken } else { shown }.clone(),
        (None, None) => String::new(),
    }
}

fn paint_ground(ui: &Ui, cx: &Cx<'_>, rect: Rect, chosen: bool, hovered: bool) {
    let (tokens, radius) = (cx.tokens(), cx.theme.sizes.radius.control);
    if chosen {
        ui.painter().rect_filled(rect, radius, tokens.select);
        if tokens.high_contrast {
            let frame = Stroke::new(cx.theme.sizes.stroke.focus, tokens.focus);
            ui.painter().rect_stroke(rect, radius, frame, StrokeKind::Inside);
        }
    } else if hovered {
        ui.painter().rect_filled(rect, radius, tokens.hover);
    }
}

fn paint_command(ui: &Ui, cx: &Cx<'_>, rect: Rect, found: &FoundAction) {
    let off = found.off.is_some();
    icon(ui, cx, rect, icon_of(found), off);
    let mut right = rect.right() - EDGE;
    if let Some(stroke) = found.strokes.first() {
        let keys: Vec<String> = stroke.names().into_iter().map(|key| key_name(&cx.state.words, key)).collect();
        right = key_caps(ui, cx.theme, rect, right, &keys) - EDGE;
    }
    let color = if off { cx.tokens().text_3 } else { cx.tokens().text };
    let mut para = Para::new(cx.theme, Type::Body).color(color);
    let mut at = 0;
    for mark in &found.marks {
        para = para.text(found.name.get(at..mark.start).unwrap_or_default());
        para = para.strong(found.name.get(mark.clone()).unwrap_or_default());
        at = mark.end;
    }
    para = para.text(found.name.get(at..).unwrap_or_default());
    text(ui, cx, rect, right, para, &beside(cx, found, false));
}

/// The name, and the note beside it in what room is left.
fn text(ui: &Ui, cx: &Cx<'_>, rect: Rect, right: f32, name: Para, note: &str) {
    let left = rect.left() + TEXT_AT - EDGE;
    let name = name.galley_elided(ui, right - left);
    let note_at = left + name.size().x + EDGE;
    ui.painter().galley(place::from_left(rect, left, &name), name, cx.tokens().text);
    if !note.is_empty() && right - note_at > 24.0 {
        let color = if note.is_empty() { cx.tokens().text_3 } else { cx.tokens().text_2 };
        let note = Para::new(cx.theme, Type::Small).color(color).text(note).galley_elided(ui, right - note_at);
        ui.painter().galley(place::from_left(rect, note_at, &note), note, color);
    }
}

fn icon(ui: &Ui, cx: &Cx<'_>, rect: Rect, icon: Icon, off: bool) {
    let side = cx.theme.sizes.hit.icon;
    let middle = pos2(rect.left() + EDGE + side / 2.0, rect.center().y);
    let color = if off { cx.tokens().text_3 } else { cx.tokens().text_2 };
    icon.paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(side)), color);
}

fn icon_of(found: &FoundAction) -> Icon {
    match found.action.row().map(|row| row.group) {
        Some(Group::Find) => Icon::Search,
        Some(Group::Lists) => Icon::Pin,
        Some(Group::Move) => Icon::Right,
        Some(Group::Effects) => Icon::List,
        Some(Group::Paper) => Icon::Page,
        Some(Group::Check) => Icon::Shield,
        Some(Group::Look) | None => Icon::Sliders,
    }
}
