//! What the first start leaves in the settings: that there was one, and the pointers of the main screen that nobody has
//! closed yet.

use serde::{Deserialize, Serialize};

use super::{Settings, SettingsFile};

/// A small notice beside a thing that whoever starts the program for the first time looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pointer {
    Search,
    Check,
    Handout,
}

impl Pointer {
    pub const ALL: [Self; 3] = [Self::Search, Self::Check, Self::Handout];

    pub fn id(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Check => "check",
            Self::Handout => "handout",
        }
    }
}

impl Settings {
    pub fn points_at(&self, pointer: Pointer) -> bool {
        self.pointers.contains(&pointer)
    }
}

impl SettingsFile {
    /// Is this the first start of the account? Not where something was wrong with its file: then there was one before.
    pub fn is_first_start(&self) -> bool {
        !self.settings.started && self.problems.is_empty()
    }

    /// From here on nothing is written until the person has started.
    pub fn hold(&mut self) {
        self.held = true;
    }

    /// Is the page of the first start on screen?
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// The person has started: what was chosen can be written, and the pointers stand there. False where that was so
    /// before.
    pub fn start(&mut self) -> bool {
        if !std::mem::take(&mut self.held) {
            return false;
        }
        self.settings.started = true;
        self.settings.pointers = Pointer::ALL.to_vec();
        // The page is no change that could be taken back.
        self.before = None;
        true
    }
}
