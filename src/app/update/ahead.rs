//! Making something on a thread of its own while something else starts.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use super::{Prepared, StartError};
use crate::domain::id::Id;
use crate::service::instance::Instance;
use crate::store::paths::Places;
use crate::store::policy::Policy;

/// What a window is opened with.
pub struct Opening {
    pub places: Places,
    /// What the machine fixes for all its accounts.
    pub policy: Policy,
    /// The drug that was named.
    pub drug: Option<Id>,
    /// Packs and labels to be taken into the library.
    pub files: Vec<PathBuf>,
    /// The lock and the socket of the first program of this account.
    pub instance: Option<Arc<Instance>>,
    /// What was read already, where it had to be.
    pub prepared: Option<Prepared>,
}

/// Something that is being made.
pub enum Ahead<T> {
    Making(JoinHandle<Result<T, StartError>>),
    /// The system gave no thread: it is made when it is needed.
    Later(Box<dyn FnOnce() -> Result<T, StartError>>),
}

impl<T: Send + 'static> Ahead<T> {
    pub fn start(make: impl FnOnce() -> Result<T, StartError> + Send + 'static) -> Self {
        // A thread that does not come takes what it was to do with it.
        let kept = Arc::new(Mutex::new(Some(make)));
        let own = Arc::clone(&kept);
        match thread::Builder::new().name("caveat-start".into()).spawn(move || made(&own)) {
            Ok(handle) => Self::Making(handle),
            Err(_) => Self::Later(Box::new(move || made(&kept))),
        }
    }

    /// What was made, once it is there.
    pub fn wait(self) -> Result<T, StartError> {
        match self {
            Self::Making(handle) => handle.join().unwrap_or(Err(StartError::Failed)),
            Self::Later(make) => make(),
        }
    }
}

fn made<T, M: FnOnce() -> Result<T, StartError>>(kept: &Mutex<Option<M>>) -> Result<T, StartError> {
    let make = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
    make.map_or(Err(StartError::Failed), |make| make())
}
