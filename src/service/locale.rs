//! The words of the window: by the account's setting, else by the system's language.

use crate::store::settings::LanguageSetting;
use crate::words::{Language, Words};

/// Set to `pseudo`, every message stands in brackets and is longer: for those who work on the program.
const WORDS: &str = "CAVEAT_WORDS";

/// The language of the system; English where it says none or one that there is no translation for.
#[must_use]
pub fn system_language() -> Language {
    sys_locale::get_locale().map(|locale| Language::of_locale(&locale)).unwrap_or_default()
}

/// The words that a setting asks for.
#[must_use]
pub fn words(setting: LanguageSetting) -> Words {
    if std::env::var_os(WORDS).is_some_and(|value| value == "pseudo") {
        return Words::pseudo();
    }
    Words::window(match setting {
        LanguageSetting::System => system_language(),
        LanguageSetting::En => Language::En,
        LanguageSetting::Es => Language::Es,
    })
}
