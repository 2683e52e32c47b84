//! Making a handout, as state: the drugs, the choices, what was typed for this copy, the pages as they are shown, and the
//! ways out. Zoom and scroll are the view's own.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::page::PageRequest;
use crate::domain::handout::{LeftOut, Lock, PagePart};
use crate::domain::id::Id;
use crate::handout::compose::Typed;
use crate::handout::measures::Measures;
use crate::handout::{Pages, Paper, Picture, TextSize, Unprintable};
use crate::service::jobs::JobId;
use crate::service::printing::Held;
use crate::store::StoreErrorKind;
use crate::words::Language;

/// Making a handout.
#[derive(Default)]
pub struct PageState {
    /// The drug it is about.
    pub drug: Option<Id>,
    /// Other drugs in the same file, in their order.
    pub more: Vec<Id>,
    pub choice: PageChoice,
    pub typed: TypedCopy,
    pub preview: Preview,
    pub out: WaysOut,
}

impl PageState {
    /// All drugs of the file, in their order.
    pub fn drugs(&self) -> impl Iterator<Item = &Id> {
        self.drug.iter().chain(&self.more)
    }
}

/// How the page is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageChoice {
    pub with_patient: bool,
    pub print_answers: bool,
    pub paper: Paper,
    pub size: TextSize,
    pub language: Language,
    pub left_out: LeftOut,
    pub tablets: bool,
    pub letterhead: bool,
}

impl Default for PageChoice {
    fn default() -> Self {
        Self {
            with_patient: true,
            print_answers: true,
            paper: Paper::A4,
            size: TextSize::Pt12,
            language: Language::En,
            left_out: LeftOut::default(),
            tablets: true,
            letterhead: true,
        }
    }
}

/// What was typed for this copy alone. In memory only: it goes with the patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedCopy {
    pub patient: String,
    pub clinician: String,
    /// A dose belongs to its drug and is never carried to another.
    pub of_drug: BTreeMap<Id, TypedForDrug>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedForDrug {
    pub reason: String,
    pub how_much: String,
    pub when: String,
    pub notes: String,
}

/// A field whose text is printed on this copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedField {
    Patient,
    Clinician,
    Reason(Id),
    HowMuch(Id),
    When(Id),
    Notes(Id),
}

impl TypedCopy {
    pub fn set(&mut self, field: &TypedField, text: String) {
        let drug = |id: &Id, of: &mut BTreeMap<Id, TypedForDrug>, put: fn(&mut TypedForDrug) -> &mut String| {
            *put(of.entry(id.clone()).or_default()) = text.clone();
        };
        match field {
            TypedField::Patient => self.patient = text,
            TypedField::Clinician => self.clinician = text,
            TypedField::Reason(id) => drug(id, &mut self.of_drug, |typed| &mut typed.reason),
            TypedField::HowMuch(id) => drug(id, &mut self.of_drug, |typed| &mut typed.how_much),
            TypedField::When(id) => drug(id, &mut self.of_drug, |typed| &mut typed.when),
            TypedField::Notes(id) => drug(id, &mut self.of_drug, |typed| &mut typed.notes),
        }
    }

    pub fn get(&self, field: &TypedField) -> &str {
        let drug = |id: &Id| self.of_drug.get(id);
        let text = match field {
            TypedField::Patient => Some(&self.patient),
            TypedField::Clinician => Some(&self.clinician),
            TypedField::Reason(id) => drug(id).map(|typed| &typed.reason),
            TypedField::HowMuch(id) => drug(id).map(|typed| &typed.how_much),
            TypedField::When(id) => drug(id).map(|typed| &typed.when),
            TypedField::Notes(id) => drug(id).map(|typed| &typed.notes),
        };
        text.map(String::as_str).unwrap_or_default()
    }

    /// Is anything typed?
    pub fn is_empty(&self) -> bool {
        let fields =
            |typed: &TypedForDrug| [&typed.reason, &typed.how_much, &typed.when, &typed.notes].map(|text| blank(text));
        blank(&self.patient) && blank(&self.clinician) && self.of_drug.values().all(|typed| fields(typed) == [true; 4])
    }

    /// As it is printed on the page of a drug.
    pub fn of(&self, drug: &Id) -> Typed {
        let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let of = |field: TypedField| said(self.get(&field));
        Typed {
            patient: of(TypedField::Patient),
            clinician: of(TypedField::Clinician),
            reason: of(TypedField::Reason(drug.clone())),
            how_much: of(TypedField::HowMuch(drug.clone())),
            when: of(TypedField::When(drug.clone())),
            notes: of(TypedField::Notes(drug.clone())),
        }
    }
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Which pages are looked at, from 0, and how large they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    pub first: usize,
    pub last: usize,
    /// Thousandths of a pixel for a point of the page.
    pub milli: u32,
}

impl Default for View {
    /// Before a window has said what it shows.
    fn default() -> Self {
        Self { first: 0, last: 1, milli: 1000 }
    }
}

/// One page as a picture.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub page: usize,
    pub milli: u32,
    /// The layout that it shows.
    pub generation: u64,
    pub picture: Arc<Picture>,
}

/// The pages as they are shown. The old ones stay until the new ones are there.
#[derive(Default)]
pub struct Preview {
    /// The laid-out pages, kept so that another zoom needs no new layout.
    pub pages: Option<Arc<Pages>>,
    /// Pictures of the pages that are looked at and their neighbours; no others are kept.
    pub pictures: Vec<Drawn>,
    pub view: View,
    /// Grows with each new layout.
    pub generation: u64,
    pub measures: Option<Measures>,
    /// The sentences that are hardest to read, with their grade by Flesch-Kincaid.
    pub hardest: Vec<(String, f64)>,
    /// Each part, and why it cannot be left out of these pages.
    pub locks: Vec<(PagePart, Option<Lock>)>,
    /// The codes of the characters that were left out.
    pub replaced: Vec<String>,
    /// What no font of the page has: these pages are shown, and neither saved nor printed.
    pub unprintable: Vec<Unprintable>,
    pub failed: Option<String>,
    /// The pages that are shown, or that are being made, a drug each.
    pub shows: Option<Vec<(Id, PageRequest)>>,
    /// The layout that is waited for.
    pub job: Option<JobId>,
    /// Layouts that have not come back, those that nobody waits for any more among them.
    pub flying: Vec<JobId>,
    /// Pictures that are being drawn.
    pub drawing: Option<JobId>,
}

impl Preview {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.as_ref().map_or(0, |pages| pages.count())
    }

    /// The picture of a page that fits best: of this layout and size, else what there is.
    pub fn picture(&self, page: usize) -> Option<&Drawn> {
        let of_page = || self.pictures.iter().filter(|drawn| drawn.page == page);
        let current = |drawn: &&Drawn| drawn.generation == self.generation && drawn.milli == self.view.milli;
        of_page().find(current).or_else(|| of_page().max_by_key(|drawn| drawn.generation))
    }
}

/// How a page leaves the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// Saved as a file.
    File,
    Print,
    /// On the clipboard as text.
    Copy,
}

/// Taking pages away, and what came of it.
#[derive(Default)]
pub struct WaysOut {
    /// The way that was chosen, until it is taken or given up.
    pub way: Option<WayOut>,
    /// A way out that waits until a person has said that the text may leave although nobody reviewed it.
    pub unreviewed: Option<WayOut>,
    /// The person has just said so.
    pub reviewed_or_agreed: bool,
    /// May the page tell the patient's answers? Asked once an export.
    pub asked: Option<bool>,
    /// The path as typed.
    pub target: String,
    pub writing: Option<JobId>,
    pub printing: Option<JobId>,
    pub written: Option<Written>,
    pub printed: Option<Printed>,
    pub failed: Option<WriteFailure>,
}

/// A handout that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub path: PathBuf,
    pub pages: usize,
}

/// Who has the page now: only a printing command has printed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintedBy {
    Printer,
    Viewer,
    Nobody,
}

/// A handout that was given to a printer or a viewer.
pub struct Printed {
    pub pages: usize,
    pub by: PrintedBy,
    /// The command or the viewer that took it, or where the file lies, as a sentence.
    pub said: String,
    /// The file that a viewer reads. It is deleted with this, at the latest when the program ends.
    pub held: Option<Held>,
}

/// Why a handout was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteFailure {
    pub message: String,
    /// The target exists: a person may agree to replace it.
    pub kind: Option<StoreErrorKind>,
}
