//! Parts of a long page that are out of sight keep their room and are not drawn. What belongs here: when that is allowed.
//! What does not: what a part looks like, and long lists of rows of one height (`widgets::LongList`).
//!
//! Somebody may be there who needs what is out of sight: a screen reader, which walks through all of it; the keyboard, which
//! goes on from one control to the next. Then all is drawn.

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{Context, Event, Id, Key, Rect, Ui, UiBuilder, Vec2, accesskit_root_id};

/// So far beyond the edges a part is still drawn, in points: what follows one step of the wheel.
const BEYOND: f32 = 120.0;

/// A part as it was drawn last.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// The room that it had.
    room: f32,
    size: Vec2,
    /// Where it was in the last frame.
    rect: Rect,
}

/// Whether this part of the screen is needed in this frame although nobody sees it.
pub fn is_needed(ctx: &Context, rect: Rect) -> bool {
    let listens = || ctx.has_accesskit_node(accesskit_root_id());
    // As they came in: a panel may have taken a key for itself by now.
    let keys = || ctx.input(|input| input.raw.events.iter().any(moves_the_keyboard));
    listens() || keys() || keyboard_may_be_in(ctx, rect)
}

/// Whether this may take the keyboard to another control.
fn moves_the_keyboard(event: &Event) -> bool {
    let Event::Key { key, .. } = event else { return false };
    matches!(key, Key::Tab | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight)
}

/// Whether the keyboard is on a control in this part of the screen, or on one that was not drawn yet.
fn keyboard_may_be_in(ctx: &Context, rect: Rect) -> bool {
    let Some(focused) = ctx.memory(|memory| memory.focused()) else { return false };
    ctx.read_response(focused).is_none_or(|control| control.rect.intersects(rect))
}

/// Draws a part, or keeps its room where it is out of sight. `salt` tells it from the other parts of this `ui`.
pub fn in_sight<R>(ui: &mut Ui, salt: impl Hash + Debug, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let id = Id::unique(("in sight", ui.unique_id(), &salt));
    let room = ui.available_width();
    let kept: Option<Kept> = ui.data(|data| data.get_temp(id));
    let waits = kept.filter(|kept| can_wait(ui, kept, room));
    let shown = ui.scope_builder(UiBuilder::new().id_salt(&salt), |ui| match waits {
        Some(kept) => {
            ui.allocate_space(kept.size);
            None
        }
        None => Some(add(ui)),
    });
    let rect = shown.response.rect;
    let drawn = Kept { room, size: rect.size(), rect };
    let now = waits.map_or(drawn, |kept| Kept { rect, ..kept });
    ui.data_mut(|data| data.insert_temp(id, now));
    shown.inner
}

fn can_wait(ui: &Ui, kept: &Kept, room: f32) -> bool {
    let here = Rect::from_min_size(ui.cursor().min, kept.size);
    // While an edge is dragged the page has another width in each frame: what is out of sight is measured when it rests.
    let measured = (kept.room - room).abs() < 0.5 || ui.input(|input| input.pointer.any_down());
    measured && !here.intersects(ui.clip_rect().expand(BEYOND)) && !is_needed(ui.ctx(), kept.rect)
}
