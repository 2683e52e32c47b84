//! The ways out, pinned at the foot of the options: export, print, copy; the question that each of them asks first, and
//! what came of it.

use eframe::egui::{Id, ScrollArea, Ui};

use super::file::FileArea;
use super::{Stops, outcome};
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::page_state::WayOut;
use crate::domain::patient::Patient;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, IconButton, Segment};

/// The part of the window's height that what stands above the buttons may take.
const MOST: f32 = 0.5;
const EXPORT: f32 = 176.0;

/// In which window the foot stands.
#[derive(Clone, Copy)]
pub struct Foot {
    /// Too low for pinned buttons.
    pub low: bool,
    pub dialog_open: bool,
}

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, file: &mut FileArea, stops: &mut Stops, how: Foot) {
    let Foot { low, dialog_open } = how;
    let out = &cx.state.page.out;
    let said = out.written.is_some() || out.printed.is_some() || out.failed.is_some();
    let said = said || cx.state.patient.ask_after_export;
    if out.way.is_some() || said {
        let mut above = |ui: &mut Ui| {
            outcome::ui(ui, cx);
            if cx.state.page.out.way.is_some() {
                question(ui, cx);
            }
            if cx.state.page.out.way == Some(WayOut::File) {
                file.ui(ui, cx, dialog_open);
            }
        };
        // In a low window this scrolls with the options.
        if low {
            above(ui);
        } else {
            let most = ui.ctx().content_rect().height() * MOST;
            ScrollArea::vertical().id_salt("handout-foot").max_height(most).show(ui, above);
        }
    }
    buttons(ui, cx, stops);
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, stops: &mut Stops) {
    let out = &cx.state.page.out;
    let (writing, printing) = (cx.t("handout-writing"), cx.t("handout-printing"));
    let busy = match (out.writing.is_some(), out.printing.is_some()) {
        (true, _) => Some(writing.as_str()),
        (false, true) => Some(printing.as_str()),
        (false, false) => None,
    };
    let names = [("handout-export", "handout-export-tip"), ("handout-print", "handout-print-tip")];
    let [(export, export_tip), (print, print_tip)] = names.map(|(name, tip)| (cx.t(name), cx.t(tip)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = (ui.available_width() - 32.0 - 88.0 - 16.0).clamp(120.0, EXPORT);
        let button = Button::primary(&export).icon(Icon::Page).tip(&export_tip).off(busy).min_width(width);
        let button = button.ui(ui, cx.theme);
        stops.ways_out = Some(button.id);
        let take = |cx: &mut Cx<'_>, clicked: bool, way| {
            if clicked && busy.is_none() {
                cx.send(Command::Page(PageCommand::TakeAway(way)));
            }
        };
        take(cx, button.clicked(), WayOut::File);
        let button = Button::new(&print).icon(Icon::Print).tip(&print_tip).off(busy).min_width(80.0).ui(ui, cx.theme);
        take(cx, button.clicked(), WayOut::Print);
        let button = IconButton::new(Icon::Copy, &cx.t("handout-copy-text")).edge().ui(ui, cx.theme);
        take(cx, button.clicked(), WayOut::Copy);
    });
}

/// May the page tell the patient's answers? Nothing is chosen until somebody chooses.
fn question(ui: &mut Ui, cx: &mut Cx<'_>) {
    let state = cx.state;
    if !state.page.choice.with_patient || state.patient.patient == Patient::default() {
        return;
    }
    let question = cx.t("handout-print-answers");
    para_ui(ui, Para::new(cx.theme, Type::Body).weight(Weight::Medium).text(&question));
    let labels = [cx.t("answer-yes"), cx.t("answer-no")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = state.page.out.asked.map(|print| usize::from(!print));
    let id = Id::unique("handout-question");
    ui.horizontal(|ui| {
        let segment = Segment::new(&question, &labels, chosen).filled(0).widths(&[56.0, 56.0]).id(id);
        let keys = [eframe::egui::Key::Y, eframe::egui::Key::N];
        if let Some(at) = segment.keys(&keys).ui(ui, cx.theme) {
            cx.send(Command::Page(PageCommand::PrintAnswers(at == 0)));
        }
        if state.page.out.way != Some(WayOut::File) {
            let cancel = cx.t("handout-give-up");
            if Button::quiet(&cancel).ui(ui, cx.theme).clicked() {
                cx.send(Command::Page(PageCommand::GiveUp));
            }
        }
    });
    // The keyboard goes to the question as it appears.
    let seen = Id::unique("handout-question-seen");
    let new = ui.data_mut(|data| {
        let now = state.page.out.way.map(|way| way as u8);
        let before: Option<Option<u8>> = data.get_temp(seen);
        data.insert_temp(seen, now);
        before != Some(now)
    });
    if new && chosen.is_none() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
