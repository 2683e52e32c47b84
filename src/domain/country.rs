//! The numbers to call that a country has, each with the page that says it. They are offered to a letterhead; what was
//! typed there is never replaced (`handout::compose::Letterhead`).

use serde::{Deserialize, Serialize};

/// Where the clinic is. `Own` has no numbers: all are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    Us,
    Uk,
    Canada,
    Spain,
    Own,
}

impl Country {
    pub const ALL: [Self; 5] = [Self::Us, Self::Uk, Self::Canada, Self::Spain, Self::Own];

    pub fn id(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Uk => "uk",
            Self::Canada => "canada",
            Self::Spain => "spain",
            Self::Own => "own",
        }
    }
}

/// A number or an address as it is printed, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourcedNumber {
    pub text: String,
    pub source: String,
}

/// The numbers of one country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryPreset {
    pub country: Country,
    #[serde(default)]
    pub emergency_number: Option<SourcedNumber>,
    #[serde(default)]
    pub crisis_line: Option<SourcedNumber>,
    #[serde(default)]
    pub reporting_line: Option<SourcedNumber>,
}
