//! What is in the library: built in, of the clinic, and what could not be read, each mistake with its place and line.

use std::collections::BTreeSet;

use eframe::egui::{Align, Frame, Layout, Margin, Ui};

use crate::app::Command;
use crate::app::command::ClinicCommand;
use crate::app::notice;
use crate::domain::monograph::Origin;
use crate::store::library::FailedFile;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::Shape;
use crate::ui::icons::Icon;
use crate::ui::theme::{Para, Type, heading_ui, para_ui};
use crate::ui::widgets::{Button, Card, hairline, row};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    Card::new().padding(20.0).show(ui, cx.theme, |ui| {
        row(ui, 32.0, |ui| {
            heading_ui(ui, Para::new(cx.theme, Type::Lead).text(&cx.t("library-texts")), 2);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| look_again(ui, cx));
        });
        let library = &cx.state.library;
        let of = |origin| library.monographs().iter().filter(|m| m.origin == origin).count();
        let failed: BTreeSet<&str> = library.failed.iter().map(|failed| failed.file.as_str()).collect();
        number(ui, cx, "library-built-in", of(Origin::Bundled));
        number(ui, cx, "library-of-clinic", of(Origin::Clinic));
        let in_packs = of(Origin::Pack);
        if in_packs > 0 {
            number(ui, cx, "library-in-packs", in_packs);
        }
        number(ui, cx, "library-failed", failed.len());
        for (at, failed) in library.failed.iter().enumerate() {
            ui.push_id(("failed", at), |ui| failed_ui(ui, cx, failed));
        }
        ui.add_space(8.0);
        para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&cx.t("library-folder")));
        let folder = cx.state.places.clinic_drugs().display().to_string();
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&folder));
    });
}

fn look_again(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (label, looking) = (cx.t("library-look-again"), cx.t("library-looking"));
    let off = cx.state.clinic.reloading.is_some().then_some(looking.as_str());
    if Button::new(&label).icon(Icon::Undo).off(off).ui(ui, cx.theme).clicked() && off.is_none() {
        cx.send(Command::Clinic(ClinicCommand::Reload));
    }
}

/// A line with its number at the right.
pub fn number(ui: &mut Ui, cx: &Cx<'_>, id: &str, n: usize) {
    row(ui, 24.0, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Body).text(&cx.t(id)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let n = cx.state.words.number(n as u64);
            para_ui(ui, Para::new(cx.theme, Type::Body).strong(&n));
        });
    });
}

/// "file:line:column", the sentence, the line itself, and whether the last version is still in use.
fn failed_ui(ui: &mut Ui, cx: &Cx<'_>, failed: &FailedFile) {
    let words = &cx.state.words;
    hairline(ui, cx.theme);
    Frame::new().inner_margin(Margin::symmetric(0, 8)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            Shape::CheckFailed.ui(ui, cx.tokens(), 18.0);
            ui.vertical(|ui| {
                para_ui(ui, Para::new(cx.theme, Type::Body).strong(&notice::place(&failed.file, failed.place)));
                para_ui(ui, Para::new(cx.theme, Type::Body).text(&notice::failed_file(words, failed)));
                if let Some(line) = failed.line.as_deref().filter(|line| !line.is_empty()) {
                    quoted_line(ui, cx, line);
                }
                if failed.kept {
                    let kept = cx.t("mistake-last-version-kept");
                    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&kept));
                }
            });
        });
    });
}

/// The line as it stands in the file, on a ground of its own.
fn quoted_line(ui: &mut Ui, cx: &Cx<'_>, line: &str) {
    let ground = Frame::new().fill(cx.tokens().sunken).inner_margin(Margin::symmetric(8, 4));
    ground.corner_radius(cx.theme.sizes.radius.tag).stroke(cx.theme.soft_edge()).show(ui, |ui| {
        para_ui(ui, Para::new(cx.theme, Type::Small).text(line));
    });
}
