//! Long work on packs: told how far it is four times a second, stopped when asked to, and noted among the last results.
//! What is done is in `store::pack`.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::clock::Clock;
use crate::domain::id::Id;
use crate::domain::pack::PackTag;
use crate::store::pack::{self, Allowed, CheckedPack, Done, Installed, Manifest, PackError, ResultLine};
use crate::store::paths::Places;
use crate::store::{StoreError, StoreErrorKind};

/// How often is told how far the work is.
pub const TELL_EVERY: Duration = Duration::from_millis(250);
/// The time that is left is no guess any more from here on.
pub const GUESS_FROM: Duration = Duration::from_secs(5);

/// How far the work is, and how fast it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    pub done: Done,
    pub bytes_per_second: u64,
    /// `None` until it is no guess any more.
    pub left: Option<Duration>,
}

/// Who started the work: is told how far it is, and may stop it.
pub struct Observer<'a> {
    pub stop: &'a AtomicBool,
    pub tell: &'a mut dyn FnMut(Progress),
}

/// Installs a pack. See [`pack::install`].
pub fn install(
    path: &Path,
    places: &Places,
    allowed: Allowed,
    clock: &dyn Clock,
    observer: Observer<'_>,
) -> Result<Installed, PackError> {
    let done = install_or_ask(path, places, allowed, clock, observer);
    if let Err(error) = &done
        && is_about_trust(error)
    {
        note_refused(places, clock, path, error);
    }
    done
}

/// The same for who asks a person whether to trust a pack that nobody signed: a question is not a result, the answer is.
pub fn install_or_ask(
    path: &Path,
    places: &Places,
    allowed: Allowed,
    clock: &dyn Clock,
    observer: Observer<'_>,
) -> Result<Installed, PackError> {
    let done = pack::install(path, places, allowed, &mut watch(observer));
    match &done {
        Ok(installed) => note(places, clock, "installed", Some(&installed.manifest), None),
        Err(error) if matches!(error.kind, pack::PackErrorKind::Older { .. }) || is_about_trust(error) => {}
        Err(error) => note_refused(places, clock, path, error),
    }
    done
}

fn is_about_trust(error: &PackError) -> bool {
    matches!(error.kind, pack::PackErrorKind::NotSigned | pack::PackErrorKind::UnknownKey { .. })
}

/// Removes an installed pack.
pub fn remove(id: &Id, places: &Places, clock: &dyn Clock) -> Result<(PackTag, Option<Manifest>), PackError> {
    let (tag, manifest) = pack::remove(places, id)?;
    let line = ResultLine { name: Some(tag.name.clone()), ..line(clock, "removed", manifest.as_ref(), None) };
    keep(places, line);
    Ok((tag, manifest))
}

/// Brings back the version before the installed one.
pub fn bring_back(id: &Id, places: &Places, clock: &dyn Clock, observer: Observer<'_>) -> Result<Manifest, PackError> {
    let manifest = pack::bring_back(places, id, &mut watch(observer))?;
    note(places, clock, "brought_back", Some(&manifest), None);
    Ok(manifest)
}

/// Checks every installed pack. See [`pack::check_installed`].
pub fn check(places: &Places, clock: &dyn Clock, observer: Observer<'_>) -> Result<Vec<CheckedPack>, PackError> {
    let found = pack::check_installed(places, &mut watch(observer))?;
    for bad in found.iter().filter(|checked| !checked.changed.is_empty()) {
        let line = line(clock, "changed", None, None);
        keep(places, ResultLine { name: Some(bad.tag.name.clone()), ..line });
    }
    if !found.is_empty() && found.iter().all(|checked| checked.changed.is_empty()) {
        note(places, clock, "checked", None, None);
    }
    Ok(found)
}

/// Notes what became of an import of labels: how many were read, or why nothing was kept.
pub fn note_import(places: &Places, clock: &dyn Clock, labels: usize, stopped: Option<&StoreError>) {
    let reason = stopped.map(|error| if error.kind == StoreErrorKind::DiskFull { "disk_full" } else { "store" });
    keep(places, ResultLine { labels, ..line(clock, "imported", None, reason) });
}

/// Notes that a person stopped an import after so many labels.
pub fn note_stopped_import(places: &Places, clock: &dyn Clock, labels: usize) {
    keep(places, ResultLine { labels, ..line(clock, "imported", None, Some("stopped")) });
}

/// What the store asks after each piece of work.
pub fn watch(observer: Observer<'_>) -> impl FnMut(Done) -> bool {
    let started = Instant::now();
    let mut told: Option<Instant> = None;
    move |done| {
        let now = Instant::now();
        let finished = done.done >= done.total;
        if finished || told.is_none_or(|told| now.duration_since(told) >= TELL_EVERY) {
            told = Some(now);
            (observer.tell)(progress(done, now.duration_since(started)));
        }
        !observer.stop.load(Ordering::Relaxed)
    }
}

fn progress(done: Done, since: Duration) -> Progress {
    let milliseconds = u64::try_from(since.as_millis()).unwrap_or(u64::MAX).max(1);
    let bytes_per_second = done.done.saturating_mul(1000) / milliseconds;
    let left = done.total.saturating_sub(done.done).checked_div(bytes_per_second).map(Duration::from_secs);
    Progress { done, bytes_per_second, left: left.filter(|_| since >= GUESS_FROM) }
}

fn note(places: &Places, clock: &dyn Clock, what: &str, manifest: Option<&Manifest>, reason: Option<&str>) {
    keep(places, line(clock, what, manifest, reason));
}

fn note_refused(places: &Places, clock: &dyn Clock, path: &Path, error: &PackError) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let reason = match &error.kind {
        pack::PackErrorKind::Store(error) if error.kind == StoreErrorKind::DiskFull => "disk_full",
        kind => kind.id(),
    };
    keep(places, ResultLine { name, ..line(clock, "refused", None, Some(reason)) });
}

fn line(clock: &dyn Clock, what: &str, manifest: Option<&Manifest>, reason: Option<&str>) -> ResultLine {
    ResultLine {
        date: clock.today().map(|date| date.to_string()).unwrap_or_default(),
        time: clock.time(),
        what: what.to_owned(),
        name: manifest.map(|manifest| manifest.name.clone()),
        version: manifest.map(|manifest| manifest.version.to_string()),
        reason: reason.map(str::to_owned),
        labels: manifest.map_or(0, |manifest| manifest.labels),
        monographs: manifest.map_or(0, |manifest| manifest.monographs),
    }
}

/// The list of results is a comfort: where it cannot be written the work is done all the same.
fn keep(places: &Places, line: ResultLine) {
    pack::note_result(places, line).ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_told_at_once_and_the_time_left_when_it_is_no_guess() {
        let done = Done { done: 10_000, total: 50_000 };
        let early = progress(done, Duration::from_secs(1));
        assert_eq!((early.bytes_per_second, early.left), (10_000, None));
        let later = progress(done, Duration::from_secs(5));
        assert_eq!((later.bytes_per_second, later.left), (2_000, Some(Duration::from_secs(20))));
        assert_eq!(progress(Done::default(), Duration::ZERO).left, None);
    }

    #[test]
    fn who_stops_the_work_is_heard_and_the_end_is_told() {
        let stop = AtomicBool::new(false);
        let mut told = Vec::new();
        let mut tell = |progress: Progress| told.push(progress.done.done);
        let mut ask = watch(Observer { stop: &stop, tell: &mut tell });
        assert!(ask(Done { done: 1, total: 10 }) && ask(Done { done: 2, total: 10 }));
        assert!(ask(Done { done: 10, total: 10 }));
        stop.store(true, Ordering::Relaxed);
        assert!(!ask(Done { done: 10, total: 10 }));
        drop(ask);
        assert_eq!((told.first(), told.contains(&10)), (Some(&1), true));
    }
}
