//! The words of the program against its code: none is missing, none is unused, none sounds the wrong way.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use crate::monographs::reference;
use crate::tree::{files_below, root, sources};

/// The messages of one file by id.
pub fn messages(text: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut open = None;
    for line in text.lines() {
        let begins = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        if let (true, Some((id, value))) = (begins, line.split_once(" =")) {
            assert!(messages.insert(id.to_owned(), value.trim().to_owned()).is_none(), "{id} stands twice");
            open = Some(id.to_owned());
        } else if let Some(message) =
            open.as_ref().and_then(|id| messages.get_mut(id)).filter(|_| !line.starts_with('#'))
        {
            message.push('\n');
            message.push_str(line);
        }
    }
    messages
}

fn word_files() -> Vec<(String, String)> {
    let files = files_below(&root().join("assets/words"), "ftl");
    assert!(!files.is_empty());
    files.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap())).collect()
}

fn english() -> BTreeMap<String, String> {
    let files = word_files().into_iter().filter(|(path, _)| path.contains("/en"));
    let mut all = BTreeMap::new();
    for (path, text) in files {
        for (id, value) in messages(&text) {
            assert!(all.insert(id.clone(), value).is_none(), "{id} stands in two files, one is {path}");
        }
    }
    all
}

/// The code of everything but tests.
fn code() -> String {
    sources().iter().filter(|s| !s.is_test).map(|s| s.code()).collect::<Vec<_>>().join("\n")
}

/// Every string in quotation marks that could be an id.
fn literals(code: &str) -> BTreeSet<&str> {
    let id = |text: &&str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
    };
    code.split('"').filter(id).collect()
}

/// The literal ids that are looked up at once: `.t("id")` and `.f("id", ..)`.
fn looked_up(code: &str) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for call in [".t(", ".f("] {
        for (at, _) in code.match_indices(call) {
            let argument = code[at + call.len()..].trim_start();
            if let Some(literal) = argument.strip_prefix('"') {
                ids.extend(literal.split('"').next());
            }
        }
    }
    ids
}

/// What an import refuses and finds odd.
fn import_families(family: &mut dyn FnMut(&str, &[&str])) {
    let refused = "not_a_label animal bulk allergen template index doctype too_large truncated encoding invalid";
    family("refused", &refused.split_whitespace().collect::<Vec<_>>());
    let odd = "hidden-characters wrong-date wrong-version no-name no-set-id unknown-document plain-text table-not-placed no-text";
    family("odd", &odd.split_whitespace().collect::<Vec<_>>());
}

/// Ids that the code puts together out of a name of the domain, written out from those names.
fn families() -> BTreeSet<String> {
    use caveat::domain::grade::Standing;
    use caveat::domain::patient::Answer;
    let mut ids = BTreeSet::new();
    let mut family = |stem: &str, members: &[&str]| ids.extend(members.iter().map(|member| format!("{stem}-{member}")));
    let reference = reference();
    let populations: Vec<&str> = reference.populations.ids().map(|id| id.as_str()).collect();
    family("population", &[&populations[..], &["anyone"]].concat());
    family("population-short", &populations);
    family("answer", &Answer::ALL.map(Answer::id));
    let standings = Standing::SHOWN.map(Standing::id);
    family("standing", &[&standings[..], &[Standing::NothingCounts.id()]].concat());
    family("standing-short", &[&standings[..], &[Standing::NothingCounts.id()]].concat());
    family("explain", &[&standings[..], &["boxed"]].concat());
    family("kind", &["regulator_label", "guideline", "formulary", "database", "clinic", "web_article"]);
    family("review", &["unreviewed", "in_review", "reviewed", "due", "superseded", "withdrawn"]);
    family("read", &["whole", "part"]);
    family("tier", &["very_common", "common", "less_common", "uncommon", "rare", "very_rare", "not_known"]);
    let sections = "uses mechanism duration taking missed_dose overdose driving monitoring alcohol urgent soon long_term \
                    tolerance dependence stopping withdrawal dose_notes storage advice disclaimer";
    family("section", &sections.split_whitespace().collect::<Vec<_>>());
    family("scope", &caveat::app::finding_text::NOT_CHECKED);
    family("direction", &["raises", "lowers", "adds", "other"]);
    family("part", &["drug", "source", "item", "side-effect", "statement", "gap", "interaction"]);
    // The page: populations in three forms, grades, gaps, headings of the parts, kinds of sources.
    for stem in ["about", "tell", "not"] {
        family(stem, &populations);
    }
    let gaps = "uses mechanism missed_dose overdose taking driving monitoring interactions long_term stopping storage effects soon";
    family("page-gap", &gaps.split_whitespace().collect::<Vec<_>>());
    let parts =
        "uses before other-medicines taking while help-now tell-soon effects long-use keeping who notes sources";
    family("page", &parts.split_whitespace().collect::<Vec<_>>());
    let kinds = [
        "guideline",
        "formulary",
        "database",
        "clinic",
        "web_article",
        "regulator_label",
        "regulator_label-US",
        "regulator_label-UK",
    ];
    family("page-kind", &kinds);
    import_families(&mut family);
    family("tab", &["reference", "check", "handouts", "library", "poll"]);
    family("check-view", &caveat::app::check_state::CheckView::ALL.map(caveat::app::check_state::CheckView::id));
    family("review-chip", &["unreviewed", "in_review", "reviewed", "due", "superseded", "withdrawn"]);
    let exchange = ["export", "export-path", "export-choose", "export-choose-name"];
    family("exchange", &exchange);
    family("exchange", &exchange.map(|id| id.replace("export", "import")).each_ref().map(String::as_str));
    family("language", &["system", "en", "es"]);
    family("settings", &["help"]);
    family("sort", &caveat::store::settings::ListSort::ALL.map(caveat::store::settings::ListSort::id));
    family("outline", &["uses", "mechanism", "effects", "long-term", "taking", "precautions", "sources"]);
    months(&mut family);
    start_families(&mut family);
    ids.extend(handout_families());
    ids.extend(action_families());
    ids
}

fn months(family: &mut dyn FnMut(&str, &[&str])) {
    let months: Vec<String> = (1..=12).map(|n| n.to_string()).collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    family("month-short", &months);
    family("month-long", &months);
}

/// Those of the settings, of the first start and of the pointers after it.
fn start_families(family: &mut dyn FnMut(&str, &[&str])) {
    family("settings", &["look", "clinic", "lists", "check", "handouts", "data"]);
    let rows = "clinic-name country doctor idle language letterhead panes paper poll recent sort text-size theme unreviewed words zoom";
    for row in rows.split_whitespace() {
        family("setting", &[row, &format!("{row}-note")]);
    }
    family("setting-theme", &["system", "light", "dark", "high-contrast"]);
    family("first-start", &["clinic", "data", "look", "read", "professionals-rest", "offline-rest"]);
    family("pane", &caveat::store::settings::Pane::ALL.map(caveat::store::settings::Pane::id));
    for pointer in caveat::store::settings::Pointer::ALL {
        family("pointer", &[pointer.id(), &format!("{}-close", pointer.id())]);
    }
}

/// Those of the command palette, of the sheet of keys, and of questions.
fn action_families() -> BTreeSet<String> {
    use caveat::app::actions::{Group, OFF, TABLE, WORDED_KEYS, rows_of_controls};
    let families: [(&str, Vec<&str>); 5] = [
        ("action", TABLE.iter().map(|row| row.id).collect()),
        ("action-off", OFF.to_vec()),
        ("keys-group", Group::ALL.map(Group::id).to_vec()),
        ("keys", rows_of_controls().collect()),
        ("key", WORDED_KEYS.to_vec()),
    ];
    let asked = ["older", "unsigned", "remove", "rebuild", "stop", "close"];
    let asked = asked.iter().flat_map(|asked| [format!("ask-{asked}-yes"), format!("ask-{asked}-no")]);
    let of_families =
        families.iter().flat_map(|(stem, members)| members.iter().map(move |member| format!("{stem}-{member}")));
    of_families.chain(asked).collect()
}

/// Those of a handout on the screen: its parts, why some stay, what was measured.
fn handout_families() -> BTreeSet<String> {
    use caveat::domain::country::Country;
    use caveat::domain::handout::{Lock, PagePart};
    use caveat::domain::tablet::{TabletColour, TabletShape};
    use caveat::handout::measures::{MEASURED, NUMBERS, Outcome};
    let numbers = NUMBERS.map(|number| number.to_string());
    let heads = caveat::app::letterhead::HeadField::ALL.map(caveat::app::letterhead::HeadField::id);
    let families: [(&str, Vec<&str>); 11] = [
        ("page-shape", TabletShape::ALL.map(TabletShape::id).to_vec()),
        ("page-colour", TabletColour::ALL.map(TabletColour::id).to_vec()),
        ("letterhead", heads.to_vec()),
        ("handout-copy", vec!["patient", "clinician", "reason", "how-much", "when", "notes"]),
        ("handout-part", PagePart::ALL.map(PagePart::id).into_iter().chain([PagePart::Sources.id()]).collect()),
        ("handout-lock", Lock::ALL.map(Lock::id).to_vec()),
        ("country", Country::ALL.map(Country::id).to_vec()),
        ("handout-language", caveat::words::Language::ALL.map(caveat::words::Language::id).to_vec()),
        ("handout-outcome", Outcome::ALL.map(Outcome::id).to_vec()),
        ("handout-pemat-item", numbers.iter().map(String::as_str).collect()),
        ("handout-pemat-measured", MEASURED.to_vec()),
    ];
    families.iter().flat_map(|(stem, members)| members.iter().map(move |member| format!("{stem}-{member}"))).collect()
}

#[test]
fn every_file_is_read_strictly() {
    for (path, text) in word_files() {
        if let Err((_, errors)) = FluentResource::try_new(text) {
            panic!("{path}: {errors:?}");
        }
    }
}

#[test]
fn every_id_that_the_code_looks_up_exists() {
    let (code, english) = (code(), english());
    let ids = looked_up(&code);
    assert!(ids.len() > 80, "only {} ids were found in the code", ids.len());
    for id in ids {
        assert!(english.contains_key(id), "{id} is in no file of words");
    }
    for id in families() {
        assert!(english.contains_key(&id), "{id} is in no file of words");
    }
    // Ids that reach the words through a helper or a table.
    let stems =
        ["mistake-", "error-", "doctor-", "settings-", "gap-", "why-", "cli-", "explain-", "validate-", "standing-"];
    for id in literals(&code).into_iter().filter(|id| stems.iter().any(|stem| id.starts_with(stem) && id != stem)) {
        let stem_only = id.ends_with('-');
        assert!(stem_only || english.contains_key(id), "{id} is in no file of words");
    }
}

#[test]
fn no_id_is_unused() {
    let code = code();
    let (literals, families) = (literals(&code), families());
    let english = english();
    let used = |id: &String| literals.contains(id.as_str()) || families.contains(id);
    let unused: Vec<&String> = english.keys().filter(|id| !used(id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[test]
fn nothing_shouts_and_nothing_calls_anything_safe() {
    for (path, text) in word_files() {
        for (id, value) in messages(&text) {
            assert!(!value.contains('!'), "{path}: {id} shouts");
            let sentences = value.split_inclusive(['.', '?', '\n']);
            for sentence in sentences.map(str::to_lowercase).filter(|s| s.contains("safe")) {
                let denied = ["not the same as safe", "not a statement that it is safe"];
                assert!(denied.iter().any(|d| sentence.contains(d)), "{path}: {id} says {sentence:?}");
            }
        }
    }
}

/// What is wrong with the plural forms of a message, if anything.
fn plural_mistake(value: &str) -> Option<String> {
    let count = |part: &str| value.matches(part).count();
    let selects = count("->");
    if selects > 0 && (count("[one]") != selects || count("*[other]") != selects) {
        return Some("every choice by number needs [one] and *[other]".into());
    }
    // A number straight before a plural noun, outside any choice by number.
    let outside = value.split("->").next().unwrap_or_default();
    let nouns = ["drugs", "files", "mistakes", "votes", "letters", "results", "pages", "years"];
    let bare = outside.split("} ").skip(1).find(|rest| nouns.iter().any(|noun| rest.starts_with(noun)));
    bare.map(|rest| format!("{rest:?} stands behind a number without its form for one"))
}

#[test]
fn every_count_has_its_form_for_one_and_for_others() {
    // The original page's total is one fixed number, far from one.
    for (id, value) in english().into_iter().filter(|(id, _)| id != "poll-original") {
        assert_eq!(plural_mistake(&value), None, "{id}");
    }
    assert!(plural_mistake("{ $n } drugs").is_some() && plural_mistake("{ $n ->\n *[other] x\n}").is_some());
    assert_eq!(plural_mistake("{ $n ->\n [one] 1 drug\n *[other] { $n } drugs\n}"), None);
}

#[test]
fn the_words_are_found_in_code_and_files_as_they_are_written() {
    let found = messages("# note\na-b = one\nc = { $n ->\n    [one] x\n   *[other] y\n}\n");
    assert_eq!(found.keys().collect::<Vec<_>>(), ["a-b", "c"]);
    assert!(found["c"].contains("*[other] y"));
    let code = "words.t(\"one-id\"); words.f(\n    \"two\", &[(\"n\", 1)]); words.t(&format!(\"x-{n}\"))";
    assert_eq!(looked_up(code).into_iter().collect::<Vec<_>>(), ["one-id", "two"]);
}
