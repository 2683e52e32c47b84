//! The reading grade of each text of a monograph: our wording for the staff and our wording for the patient. Names are
//! left out as on the page: the drug's own, and those of what it interacts with.

use super::counts;
use crate::domain::monograph::Monograph;

/// Whom a text is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Staff,
    Patient,
}

/// One text and how hard it reads.
#[derive(Clone, Debug, PartialEq)]
pub struct GradedText<'a> {
    /// The entry's id. A gap has none: the name of its population stands for it.
    pub id: String,
    pub reader: Reader,
    /// Flesch-Kincaid.
    pub grade: f64,
    pub text: &'a str,
}

/// Every text that has a grade, in the order of the file: items, statements, gaps, interactions.
pub fn graded_texts(monograph: &Monograph) -> Vec<GradedText<'_>> {
    let with = monograph.interactions.iter().map(|interaction| interaction.with.as_str());
    let left_out: Vec<&str> = monograph.drug.names().chain(with).collect();
    let graded = |(id, reader, text)| {
        let grade = counts([text], &left_out).flesch_kincaid()?;
        Some(GradedText { id, reader, grade, text })
    };
    texts(monograph).into_iter().filter_map(graded).collect()
}

fn texts<'a>(monograph: &'a Monograph) -> Vec<(String, Reader, &'a str)> {
    let mut texts = Vec::new();
    let mut add = |id: String, words: Option<&'a String>, patient_words: Option<&'a String>| {
        texts.extend(words.map(|text| (id.clone(), Reader::Staff, text.as_str())));
        texts.extend(patient_words.map(|text| (id, Reader::Patient, text.as_str())));
    };
    for item in &monograph.items {
        add(item.id.to_string(), Some(&item.words), item.patient_words.as_ref());
    }
    for statement in &monograph.statements {
        add(statement.id.to_string(), Some(&statement.words), statement.patient_words.as_ref());
    }
    for gap in &monograph.gaps {
        add(gap.population.to_string(), gap.words.as_ref(), gap.patient_words.as_ref());
    }
    for interaction in &monograph.interactions {
        add(interaction.id.to_string(), Some(&interaction.words), interaction.patient_words.as_ref());
    }
    texts
}

/// The middle one of the grades, or the mean of the two in the middle.
pub fn median(grades: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut grades: Vec<f64> = grades.into_iter().collect();
    grades.sort_by(f64::total_cmp);
    let upper = *grades.get(grades.len() / 2)?;
    let lower = if grades.len().is_multiple_of(2) { *grades.get(grades.len() / 2 - 1)? } else { upper };
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        assert_eq!(median([]), None);
        assert_eq!(median([4.0]), Some(4.0));
        assert_eq!(median([9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median([9.0, 1.0, 2.0, 3.0]), Some(2.5));
    }
}
