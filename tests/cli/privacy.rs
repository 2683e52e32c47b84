//! Nothing about a patient reaches a folder of the program: a whole run with its own home, configuration, cache and
//! temporary folder, and then every byte of them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What a search of the files can tell from anything else.
const MEDICINE: &str = "Zzqmarkeramine";
const PATIENT: [&str; 14] = [
    "--age",
    "107",
    "--pregnant",
    "yes",
    "--trimester",
    "3",
    "--schizophrenia",
    "yes",
    "--dependence",
    "no",
    "--breastfeeding",
    "no",
    "--medicine",
    MEDICINE,
];
/// Words of the answers and of what follows from them.
const MARKERS: [&str; 7] = ["zzqmarker", "107", "1284", "schizophrenia", "pregnan", "trimester", "dependence"];

/// The folders of one account.
struct Account {
    home: TempDir,
    exports: TempDir,
}

impl Account {
    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_caveat"));
        for (variable, folder) in [
            ("HOME", "."),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
        ] {
            let folder = self.home.path().join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            command.env(variable, folder);
        }
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(variable);
        }
        command.current_dir(self.exports.path()).args(args).output().unwrap()
    }

    /// Runs a command that is done and says nothing about the patient.
    fn quietly(&self, args: &[&str]) {
        let ran = self.run(args);
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        for said in [&ran.stdout, &ran.stderr] {
            assert_eq!(held(said), None, "{args:?} said {}", String::from_utf8_lossy(said));
        }
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The first marker that the bytes hold. A number counts by itself only: a random name may hold its digits.
fn held(bytes: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(bytes).replace('\0', "").to_lowercase();
    let alone = |marker: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == marker);
    let number = |marker: &str| marker.bytes().all(|byte| byte.is_ascii_digit());
    MARKERS.into_iter().find(|marker| if number(marker) { alone(marker) } else { text.contains(marker) })
}

#[test]
fn no_folder_of_the_account_tells_anything_about_the_patient() {
    let account = Account { home: tempfile::tempdir().unwrap(), exports: tempfile::tempdir().unwrap() };
    let with = |args: &[&'static str]| [args, &PATIENT].concat();
    for file in ["check.txt", "check.csv"] {
        let format = if file.ends_with("csv") { "csv" } else { "text" };
        account.quietly(&with(&["check", "clonazepam", "--format", format, "-o", file]));
    }
    account.quietly(&with(&["check", "clonazepam", "-o", "again.txt", "--record", "record.pdf"]));
    account.quietly(&with(&["handout", "clonazepam", "-o", "page.pdf"]));
    account.quietly(&["poll", "vote", "yes-now"]);
    // Refused: what is said about it names no answer.
    let refused = account.run(&with(&["check", "clonazepam", "-o", "check.txt"]));
    assert!(!refused.status.success() && held(&refused.stderr).is_none());
    account.run(&with(&["check", "klonipin"]));

    let mut found = Vec::new();
    files(account.home.path(), &mut found);
    let names: Vec<_> = found.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert!(names.contains(&"settings.ron") && names.contains(&"clinic.db"), "{names:?}");
    for path in &found {
        assert_eq!(held(path.display().to_string().as_bytes()), None);
        assert_eq!(held(&std::fs::read(path).unwrap()), None, "{}", path.display());
    }
    // The search finds what is there.
    assert_eq!(held(&std::fs::read(account.exports.path().join("check.txt")).unwrap()), Some("zzqmarker"));
    assert_eq!(
        (held(b"(age: 107)"), held(b"a107f"), held(b"P\0r\0e\0g\0n\0a\0n\0t")),
        (Some("107"), None, Some("pregnan"))
    );
    // Nothing is left half written beside the exports.
    let mut exported: Vec<_> =
        std::fs::read_dir(account.exports.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    exported.sort();
    assert_eq!(exported, ["again.txt", "check.csv", "check.txt", "page.pdf", "record.pdf"]);
}
