//! The drawn tablets with one name for all of them, and who says how they look.

use eframe::egui::{Align, Frame, Id, Layout, Margin, Ui, vec2};

use crate::domain::line::{Line, LineId};
use crate::domain::monograph::{Monograph, Strength};
use crate::ui::cx::Cx;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{PressBlock, Tablet};

/// The room for one tablet, in points.
const WIDTH: f32 = 76.0;

/// A press opens what the drawing rests on.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let Some(key) = key(monograph) else { return };
    let one = |s: &Strength| {
        let looks: Vec<&str> = [s.colour.as_deref(), s.mark.as_deref()].into_iter().flatten().collect();
        format!("{} {}", s.strength, looks.join(", "))
    };
    let list: Vec<String> = drug.strengths.iter().map(one).collect();
    let brand = drug.brands.first().unwrap_or(&drug.name);
    // Only what is a tablet is drawn as one.
    let drawn = drug.form.as_ref().is_none_or(|form| form.contains("tablet"));
    let name = cx.f(
        if drawn { "tablets-name" } else { "strengths-name" },
        &[("brand", brand.into()), ("list", (&list.join("; ")).into())],
    );
    let says = cx.t("tablets-sources");
    let open = source_lines::is_open(cx, monograph, &key);
    let says = if drawn { says } else { format!("{says}: {name}") };
    let block = PressBlock::new(Id::unique("tablets"), &says).open(open).margin(Margin::ZERO);
    let pressed = block.show(ui, cx.theme, |ui| {
        let in_a_row = drug.strengths.chunks(how_many(ui));
        for (row, strengths) in in_a_row.enumerate() {
            ui.horizontal_top(|ui| {
                for (at, strength) in strengths.iter().enumerate() {
                    tablet_ui(ui, cx, strength, drawn.then_some(if row == 0 && at == 0 { &name } else { "" }));
                }
            });
        }
        if let Some(note) = &drug.drawing_note {
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(note));
        }
    });
    if pressed.clicked() {
        source_lines::toggle(cx, monograph, key);
    }
}

/// The strength under its drawing; where it is not drawn, with its words alone.
fn tablet_ui(ui: &mut Ui, cx: &Cx<'_>, strength: &Strength, drawn: Option<&str>) {
    let height = if drawn.is_some() { 84.0 } else { 0.0 };
    ui.allocate_ui_with_layout(vec2(WIDTH, height), Layout::top_down(Align::Center), |ui| {
        ui.set_width(WIDTH);
        if let Some(name) = drawn {
            let mut tablet = Tablet::new(strength.colour.as_deref().unwrap_or_default());
            if let Some(letter) = crate::handout::compose::cut_letter(strength) {
                tablet = tablet.cut(letter);
            }
            // One name for the whole drawing, on its first tablet.
            let tablet = if name.is_empty() { tablet } else { tablet.name(name) };
            tablet.ui(ui, cx.theme);
        }
        para_ui(ui, Para::new(cx.theme, Type::Small).strong(&strength.strength));
        if let Some(colour) = &strength.colour {
            para_ui(ui, Para::new(cx.theme, Type::Note).color(cx.tokens().text_2).text(colour));
        }
    });
}

/// As many tablets as fit beside each other, at least one.
fn how_many(ui: &Ui) -> usize {
    let gap = ui.spacing().item_spacing.x;
    (1_u8..=12).rev().find(|n| f32::from(*n) * (WIDTH + gap) - gap <= ui.available_width()).map_or(1, usize::from)
}

/// What the drawing rests on, where it was opened.
pub fn sources_ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let Some(key) = key(monograph) else { return };
    if source_lines::is_open(cx, monograph, &key) {
        let mut lines: Vec<Line<'_>> = monograph.drug.strengths.iter().flat_map(Line::strength).collect();
        lines.sort_by_key(|line| matches!(line.id, LineId::Looks(_)));
        Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| source_lines::ui(ui, cx, monograph, &lines));
    }
}

fn key(monograph: &Monograph) -> Option<LineId> {
    monograph.drug.strengths.first().map(|strength| LineId::Entry(strength.id.clone()))
}
