//! The list at the left: search as you type, filters, the account's lists, all drugs, or the groups of a search. Up and
//! Down preview, Enter opens what was chosen; a suggestion is never chosen by itself.

mod chips;
mod foot;
mod keys;
mod label_line;
mod layout;
mod line;
mod rows;
mod text_line;
mod text_part;

use eframe::egui::scroll_area::ScrollAreaOutput;
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Context, Frame, Key, Margin, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder, accesskit::Role};

use crate::app::Command;
use crate::app::command::NavCommand;
use crate::app::lists::{Filter, Row, place};
use crate::app::state::ListLine;
use crate::store::settings::{ListSort, Pointer};
use crate::ui::cx::Cx;
use crate::ui::panels::pointer;
use crate::ui::widgets::{SearchField, focus_ring};
use keys::{list_id, search_id};
use layout::Places;

/// Below this height the filters scroll with the list, so that the list keeps its room.
const LOW: f32 = 420.0;
/// At each side of the list.
const SIDE: i8 = 8;

/// The draft of the search and what was last taken from the state.
#[derive(Default)]
pub struct Sidebar {
    text: String,
    /// The query that the draft was last the same as.
    seen: String,
    opened: bool,
    last: Seen,
}

/// What was seen of the list in the last frame.
#[derive(Default)]
struct Seen {
    /// The line that was chosen.
    chosen: Option<ListLine>,
    /// The first line in view, where it began in the list, and how far the list was scrolled.
    first: Option<ListLine>,
    top: f32,
    offset: f32,
    /// What the list was made of.
    query: String,
    filter: Filter,
    sort: ListSort,
}

pub fn focus_search(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(search_id()));
}

/// Is the keyboard in the search field or in the list?
pub fn has_focus(ctx: &Context) -> bool {
    keys::has_focus(ctx, keys::search_id()) || keys::has_focus(ctx, keys::list_id())
}

pub fn list_has_focus(ctx: &Context) -> bool {
    keys::has_focus(ctx, list_id())
}

impl Sidebar {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // The query was changed elsewhere: opened, cleared.
        if cx.state.nav.query != self.seen {
            self.seen.clone_from(&cx.state.nav.query);
            self.text.clone_from(&cx.state.nav.query);
        }
        let low = ui.available_height() < LOW;
        let foot = Frame::new().inner_margin(Margin::symmetric(16, 0));
        Panel::bottom("sidebar-foot").exact_size(36.0).frame(foot).show(ui, |ui| foot::ui(ui, cx));
        Frame::new().inner_margin(Margin { left: 12, right: 12, top: 12, bottom: 8 }).show(ui, |ui| self.field(ui, cx));
        if !low {
            pointer::in_panel(ui, cx, Pointer::Search, 12);
            filters(ui, cx);
        }
        self.scrolled(ui, cx, low);
    }

    /// True once after a drug was opened from here.
    pub fn take_opened(&mut self) -> bool {
        std::mem::take(&mut self.opened)
    }

    pub fn clear(&mut self) {
        self.text.clear();
    }

    fn field(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (name, hint, clear) = (cx.t("search-name"), cx.t("search-hint"), cx.t("search-clear"));
        keys::arrows(ui, cx, search_id());
        self.opened |= keys::of_list(ui, cx);
        let focused = keys::has_focus(ui, search_id());
        let entered = focused && ui.input(|input| input.key_pressed(Key::Enter));
        let answer = SearchField::new(search_id(), &name, &clear).hint(&hint).key("/").ui(ui, cx.theme, &mut self.text);
        if answer.response.changed() || answer.cleared {
            self.seen.clone_from(&self.text);
            cx.send(Command::Nav(NavCommand::Search(self.text.clone())));
        }
        // After the search, as both can come in one frame: what was typed last decides what is chosen.
        if entered {
            self.opened = true;
            cx.send(Command::Nav(NavCommand::OpenChosen));
            // A text field gives up its focus at Enter; the list goes on from here.
            answer.response.request_focus();
        }
    }

    fn scrolled(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, low: bool) {
        let places = Places::of(ui, cx, ui.available_width() - 2.0 * f32::from(SIDE));
        let mut scroll = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = self.last.kept_in_place(cx, &places) {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        let output = scroll.show(ui, |ui| {
            if low {
                filters(ui, cx);
            }
            let frame = Frame::new().inner_margin(Margin::symmetric(SIDE, 0));
            frame.show(ui, |ui| list(ui, cx, &places, self.last.chosen.as_ref())).inner
        });
        self.last.remember(cx, &places, &output);
        if let Some(list) = ui.read_response(list_id()) {
            focus_ring(ui, cx.theme, &list, output.inner_rect, cx.theme.sizes.radius.control);
        }
        // A row that was clicked leaves the keyboard in the list; last, as the press took it from there.
        if output.inner.opened {
            self.opened = true;
            ui.memory_mut(|memory| memory.request_focus(list_id()));
        }
    }
}

/// What the list tells after it was drawn.
struct Drawn {
    whole: Rect,
    opened: bool,
}

/// The list is one stop of the Tab key. A line that was not chosen before is brought into view.
fn list(ui: &mut Ui, cx: &mut Cx<'_>, places: &Places, before: Option<&ListLine>) -> Drawn {
    let list = UiBuilder::new().accessibility_role(Role::ListBox).scope_id(list_id()).sense(Sense::FOCUSABLE);
    let shown = ui.scope_builder(list, |ui| rows::ui(ui, cx, places));
    let whole = shown.response.rect;
    if before != cx.state.nav.chosen()
        && let Some((_, bottom)) = cx.state.nav.cursor.and_then(|cursor| row_of(cx, places, cursor))
        && let Some(top) = cx.state.nav.cursor.and_then(|cursor| top_with_heading(cx, places, cursor))
    {
        let line = Rect::from_x_y_ranges(whole.x_range(), whole.top() + top..=whole.top() + bottom);
        let view = ui.clip_rect().y_range();
        if !view.contains(line.top()) || !view.contains(line.bottom()) {
            ui.scroll_to_rect_animation(line, None, ScrollAnimation::none());
        }
    }
    Drawn { whole, opened: shown.inner }
}

/// Top and bottom of a line inside the list.
fn row_of(cx: &Cx<'_>, places: &Places, line: usize) -> Option<(f32, f32)> {
    places.row(cx.state.nav.lists.rows.iter().position(|row| *row == Row::Line(line))?)
}

/// Where a line begins, with what stands above it up to the line before: its heading is seen with it.
fn top_with_heading(cx: &Cx<'_>, places: &Places, line: usize) -> Option<f32> {
    let rows = &cx.state.nav.lists.rows;
    let at = rows.iter().position(|row| *row == Row::Line(line))?;
    let above = rows.iter().take(at).rev().take_while(|row| matches!(row, Row::Heading(_) | Row::Note(_))).count();
    places.row(at - above).map(|(top, _)| top)
}

impl Seen {
    /// Where lines came or went above what is seen (a recent drug more), the scroll that leaves it where it is. At the
    /// top of the list the top stays, and so does the scroll where the whole list is another one.
    fn kept_in_place(&self, cx: &Cx<'_>, places: &Places) -> Option<f32> {
        let nav = &cx.state.nav;
        let same = self.query == nav.query
            && self.filter == nav.lists.filter
            && self.sort == cx.state.settings.settings.sort
            && self.offset > 0.0;
        let first = self.first.as_ref().filter(|_| same)?;
        let (top, _) = row_of(cx, places, place(&nav.lines, first)?)?;
        ((top - self.top).abs() > 0.5).then(|| (self.offset + top - self.top).max(0.0))
    }

    fn remember(&mut self, cx: &Cx<'_>, places: &Places, output: &ScrollAreaOutput<Drawn>) {
        let nav = &cx.state.nav;
        self.chosen = nav.chosen().cloned();
        self.offset = output.state.clamped_offset().y;
        let view = output.inner_rect.translate(-output.inner.whole.min.to_vec2()).y_range();
        let lines = places.within(view.min, view.max).filter_map(|at| match nav.lists.rows.get(at)? {
            Row::Line(line) => Some((*line, places.row(at)?.0)),
            _ => None,
        });
        let first = lines.into_iter().next();
        self.top = first.map(|(_, top)| top).unwrap_or_default();
        self.first = first.and_then(|(line, _)| nav.lines.get(line)).cloned();
        self.query.clone_from(&nav.query);
        self.filter.clone_from(&nav.lists.filter);
        self.sort = cx.state.settings.settings.sort;
    }
}

fn filters(ui: &mut Ui, cx: &mut Cx<'_>) {
    let frame = Frame::new().inner_margin(Margin { left: 12, right: 12, top: 0, bottom: 8 });
    frame.show(ui, |ui| chips::ui(ui, cx));
}
