//! Dates, ages and numbers as people read them. Doses are never formatted: they are shown as their source writes them.

use super::Words;
use crate::domain::date::PartialDate;

/// "Jan 2023", "18 Sep 2019", "2019", or the words for no date.
pub fn date_short(words: &Words, date: Option<&PartialDate>) -> String {
    date.map_or_else(|| words.t("no-date"), |date| written(words, date, "month-short"))
}

/// "January 2023", "22 November 2026".
pub fn date_long(words: &Words, date: &PartialDate) -> String {
    written(words, date, "month-long")
}

fn written(words: &Words, date: &PartialDate, month_words: &str) -> String {
    let year = date.year().to_string();
    let Some(month) = date.month() else { return year };
    let month = words.t(&format!("{month_words}-{month}"));
    match date.day() {
        Some(day) => words
            .f("date-day", &[("day", (&day.to_string()).into()), ("month", (&month).into()), ("year", (&year).into())]),
        None => words.f("date-month", &[("month", (&month).into()), ("year", (&year).into())]),
    }
}

/// How old a text is: "7 years old", "5 months old", "less than a month old". Nothing where it is from the future, or
/// where only its year is known and it is younger than a year.
pub fn age_of(words: &Words, effective: &PartialDate, today: &PartialDate) -> Option<String> {
    let months = |d: &PartialDate| u32::from(d.year()) * 12 + u32::from(d.month().unwrap_or(12)) - 1;
    // The last month counts once its day has come.
    let not_yet = matches!((effective.day(), today.day()), (Some(then), Some(now)) if now < then);
    let between = months(today).checked_sub(months(effective))?;
    if not_yet && between == 0 {
        return None;
    }
    let between = between - u32::from(not_yet);
    let count = |n: u32| usize::try_from(n).unwrap_or(0);
    match (between / 12, between) {
        (years @ 1.., _) => Some(words.f("years-old", &[("years", count(years).into())])),
        (0, _) if effective.month().is_none() => None,
        (0, 0) => Some(words.t("less-than-a-month-old")),
        (0, months) => Some(words.f("months-old", &[("months", count(months).into())])),
    }
}

/// How the thousands of a number are set apart.
#[derive(Clone, Copy)]
pub enum Grouping {
    Comma,
    /// On the screen, in Spanish.
    Point,
    /// On paper, in Spanish: four digits stand together, and a space that does not break sets groups apart.
    AsTheAcademy,
}

impl Grouping {
    pub fn write(self, number: u64) -> String {
        match self {
            Self::Comma => grouped(number, ','),
            Self::Point => grouped(number, '.'),
            Self::AsTheAcademy if number < 10_000 => number.to_string(),
            Self::AsTheAcademy => grouped(number, '\u{a0}'),
        }
    }
}

/// Digits in groups of three.
fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn date(text: &str) -> PartialDate {
        PartialDate::new(text).unwrap()
    }

    #[test]
    fn dates_are_written_as_exact_as_they_are_known() {
        let words = Words::english();
        assert_eq!(date_short(&words, Some(&date("2023-01"))), "Jan 2023");
        assert_eq!(date_short(&words, Some(&date("2019-09-18"))), "18 Sep 2019");
        assert_eq!(date_short(&words, None), "no date");
        assert_eq!(date_long(&words, &date("2026-11-22")), "22 November 2026");
    }

    #[test]
    fn spanish_writes_dates_and_numbers_in_its_own_way() {
        let (screen, page) = (Words::window(Language::Es), Words::page(Language::Es));
        assert_eq!(date_short(&screen, Some(&date("2026-11-13"))), "13 nov 2026");
        assert_eq!(date_short(&screen, None), "sin fecha");
        assert_eq!((screen.number(3979), page.number(3979)), ("3.979".into(), "3979".into()));
        assert_eq!(age_of(&screen, &date("2019-03"), &date("2026-11-22")), Some("hace 7 años".into()));
        assert_eq!(date_long(page, &date("2026-11-22")), "22 de noviembre de 2026");
    }

    #[test]
    fn a_locale_names_its_language_and_an_unknown_one_is_english() {
        for spanish in ["es", "es_MX.UTF-8", "es-419", "ES_es@euro"] {
            assert_eq!(Language::of_locale(spanish), Language::Es, "{spanish}");
        }
        for english in ["", "C", "POSIX", "en_GB.UTF-8", "est_EE", "de-DE"] {
            assert_eq!(Language::of_locale(english), Language::En, "{english}");
        }
    }

    #[test]
    fn a_text_has_an_age_in_years_and_below_one_in_months() {
        let words = Words::english();
        assert_eq!(age_of(&words, &date("2019-03"), &date("2026-11-22")), Some("7 years old".into()));
        assert_eq!(age_of(&words, &date("2025-11"), &date("2026-11-22")), Some("1 year old".into()));
        for (effective, age) in [
            ("2026-03", "8 months old"),
            ("2026-10", "1 month old"),
            ("2026-11", "less than a month old"),
            ("2026-10-30", "less than a month old"),
            ("2025-11-22", "1 year old"),
            ("2025-11-23", "11 months old"),
            ("2023-08-30", "3 years old"),
            ("2024", "1 year old"),
        ] {
            assert_eq!(age_of(&words, &date(effective), &date("2026-11-22")), Some(age.into()), "{effective}");
        }
        // A year alone does not tell months, and what is to come has no age.
        for effective in ["2025", "2026", "2026-11-23", "2027-03"] {
            assert_eq!(age_of(&words, &date(effective), &date("2026-11-22")), None, "{effective}");
        }
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            (grouped(3979, ','), grouped(12, ','), grouped(1_000_000, ',')),
            ("3,979".into(), "12".into(), "1,000,000".into())
        );
    }
}
