//! The Spanish words of the window against the English ones: all there, with the same places to fill, nothing left in
//! English. A translation is not reviewed by this; the program says that nobody has.

use std::collections::{BTreeMap, BTreeSet};

use caveat::domain::grade::Standing;
use caveat::words::{Language, Words};

use crate::tree::root;
use crate::words::messages;

/// Messages that are the same in both languages: names, measures, and words that both languages write alike.
const ALIKE: [&str; 17] = [
    "grading-next-tip",
    "answer-no",
    "handout-grades",
    "handout-paper-a4",
    "handout-points",
    "key-alt",
    "key-ctrl",
    "key-esc",
    "keys-no",
    "label-kilobytes",
    "language-en",
    "language-es",
    "section-alcohol",
    "size-kilobytes",
    "size-megabytes",
    "work-megabytes",
    "work-rate",
];
/// How much longer or shorter a message may be before a person looks at it again.
const RATIO: std::ops::RangeInclusive<f64> = 0.5..=1.9;

fn file(name: &str) -> BTreeMap<String, String> {
    messages(&std::fs::read_to_string(root().join("assets/words").join(name)).unwrap())
}

fn both() -> Vec<(String, String, String)> {
    let (english, mut spanish) = (file("en.ftl"), file("es.ftl"));
    english.into_iter().filter_map(|(id, en)| spanish.remove(&id).map(|es| (id, en, es))).collect()
}

/// The names after "$", each once.
fn variables(message: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    message.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

/// The words of a message without the places to fill and the names of plural forms.
fn said(message: &str) -> String {
    let mut said = message.to_owned();
    // A place to fill holds no other braces; a choice by number holds its forms and stays.
    while let Some(close) = said.match_indices('}').map(|(at, _)| at).find(|at| is_place(&said[..*at])) {
        let open = said[..close].rfind('{').unwrap();
        said.replace_range(open..=close, "");
    }
    let without = ["[one]", "*[other]", "[0]"].iter().fold(said, |said, form| said.replace(form, ""));
    let names = |part: &str| part.rfind('$').filter(|_| part.ends_with(' ')).map_or(part.len(), |at| at);
    without.split("->").map(|part| &part[..names(part)]).collect()
}

/// Does the text before a closing brace end in a place to fill?
fn is_place(before: &str) -> bool {
    before.rfind('{').is_some_and(|open| !before[open..].contains("->"))
}

fn forms(message: &str) -> BTreeMap<&str, usize> {
    ["->", "[0]", "[one]", "*[other]"].map(|form| (form, message.matches(form).count())).into()
}

#[test]
fn nothing_is_missing_and_nothing_is_left_over() {
    let ids = |name: &str| file(name).into_keys().collect::<BTreeSet<_>>();
    let (english, spanish) = (ids("en.ftl"), ids("es.ftl"));
    let missing: Vec<_> = english.difference(&spanish).collect();
    let extra: Vec<_> = spanish.difference(&english).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing in es.ftl: {missing:?}; not in en.ftl: {extra:?}");
    let pages: Vec<_> = ids("en-handout.ftl").difference(&ids("es-handout.ftl")).cloned().collect();
    assert!(pages.is_empty(), "missing in es-handout.ftl: {pages:?}");
}

#[test]
fn each_message_fills_the_same_places_and_has_the_same_plural_forms() {
    for (id, en, es) in both() {
        assert_eq!(variables(&en), variables(&es), "{id}");
        assert_eq!(forms(&en), forms(&es), "{id}");
    }
    assert_eq!(variables("{ $n -> [one] a } {$of}"), BTreeSet::from(["n", "of"]));
}

#[test]
fn no_english_is_left() {
    let alike: BTreeSet<String> = both().into_iter().filter(|(_, en, es)| en == es).map(|(id, ..)| id).collect();
    // Patterns without a word of their own cannot be in any language.
    let worded = |id: &&String| said(&file("en.ftl")[*id]).chars().any(char::is_alphabetic);
    let unknown: Vec<_> = alike.iter().filter(worded).filter(|id| !ALIKE.contains(&id.as_str())).collect();
    assert!(unknown.is_empty(), "the same in Spanish as in English: {unknown:?}");
    let english = ["the", "of", "and", "is", "was", "not", "with", "from", "this", "drug", "label", "source"];
    for (id, _, es) in both().into_iter().filter(|(id, ..)| !ALIKE.contains(&id.as_str())) {
        let said = said(&es.replace("(language)", "")).to_lowercase();
        let found = said.split(|c: char| !c.is_alphabetic() && c != '_').find(|word| english.contains(word));
        assert!(found.is_none() || id.contains("command") || es.contains("caveat "), "{id}: {found:?} in {es:?}");
    }
}

#[test]
fn a_verdict_is_in_no_language() {
    for (id, _, es) in both() {
        let es = es.to_lowercase();
        let denied = ["no equivale a que sea seguro", "no afirma que sea seguro"];
        assert!(!es.contains("segur") || denied.iter().any(|d| es.contains(d)), "{id} says {es:?}");
        assert!(!es.contains('¡') && !es.contains('!'), "{id} shouts");
        for informal in [" tú ", " tu ", " tus ", "puedes", "elige "] {
            assert!(!format!(" {es} ").contains(informal), "{id} is not said to \"usted\": {es:?}");
        }
    }
}

/// Not a fault by itself: the list is printed for who looks at the layout.
#[test]
fn messages_of_a_much_different_length_are_listed() {
    let mut listed = Vec::new();
    for (id, en, es) in both() {
        let length = |text: &str| said(text).chars().count() as f64;
        let ratio = length(&es) / length(&en).max(1.0);
        if length(&en) > 12.0 && !RATIO.contains(&ratio) {
            listed.push(format!("{id}: {ratio:.1}"));
        }
    }
    println!("{} messages to look at: {listed:#?}", listed.len());
    assert!(listed.len() < both().len() / 20, "{} messages differ much in length", listed.len());
}

#[test]
fn what_means_the_same_is_said_with_the_same_words_on_the_screen_and_on_paper() {
    let (screen, page) = (Words::window(Language::Es), Words::page(Language::Es));
    assert_eq!(screen.t("review-unreviewed"), "Sin revisar");
    assert!(page.t("foot-not-reviewed").starts_with(&screen.t("review-unreviewed")));
    assert!(page.t("page-label-boxed").starts_with(&screen.t("boxed-warning")));
    assert_eq!(screen.t("medicines-title"), screen.t("handout-part-other-medicines"));
    for part in ["most-important", "taking", "while", "who"] {
        assert_eq!(screen.t(&format!("handout-part-{part}")), page.t(&format!("page-{part}")), "{part}");
    }
}

#[test]
fn each_state_of_a_finding_has_a_word_of_its_own() {
    let words = Words::window(Language::Es);
    let said: BTreeSet<String> = Standing::SHOWN.map(|standing| words.t(&format!("standing-{}", standing.id()))).into();
    assert_eq!(said.len(), Standing::SHOWN.len());
}
