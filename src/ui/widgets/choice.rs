//! Keys of a group where one of n is chosen: one Tab stop, arrows move, letters choose. What does not belong here: looks.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Response, Ui, accesskit::NodeId};

/// The arrows that move the choice; the other two stay free to move between groups.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    Horizontal,
    Vertical,
}

/// The part of the group that keys newly choose while `row` has focus.
pub(super) fn by_keys(
    ui: &Ui,
    row: &Response,
    len: usize,
    chosen: Option<usize>,
    axis: Axis,
    letters: &[Key],
) -> Option<usize> {
    if len == 0 || !row.has_focus() || !ui.is_enabled() {
        return None;
    }
    let filter = EventFilter {
        horizontal_arrows: axis == Axis::Horizontal,
        vertical_arrows: axis == Axis::Vertical,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
    let (back, on) = match axis {
        Axis::Horizontal => (Key::ArrowLeft, Key::ArrowRight),
        Axis::Vertical => (Key::ArrowUp, Key::ArrowDown),
    };
    let last = len - 1;
    let wanted = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(back) {
            return Some(chosen.map_or(0, |index| index.saturating_sub(1)));
        }
        if pressed(on) {
            return Some(chosen.map_or(0, |index| (index + 1).min(last)));
        }
        if pressed(Key::Home) {
            return Some(0);
        }
        if pressed(Key::End) {
            return Some(last);
        }
        letters.iter().take(len).position(|key| pressed(*key))
    });
    wanted.filter(|index| Some(*index) != chosen)
}

/// The id of one part of a group.
pub(super) fn part_id(row: &Response, index: usize) -> Id {
    row.id.with(index)
}

/// Tells a screen reader which part the keyboard is on: the group holds the focus, the chosen part is read.
pub(super) fn point_at_chosen(ui: &Ui, row: &Response, chosen: Option<usize>) {
    if let Some(index) = chosen {
        let part: NodeId = part_id(row, index).accesskit_id();
        ui.ctx().accesskit_node_builder(row.id, |node| node.set_active_descendant(part));
    }
}
