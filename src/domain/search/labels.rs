//! Names of imported labels, by the hundred thousand, in flat columns: no text of a label, no string of its own a name.
//! Labels of one drug are one hit; its newest label of an original packager stands for it. Where the columns are kept is
//! in `store::labels_db`.

mod build;
mod by_drug;
mod codes;
mod columns;
mod query;
mod strings;
mod suggest;
#[cfg(test)]
mod tests;

pub use build::{Builder, Entry};
pub use columns::LAYOUT;
pub use query::{LabelFound, LabelHit};
pub use strings::Strings;

use codes::Codes;

/// What a name is to a group of labels. The order is that of hits which match equally well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NameKind {
    Generic,
    Brand,
    Ingredient,
    Synonym,
    Labeler,
}

impl NameKind {
    const ALL: [Self; 5] = [Self::Generic, Self::Brand, Self::Ingredient, Self::Synonym, Self::Labeler];

    fn of(number: u32) -> Self {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at)).copied().unwrap_or(Self::Synonym)
    }

    fn number(self) -> u32 {
        match self {
            Self::Generic => 0,
            Self::Brand => 1,
            Self::Ingredient => 2,
            Self::Synonym => 3,
            Self::Labeler => 4,
        }
    }
}

/// Bits of a posting that hold the kind of the name.
const KIND_BITS: u32 = 3;

/// No value in a column of places.
const NONE: u32 = u32::MAX;

/// The index. Every column is read with bounds: a damaged one gives fewer hits, never a crash.
#[derive(Default)]
pub struct LabelIndex {
    /// Every name once, in the order of its folded form; as it is shown, and folded.
    written: Strings,
    folded: Strings,
    /// Where the postings of each name begin; one more than there are names.
    posting_starts: Vec<u32>,
    /// The group, and the kind in the low bits.
    postings: Vec<u32>,
    /// Words inside names (not the first): the name and where in it the word begins, in the order of the text from there.
    word_names: Vec<u32>,
    word_places: Vec<u16>,
    /// Words of names that can be meant by a misspelled one, with the letters that they have and how they sound.
    units: Strings,
    unit_letters: Vec<u32>,
    unit_sounds: Vec<u32>,
    /// For each group the name to show, its class, and where its labels begin; the last one more than there are groups.
    group_names: Vec<u32>,
    group_classes: Vec<u32>,
    group_starts: Vec<u32>,
    classes: Strings,
    /// The labels group by group, originals first, newest first: the row of the store, the labeler's name, its own
    /// name, the date as YYYYMMDD.
    rows: Vec<u32>,
    labelers: Vec<u32>,
    own_names: Vec<u32>,
    dates: Vec<u32>,
    /// 1 for an original packager.
    originals: Vec<u8>,
    /// The id of each label as a drug, and the labels in the order of these ids.
    drugs: Strings,
    by_drug: Vec<u32>,
    codes: Codes,
}

impl LabelIndex {
    /// How many labels there are; of several versions of one label the newest alone counts.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The id of the label at this place of [`Self::rows`], as a drug.
    pub fn drug_at(&self, place: usize) -> &str {
        self.drugs.get(place)
    }

    /// Its date as YYYYMMDD; 0 where unknown.
    pub fn date_at(&self, place: usize) -> u32 {
        self.dates.get(place).copied().unwrap_or(0)
    }

    /// How many drugs: labels of one drug in one form count once.
    pub fn groups(&self) -> usize {
        self.group_names.len()
    }

    /// How many names.
    pub fn names(&self) -> usize {
        self.written.len()
    }

    /// The bytes of all columns.
    pub fn bytes(&self) -> usize {
        self.columns().iter().map(|(_, bytes)| bytes.len()).sum()
    }

    fn group_labels(&self, group: u32) -> std::ops::Range<usize> {
        let start = at(&self.group_starts, group).unwrap_or(0);
        let end = at(&self.group_starts, group.saturating_add(1)).unwrap_or(start);
        to_usize(start)..to_usize(end)
    }

    fn group_of(&self, label: usize) -> u32 {
        let label = to_u32(label);
        to_u32(self.group_starts.partition_point(|start| *start <= label)).saturating_sub(1)
    }
}

fn at(column: &[u32], place: u32) -> Option<u32> {
    column.get(to_usize(place)).copied()
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// More than four billion of anything do not fit the columns; the builder never makes so many.
fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}
