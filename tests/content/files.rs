//! The rules of the house for files: small ones, no crash in waiting, nobody's machine named.

use crate::tree::{self, Source, files_below, relative, sources};

#[test]
fn files_are_small() {
    let mut lengths: Vec<(usize, String)> =
        sources().iter().map(|s| (s.text.lines().count(), s.path.clone())).collect();
    lengths.sort();
    let longest = lengths.last().unwrap();
    assert!(longest.0 <= 400, "{} has {} lines", longest.1, longest.0);
    let median = &lengths[lengths.len() / 2];
    assert!(median.0 < 200, "half of all files have more than {} lines", median.0);
}

#[test]
fn every_module_says_what_belongs_there() {
    let tests = files_below(&tree::root().join("tests"), "rs");
    let tests = tests.iter().map(|p| Source::new(&relative(p), &std::fs::read_to_string(p).unwrap()));
    for source in tests.chain(sources().into_iter().filter(|s| !s.is_test)) {
        assert!(source.text.starts_with("//! "), "{} does not say what belongs there", source.path);
    }
}

#[test]
fn nothing_outside_tests_can_stop_the_program_by_surprise() {
    for source in sources().iter().filter(|s| !s.is_test) {
        let code = source.code();
        for word in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!(", "dbg!("] {
            assert!(!code.contains(word), "{} holds {word}", source.path);
        }
    }
}

/// Is there a note "to do" without the name of who will?
fn has_nameless_todo(text: &str) -> bool {
    let word = ["TO", "DO"].concat();
    text.match_indices(&word).any(|(at, _)| {
        let behind = &text[at + word.len()..];
        let name = behind.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(name, _)| name.trim());
        name.is_none_or(str::is_empty) && !behind.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn every_note_to_do_has_a_name() {
    for source in sources() {
        assert!(!has_nameless_todo(&source.text), "{}", source.path);
    }
    let word = ["TO", "DO"].concat();
    assert!(has_nameless_todo(&format!("// {word}: later")) && has_nameless_todo(&format!("// {word}() later")));
    assert!(!has_nameless_todo(&format!("// {word}(ada): later")) && !has_nameless_todo("done"));
}

#[test]
fn no_file_names_somebodys_machine() {
    let folders = ["src", "assets", "data", "docs", "packaging", "benches", "fuzz"];
    let mut files: Vec<_> = folders.iter().flat_map(|folder| files_below(&tree::root().join(folder), "")).collect();
    let top = std::fs::read_dir(tree::root()).unwrap().map(|entry| entry.unwrap().path());
    files.extend(top.filter(|path| path.is_file() && path.extension().is_some_and(|e| e != "lock")));
    assert!(files.len() > 50);
    for path in files {
        // Fonts and pictures are no text.
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for folder in ["/work/", "/tmp/", "/root/", "/Users/", "C:\\Users\\"] {
            assert!(!text.contains(folder), "{} names {folder}", path.display());
        }
    }
}

#[test]
fn no_note_was_left_at_the_top() {
    let known = [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "SAFETY.md",
        "SECURITY.md",
        "Cargo.lock",
        "Cargo.toml",
        "build.rs",
        "clippy.toml",
        "deny.toml",
        "rustfmt.toml",
    ];
    // What somebody writes there beside, a first handout, is their own: what is kept counts.
    let kept = std::process::Command::new("git").args(["ls-files", ":(glob)*"]).current_dir(tree::root()).output();
    let Some(kept) = kept.ok().filter(|ran| ran.status.success()) else {
        println!("skipped: git does not say what is kept");
        return;
    };
    let files = String::from_utf8(kept.stdout).unwrap();
    assert!(files.lines().any(|name| name == "Cargo.toml"), "{files}");
    let left: Vec<&str> = files.lines().filter(|name| !name.starts_with('.') && !known.contains(name)).collect();
    assert!(left.is_empty(), "{left:?}");
}
