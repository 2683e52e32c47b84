//! Each kind of mistake in a small file of its own. `^` in a text marks where the mistake must be reported and is taken
//! out before the text is read.

mod bad_bytes;
mod entries;
mod places;

use super::*;
use crate::domain::grade::GradeWords;
use crate::domain::monograph::Origin;
use crate::domain::population::{PopulationId, PopulationRule, Populations};

/// Reads a text under rules with two populations and one word for each of two grades.
fn read_bytes(bytes: &[u8]) -> Outcome {
    let rule = |id: &str| PopulationRule {
        id: PopulationId::new(id).unwrap(),
        from_months: None,
        to_months: None,
        implied_by: Vec::new(),
        has_trimesters: false,
    };
    let populations = Populations::new(vec![rule("elderly"), rule("pregnant")]).unwrap();
    let words = |word: &str| vec![word.to_owned()];
    let grade_words = GradeWords { avoid: words("not advised"), monitor: words("watch"), ..GradeWords::default() };
    read(bytes, "d.ron", Origin::Clinic, Rules { populations: &populations, grade_words: &grade_words })
}

/// The text without its mark, and where the mark stood.
fn marked(text: &str) -> (String, Place) {
    let at = text.find('^').unwrap();
    let before = &text[..at];
    let line = u32::try_from(before.matches('\n').count()).unwrap() + 1;
    let column = u32::try_from(before.rsplit('\n').next().unwrap().chars().count()).unwrap() + 1;
    (text.replacen('^', "", 1), Place { line, column })
}

/// A file with one entry in one list; a text source read whole (`w`), a label read in part (`p`).
fn file(list: &str, entry: &str) -> String {
    format!(
        "(
    schema: 1,
    drug: (id: \"d\", name: \"d\"),
    sources: [
        (id: \"w\", kind: web_article, read: whole, title: \"Web\", short: \"Web\"),
        (id: \"p\", kind: regulator_label, read: part, title: \"Label\", short: \"Label\"),
    ],
    {list}: [
        {entry}
    ],
)
"
    )
}

/// The one mistake of a marked text, which must stand at the mark.
#[track_caller]
fn only_mistake(text: &str) -> (MistakeKind, Outcome) {
    let (text, place) = marked(text);
    let outcome = read_bytes(text.as_bytes());
    assert_eq!(outcome.mistakes.len(), 1, "{:?}", outcome.mistakes);
    let mistake = outcome.mistakes[0].clone();
    assert_eq!(mistake.place, place, "{:?} in\n{text}", mistake.kind);
    (mistake.kind, outcome)
}
