//! What a label pack is called: its id, its name, its version. What lies in one, and where, is in `store::pack`.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::id::Id;

/// The pack that a text came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackTag {
    pub id: Id,
    /// As people call it.
    pub name: String,
    pub version: PackVersion,
}

/// Numbers with dots ("2026.11.2"), compared number by number; what is left out counts as 0.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct PackVersion(String);

/// More numbers than that nobody reads.
const MOST_NUMBERS: usize = 6;
/// Digits of one number: fits a 64-bit number.
const MOST_DIGITS: usize = 12;

impl PackVersion {
    pub fn new(text: &str) -> Option<Self> {
        let number =
            |part: &str| (1..=MOST_DIGITS).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        let parts = text.split('.');
        (parts.clone().count() <= MOST_NUMBERS && parts.clone().all(number)).then(|| Self(text.to_owned()))
    }

    /// The version that a date makes: `2026-11-05` is 2026.11.5.
    pub fn of_date(date: &super::date::PartialDate) -> Option<Self> {
        let numbers: Vec<String> =
            date.as_str().split('-').filter_map(|part| part.parse::<u32>().ok()).map(|n| n.to_string()).collect();
        Self::new(&numbers.join("."))
    }

    /// Of a pack whose version cannot be read: before every other.
    pub fn none() -> Self {
        Self("0".to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn numbers(&self) -> impl Iterator<Item = u64> {
        self.0.split('.').map(|part| part.parse().unwrap_or(0)).chain(std::iter::repeat(0)).take(MOST_NUMBERS)
    }
}

impl Ord for PackVersion {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers().cmp(other.numbers())
    }
}

impl PartialOrd for PackVersion {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for PackVersion {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for PackVersion {}

impl fmt::Display for PackVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PackVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is not a version")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::PartialDate;

    fn version(text: &str) -> PackVersion {
        PackVersion::new(text).unwrap()
    }

    #[test]
    fn versions_are_compared_number_by_number() {
        assert!(version("2026.9") < version("2026.11"));
        assert!(version("2026.11") < version("2026.11.1"));
        assert_eq!(version("1"), version("1.0"));
        assert_eq!(PackVersion::of_date(&PartialDate::new("2026-11-05").unwrap()).unwrap().as_str(), "2026.11.5");
        for bad in ["", "1.", "1..2", "v1", "1-2", "1.2.3.4.5.6.7", "1234567890123"] {
            assert!(PackVersion::new(bad).is_none(), "{bad}");
        }
    }
}
