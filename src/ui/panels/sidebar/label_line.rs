//! A line of the list for an imported label: found by a search, or on the account's list before it was read.

use eframe::egui::{Response, Ui};

use crate::app::label_meant::looks_like;
use crate::app::label_text;
use crate::app::state::{ListGroup, ListLine};
use crate::domain::search::labels::LabelHit;
use crate::ui::cx::Cx;
use crate::ui::widgets::ListRow;

/// What a line of a label shows and how it is read.
pub(super) struct LabelLine {
    pub name: String,
    text: String,
    note: String,
}

impl LabelLine {
    pub(super) fn of(cx: &Cx<'_>, line: &ListLine) -> Option<Self> {
        let label = cx.state.nav.label.line(&line.drug)?;
        let mut row = Self::new(cx, &label);
        if line.group == ListGroup::LabelsMeant {
            let alike = looks_like(cx.state.library.monographs(), &label);
            if !alike.is_empty() {
                let mark = cx.f("cli-looks-like", &[("list", (&alike.join(", ")).into())]);
                row.name = format!("{}, {mark}", row.name);
                row.note = format!("{mark}. {}", row.note);
            }
        }
        Some(row)
    }

    fn new(cx: &Cx<'_>, label: &LabelHit) -> Self {
        let (names, apart) = (label_text::names(label), label_text::apart(&cx.state.words, label));
        let name = cx.f("label-line-name", &[("names", (&names).into()), ("apart", (&apart).into())]);
        Self { name, text: label.hit.matched.clone(), note: apart }
    }

    pub(super) fn ui(&self, ui: &mut Ui, cx: &Cx<'_>, chosen: bool, at: usize, keep: f32) -> Response {
        let row = ListRow::new(&self.name, &self.text).note(&self.note).selected(chosen).tab_stop(false).index(at);
        row.keep(keep).ui(ui, cx.theme)
    }
}
