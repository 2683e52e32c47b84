//! The panes whose edges can be moved: how wide they stand now, and what becomes of a move. How the edge looks is a widget,
//! how panes give way is in `ui::layout`.

use std::ops::RangeInclusive;

use eframe::egui::{Id, Rect, Ui};

use crate::app::Command;
use crate::app::command::SettingsCommand;
use crate::store::settings::Pane;
use crate::ui::cx::Cx;
use crate::ui::layout::{STRIP, Width, fit};
use crate::ui::widgets::{Moved, Splitter};

/// An edge that is being dragged: it is kept once it is let go.
#[derive(Default)]
pub struct Panes {
    dragged: Option<Drag>,
}

struct Drag {
    pane: Pane,
    /// The width when it was grabbed, and now.
    from: f32,
    now: f32,
}

/// What stands at both sides of a text.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    pub left: Option<f32>,
    pub right: Option<f32>,
    panes: [Pane; 2],
    /// What the text must keep.
    least: f32,
}

impl Panes {
    /// The widths of the list and of the check beside the text, where they stand there at all.
    pub fn beside_text(&self, cx: &Cx<'_>, width: Width, room: f32, check: bool) -> Beside {
        let (sidebar, check) = (width.shows_sidebar(), width.shows_check() && check);
        // The strip of a narrow window keeps its room.
        let taken = if width.shows_check() { 0.0 } else { STRIP };
        let least = width.least_text() + taken;
        let wanted = |pane, drawn: f32, there: bool| if there { (drawn, self.chosen(cx, pane)) } else { (0.0, None) };
        let panes = [wanted(Pane::Sidebar, width.sidebar(), sidebar), wanted(Pane::Check, width.check_panel(), check)];
        let [list, patient] = fit(panes, room - least);
        let (left, right) = (sidebar.then_some(list), check.then_some(patient));
        Beside { left, right, panes: [Pane::Sidebar, Pane::Check], least }
    }

    /// The widths of the queue and of the record beside the lines of a review.
    pub fn beside_lines(&self, cx: &Cx<'_>, width: Width, room: f32) -> Beside {
        let wanted = |pane, drawn: f32| (drawn, self.chosen(cx, pane));
        let panes = [wanted(Pane::Queue, width.queue()), wanted(Pane::Record, width.record())];
        let least = width.least_lines();
        let [queue, record] = fit(panes, room - least);
        Beside { left: Some(queue), right: Some(record), panes: [Pane::Queue, Pane::Record], least }
    }

    /// The width of the options of a handout beside its pages.
    pub fn options(&self, cx: &Cx<'_>, width: Width, room: f32) -> f32 {
        let [options] = fit([(width.options(), self.chosen(cx, Pane::Options))], room - width.least_pages());
        options
    }

    fn chosen(&self, cx: &Cx<'_>, pane: Pane) -> Option<f32> {
        let dragged = self.dragged.as_ref().filter(|drag| drag.pane == pane).map(|drag| drag.now);
        dragged.or_else(|| cx.state.settings.settings.panes.of(pane).map(f32::from))
    }

    /// The edges of what stands beside a text, over it; last, so that nothing takes the mouse from them.
    pub fn edges_beside(&mut self, ui: &Ui, cx: &mut Cx<'_>, room: Rect, beside: Beside) {
        let [at_left, at_right] = beside.panes;
        let (left, right) = (beside.left.unwrap_or_default(), beside.right.unwrap_or_default());
        if let Some(width) = beside.left {
            self.edge(ui, cx, at_left, (width, room.width() - beside.least - right), room);
        }
        if let Some(width) = beside.right {
            self.edge(ui, cx, at_right, (width, room.width() - beside.least - left), room);
        }
    }

    /// The edge of the options of a handout.
    pub fn edge_of_options(&mut self, ui: &Ui, cx: &mut Cx<'_>, room: Rect, step: Width, width: f32) {
        self.edge(ui, cx, Pane::Options, (width, room.width() - step.least_pages()), room);
    }

    fn edge(&mut self, ui: &Ui, cx: &mut Cx<'_>, pane: Pane, (width, most): (f32, f32), room: Rect) {
        let right = matches!(pane, Pane::Check | Pane::Record);
        let x = if right { room.right() - width } else { room.left() + width };
        let bounds = bounds(pane, width, most);
        let name = cx.t(&format!("pane-{}", pane.id()));
        let (told, hint) = (cx.f("pane-points", &[("n", whole(width).into())]), cx.t("pane-hint"));
        let id = Id::unique(("pane", pane.id()));
        let edge = Splitter::new(id, &name, width, bounds.clone(), &told, &hint).right(right);
        match edge.ui(ui, cx.theme, x, room.y_range()) {
            Some(Moved::Dragged(by)) => {
                let from = self.dragged.as_ref().filter(|drag| drag.pane == pane).map_or(width, |drag| drag.from);
                let now = (from + if right { -by } else { by }).clamp(*bounds.start(), *bounds.end());
                self.dragged = Some(Drag { pane, from, now });
                ui.ctx().request_repaint();
            }
            Some(Moved::Dropped) => {
                if let Some(drag) = self.dragged.take() {
                    send(cx, pane, Some(drag.now));
                }
            }
            Some(Moved::To(points)) => send(cx, pane, Some(points)),
            Some(Moved::Standard) => send(cx, pane, None),
            None => {}
        }
    }
}

/// What a pane can be: within its own bounds, and no further than the text allows.
fn bounds(pane: Pane, now: f32, most: f32) -> RangeInclusive<f32> {
    let own = pane.bounds();
    let least = f32::from(*own.start()).min(now);
    least..=f32::from(*own.end()).min(most).max(now)
}

fn send(cx: &mut Cx<'_>, pane: Pane, points: Option<f32>) {
    let width = points.and_then(|points| u16::try_from(whole(points)).ok());
    cx.send(Command::Settings(SettingsCommand::PaneWidth(pane, width)));
}

/// Points are small and whole.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(points: f32) -> usize {
    points.round().max(0.0) as usize
}
