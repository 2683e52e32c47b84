//! Several drugs in one file: which, in which order; chosen from the account's list or by name.

use eframe::egui::{Id, Key, Ui};

use super::label;
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::domain::id::Id as DrugId;
use crate::store::library::Named;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type};
use crate::ui::widgets::{Button, Field, Fold, IconButton, menu, row};

const MENU: f32 = 280.0;

/// The name as typed, and what was not found.
#[derive(Default)]
pub struct DrugsArea {
    name: String,
    missing: Option<String>,
}

impl DrugsArea {
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, open: &mut bool) {
        let n = cx.f("handout-drugs-n", &[("n", cx.state.page.drugs().count().into())]);
        if Fold::new(&cx.t("handout-drugs"), *open).value(&n).ui(ui, cx.theme).clicked() {
            *open = !*open;
        }
        if !*open {
            return;
        }
        let drugs: Vec<DrugId> = cx.state.page.drugs().cloned().collect();
        for (at, id) in drugs.iter().enumerate() {
            line(ui, cx, id, at, drugs.len());
        }
        self.by_name(ui, cx);
        from_list(ui, cx, &drugs);
    }

    /// A name as a whole: a misspelling is never a name.
    fn by_name(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let name = cx.t("handout-drugs-name");
        label(ui, cx, &name);
        let (mut entered, mut pressed) = (false, false);
        ui.horizontal(|ui| {
            let add = cx.t("handout-drugs-add");
            let width = (ui.available_width() - 76.0).max(120.0);
            let field = Field::new(Id::unique("handout-drug"), &name).width(width).tall();
            let typed = field.problem(self.missing.as_deref()).ui(ui, cx.theme, &mut self.name);
            if typed.changed() {
                self.missing = None;
            }
            entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            pressed = Button::new(&add).name(&cx.t("handout-drugs-add-name")).ui(ui, cx.theme).clicked();
        });
        let name = self.name.trim();
        if (entered || pressed) && !name.is_empty() {
            match cx.state.library.named(name) {
                Named::One(monograph) => {
                    cx.send(Command::Page(PageCommand::AddDrug(monograph.id().clone())));
                    (self.name, self.missing) = (String::new(), None);
                }
                Named::Unreadable(_) | Named::Unknown => {
                    self.missing = Some(cx.f("handout-drugs-missing", &[("name", name.into())]));
                }
            }
        }
        if let Some(missing) = &self.missing {
            label(ui, cx, missing);
        }
    }
}

/// A drug with the ways to move and to remove it.
fn line(ui: &mut Ui, cx: &mut Cx<'_>, id: &DrugId, at: usize, n: usize) {
    let Some(name) = cx.state.library.get(id).map(|m| m.drug.name.clone()) else { return };
    row(ui, 32.0, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let para = Para::new(cx.theme, Type::Body).text(&format!("{}. {name}", at + 1));
        let buttons = 3.0 * 34.0;
        let galley = para.galley_elided(ui, ui.available_width() - buttons);
        let used = galley.size().x;
        let room = ui.available_width() - buttons - used;
        ui.label(galley);
        ui.add_space(room.max(0.0) - 2.0);
        for (icon, id_, by, there) in
            [(Icon::Up, "handout-drugs-up", -1, at > 0), (Icon::Down, "handout-drugs-down", 1, at + 1 < n)]
        {
            let named = cx.f(id_, &[("name", (&name).into())]);
            let off = (!there).then(|| cx.t("handout-drugs-end"));
            if IconButton::new(icon, &named).off(off.as_deref()).ui(ui, cx.theme).clicked() && there {
                cx.send(Command::Page(PageCommand::MoveDrug(id.clone(), by)));
            }
        }
        let named = cx.f("handout-drugs-remove", &[("name", (&name).into())]);
        let off = (n == 1).then(|| cx.t("handout-drugs-last"));
        if IconButton::new(Icon::X, &named).off(off.as_deref()).ui(ui, cx.theme).clicked() && n > 1 {
            cx.send(Command::Page(PageCommand::RemoveDrug(id.clone())));
        }
    });
}

/// The account's list, those that are in the file ticked.
fn from_list(ui: &mut Ui, cx: &mut Cx<'_>, drugs: &[DrugId]) {
    let state = cx.state;
    let mine = state.settings.settings.my_list.iter().filter_map(|id| DrugId::new(id));
    let mine: Vec<_> = mine.filter_map(|id| state.library.get(&id)).collect();
    let (label, empty) = (cx.t("handout-drugs-mine"), cx.t("handout-drugs-mine-empty"));
    let off = mine.is_empty().then_some(empty.as_str());
    let button = Button::new(&label).icon(Icon::List).off(off).ui(ui, cx.theme);
    if off.is_some() {
        return;
    }
    let mut wanted = Vec::new();
    menu(&button, cx.theme, &label, MENU, |menu| {
        for monograph in &mine {
            let on = drugs.contains(monograph.id());
            if menu.check(&monograph.drug.name, on) {
                let id = monograph.id().clone();
                wanted.push(if on { PageCommand::RemoveDrug(id) } else { PageCommand::AddDrug(id) });
            }
        }
    });
    wanted.into_iter().for_each(|command| cx.send(Command::Page(command)));
}
