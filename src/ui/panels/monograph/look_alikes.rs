//! The names that are mixed up with the drug's, and the misspellings that a source has. A press opens who says so.

use eframe::egui::{Frame, Id, Margin, Sense, Ui};

use crate::domain::line::Line;
use crate::domain::monograph::Monograph;
use crate::ui::cx::Cx;
use crate::ui::icons::Icon;
use crate::ui::panels::source_lines;
use crate::ui::theme::{Para, Type, Weight};
use crate::ui::widgets::{Card, PressBlock};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, monograph: &Monograph) {
    let drug = &monograph.drug;
    let names: Vec<(&str, &str)> =
        drug.look_alikes.iter().map(|n| (n.tall_man.as_deref().unwrap_or(&n.name), n.name.as_str())).collect();
    let lines: Vec<Line<'_>> = drug.look_alikes.iter().enumerate().map(|(at, n)| Line::look_alike(at, n)).collect();
    names_ui(ui, cx, monograph, ("name-looks-like", Icon::Twin), &names, &lines);
    let words: Vec<(&str, &str)> = drug.misspellings.iter().map(|m| (m.word.as_str(), m.word.as_str())).collect();
    let lines: Vec<Line<'_>> = drug.misspellings.iter().enumerate().map(|(at, m)| Line::misspelling(at, m)).collect();
    names_ui(ui, cx, monograph, ("name-misspelt", Icon::Search), &words, &lines);
}

/// One line of names, each as it is painted and as it is read, with what the line rests on.
fn names_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    monograph: &Monograph,
    (title, icon): (&'static str, Icon),
    names: &[(&str, &str)],
    lines: &[Line<'_>],
) {
    let Some(first) = lines.first() else { return };
    let open = source_lines::is_open(cx, monograph, &first.id);
    let label = cx.t(title);
    let read: Vec<&str> = names.iter().map(|(_, read)| *read).collect();
    let name = format!("{label}: {}", read.join(", "));
    let mut para = Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&label);
    for (painted, _) in names {
        para = para.text("   ").run(painted, Weight::SemiBold, cx.tokens().text);
    }
    let (ground, edge) = (cx.tokens().bg, cx.theme.soft_edge());
    let mut pressed = false;
    Card::new().padding(0.0).edge(edge.width, edge.color).ground(ground).show(ui, cx.theme, |ui| {
        let block = PressBlock::new(Id::unique(title), &name).open(open).margin(Margin::symmetric(12, 6));
        let response = block.show(ui, cx.theme, |ui| {
            ui.horizontal_top(|ui| {
                icon.ui(ui, 16.0, cx.tokens().text_2);
                // Painted, not a label: tall letters are not read aloud.
                let galley = para.galley_wrapped(ui, ui.available_width());
                let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
                ui.painter().galley(rect.min, galley, cx.tokens().text);
            });
        });
        pressed = response.clicked();
    });
    if pressed {
        source_lines::toggle(cx, monograph, first.id.clone());
    }
    if open {
        Frame::new().inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| source_lines::ui(ui, cx, monograph, lines));
    }
}
