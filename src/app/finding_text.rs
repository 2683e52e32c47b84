//! Sentences about what was found and checked, for the window and the command line alike.

use crate::domain::grade::Standing;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answer, AnswerFrom, Answers, Conflict, Patient, Resolved};
use crate::domain::population::PopulationId;
use crate::domain::search::{Hit, HitKind};
use crate::domain::source::Source;
use crate::domain::statement::Statement;
use crate::words::{Words, date_short};

/// Why a drug stands in the results of a search.
pub fn why_hit(words: &Words, hit: &Hit, exact: bool) -> String {
    let arguments = || [("name", (&hit.name).into()), ("matched", (&hit.matched).into()), ("n", hit.differs.into())];
    let id = match (hit.kind, exact) {
        (HitKind::Misspelling, _) => "why-misspelling",
        (HitKind::Distance, _) => "why-distance",
        (HitKind::Sound, _) => "why-sound",
        (HitKind::Brand, true) => "why-exact-brand",
        (HitKind::Brand, false) => "why-prefix-brand",
        (HitKind::Generic, true) => "why-exact-generic",
        (HitKind::Generic, false) => "why-prefix-generic",
        (HitKind::Labeler, true) => "why-exact-labeler",
        (HitKind::Labeler, false) => "why-prefix-labeler",
        (HitKind::Ndc, _) => "why-ndc",
        (HitKind::SetId, _) => "why-set-id",
        (_, true) => "why-exact-synonym",
        (_, false) => "why-prefix-synonym",
    };
    words.f(id, &arguments())
}

/// "web article, no date".
pub fn rank(words: &Words, source: &Source) -> String {
    let kind = words.t(&format!("kind-{}", source.kind.id()));
    let date = date_short(words, source.effective.as_ref());
    words.f("rank", &[("kind", (&kind).into()), ("date", (&date).into())])
}

/// "PsyWeb, web article, no date".
pub fn source_and_rank(words: &Words, source: &Source) -> String {
    let kind = words.t(&format!("kind-{}", source.kind.id()));
    let date = date_short(words, source.effective.as_ref());
    words.f("source-rank", &[("source", (&source.short).into()), ("kind", (&kind).into()), ("date", (&date).into())])
}

pub fn population(words: &Words, population: &PopulationId) -> String {
    words.t(&format!("population-{population}"))
}

/// In the middle of a sentence.
pub fn population_short(words: &Words, population: &PopulationId) -> String {
    words.t(&format!("population-short-{population}"))
}

pub fn standing(words: &Words, standing: Standing) -> String {
    words.t(&format!("standing-{}", standing.id()))
}

/// In the middle of a sentence.
pub fn standing_short(words: &Words, standing: Standing) -> String {
    words.t(&format!("standing-short-{}", standing.id()))
}

/// The word of a single statement: its grade, "Boxed warning", "Graded by our clinic: Monitor", "Not assessed".
pub fn statement_word(words: &Words, monograph: &Monograph, statement: &Statement) -> String {
    match (statement.grade, monograph.graded_by_clinic(statement)) {
        (Some(grade), _) => standing(words, grade.into()),
        (None, _) if statement.boxed => words.t("boxed-warning"),
        (None, Some((grade, _))) => words.f("graded-by-clinic", &[("grade", (&standing(words, grade.into())).into())]),
        (None, None) => standing(words, Standing::NotAssessed),
    }
}

/// A text to the letter of more bytes than this is named by its section in a line that can be opened.
const LONG: usize = 200;

/// What a statement says, in a line: its words; of a long text to the letter the section, which the line opens.
pub fn in_a_line(words: &Words, statement: &Statement) -> String {
    let long = statement.verbatim && statement.words.len() > LONG && !statement.section.trim().is_empty();
    match long {
        true => words.f("all-of-section", &[("section", statement.section.trim().into())]),
        false => statement.words.clone(),
    }
}

pub fn answer(words: &Words, answer: Answer) -> String {
    words.t(&format!("answer-{}", answer.id()))
}

/// "from age 70"; nothing for a typed answer.
pub fn answer_from(words: &Words, resolved: &Resolved, patient: &Patient) -> Option<String> {
    Some(match resolved.from.as_ref()? {
        AnswerFrom::Age => {
            let age = patient.age?;
            match age.years() {
                Some(years) => words.f("from-age-years", &[("age", (&years.to_string()).into())]),
                None => words.f("from-age-months", &[("age", (&age.months().to_string()).into())]),
            }
        }
        AnswerFrom::Trimester => words.t("from-trimester"),
        AnswerFrom::Population(id) => {
            words.f("from-population", &[("population", (&population_short(words, id)).into())])
        }
    })
}

/// A conflict between two answers, as a sentence.
pub fn conflict(words: &Words, conflict: &Conflict) -> String {
    let about = population(words, &conflict.population);
    let typed = answer(words, conflict.typed);
    let arguments = |against: String| {
        words.f(
            "conflict-population",
            &[("population", (&about).into()), ("typed", (&typed).into()), ("against", (&against).into())],
        )
    };
    match &conflict.against {
        AnswerFrom::Age => words.f("conflict-age", &[("population", (&about).into()), ("typed", (&typed).into())]),
        AnswerFrom::Trimester => words.t("conflict-trimester"),
        AnswerFrom::Population(id) => arguments(population_short(words, id)),
    }
}

/// What no question of this program asks about the patient, by name.
pub const NOT_CHECKED: [&str; 5] = ["dose", "kidney", "liver", "allergies", "other_medicines"];

/// The names of what was not asked: medicines fall out once some were named.
pub fn not_checked(patient: &Patient) -> Vec<&'static str> {
    NOT_CHECKED.into_iter().filter(|name| *name != "other_medicines" || patient.medicines.is_empty()).collect()
}

/// "You answered 4 of 7 questions. Not asked about this patient: dose, ..."
pub fn scope(words: &Words, answers: &Answers, of: usize, patient: &Patient) -> String {
    let list: Vec<String> = not_checked(patient).iter().map(|n| words.t(&format!("scope-{n}"))).collect();
    let list = list.join(", ");
    words.f("scope", &[("answered", answers.answered().into()), ("of", of.into()), ("list", (&list).into())])
}

/// “phrase” in quotation marks.
pub fn quoted(words: &Words, phrase: &str) -> String {
    words.f("quoted", &[("phrase", phrase.into())])
}

/// "Not checked: X. This drug has warnings about opioids, alcohol, antifungals: compare by hand."
pub fn not_checked_medicine(words: &Words, monograph: &Monograph, medicine: &str) -> String {
    let mut about: Vec<&str> = Vec::new();
    for interaction in &monograph.interactions {
        if !about.contains(&interaction.with.as_str()) {
            about.push(&interaction.with);
        }
    }
    if about.is_empty() {
        return words.f("medicine-not-checked-none", &[("medicine", medicine.into())]);
    }
    words.f("medicine-not-checked", &[("medicine", medicine.into()), ("list", (&about.join(", ")).into())])
}
