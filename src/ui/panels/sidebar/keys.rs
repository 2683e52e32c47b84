//! The keys of the list. They work in the search field and in the list itself; letters lead to a drug only in the list.

use eframe::egui::{Context, Event, EventFilter, Id, Key, Modifiers, Ui};

use crate::app::Command;
use crate::app::command::{ListCommand, NavCommand};
use crate::ui::cx::Cx;

/// Further than any list is long.
const END: i32 = i32::MAX;

pub(super) fn search_id() -> Id {
    Id::unique("sidebar-search")
}

pub(super) fn list_id() -> Id {
    Id::unique("sidebar-list")
}

pub(super) fn has_focus(ctx: &Context, id: Id) -> bool {
    ctx.memory(|memory| memory.has_focus(id))
}

/// Up and Down while the field or the list has the focus.
pub(super) fn arrows(ui: &Ui, cx: &mut Cx<'_>, id: Id) {
    if !has_focus(ui, id) {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let moves = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 10), (Key::PageUp, -10)];
    for (key, by) in moves {
        for _ in 0..pressed(key) {
            cx.send(Command::Nav(NavCommand::Move(by)));
        }
    }
}

/// What only the list itself takes: the ends, a letter, Enter. True where Enter opens what is chosen.
pub(super) fn of_list(ui: &Ui, cx: &mut Cx<'_>) -> bool {
    if !has_focus(ui, list_id()) {
        return false;
    }
    arrows(ui, cx, list_id());
    for (key, by) in [(Key::Home, -END), (Key::End, END)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            cx.send(Command::Nav(NavCommand::Move(by)));
        }
    }
    let letters = ui.input(|input| {
        let texts =
            input.events.iter().filter_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        texts.flat_map(|text| text.chars()).filter(|c| c.is_alphanumeric()).collect::<Vec<char>>()
    });
    letters.into_iter().for_each(|letter| cx.send(Command::List(ListCommand::Jump(letter))));
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if entered {
        cx.send(Command::Nav(NavCommand::OpenChosen));
    }
    entered
}
