//! Lookup of every visible string in `assets/words/*.ftl` (Fluent), with plural rules, numbers and dates as the language
//! writes them. Sentences belong into those files; who says which one is decided by the caller.

mod format;
mod pseudo;

use format::Grouping;
pub use format::{age_of, date_long, date_short};

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../assets/words/en.ftl");
const ENGLISH_HANDOUT: &str = include_str!("../assets/words/en-handout.ftl");
const SPANISH: &str = include_str!("../assets/words/es.ftl");
const SPANISH_HANDOUT: &str = include_str!("../assets/words/es-handout.ftl");

static ENGLISH_PAGE: LazyLock<Words> = LazyLock::new(Words::english);
static SPANISH_PAGE: LazyLock<Words> = LazyLock::new(Words::spanish_page);

/// The languages of the window and of a patient's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    #[default]
    En,
    Es,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    pub fn id(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a locale's name, as systems write it: "es_MX.UTF-8", "es-419", "C". English where there is no
    /// translation.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let name = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| name.eq_ignore_ascii_case(language.id())).unwrap_or_default()
    }
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    grouping: Grouping,
    /// Every message in brackets and longer, to find what is not looked up and what does not fit.
    pseudo: bool,
}

/// What stands in the place of `{$name}`.
pub enum Arg<'a> {
    Text(&'a str),
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl Words {
    /// English, the language in which every message exists.
    pub fn english() -> Self {
        Self::of(Language::En, Grouping::Comma, &[ENGLISH, ENGLISH_HANDOUT])
    }

    /// Spanish. A message that it lacks is shown in English; a test forbids that.
    fn spanish() -> Self {
        Self::of(Language::Es, Grouping::Point, &[ENGLISH, ENGLISH_HANDOUT, SPANISH_HANDOUT, SPANISH])
    }

    /// The words of the window and the notices in it.
    #[must_use]
    pub fn window(language: Language) -> Self {
        match language {
            Language::En => Self::english(),
            Language::Es => Self::spanish(),
        }
    }

    /// English with every message in brackets and a third longer. What shows up without brackets was not looked up here.
    #[must_use]
    pub fn pseudo() -> Self {
        Self { pseudo: true, ..Self::english() }
    }

    /// Spanish, the words of the patient's page alone.
    fn spanish_page() -> Self {
        Self::of(Language::Es, Grouping::AsTheAcademy, &[SPANISH_HANDOUT])
    }

    /// The words in which a patient's page is printed, whatever the language of the window is.
    pub fn page(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH_PAGE,
            Language::Es => &SPANISH_PAGE,
        }
    }

    fn of(language: Language, grouping: Grouping, sources: &[&str]) -> Self {
        let identifier: LanguageIdentifier = match language {
            Language::En => unic_langid::langid!("en"),
            Language::Es => unic_langid::langid!("es"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are invisible characters, which this program keeps out of all its texts.
        bundle.set_use_isolating(false);
        for source in sources {
            // A damaged line costs that line; the tests read the files strictly.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language, grouping, pseudo: false }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without arguments. A missing one shows its id, which a test forbids.
    pub fn t(&self, id: &str) -> String {
        self.f(id, &[])
    }

    /// A message with arguments.
    pub fn f(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Count(count) => FluentValue::from(*count),
            };
            fluent.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        if self.pseudo { pseudo::bracketed(&text) } else { text.into_owned() }
    }

    /// True where the message exists.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A whole number with the language's grouping: 3,979 or 3.979.
    pub fn number(&self, number: u64) -> String {
        self.grouping.write(number)
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.f("list-and", &[("first", (&first.join(", ")).into()), ("last", last.into())]),
        }
    }
}
