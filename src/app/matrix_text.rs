//! What a screen reader says of the cells of the matrix, as sentences.

use crate::app::finding_text::{population_short, standing_short};
use crate::domain::grade::Standing;
use crate::domain::matrix::{Anyone, Cell};
use crate::domain::population::PopulationId;
use crate::words::Words;

/// "clonazepam, breastfeeding: contraindicated, sources disagree (4)".
pub fn cell(words: &Words, drug: &str, population: &PopulationId, cell: Cell) -> String {
    let only_box = cell.boxed && cell.standing == Standing::NothingCounts;
    let mut parts = Vec::new();
    if !only_box {
        parts.push(standing_short(words, cell.standing));
    }
    if cell.boxed {
        parts.push(words.t("boxed-short"));
    }
    if cell.disagree > 0 {
        parts.push(words.f("disagree-short", &[("n", usize::from(cell.disagree).into())]));
    }
    sentence(words, drug, &population_short(words, population), &parts)
}

/// "clonazepam, anyone: 3 boxed warnings, 4 contraindications".
pub fn anyone(words: &Words, drug: &str, anyone: Anyone) -> String {
    let mut parts = Vec::new();
    let counted = anyone.boxed > 0 || anyone.contraindications > 0;
    if !counted || anyone.standing == Standing::CheckFailed {
        parts.push(standing_short(words, anyone.standing));
    }
    for (id, n) in [("count-boxed", anyone.boxed), ("count-contraindications", anyone.contraindications)] {
        parts.extend((n > 0).then(|| words.f(id, &[("n", usize::from(n).into())])));
    }
    sentence(words, drug, &words.t("drawer-anyone"), &parts)
}

fn sentence(words: &Words, drug: &str, about: &str, parts: &[String]) -> String {
    let list = parts.join(", ");
    words.f("matrix-cell", &[("drug", drug.into()), ("population", about.into()), ("list", (&list).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::grade::Grade;
    use crate::domain::patient::Answer;

    #[test]
    fn cells_are_read_as_sentences_and_a_box_never_goes_silent() {
        let words = Words::english();
        let population = PopulationId::new("breastfeeding").unwrap();
        let graded = Cell {
            standing: Standing::Contraindicated,
            grade: Some(Grade::Contraindicated),
            disagree: 4,
            answer: Answer::Yes,
            boxed: false,
        };
        let read = |one: Cell| cell(&words, "clonazepam", &population, one);
        assert_eq!(read(graded), "clonazepam, breastfeeding: contraindicated, sources disagree (4)");
        let boxed = Cell { boxed: true, disagree: 0, ..graded };
        assert_eq!(read(boxed), "clonazepam, breastfeeding: contraindicated, boxed warning");
        let only_box = Cell { standing: Standing::NothingCounts, grade: None, ..boxed };
        assert_eq!(read(only_box), "clonazepam, breastfeeding: boxed warning");
        let no = Cell { boxed: false, ..only_box };
        assert_eq!(read(no), "clonazepam, breastfeeding: answered no");
        let of =
            |standing, boxed, contraindications| anyone(&words, "x", Anyone { standing, boxed, contraindications });
        assert_eq!(of(Standing::Contraindicated, 3, 1), "x, anyone: 3 boxed warnings, 1 contraindication");
        assert_eq!(of(Standing::CheckFailed, 1, 0), "x, anyone: check failed, 1 boxed warning");
        assert_eq!(of(Standing::NotStated, 0, 0), "x, anyone: not stated");
    }
}
