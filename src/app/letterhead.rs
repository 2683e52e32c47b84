//! The clinic's letterhead as the window keeps it: changed field by field, written at once on a job, whole or not at all.

use std::path::PathBuf;

use crate::domain::country::Country;
use crate::handout::compose::Letterhead;
use crate::service::jobs::JobId;

/// The letterhead and what came of its files.
#[derive(Default)]
pub struct LetterheadState {
    /// As it is typed: empty lines and blanks too, while somebody types.
    pub head: Letterhead,
    /// May it be written? Not over a file that nobody understood.
    pub writable: bool,
    pub saving: Option<JobId>,
    /// It was changed while it was being written, or before anything is written.
    pub changed: bool,
    /// A logo is being read.
    pub reading: Option<JobId>,
    /// Why the last logo was refused; the one before stays.
    pub refused: Option<String>,
    /// Why it could not be kept.
    pub failed: Option<String>,
}

/// What stands in a letterhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadField {
    Clinic,
    Address,
    Telephone,
    Emergency,
    Crisis,
    Reporting,
}

impl HeadField {
    pub const ALL: [Self; 6] =
        [Self::Clinic, Self::Address, Self::Telephone, Self::Emergency, Self::Crisis, Self::Reporting];

    pub fn id(self) -> &'static str {
        match self {
            Self::Clinic => "clinic",
            Self::Address => "address",
            Self::Telephone => "telephone",
            Self::Emergency => "emergency",
            Self::Crisis => "crisis",
            Self::Reporting => "reporting",
        }
    }
}

/// What can be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterheadCommand {
    Set(HeadField, String),
    /// Offers the numbers of a country; none that was typed is replaced.
    Country(Option<Country>),
    Logo(PathBuf),
    RemoveLogo,
}

/// The text of a field as it was typed.
pub fn text(head: &Letterhead, field: HeadField) -> String {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        HeadField::Clinic => of(&head.clinic),
        HeadField::Address => head.address.join("\n"),
        HeadField::Telephone => of(&head.telephone),
        HeadField::Emergency => of(&head.emergency_number),
        HeadField::Crisis => of(&head.crisis_line),
        HeadField::Reporting => of(&head.reporting_line),
    }
}

pub fn set(head: &mut Letterhead, field: HeadField, text: String) {
    let lines = || text.split('\n').map(str::to_owned).collect::<Vec<_>>();
    let one = Some(text.clone()).filter(|text| !text.is_empty());
    match field {
        HeadField::Clinic => head.clinic = one,
        HeadField::Address => head.address = if text.is_empty() { Vec::new() } else { lines() },
        HeadField::Telephone => head.telephone = one,
        HeadField::Emergency => head.emergency_number = one,
        HeadField::Crisis => head.crisis_line = one,
        HeadField::Reporting => head.reporting_line = one,
    }
}

/// As it is printed and kept: a blank field is one in which nothing was typed.
pub fn as_printed(head: &Letterhead) -> Letterhead {
    let of = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let address = head.address.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    Letterhead {
        clinic: of(&head.clinic),
        address,
        telephone: of(&head.telephone),
        country: head.country,
        emergency_number: of(&head.emergency_number),
        crisis_line: of(&head.crisis_line),
        reporting_line: of(&head.reporting_line),
        logo: head.logo.clone(),
    }
}
