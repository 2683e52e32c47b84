//! What the program is made from: all that is read from the folders before a window opens.

use crate::app::label_library::LabelLibrary;
use crate::app::loading::{self, Loaded};
use crate::domain::date::PartialDate;
use crate::service::clock::{Clock as _, SystemClock};
use crate::service::locale;
use crate::store::StoreError;
use crate::store::last_run::{Crash, last_crash};
use crate::store::library::Library;
use crate::store::paths::Places;
use crate::store::policy::Policy;
use crate::store::reference::Reference;
use crate::store::settings::SettingsFile;
use crate::words::Words;

/// What an [`App`](super::App) is made from.
pub struct Parts {
    pub words: Words,
    pub library: Library,
    pub labels: LabelLibrary,
    pub reference: Reference,
    pub places: Places,
    pub settings: SettingsFile,
    pub today: Option<PartialDate>,
}

/// Everything that is read from the folders before a window opens; it needs none, so that it can be read beside.
pub struct Prepared {
    pub parts: Parts,
    pub(super) problem: Option<StoreError>,
    /// How the last run ended, where that was by a fault.
    pub(super) crash: Option<Crash>,
}

impl Prepared {
    pub fn read(places: &Places, policy: Policy) -> Result<Self, StartError> {
        let reference = Reference::built_in()?;
        crate::store::sweep(places);
        let settings = SettingsFile::load(&places.settings).with_policy(policy);
        let (today, words) = (SystemClock.today(), locale::words(settings.settings.language));
        let Loaded { library, problem } = loading::library(places, &reference, &words, today.as_ref(), None);
        let labels = LabelLibrary::load(places);
        let parts = Parts { words, library, labels, reference, places: places.clone(), settings, today };
        Ok(Self { parts, problem, crash: last_crash(places) })
    }
}

/// Why the program could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Damaged(#[from] crate::store::reference::Damaged),
    /// Reading failed in a way that nobody foresaw.
    #[error("the data could not be read")]
    Failed,
}
