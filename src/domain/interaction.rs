//! Interactions with other medicines, the classes they are matched by, and where two sources point in opposite ways.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::text::normalise;

/// What the other side of an interaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithKind {
    Drug,
    Class,
    Substance,
}

/// What the other medicine does to the effect of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Raises,
    Lowers,
    Adds,
    /// The source names an effect but no direction.
    Other,
}

impl Direction {
    pub fn id(self) -> &'static str {
        match self {
            Self::Raises => "raises",
            Self::Lowers => "lowers",
            Self::Adds => "adds",
            Self::Other => "other",
        }
    }
}

/// One interaction of one source. The field order is the order of the JSON; `medicine` follows there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interaction {
    pub id: Id,
    pub with: String,
    pub kind: WithKind,
    pub direction: Direction,
    #[serde(default)]
    pub phrase: Option<String>,
    pub words: String,
    #[serde(default)]
    pub patient_words: Option<String>,
    pub source: Id,
    pub section: String,
    /// Another source names the opposite direction; computed by [`mark_disagreements`].
    #[serde(skip_deserializing)]
    pub disagree: bool,
}

impl Interaction {
    pub fn printed(&self) -> &str {
        self.patient_words.as_deref().unwrap_or(&self.words)
    }
}

/// Marks interactions with the same `with` whose known directions differ (design 3.7). "Other" is no known direction.
pub fn mark_disagreements(interactions: &mut [Interaction]) {
    let mut directions: BTreeMap<String, Vec<Direction>> = BTreeMap::new();
    for interaction in interactions.iter().filter(|i| i.direction != Direction::Other) {
        directions.entry(normalise(&interaction.with)).or_default().push(interaction.direction);
    }
    for interaction in interactions.iter_mut() {
        let known = directions.get(&normalise(&interaction.with));
        interaction.disagree = interaction.direction != Direction::Other
            && known.is_some_and(|all| all.iter().any(|other| *other != interaction.direction));
    }
}

/// A class of medicines and its members, each with the source that says so (`data/classes.ron`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MedicineClass {
    pub name: String,
    /// Other words for the class, singular and plural.
    #[serde(default)]
    pub also: Vec<String>,
    pub members: Vec<ClassMember>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassMember {
    pub name: String,
    /// Who says that it belongs to the class.
    pub source: String,
}

/// Which names a medicine answers to: its own, and those of the drug in the library that it is.
pub struct MedicineNames<'a> {
    pub given: &'a str,
    /// Generic name, brands and synonyms of the drug, where the library knows it.
    pub known: Vec<&'a str>,
    /// The class that the library gives the drug.
    pub class: Option<&'a str>,
}

/// Everything that a medicine answers to, folded: its names, its class, and the classes that hold one of these as a
/// member, also where a class is itself a member of a wider one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswersTo {
    names: BTreeSet<String>,
    /// The names alone, for what concerns one drug or substance.
    own: BTreeSet<String>,
}

impl AnswersTo {
    pub fn of(medicine: &MedicineNames<'_>, classes: &[MedicineClass]) -> Self {
        let names = medicine.known.iter().copied().chain([medicine.given]);
        let own: BTreeSet<String> = names.map(normalise).filter(|name| !name.is_empty()).collect();
        let mut names = own.clone();
        names.extend(medicine.class.map(normalise).filter(|class| !class.is_empty()));
        // Each round adds whole classes, so there are at most as many rounds as classes.
        while let Some(class) = classes.iter().find(|class| !holds_all(&names, class) && belongs(&names, class)) {
            names.extend(words_of(class).map(normalise));
        }
        Self { names, own }
    }

    /// Does this interaction concern the medicine? By name, brand, class or substance.
    pub fn met_by(&self, interaction: &Interaction) -> bool {
        let with = normalise(&interaction.with);
        match interaction.kind {
            WithKind::Drug | WithKind::Substance if self.own.contains(&with) => true,
            _ => self.names.contains(&with) || self.names.contains(&singular(&with)) || self.in_plural(&with),
        }
    }

    fn in_plural(&self, with: &str) -> bool {
        self.names.iter().any(|name| singular(name) == with)
    }
}

/// A class is named with and without its last letter: "opioids" and "opioid".
fn singular(name: &str) -> String {
    name.strip_suffix('s').unwrap_or(name).to_owned()
}

fn words_of(class: &MedicineClass) -> impl Iterator<Item = &str> {
    std::iter::once(&class.name).chain(&class.also).map(String::as_str)
}

fn holds_all(names: &BTreeSet<String>, class: &MedicineClass) -> bool {
    words_of(class).all(|word| names.contains(&normalise(word)))
}

/// Is one of the names the class itself, or a member of it?
fn belongs(names: &BTreeSet<String>, class: &MedicineClass) -> bool {
    let members = class.members.iter().map(|member| member.name.as_str());
    words_of(class).chain(members).map(normalise).any(|word| names.contains(&word))
}

/// Does this interaction concern the medicine? By name, brand, class or substance.
pub fn concerns(interaction: &Interaction, medicine: &MedicineNames<'_>, classes: &[MedicineClass]) -> bool {
    AnswersTo::of(medicine, classes).met_by(interaction)
}
