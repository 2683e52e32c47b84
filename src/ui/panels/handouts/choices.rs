//! Letterhead, language, paper and size of the text.

use eframe::egui::{Id, Ui};

use super::{Folds, Stops, label};
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::app::letterhead::as_printed;
use crate::handout::{Paper, TextSize};
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::settings::locked;
use crate::ui::widgets::{IconButton, Segment, Select, menu, row};
use crate::words::Language;

/// The room of the labels at the left, and of the control at the right.
const LABELS: f32 = 100.0;
const CONTROL: f32 = 208.0;
const ROW: f32 = 32.0;
const EDIT: f32 = 36.0;
/// Segments that fill the rest.
const TWO: [f32; 2] = [101.0, 101.0];
const THREE: [f32; 3] = [66.5, 66.5, 66.5];

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, folds: &mut Folds, stops: &mut Stops) {
    letterhead(ui, cx, folds, stops);
    if folds.letterhead {
        super::letterhead::ui(ui, cx, folds);
    }
    language(ui, cx);
    paper(ui, cx);
    size(ui, cx);
}

/// A label with its control beside it.
fn line<R>(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, add: impl FnOnce(&mut Ui, &mut Cx<'_>) -> R) -> R {
    row(ui, ROW, |ui| {
        let left = ui.cursor().left();
        ui.spacing_mut().item_spacing.x = 0.0;
        label(ui, cx, name);
        ui.add_space((left + LABELS - ui.cursor().left()).max(8.0));
        add(ui, cx)
    })
    .inner
}

/// The clinic's own or none, and the way to change it.
fn letterhead(ui: &mut Ui, cx: &mut Cx<'_>, folds: &mut Folds, stops: &mut Stops) {
    let head = as_printed(&cx.state.clinic.letterhead.head);
    let (none, unnamed) = (cx.t("handout-letterhead-none"), cx.t("handout-letterhead-unnamed"));
    let own = (!head.is_empty()).then(|| head.clinic.clone().unwrap_or(unnamed));
    let printed = cx.state.page.choice.letterhead;
    let shown = own.as_deref().filter(|_| printed).unwrap_or(&none).to_owned();
    let name = cx.t("handout-letterhead");
    let mut chosen = None;
    line(ui, cx, &name, |ui, cx| {
        let select = Select::new(&name, &shown, CONTROL - EDIT).ui(ui, cx.theme);
        stops.options = Some(select.id);
        menu(&select, cx.theme, &name, CONTROL, |menu| {
            if let Some(own) = &own
                && menu.radio(own, printed)
            {
                chosen = Some(true);
            }
            if menu.radio(&none, own.is_none() || !printed) {
                chosen = Some(false);
            }
        });
        ui.add_space(EDIT - ROW);
        let edit = cx.t("handout-letterhead-edit");
        if IconButton::new(Icon::Sliders, &edit).edge().pressed(folds.letterhead).ui(ui, cx.theme).clicked() {
            folds.letterhead = !folds.letterhead;
        }
    });
    if let Some(printed) = chosen.filter(|_| own.is_some()) {
        cx.send(Command::Page(PageCommand::WithLetterhead(printed)));
    }
}

fn language(ui: &mut Ui, cx: &mut Cx<'_>) {
    let of = |cx: &Cx<'_>, language: Language| cx.t(&format!("handout-language-{}", language.id()));
    let now = cx.state.page.choice.language;
    let (name, shown) = (cx.t("handout-language"), of(cx, now));
    let mut chosen = None;
    line(ui, cx, &name, |ui, cx| {
        let select = Select::new(&name, &shown, CONTROL).ui(ui, cx.theme);
        menu(&select, cx.theme, &name, CONTROL, |menu| {
            for language in Language::ALL {
                if menu.radio(&of(cx, language), language == now) {
                    chosen = Some(language);
                }
            }
        });
    });
    if let Some(language) = chosen {
        cx.send(Command::Page(PageCommand::Language(language)));
    }
}

fn paper(ui: &mut Ui, cx: &mut Cx<'_>) {
    let papers = [Paper::A4, Paper::Letter];
    let (name, letter) = (cx.t("handout-paper"), cx.t("handout-letter"));
    let chosen = papers.iter().position(|p| *p == cx.state.page.choice.paper);
    let fixed = cx.state.settings.policy.rules.paper.is_some();
    let newly = line(ui, cx, &name, |ui, cx| {
        if fixed {
            let papers = ["A4", letter.as_str()];
            locked::ui(ui, cx, chosen.and_then(|at| papers.get(at)).copied().unwrap_or_default());
            return None;
        }
        let id = Id::unique("handout-paper");
        Segment::new(&name, &["A4", &letter], chosen).widths(&TWO).id(id).ui(ui, cx.theme)
    });
    if let Some(paper) = newly.and_then(|at| papers.get(at)) {
        cx.send(Command::Page(PageCommand::Paper(*paper)));
    }
}

fn size(ui: &mut Ui, cx: &mut Cx<'_>) {
    let sizes = [TextSize::Pt12, TextSize::Pt14, TextSize::Pt18];
    let name = cx.t("handout-size");
    let labels = sizes.map(|size| cx.f("handout-points", &[("n", (&size.points().to_string()).into())]));
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let chosen = sizes.iter().position(|s| *s == cx.state.page.choice.size);
    let newly = line(ui, cx, &name, |ui, cx| {
        let id = Id::unique("handout-size");
        Segment::new(&name, &labels, chosen).widths(&THREE).id(id).ui(ui, cx.theme)
    });
    if let Some(size) = newly.and_then(|at| sizes.get(at)) {
        cx.send(Command::Page(PageCommand::Size(*size)));
    }
}
