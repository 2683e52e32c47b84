//! The filters above the list. What does not belong here: what they leave in the list.

use eframe::egui::{Ui, vec2};

use crate::app::Command;
use crate::app::command::ListCommand;
use crate::domain::source::ReviewStatus;
use crate::domain::text::capitalised;
use crate::ui::cx::Cx;
use crate::ui::widgets::{Chip, menu};

/// The order in which a clinic asks for them.
const STATUSES: [ReviewStatus; 6] = [
    ReviewStatus::Reviewed,
    ReviewStatus::Unreviewed,
    ReviewStatus::Due,
    ReviewStatus::InReview,
    ReviewStatus::Superseded,
    ReviewStatus::Withdrawn,
];
const MENU: f32 = 264.0;

pub(super) fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        class(ui, cx);
        boxed(ui, cx);
        population(ui, cx);
        review(ui, cx);
    });
}

fn class(ui: &mut Ui, cx: &mut Cx<'_>) {
    let lists = &cx.state.nav.lists;
    let (classes, chosen) = (&lists.classes, &lists.filter.classes);
    let named = classes.iter().filter(|(key, _)| chosen.contains(key)).map(|(_, name)| name.clone());
    let list = cx.state.words.list(&named.collect::<Vec<_>>());
    let (label, name) = match chosen.len() {
        0 => (cx.t("filter-class"), cx.t("filter-class-name")),
        n => (cx.f("filter-class-n", &[("n", n.into())]), cx.f("filter-class-chosen", &[("list", (&list).into())])),
    };
    let chip = Chip::new(&label, !chosen.is_empty()).name(&name).menu(false).ui(ui, cx.theme);
    let mut command = None;
    menu(&chip, cx.theme, &cx.t("filter-class-name"), MENU, |menu| {
        if classes.is_empty() {
            return menu.note(&cx.t("filter-no-classes"));
        }
        if menu.check(&cx.t("filter-any-class"), chosen.is_empty()) {
            command = Some(ListCommand::AnyClass);
        }
        menu.rule();
        for (key, name) in classes {
            if menu.check(name, chosen.contains(key)) {
                command = Some(ListCommand::ToggleClass(key.clone()));
            }
        }
    });
    send(cx, command);
}

fn boxed(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (label, name) = (cx.t("filter-boxed"), cx.t("filter-boxed-name"));
    if Chip::new(&label, cx.state.nav.lists.filter.boxed).name(&name).ui(ui, cx.theme).clicked() {
        cx.send(Command::List(ListCommand::ToggleBoxed));
    }
}

fn population(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = cx.state.nav.lists.filter.population.as_ref();
    let (label, name) = match chosen {
        None => (cx.t("filter-population"), cx.t("filter-population-name")),
        Some(id) => {
            let population = cx.t(&format!("population-{id}"));
            let name = cx.f("filter-population-chosen", &[("population", (&population).into())]);
            (capitalised(&cx.t(&format!("population-short-{id}"))), name)
        }
    };
    let chip = Chip::new(&label, chosen.is_some()).name(&name).menu(false).ui(ui, cx.theme);
    let mut command = None;
    menu(&chip, cx.theme, &cx.t("filter-population-name"), MENU, |menu| {
        if menu.radio(&cx.t("filter-population-none"), chosen.is_none()) {
            command = Some(ListCommand::Population(None));
        }
        menu.rule();
        for id in cx.state.reference.populations.ids() {
            if menu.radio(&cx.t(&format!("population-{id}")), chosen == Some(id)) {
                command = Some(ListCommand::Population(Some(id.clone())));
            }
        }
    });
    send(cx, command);
}

fn review(ui: &mut Ui, cx: &mut Cx<'_>) {
    let chosen = cx.state.nav.lists.filter.review;
    let (label, name) = match chosen {
        None => (cx.t("filter-review"), cx.t("filter-review-name")),
        Some(status) => {
            let word = cx.t(&format!("review-{}", status.id()));
            let name = cx.f("filter-review-chosen", &[("status", (&word).into())]);
            (if status == ReviewStatus::Superseded { cx.t("filter-review-superseded") } else { word }, name)
        }
    };
    let chip = Chip::new(&label, chosen.is_some()).name(&name).menu(false).ui(ui, cx.theme);
    let mut command = None;
    menu(&chip, cx.theme, &cx.t("filter-review-name"), MENU, |menu| {
        if menu.radio(&cx.t("filter-review-all"), chosen.is_none()) {
            command = Some(ListCommand::Review(None));
        }
        menu.rule();
        for status in STATUSES {
            if menu.radio(&cx.t(&format!("review-{}", status.id())), chosen == Some(status)) {
                command = Some(ListCommand::Review(Some(status)));
            }
        }
    });
    send(cx, command);
}

fn send(cx: &mut Cx<'_>, command: Option<ListCommand>) {
    if let Some(command) = command {
        cx.send(Command::List(command));
    }
}
