//! What a person can ask the program to do, as plain values. Views send them; `update` alone carries them out.

use std::path::PathBuf;

use crate::domain::clinic_layer::LayerContent;
use crate::domain::handout::PagePart;
use crate::domain::id::Id;
use crate::domain::line::{LineRef, TierRef};
use crate::domain::matrix::{ClassFilter, SortBy};
use crate::domain::patient::{Age, Answer};
use crate::domain::population::PopulationId;
use crate::domain::source::ReviewStatus;
use crate::handout::{Paper, TextSize};
use crate::store::settings::{LanguageSetting, ListSort, Pane, Pointer, ThemeSetting, WindowPlace};
use crate::words::Language;

use super::check_list::Grouping;
use super::check_record::TypedName;
use super::check_state::{CellAt, CheckView, Scope};
use super::clinic_state::{Mark, Pair};
use super::label_state::LabelCommand;
use super::letterhead::LetterheadCommand;
use super::library_state::LibraryCommand;
use super::page_state::{TypedField, View, WayOut};
use super::record::SaveTo;
use super::state::{ListLine, Tab};
use super::text_search::TextPart;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Nav(NavCommand),
    List(ListCommand),
    Patient(PatientCommand),
    Record(RecordCommand),
    Check(CheckCommand),
    Reading(ReadingCommand),
    Poll(PollCommand),
    Review(ReviewCommand),
    Clinic(ClinicCommand),
    Label(LabelCommand),
    Letterhead(LetterheadCommand),
    Library(LibraryCommand),
    Page(PageCommand),
    Settings(SettingsCommand),
    FirstStart(FirstStartCommand),
    /// The sheet of keys to the printer.
    PrintKeys,
    /// Close the notice with this number.
    CloseNotice(u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavCommand {
    Tab(Tab),
    /// Show a drug and keep it in the history.
    Open(Id),
    /// Show a drug without a trace in the history.
    Preview(Id),
    Search(String),
    /// Move the cursor of the list up (-1) or down (1).
    Move(i32),
    /// Open the drug under the cursor. Does nothing where nothing was chosen.
    OpenChosen,
    ClearSearch,
    Back,
    Forward,
}

/// What stands in the list at the left, and in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListCommand {
    /// Open the drug of this line and leave the cursor on it.
    Open(ListLine),
    /// Move the cursor to the next line whose name begins with this letter.
    Jump(char),
    /// Choose a class or take it back, by its key.
    ToggleClass(String),
    AnyClass,
    ToggleBoxed,
    Population(Option<PopulationId>),
    Review(Option<ReviewStatus>),
    ClearFilters,
    Sort(ListSort),
    /// Move the chosen line of "My list" up (-1) or down (1).
    MoveChosen(i32),
    /// Move this drug in "My list" up or down.
    MoveMine(Id, i32),
    ClearRecent,
    KeepRecent(bool),
    /// Look for words in these sections of labels alone.
    TextPart(TextPart),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatientCommand {
    Age(Option<Age>),
    Answer(PopulationId, Answer),
    Trimester(Option<u8>),
    /// A medicine that the patient takes, from the library or as typed.
    AddMedicine(String),
    /// By its place among the medicines.
    RemoveMedicine(usize),
    Clear,
    UndoClear,
    /// Still the same patient after an export: the question goes away.
    KeepAfterExport,
    /// Nobody has touched the program for so many seconds.
    Idle(u64),
    /// Somebody is there: the warning before an idle clear goes away.
    KeepAnswers,
}

/// Taking the check away. `drugs` empty means the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordCommand {
    /// Put the check as text on the clipboard.
    CopyText(Vec<Id>),
    SaveText {
        drugs: Vec<Id>,
        to: SaveTo,
    },
    SaveCsv {
        drugs: Vec<Id>,
        to: SaveTo,
    },
    SavePdf {
        drugs: Vec<Id>,
        to: SaveTo,
        /// Typed for this copy alone.
        patient_name: Option<TypedName>,
    },
    OpenWritten,
    /// Close what is said of the last file.
    Forget,
}

/// The check of several drugs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckCommand {
    View(CheckView),
    /// Other drugs: single ones that were taken off are back, single ones that were added stay.
    Scope(Scope),
    /// These drugs and no others.
    Only(Vec<Id>),
    Add(Id),
    Remove(Id),
    Grouping(Grouping),
    /// The same once more turns the order round.
    SortBy(SortBy),
    ProblemsOnly(bool),
    Class(ClassFilter),
    /// Part of a name, brand, synonym or class.
    Text(String),
    PointAt(CellAt),
    /// The cursor of the matrix, in the rows as they are shown.
    Move {
        rows: i32,
        columns: i32,
    },
    Edge(Edge),
    /// The statements of a cell, or of that under the cursor.
    OpenDrawer(Option<CellAt>),
    CloseDrawer,
    /// Puts the statements of the open cell on the clipboard, each with its phrase and source; or one of them.
    CopyStatements(Option<Id>),
    CompareAdd(Id),
    /// Another drug in the place of one.
    CompareChange(usize, Id),
    CompareRemove(Id),
    /// The first goes last.
    CompareSwap,
    /// Puts the comparison on the clipboard, as it is shown.
    CompareCopy,
    DifferencesOnly(bool),
    MarkDifferences(bool),
}

/// An edge of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    FirstRow,
    LastRow,
    FirstColumn,
    LastColumn,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingCommand {
    ToggleTier(TierRef),
    /// Open all tiers of the drug, or close them where all are open.
    ToggleAllTiers,
    ToggleBoxed,
    ToggleContraindications,
    ToggleMoreForAnyone,
    /// Show or hide all statements of a population's finding.
    ToggleFinding(PopulationId),
    /// Show or hide what a line rests on.
    ToggleLine(LineRef),
    /// Put what whoever keeps the library must know about a mistake on the clipboard.
    ReportMistake(LineRef),
    /// Put the name of a source of a drug on the clipboard.
    CopySource {
        drug: Id,
        source: Id,
    },
    ToggleMeanings,
    ToggleMyList,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollCommand {
    Choose(usize),
    Vote,
    Withdraw,
    ViewResults,
    BackToVoting,
    Refresh,
}

/// The review of drugs against their sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewCommand {
    Open,
    Close,
    /// Only texts of this status; `None` for all.
    Filter(Option<ReviewStatus>),
    Choose(Pair),
    /// Up and down in the queue.
    Move(i32),
    /// The review of a label at a line that nobody graded; without one, at the first.
    Grade {
        drug: Id,
        line: Option<Id>,
    },
    /// To the next line of the label that nobody graded.
    GradeNext,
    /// What a person thinks of a line; `None` takes it back.
    Mark(Id, Option<Mark>),
    /// All lines were read.
    Record(ReviewForm),
    KeepForLater(ReviewForm),
    /// Takes the last review back; the note is the reason.
    Withdraw(ReviewForm),
}

/// Who records, asked each time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewForm {
    pub by: String,
    pub role: String,
    pub note: String,
    /// Months until it is due again.
    pub due_months: Option<u32>,
}

/// The clinic's own layer and its exchange with a second desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClinicCommand {
    /// A statement, a note or a withdrawal, signed.
    Add {
        drug: Id,
        what: Box<LayerContent>,
        by: String,
        role: String,
    },
    Export {
        path: PathBuf,
        replace: bool,
    },
    Import(PathBuf),
    /// Look at the clinic's folder and database again.
    Reload,
    /// Show the data folder in the system's program for files.
    OpenFolder,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageCommand {
    /// Make a handout of the shown drug; `with_patient` false makes a blank one.
    Start {
        with_patient: bool,
    },
    WithPatient(bool),
    Paper(Paper),
    Size(TextSize),
    /// Of the page, whatever the language of the window is.
    Language(Language),
    /// Print a part or leave it out; a locked one is printed all the same.
    Part(PagePart, bool),
    Tablets(bool),
    /// Print the clinic's letterhead, or lines to write on.
    WithLetterhead(bool),
    /// Printed on this copy alone.
    Type(TypedField, String),
    /// Another drug into the same file.
    AddDrug(Id),
    RemoveDrug(Id),
    /// Up (-1) or down (1) among the drugs of the file.
    MoveDrug(Id, i32),
    /// What the window shows of the pages.
    View(View),
    /// The way out that a person asks for: a file, the printer, the clipboard.
    TakeAway(WayOut),
    GiveUp,
    /// The text may leave although nobody reviewed it.
    LeaveUnreviewed,
    /// The answer to the question of each export: may the page tell the patient's answers?
    PrintAnswers(bool),
    /// The path as typed.
    Target(String),
    /// A path was chosen in the system's dialog, or none.
    Picked(Option<PathBuf>),
    SaveToDocuments,
    /// Write to the typed path; `replace` once a person agreed to that.
    Write {
        replace: bool,
    },
    OpenWritten,
    /// Close what is said of the last file.
    Forget,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsCommand {
    Theme(ThemeSetting),
    /// The language of the window, from now on.
    Language(LanguageSetting),
    /// One step of the zoom up or down, or back to 100 %.
    Zoom(ZoomStep),
    /// Straight to a step of the zoom, in percent.
    ZoomTo(u32),
    /// Minutes until the answers about a patient are cleared, 1 to 120.
    IdleClear(u16),
    ShowPoll(bool),
    /// Ask before a handout of an unreviewed text leaves.
    AskUnreviewed(bool),
    /// The width of a pane in points, or as drawn.
    PaneWidth(Pane, Option<u16>),
    /// Where the window stands now; it is not written before it is closed.
    WindowPlace(WindowPlace),
    /// The window is being closed: where it stood is kept.
    KeepWindow,
    /// All panes as drawn.
    StandardPanes,
    /// Takes the last change back.
    Undo,
    /// Looks whether the program can work here.
    CheckData,
    /// Puts what was found there on the clipboard.
    CopyReport,
    /// Asks before a copy of the clinic's database is brought back, by its number; and the answer.
    AskBringBack(u32),
    BringBack(bool),
    /// Shows the data folder in the system's file manager.
    OpenData,
}

/// The page of the first start, and the pointers after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstStartCommand {
    /// As it stands; `add_pack` goes on to the library.
    Start {
        add_pack: bool,
    },
    /// This pointer never comes back.
    Close(Pointer),
    CloseAll,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoomStep {
    In,
    Out,
    Reset,
}
