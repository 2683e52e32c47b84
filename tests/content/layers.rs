//! The layers of the program and the one direction of their imports:
//! `domain <- {import, handout} <- store <- service <- app <- {ui, cli}`; `words` may be read by all but `domain`.

use crate::tree::{Source, sources};

/// A layer and what it may name besides itself.
const LAYERS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("words", &["domain"]),
    ("import", &["domain", "words"]),
    ("handout", &["domain", "words"]),
    ("store", &["domain", "import", "handout", "words"]),
    ("service", &["domain", "import", "handout", "store", "words"]),
    ("app", &["domain", "import", "handout", "store", "service", "words"]),
    ("ui", &["domain", "import", "handout", "store", "service", "app", "words"]),
    ("cli", &["domain", "import", "handout", "store", "service", "app", "words"]),
];

const FILES: &[&str] = &["std::fs", "tempfile::", "rusqlite"];
const CLOCK: &[&str] = &["SystemTime", "Instant", "Zoned::now", "getrandom"];
const THREADS: &[&str] = &["std::thread", "mpsc"];
const WINDOW: &[&str] = &["egui", "eframe", "rfd"];

/// What a layer may not name outside its tests.
fn forbidden(layer: &str) -> Vec<&'static str> {
    let kinds: &[&[&str]] = match layer {
        "domain" | "import" | "handout" => &[FILES, CLOCK, THREADS, WINDOW],
        "words" => &[FILES, WINDOW],
        "store" => &[CLOCK, THREADS, WINDOW],
        "service" => &[WINDOW],
        "app" | "cli" => &[FILES, WINDOW],
        "ui" => &[FILES],
        _ => &[],
    };
    kinds.concat()
}

/// Everything wrong with one file, as sentences.
fn wrong(source: &Source) -> Vec<String> {
    let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let modules: Vec<&str> = inside.split('/').collect();
    let Some((layer, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == modules[0]) else { return Vec::new() };
    let code = source.code();
    let mut wrong = Vec::new();
    for named in named_layers(&code, modules.len()) {
        // Words write dates, and nothing else of the domain.
        let too_much = *layer == "words" && named.starts_with("domain") && !named.starts_with("domain::date");
        let first = named.split("::").next().unwrap_or_default();
        if first != *layer && (too_much || !allowed.contains(&first)) {
            wrong.push(format!("{} ({layer}) names {named}", source.path));
        }
    }
    if !source.is_test {
        let found = forbidden(layer).into_iter().filter(|word| names_word(&code, word));
        wrong.extend(found.map(|word| format!("{} ({layer}) names {word}", source.path)));
    }
    wrong
}

/// Is the word there, and not only as a part of a longer one?
fn names_word(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(part);
        let after = code[at + word.len()..].chars().next().is_some_and(part);
        !before && (!after || word.ends_with("::"))
    })
}

/// The paths that start at the root of the crate, by `crate::`, `caveat::` or as many `super::` as the file is deep.
fn named_layers(code: &str, depth: usize) -> Vec<String> {
    let root_by_super = "super::".repeat(depth);
    let mut named = Vec::new();
    for start in ["crate::", "caveat::", &root_by_super] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => named.extend(group_members(group)),
                None => named.push(path(rest)),
            }
        }
    }
    named.retain(|path| LAYERS.iter().any(|(layer, _)| path.split("::").next() == Some(*layer)));
    named
}

fn path(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect()
}

/// The paths in `{a::b, c}`; deeper groups count by their beginning.
fn group_members(group: &str) -> Vec<String> {
    let (mut members, mut depth, mut member) = (Vec::new(), 0, String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(std::mem::take(&mut member)),
            c if depth == 0 => member.push(c),
            _ => {}
        }
    }
    members.push(member);
    members.iter().map(|member| path(member.trim())).collect()
}

#[test]
fn no_import_goes_the_wrong_way() {
    let wrong: Vec<String> = sources().iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_the_code_is_a_layer() {
    let known =
        |top: &str| LAYERS.iter().any(|(layer, _)| *layer == top) || ["lib", "main", "window_main"].contains(&top);
    for source in sources() {
        let top = source.path.trim_start_matches("src/").split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        assert!(known(&top), "{top} is no layer");
    }
}

#[test]
fn planted_imports_are_caught_and_good_ones_are_not() {
    let wrong = |path: &str, text: &str| wrong(&Source::new(path, text));
    for (path, text) in [
        ("src/domain/check.rs", "use crate::words::Words;"),
        ("src/domain/check.rs", "use std::fs::File;"),
        ("src/domain/check.rs", "let now = std::time::Instant::now();"),
        ("src/domain.rs", "pub use crate::store::paths;"),
        ("src/import/monograph.rs", "use crate::store::StoreError;"),
        ("src/import/monograph.rs", "let n = crate::app::notice::place();"),
        ("src/import/monograph/read.rs", "use super::super::super::store::StoreError;"),
        ("src/handout/page.rs", "use std::thread;"),
        ("src/store/library.rs", "use crate::{domain::id::Id, cli::run};"),
        ("src/store/library.rs", "use crate::{domain::{id::Id, date}, service::clock};"),
        ("src/store.rs", "use std::time::SystemTime;"),
        ("src/service/clock.rs", "use crate::app::polling;"),
        ("src/app/notice.rs", "use egui::Ui;"),
        ("src/app.rs", "std::fs::read(path)"),
        ("src/cli/run.rs", "crate::ui::window::open()"),
        ("src/ui/window.rs", "use crate::cli::run;"),
        ("src/ui/mod.rs", "use std::fs;"),
        ("src/words/format.rs", "use crate::domain::grade::Grade;"),
        ("src/cli/tests.rs", "use crate::ui::window;"),
    ] {
        assert_eq!(wrong(path, text).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("src/domain/check.rs", "use super::grade::Grade; // crate::words std::fs"),
        ("src/domain/check.rs", "struct Instantly; let merfdom = 1;"),
        ("src/words/format.rs", "use crate::domain::date::PartialDate;"),
        ("src/store/library.rs", "use crate::{domain::id::Id, import};\nuse std::fs;"),
        ("src/store/library.rs", "use std::time::Duration;"),
        ("src/cli/check/json.rs", "use crate::cli::output; use crate::app::notice;"),
        ("src/ui/theme/mod.rs", "use crate::app::notice; use egui::Color32; use super::super::theme;"),
        ("src/store/settings/tests.rs", "let now = std::time::Instant::now();"),
        ("src/main.rs", "caveat::ui::open(); use crate::cli;"),
    ] {
        assert_eq!(wrong(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}
