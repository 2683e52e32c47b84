//! Below the list: how many drugs stand in it, the way back to all of them, and the menu of its order. While searching:
//! what Enter does.

use eframe::egui::{Align, Layout, Ui};

use crate::app::Command;
use crate::app::command::ListCommand;
use crate::store::settings::ListSort;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{IconButton, Link, menu, row};

/// The width of the menu, and the room between two things of the foot.
const MENU: f32 = 232.0;
const GAP: f32 = 12.0;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    row(ui, 36.0, |ui| {
        if cx.state.nav.query.is_empty() {
            of_list(ui, cx);
        } else {
            of_search(ui, cx);
        }
    });
}

fn small(cx: &Cx<'_>, text: &str) -> Para {
    Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text)
}

fn of_search(ui: &mut Ui, cx: &Cx<'_>) {
    let n = cx.state.library.monographs().len();
    let count = small(cx, &cx.f("drugs-count", &[("n", n.into())]));
    if cx.state.nav.cursor.is_some() {
        para_ui(ui, count);
        return;
    }
    // What Enter does comes first; the count stands beside it where there is room for both.
    let nothing = small(cx, &cx.t("enter-opens-nothing"));
    let both = count.clone().galley(ui).size().x + nothing.clone().galley(ui).size().x + 8.0;
    if both <= ui.available_width() {
        para_ui(ui, count);
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| para_ui(ui, nothing));
}

fn of_list(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (n, lists) = (cx.state.library.monographs().len(), &cx.state.nav.lists);
    let filtered = lists.filter.is_on();
    let count = match filtered {
        true => cx.f("drugs-of", &[("shown", lists.shown.into()), ("n", n.into())]),
        false => cx.f("drugs-count", &[("n", n.into())]),
    };
    let count = small(cx, &count);
    let used = count.clone().galley(ui).size().x;
    let room = ui.available_width() - used - cx.theme.sizes.hit.button;
    para_ui(ui, count);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        order(ui, cx);
        if filtered && clear(ui, cx, room) {
            cx.send(Command::List(ListCommand::ClearFilters));
        }
    });
}

/// In words where there is room for them, else as an icon of the same name.
fn clear(ui: &mut Ui, cx: &Cx<'_>, room: f32) -> bool {
    let label = cx.t("filter-clear");
    let width = Para::new(cx.theme, Type::Small).medium(&label).galley(ui).size().x;
    if width + 2.0 * GAP <= room {
        Link::new(&label).style(Type::Small).ui(ui, cx.theme).clicked()
    } else {
        ui.spacing_mut().item_spacing.x = 0.0;
        IconButton::new(Icon::X, &label).ui(ui, cx.theme).clicked()
    }
}

fn order(ui: &mut Ui, cx: &mut Cx<'_>) {
    let settings = &cx.state.settings.settings;
    let word = |sort: ListSort| cx.t(&format!("sort-{}", sort.id()));
    let name = cx.f("list-menu", &[("sort", (&word(settings.sort)).into())]);
    let button = IconButton::new(Icon::Filter, &name).ui(ui, cx.theme);
    let mut command = None;
    menu(&button, cx.theme, &name, MENU, |menu| {
        menu.heading(&cx.t("list-sort-by"));
        for sort in ListSort::ALL {
            if menu.radio(&word(sort), settings.sort == sort) {
                command = Some(ListCommand::Sort(sort));
            }
        }
        menu.rule();
        // The clinic's policy leaves no choice: the settings say so.
        if !cx.state.settings.policy.rules.no_recent_drugs
            && menu.check(&cx.t("list-keep-recent"), settings.keep_recent)
        {
            command = Some(ListCommand::KeepRecent(!settings.keep_recent));
        }
    });
    if let Some(command) = command {
        cx.send(Command::List(command));
    }
}
