//! The installed packs and the imported labels outside them: what they hold, how old, how large, whether they are what they
//! were, and what can be done with them.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::app::Command;
use crate::app::command::ClinicCommand;
use crate::app::library_state::{LibraryCommand, PackLine};
use crate::app::pack_text::signed_by;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, Link, hairline, row};
use crate::words::date_short;

/// The widths of the columns at the right, and the width below which they stand in a line of text, in points.
const HOLDS: f32 = 190.0;
const DATED: f32 = 120.0;
const SIZE: f32 = 80.0;
const CHECKED: f32 = 150.0;
const TABLE_FROM: f32 = 860.0;
/// The width from which the sum of all packs has room beside the heading, in points.
const SUM_FROM: f32 = 640.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let overview = &cx.state.clinic.library.overview;
    let beside = ui.available_width() >= SUM_FROM;
    row(ui, 32.0, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("packs-title")), 2);
        if beside && !overview.packs.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| note(ui, cx, &sum(cx, &overview.packs)));
        }
    });
    if !beside && !overview.packs.is_empty() {
        note(ui, cx, &sum(cx, &overview.packs));
        ui.add_space(8.0);
    }
    Card::new().padding(0.0).show(ui, cx.theme, |ui| {
        if overview.packs.is_empty() {
            inset(ui, |ui| note(ui, cx, &cx.t("packs-none")));
        } else if ui.available_width() >= TABLE_FROM {
            head(ui, cx);
        }
        for pack in &overview.packs {
            hairline(ui, cx.theme);
            ui.push_id(&pack.tag.id, |ui| inset(ui, |ui| pack_ui(ui, cx, pack)));
        }
        if let Some((labels, bytes)) = overview.imported {
            hairline(ui, cx.theme);
            inset(ui, |ui| imported(ui, cx, labels, bytes));
        }
    });
    for pack in overview.packs.iter().filter(|pack| !pack.changed.is_empty()) {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            Shape::CheckFailed.ui(ui, cx.tokens(), 15.0);
            let title = cx.f("packs-changed", &[("name", (&pack.tag.name).into())]);
            let para = Para::new(cx.theme, Type::Small).strong(&title).color(cx.tokens().text_2).text(" ");
            para_ui(ui, para.text(&cx.t("packs-changed-text")));
        });
    }
    ui.add_space(8.0);
    if overview.read_only {
        note(ui, cx, &cx.t("library-read-only"));
        ui.add_space(8.0);
    }
    buttons(ui, cx);
}

fn inset(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let margin = eframe::egui::Margin::symmetric(20, 10);
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn note(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text));
}

fn sum(cx: &Cx<'_>, packs: &[PackLine]) -> String {
    let (labels, monographs): (usize, usize) =
        packs.iter().fold((0, 0), |(labels, texts), pack| (labels + pack.labels, texts + pack.monographs));
    let many = cx.state.words.number(labels as u64);
    let size = size(cx, packs.iter().map(|pack| pack.bytes).sum());
    let arguments = [
        ("packs", packs.len().into()),
        ("n", labels.into()),
        ("labels", (&many).into()),
        ("monographs", monographs.into()),
        ("size", (&size).into()),
    ];
    cx.f("packs-sum", &arguments)
}

fn size(cx: &Cx<'_>, bytes: u64) -> String {
    let number = |n: u64| cx.state.words.number(n);
    match bytes {
        0..1_000_000 => cx.f("size-kilobytes", &[("n", (&number(bytes.div_ceil(1000))).into())]),
        _ => cx.f("size-megabytes", &[("n", (&number((bytes + 500_000) / 1_000_000)).into())]),
    }
}

/// A cell of a given width, its text at the left.
fn cell(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(vec2(width, height));
        add(ui);
    });
}

fn head(ui: &mut Ui, cx: &Cx<'_>) {
    inset(ui, |ui| {
        row(ui, 20.0, |ui| {
            note(ui, cx, &cx.t("packs-column-pack"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                for (id, width) in [
                    ("packs-column-checked", CHECKED),
                    ("packs-column-size", SIZE),
                    ("packs-column-dated", DATED),
                    ("packs-column-holds", HOLDS),
                ] {
                    cell(ui, width, 20.0, |ui| note(ui, cx, &cx.t(id)));
                }
            });
        });
    });
}

fn pack_ui(ui: &mut Ui, cx: &mut Cx<'_>, pack: &PackLine) {
    let body = |text: &str| Para::new(cx.theme, Type::Body).text(text);
    let (labels, monographs) =
        (cx.state.words.number(pack.labels as u64), cx.state.words.number(pack.monographs as u64));
    let holds = cx.f("packs-holds", &[("labels", (&labels).into()), ("monographs", (&monographs).into())]);
    let dated = match &pack.newest_text {
        Some(date) => cx.f("packs-to-date", &[("date", (&date_short(&cx.state.words, Some(date))).into())]),
        None => date_short(&cx.state.words, None),
    };
    let size = size(cx, pack.bytes);
    let table = ui.available_width() + 40.0 >= TABLE_FROM;
    row(ui, 22.0, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).strong(&pack.tag.name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if !table {
                return checked(ui, cx, pack);
            }
            cell(ui, CHECKED, 22.0, |ui| checked(ui, cx, pack));
            for (text, width) in [(&size, SIZE), (&dated, DATED), (&holds, HOLDS)] {
                cell(ui, width, 22.0, |ui| {
                    para_ui(ui, body(text));
                });
            }
        });
    });
    if !table {
        note(ui, cx, &format!("{}: {holds}. {dated}. {size}.", cx.t("packs-column-holds")));
    }
    let built = date_short(&cx.state.words, pack.built.as_ref());
    let signed = signed_by(&cx.state.words, &pack.signed_by);
    let about =
        [("version", pack.tag.version.as_str().into()), ("date", (&built).into()), ("signed", (&signed).into())];
    note(ui, cx, &cx.f("packs-built", &about));
    links(ui, cx, pack);
}

fn checked(ui: &mut Ui, cx: &Cx<'_>, pack: &PackLine) {
    ui.allocate_ui_with_layout(vec2(CHECKED, 22.0), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if pack.changed.is_empty() {
            Icon::Check.ui(ui, 16.0, cx.tokens().text_2);
            para_ui(ui, Para::new(cx.theme, Type::Small).text(&cx.t("packs-matches")));
        } else {
            Shape::CheckFailed.ui(ui, cx.tokens(), 15.0);
            let text = cx.t("packs-does-not-match");
            para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(&text, cx.tokens().contra_t));
        }
    });
}

fn links(ui: &mut Ui, cx: &mut Cx<'_>, pack: &PackLine) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let named = |what: &str| format!("{}: {what}", pack.tag.name);
        if cx.state.clinic.library.overview.read_only {
            return;
        }
        if let Some(version) = &pack.before {
            let back = cx.f("packs-bring-back", &[("version", version.into())]);
            if Link::new(&back).name(&named(&back)).style(Type::Small).ui(ui, cx.theme).clicked() {
                cx.send(Command::Library(LibraryCommand::BringBack(pack.tag.clone())));
            }
        }
        let remove = cx.t("packs-remove");
        if Link::new(&remove).name(&named(&remove)).style(Type::Small).ui(ui, cx.theme).clicked() {
            cx.send(Command::Library(LibraryCommand::Remove(pack.tag.clone())));
        }
    });
}

fn imported(ui: &mut Ui, cx: &mut Cx<'_>, labels: usize, bytes: u64) {
    para_ui(ui, Para::new(cx.theme, Type::Body).strong(&cx.t("packs-imported")));
    let size = size(cx, bytes);
    note(ui, cx, &cx.f("packs-imported-text", &[("n", labels.into()), ("size", (&size).into())]));
    if cx.state.clinic.library.overview.read_only {
        return;
    }
    let rebuild = cx.t("packs-rebuild");
    let name = format!("{}: {rebuild}", cx.t("packs-imported"));
    if Link::new(&rebuild).name(&name).style(Type::Small).ui(ui, cx.theme).clicked() {
        cx.send(Command::Library(LibraryCommand::Rebuild));
    }
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        if Button::new(&cx.t("packs-check")).icon(Icon::Shield).ui(ui, cx.theme).clicked() {
            cx.send(Command::Library(LibraryCommand::Check));
        }
        if Button::new(&cx.t("packs-folder")).icon(Icon::Folder).ui(ui, cx.theme).clicked() {
            cx.send(Command::Clinic(ClinicCommand::OpenFolder));
        }
    });
}
