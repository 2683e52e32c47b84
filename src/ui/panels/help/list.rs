//! The list of pages: rows with one Tab stop, Up and Down inside; in a narrow window a field that opens a menu.

use eframe::egui::{EventFilter, Key, Modifiers, Role, ScrollArea, Ui, UiBuilder};

use crate::app::help::PAGES;
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{ListRow, Select, menu, row};

/// The height of the field with the room around it.
pub const MENU: f32 = 56.0;
const SIDE: f32 = 12.0;
const WIDEST: f32 = 420.0;

/// The answer is the row that is newly chosen.
pub fn rows(ui: &mut Ui, cx: &Cx<'_>, titles: &[String], chosen: usize, focus: bool) -> Option<usize> {
    let name = cx.t("help-pages");
    let mut newly = None;
    ScrollArea::vertical().id_salt("help-list").auto_shrink(false).show(ui, |ui| {
        let rect = ui.available_rect_before_wrap().shrink2([SIDE, 0.0].into());
        let list = UiBuilder::new().max_rect(rect).accessibility_role(Role::ListBox).accessibility_label(&name);
        ui.scope_builder(list, |ui| {
            let list = ui.unique_id();
            ui.ctx().accesskit_node_builder(list, |node| node.set_size_of_set(titles.len()));
            ui.add_space(8.0);
            for (at, title) in titles.iter().enumerate() {
                if at == PAGES.len() {
                    group(ui, cx, &cx.t("help-about"));
                }
                let line = ListRow::new(title, title).selected(at == chosen).tab_stop(at == chosen).index(at);
                let response = line.ui(ui, cx.theme);
                if response.clicked() {
                    newly = Some(at);
                }
                if at != chosen {
                    continue;
                }
                if focus {
                    response.request_focus();
                    response.scroll_to_me(None);
                }
                if response.has_focus() {
                    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
                    newly = newly.or(stepped(ui, chosen, titles.len()));
                }
            }
            ui.add_space(8.0);
        });
    });
    newly
}

/// Where Up and Down lead from a row.
fn stepped(ui: &Ui, from: usize, rows: usize) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    let to = (from + down).saturating_sub(up).min(rows.saturating_sub(1));
    (to != from).then_some(to)
}

/// The name of what stands below.
fn group(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    ui.add_space(8.0);
    row(ui, 28.0, |ui| {
        ui.add_space(8.0);
        let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).weight(Weight::SemiBold);
        para_ui(ui, para.text(text));
    });
}

/// The same as a field with a menu.
pub fn select(ui: &mut Ui, cx: &Cx<'_>, titles: &[String], chosen: usize, focus: bool) -> Option<usize> {
    let name = cx.t("help-pages");
    let mut newly = None;
    row(ui, MENU, |ui| {
        ui.add_space(super::EDGE);
        let now = titles.get(chosen).map(String::as_str).unwrap_or_default();
        let width = WIDEST.min(ui.available_width() - super::EDGE);
        let field = Select::new(&name, now, width).ui(ui, cx.theme);
        if focus {
            field.request_focus();
        }
        menu(&field, cx.theme, &name, width, |menu| {
            for (at, title) in titles.iter().enumerate() {
                if menu.radio(title, at == chosen) {
                    newly = Some(at);
                }
            }
        });
    });
    newly
}
