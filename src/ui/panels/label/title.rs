//! The title of a label: name, brand and firm, boxed warning, the two buttons, and the line that says which text this is.

use eframe::egui::Ui;

use crate::app::grading::progress;
use crate::app::label_state::OpenLabel;
use crate::app::label_text;
use crate::ui::cx::Cx;
use crate::ui::layout::Width;
use crate::ui::panels::monograph::title;
use crate::ui::theme::{Para, Type, para_ui};

pub fn ui(ui: &mut Ui, cx: &mut Cx<'_>, label: &OpenLabel, width: Width, focus: bool) {
    let monograph = cx.state.library.get(&label.id).unwrap_or(&label.monograph).clone();
    title::folded_ui(ui, cx, &monograph, width, Some(focus));
    let mut line = label_text::identity(&cx.state.words, cx.state.library.log(), &monograph);
    if let Some(progress) = progress(&cx.state.words, &monograph) {
        line = format!("{line} {progress}.");
    }
    para_ui(ui, Para::new(cx.theme, Type::Small).color(cx.tokens().text_2).text(&line));
}
