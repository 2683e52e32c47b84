//! The ways out, pinned at the foot of the options: export, print, copy; the question that each of them asks first, and
//! what came of it.

use eframe::egui::{Id, ScrollArea, Ui};

use super::file::FileArea;
use super::{Stops, outcome};
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::page_state::WayOut;
use crate::app::update::cannot_leave;
use crate::domain::patient::Patient;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, Weight, para_ui};
use crate::ui::widgets::{Button, IconButton, Segment};

/// The part of the window's height that what stands above the buttons may take.
const MOST: f32 = 0.5;
const EXPORT: f32 = 176.0;

/// The height of the pinned buttons with the room around them.
pub const BUTTONS: f32 = 56.0;

/// Is there anything to be said or asked above the buttons?
fn has_more(cx: &Cx<'_>) -> bool {
    let out = &cx.state.page.out;
    let said = out.written.is_some() || out.printed.is_some() || out.unreviewed.is_some() || out.failed.is_some();
    said || cannot_leave(cx.state) || out.way.is_some() || cx.state.patient.ask_after_export
}

/// What stands above the buttons, as high as it is: a panel learns the height of its content a pass late and would push
/// the buttons out of the window until then.
#[derive(Default)]
pub struct Above {
    height: f32,
}

impl Above {
    /// The height of the panel; none where there is nothing to be said.
    pub fn height(&self, ui: &Ui, cx: &Cx<'_>) -> Option<f32> {
        has_more(cx).then(|| self.height.min(ui.ctx().content_rect().height() * MOST).max(1.0))
    }

    /// In a panel of that height.
    pub fn ui(&mut self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        let shown = ScrollArea::vertical().id_salt("handout-above").auto_shrink(false).show(ui, add);
        let height = shown.content_size.y.ceil();
        if (height - self.height).abs() > 0.5 {
            self.height = height;
            ui.ctx().request_discard("the height of what is said above the ways out");
            ui.ctx().request_repaint();
        }
    }
}

/// What came of the last way out, the question of the next, and where a file goes.
pub fn above(ui: &mut Ui, cx: &mut Cx<'_>, file: &mut FileArea, dialog_open: bool, opened: bool) {
    if !has_more(cx) {
        return;
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    outcome::ui(ui, cx);
    if cx.state.page.out.way.is_some() {
        question(ui, cx, opened);
    }
    if cx.state.page.out.way == Some(WayOut::File) {
        file.ui(ui, cx, dialog_open, opened);
    }
}

pub fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, stops: &mut Stops) {
    let out = &cx.state.page.out;
    let (writing, printing) = (cx.t("handout-writing"), cx.t("handout-printing"));
    let busy = match (out.writing.is_some(), out.printing.is_some()) {
        (true, _) => Some(writing.as_str()),
        (false, true) => Some(printing.as_str()),
        (false, false) => None,
    };
    // Text can be copied whatever its letters are.
    let unprintable = cx.t("handout-unprintable");
    let off = busy.or(cannot_leave(cx.state).then_some(unprintable.as_str()));
    let names = [("handout-export", "handout-export-tip"), ("handout-print", "handout-print-tip")];
    let [(export, export_tip), (print, print_tip)] = names.map(|(name, tip)| (cx.t(name), cx.t(tip)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = (ui.available_width() - 32.0 - 88.0 - 16.0).clamp(120.0, EXPORT);
        let button = Button::primary(&export).icon(Icon::Page).tip(&export_tip).off(off).min_width(width);
        let button = button.ui(ui, cx.theme);
        stops.ways_out = Some(button.id);
        let take = |cx: &mut Cx<'_>, clicked: bool, way| {
            if clicked && (off.is_none() || (busy.is_none() && way == WayOut::Copy)) {
                cx.send(Command::Page(PageCommand::TakeAway(way)));
            }
        };
        take(cx, button.clicked(), WayOut::File);
        let button = Button::new(&print).icon(Icon::Print).tip(&print_tip).off(off).min_width(80.0).ui(ui, cx.theme);
        take(cx, button.clicked(), WayOut::Print);
        let button = IconButton::new(Icon::Copy, &cx.t("handout-copy-text")).edge().ui(ui, cx.theme);
        take(cx, button.clicked(), WayOut::Copy);
    });
}

/// May the page tell the patient's answers? Nothing is chosen until somebody chooses.
fn question(ui: &mut Ui, cx: &mut Cx<'_>, opened: bool) {
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
    if opened && chosen.is_none() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}
