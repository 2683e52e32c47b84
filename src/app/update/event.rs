//! What comes back from background work, typed. What is done with it is in the module of its area.

use std::sync::Arc;

use super::{label, letterhead, text_search};
use crate::app::backups::BackedUp;
use crate::app::check_state::Checked;
use crate::app::clinic::ExchangeError;
use crate::app::clinic_state::Exchanged;
use crate::app::doctor::Check;
use crate::app::label_state::Compared;
use crate::app::library_state::Overview;
use crate::app::loading::Loaded;
use crate::app::page_state::Drawn;
use crate::app::page_wanted::LaidOut;
use crate::app::record::Recorded;
use crate::domain::id::Id;
use crate::domain::matrix::{MatrixQuery, Shown};
use crate::handout::HandoutError;
use crate::handout::logo::Logo;
use crate::service::instance::Wish;
use crate::service::library_work::{Told, WorkDone};
use crate::service::printing::Taken;
use crate::store::StoreError;
use crate::store::backups::Former;

/// What comes back from background work.
pub enum Event {
    Preview(Box<Result<PreviewMade, HandoutError>>),
    /// Pages that were drawn once more: others, or at another size.
    Drawn(Result<Vec<Drawn>, HandoutError>),
    Printed(Result<SentPage, PrintError>),
    LetterheadKept(Result<(), StoreError>),
    LogoRead(Result<Logo, letterhead::LogoRefused>),
    KeysPrinted(Result<Taken, PrintError>),
    Written(Result<WrittenPage, WriteError>),
    Recorded(Result<Recorded, WriteError>),
    /// A written file, and why it could not be shown.
    Opened(std::path::PathBuf, Result<(), String>),
    Reloaded(Box<Loaded>),
    /// The names of imported labels are there.
    NamesRead,
    Exchanged(Result<Exchanged, ExchangeError>),
    /// A check of many drugs, its rows in order, and what they were ordered by.
    Checked(Box<(Arc<Checked>, Shown, MatrixQuery)>),
    Ordered(Shown),
    /// A label that was wanted, by its id.
    LabelRead(Box<(Id, label::Read)>),
    LabelCompared((i64, i64), Result<Option<Compared>, StoreError>),
    LabelsReloaded(Box<label::Reloaded>),
    /// A look into the texts of labels.
    TextsLooked(Box<text_search::Looked>),
    /// How far the work on the library is, how it ended, and what lies in the folders.
    LibraryTold(Told),
    LibraryDone(Box<WorkDone>),
    LibrarySeen(Box<Overview>),
    /// The look at whether the program can work here.
    Checkup(Vec<Check>),
    /// Copies of the clinic's database were looked after, or one was brought back.
    BackedUp(Box<BackedUp>),
    BroughtBack(Result<Former, StoreError>),
    /// Something was noted that nobody waits for.
    Noted,
    /// A second start handed over what it was asked for.
    Handed(Wish),
    /// The clinic's folder or database was changed from outside.
    FolderChanged,
}

/// Laid-out pages, those that are looked at as pictures, with what was measured.
#[derive(Debug)]
pub struct PreviewMade {
    pub laid_out: LaidOut,
    pub pictures: Vec<Drawn>,
}

/// A handout that was given to a printer or a viewer.
#[derive(Debug)]
pub struct SentPage {
    pub taken: Taken,
    pub pages: usize,
}

/// Why it was not.
#[derive(Debug)]
pub enum PrintError {
    Page(HandoutError),
    /// The file for a viewer could not be made.
    File(String),
}

/// A handout that was written.
#[derive(Debug)]
pub struct WrittenPage {
    pub path: std::path::PathBuf,
    pub pages: usize,
}

/// Why it was not.
#[derive(Debug)]
pub enum WriteError {
    Page(HandoutError),
    Store(StoreError),
}
