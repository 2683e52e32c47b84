//! How wide the panes of the window stand where a person has moved their edges. How they give way to each other is in
//! `ui::layout`.

use std::ops::RangeInclusive;

/// A pane whose edge can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The list of drugs, and the outline of a label in its place.
    Sidebar,
    /// The patient check beside the text.
    Check,
    /// The options of a handout.
    Options,
    /// The sources that wait for a review.
    Queue,
    /// What is recorded of a review.
    Record,
}

impl Pane {
    pub const ALL: [Self; 5] = [Self::Sidebar, Self::Check, Self::Options, Self::Queue, Self::Record];

    /// Its key in the file; with "pane-" before it the id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sidebar => "sidebar",
            Self::Check => "check",
            Self::Options => "options",
            Self::Queue => "queue",
            Self::Record => "record",
        }
    }

    /// The least and the most that can be asked for, in points.
    pub fn bounds(self) -> RangeInclusive<u16> {
        match self {
            Self::Sidebar => 216..=480,
            Self::Check => 348..=640,
            Self::Options => 340..=560,
            Self::Queue => 248..=560,
            Self::Record => 300..=560,
        }
    }
}

/// The widths that were chosen, in points; the others stand as drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaneWidths([Option<u16>; Pane::ALL.len()]);

impl PaneWidths {
    /// What cannot be a width is as if nothing had been chosen.
    pub(super) fn read(value: impl Fn(&str) -> Option<f64>) -> Self {
        let whole = |pane: Pane| {
            let points = value(&key(pane))?;
            pane.bounds().find(|whole| (f64::from(*whole) - points).abs() <= 0.5)
        };
        Self(Pane::ALL.map(whole))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = (String, Option<u16>)> {
        Pane::ALL.into_iter().map(|pane| (key(pane), self.of(pane))).collect::<Vec<_>>().into_iter()
    }

    pub fn of(&self, pane: Pane) -> Option<u16> {
        Pane::ALL.into_iter().zip(self.0).find(|(at, _)| *at == pane).and_then(|(_, width)| width)
    }

    /// The nearest that can be chosen; `None` for the one as drawn.
    pub fn set(&mut self, pane: Pane, width: Option<u16>) {
        let bounds = pane.bounds();
        let width = width.map(|width| width.clamp(*bounds.start(), *bounds.end()));
        self.0.iter_mut().zip(Pane::ALL).filter(|(_, at)| *at == pane).for_each(|(slot, _)| *slot = width);
    }
}

fn key(pane: Pane) -> String {
    format!("width_{}", pane.id())
}
