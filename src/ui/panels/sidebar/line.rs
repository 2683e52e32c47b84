//! A line of the list that can be chosen, and the two buttons that move a line of "My list".

use eframe::egui::{Rect, Response, Ui, UiBuilder, pos2};

use super::keys;
use super::label_line::LabelLine;
use super::text_line::TextLine;
use crate::app::Command;
use crate::app::command::ListCommand;
use crate::app::state::{ListGroup, ListLine};
use crate::domain::monograph::Monograph;
use crate::domain::search::{Hit, HitKind};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::widgets::{IconButton, ListRow};

/// Draws a line; true where its drug was opened.
pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>, at: usize, rect: Rect) -> bool {
    let state = cx.state;
    let nav = &state.nav;
    let Some(line) = nav.lines.get(at) else { return false };
    let of_label = state.is_label(&line.drug).then(|| LabelLine::of(cx, line)).flatten();
    let monograph = state.library.get(&line.drug);
    let chosen = nav.cursor == Some(at);
    let moves = line.group == ListGroup::MyList && can_move(ui, cx, chosen, rect);
    let side = cx.theme.sizes.hit.button;
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((line.group, &line.drug)));
    let keep = if moves { 2.0 * side } else { 0.0 };
    let text = TextLine::of(cx, line.group);
    let (response, name) = match (&of_label, monograph) {
        _ if let Some(text) = &text => (text.ui(&mut child, cx, chosen, at), text.name.clone()),
        (Some(label), _) => (label.ui(&mut child, cx, chosen, at, keep), label.name.clone()),
        (None, Some(monograph)) => {
            let found = nav.found.exact.iter().chain(&nav.found.matches).chain(&nav.found.did_you_mean);
            let hit = found.filter(|_| !nav.query.is_empty()).find(|hit| hit.drug == line.drug);
            let (text, note) = texts(cx, monograph, hit);
            // Read with ordinary letters: capitals inside a name would be read one by one.
            let name = accessible_name(cx, monograph, hit);
            let row = ListRow::new(&name, &text).note(&note).selected(chosen).tab_stop(false).index(at);
            (row.keep(keep).ui(&mut child, cx.theme), monograph.drug.name.clone())
        }
        (None, None) => return false,
    };
    if chosen {
        ui.ctx().accesskit_node_builder(keys::list_id(), |node| node.set_active_descendant(response.id.accesskit_id()));
    }
    if moves {
        move_buttons(&mut child, cx, line, &name, rect);
    }
    let opened = clicked_once(&response);
    if opened {
        cx.send(Command::List(ListCommand::Open(line.clone())));
    }
    opened
}

/// The second press of a double click may hit another row, as the first one has changed the list: it opens nothing.
pub(super) fn clicked_once(response: &Response) -> bool {
    response.clicked() && !response.double_clicked() && !response.triple_clicked()
}

/// Under the mouse, or with the keyboard on the line.
fn can_move(ui: &Ui, cx: &Cx<'_>, chosen: bool, rect: Rect) -> bool {
    let mine = cx.state.nav.lines.iter().filter(|line| line.group == ListGroup::MyList).count();
    mine > 1
        && (ui.rect_contains_pointer(rect) || chosen && keys::has_focus(ui, keys::list_id()) || has_focus(ui, rect))
}

/// Is the keyboard on one of the buttons of this line?
fn has_focus(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.read_response(id));
    focused.is_some_and(|response| rect.contains_rect(response.rect))
}

fn move_buttons(ui: &mut Ui, cx: &mut Cx<'_>, line: &ListLine, name: &str, rect: Rect) {
    let mine = |l: &&ListLine| l.group == ListGroup::MyList;
    let lines = &cx.state.nav.lines;
    let first = lines.iter().find(mine) == Some(line);
    let last = lines.iter().rev().find(mine) == Some(line);
    let side = cx.theme.sizes.hit.button;
    let arrows = [
        (Icon::Up, -1, "list-move-up", "list-move-up-tip", first, "list-first-already"),
        (Icon::Down, 1, "list-move-down", "list-move-down-tip", last, "list-last-already"),
    ];
    let mut left = rect.right() - 2.0 * side;
    for (icon, by, word, tip, is_end, why) in arrows {
        let square = Rect::from_min_max(pos2(left, rect.top()), pos2(left + side, rect.bottom()));
        left += side;
        let (name, tip, why) = (cx.f(word, &[("name", name.into())]), cx.t(tip), cx.t(why));
        let mut child = ui.new_child(UiBuilder::new().max_rect(square).id_salt(word));
        let button = IconButton::new(icon, &name).tip(&tip).off(is_end.then_some(why.as_str()));
        if button.ui(&mut child, cx.theme).clicked() {
            cx.send(Command::List(ListCommand::MoveMine(line.drug.clone(), by)));
        }
    }
}

/// What stands at the left and at the right of a line.
fn texts(cx: &Cx<'_>, monograph: &Monograph, hit: Option<&Hit>) -> (String, String) {
    let drug = &monograph.drug;
    let tall = drug.tall_man.clone().unwrap_or_else(|| drug.name.clone());
    match hit {
        Some(hit) if hit.is_a != HitKind::Generic => (hit.matched.clone(), tall),
        Some(_) => (tall, apart(cx, monograph).unwrap_or_else(|| cx.t("generic-name"))),
        None => (tall, apart(cx, monograph).or_else(|| drug.brands.first().cloned()).unwrap_or_default()),
    }
}

/// What tells a drug from others of its name, as form and route are part of which drug it is; its form where it has no
/// brand.
fn apart(cx: &Cx<'_>, monograph: &Monograph) -> Option<String> {
    let drug = &monograph.drug;
    match (cx.state.library.shares_its_name(monograph.id()), drug.brands.first(), &drug.form) {
        (true, Some(brand), Some(form)) => Some(format!("{brand}, {form}")),
        (_, None, form) => form.clone(),
        _ => None,
    }
}

fn accessible_name(cx: &Cx<'_>, monograph: &Monograph, hit: Option<&Hit>) -> String {
    let drug = &monograph.drug;
    match hit {
        Some(hit) if hit.is_a != HitKind::Generic => format!("{}, {}", hit.matched, drug.name),
        Some(_) => format!("{}, {}", drug.name, apart(cx, monograph).unwrap_or_else(|| cx.t("generic-name"))),
        None => match apart(cx, monograph) {
            Some(apart) => format!("{}, {apart}", drug.name),
            None if drug.brands.is_empty() => drug.name.clone(),
            None => format!("{}, {}", drug.name, drug.brands.join(", ")),
        },
    }
}
