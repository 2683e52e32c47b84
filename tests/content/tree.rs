//! The files of the project, as tests read them.

use std::path::{Path, PathBuf};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending, sorted; every file where the ending is empty.
pub fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return files };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() && !path.is_symlink() {
            files.extend(files_below(&path, ending));
        } else if ending.is_empty() || path.extension().is_some_and(|e| e == ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A file of the program's code.
pub struct Source {
    /// From the project's folder on, with `/`.
    pub path: String,
    pub text: String,
    /// The whole file is compiled for tests only.
    pub is_test: bool,
}

/// Every file of `src`.
pub fn sources() -> Vec<Source> {
    let source = |path: PathBuf| Source::new(&relative(&path), &std::fs::read_to_string(&path).unwrap());
    let mut sources: Vec<Source> = files_below(&root().join("src"), "rs").into_iter().map(source).collect();
    let for_tests: Vec<String> = sources.iter().flat_map(modules_for_tests).collect();
    for source in &mut sources {
        source.is_test |= for_tests.iter().any(|module| source.path == format!("{module}.rs"));
    }
    sources
}

/// The modules that a file declares for tests, as paths without their ending.
fn modules_for_tests(source: &Source) -> Vec<String> {
    let folder = source.path.trim_end_matches(".rs").trim_end_matches("/mod");
    let declared = source.text.split("#[cfg(test)]\n").skip(1);
    let names = declared.filter_map(|rest| {
        let line = rest.lines().next()?.trim_start_matches("pub ").strip_prefix("mod ")?;
        line.strip_suffix(';')
    });
    names.map(|name| format!("{folder}/{name}")).collect()
}

pub fn relative(path: &Path) -> String {
    let inside = path.strip_prefix(root()).unwrap();
    inside.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
        Self { path: path.to_owned(), text: text.to_owned(), is_test }
    }

    /// The code without comments and without the module of tests at its end.
    pub fn code(&self) -> String {
        let end = self.text.find("#[cfg(test)]\nmod tests {").unwrap_or(self.text.len());
        self.text[..end].lines().map(without_comment).collect::<Vec<_>>().join("\n")
    }
}

/// A line of code up to `//`, unless that stands in a string.
fn without_comment(line: &str) -> &str {
    let in_string = |at: usize| line[..at].replace("\\\"", "").matches('"').count() % 2 == 1;
    line.match_indices("//").find(|(at, _)| !in_string(*at)).map_or(line, |(at, _)| &line[..at])
}

#[test]
fn comments_and_tests_are_no_code() {
    let text = "let a = \"http://x\"; // std::fs\n/// std::fs\nlet b;\n#[cfg(test)]\nmod tests {\nuse std::fs;\n}\n";
    assert_eq!(Source::new("src/x.rs", text).code(), "let a = \"http://x\"; \n\nlet b;");
    assert!(sources().len() > 50, "the code was found");
    let declares = Source::new("src/x/mod.rs", "#[cfg(test)]\nmod probe;\nmod real;\n");
    assert_eq!(modules_for_tests(&declares), ["src/x/probe"]);
    assert!(sources().iter().any(|s| s.is_test) && sources().iter().any(|s| !s.is_test));
}
