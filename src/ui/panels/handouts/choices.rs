//! Paper and size of the text: what the account keeps.

use eframe::egui::Ui;

use super::{Stops, label};
use crate::app::Command;
use crate::app::command::PageCommand;
use crate::handout::{Paper, TextSize};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Segment, row};

/// The room of the labels at the left.
const LABELS: f32 = 100.0;
const ROW: f32 = 32.0;
/// Segments that fill the rest.
const TWO: [f32; 2] = [102.0, 102.0];
const THREE: [f32; 3] = [67.0, 67.0, 67.0];

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, _stops: &mut Stops) {
    paper(ui, cx);
    size(ui, cx);
}

/// A label with its control beside it.
pub fn line<R>(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, add: impl FnOnce(&mut Ui, &mut Cx<'_>) -> R) -> R {
    row(ui, ROW, |ui| {
        let left = ui.cursor().left();
        ui.spacing_mut().item_spacing.x = 0.0;
        label(ui, cx, name);
        ui.add_space((left + LABELS - ui.cursor().left()).max(8.0));
        add(ui, cx)
    })
    .inner
}

fn paper(ui: &mut Ui, cx: &mut Cx<'_>) {
    let papers = [Paper::A4, Paper::Letter];
    let (name, letter) = (cx.t("handout-paper"), cx.t("handout-letter"));
    let chosen = papers.iter().position(|p| *p == cx.state.page.choice.paper);
    let newly =
        line(ui, cx, &name, |ui, cx| Segment::new(&name, &["A4", &letter], chosen).widths(&TWO).ui(ui, cx.theme));
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
    let newly = line(ui, cx, &name, |ui, cx| Segment::new(&name, &labels, chosen).widths(&THREE).ui(ui, cx.theme));
    if let Some(size) = newly.and_then(|at| sizes.get(at)) {
        cx.send(Command::Page(PageCommand::Size(*size)));
    }
}
