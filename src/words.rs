//! Lookup of every visible string in `assets/words/*.ftl` (Fluent), with plural rules, numbers and dates as the language
//! writes them. Sentences belong into those files; who says which one is decided by the caller.

mod format;

pub use format::{age_of, date_long, date_short};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../assets/words/en.ftl");
const ENGLISH_HANDOUT: &str = include_str!("../assets/words/en-handout.ftl");

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: &'static str,
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
        let language: LanguageIdentifier = unic_langid::langid!("en");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks are invisible characters, which this program keeps out of all its texts.
        bundle.set_use_isolating(false);
        for source in [ENGLISH, ENGLISH_HANDOUT] {
            // A damaged line costs that line; the tests read the files strictly.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language: "en" }
    }

    pub fn language(&self) -> &'static str {
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
        format::grouped(number, ',')
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
