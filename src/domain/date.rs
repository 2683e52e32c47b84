//! Dates as sources give them: a year, a month or a day. Today's date comes from `service::clock`, never from here.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; years 1900 to 2199. Text order is time order, the vaguer date first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct PartialDate(String);

impl PartialDate {
    pub fn new(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|m| digits(m, 2));
        let day = parts.next().map(|d| digits(d, 2));
        let whole = parts.next().is_none();
        let month_fits = month.is_none_or(|m| m.is_some_and(|m| (1..=12).contains(&m)));
        let day_fits = match (month.flatten(), day) {
            (_, None) => true,
            (Some(m), Some(Some(d))) => (1..=days_in(year, m)).contains(&d),
            _ => false,
        };
        (whole && (1900..2200).contains(&year) && month_fits && day_fits).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn year(&self) -> u16 {
        self.part(0)
    }

    /// 1 to 12, or `None` where only the year is known.
    pub fn month(&self) -> Option<u8> {
        u8::try_from(self.part(1)).ok().filter(|m| *m > 0)
    }

    /// 1 to 31, or `None` where only the month or the year is known.
    pub fn day(&self) -> Option<u8> {
        u8::try_from(self.part(2)).ok().filter(|d| *d > 0)
    }

    fn part(&self, index: usize) -> u16 {
        self.0.split('-').nth(index).and_then(|p| p.parse().ok()).unwrap_or(0)
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{text}\" is not a date: YYYY, YYYY-MM or YYYY-MM-DD")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_dates_are_dates() {
        for good in ["2023", "2023-01", "2024-02-29", "1999-12-31"] {
            assert!(PartialDate::new(good).is_some(), "{good}");
        }
        for bad in ["", "23", "2023-13", "2023-00", "2023-02-29", "2023-1", "2023-01-01-01", "2023-01-", "0000"] {
            assert!(PartialDate::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_vaguer_date_comes_first() {
        let date = |t| PartialDate::new(t).unwrap();
        assert!(date("2023") < date("2023-01") && date("2023-01") < date("2023-01-05"));
        assert_eq!((date("2023-01").month(), date("2023-01").day()), (Some(1), None));
    }
}
