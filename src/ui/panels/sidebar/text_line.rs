//! A line of the list for words that were found inside a text: whose text, in which section, and the words, marked.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::{Galley, Response, Ui};

use crate::app::state::ListGroup;
use crate::domain::text::normalise;
use crate::domain::text_marks::{excerpt_within, find_words};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type};
use crate::ui::widgets::ListRow;

/// How much stands around the words, in characters before and after.
const BEFORE: usize = 24;
const AFTER: usize = 72;

/// What a line of a text shows and how it is read.
pub(super) struct TextLine {
    pub name: String,
    drug: String,
    note: String,
    section: String,
    words: String,
    marks: Vec<Range<usize>>,
}

impl TextLine {
    /// `None` for lines of other groups.
    pub(super) fn of(cx: &Cx<'_>, group: ListGroup) -> Option<Self> {
        match group {
            ListGroup::Text(at) => Self::of_drug(cx, at),
            ListGroup::LabelText(at) => Self::of_label(cx, at),
            _ => None,
        }
    }

    fn of_drug(cx: &Cx<'_>, at: usize) -> Option<Self> {
        let nav = &cx.state.nav;
        let hit = nav.text_hits.get(at)?;
        let asked: Vec<String> = normalise(&nav.query).split(' ').map(str::to_owned).collect();
        let (words, marks) = excerpt_within(&hit.words, &find_words(&hit.words, &asked, true), BEFORE, AFTER);
        let args = [("name", (&hit.name).into()), ("section", (&hit.section).into()), ("words", (&words).into())];
        let name = cx.f("text-line-name", &args);
        let (drug, section) = (hit.name.clone(), hit.section.clone());
        Some(Self { name, drug, note: String::new(), section, words, marks })
    }

    fn of_label(cx: &Cx<'_>, at: usize) -> Option<Self> {
        let hit = &cx.state.nav.label.texts.hits.get(at)?.found;
        let (words, marks) = excerpt_within(&hit.words, &hit.marks, BEFORE, AFTER);
        let section = hit.section.clone().unwrap_or_else(|| cx.t("text-no-heading"));
        let labels = cx.f("text-line-labels", &[("n", hit.labels.into())]);
        let (drug, labels) = ((&hit.name).into(), (&labels).into());
        let args = [("name", drug), ("labels", labels), ("section", (&section).into()), ("words", (&words).into())];
        let name = cx.f("text-line-label-name", &args);
        let note = cx.f("text-line-labels-short", &[("n", hit.labels.into())]);
        Some(Self { name, drug: hit.name.clone(), note, section, words, marks })
    }

    /// The section and the words, as wide as the row has room for.
    pub(super) fn galley(&self, ui: &Ui, cx: &Cx<'_>, width: f32) -> Arc<Galley> {
        let tokens = cx.tokens();
        let mut para = Para::new(cx.theme, Type::Note).color(tokens.text_2).medium(&self.section).text(": ");
        let mut from = 0;
        for mark in &self.marks {
            para = para.text(self.words.get(from..mark.start).unwrap_or_default());
            para = para.marked(self.words.get(mark.clone()).unwrap_or_default(), tokens.text, tokens.accent_soft);
            from = mark.end;
        }
        let para = para.text(self.words.get(from..).unwrap_or_default());
        para.galley_wrapped(ui, width - 2.0 * cx.theme.sizes.space.sm)
    }

    pub(super) fn ui(&self, ui: &mut Ui, cx: &Cx<'_>, chosen: bool, at: usize) -> Response {
        let below = self.galley(ui, cx, ui.available_width());
        let row = ListRow::new(&self.name, &self.drug).note(&self.note).below(below);
        row.selected(chosen).tab_stop(false).index(at).ui(ui, cx.theme)
    }
}
