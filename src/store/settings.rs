//! The account's settings: a small versioned RON file. Unknown keys are kept, one bad value costs that value, a file
//! that is garbage is put aside. Nothing about a patient ever stands here.

mod choices;
mod panes;
mod problem;
mod start;
mod window_place;

pub use problem::SettingsProblem;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ron::value::RawValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::disk;
use super::error::{StoreError, StoreErrorKind};
use super::policy::Policy;
use super::read_file::read_bounded;
use super::whole_file::{Access, Existing, make_folder, write_whole};
use crate::import::monograph::ron_options;

pub use choices::{LanguageSetting, ListSort, PaperSetting, ThemeSetting};
pub use panes::{Pane, PaneWidths};
pub use start::Pointer;
pub use window_place::WindowPlace;

/// The version of the file that this program writes.
const VERSION: u32 = 1;

/// What the account has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A random name under which this account votes; made at the first vote.
    pub voter: Option<String>,
    pub theme: ThemeSetting,
    /// The language of the window.
    pub language: LanguageSetting,
    /// In percent; one of the zoom steps.
    pub zoom: Option<u32>,
    pub paper: PaperSetting,
    /// In points: 12, 14 or 18.
    pub text_size: Option<u8>,
    /// The language of handouts, as its two letters.
    pub page_language: Option<String>,
    /// Ids of drugs on "My list", in the account's order.
    pub my_list: Vec<String>,
    /// Ids of the drugs that were opened last, newest first. They tell which texts were read at this desk, and nothing
    /// about a patient: no name, no answer and no time stands beside them.
    pub recent: Vec<String>,
    /// Whether `recent` is kept at all.
    pub keep_recent: bool,
    pub sort: ListSort,
    /// Whether the poll has its place among the sections.
    pub show_poll: bool,
    /// The widths of panes whose edges were moved.
    pub panes: PaneWidths,
    /// Where the window stood; written when it is closed.
    pub window: Option<WindowPlace>,
    /// Ask before a handout of a text that nobody has reviewed leaves the window.
    pub ask_unreviewed: bool,
    /// The account has been through the page of the first start.
    pub started: bool,
    /// The pointers of the main screen that are still shown.
    pub pointers: Vec<Pointer>,
    /// Minutes without a key or a click after which the answers about a patient are cleared.
    idle_clear_minutes: Option<u16>,
}

/// They always are, and never later than this.
pub(super) const IDLE_CLEAR_MINUTES: std::ops::RangeInclusive<u16> = 1..=120;
const USUAL_IDLE_CLEAR: u16 = 15;

impl Default for Settings {
    fn default() -> Self {
        Self {
            voter: None,
            theme: ThemeSetting::default(),
            language: LanguageSetting::default(),
            zoom: None,
            paper: PaperSetting::default(),
            text_size: None,
            page_language: None,
            my_list: Vec::new(),
            recent: Vec::new(),
            keep_recent: true,
            sort: ListSort::default(),
            show_poll: true,
            panes: PaneWidths::default(),
            window: None,
            ask_unreviewed: false,
            started: false,
            pointers: Vec::new(),
            idle_clear_minutes: None,
        }
    }
}

impl Settings {
    pub fn idle_clear_minutes(&self) -> u16 {
        self.idle_clear_minutes.unwrap_or(USUAL_IDLE_CLEAR)
    }

    /// Takes back what a person chose to what it was in `before`; votes, lists, what was opened and what was
    /// closed are no choices.
    pub fn choose_as(&mut self, before: &Self) {
        let kept = (self.voter.take(), std::mem::take(&mut self.my_list), std::mem::take(&mut self.recent));
        let first = (self.started, std::mem::take(&mut self.pointers), self.window);
        *self = before.clone();
        (self.voter, self.my_list, self.recent) = kept;
        (self.started, self.pointers, self.window) = first;
    }

    /// Are the choices of a person others than in `other`?
    pub fn chooses_otherwise(&self, other: &Self) -> bool {
        let mut same = other.clone();
        same.choose_as(self);
        same != *other
    }

    /// The nearest that can be chosen.
    pub fn set_idle_clear_minutes(&mut self, minutes: u16) {
        self.idle_clear_minutes = Some(minutes.clamp(*IDLE_CLEAR_MINUTES.start(), *IDLE_CLEAR_MINUTES.end()));
    }
}

/// The settings of this run and the file they come from.
#[derive(Debug)]
pub struct SettingsFile {
    path: PathBuf,
    /// Every key of the file as it stands there, unknown ones too.
    raw: BTreeMap<String, Box<RawValue>>,
    writable: bool,
    /// The person has not started yet: nothing is written.
    held: bool,
    pub settings: Settings,
    /// What the machine's policy fixes for all accounts.
    pub policy: Policy,
    /// The settings before the last change, for one undo.
    pub before: Option<Box<Settings>>,
    pub problems: Vec<SettingsProblem>,
}

impl SettingsFile {
    /// Reads the file; a missing one gives the defaults.
    pub fn load(path: &Path) -> Self {
        let mut file = Self::empty(path);
        // Of a file that is far too large only the beginning is read, which is then no settings file.
        match read_bounded(path) {
            Ok(bytes) => file.read(&bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                file.writable = false;
                file.problems.push(SettingsProblem::NotOpened(StoreError::io(&error, path).kind));
            }
        }
        file
    }

    fn empty(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            raw: BTreeMap::new(),
            writable: true,
            held: false,
            settings: Settings::default(),
            policy: Policy::default(),
            before: None,
            problems: Vec::new(),
        }
    }

    /// The keys of a file; `None` where it is garbage.
    fn keys_of(bytes: &[u8]) -> Option<BTreeMap<String, Box<RawValue>>> {
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let keys = ron_options().from_str(text).ok();
        keys.filter(|_| !bytes.iter().all(u8::is_ascii_whitespace))
    }

    fn read(&mut self, bytes: &[u8]) {
        match Self::keys_of(bytes) {
            Some(raw) => self.raw = raw,
            None => return self.put_aside(),
        }
        let version: Option<u32> = self.value("version");
        if let Some(newer) = version.filter(|v| *v > VERSION) {
            self.writable = false;
            self.problems.push(SettingsProblem::Newer(newer));
        }
        self.settings = Settings {
            voter: self.value("voter"),
            theme: self.value("theme").unwrap_or_default(),
            language: self.value("language").unwrap_or_default(),
            zoom: self.value("zoom"),
            paper: self.value("paper").unwrap_or_default(),
            text_size: self.value("text_size"),
            page_language: self.value("page_language"),
            my_list: self.value("my_list").unwrap_or_default(),
            recent: self.value("recent").unwrap_or_default(),
            keep_recent: self.value("keep_recent").unwrap_or(true),
            sort: self.value("sort").unwrap_or_default(),
            show_poll: self.value("show_poll").unwrap_or(true),
            panes: PaneWidths::read(|key| self.quiet(key)),
            window: self.quiet::<window_place::Written>(window_place::KEY).and_then(|place| place.checked()),
            ask_unreviewed: self.value("ask_unreviewed").unwrap_or(false),
            // A file of an account that knew no first start yet.
            started: self.value("started").unwrap_or(true),
            pointers: self.value("pointers").unwrap_or_default(),
            idle_clear_minutes: self.minutes("idle_clear_minutes"),
        };
    }

    fn value<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        match ron_options().from_str(self.raw.get(key)?.get_ron()) {
            Ok(value) => Some(value),
            Err(_) => {
                self.problems.push(SettingsProblem::Value(key.to_owned()));
                None
            }
        }
    }

    /// A value of which nobody needs to know that it could not be read.
    fn quiet<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        ron_options().from_str(self.raw.get(key)?.get_ron()).ok()
    }

    fn minutes(&mut self, key: &str) -> Option<u16> {
        let minutes = self.value(key)?;
        if !IDLE_CLEAR_MINUTES.contains(&minutes) {
            self.problems.push(SettingsProblem::Value(key.to_owned()));
            return None;
        }
        Some(minutes)
    }

    /// Renames a file that cannot be read, so that nothing in it is lost and the next save does not replace it.
    fn put_aside(&mut self) {
        let name = self.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let free =
            (1..1000).map(|n| self.path.with_file_name(format!("{name}.corrupt-{n}"))).find(|path| !path.exists());
        match free.filter(|aside| disk::in_use().rename(&self.path, aside).is_ok()) {
            Some(aside) => self.problems.push(SettingsProblem::PutAside(aside)),
            None => {
                self.writable = false;
                self.problems.push(SettingsProblem::Garbage);
            }
        }
    }

    /// With what the machine's policy fixes.
    #[must_use]
    pub fn with_policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// The theme that is used: fixed by the policy, else the account's own. So with the next ones.
    pub fn theme(&self) -> ThemeSetting {
        self.policy.rules.theme.unwrap_or(self.settings.theme)
    }

    pub fn paper(&self) -> PaperSetting {
        self.policy.rules.paper.unwrap_or(self.settings.paper)
    }

    pub fn idle_clear_minutes(&self) -> u16 {
        self.policy.rules.idle_minutes.unwrap_or_else(|| self.settings.idle_clear_minutes())
    }

    pub fn keeps_recent(&self) -> bool {
        self.settings.keep_recent && !self.policy.rules.no_recent_drugs
    }

    pub fn shows_poll(&self) -> bool {
        self.settings.show_poll && !self.policy.rules.no_poll
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Can changes be kept?
    pub fn is_writable(&self) -> bool {
        self.writable
    }

    /// Writes the settings, whole or not at all. Keys that this version does not know stay as they are. Before the first
    /// start there is nothing to write yet.
    pub fn save(&mut self) -> Result<(), StoreError> {
        if self.held {
            return Ok(());
        }
        if !self.writable {
            return Err(StoreError::new(StoreErrorKind::NotWritable, &self.path));
        }
        // Taken apart whole, so that a new field cannot be forgotten here.
        let Settings {
            voter,
            theme,
            language,
            zoom,
            paper,
            text_size,
            page_language,
            my_list,
            recent,
            keep_recent,
            sort,
            show_poll,
            panes,
            window,
            ask_unreviewed,
            started,
            pointers,
            idle_clear_minutes,
        } = self.settings.clone();
        self.set("version", &VERSION);
        self.set_if("voter", voter.as_ref());
        self.set("theme", &theme);
        self.set("language", &language);
        self.set_if("zoom", zoom.as_ref());
        self.set("paper", &paper);
        self.set_if("text_size", text_size.as_ref());
        self.set_if("page_language", page_language.as_ref());
        self.set("my_list", &my_list);
        self.set("recent", &recent);
        self.set("keep_recent", &keep_recent);
        self.set("sort", &sort);
        self.set("show_poll", &show_poll);
        panes.keys().for_each(|(key, width)| self.set_if(&key, width.as_ref()));
        self.set_if(window_place::KEY, window.as_ref());
        self.set("ask_unreviewed", &ask_unreviewed);
        self.set("started", &started);
        self.set("pointers", &pointers);
        self.set_if("idle_clear_minutes", idle_clear_minutes.as_ref());
        if let Some(folder) = self.path.parent().filter(|f| !f.as_os_str().is_empty()) {
            make_folder(folder)?;
        }
        write_whole(&self.path, self.text().as_bytes(), Access::Private, Existing::Replace)
    }

    fn set_if<T: Serialize>(&mut self, key: &str, value: Option<&T>) {
        match value {
            Some(value) => self.set(key, value),
            None => {
                // A value that could not be read stays until it is set.
                if !self.problems.contains(&SettingsProblem::Value(key.to_owned())) {
                    self.raw.remove(key);
                }
            }
        }
    }

    fn set<T: Serialize>(&mut self, key: &str, value: &T) {
        let raw = ron::to_string(value).ok().and_then(|text| RawValue::from_boxed_ron(text.into_boxed_str()).ok());
        if let Some(raw) = raw {
            self.raw.insert(key.to_owned(), raw);
        }
    }

    fn text(&self) -> String {
        let lines: Vec<String> =
            self.raw.iter().map(|(key, value)| format!("    {key:?}: {},\n", value.get_ron().trim())).collect();
        format!("{{\n{}}}\n", lines.concat())
    }
}

#[cfg(test)]
mod tests;
