//! A desk of its own for each test: a fresh data folder, no display, and the program run on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::ordered::Ordered;

/// The ids of the built-in drugs by their files, in the order of the list: by name, then id.
pub fn built_in() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/drugs");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = text.split("name: \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        (name, path.file_stem().unwrap().to_str().unwrap().to_owned())
    };
    let mut drugs: Vec<(String, String)> = files.map(named).collect();
    drugs.sort();
    drugs.into_iter().map(|(_, id)| id).collect()
}

/// A data folder that nobody else uses.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A desk whose clinic keeps one monograph of its own.
    pub fn with_drug(file: &str, bytes: impl AsRef<[u8]>) -> Self {
        let desk = Self::new();
        desk.add_drug(file, bytes);
        desk
    }

    /// Puts a file into the clinic's folder of monographs and returns its path as the program shows it.
    pub fn add_drug(&self, file: &str, bytes: impl AsRef<[u8]>) -> String {
        self.write(&format!("drugs/{file}"), bytes).display().to_string()
    }

    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.file(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn file(&self, file: &str) -> PathBuf {
        self.folder().join(file)
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// The names of everything in the folder, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder()).unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Runs the program on this folder, without any display.
    pub fn run(&self, args: &[&str]) -> Ran {
        let output = self.output(args);
        Ran {
            line: args.join(" "),
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The same, with whatever bytes it wrote.
    pub fn output(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// The program on this folder, not yet started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_caveat"));
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env_remove(variable);
        }
        command.current_dir(self.folder()).env("HOME", self.folder()).args(args).arg("--data-dir").arg(self.folder());
        command
    }

    /// Runs a command with `--json` and expects it to be done.
    pub fn json(&self, args: &[&str]) -> Value {
        self.run_json(args).ok().json()
    }

    pub fn run_json(&self, args: &[&str]) -> Ran {
        self.run(&[args, &["--json"]].concat())
    }
}

/// What a run left behind.
pub struct Ran {
    line: String,
    code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Exit code 0.
    #[track_caller]
    pub fn ok(self) -> Self {
        self.ends(0)
    }

    /// This exit code, and a sentence on the error output.
    #[track_caller]
    pub fn fails(self, code: i32) -> Self {
        let ran = self.ends(code);
        assert!(!ran.stderr.trim().is_empty(), "{}: no sentence on the error output", ran.line);
        ran
    }

    /// This exit code.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}\n{}", self.line, self.stdout, self.stderr);
        self
    }

    /// The one JSON object on the output: the version first, a newline last, nothing else.
    #[track_caller]
    pub fn json(&self) -> Value {
        self.one_object();
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// The same with its keys in order.
    #[track_caller]
    pub fn ordered(&self) -> Ordered {
        self.one_object();
        serde_json::from_str(&self.stdout).unwrap()
    }

    #[track_caller]
    fn one_object(&self) {
        assert!(self.stdout.starts_with("{\"schema\":1,"), "{}: {}", self.line, self.stdout);
        assert!(self.stdout.ends_with("}\n") && self.stdout.lines().count() == 1, "{}: {}", self.line, self.stdout);
    }
}

/// The items of a list in JSON.
#[track_caller]
pub fn items(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

/// One key of every item of a list.
#[track_caller]
pub fn each<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    items(value).iter().map(|item| item[key].as_str().unwrap_or("null")).collect()
}
