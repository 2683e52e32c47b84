//! What can be chosen in the settings, as values. Where they are kept is in `settings`.

use serde::{Deserialize, Serialize};

/// Light, dark or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeSetting {
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl ThemeSetting {
    /// The next look of the one theme button: light, dark, high contrast, light ...
    #[must_use]
    pub fn next(self, system_dark: bool) -> Self {
        match self {
            Self::System if system_dark => Self::HighContrast,
            Self::System | Self::Light => Self::Dark,
            Self::Dark => Self::HighContrast,
            Self::HighContrast => Self::Light,
        }
    }
}

/// The language of the window: the system's, or one of those that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanguageSetting {
    #[default]
    System,
    En,
    Es,
}

impl LanguageSetting {
    pub const ALL: [Self; 3] = [Self::System, Self::En, Self::Es];

    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

/// The paper of handouts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSetting {
    #[default]
    A4,
    Letter,
}

/// The order of the list of drugs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListSort {
    #[default]
    Name,
    Class,
    /// The newest text first, no date last.
    Newest,
    /// What needs a person first.
    Review,
}

impl ListSort {
    pub const ALL: [Self; 4] = [Self::Name, Self::Class, Self::Newest, Self::Review];

    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Class => "class",
            Self::Newest => "newest",
            Self::Review => "review",
        }
    }
}
