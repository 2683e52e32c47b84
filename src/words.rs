//! Lookup of every visible string in `assets/words/*.ftl` (Fluent), with plural rules, numbers and dates as the language
//! writes them. Sentences belong into those files; who says which one is decided by the caller.

mod format;

pub use format::{age_of, date_long, date_short};

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../assets/words/en.ftl");
const ENGLISH_HANDOUT: &str = include_str!("../assets/words/en-handout.ftl");
const SPANISH_HANDOUT: &str = include_str!("../assets/words/es-handout.ftl");

static ENGLISH_PAGE: LazyLock<Words> = LazyLock::new(Words::english);
static SPANISH_PAGE: LazyLock<Words> = LazyLock::new(Words::spanish_page);

/// The languages of a patient's page.
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
}

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
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
        Self::of(Language::En, unic_langid::langid!("en"), &[ENGLISH, ENGLISH_HANDOUT])
    }

    /// Spanish, the words of the patient's page alone.
    fn spanish_page() -> Self {
        Self::of(Language::Es, unic_langid::langid!("es"), &[SPANISH_HANDOUT])
    }

    /// The words in which a patient's page is printed, whatever the language of the window is.
    pub fn page(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH_PAGE,
            Language::Es => &SPANISH_PAGE,
        }
    }

    fn of(language: Language, identifier: LanguageIdentifier, sources: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are invisible characters, which this program keeps out of all its texts.
        bundle.set_use_isolating(false);
        for source in sources {
            // A damaged line costs that line; the tests read the files strictly.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language }
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
        self.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned()
    }

    /// True where the message exists.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A whole number with the language's grouping: 3,979.
    pub fn number(&self, number: u64) -> String {
        match self.language {
            Language::En => format::grouped(number, ','),
            // Four digits stand together, as the Academy writes them.
            Language::Es if number < 10_000 => number.to_string(),
            Language::Es => format::grouped(number, '\u{a0}'),
        }
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
