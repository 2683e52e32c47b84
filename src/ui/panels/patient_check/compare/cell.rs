//! What one drug says in a row of a comparison: lines with their sources, a finding that opens its statements, or which
//! kind of nothing stands there.

use eframe::egui::{Align, Id, Layout, Ui};

use crate::app::check_list::Entry;
use crate::app::compare::{CompareCell, CompareLine, CompareRow, Part, RowKey};
use crate::domain::grade::Standing;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{ROW, Shape};
use crate::ui::panels::patient_check::{Unfolded, entry, statement};
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::PressBlock;

/// `equal`: the same stands in the column before, so it is quieter.
pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Unfolded, row: &CompareRow, cell: &CompareCell, equal: bool) {
    let shape = match row.key {
        RowKey::Boxed => Some(Shape::Boxed),
        RowKey::Contraindications => Some(shape(Standing::Contraindicated)),
        _ => None,
    };
    if row.part == Part::Effects {
        for (source, terms) in by_source(&cell.lines) {
            line_ui(ui, cx, None, &terms, &source, equal);
        }
    } else {
        for line in &cell.lines {
            let words = format!("{}{}", line.words, statement::phrase(cx, line.phrase.as_deref()));
            line_ui(ui, cx, shape, &words, &line.source, equal);
        }
    }
    if let Some(entry) = &cell.entry {
        entry_ui(ui, cx, open, entry);
    }
    if let Some((standing, words)) = &cell.missing {
        missing_ui(ui, cx, *standing, words);
    }
}

/// The terms of each source in one line, in the order in which they stand.
fn by_source(lines: &[CompareLine]) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in lines {
        match all.iter_mut().find(|(source, _)| *source == line.source) {
            Some((_, terms)) => {
                terms.push_str(", ");
                terms.push_str(&line.words);
            }
            None => all.push((line.source.clone(), line.words.clone())),
        }
    }
    all
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, shape: Option<Shape>, words: &str, source: &str, equal: bool) {
    let tokens = cx.tokens();
    ui.horizontal_top(|ui| {
        if let Some(shape) = shape {
            shape.ui(ui, tokens, ROW);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let color = if equal { tokens.text_2 } else { tokens.text };
            para_ui(ui, Para::new(cx.theme, Type::Body).color(color).text(words));
            if !source.is_empty() {
                para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(source));
            }
        });
    });
}

fn missing_ui(ui: &mut Ui, cx: &Cx<'_>, standing: Standing, words: &str) {
    let tokens = cx.tokens();
    let shape = shape(standing);
    ui.horizontal_top(|ui| {
        shape.ui(ui, tokens, ROW);
        let word = crate::app::finding_text::standing(&cx.state.words, standing);
        let para = Para::new(cx.theme, Type::Body).strong_colored(&word, shape.word_color(tokens));
        para_ui(ui, para.color(tokens.text_2).text("  ").text(words));
    });
}

/// The finding; pressed, it opens its statements in place.
fn entry_ui(ui: &mut Ui, cx: &Cx<'_>, open: &mut Unfolded, one: &Entry) {
    let tokens = cx.tokens();
    let key = format!("compare {} {}", one.drug, one.population);
    let is_open = open.is(&key);
    let block = PressBlock::new(Id::unique(&key), &one.sentence).open(is_open);
    let pressed = block.margin(eframe::egui::Margin::ZERO).show(ui, cx.theme, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let shape = entry::shape_of(one.standing, one.boxed);
            if let Some(shape) = shape {
                shape.ui(ui, tokens, ROW);
            }
            let color = shape.map_or(tokens.text_2, |shape| shape.word_color(tokens));
            para_ui(ui, Para::new(cx.theme, Type::Body).strong_colored(&one.standing_word, color));
            if one.boxed && shape != Some(Shape::Boxed) {
                statement::boxed_flag(ui, cx);
            }
            let more = one.disagree_words.as_ref().or(one.condition.as_ref());
            if let Some(more) = more {
                para_ui(ui, Para::new(cx.theme, Type::Small).color(tokens.text_2).text(more));
            }
        });
    });
    if pressed.clicked() {
        open.toggle(key);
    }
    if is_open {
        entry::all(ui, cx, one);
    }
}
