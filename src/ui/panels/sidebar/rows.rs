//! The rows of the list, each at its place. A short list is drawn whole where a screen reader walks through all of it or the
//! keyboard is in it; else only what is seen is drawn. Each line says its place and how many there are.

use eframe::egui::{Label, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::keys;
use super::layout::{ABOVE_HEADING, ABOVE_RULE, ICON, Places, SIDE, note, title};
use super::{line, text_part};
use crate::app::Command;
use crate::app::command::ListCommand;
use crate::app::lists::{Heading, HeadingKind, Row};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::in_sight::is_needed;
use crate::ui::theme::{Para, Type};
use crate::ui::widgets::{Link, ListRow};

/// Up to this many rows all are drawn.
const DRAWN_WHOLE: usize = 400;

/// Draws the list; true where a drug was opened.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, places: &Places) -> bool {
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), places.end()));
    let seen = ui.clip_rect();
    let rows = &cx.state.nav.lists.rows;
    // In the very first frame what is out of sight can wait: the window is there sooner.
    let first = ui.ctx().cumulative_frame_nr() == 0;
    if first {
        ui.ctx().request_repaint();
    }
    let needed = !first && is_needed(ui.ctx(), whole);
    let drawn = match rows.len() <= DRAWN_WHOLE && needed {
        true => 0..rows.len(),
        false => places.within(seen.top() - whole.top(), seen.bottom() - whole.top()),
    };
    let n = cx.state.nav.lines.len();
    ui.ctx().accesskit_node_builder(keys::list_id(), |node| {
        node.set_label(cx.t("list-name"));
        node.set_size_of_set(n);
    });
    let mut opened = false;
    for at in drawn {
        let (Some(row), Some((top, bottom))) = (rows.get(at), places.row(at)) else { continue };
        let range = whole.top() + top..=whole.top() + bottom;
        let rect = Rect::from_x_y_ranges(whole.x_range(), range);
        opened |= row_ui(ui, cx, row, rect);
    }
    opened
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, row: &Row, rect: Rect) -> bool {
    match row {
        Row::Line(at) => return line::ui(ui, cx, *at, rect),
        Row::TextPart => text_part::ui(ui, cx, rect),
        Row::Unreadable(at) => unreadable(ui, cx, *at, rect),
        Row::Heading(heading) => heading_ui(ui, cx, heading, rect),
        Row::Note(id) => {
            let galley = note(ui, cx, id, rect.width());
            let room =
                Rect::from_min_size(pos2(rect.left() + SIDE, rect.center().y - galley.size().y / 2.0), galley.size());
            ui.new_child(UiBuilder::new().max_rect(room).id_salt(*id)).add(Label::new(galley));
        }
        Row::Rule => {
            let y = rect.top() + ABOVE_RULE;
            let line = Rect::from_x_y_ranges(rect.x_range().shrink(SIDE), y..=y + cx.theme.sizes.stroke.line);
            ui.painter().rect_filled(line, 0.0, cx.tokens().line_2);
        }
    }
    false
}

fn heading_ui(ui: &mut Ui, cx: &mut Cx<'_>, heading: &Heading, rect: Rect) {
    let galley = title(ui, cx, &heading.text, heading.kind, rect.width());
    let room = Rect::from_min_max(rect.min + vec2(SIDE, ABOVE_HEADING), rect.max - vec2(SIDE, 0.0));
    let mut left = room.left();
    let icon = match heading.kind {
        HeadingKind::MyList => Some(Icon::Pin),
        HeadingKind::Recent => Some(Icon::Clock),
        HeadingKind::Part | HeadingKind::Section => None,
    };
    if let Some(icon) = icon {
        let square = Rect::from_center_size(pos2(left + 7.0, room.center().y), Vec2::splat(14.0));
        icon.paint(ui.painter(), square, cx.tokens().text_2);
        left += ICON;
    }
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(room).id_salt(("heading", &heading.text, rect.top() as i32)));
    let words = Rect::from_min_size(pos2(left, room.center().y - galley.size().y / 2.0), galley.size());
    child.new_child(UiBuilder::new().max_rect(words)).add(Label::new(galley));
    let count = Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(&heading.n.to_string()).galley(ui);
    let at =
        Rect::from_min_size(pos2(room.right() - count.size().x, room.center().y - count.size().y / 2.0), count.size());
    child.new_child(UiBuilder::new().max_rect(at).id_salt("n")).add(Label::new(count));
    if heading.kind == HeadingKind::Recent {
        clear_recent(&mut child, cx, at.left() - 12.0, room);
    }
}

fn clear_recent(ui: &mut Ui, cx: &mut Cx<'_>, right: f32, room: Rect) {
    let (label, name) = (cx.t("list-clear-recent"), cx.t("list-clear-recent-name"));
    let size = Para::new(cx.theme, Type::Note).medium(&label).galley(ui).size();
    let at = Rect::from_min_size(pos2(right - size.x, room.center().y - size.y / 2.0), size);
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).id_salt("clear"));
    if Link::new(&label).name(&name).style(Type::Note).ui(&mut child, cx.theme).clicked() {
        cx.send(Command::List(ListCommand::ClearRecent));
    }
}

fn unreadable(ui: &mut Ui, cx: &Cx<'_>, at: usize, rect: Rect) {
    let Some(stub) = cx.state.library.unreadable().get(at) else { return };
    let word = cx.t("standing-check_failed");
    let name = format!("{}: {word}", stub.drug.name);
    let shape = crate::ui::grade_shape::Shape::CheckFailed;
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("unreadable", stub.id())));
    let row = ListRow::new(&name, &stub.drug.name).note(&word).shape(shape).tab_stop(false);
    row.ui(&mut child, cx.theme).on_hover_text(cx.t("explain-check_failed"));
}
