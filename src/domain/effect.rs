//! Side effects in the tiers in which a source gives them (CIOMS: adverse reaction frequency categories). Tiers that a
//! source names in words only are never converted to numbers.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// The frequency category, most frequent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    VeryCommon,
    Common,
    LessCommon,
    Uncommon,
    Rare,
    VeryRare,
    NotKnown,
}

impl Tier {
    pub fn id(self) -> &'static str {
        match self {
            Self::VeryCommon => "very_common",
            Self::Common => "common",
            Self::LessCommon => "less_common",
            Self::Uncommon => "uncommon",
            Self::Rare => "rare",
            Self::VeryRare => "very_rare",
            Self::NotKnown => "not_known",
        }
    }
}

/// What the tier's word means in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// CIOMS intervals: common is 1 in 100 to 1 in 10.
    Cioms,
    /// Words only; the source gives no numbers.
    Words,
    /// A US label's own lists.
    UsLabel,
}

/// How soon to act, only where a source says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    Now,
    Soon,
}

/// One tier of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectList {
    pub tier: Tier,
    /// The source's own word for the tier.
    pub source_word: String,
    pub scheme: Scheme,
    pub source: Id,
    pub effects: Vec<Effect>,
}

/// One effect: a term of the source, to the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    pub id: Id,
    pub term: String,
    /// Plain words, shown in brackets after the term.
    #[serde(default)]
    pub plain: Option<String>,
    #[serde(default)]
    pub serious: bool,
    /// Who calls it serious; required where `serious` is set.
    #[serde(default)]
    pub serious_source: Option<Id>,
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// In percent, 0 to 100, only where the source gives the number.
    #[serde(default)]
    pub percent: Option<Percent>,
}

/// A share in hundredths of a percent, so that equal numbers are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    pub fn new(percent: f64) -> Option<Self> {
        // The bounds make the cast exact enough: 0 to 10,000.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (0.0..=100.0).contains(&percent).then(|| Self((percent * 100.0).round() as u32))
    }

    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let percent = f64::deserialize(deserializer)?;
        Self::new(percent).ok_or_else(|| serde::de::Error::custom("a percentage lies between 0 and 100"))
    }
}

impl EffectList {
    /// The order on screen and paper: serious first, then the source's order.
    pub fn in_order(&self) -> Vec<&Effect> {
        let mut effects: Vec<_> = self.effects.iter().collect();
        effects.sort_by_key(|effect| !effect.serious);
        effects
    }
}
