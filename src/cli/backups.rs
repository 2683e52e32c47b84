//! `caveat clinic backups` and `bring-back`: the copies of the clinic's database.

use serde::Serialize;

use super::failure::{Ended, Failure, FailureKind};
use super::output;
use super::run::Session;
use crate::app::backups;
use crate::service::clock::{Clock as _, SystemClock};
use crate::store::backups::{Backup, Former, backups as all, bring_back, check_backup};

#[derive(Serialize)]
struct ListShape<'a> {
    backups: Vec<BackupShape<'a>>,
}

#[derive(Serialize)]
struct BackupShape<'a> {
    number: u32,
    day: Option<&'a str>,
    hour: Option<u8>,
    bytes: u64,
    ok: bool,
}

#[derive(Serialize)]
struct BroughtShape {
    number: u32,
    former: &'static str,
    former_number: Option<u32>,
    file: Option<String>,
}

/// All copies, the newest first, each read whole.
pub fn list(session: &Session) -> Result<(), Ended> {
    let found = all(&session.places);
    let good: Vec<bool> = found.iter().map(|backup| check_backup(backup).is_ok()).collect();
    if session.json {
        let shapes = found.iter().zip(&good).map(|(backup, good)| shape(backup, *good)).collect();
        output::json(&ListShape { backups: shapes });
        return Ok(());
    }
    if found.is_empty() {
        output::line(&session.words.t("backups-none"));
    }
    for (backup, good) in found.iter().zip(good) {
        let mut line = backups::line(&session.words, backup);
        if !good {
            line = format!("{line}. {}", session.words.t("backups-broken"));
        }
        output::line(&line);
    }
    Ok(())
}

fn shape(backup: &Backup, ok: bool) -> BackupShape<'_> {
    let made = backup.made.as_ref();
    BackupShape {
        number: backup.number,
        day: made.map(|made| made.day.as_str()),
        hour: made.map(|made| made.hour),
        bytes: backup.bytes,
        ok,
    }
}

/// Brings one back; without `force` it is only said what that would do.
pub fn bring(session: &Session, number: u32, force: bool) -> Result<(), Ended> {
    let words = &session.words;
    let Some(backup) = all(&session.places).into_iter().find(|backup| backup.number == number) else {
        let shown = usize::try_from(number).unwrap_or(usize::MAX);
        let message = words.f("backups-not-found", &[("number", shown.into())]);
        return Err(Failure::new(FailureKind::NotFound, message).into());
    };
    if !force {
        let copy = backups::line(words, &backup);
        let message = words.f("backups-needs-force", &[("copy", (&copy).into())]);
        return Err(Failure::new(FailureKind::Exists, message).into());
    }
    let now = backups::now(SystemClock.today().as_ref());
    let former = bring_back(&session.places, &backup, now.as_ref()).map_err(|error| session.store_failure(&error))?;
    if session.json {
        output::json(&brought(number, &former));
        return Ok(());
    }
    output::line(&format!("{}. {}", words.t("backups-done"), backups::former(words, &former)));
    Ok(())
}

fn brought(number: u32, former: &Former) -> BroughtShape {
    let (former, former_number, file) = match former {
        Former::Missing => ("missing", None, None),
        Former::Copied(copy) => ("copied", Some(copy.number), Some(copy.path.display().to_string())),
        Former::PutAside(path) => ("put_aside", None, Some(path.display().to_string())),
    };
    BroughtShape { number, former, former_number, file }
}
