//! The text of an imported label beside the lines that are graded, at the section of the line that has the keyboard. How
//! the text is drawn is the label's own page.

use eframe::egui::{Panel, Ui};

use crate::app::clinic_state::ReviewState;
use crate::app::label_state::OpenLabel;
use crate::domain::id::Id;
use crate::ui::cx::Cx;
use crate::ui::panels::label::text::TextView;
use crate::ui::theme::{Para, Type, para_ui};
use crate::ui::widgets::hairline;

/// The part of the height that the text takes, and its height where everything scrolls in one column.
const PART: f32 = 0.42;
const IN_COLUMN: f32 = 280.0;

/// The text with its scroll, and the line that it stands at.
#[derive(Default)]
pub struct LabelText {
    view: TextView,
    label: Option<Id>,
    line: Option<Id>,
}

/// Is a label reviewed?
pub fn is_label(cx: &Cx<'_>) -> bool {
    let chosen = &cx.state.clinic.review.chosen;
    chosen.as_ref().is_some_and(|pair| cx.state.is_label(&pair.drug))
}

impl LabelText {
    /// Goes to the section of a line when it is another line than before.
    pub fn go_to(&mut self, cx: &Cx<'_>, line: Option<Id>) {
        let Some((label, line)) = label(cx).zip(line) else { return };
        if self.label.as_ref() == Some(&label.id) && self.line.as_ref() == Some(&line) {
            return;
        }
        if self.label.as_ref() != Some(&label.id) {
            self.view = TextView::default();
            self.label = Some(label.id.clone());
        }
        if let Some(section) = section_of(&cx.state.clinic.review, label, &line) {
            self.view.go_to(section);
        }
        self.line = Some(line);
    }

    /// Below the lines, which keep the rest of the height.
    pub fn panel_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let height = ui.available_height() * PART;
        Panel::bottom("review-label-text").exact_size(height).resizable(false).show(ui, |ui| self.ui(ui, cx));
    }

    /// Among everything else in one column.
    pub fn column_ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        hairline(ui, cx.theme);
        let size = eframe::egui::vec2(ui.available_width(), IN_COLUMN);
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            ui.set_max_height(IN_COLUMN);
            self.ui(ui, cx);
        });
        hairline(ui, cx.theme);
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        match label(cx).cloned() {
            Some(label) => self.view.ui(ui, cx, &label, 16.0),
            None => {
                para_ui(ui, Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t("label-reading")));
            }
        }
    }
}

fn label<'a>(cx: &Cx<'a>) -> Option<&'a std::sync::Arc<OpenLabel>> {
    cx.state.nav.label.read(&cx.state.clinic.review.chosen.as_ref()?.drug)
}

fn section_of(review: &ReviewState, label: &OpenLabel, line: &Id) -> Option<usize> {
    let row = review.rows.iter().find(|row| row.id == *line)?;
    label.lines.section_saying(&row.section, row.words.len())
}
