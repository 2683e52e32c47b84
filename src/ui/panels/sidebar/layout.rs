//! How high the rows of the list are and where each begins. What does not belong here: drawing them.

use std::sync::Arc;

use eframe::egui::{Galley, Ui};

use super::text_line::TextLine;
use super::text_part;
use crate::app::lists::{HeadingKind, Row};
use crate::ui::cx::Cx;
use crate::ui::theme::{Para, Type, Weight};
use crate::ui::widgets::ListRow;

/// Above and below the words of a heading or a sentence, and at each side of them.
const PADDING: f32 = 6.0;
pub(super) const SIDE: f32 = 8.0;
/// The room of the icon of a heading, and of what stands at its right.
pub(super) const ICON: f32 = 22.0;
const COUNT: f32 = 36.0;
const CLEAR: f32 = 56.0;
/// A rule with the room above and below it.
const RULE: f32 = 13.0;
pub(super) const ABOVE_RULE: f32 = 8.0;
/// The room above a heading.
pub(super) const ABOVE_HEADING: f32 = 4.0;

/// Where the rows stand, from the top of the list.
#[derive(Default)]
pub(super) struct Places {
    /// Where each row begins; one more than there are rows, the last is the end.
    tops: Vec<f32>,
}

impl Places {
    pub(super) fn of(ui: &Ui, cx: &Cx<'_>, width: f32) -> Self {
        let mut end = 0.0;
        let mut tops = vec![end];
        for row in &cx.state.nav.lists.rows {
            end += height(ui, cx, row, width);
            tops.push(end);
        }
        Self { tops }
    }

    pub(super) fn end(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// Top and bottom of a row.
    pub(super) fn row(&self, at: usize) -> Option<(f32, f32)> {
        Some((*self.tops.get(at)?, *self.tops.get(at + 1)?))
    }

    /// The rows that reach into this stretch.
    pub(super) fn within(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let rows = self.tops.len().saturating_sub(1);
        let first = self.tops.partition_point(|begin| *begin <= top).saturating_sub(1);
        let last = self.tops.partition_point(|begin| *begin < bottom);
        first.min(rows)..last.min(rows)
    }
}

fn height(ui: &Ui, cx: &Cx<'_>, row: &Row, width: f32) -> f32 {
    match row {
        Row::Line(at) => match cx.state.nav.lines.get(*at).and_then(|line| TextLine::of(cx, line.group)) {
            Some(text) => ListRow::height_with(cx.theme, &text.galley(ui, cx, width)),
            None => cx.theme.sizes.hit.row,
        },
        Row::Unreadable(_) => cx.theme.sizes.hit.row,
        Row::TextPart => text_part::height(cx),
        Row::Rule => RULE,
        Row::Note(id) => note(ui, cx, id, width).size().y + 2.0 * PADDING,
        Row::Heading(heading) => {
            let words = title(ui, cx, &heading.text, heading.kind, width).size().y + 2.0 * PADDING;
            ABOVE_HEADING + words.max(cx.theme.sizes.hit.link)
        }
    }
}

/// The words of a heading, wrapped where they are long.
pub(super) fn title(ui: &Ui, cx: &Cx<'_>, text: &str, kind: HeadingKind, width: f32) -> Arc<Galley> {
    let taken = match kind {
        HeadingKind::MyList => ICON + COUNT,
        HeadingKind::Recent => ICON + COUNT + CLEAR,
        HeadingKind::Part | HeadingKind::Section => COUNT,
    };
    let (style, color) = match kind {
        HeadingKind::Part => (Type::Small, cx.tokens().text),
        _ => (Type::Note, cx.tokens().text_2),
    };
    let para = Para::new(cx.theme, style).color(color).weight(Weight::SemiBold).text(text);
    para.galley_wrapped(ui, width - 2.0 * SIDE - taken)
}

/// A sentence of the list.
pub(super) fn note(ui: &Ui, cx: &Cx<'_>, id: &str, width: f32) -> Arc<Galley> {
    let para = Para::new(cx.theme, Type::Body).color(cx.tokens().text_2).text(&cx.t(id));
    para.galley_wrapped(ui, width - 2.0 * SIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_that_reach_into_the_view_are_within_it() {
        let places = Places { tops: vec![0.0, 32.0, 64.0, 96.0, 128.0] };
        assert_eq!(places.within(0.0, 128.0), 0..4);
        assert_eq!(places.within(32.0, 64.0), 1..2);
        assert_eq!(places.within(40.0, 70.0), 1..3);
        assert_eq!(places.within(-50.0, 1.0), 0..1);
        assert_eq!(places.within(500.0, 600.0).len(), 0);
        assert_eq!(Places::default().within(0.0, 10.0), 0..0);
    }
}
