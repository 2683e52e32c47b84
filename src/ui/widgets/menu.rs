//! A menu below the control that opens it. The keyboard goes into it as it opens, Up and Down move, Esc and a choice
//! lead back to the control. What does not belong here: the rows (`menu_row`), and what they do.

use eframe::egui::{EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

use super::menu_row::MenuRow;
use crate::ui::theme::{Para, Theme, Type, Weight, para_ui};

/// The room that a menu leaves in the window, and the most that it takes, in points.
const LEFT: f32 = 120.0;
const MOST: f32 = 440.0;

/// A menu that is being filled.
pub struct Menu<'a> {
    ui: &'a mut Ui,
    theme: &'a Theme,
    rows: Vec<Response>,
    /// The row that the keyboard starts on: the first that is on, else the first.
    start: Option<Id>,
}

/// Shows the menu of `opener` while it is open.
pub fn menu(opener: &Response, theme: &Theme, name: &str, width: f32, add: impl FnOnce(&mut Menu<'_>)) {
    let ctx = opener.ctx.clone();
    let inside = Popup::default_response_id(opener).with("keyboard inside");
    let popup = Popup::menu(opener).close_behavior(PopupCloseBehavior::CloseOnClickOutside).accessible_name(name);
    let shown = popup.show(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = (ui.ctx().content_rect().height() - LEFT).clamp(LEFT, MOST);
        let scroll = ScrollArea::vertical().max_height(room).show(ui, |ui| {
            let mut menu = Menu { ui, theme, rows: Vec::new(), start: None };
            add(&mut menu);
            menu.keys(opener.clicked())
        });
        scroll.inner
    });
    match shown {
        Some(shown) => {
            ctx.accesskit_node_builder(opener.id, |node| node.set_expanded(true));
            ctx.data_mut(|data| data.insert_temp(inside, shown.inner));
        }
        // Closed with the keyboard in it: back to where it came from.
        None => {
            let was_inside = ctx.data_mut(|data| data.remove_temp::<Option<Id>>(inside)).flatten();
            if was_inside.is_some() && ctx.memory(|memory| memory.focused()).is_none_or(|id| Some(id) == was_inside) {
                opener.request_focus();
            }
        }
    }
}

impl Menu<'_> {
    /// A line above rows that belong together.
    pub fn heading(&mut self, text: &str) {
        self.ui.add_space(6.0);
        self.ui.horizontal(|ui| {
            ui.add_space(8.0);
            let para = Para::new(self.theme, Type::Note).color(self.theme.tokens.text_2).weight(Weight::SemiBold);
            para_ui(ui, para.text(text));
        });
        self.ui.add_space(2.0);
    }

    /// A sentence in place of rows.
    pub fn note(&mut self, text: &str) {
        para_ui(self.ui, Para::new(self.theme, Type::Small).color(self.theme.tokens.text_2).text(text));
    }

    pub fn rule(&mut self) {
        self.ui.add_space(4.0);
        super::hairline(self.ui, self.theme);
        self.ui.add_space(4.0);
    }

    /// One of several of which one is chosen; true where it was chosen now, and the menu closes.
    pub fn radio(&mut self, text: &str, on: bool) -> bool {
        let chosen = self.row(MenuRow::radio(text, on), on);
        if chosen {
            self.ui.close();
        }
        chosen
    }

    /// On or off; true where it was switched. The menu stays open.
    pub fn check(&mut self, text: &str, on: bool) -> bool {
        self.row(MenuRow::check(text, on), on)
    }

    fn row(&mut self, row: MenuRow<'_>, on: bool) -> bool {
        let response = self.ui.push_id(self.rows.len(), |ui| row.ui(ui, self.theme)).inner;
        let first_on = on && self.start.is_none_or(|start| self.rows.first().is_some_and(|first| first.id == start));
        if self.rows.is_empty() || first_on {
            self.start = Some(response.id);
        }
        let clicked = response.clicked();
        self.rows.push(response);
        clicked
    }

    /// Moves the keyboard among the rows; the row that it is on.
    fn keys(self, opened: bool) -> Option<Id> {
        let ui = self.ui;
        if opened && let Some(start) = self.start {
            ui.memory_mut(|memory| memory.request_focus(start));
            return Some(start);
        }
        let at = self.rows.iter().position(Response::has_focus)?;
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        if let Some(row) = self.rows.get(at) {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
            if row.gained_focus() {
                row.scroll_to_me(None);
            }
        }
        let last = self.rows.len() - 1;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let next = match () {
            () if pressed(Key::ArrowDown) => Some(if at == last { 0 } else { at + 1 }),
            () if pressed(Key::ArrowUp) => Some(at.checked_sub(1).unwrap_or(last)),
            () if pressed(Key::Home) => Some(0),
            () if pressed(Key::End) => Some(last),
            () => None,
        };
        let row = self.rows.get(next.unwrap_or(at))?;
        if next.is_some() {
            row.request_focus();
        }
        Some(row.id)
    }
}
