//! The head of the check: what it is about in one line, how it is shown, which drugs are in it.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::scope::{self, AddField};
use super::take_away::TakeAway;
use crate::app::Command;
use crate::app::check_list::Grouping;
use crate::app::check_state::CheckView;
use crate::app::check_summary::contraindicated_sentence;
use crate::app::command::CheckCommand;
use crate::domain::matrix::ClassFilter;
use crate::ui::cx::Cx;
use crate::ui::panels::check::clear_ui;
use crate::ui::theme::{Para, Type, Weight, heading_ui, para_ui};
use crate::ui::widgets::{Chip, Segment, menu, row};

const MENU: f32 = 280.0;
/// From this width on title and drugs stand in one line.
const BESIDE: f32 = 760.0;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, add: &mut AddField, take_away: &mut TakeAway) {
    let about = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&about(cx));
    let beside = ui.available_width() >= BESIDE;
    row(ui, 32.0, |ui| {
        heading_ui(ui, Para::new(cx.theme, Type::Page).text(&cx.t("tab-check")), 1);
        if beside {
            ui.add_space(8.0);
            para_ui(ui, about.clone());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            take_away.button_ui(ui, cx);
            ui.add_space(8.0);
            clear_ui(ui, cx);
        });
    });
    if !beside {
        para_ui(ui, about);
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        views(ui, cx);
        scope::ui(ui, cx);
        scope::add_ui(ui, cx, add);
        if matches!(cx.state.patient.check.view, CheckView::List | CheckView::Matrix) {
            filters(ui, cx);
        }
    });
    ui.add_space(4.0);
    if let Some(text) = summary(cx) {
        para_ui(ui, Para::new(cx.theme, Type::Small).weight(Weight::SemiBold).text(&text));
    }
}

/// "10 drugs. Age 30. Answers are kept in memory only."
fn about(cx: &Cx<'_>) -> String {
    let drugs = cx.state.patient.check.checked().map_or(0, |checked| checked.matrix.len());
    let age = match cx.state.patient.patient.age {
        None => cx.t("check-age-none"),
        Some(age) => match age.years() {
            Some(years) => cx.f("check-age-is", &[("age", (&years.to_string()).into())]),
            None => cx.f("check-age-months", &[("age", (&age.months().to_string()).into())]),
        },
    };
    format!("{} {age} {}", cx.f("check-drugs", &[("n", drugs.into())]), cx.t("check-kept"))
}

/// What was found in one line; it never says that there is nothing to find.
fn summary(cx: &Cx<'_>) -> Option<String> {
    let check = &cx.state.patient.check;
    let words = &cx.state.words;
    let Some(checked) = check.checked() else {
        return check.work.making.is_some().then(|| cx.t("check-working-first"));
    };
    if check.work.making.is_some() {
        return Some(cx.t("check-working"));
    }
    match check.view {
        CheckView::Compare => None,
        CheckView::Contraindicated => Some(format!("{}.", contraindicated_sentence(words, &checked.contraindicated))),
        CheckView::List | CheckView::Matrix => {
            let sentence = checked.summary.sentence(words);
            let end = if sentence.ends_with('.') { "" } else { "." };
            let anyone = (checked.summary.drugs > 0).then(|| format!(" {}.", checked.summary.for_anyone(words)));
            Some(format!("{sentence}{end}{}", anyone.unwrap_or_default()))
        }
    }
}

fn views(ui: &mut Ui, cx: &mut Cx<'_>) {
    let labels = CheckView::ALL.map(|view| cx.t(&format!("check-view-{}", view.id())));
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = CheckView::ALL.iter().position(|view| *view == cx.state.patient.check.view);
    let name = cx.t("check-views");
    let segment = Segment::new(&name, &labels, chosen).widths(&[44.0; 4]);
    if let Some(view) = segment.ui(ui, cx.theme).and_then(|at| CheckView::ALL.get(at)) {
        cx.send(Command::Check(CheckCommand::View(*view)));
    }
}

fn filters(ui: &mut Ui, cx: &mut Cx<'_>) {
    let on = cx.state.patient.check.query.problems_only;
    let label = cx.t("check-problems");
    if Chip::new(&label, on).ui(ui, cx.theme).on_hover_text(cx.t("check-problems-tip")).clicked() {
        cx.send(Command::Check(CheckCommand::ProblemsOnly(!on)));
    }
    class(ui, cx);
    if cx.state.patient.check.view == CheckView::List {
        grouping(ui, cx);
    }
}

fn class(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = &cx.state.patient.check.query.class;
    let label = match now {
        ClassFilter::All => cx.t("check-class-all"),
        ClassFilter::NotGiven => cx.t("check-class-none"),
        ClassFilter::Class(class) => class.clone(),
    };
    let name = cx.f("check-class-name", &[("class", (&label).into())]);
    let chip = Chip::new(&label, *now != ClassFilter::All).name(&name).menu(false).ui(ui, cx.theme);
    let classes: &[String] = cx.state.patient.check.checked().map_or(&[], |checked| checked.matrix.classes());
    let mut chosen = None;
    menu(&chip, cx.theme, &cx.t("check-class-menu"), MENU, |menu| {
        if menu.radio(&cx.t("check-class-all"), *now == ClassFilter::All) {
            chosen = Some(ClassFilter::All);
        }
        menu.rule();
        for class in classes {
            let filter = ClassFilter::Class(class.clone());
            if menu.radio(class, *now == filter) {
                chosen = Some(filter);
            }
        }
        if menu.radio(&cx.t("check-class-none"), *now == ClassFilter::NotGiven) {
            chosen = Some(ClassFilter::NotGiven);
        }
    });
    if let Some(class) = chosen {
        cx.send(Command::Check(CheckCommand::Class(class)));
    }
}

fn grouping(ui: &mut Ui, cx: &mut Cx<'_>) {
    let labels = [cx.t("check-group-drug"), cx.t("check-group-population")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let now = usize::from(cx.state.patient.check.grouping == Grouping::ByPopulation);
    let name = cx.t("check-group-name");
    if let Some(at) = Segment::new(&name, &labels, Some(now)).widths(&[44.0; 2]).ui(ui, cx.theme) {
        let grouping = if at == 0 { Grouping::ByDrug } else { Grouping::ByPopulation };
        cx.send(Command::Check(CheckCommand::Grouping(grouping)));
    }
}
