//! How old the texts of the library are: those without a date, and the oldest of the others.

use crate::domain::monograph::Monograph;
use crate::domain::source::Source;

/// One source of one drug.
#[derive(Clone, Copy, Debug)]
pub struct DatedText<'a> {
    pub drug: &'a Monograph,
    pub source: &'a Source,
}

/// The texts of a library by age.
#[derive(Debug, Default)]
pub struct TextAges<'a> {
    /// By drug, then by rank.
    pub undated: Vec<DatedText<'a>>,
    /// The oldest first.
    pub dated: Vec<DatedText<'a>>,
}

pub fn text_ages<'a>(monographs: impl IntoIterator<Item = &'a Monograph>) -> TextAges<'a> {
    let mut ages = TextAges::default();
    for drug in monographs {
        for source in drug.sources_by_rank() {
            let text = DatedText { drug, source };
            match source.effective {
                Some(_) => ages.dated.push(text),
                None => ages.undated.push(text),
            }
        }
    }
    ages.dated.sort_by_key(|text| &text.source.effective);
    ages
}
