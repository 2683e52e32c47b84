//! How a page fits its paper: pages, sheets, and which part takes how much of the height, read from the marks that the
//! template leaves before each part.

use crate::domain::handout::PagePart;
use crate::handout::document::Document;
use crate::handout::engine::{Mark, Pages};

/// The height that one part takes, over all pages it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartHeight {
    pub part: PagePart,
    pub points: f64,
    /// Of the height of all parts, 0 to 1.
    pub share: f64,
    /// Without it the first document would need a page less.
    pub saves_a_page: bool,
}

/// Pages and parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    pub pages: usize,
    /// Printed on both sides, each document on sheets of its own.
    pub sheets: usize,
    /// The height used on the last page of the first document, 0 to 1.
    pub last_page: f64,
    /// The parts of the first document in print order; the header stands with the name.
    pub parts: Vec<PartHeight>,
}

/// Measures laid-out pages.
pub fn fit(documents: &[Document], pages: &Pages) -> Fit {
    let marks = pages.marks();
    let of = |document: usize| marks.iter().filter(move |mark| mark.document == document);
    let sheets = (0..documents.len())
        .map(|document| {
            let first = of(document).map(|mark| mark.page).min().unwrap_or_default();
            let last = of(document).map(|mark| mark.page).max().unwrap_or_default();
            (last - first + 1).div_ceil(2)
        })
        .sum::<usize>();
    let contents = usize::from(documents.len() > 1);
    let own: Vec<&Mark> = of(0).collect();
    let mut parts: Vec<PartHeight> = Vec::new();
    for pair in own.windows(2) {
        let [from, to] = pair else { continue };
        let Some(part) = PagePart::of_piece(&from.part) else { continue };
        let points = between(from, to);
        match parts.iter_mut().find(|known| known.part == part) {
            Some(known) => known.points += points,
            None => parts.push(PartHeight { part, points, share: 0.0, saves_a_page: false }),
        }
    }
    let all: f64 = parts.iter().map(|part| part.points).sum();
    let (used, last_page) = own.last().map_or((0.0, 0.0), |end| (end.y - end.top, (end.y - end.top) / end.body()));
    let first_page = own.first().map_or(0, |mark| mark.page);
    let many = own.last().is_some_and(|end| end.page > first_page);
    for part in &mut parts {
        part.share = if all > 0.0 { part.points / all } else { 0.0 };
        part.saves_a_page = many && part.points >= used;
    }
    Fit { pages: pages.count(), sheets: sheets + contents, last_page, parts }
}

/// The height of what stands between two marks.
fn between(from: &Mark, to: &Mark) -> f64 {
    if from.page == to.page {
        return (to.y - from.y).max(0.0);
    }
    #[allow(clippy::cast_precision_loss)]
    let whole = (to.page - from.page - 1) as f64 * from.body();
    (from.bottom - from.y).max(0.0) + whole + (to.y - to.top).max(0.0)
}
