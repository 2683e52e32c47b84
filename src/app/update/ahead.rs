//! Reading the folders while something else starts.

use std::path::PathBuf;
use std::sync::Arc;
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

/// The folders, being read.
pub enum Ahead {
    Read(Box<Prepared>),
    Reading(JoinHandle<Result<Prepared, StartError>>),
    /// The system gave no thread: they are read when they are needed.
    Later(Places, Box<Policy>),
}

impl Ahead {
    /// Begins to read, unless that was done before.
    pub fn start(places: &Places, policy: &Policy, prepared: Option<Prepared>) -> Self {
        if let Some(prepared) = prepared {
            return Self::Read(Box::new(prepared));
        }
        let (own, rules) = (places.clone(), policy.clone());
        match thread::Builder::new().name("caveat-start".into()).spawn(move || Prepared::read(&own, rules)) {
            Ok(handle) => Self::Reading(handle),
            Err(_) => Self::Later(places.clone(), Box::new(policy.clone())),
        }
    }

    /// What was read, once it is there.
    pub fn wait(self) -> Result<Prepared, StartError> {
        match self {
            Self::Read(prepared) => Ok(*prepared),
            Self::Reading(handle) => handle.join().unwrap_or(Err(StartError::Failed)),
            Self::Later(places, policy) => Prepared::read(&places, *policy),
        }
    }
}
