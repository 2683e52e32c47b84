//! The top bar: the name, the sections, how old the texts are, the theme.

use eframe::egui::{Align, Layout, Rect, Sense, Ui, Vec2, vec2};

use super::{Over, text_ages};
use crate::app::Command;
use crate::app::command::{NavCommand, SettingsCommand};
use crate::app::state::Tab;
use crate::domain::id::Id;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::keys::next_theme;
use crate::ui::layout::Width;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Chip, IconButton, TabBar, menu, row};

/// The width of the menu of sections, in points.
const TAB_MENU: f32 = 200.0;

/// The answer is the drug of which the sources are wanted.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, width: Width, over: &mut Over) -> Option<Id> {
    let mut wanted = None;
    row(ui, 48.0, |ui| {
        ui.add_space(16.0);
        let start = ui.cursor().left();
        brand(ui, cx, width);
        if width < Width::Strip && cx.state.nav.tab == Tab::Reference {
            let name = cx.t("search-name");
            if IconButton::new(Icon::Search, &name).pressed(*over == Over::List).ui(ui, cx.theme).clicked() {
                *over = if *over == Over::List { Over::Nothing } else { Over::List };
            }
        }
        if width == Width::Wide {
            ui.add_space((start + 256.0 - ui.cursor().left()).max(0.0));
        }
        if width == Width::Column {
            tab_menu(ui, cx)
        } else {
            tabs(ui, cx)
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(12.0);
            settings_button(ui, cx);
            let name = cx.t("theme-button");
            let fixed = cx.state.settings.policy.rules.theme.map(|_| cx.t("policy-fixed"));
            if IconButton::new(Icon::Moon, &name).off(fixed.as_deref()).ui(ui, cx.theme).clicked() && fixed.is_none() {
                let theme = next_theme(ui.ctx(), cx.state);
                cx.send(Command::Settings(SettingsCommand::Theme(theme)));
            }
            wanted = text_ages::ui(ui, cx, width >= Width::Wide);
        });
    });
    wanted
}

/// The sliders: the settings, and back to the text.
fn settings_button(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, open) = (cx.t("tab-settings"), cx.state.nav.tab == Tab::Settings);
    if IconButton::new(Icon::Sliders, &name).pressed(open).ui(ui, cx.theme).clicked() {
        let tab = if open { Tab::Reference } else { Tab::Settings };
        cx.send(Command::Nav(NavCommand::Tab(tab)));
    }
}

/// The mark of the program: an octagon with a caret, and its name where there is room.
pub(super) fn brand(ui: &mut Ui, cx: &Cx<'_>, width: Width) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
    crate::ui::pen::brand_mark(
        ui.painter(),
        Rect::from_center_size(rect.center(), vec2(20.0, 20.0)),
        cx.tokens().accent,
    );
    if width > Width::Column {
        ui.add_space(2.0);
        para_ui(ui, Para::new(cx.theme, Type::Lead).strong("Caveat"));
    }
    ui.add_space(4.0);
}

fn tabs(ui: &mut Ui, cx: &mut Cx<'_>) {
    let tabs = cx.state.tabs();
    let labels: Vec<String> = tabs.iter().map(|tab| cx.t(&format!("tab-{}", tab.id()))).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = tabs.iter().position(|tab| *tab == cx.state.nav.tab);
    let name = cx.t("tabs-name");
    if let Some(tab) = TabBar::top(&name, &labels, chosen).ui(ui, cx.theme).and_then(|at| tabs.get(at)) {
        cx.send(Command::Nav(NavCommand::Tab(*tab)));
    }
}

/// In one column there is no room for five tabs beside each other: the chosen one opens the others.
fn tab_menu(ui: &mut Ui, cx: &mut Cx<'_>) {
    let label = |tab: Tab| cx.t(&format!("tab-{}", tab.id()));
    let (name, now) = (cx.t("tabs-name"), label(cx.state.nav.tab));
    let labels: Vec<(Tab, String)> = cx.state.tabs().into_iter().map(|tab| (tab, label(tab))).collect();
    let chip_name = cx.f("tabs-now", &[("tab", (&now).into())]);
    let chip = Chip::new(&now, true).name(&chip_name).menu(false).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&chip, cx.theme, &name, TAB_MENU, |menu| {
        for (tab, label) in &labels {
            if menu.radio(label, *tab == cx.state.nav.tab) {
                chosen = Some(*tab);
            }
        }
    });
    if let Some(tab) = chosen {
        cx.send(Command::Nav(NavCommand::Tab(tab)));
    }
}
