//! Identifiers of drugs, statements and sources, and the one rule that they obey. Names for people do not belong here.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// A stable identifier: 1 to 64 characters out of `a-z`, `0-9` and `-`, so that it can stand in a file name, in a
/// shell command and in JSON without being quoted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The identifier, if `text` obeys the rule.
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=64).contains(&text.len());
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        (fits && plain).then(|| Self(text.to_owned()))
    }

    /// The nearest identifier that can be made from any text: other characters become one hyphen.
    /// `None` where nothing is left.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut id = String::new();
        for c in text.chars().flat_map(char::to_lowercase) {
            if id.len() >= 64 {
                break;
            }
            if c.is_ascii_lowercase() || c.is_ascii_digit() {
                id.push(c);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        Self::new(id.trim_end_matches('-'))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is not an id: 1 to 64 of a-z, 0-9 and -")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_digits_and_hyphens() {
        for good in ["a", "psyweb-elderly-1", &"x".repeat(64)] {
            assert!(Id::new(good).is_some(), "{good}");
        }
        for bad in ["", "A", "a b", "a_b", "é", &"x".repeat(65), "../x"] {
            assert!(Id::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn any_name_gives_an_id_or_nothing() {
        assert_eq!(Id::from_text("Depakote ER (oral)").map(|i| i.to_string()), Some("depakote-er-oral".into()));
        assert_eq!(Id::from_text("  "), None);
    }
}
