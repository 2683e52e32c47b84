//! How wide the columns of the matrix are. Where the words do not fit beside their shapes they stand under them; where
//! even that is too wide there is no matrix.

use eframe::egui::{Rect, Ui, pos2};

use crate::app::finding_text::standing;
use crate::domain::grade::Standing;
use crate::ui::cx::Cx;
use crate::ui::grade_shape::{LEGEND, ROW};
use crate::ui::theme::{Para, Type};

/// As drawn.
const DRUG: f32 = 208.0;
const ANYONE: f32 = 132.0;
const ROW_HEIGHT: f32 = 37.0;
const STACKED_HEIGHT: f32 = 56.0;
/// The least room of the drug's name.
const LEAST_DRUG: f32 = 92.0;
/// Room before the shape, between shape and word, and behind the word.
pub const PAD: f32 = 9.0;
pub const GAP: f32 = 6.0;
const END: f32 = 3.0;
/// Room at each side of a word under its shape.
pub const NARROW_PAD: f32 = 4.0;

#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub drug: f32,
    pub anyone: f32,
    pub each: f32,
    pub row: f32,
    /// The words stand under their shapes.
    pub stacked: bool,
    n: usize,
}

impl Columns {
    /// What fits the width; `None` where the matrix does not.
    pub fn of(ui: &Ui, cx: &Cx<'_>, width: f32) -> Option<Self> {
        // Room for the scroll bar in any case: a row more must not change the look.
        let width = width - crate::ui::widgets::LongList::BAR;
        let n = cx.state.reference.populations.len();
        let count = n.max(1) as f32;
        let measured = |style: Type, text: &str| Para::new(cx.theme, style).strong(text).galley(ui).size().x;
        let words = &cx.state.words;
        let disagree = cx.f("sources-disagree", &[("n", 9_usize.into())]);
        let note = Para::new(cx.theme, Type::Note).text(&disagree).galley(ui).size().x;
        let shown = || Standing::SHOWN.into_iter().filter(|standing| *standing != Standing::NoSpecialRisk);
        let widest = |style: Type| shown().map(|s| measured(style, &standing(words, s))).fold(0.0, f32::max);
        let beside = PAD + ROW + GAP + widest(Type::Small).max(note) + END;
        if (width - DRUG - ANYONE) / count >= beside {
            return Some(Self { drug: DRUG, anyone: ANYONE, each: 0.0, row: ROW_HEIGHT, stacked: false, n });
        }
        let each = (widest(Type::Note) + 2.0 * NARROW_PAD).ceil();
        let counted = cx.f("cell-contraindicated-n", &[("n", 99_usize.into())]);
        let anyone = each.max(measured(Type::Note, &counted) + LEGEND + 3.0 * NARROW_PAD);
        let rest = width - each * count - anyone;
        (rest >= LEAST_DRUG).then_some(Self {
            drug: rest.min(DRUG),
            anyone,
            each,
            row: STACKED_HEIGHT,
            stacked: true,
            n,
        })
    }

    /// The columns of the groups share what the first two leave.
    pub fn in_width(self, width: f32) -> Self {
        Self { each: (width - self.drug - self.anyone) / self.n.max(1) as f32, ..self }
    }

    /// The box of a column in a row: 0 the drug, 1 anyone, then the groups.
    pub fn rect(&self, row: Rect, at: usize) -> Rect {
        let (left, width) = match at {
            0 => (0.0, self.drug),
            1 => (self.drug, self.anyone),
            at => (self.drug + self.anyone + self.each * (at - 2) as f32, self.each),
        };
        let left = row.left() + left;
        Rect::from_min_max(pos2(left, row.top()), pos2(left + width, row.bottom()))
    }
}
