//! The lines about other medicines: those of the patient, and the checked drugs with each other. They have no grade: they
//! name no group of patients.

use crate::app::checking::{Between, CheckedDrug};
use crate::app::finding_text::{not_checked_medicine, source_and_rank};
use crate::domain::id::Id;
use crate::domain::interaction::{Direction, Interaction};
use crate::domain::monograph::Monograph;
use crate::words::Words;

/// One interaction of a checked drug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InteractionLine {
    pub id: Id,
    pub drug: Id,
    /// The drug as it is painted, with tall-man letters.
    pub drug_shown: String,
    /// What the source names: a drug, a class, a substance.
    pub with: String,
    /// The patient's medicine that it matches, as typed; `None` where no medicine was named.
    pub medicine: Option<String>,
    pub direction: Direction,
    /// "weaker effect".
    pub direction_word: String,
    pub words: String,
    pub phrase: Option<String>,
    /// "US label, regulator label, no date".
    pub source: String,
    pub section: String,
    /// Another source names the opposite direction.
    pub disagree: bool,
    /// "clonazepam with fluconazole (antifungals): weaker effect, sources disagree".
    pub sentence: String,
}

impl InteractionLine {
    fn of(words: &Words, monograph: &Monograph, interaction: &Interaction, medicine: Option<&str>) -> Self {
        let drug = &monograph.drug;
        let source = monograph.source(&interaction.source);
        let direction_word = words.t(&format!("direction-{}", interaction.direction.id()));
        let mut parts = vec![direction_word.clone()];
        parts.extend(interaction.disagree.then(|| words.t("disagree-word")));
        let with = match medicine {
            Some(medicine) if medicine != interaction.with => format!("{medicine} ({})", interaction.with),
            _ => interaction.with.clone(),
        };
        let list = parts.join(", ");
        let sentence = words.f(
            "interaction-sentence",
            &[("drug", (&drug.name).into()), ("with", (&with).into()), ("list", (&list).into())],
        );
        Self {
            id: interaction.id.clone(),
            drug: drug.id.clone(),
            drug_shown: drug.tall_man.clone().unwrap_or_else(|| drug.name.clone()),
            with: interaction.with.clone(),
            medicine: medicine.map(str::to_owned),
            direction: interaction.direction,
            direction_word,
            words: interaction.words.clone(),
            phrase: interaction.phrase.clone(),
            source: source.map_or_else(|| interaction.source.to_string(), |s| source_and_rank(words, s)),
            section: interaction.section.clone(),
            disagree: interaction.disagree,
            sentence,
        }
    }
}

/// What one checked drug's text says about another checked drug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BetweenLine {
    /// The drugs as a screen reader says them.
    pub drug_name: String,
    pub other_name: String,
    pub other: Id,
    /// The other drug as it is painted, with tall-man letters.
    pub other_shown: String,
    /// Its `medicine` is the other drug's name.
    pub line: InteractionLine,
}

impl BetweenLine {
    pub fn of(words: &Words, between: &Between<'_>) -> Self {
        let other = &between.other.drug;
        Self {
            drug_name: between.drug.drug.name.clone(),
            other_name: other.name.clone(),
            other: other.id.clone(),
            other_shown: other.tall_man.clone().unwrap_or_else(|| other.name.clone()),
            line: InteractionLine::of(words, between.drug, between.interaction, Some(&other.name)),
        }
    }
}

pub fn interactions(words: &Words, drug: &CheckedDrug<'_>) -> Vec<InteractionLine> {
    let lines = drug.interactions.iter();
    lines
        .map(|(interaction, medicine)| InteractionLine::of(words, drug.monograph, interaction, medicine.as_deref()))
        .collect()
}

/// A sentence for each medicine that nothing matches, and for each that is the drug itself.
pub fn not_checked(words: &Words, drug: &CheckedDrug<'_>) -> Vec<String> {
    let named = &drug.monograph.drug.name;
    let itself = drug
        .itself
        .iter()
        .map(|medicine| words.f("medicine-is-the-drug", &[("medicine", medicine.into()), ("drug", named.into())]));
    let not = drug.not_checked.iter().map(|medicine| {
        words.f(
            "not-checked-of",
            &[("drug", named.into()), ("sentence", (&not_checked_medicine(words, drug.monograph, medicine)).into())],
        )
    });
    itself.chain(not).collect()
}
