//! Interactions with other medicines, the classes they are matched by, and where two sources point in opposite ways.

use std::collections::BTreeMap;

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

/// Does this interaction concern the medicine? By name, brand, class or substance.
pub fn concerns(interaction: &Interaction, medicine: &MedicineNames<'_>, classes: &[MedicineClass]) -> bool {
    let with = normalise(&interaction.with);
    let mut names: Vec<String> = medicine.known.iter().map(|n| normalise(n)).collect();
    names.push(normalise(medicine.given));
    if names.contains(&with) || medicine.class.is_some_and(|class| same_class(&with, &normalise(class), classes)) {
        return true;
    }
    interaction.kind == WithKind::Class
        && classes.iter().filter(|class| is_named(class, &with)).any(|class| {
            names.iter().any(|name| is_named(class, name) || class.members.iter().any(|m| normalise(&m.name) == *name))
        })
}

fn is_named(class: &MedicineClass, name: &str) -> bool {
    normalise(&class.name) == name || class.also.iter().any(|also| normalise(also) == name)
}

fn same_class(with: &str, class: &str, classes: &[MedicineClass]) -> bool {
    with == class || classes.iter().any(|c| is_named(c, with) && is_named(c, class))
}
