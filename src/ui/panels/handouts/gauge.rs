//! The gauge of reading grades: Flesch-Kincaid and SMOG as ticks on one scale, with the target. What does not belong
//! here: the numbers beside it.

use eframe::egui::{Align2, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::cx::Cx;
use crate::ui::theme::{Type, Weight};

/// The grades of the scale. As drawn: 6 stands half way, so that harder texts have room too.
const FIRST: f64 = 0.0;
const LAST: f64 = 12.0;
pub const TARGET: f64 = 6.0;
/// Between the target and this a text is still read by most.
const HARD: f64 = 8.0;
const BAR: f32 = 8.0;
const TICK: f32 = 16.0;

/// The gauge, read as one sentence.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, flesch_kincaid: f64, smog: f64, name: &str) -> Response {
    let tokens = cx.tokens();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TICK + 16.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(FIRST);
        node.set_max_numeric_value(LAST);
        node.set_numeric_value(flesch_kincaid);
    });
    let bar = Rect::from_min_size(rect.min + vec2(0.0, (TICK - BAR) / 2.0), vec2(rect.width(), BAR));
    let part = |from: f64, to: f64| Rect::from_min_max(pos2(at(bar, from), bar.top()), pos2(at(bar, to), bar.bottom()));
    let painter = ui.painter();
    painter.rect(bar, BAR / 2.0, tokens.sunken, cx.theme.soft_edge(), StrokeKind::Outside);
    painter.rect_filled(part(TARGET, HARD), 0.0, tokens.line_strong);
    painter.rect_filled(part(FIRST, TARGET), BAR / 2.0, tokens.accent);
    for grade in [flesch_kincaid, smog] {
        let tick = Rect::from_center_size(pos2(at(bar, grade), bar.center().y), vec2(2.0, TICK));
        painter.rect_filled(tick.expand(1.0), 0.0, tokens.bg);
        painter.rect_filled(tick, 0.0, tokens.text);
    }
    let font = Type::Note.font(cx.theme, Weight::Regular);
    let target = cx.t("handout-target");
    painter.text(pos2(bar.left(), rect.bottom()), Align2::LEFT_BOTTOM, target, font.clone(), tokens.text_2);
    let hard = format!("{HARD:.0}");
    painter.text(pos2(at(bar, HARD), rect.bottom()), Align2::CENTER_BOTTOM, hard, font, tokens.text_2);
    response
}

/// The place of a grade; one beyond the scale stands at its end.
fn at(bar: Rect, grade: f64) -> f32 {
    let share = ((grade - FIRST) / (LAST - FIRST)).clamp(0.0, 1.0);
    // A share of a bar: exact enough.
    #[allow(clippy::cast_possible_truncation)]
    let share = share as f32;
    bar.left() + bar.width() * share
}
