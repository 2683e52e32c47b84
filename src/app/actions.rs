//! The one table of what a person can ask for: menus, shortcuts, the command palette and the sheet of keys are made from
//! it. What each row does is in `effect`, how it is found in `search`. No drawing, and no keys of single controls but their
//! names on the sheet.

mod effect;
mod search;
mod sheet;

pub use effect::{Effect, OFF, ViewAction};
pub use search::{FoundAction, find};
pub use sheet::{SheetGroup, SheetRow, WORDED_KEYS, key_name, rows_of_controls, sheet};

use super::state::Tab;

/// Something that a person can ask for by name or by key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    FindDrug,
    FindInText,
    NextHit,
    PreviousHit,
    Palette,
    ToggleMyList,
    MoveUp,
    MoveDown,
    NextPanel,
    Tab(Tab),
    Back,
    Forward,
    NextSection,
    PreviousSection,
    Escape,
    AllTiers,
    BoxedWarnings,
    Handout,
    BlankHandout,
    Export,
    Print,
    CopyHandout,
    ClearAnswers,
    UndoClear,
    CheckAlone,
    CheckMyList,
    CheckMatrix,
    CheckContraindicated,
    CheckCompare,
    AddToCheck,
    CopyCheck,
    Meanings,
    Review,
    Reload,
    Larger,
    Smaller,
    ActualSize,
    Theme,
    Settings,
    Keys,
    Help,
    About,
}

/// The heading under which a row stands on the sheet of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    Find,
    Lists,
    Move,
    Effects,
    Paper,
    Check,
    Look,
}

impl Group {
    pub const ALL: [Self; 7] =
        [Self::Find, Self::Lists, Self::Move, Self::Effects, Self::Paper, Self::Check, Self::Look];

    /// With "keys-group-" before it the id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Lists => "lists",
            Self::Move => "move",
            Self::Effects => "effects",
            Self::Paper => "paper",
            Self::Check => "check",
            Self::Look => "look",
        }
    }
}

/// Keys pressed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stroke {
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    /// As the window system calls it: "P", "1", "F3", "Up", "[".
    pub key: &'static str,
}

impl Stroke {
    const fn plain(key: &'static str) -> Self {
        Self { ctrl: false, shift: false, alt: false, key }
    }

    const fn ctrl(key: &'static str) -> Self {
        Self { ctrl: true, ..Self::plain(key) }
    }

    const fn ctrl_shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::ctrl(key) }
    }

    const fn shift(key: &'static str) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    const fn alt(key: &'static str) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// How many keys are held while the last is pressed: of two strokes with the same last key the longer one is meant.
    pub fn held(&self) -> usize {
        [self.ctrl, self.shift, self.alt].into_iter().filter(|held| *held).count()
    }

    /// Would a field take it as a letter?
    pub fn is_text(&self) -> bool {
        self.held() == 0 && self.key.chars().count() == 1
    }

    /// The names of the keys, in the order in which they are pressed: ids of words, or the letter itself.
    pub fn names(&self) -> Vec<&'static str> {
        let held = [(self.ctrl, "Ctrl"), (self.alt, "Alt"), (self.shift, "Shift")];
        held.into_iter().filter(|(held, _)| *held).map(|(_, name)| name).chain([self.key]).collect()
    }
}

/// A row of the table.
pub struct Row {
    pub action: Action,
    /// With "action-" before it the id of its name.
    pub id: &'static str,
    pub group: Group,
    pub strokes: &'static [Stroke],
}

const fn row(action: Action, id: &'static str, group: Group, strokes: &'static [Stroke]) -> Row {
    Row { action, id, group, strokes }
}

/// Every action, in the order of the sheet.
pub const TABLE: [Row; 46] = [
    row(Action::FindDrug, "find-drug", Group::Find, &[Stroke::plain("/"), Stroke::ctrl("K")]),
    row(Action::FindInText, "find-in-text", Group::Find, &[Stroke::ctrl("F")]),
    row(Action::NextHit, "next-hit", Group::Find, &[Stroke::plain("F3")]),
    row(Action::PreviousHit, "previous-hit", Group::Find, &[Stroke::shift("F3")]),
    row(Action::Palette, "palette", Group::Find, &[Stroke::ctrl_shift("P")]),
    row(Action::ToggleMyList, "my-list", Group::Lists, &[Stroke::ctrl("D")]),
    row(Action::MoveUp, "move-up", Group::Lists, &[Stroke::alt("Up")]),
    row(Action::MoveDown, "move-down", Group::Lists, &[Stroke::alt("Down")]),
    row(Action::Handout, "handout", Group::Paper, &[Stroke::ctrl("E")]),
    row(Action::Export, "export", Group::Paper, &[Stroke::ctrl("E")]),
    row(Action::Print, "print", Group::Paper, &[Stroke::ctrl("P")]),
    row(Action::CopyHandout, "copy-handout", Group::Paper, &[]),
    row(Action::BlankHandout, "blank-handout", Group::Paper, &[]),
    row(Action::NextPanel, "next-panel", Group::Move, &[Stroke::plain("F6")]),
    row(Action::Tab(Tab::Reference), "tab-reference", Group::Move, &[Stroke::ctrl("1")]),
    row(Action::Tab(Tab::Check), "tab-check", Group::Move, &[Stroke::ctrl("2")]),
    row(Action::Tab(Tab::Handouts), "tab-handouts", Group::Move, &[Stroke::ctrl("3")]),
    row(Action::Tab(Tab::Library), "tab-library", Group::Move, &[Stroke::ctrl("4")]),
    row(Action::Tab(Tab::Poll), "tab-poll", Group::Move, &[Stroke::ctrl("5")]),
    row(Action::Back, "back", Group::Move, &[Stroke::alt("Left")]),
    row(Action::Forward, "forward", Group::Move, &[Stroke::alt("Right")]),
    row(Action::NextSection, "next-section", Group::Move, &[Stroke::plain("]")]),
    row(Action::PreviousSection, "previous-section", Group::Move, &[Stroke::plain("[")]),
    row(Action::Escape, "escape", Group::Move, &[Stroke::plain("Esc")]),
    row(Action::AllTiers, "all-tiers", Group::Effects, &[Stroke::ctrl_shift("O")]),
    row(Action::BoxedWarnings, "boxed-warnings", Group::Effects, &[]),
    row(Action::ClearAnswers, "clear-answers", Group::Check, &[Stroke::ctrl_shift("X")]),
    row(Action::UndoClear, "undo-clear", Group::Check, &[Stroke::ctrl("Z")]),
    row(Action::AddToCheck, "add-to-check", Group::Check, &[]),
    row(Action::CheckAlone, "check-list", Group::Check, &[]),
    row(Action::CheckMyList, "check-my-list", Group::Check, &[]),
    row(Action::CheckMatrix, "check-matrix", Group::Check, &[]),
    row(Action::CheckContraindicated, "check-contraindicated", Group::Check, &[]),
    row(Action::CheckCompare, "check-compare", Group::Check, &[]),
    row(Action::CopyCheck, "copy-check", Group::Check, &[]),
    row(Action::Review, "review", Group::Check, &[]),
    row(Action::Reload, "reload", Group::Look, &[]),
    row(Action::Larger, "larger", Group::Look, &[Stroke::ctrl("Plus"), Stroke::ctrl("Equals")]),
    row(Action::Smaller, "smaller", Group::Look, &[Stroke::ctrl("Minus")]),
    row(Action::ActualSize, "actual-size", Group::Look, &[Stroke::ctrl("0")]),
    row(Action::Theme, "theme", Group::Look, &[Stroke::ctrl("T")]),
    row(Action::Settings, "settings", Group::Look, &[Stroke::ctrl("Comma")]),
    row(Action::Meanings, "meanings", Group::Look, &[]),
    row(Action::Keys, "keys", Group::Look, &[Stroke::plain("F1")]),
    row(Action::Help, "help", Group::Look, &[Stroke::shift("F1")]),
    row(Action::About, "about", Group::Look, &[]),
];

impl Action {
    /// Its row of the table.
    pub fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.action == self)
    }
}
