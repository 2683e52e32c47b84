//! What can be typed, exactly as typed. What it means is decided in the commands.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::pack_args::PackArgs;
use super::patient_flags::PatientFlags;
use crate::domain::date::PartialDate;
use crate::domain::monograph::Origin;
use crate::handout::Paper;
use crate::words::Language;

/// An offline drug reference for clinics. Without a command it opens the window.
#[derive(Parser, Debug)]
#[command(name = "caveat", version, about)]
pub struct Cli {
    /// Open the window on this drug: an id, generic name, brand or synonym.
    pub drug: Option<String>,

    /// Print what a screen reader is told of the window, and end; it needs no display.
    #[arg(long)]
    pub dump_accessibility: bool,

    /// Open the window and take these label packs and label files into the library, as if they were dropped onto it.
    #[arg(long, value_name = "FILE", num_args = 0.., conflicts_with_all = ["drug", "dump_accessibility"])]
    pub add: Vec<PathBuf>,

    #[command(flatten)]
    pub common: Common,

    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Cli {
    /// `--json`, or `--format json` of a command that has formats.
    pub fn wants_json(&self) -> bool {
        let format = match &self.command {
            Some(Command::Check(args)) => Some(args.format),
            _ => None,
        };
        self.common.json || format == Some(CheckFormat::Json)
    }
}

/// Flags that every command takes.
#[derive(Args, Debug, Clone, Default)]
pub struct Common {
    /// Keep all data in this folder; the settings are then settings.ron in it.
    #[arg(long, value_name = "DIR", global = true)]
    pub data_dir: Option<PathBuf>,

    /// Use this settings file, and so vote under its name.
    #[arg(long, value_name = "FILE", global = true)]
    pub settings: Option<PathBuf>,

    /// Use this policy file where the machine has none of its own.
    #[arg(long, value_name = "FILE", global = true)]
    pub policy: Option<PathBuf>,

    /// One JSON object on the output, nothing else (short for --format json).
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// All drugs of the library, by name.
    List(ListArgs),
    /// Everything about one drug, each line with its source.
    Show(DrugArg),
    /// Find a drug by name; a misspelling is suggested, never opened.
    Search(SearchArgs),
    /// What concerns this patient, worst first, each line with its source.
    Check(CheckArgs),
    /// A page for the patient, as PDF or text. A character that no font of the page has is named, and no PDF is written.
    Handout(HandoutArgs),
    /// Take in official labels: SPL, openFDA, FHIR ePI, and archives of them.
    Import(ImportArgs),
    /// Check files of monographs: each mistake with its line and column.
    Validate(ValidateArgs),
    /// A commented template of a monograph in the clinic's folder.
    New(DrugArg),
    /// Every source of the built-in monographs and what rests on it.
    Sources(SourcesArgs),
    /// The poll: see it, vote, take the vote back.
    Poll(PollArgs),
    /// What the clinic itself has recorded: to and from a second desk.
    Clinic(ClinicArgs),
    /// How far the clinic has reviewed its drugs, and who.
    Review(ReviewArgs),
    /// Label packs: build, sign, verify, install and remove them.
    Pack(PackArgs),
    /// Can this program work here? Each check with what to do.
    Doctor,
}

#[derive(Args, Debug)]
pub struct ListArgs {
    /// Only drugs from here.
    #[arg(long, value_enum)]
    pub origin: Option<OriginFlag>,
    /// At most this many.
    #[arg(long)]
    pub limit: Option<usize>,
    /// Leave out this many first.
    #[arg(long, default_value_t = 0)]
    pub offset: usize,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum OriginFlag {
    Bundled,
    Clinic,
    Pack,
    Imported,
}

impl From<OriginFlag> for Origin {
    fn from(flag: OriginFlag) -> Self {
        match flag {
            OriginFlag::Bundled => Self::Bundled,
            OriginFlag::Clinic => Self::Clinic,
            OriginFlag::Pack => Self::Pack,
            OriginFlag::Imported => Self::Imported,
        }
    }
}

#[derive(Args, Debug)]
pub struct DrugArg {
    /// An id, generic name, brand or synonym, any case.
    pub drug: String,
}

#[derive(Args, Debug)]
pub struct SearchArgs {
    /// A name, or the beginning of one.
    pub text: String,
    /// Search inside the texts too.
    #[arg(long)]
    pub in_text: bool,
    /// At most this many of each group.
    #[arg(long, default_value_t = 20)]
    pub limit: usize,
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    /// One drug or more.
    #[arg(required = true)]
    pub drugs: Vec<String>,
    #[command(flatten)]
    pub patient: PatientFlags,
    /// How to write the result.
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    /// Write the result to this file instead of the output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write the check for the record too, as PDF: a file, or a folder for a file with a name of its own.
    #[arg(long, value_name = "FILE.pdf")]
    pub record: Option<PathBuf>,
    /// The paper of the record.
    #[arg(long, value_enum, default_value_t = PaperFlag::A4, requires = "record")]
    pub paper: PaperFlag,
    /// The date on the record, YYYY-MM-DD; today without it.
    #[arg(long, value_parser = read_date, requires = "record")]
    pub date: Option<PartialDate>,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckFormat {
    Text,
    Json,
    Csv,
}

#[derive(Args, Debug)]
pub struct HandoutArgs {
    /// One drug or more.
    pub drugs: Vec<String>,
    /// Every drug of the library, one file each.
    #[arg(long)]
    pub all: bool,
    /// The file, or a folder for one file a drug, or - for the output.
    #[arg(short, long, value_name = "FILE|DIR|-")]
    pub output: PathBuf,
    #[command(flatten)]
    pub patient: PatientFlags,
    #[arg(long, value_enum, default_value_t = PaperFlag::A4)]
    pub paper: PaperFlag,
    /// Points of the text.
    #[arg(long, value_parser = ["12", "14", "18"], default_value = "12")]
    pub size: String,
    /// Large print: the same as --size 18.
    #[arg(long, conflicts_with = "size")]
    pub large_print: bool,
    #[arg(long, value_enum, default_value_t = LanguageFlag::En)]
    pub lang: LanguageFlag,
    /// The date on the page, YYYY-MM-DD; today without it.
    #[arg(long, value_parser = read_date)]
    pub date: Option<PartialDate>,
    /// Plain text instead of PDF.
    #[arg(long)]
    pub text: bool,
    /// How many pages are made at once with --all.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64))]
    pub jobs: u8,
    /// No progress on a terminal.
    #[arg(long)]
    pub quiet: bool,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
}

impl HandoutArgs {
    /// Can the pages be made from the drugs that are named, without the rest of the library? A medicine of the patient may
    /// be any drug.
    pub fn names_all_it_needs(&self) -> bool {
        !self.all && self.patient.medicines.is_empty()
    }
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum PaperFlag {
    A4,
    Letter,
}

impl From<PaperFlag> for Paper {
    fn from(flag: PaperFlag) -> Self {
        match flag {
            PaperFlag::A4 => Self::A4,
            PaperFlag::Letter => Self::Letter,
        }
    }
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum LanguageFlag {
    En,
    Es,
}

impl From<LanguageFlag> for Language {
    fn from(flag: LanguageFlag) -> Self {
        match flag {
            LanguageFlag::En => Self::En,
            LanguageFlag::Es => Self::Es,
        }
    }
}

pub(super) fn read_date(text: &str) -> Result<PartialDate, String> {
    let date = PartialDate::new(text).filter(|date| date.day().is_some());
    date.ok_or_else(|| "a date is written YYYY-MM-DD".to_owned())
}

#[derive(Args, Debug)]
pub struct ValidateArgs {
    /// Files of monographs.
    #[arg(required = true, value_name = "FILE.ron")]
    pub files: Vec<PathBuf>,
    /// Also how hard the texts read: median grades by Flesch-Kincaid, and the ten hardest.
    #[arg(long)]
    pub readability: bool,
}

#[derive(Args, Debug)]
pub struct ImportArgs {
    /// Files, or folders with everything below them.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub struct SourcesArgs {
    /// Write the page to this file.
    #[arg(short, long, value_name = "FILE", conflicts_with = "check")]
    pub output: Option<PathBuf>,
    /// Fail where this file (data/SOURCES.md without a name) is not the page of today's data.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    pub check: Option<Option<PathBuf>>,
}

#[derive(Args, Debug)]
pub struct PollArgs {
    #[command(subcommand)]
    pub command: PollCommand,
}

#[derive(Subcommand, Debug)]
pub enum PollCommand {
    /// The question, the votes here, and the total of the original page.
    Show,
    /// Vote, or change your vote: yes-now, yes-past, no-never, no-answer.
    Vote { option: String },
    /// Take your vote back.
    Withdraw,
}

#[derive(Args, Debug)]
pub struct ClinicArgs {
    #[command(subcommand)]
    pub command: ClinicCommand,
}

#[derive(Subcommand, Debug)]
pub enum ClinicCommand {
    /// Write all reviews, statements and notes of the clinic into one file.
    Export {
        file: PathBuf,
        /// Replace a file that is there.
        #[arg(long)]
        force: bool,
    },
    /// Add what a second desk has recorded. Nothing here is changed; conflicts are listed.
    Import { file: PathBuf },
    /// The copies of the clinic's database, the newest first.
    Backups,
    /// Put a copy in the place of the database, by its number. What is there is kept.
    BringBack {
        number: u32,
        /// Do it; without this it is only said what it would do.
        #[arg(long)]
        force: bool,
    },
}

#[derive(Args, Debug)]
pub struct ReviewArgs {
    #[command(subcommand)]
    pub command: ReviewCommand,
}

#[derive(Subcommand, Debug)]
pub enum ReviewCommand {
    /// Every drug and source with its status, what is due first.
    List,
    /// One drug: each source with its status, and everything that was recorded.
    Show(DrugArg),
}
