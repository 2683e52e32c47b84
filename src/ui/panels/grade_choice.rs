//! Choosing a grade for a statement of the clinic's own, or none.

use eframe::egui::Ui;

use super::signature::label;
use crate::app::finding_text::standing;
use crate::domain::grade::Grade;
use crate::ui::cx::{Cx, shape};
use crate::ui::grade_shape::Shape;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::{Chip, Segment, row};

/// All words stand in one row from this width on, in points.
const ROOM: f32 = 480.0;

/// The five grades and "No grade"; the answer is what was newly chosen.
pub fn ui(ui: &mut Ui, cx: &Cx<'_>, chosen: Option<Grade>) -> Option<Option<Grade>> {
    let words = &cx.state.words;
    let grades: Vec<Option<Grade>> = Grade::ALL.into_iter().map(Some).chain([None]).collect();
    let labels: Vec<String> =
        grades.iter().map(|grade| grade.map_or_else(|| cx.t("no-grade"), |g| standing(words, g.into()))).collect();
    let name = cx.t("layer-grade");
    let now = grades.iter().position(|grade| *grade == chosen);
    row(ui, 22.0, |ui| {
        label(ui, cx, &name);
        // Shape, word and colour: the choice as it will stand on the screens.
        if let (Some(grade), Some(word)) = (chosen, now.and_then(|at| labels.get(at))) {
            let shape: Shape = shape(grade.into());
            shape.ui(ui, cx.tokens(), 15.0);
            para_ui(ui, Para::new(cx.theme, Type::Small).strong_colored(word, shape.word_color(cx.tokens())));
        }
    });
    let texts: Vec<&str> = labels.iter().map(String::as_str).collect();
    let mut newly = None;
    if ui.available_width() >= ROOM {
        newly = Segment::new(&name, &texts, now).widths(&[0.0; 6]).ui(ui, cx.theme);
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for (at, text) in texts.iter().enumerate() {
                let spoken = format!("{name}: {text}");
                if Chip::new(text, now == Some(at)).name(&spoken).ui(ui, cx.theme).clicked() {
                    newly = Some(at);
                }
            }
        });
    }
    newly.and_then(|at| grades.get(at)).copied()
}
