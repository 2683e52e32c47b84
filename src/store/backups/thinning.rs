//! Which copies are kept. They are gone through from the newest number on, and hours, days, weeks and months are counted as
//! they come: a clock that was set wrong cannot make a new copy look old.

use super::{Backup, Hour};

/// The newest stay whatever their hour: what was there before a copy was brought back is among them.
const NEWEST: usize = 10;
/// Of the newest day; then one a day, a week, a month.
const HOURS: usize = 24;
const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;

/// One kind of span: how many of them keep a copy, and which had one.
struct Spans {
    most: usize,
    of: fn(&Hour) -> (i64, u8),
    seen: Vec<(i64, u8)>,
}

impl Spans {
    fn new(most: usize, of: fn(&Hour) -> (i64, u8)) -> Self {
        Self { most, of, seen: Vec::new() }
    }

    /// Is this the newest copy of a span that still counts?
    fn takes(&mut self, made: &Hour) -> bool {
        let span = (self.of)(made);
        let takes = self.seen.len() < self.most && !self.seen.contains(&span);
        if takes {
            self.seen.push(span);
        }
        takes
    }
}

/// Those that go. `all` is sorted, the newest first; copies without a date count as made in the hour of the one after.
pub(super) fn too_many(all: &[Backup]) -> Vec<&Backup> {
    let mut hours = Spans::new(HOURS, |made| (day(made), made.hour));
    let mut others = [
        Spans::new(DAYS, |made| (day(made), 0)),
        // Weeks begin on Mondays.
        Spans::new(WEEKS, |made| ((day(made) + 3).div_euclid(7), 0)),
        Spans::new(MONTHS, |made| (i64::from(made.day.year()), made.day.month().unwrap_or(0))),
    ];
    let today = all.iter().find_map(|backup| backup.made.as_ref()).map(day);
    let mut last: Option<&Hour> = None;
    let mut goes = Vec::new();
    for (place, backup) in all.iter().enumerate() {
        let Some(made) = backup.made.as_ref().or(last) else {
            // Where the computer never knew a date, only the newest are kept.
            goes.extend((place >= NEWEST).then_some(backup));
            continue;
        };
        last = Some(made);
        let of_today = Some(day(made)) == today && hours.takes(made);
        // Every kind of span is asked, so that one copy stands for its day, its week and its month.
        let of_others = others.iter_mut().map(|spans| spans.takes(made)).fold(false, |any, takes| any | takes);
        if place >= NEWEST && !of_today && !of_others {
            goes.push(backup);
        }
    }
    goes
}

/// Days since 1 January 1970, which was a Thursday.
fn day(made: &Hour) -> i64 {
    let (year, month) = (i64::from(made.day.year()), i64::from(made.day.month().unwrap_or(1)));
    let day = i64::from(made.day.day().unwrap_or(1));
    // The year begins in March, so that the odd day stands at its end.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}
