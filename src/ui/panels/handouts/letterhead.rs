//! The clinic's letterhead: kept with each change. Numbers are offered by the country and never replace what was typed;
//! a refused logo says why where it was chosen.

use std::path::PathBuf;

use eframe::egui::{Id, Key, Ui};

use super::{Folds, label};
use crate::app::Command;
use crate::app::letterhead::{HeadField, LetterheadCommand, text};
use crate::domain::country::Country;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::settings::locked;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Button, Card, Field, Select, TextArea, menu};

const LONGEST: usize = 200;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, folds: &mut Folds) {
    Card::new().padding(12.0).show(ui, cx.theme, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        label(ui, cx, &cx.t("letterhead-note"));
        for which in [HeadField::Clinic, HeadField::Address, HeadField::Telephone] {
            field(ui, cx, which);
        }
        country(ui, cx);
        for which in [HeadField::Emergency, HeadField::Crisis, HeadField::Reporting] {
            field(ui, cx, which);
        }
        if std::mem::take(&mut folds.focus_emergency) {
            ui.memory_mut(|memory| memory.request_focus(key(HeadField::Emergency)));
        }
        logo(ui, cx, folds);
        if let Some(failed) = &cx.state.clinic.letterhead.failed {
            wrong(ui, cx, failed);
        }
        let close = cx.t("letterhead-close");
        if Button::new(&close).ui(ui, cx.theme).clicked() {
            folds.letterhead = false;
        }
    });
}

fn key(field: HeadField) -> Id {
    Id::unique(("letterhead", field.id()))
}

fn wrong(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().contra_t).text(text));
}

/// The text is the state's own.
fn field(ui: &mut Ui, cx: &mut Cx<'_>, field: HeadField) {
    let name = cx.t(&format!("letterhead-{}", field.id()));
    label(ui, cx, &name);
    let mut typed = text(&cx.state.clinic.letterhead.head, field);
    let changed = match field {
        HeadField::Address => TextArea::new(key(field), &name).limit(LONGEST).ui(ui, cx.theme, &mut typed).changed(),
        _ => {
            let (hint, width) = (cx.t("letterhead-line"), ui.available_width());
            let field = Field::new(key(field), &name).hint(&hint).width(width).tall().limit(LONGEST);
            field.ui(ui, cx.theme, &mut typed).changed()
        }
    };
    if changed {
        cx.send(Command::Letterhead(LetterheadCommand::Set(field, typed)));
    }
}

fn country(ui: &mut Ui, cx: &mut Cx<'_>) {
    let of = |cx: &Cx<'_>, country: Country| cx.t(&format!("country-{}", country.id()));
    let now = cx.state.clinic.letterhead.head.country;
    let (name, unset) = (cx.t("letterhead-country"), cx.t("letterhead-country-unset"));
    let shown = now.map_or_else(|| unset.clone(), |country| of(cx, country));
    label(ui, cx, &name);
    if cx.state.settings.policy.rules.country.is_some() {
        return locked::ui(ui, cx, &shown);
    }
    let width = ui.available_width();
    let select = Select::new(&name, &shown, width).ui(ui, cx.theme);
    let mut chosen = None;
    menu(&select, cx.theme, &name, width, |menu| {
        if menu.radio(&unset, now.is_none()) {
            chosen = Some(None);
        }
        for country in Country::ALL {
            if menu.radio(&of(cx, country), now == Some(country)) {
                chosen = Some(Some(country));
            }
        }
    });
    if let Some(country) = chosen {
        cx.send(Command::Letterhead(LetterheadCommand::Country(country)));
    }
}

/// By the system's dialog or by a typed path, which stands there for systems without dialogs.
fn logo(ui: &mut Ui, cx: &mut Cx<'_>, folds: &mut Folds) {
    let state = &cx.state.clinic.letterhead;
    let shown = match &state.head.logo {
        Some(logo) => {
            let (width, height) = (logo.width as usize, logo.height as usize);
            cx.f("letterhead-logo-size", &[("width", width.into()), ("height", height.into())])
        }
        None => cx.t("letterhead-logo-none"),
    };
    label(ui, cx, &shown);
    let busy = cx.t("letterhead-logo-reading");
    let off = state.reading.is_some().then_some(busy.as_str());
    ui.horizontal_wrapped(|ui| {
        let (choose, remove) = (cx.t("letterhead-logo-choose"), cx.t("letterhead-logo-remove"));
        if Button::new(&choose).icon(Icon::Folder).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
            folds.choose_logo = true;
        }
        if state.head.logo.is_some() && Button::quiet(&remove).ui(ui, cx.theme).clicked() {
            cx.send(Command::Letterhead(LetterheadCommand::RemoveLogo));
        }
    });
    let (name, hint) = (cx.t("letterhead-logo-path"), cx.t("handout-path-hint"));
    label(ui, cx, &name);
    let field = Field::new(Id::unique("letterhead-logo"), &name).hint(&hint).width(ui.available_width()).tall();
    let typed = field.problem(state.refused.as_deref()).ui(ui, cx.theme, &mut folds.logo_path);
    if typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let path = PathBuf::from(folds.logo_path.trim());
        cx.send(Command::Letterhead(LetterheadCommand::Logo(path)));
    }
    if let Some(refused) = &cx.state.clinic.letterhead.refused {
        wrong(ui, cx, refused);
    }
}
