//! The runs of a label's text as they are laid out, the places that were found marked. What does not belong here: where
//! they stand.

use std::ops::Range;

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, FontId, Stroke, TextFormat};

use crate::domain::id::Id;
use crate::domain::label::lines::{Hit, PlaceInLine};
use crate::domain::label::{Run, Style};
use crate::ui::cx::Cx;
use crate::ui::theme::{Theme, Type, Weight};

/// A place that was found.
#[derive(Clone, Debug)]
pub struct Mark {
    pub place: PlaceInLine,
    /// Bytes of the text of that place.
    pub bytes: Range<usize>,
    /// The one that the person stands on.
    pub current: bool,
}

/// How much smaller letters above and below the line are.
const RAISED: f32 = 0.75;

/// Does this label's page stand in the reading pane? In the review a text stands by itself.
pub fn is_on_its_page(cx: &Cx<'_>, label: &Id) -> bool {
    cx.state.nav.label.page.label.as_ref() == Some(label)
}

/// The marks of a line while something is looked for.
pub fn marks(cx: &Cx<'_>, label: &Id, line: usize) -> Vec<Mark> {
    let find = &cx.state.nav.label.page.find;
    if !find.open || !is_on_its_page(cx, label) {
        return Vec::new();
    }
    let current = find.current.and_then(|at| find.found.hits.get(at));
    let mark = |hit: &Hit| Mark { place: hit.place, bytes: hit.bytes.clone(), current: current == Some(hit) };
    find.found.in_line(line).iter().map(mark).collect()
}

/// Runs of one text as a job; `marks` are those of this text alone.
pub fn job(theme: &Theme, style: Type, weight: Weight, runs: &[Run], marks: &[&Mark]) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut begin = 0;
    for run in runs {
        let end = begin + run.text.len();
        // Where the look changes inside the run.
        let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.bytes.start, mark.bytes.end]).collect();
        cuts.retain(|cut| (begin..end).contains(cut));
        cuts.extend([begin, end]);
        cuts.sort_unstable();
        cuts.dedup();
        for piece in cuts.windows(2) {
            let [from, to] = piece else { continue };
            let mark = marks.iter().find(|mark| mark.bytes.start <= *from && mark.bytes.end >= *to);
            let text = run.text.get(from - begin..to - begin).unwrap_or_default();
            if !text.is_empty() {
                job.append(text, 0.0, format(theme, style, weight, run.style, mark.map(|mark| mark.current)));
            }
        }
        begin = end;
    }
    job
}

/// The looks of one run; `mark` where it was found, true for the current hit.
fn format(theme: &Theme, style: Type, weight: Weight, run: Style, mark: Option<bool>) -> TextFormat {
    let (kind, tokens) = (style.kind(theme), &*theme.tokens);
    let weight = if run.has(Style::BOLD) { Weight::SemiBold } else { weight };
    let raised = run.has(Style::SUP) || run.has(Style::SUB) || run.has(Style::FOOTNOTE_MARK);
    let size = if raised { kind.size * RAISED } else { kind.size };
    let mut format = TextFormat {
        font_id: FontId::new(size, weight.family()),
        line_height: Some(kind.line),
        color: tokens.text,
        valign: Align::Center,
        ..TextFormat::default()
    };
    if raised {
        // Otherwise a small letter would be as high as the line and stand in its middle.
        format.line_height = Some(kind.line * RAISED);
        format.valign = if run.has(Style::SUB) { Align::BOTTOM } else { Align::TOP };
    }
    if run.has(Style::UNDERLINE) {
        format.underline = Stroke::new(1.0, tokens.text);
    }
    match mark {
        Some(true) => (format.background, format.color) = (tokens.accent, tokens.on_accent),
        // A soft ground alone is not seen by everyone.
        Some(false) => {
            format.background = tokens.accent_soft;
            format.underline = Stroke::new(1.0, tokens.accent);
        }
        None => {}
    }
    format
}
