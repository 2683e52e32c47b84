//! Keeps labels in `labels.db` while the next are read: one thread makes them ready, one writes. Until [`finish`] nothing
//! of an import is part of the library.
//!
//! [`finish`]: LabelKeeper::finish

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use crate::domain::label::Label;
use crate::store::labels_db::{Counts, LabelsDb, Parcel, Preparer, Writer};
use crate::store::{StoreError, StoreErrorKind};

/// Labels that wait between two threads: one may have megabytes.
const WAITING: usize = 32;

/// An import that was stopped: why, and after how many labels. The library is as it was.
#[derive(Debug)]
pub struct Stopped {
    pub error: StoreError,
    pub labels: usize,
}

type Written = Result<Writer, Stopped>;

/// The keeper of one import.
pub struct LabelKeeper {
    path: PathBuf,
    /// `None` until the first label where there is no library yet: what reads nothing makes none.
    running: Option<Running>,
    /// Why it could not begin.
    failed: Option<StoreError>,
    /// Where a damaged library was put.
    pub put_aside: Option<PathBuf>,
}

/// The two threads.
struct Running {
    labels: SyncSender<Label>,
    preparing: JoinHandle<()>,
    writing: JoinHandle<Written>,
}

impl LabelKeeper {
    /// Opens the library and holds it for this import; without one it is made for the first label.
    pub fn start(path: &Path) -> Result<Self, StoreError> {
        let mut keeper = Self { path: path.to_owned(), running: None, failed: None, put_aside: None };
        if path.exists() {
            keeper.begin()?;
        }
        Ok(keeper)
    }

    fn begin(&mut self) -> Result<(), StoreError> {
        let (db, put_aside) = LabelsDb::open_or_put_aside(&self.path)?;
        let writer = Writer::begin(db)?;
        let preparer = Preparer::new(writer.library())?;
        let (labels, to_prepare) = sync_channel(WAITING);
        let (ready, to_write) = sync_channel(WAITING);
        let named = |name: &str| thread::Builder::new().name(name.to_owned());
        let failed = |error: std::io::Error| StoreError::io(&error, &self.path);
        let preparing =
            named("labels-prepare").spawn(move || prepare(preparer, &to_prepare, &ready)).map_err(failed)?;
        let writing = named("labels-write").spawn(move || write(writer, &to_write)).map_err(failed)?;
        self.put_aside = put_aside;
        self.running = Some(Running { labels, preparing, writing });
        Ok(())
    }

    /// Hands a label over; false where the import has failed, of which [`Self::finish`] tells why.
    pub fn keep(&mut self, label: Label) -> bool {
        if self.running.is_none() && self.failed.is_none() {
            self.failed = self.begin().err();
        }
        self.running.as_ref().is_some_and(|running| running.labels.send(label).is_ok())
    }

    /// Makes everything that was kept part of the library, or nothing of it.
    pub fn finish(self) -> Result<Counts, Stopped> {
        let Self { path, running, failed, .. } = self;
        if let Some(error) = failed {
            return Err(Stopped { error, labels: 0 });
        }
        let Some(Running { labels, preparing, writing }) = running else { return Ok(Counts::default()) };
        drop(labels);
        let lost = || Stopped { error: StoreError::new(StoreErrorKind::Unreadable, &path), labels: 0 };
        let prepared = preparing.join().map_err(|_| lost());
        let writer = writing.join().map_err(|_| lost())??;
        let counts = writer.counts();
        if let Err(stopped) = prepared {
            writer.roll_back();
            return Err(Stopped { labels: counts.all(), ..stopped });
        }
        writer.commit().map(|(_, counts)| counts).map_err(|error| Stopped { error, labels: counts.all() })
    }
}

impl LabelKeeper {
    /// Takes back everything that was kept, and waits until that is done: the library is as it was.
    pub fn give_up(self) {
        let Some(Running { labels, preparing, writing }) = self.running else { return };
        drop(labels);
        preparing.join().ok();
        // One that has failed has rolled back by itself.
        if let Ok(Ok(writer)) = writing.join() {
            writer.roll_back();
        }
    }
}

fn prepare(mut preparer: Preparer, labels: &Receiver<Label>, ready: &SyncSender<Parcel>) {
    let mut on = true;
    for label in labels {
        preparer.add(label, &mut |parcel| on &= ready.send(parcel).is_ok());
        if !on {
            return;
        }
    }
    // Where nobody takes them any more the writer has told why.
    preparer.finish(&mut |parcel| {
        ready.send(parcel).ok();
    });
}

fn write(mut writer: Writer, parcels: &Receiver<Parcel>) -> Written {
    for parcel in parcels {
        if let Err(error) = writer.add(&parcel) {
            let labels = writer.counts().all();
            writer.roll_back();
            return Err(Stopped { error, labels });
        }
    }
    Ok(writer)
}
