//! The rows of the palette: actions, then drugs whose name begins with the words, then names that may have been meant.

use crate::app::actions::{FoundAction, TABLE, find};
use crate::domain::id::Id;
use crate::domain::search::Hit;
use crate::ui::cx::Cx;

/// Drugs of each kind that are listed.
const MOST_DRUGS: usize = 8;

/// Something that can be chosen.
#[derive(Clone)]
pub enum Choice {
    Command(Box<FoundAction>),
    /// Its name as it is written, and as it is read aloud.
    Drug {
        id: Id,
        name: String,
        spoken: String,
        note: String,
    },
}

/// All rows, in the order in which they stand.
pub struct Rows {
    choices: Vec<Choice>,
    commands: usize,
    guesses: usize,
    /// How many commands there are.
    pub of: usize,
}

impl Rows {
    pub fn of(cx: &Cx<'_>, query: &str) -> Self {
        let found = find(cx.state, query);
        let commands = found.len();
        let mut choices: Vec<Choice> = found.into_iter().map(|found| Choice::Command(Box::new(found))).collect();
        let mut guesses = 0;
        if !query.trim().is_empty() {
            let names = cx.state.library.names.search(query);
            let drug = |hit: &Hit| {
                let monograph = cx.state.library.get(&hit.drug);
                let tall_man = monograph.and_then(|m| m.drug.tall_man.clone());
                let note = if hit.matched == hit.name { String::new() } else { hit.matched.clone() };
                let name = tall_man.unwrap_or_else(|| hit.name.clone());
                Choice::Drug { id: hit.drug.clone(), name, spoken: hit.name.clone(), note }
            };
            choices.extend(names.exact.iter().chain(&names.matches).take(MOST_DRUGS).map(drug));
            guesses = names.did_you_mean.len().min(MOST_DRUGS);
            choices.extend(names.did_you_mean.iter().take(guesses).map(drug));
        }
        Self { choices, commands, guesses, of: TABLE.len() - 2 }
    }

    pub fn len(&self) -> usize {
        self.choices.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter()
    }

    pub fn get(&self, at: usize) -> Option<Choice> {
        self.choices.get(at).cloned()
    }

    pub fn commands(&self) -> usize {
        self.commands
    }

    /// The row that is chosen before anybody moved: never a guess.
    pub fn first(&self) -> Option<usize> {
        (self.len() > self.guesses).then_some(0)
    }

    /// The first drug, where there is one that was found.
    pub fn drugs_begin(&self) -> usize {
        if self.commands + self.guesses < self.len() { self.commands } else { usize::MAX }
    }

    pub fn guesses_begin(&self) -> Option<usize> {
        (self.guesses > 0).then(|| self.len() - self.guesses)
    }

    /// The sentence where no drug was found.
    pub fn no_drug(&self, cx: &Cx<'_>, query: &str) -> Option<String> {
        let none = self.len() == self.commands + self.guesses && !query.trim().is_empty();
        none.then(|| cx.f("palette-no-drug", &[("text", query.trim().into())]))
    }
}
