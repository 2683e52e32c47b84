//! Which drugs are checked: a group of them from a menu, single ones by typing. No name is ever chosen by itself.

use std::collections::BTreeSet;

use eframe::egui::{Context, Id, Key, Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

use crate::app::Command;
use crate::app::check_state::{CheckView, Scope};
use crate::app::command::CheckCommand;
use crate::app::finding_text::why_hit;
use crate::domain::id::Id as DrugId;
use crate::domain::search::{Found, Hit};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Chip, Field, ListRow, Menu, menu};

const MENU: f32 = 300.0;
const FIELD: f32 = 172.0;
/// At most so many suggestions, and so many single drugs in the menu.
const MOST: usize = 8;
const MOST_SINGLE: usize = 100;

/// The chip with the menu of the groups and of the single drugs.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let label = label(cx);
    let name = cx.f("check-scope-name", &[("scope", (&label).into())]);
    let chip = Chip::new(&label, false).name(&name).menu(false).ui(ui, cx.theme);
    let mut commands = Vec::new();
    menu(&chip, cx.theme, &cx.t("check-scope-menu"), MENU, |menu| {
        groups(menu, cx, &mut commands);
        single(menu, cx, &mut commands);
    });
    for command in commands {
        cx.send(Command::Check(command));
    }
}

/// "My list and 6 more".
fn label(cx: &Cx<'_>) -> String {
    let check = &cx.state.patient.check;
    let base = match &check.scope {
        Scope::MyList => cx.t("my-list"),
        Scope::ShownDrug => shown(cx).unwrap_or_else(|| cx.t("check-scope-chosen")),
        Scope::Chosen => cx.t("check-scope-chosen"),
        Scope::Class(class) => class.clone(),
        Scope::All => cx.t("check-scope-all"),
    };
    let with = |id: &str, base: &str, n: usize| cx.f(id, &[("scope", base.into()), ("n", n.into())]);
    let more = if check.added.is_empty() || check.scope == Scope::Chosen {
        base
    } else {
        with("check-scope-more", &base, check.added.len())
    };
    if check.removed.is_empty() { more } else { with("check-scope-less", &more, check.removed.len()) }
}

fn shown(cx: &Cx<'_>) -> Option<String> {
    cx.state.shown().map(|monograph| monograph.drug.name.clone())
}

fn groups(menu: &mut Menu<'_>, cx: &Cx<'_>, commands: &mut Vec<CheckCommand>) {
    let now = &cx.state.patient.check.scope;
    let mut choice = |menu: &mut Menu<'_>, text: &str, scope: Scope| {
        if menu.radio(text, *now == scope) {
            commands.push(CheckCommand::Scope(scope));
        }
    };
    choice(menu, &cx.t("my-list"), Scope::MyList);
    if let Some(name) = shown(cx) {
        choice(menu, &cx.f("check-scope-shown", &[("name", (&name).into())]), Scope::ShownDrug);
    }
    choice(menu, &cx.t("check-scope-all"), Scope::All);
    choice(menu, &cx.t("check-scope-chosen"), Scope::Chosen);
    if !cx.state.nav.lists.classes.is_empty() {
        menu.heading(&cx.t("check-scope-classes"));
        for (_, class) in &cx.state.nav.lists.classes {
            choice(menu, class, Scope::Class(class.clone()));
        }
    }
}

/// Each checked drug can be taken off, and each that was taken off comes back.
fn single(menu: &mut Menu<'_>, cx: &Cx<'_>, commands: &mut Vec<CheckCommand>) {
    let check = &cx.state.patient.check;
    let mut drugs: Vec<(&str, DrugId, bool)> = Vec::new();
    let named = |id: &DrugId| cx.state.library.readable_or_not(id).map(|m| m.drug.name.as_str());
    if let Some(checked) = check.checked() {
        let on = checked.made_of.drugs.iter().filter(|id| !check.removed.contains(*id));
        drugs.extend(on.take(MOST_SINGLE).filter_map(|id| Some((named(id)?, id.clone(), true))));
    }
    drugs.extend(check.removed.iter().filter_map(|id| Some((named(id)?, id.clone(), false))));
    drugs.sort();
    if drugs.is_empty() {
        return;
    }
    menu.heading(&cx.t("check-scope-drugs"));
    for (name, id, on) in drugs {
        if menu.check(name, on) {
            commands.push(if on { CheckCommand::Remove(id) } else { CheckCommand::Add(id) });
        }
    }
}

/// The field that adds a drug, with what it found.
#[derive(Default)]
pub struct AddField {
    text: String,
    searched: String,
    found: Found,
}

impl AddField {
    /// True where something was typed.
    pub fn clear(&mut self) -> bool {
        let typed = !self.text.is_empty();
        self.text.clear();
        typed
    }
}

fn add_id() -> Id {
    Id::unique("check-add")
}

pub fn focus_add(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(add_id()));
}

/// The field with its suggestions below. Enter in the field does nothing: a drug is added by its own row alone.
pub fn add_ui(ui: &mut Ui, cx: &mut Cx<'_>, add: &mut AddField) {
    let name = cx.t("check-add");
    let field = Field::new(add_id(), &name).hint(&name).width(FIELD).limit(80).ui(ui, cx.theme, &mut add.text);
    if add.text.trim().is_empty() {
        return;
    }
    if add.searched != add.text {
        add.found = cx.state.library.names.search(&add.text);
        add.searched.clone_from(&add.text);
    }
    let down = field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown));
    let popup = Popup::from_response(&field).open(true).close_behavior(PopupCloseBehavior::IgnoreClicks);
    let shown = popup.accessible_name(cx.t("check-add-list")).show(|ui| {
        ui.set_width(MENU);
        ScrollArea::vertical().max_height(240.0).show(ui, |ui| suggestions(ui, cx, &add.found, down)).inner
    });
    if let Some(drug) = shown.and_then(|shown| shown.inner) {
        add.clear();
        field.request_focus();
        let compare = cx.state.patient.check.view == CheckView::Compare;
        let command = if compare { CheckCommand::CompareAdd(drug) } else { CheckCommand::Add(drug) };
        cx.send(Command::Check(command));
    }
}

/// The rows of what was found; the one that was chosen.
fn suggestions(ui: &mut Ui, cx: &Cx<'_>, found: &Found, focus_first: bool) -> Option<DrugId> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let groups: [(&[Hit], bool); 3] = [(&found.exact, true), (&found.matches, false), (&found.did_you_mean, false)];
    let hits = groups.iter().flat_map(|(hits, exact)| hits.iter().map(|hit| (hit, *exact)));
    let mut seen = BTreeSet::new();
    let hits: Vec<(&Hit, bool)> = hits.filter(|(hit, _)| seen.insert(&hit.drug)).take(MOST).collect();
    if hits.is_empty() {
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("check-add-none")));
    }
    let there = cx.state.patient.check.checked().map(|checked| checked.made_of.drugs.as_slice()).unwrap_or_default();
    let mut chosen = None;
    let mut rows: Vec<Response> = Vec::new();
    for (hit, exact) in hits {
        let Some(monograph) = cx.state.library.readable_or_not(&hit.drug) else { continue };
        let drug = &monograph.drug;
        let why =
            if there.contains(&hit.drug) { cx.t("check-add-there") } else { why_hit(&cx.state.words, hit, exact) };
        let name = format!("{}, {why}", drug.name);
        let text = drug.tall_man.as_ref().unwrap_or(&drug.name);
        let response = ListRow::new(&name, text).note(&why).ui(ui, cx.theme);
        if response.clicked() {
            chosen = Some(hit.drug.clone());
        }
        rows.push(response);
    }
    if let Some(first) = rows.first().filter(|_| focus_first) {
        first.request_focus();
    }
    chosen
}
