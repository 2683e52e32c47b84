//! Copies of the clinic's database, as the window and the command line know them: which there are, what is asked before one
//! is brought back, and the sentences about both.

use crate::domain::date::PartialDate;
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::jobs::JobId;
use crate::store::StoreError;
use crate::store::backups::{Backup, Former, Hour, Made, back_up, backups, thin_out};
use crate::store::paths::Places;
use crate::words::Words;
use crate::words::date_long;

/// What the window knows of them.
#[derive(Default)]
pub struct BackupState {
    /// The newest first.
    pub all: Vec<Backup>,
    /// The one that is to be brought back, until the question is answered.
    pub asked: Option<u32>,
    pub job: Option<JobId>,
}

/// What a job has made, and what lies there now.
#[derive(Debug)]
pub struct BackedUp {
    pub made: Result<Made, StoreError>,
    pub all: Vec<Backup>,
}

/// Now, as far as the computer knows.
pub fn now(today: Option<&PartialDate>) -> Option<Hour> {
    Hour::of(today?, &SystemClock.time())
}

/// Makes a copy where something has changed, and lets those go that are not kept any more.
pub fn keep(places: &Places) -> BackedUp {
    let made = back_up(places, now(SystemClock.today().as_ref()).as_ref());
    if matches!(made, Ok(Made::New(_))) {
        thin_out(places);
    }
    BackedUp { made, all: backups(places) }
}

/// A copy by its number and the time at which it was made.
pub fn line(words: &Words, backup: &Backup) -> String {
    let number = usize::try_from(backup.number).unwrap_or(usize::MAX);
    match &backup.made {
        Some(made) => {
            let (day, hour) = (date_long(words, &made.day), format!("{:02}", made.hour));
            words.f("backup-line", &[("number", number.into()), ("day", (&day).into()), ("hour", (&hour).into())])
        }
        None => words.f("backup-line-no-date", &[("number", number.into())]),
    }
}

/// How many there are, and the newest.
pub fn summary(words: &Words, all: &[Backup]) -> String {
    match all.first() {
        Some(newest) => {
            let newest = line(words, newest);
            words.f("backups-summary", &[("n", all.len().into()), ("newest", (&newest).into())])
        }
        None => words.t("backups-none"),
    }
}

/// What became of the database that was there.
pub fn former(words: &Words, former: &Former) -> String {
    match former {
        Former::Missing => words.t("backups-done-missing"),
        Former::Copied(copy) => words.f("backups-done-copied", &[("copy", (&line(words, copy)).into())]),
        Former::PutAside(path) => words.f("backups-done-put-aside", &[("path", (&path.display().to_string()).into())]),
    }
}
