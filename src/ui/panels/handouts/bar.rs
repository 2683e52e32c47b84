//! Above the desk: the name of the file, which pages are read, the paper, and the zoom.

use eframe::egui::{Align, Frame, Id, Layout, Margin, Popup, Ui};

use super::Stops;
use super::desk::Desk;
use super::zoom::{Mode, STEPS};
use crate::app::update::suggested_name;
use crate::handout::Paper;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type};
use crate::ui::widgets::{Chip, IconButton, Tag, menu};

/// The width of the menu of zooms, and below which the paper is left out: it stands among the options as well.
const MENU: f32 = 160.0;
const NARROW: f32 = 620.0;
/// The zooms of the menu.
const OFFERED: std::ops::Range<usize> = 2..9;

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, desk: &mut Desk, stops: &mut Stops) {
    Frame::new().inner_margin(Margin::symmetric(20, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let narrow = ui.available_width() < NARROW;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            zoom(ui, cx, desk, stops);
            if !narrow {
                Tag::new(&paper(cx)).ui(ui, cx.theme);
            }
            text(ui, cx, &read(cx, desk.read));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                text(ui, cx, &suggested_name(cx.state));
            });
        });
    });
}

/// One line, which ends in dots where there is no room.
fn text(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    if text.is_empty() {
        return;
    }
    let para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(text);
    let galley = para.galley_elided(ui, ui.available_width());
    ui.label(galley).on_hover_text(text);
}

fn zoom(ui: &mut Ui, cx: &Cx<'_>, desk: &mut Desk, stops: &mut Stops) {
    if IconButton::new(Icon::Plus, &cx.t("handout-zoom-in")).ui(ui, cx.theme).clicked() {
        desk.zoom.step(1);
    }
    let shown = percent(cx, desk.zoom.percent());
    let name = cx.f("handout-zoom-name", &[("zoom", (&shown).into())]);
    let id = Id::unique("handout-zoom-open");
    let open = ui.data(|data| data.get_temp(id).unwrap_or(false));
    let chip = Chip::new(&shown, false).name(&name).menu(open).ui(ui, cx.theme);
    stops.pages = Some(chip.id);
    menu(&chip, cx.theme, &cx.t("handout-zoom-menu"), MENU, |menu| {
        for (mode, id) in [(Mode::FitPage, "handout-fit-page"), (Mode::FitWidth, "handout-fit-width")] {
            if menu.radio(&cx.t(id), desk.zoom.mode == mode) {
                desk.zoom.mode = mode;
            }
        }
        menu.rule();
        for step in STEPS.get(OFFERED).into_iter().flatten() {
            let mode = Mode::Percent(*step);
            if menu.radio(&percent(cx, *step), desk.zoom.mode == mode) {
                desk.zoom.mode = mode;
            }
        }
    });
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&chip));
    ui.data_mut(|data| data.insert_temp(id, is_open));
    if IconButton::new(Icon::Minus, &cx.t("handout-zoom-out")).ui(ui, cx.theme).clicked() {
        desk.zoom.step(-1);
    }
}

fn percent(cx: &Cx<'_>, percent: f32) -> String {
    cx.f("handout-zoom-percent", &[("n", (&format!("{percent:.0}")).into())])
}

fn paper(cx: &Cx<'_>) -> String {
    cx.t(match cx.state.page.choice.paper {
        Paper::A4 => "handout-paper-a4",
        Paper::Letter => "handout-paper-letter",
    })
}

/// "Pages 1 and 2 of 3"
fn read(cx: &Cx<'_>, read: Option<(usize, usize)>) -> String {
    let of = cx.state.page.preview.count();
    let Some((first, last)) = read.filter(|_| of > 0) else { return String::new() };
    let (first, last) = (first.min(of - 1) + 1, last.min(of - 1) + 1);
    match last - first {
        0 => cx.f("handout-page-name", &[("n", first.into()), ("of", of.into())]),
        1 => cx.f("handout-read-two", &[("first", first.into()), ("last", last.into()), ("of", of.into())]),
        _ => cx.f("handout-read-more", &[("first", first.into()), ("last", last.into()), ("of", of.into())]),
    }
}
