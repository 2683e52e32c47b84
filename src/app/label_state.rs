//! Imported labels in the window: which are there, what a search found among them, which were read, and what is looked at
//! in the one that is shown. Scroll is the view's own; reading is in `labels`, carrying out in `update::label`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::label_library::LabelLibrary;
use super::text_search::TextSearch;
use crate::domain::id::Id;
use crate::domain::label::Identity;
use crate::domain::label::difference::SectionDifference;
use crate::domain::label::lines::{Found, LabelLines};
use crate::domain::monograph::Monograph;
use crate::domain::search::labels::{LabelFound, LabelHit};
use crate::service::jobs::JobId;
use crate::store::labels_db::VersionRow;

/// How many labels stay read; a larger one takes some megabytes.
pub const MOST_OPENED: usize = 8;

/// At most this many labels of a search are listed in each group.
pub const MOST_FOUND: usize = 20;

#[derive(Default)]
pub struct LabelState {
    pub library: Arc<LabelLibrary>,
    pub found: LabelFound,
    /// The label that was asked for last, until it is read.
    pub wanted: Option<(Id, Wanted)>,
    pub reading: Option<(JobId, Id)>,
    /// Labels of packs that have changed: they stand in the library as what could not be checked.
    pub changed: BTreeSet<Id>,
    /// Labels that could not be read; they are tried again when they are asked for.
    pub failed: BTreeSet<Id>,
    /// The newest last.
    pub opened: Vec<Arc<OpenLabel>>,
    /// The library is looked at again.
    pub reloading: Option<JobId>,
    /// The job that reads the names behind the first picture.
    pub naming: Option<JobId>,
    pub page: LabelPage,
    /// Words in the texts.
    pub texts: TextSearch,
}

/// What is looked at in the label that is shown.
#[derive(Default)]
pub struct LabelPage {
    pub label: Option<Id>,
    pub view: LabelView,
    pub find: Find,
    /// The list of drugs stands in the place of the outline.
    pub list_shown: bool,
    pub changes: Changes,
}

/// Why a label is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Open,
    Preview,
}

/// The tabs of a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelView {
    #[default]
    Text,
    Changed,
    Source,
}

impl LabelView {
    pub const ALL: [Self; 3] = [Self::Text, Self::Changed, Self::Source];
}

/// A label that was read, ready to be shown.
#[derive(Debug)]
pub struct OpenLabel {
    pub id: Id,
    /// As it was read; the library has it with what the clinic says.
    pub monograph: Arc<Monograph>,
    pub identity: Identity,
    pub lines: LabelLines,
    /// The oldest first.
    pub versions: Vec<VersionRow>,
    /// Other labels of the same drug in the same form, as many as are listed.
    pub others: Vec<LabelHit>,
    pub others_total: usize,
}

impl OpenLabel {
    /// Bytes of the text.
    pub fn bytes(&self) -> usize {
        self.lines.outline.iter().filter(|section| section.depth == 0).map(|section| section.bytes).sum()
    }

    /// The versions that are compared unless others are chosen: the one that counts, and the one before it.
    pub fn newest_two(&self) -> Option<(i64, i64)> {
        let newest = self.versions.iter().position(|version| version.current)?;
        let older = self.versions.get(newest.checked_sub(1)?)?;
        Some((older.row, self.versions.get(newest)?.row))
    }
}

/// Finding words in the text.
#[derive(Default)]
pub struct Find {
    pub open: bool,
    pub words: String,
    pub found: Arc<Found>,
    pub current: Option<usize>,
    /// Grows with each step to a hit, so that the view goes there.
    pub steps: u64,
}

/// What changed between two versions.
#[derive(Default)]
pub struct Changes {
    /// The rows of the older and the newer version.
    pub pair: Option<(i64, i64)>,
    pub compared: Option<Arc<Compared>>,
    pub job: Option<JobId>,
    /// Sections that differ only in white space are listed.
    pub spaces_shown: bool,
}

/// Two versions beside each other.
#[derive(Debug)]
pub struct Compared {
    pub pair: (i64, i64),
    /// Sections in which a word changed: a boxed warning first, then as in the label.
    pub changed: Vec<SectionDifference>,
    /// Sections that differ only in white space.
    pub spaces: Vec<SectionDifference>,
    /// How many sections with text there are.
    pub sections: usize,
    /// Of the sections that a check rests on those that both versions have in the same words.
    pub same: Vec<&'static str>,
}

/// What a person does on a label's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelCommand {
    View(LabelView),
    /// Open the bar of find in page.
    OpenFind,
    CloseFind,
    /// Find these words; the first hit at or after this line is the current one.
    Find {
        words: String,
        from: usize,
    },
    /// To the next hit (1) or the one before (-1), round the ends.
    Step(i32),
    /// The list of drugs in the place of the outline, or back.
    ShowList(bool),
    Compare {
        older: i64,
        newer: i64,
    },
    ShowSpaces(bool),
    /// Put a table on the clipboard, tab-separated, with its source.
    CopyTable(usize),
    /// Put a section on the clipboard with its source.
    CopySection(usize),
}

impl LabelState {
    /// The label with this id, where it was read.
    pub fn read(&self, id: &Id) -> Option<&Arc<OpenLabel>> {
        self.opened.iter().find(|label| label.id == *id)
    }

    /// Is a text being read, compared or searched, are names being read, or is the library looked at again?
    pub fn is_waiting(&self) -> bool {
        self.reading.is_some()
            || self.naming.is_some()
            || self.reloading.is_some()
            || self.page.changes.job.is_some()
            || self.texts.job.is_some()
    }

    /// Is it an imported label?
    pub fn knows(&self, id: &Id) -> bool {
        self.library.knows(id) && !self.changed.contains(id)
    }

    /// What is known of a label without its text: as it was found, else by its id.
    pub fn line(&self, id: &Id) -> Option<LabelHit> {
        let found = &self.found;
        let all = found.exact.iter().chain(&found.matches).chain(&found.did_you_mean);
        all.into_iter().find(|hit| hit.hit.drug == *id).cloned().or_else(|| self.library.of_drug(id))
    }
}
