//! Use in specific populations: which groups of patients there are, in which order, and what answers them by itself.
//! The list is data (`data/populations.ron`); what a patient answered is in `patient`.

use std::collections::BTreeSet;

use serde::Deserialize;

/// The name of the population under which a statement concerns every patient.
pub const ANYONE: &str = "anyone";

/// One group of patients.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PopulationRule {
    pub id: PopulationId,
    /// The group is met from this age on, in months; 780 (65 years) for elderly.
    #[serde(default)]
    pub from_months: Option<u32>,
    /// The group is met below this age, in months; 216 (18 years) for under 18.
    #[serde(default)]
    pub to_months: Option<u32>,
    /// A yes to one of these populations answers this one too, and its row says "see ...".
    #[serde(default)]
    pub implied_by: Vec<PopulationId>,
    /// A trimester only has a meaning for this population.
    #[serde(default)]
    pub has_trimesters: bool,
}

impl PopulationRule {
    /// Is the group one of age? Then the age answers it.
    pub fn is_by_age(&self) -> bool {
        self.from_months.is_some() || self.to_months.is_some()
    }
}

/// A population's name: `[a-z_]{1,32}` (contract.md writes `under_18`, with an underscore).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct PopulationId(String);

impl PopulationId {
    pub fn new(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        ((1..=32).contains(&text.len()) && plain).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_anyone(&self) -> bool {
        self.0 == ANYONE
    }
}

impl std::fmt::Display for PopulationId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PopulationId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is not the name of a population")))
    }
}

/// All groups of patients, in the order in which they are shown everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Populations(Vec<PopulationRule>);

impl Populations {
    /// The list, or the name that stands in it twice or is implied by an unknown one.
    pub fn new(rules: Vec<PopulationRule>) -> Result<Self, PopulationId> {
        let mut seen = BTreeSet::new();
        for rule in &rules {
            if rule.id.is_anyone() || !seen.insert(rule.id.clone()) {
                return Err(rule.id.clone());
            }
        }
        match rules.iter().flat_map(|r| &r.implied_by).find(|id| !seen.contains(*id)) {
            Some(unknown) => Err(unknown.clone()),
            None => Ok(Self(rules)),
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, PopulationRule> {
        self.0.iter()
    }

    pub fn ids(&self) -> impl Iterator<Item = &PopulationId> {
        self.0.iter().map(|rule| &rule.id)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: &PopulationId) -> Option<&PopulationRule> {
        self.0.iter().find(|rule| rule.id == *id)
    }

    /// The place in the order of the list; unknown names come last.
    pub fn place(&self, id: &PopulationId) -> usize {
        self.0.iter().position(|rule| rule.id == *id).unwrap_or(self.0.len())
    }
}
