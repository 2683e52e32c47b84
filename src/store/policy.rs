//! What whoever looks after a machine has fixed for all its accounts: one small RON file. A file that cannot be read is
//! taken in its strictest sense, and said: nothing that it could forbid is allowed. How it looks in the window does not
//! belong here.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::read_file::read_bounded;
use super::settings::{IDLE_CLEAR_MINUTES, PaperSetting, ThemeSetting};
use crate::domain::country::Country;
use crate::import::monograph::{Place, Text, ron_options};

/// A policy is a few lines.
const MOST_TEXT: usize = 64 * 1024;

/// What is fixed; what is not named is the account's own choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// No poll: it is not shown and takes no votes.
    pub no_poll: bool,
    /// Which drugs were opened last is not kept.
    pub no_recent_drugs: bool,
    /// A handout of a text that nobody has reviewed is refused.
    pub required_review: bool,
    pub theme: Option<ThemeSetting>,
    pub paper: Option<PaperSetting>,
    pub idle_minutes: Option<u16>,
    pub country: Option<Country>,
}

impl Rules {
    /// What stands in the place of a file that nobody can read. Theme, paper, minutes and country are fixed to nothing:
    /// no value of them is stricter than another.
    fn strictest() -> Self {
        Self { no_poll: true, no_recent_drugs: true, required_review: true, ..Self::default() }
    }

    /// The keys that are set, as they are written in the file, with their values.
    pub fn fixed(&self) -> Vec<(&'static str, String)> {
        let flag = |key, on: bool| on.then(|| (key, "true".to_owned()));
        let text = |key, value: Option<String>| value.map(|value| (key, value));
        [
            flag("no_poll", self.no_poll),
            flag("no_recent_drugs", self.no_recent_drugs),
            flag("required_review", self.required_review),
            text("theme", written(self.theme.as_ref())),
            text("paper", written(self.paper.as_ref())),
            text("idle_minutes", written(self.idle_minutes.as_ref())),
            text("country", written(self.country.as_ref())),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// A value as the file writes it.
fn written<T: Serialize>(value: Option<&T>) -> Option<String> {
    value.and_then(|value| ron::to_string(value).ok())
}

/// Why a policy could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyProblem {
    /// Where in the file; none where it could not be opened.
    pub place: Option<Place>,
    pub detail: String,
}

/// The policy of this run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The file; `None` where the machine has none.
    pub path: Option<PathBuf>,
    pub rules: Rules,
    pub problem: Option<PolicyProblem>,
}

impl Policy {
    /// That of the machine. A file that was named counts only where the machine has none: no account may choose another.
    pub fn find(named: Option<&Path>) -> Self {
        match machine_file().filter(|path| path.symlink_metadata().is_ok()) {
            Some(path) => Self::load(&path),
            None => named.map(Self::load).unwrap_or_default(),
        }
    }

    /// Reads one file. One that was named and is missing is as one that cannot be read.
    pub fn load(path: &Path) -> Self {
        let (rules, problem) = match read(path) {
            Ok(rules) => (rules, None),
            Err(problem) => (Rules::strictest(), Some(problem)),
        };
        Self { path: Some(path.to_owned()), rules, problem }
    }
}

/// Where a machine keeps it.
pub fn machine_file() -> Option<PathBuf> {
    if cfg!(windows) {
        return std::env::var_os("ProgramData").map(|folder| Path::new(&folder).join("Caveat").join("policy.ron"));
    }
    Some(PathBuf::from("/etc/caveat/policy.ron"))
}

fn read(path: &Path) -> Result<Rules, PolicyProblem> {
    let unplaced = |detail: String| PolicyProblem { place: None, detail };
    let bytes = read_bounded(path).map_err(|error| unplaced(error.to_string()))?;
    if bytes.len() > MOST_TEXT {
        return Err(unplaced(format!("{} > {MOST_TEXT}", bytes.len())));
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| unplaced(error.to_string()))?;
    let text = Text::new(text);
    let rules: Rules = ron_options().from_str(text.as_str()).map_err(|error| PolicyProblem {
        place: Some(text.place_inside(0, error.span.start)),
        detail: error.code.to_string(),
    })?;
    if let Some(minutes) = rules.idle_minutes.filter(|minutes| !IDLE_CLEAR_MINUTES.contains(minutes)) {
        let at = text.as_str().find("idle_minutes").unwrap_or_default();
        let (least, most) = (IDLE_CLEAR_MINUTES.start(), IDLE_CLEAR_MINUTES.end());
        let detail = format!("idle_minutes: {minutes}, {least} to {most}");
        return Err(PolicyProblem { place: Some(text.place(at)), detail });
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Policy {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("policy.ron");
        std::fs::write(&path, text).unwrap();
        Policy::load(&path)
    }

    #[test]
    fn each_key_is_read_and_named() {
        let policy = of("(no_poll: true, no_recent_drugs: true, required_review: true, theme: dark, paper: letter,
            idle_minutes: 5, country: us)");
        assert_eq!(policy.problem, None);
        let fixed: Vec<String> =
            policy.rules.fixed().into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        let all =
            "no_poll=true no_recent_drugs=true required_review=true theme=dark paper=letter idle_minutes=5 country=us";
        assert_eq!(fixed.join(" "), all);
        assert!(of("()").rules.fixed().is_empty());
    }

    #[test]
    fn a_broken_file_forbids_all_it_could_and_says_where() {
        for (text, line) in
            [("(\n  no_pol: true)", 2), ("(no_poll: maybe)", 1), ("", 1), ("(\n\n idle_minutes: 500)", 3), ("{]", 1)]
        {
            let policy = of(text);
            assert_eq!(policy.problem.unwrap().place.unwrap().line, line, "{text}");
            assert_eq!(policy.rules, Rules::strictest(), "{text}");
        }
        let missing = Policy::load(Path::new("/no/such/policy.ron"));
        assert!(missing.problem.unwrap().place.is_none() && missing.rules.required_review);
    }
}
