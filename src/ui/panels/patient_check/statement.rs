//! One statement or gap with all that it rests on: in the list under its line, in the drawer as a card.

use eframe::egui::Ui;

use crate::app::check_list::{GapLine, StatementLine};
use crate::app::finding_text::quoted;
use crate::app::review_text;
use crate::domain::grade::Standing;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::{ROW, Shape};
use crate::ui::theme::{Para, Type, para_ui};

/// The shape of a statement: a box without a grade is a box.
pub fn shape_of(line: &StatementLine) -> Shape {
    if line.standing == Standing::NothingCounts { Shape::Boxed } else { shape(line.standing) }
}

/// Grade, condition, source, words, phrase, reason and review.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, line: &StatementLine) {
    ui.spacing_mut().item_spacing.y = 2.0;
    head(ui, cx, line);
    let tokens = cx.tokens();
    let source = Para::new(cx.theme, Type::Small).strong(&line.source_name).color(tokens.text_2);
    let section = if line.section.is_empty() { String::new() } else { format!("  {}", line.section) };
    para_ui(ui, source.text(&section).color(tokens.text_2).text(&format!(" · {}", line.source_rank)));
    words(ui, cx, line);
    if let Some(reason) = &line.reason {
        let text = cx.f("reason", &[("reason", reason.into())]);
        para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&text));
    }
    if let Some(review) = review(cx, line) {
        para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&review));
    }
}

/// Shape and word, the box where one stands beside a grade, and whom it concerns.
pub fn head(ui: &mut Ui, cx: &Cx<'_>, line: &StatementLine) {
    let tokens = cx.tokens();
    let shape = shape_of(line);
    ui.horizontal_wrapped(|ui| {
        shape.ui(ui, tokens, ROW);
        let word = &line.standing_word;
        para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(word, shape.word_color(tokens)));
        if line.boxed && shape != Shape::Boxed {
            boxed_flag(ui, cx);
        }
        for note in [&line.condition, &line.not_meeting].into_iter().flatten() {
            para_ui(ui, Para::new(cx.theme, Type::Small).color(tokens.text_2).text(note));
        }
    });
}

/// The boxed warning beside a grade.
pub fn boxed_flag(ui: &mut Ui, cx: &Cx<'_>) {
    Shape::Boxed.ui(ui, cx.tokens(), ROW);
    para_ui(ui, Para::new(cx.theme, Type::Small).strong(&cx.t("boxed-warning")));
}

/// Our words and the source's own.
pub fn words(ui: &mut Ui, cx: &Cx<'_>, line: &StatementLine) {
    let para = Para::new(cx.theme, Type::Body).text(&line.words);
    para_ui(ui, para.text(&phrase(cx, line.phrase.as_deref())));
}

/// " “phrase”", or nothing.
pub fn phrase(cx: &Cx<'_>, phrase: Option<&str>) -> String {
    phrase.map(|phrase| format!(" {}", quoted(&cx.state.words, phrase))).unwrap_or_default()
}

/// What became of the text: "Not reviewed", "Reviewed by ...".
pub fn review(cx: &Cx<'_>, line: &StatementLine) -> Option<String> {
    let library = &cx.state.library;
    let monograph = library.readable_or_not(&line.drug)?;
    let source = monograph.source(&line.source)?;
    Some(review_text::of_source(&cx.state.words, library.log(), monograph, source))
}

/// A typed nothing with the sentence that says what it is.
pub fn gap_ui(ui: &mut Ui, cx: &Cx<'_>, gap: &GapLine) {
    let tokens = cx.tokens();
    let shape = shape(gap.standing);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| {
        shape.ui(ui, tokens, ROW);
        para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(&gap.standing_word, shape.word_color(tokens)));
    });
    para_ui(ui, Para::new(cx.theme, Type::Body).text(&gap.words).text(&phrase(cx, gap.phrase.as_deref())));
    let from: Vec<&str> = gap.source.iter().chain(&gap.section).map(String::as_str).collect();
    if !from.is_empty() {
        para_ui(ui, Para::new(cx.theme, Type::Note).color(tokens.text_2).text(&from.join(" · ")));
    }
}
