//! How a page is printed: paper, size, language, what is left out, the clinic's letterhead, and what was typed for this
//! copy alone.

use crate::domain::country::{Country, CountryPreset, SourcedNumber};
use crate::domain::date::PartialDate;
use crate::domain::handout::LeftOut;
use crate::handout::document::{Paper, TextSize};
use crate::handout::logo::Logo;
use crate::words::{Language, Words};

/// What the clinic prints on each page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    pub clinic: Option<String>,
    /// A line each.
    pub address: Vec<String>,
    pub telephone: Option<String>,
    pub country: Option<Country>,
    pub emergency_number: Option<String>,
    pub crisis_line: Option<String>,
    pub reporting_line: Option<String>,
    pub logo: Option<Logo>,
}

impl Letterhead {
    /// Chooses a country: its numbers go where none was typed. A number that the country before offered was not typed.
    pub fn choose_country(&mut self, chosen: Option<Country>, presets: &[CountryPreset]) {
        let preset = |country: Option<Country>| presets.iter().find(|p| Some(p.country) == country);
        let (before, after) = (preset(self.country), preset(chosen));
        let offer = |typed: &mut Option<String>, of: fn(&CountryPreset) -> Option<&SourcedNumber>| {
            let offered_before = before.and_then(of).is_some_and(|n| typed.as_ref() == Some(&n.text));
            if typed.is_none() || offered_before {
                *typed = after.and_then(of).map(|n| n.text.clone());
            }
        };
        offer(&mut self.emergency_number, |p| p.emergency_number.as_ref());
        offer(&mut self.crisis_line, |p| p.crisis_line.as_ref());
        offer(&mut self.reporting_line, |p| p.reporting_line.as_ref());
        self.country = chosen;
    }

    /// Address and telephone, a line each.
    pub fn lines(&self) -> Vec<String> {
        self.address.iter().chain(&self.telephone).cloned().collect()
    }

    /// The logo with its words for a screen reader.
    pub fn named_logo(&self, words: &Words) -> Option<Logo> {
        let alt = match &self.clinic {
            Some(clinic) => words.f("page-logo-alt", &[("clinic", clinic.into())]),
            None => words.t("page-logo-alt-unnamed"),
        };
        self.logo.clone().map(|logo| logo.named(alt))
    }

    /// Has nothing been set?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What was typed for this copy alone. It is printed and kept nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub patient: Option<String>,
    pub clinician: Option<String>,
    pub reason: Option<String>,
    pub how_much: Option<String>,
    pub when: Option<String>,
    pub notes: Option<String>,
}

/// How a page is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOptions {
    pub paper: Paper,
    pub size: TextSize,
    /// The language of the page, whatever the language of the window is.
    pub language: Language,
    /// A whole date.
    pub date: PartialDate,
    /// Parts that the clinic does not want; those that are locked are printed all the same.
    pub parts: LeftOut,
    /// Are the tablets drawn where they are known?
    pub tablets: bool,
    pub letterhead: Letterhead,
    pub typed: Typed,
}

impl PageOptions {
    /// A4, 12 pt, English, all parts, no letterhead, nothing typed.
    pub fn on(date: PartialDate) -> Self {
        Self {
            paper: Paper::A4,
            size: TextSize::Pt12,
            language: Language::En,
            date,
            parts: LeftOut::default(),
            tablets: true,
            letterhead: Letterhead::default(),
            typed: Typed::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preset(country: Country, emergency: &str) -> CountryPreset {
        let number = SourcedNumber { text: emergency.into(), source: "a page".into() };
        CountryPreset { country, emergency_number: Some(number), crisis_line: None, reporting_line: None }
    }

    #[test]
    fn a_country_offers_its_numbers_and_never_replaces_a_typed_one() {
        let presets = [preset(Country::Us, "911"), preset(Country::Uk, "999")];
        let mut head = Letterhead { crisis_line: Some("typed".into()), ..Letterhead::default() };
        head.choose_country(Some(Country::Us), &presets);
        assert_eq!((head.emergency_number.as_deref(), head.crisis_line.as_deref()), (Some("911"), Some("typed")));
        head.choose_country(Some(Country::Uk), &presets);
        assert_eq!(head.emergency_number.as_deref(), Some("999"), "the first was only offered");
        head.emergency_number = Some("112".into());
        head.choose_country(Some(Country::Us), &presets);
        assert_eq!(head.emergency_number.as_deref(), Some("112"));
        head.choose_country(None, &presets);
        assert_eq!((head.country, head.emergency_number.as_deref()), (None, Some("112")));
        let mut empty = Letterhead::default();
        empty.choose_country(Some(Country::Own), &presets);
        assert_eq!(empty.emergency_number, None);
    }
}
