//! A patient's page without its layout: composed for a drug and a patient, and read line by line.

use caveat::app::page::{self, PageRequest};
use caveat::domain::date::PartialDate;
use caveat::domain::monograph::{Monograph, Origin};
use caveat::domain::patient::{Age, Answer, Patient};
use caveat::domain::population::PopulationId;
use caveat::handout::compose::PageOptions;
use caveat::handout::{Block, Document, Part, Run, plain_text};
use caveat::import::monograph::read;
use caveat::store::library::Library;

use crate::monographs::reference;

pub const ALREADY: &str = "Already taking it? Do not stop suddenly. Call us first.";

pub fn options() -> PageOptions {
    PageOptions::on(PartialDate::new("2026-11-22").unwrap())
}

/// A patient of this age who answered yes and no to these questions.
pub fn patient(age: &str, yes: &[&str], no: &[&str]) -> Patient {
    let answered = |populations: &[&str], answer| {
        populations.iter().map(|p| (PopulationId::new(p).unwrap(), answer)).collect::<Vec<_>>()
    };
    let answers = [answered(yes, Answer::Yes), answered(no, Answer::No)].concat().into_iter().collect();
    Patient { age: Age::read(age), answers, ..Patient::default() }
}

pub const POPULATIONS: [&str; 7] =
    ["elderly", "pregnant", "under_18", "schizophrenia", "breastfeeding", "psychiatric", "dependence"];

/// Patients that differ in everything the page could tell.
pub fn patients() -> Vec<Patient> {
    vec![
        Patient::default(),
        patient("70", &["schizophrenia"], &[]),
        patient("70", &[], &POPULATIONS[1..]),
        patient("12", &["psychiatric"], &["breastfeeding"]),
        Patient { trimester: Some(1), ..patient("30", &["pregnant"], &["dependence"]) },
        Patient { trimester: Some(3), ..patient("7m", &["pregnant", "breastfeeding"], &[]) },
        patient("", &POPULATIONS, &[]),
        patient("", &[], &POPULATIONS),
    ]
}

/// A monograph from the text of a file.
pub fn monograph(text: &str) -> Monograph {
    read(text.as_bytes(), "testamol.ron", Origin::Clinic, reference().rules()).monograph.unwrap()
}

/// A small drug from a web page read whole, with these further entries.
pub fn testamol(entries: &str) -> Monograph {
    monograph(&format!(
        "(schema: 1, drug: (id: \"testamol\", name: \"testamol\"),
        sources: [(id: \"web\", kind: web_article, read: whole, title: \"A page about testamol\", short: \"Web\")],
        {entries})"
    ))
}

/// A statement of that web page in RON.
pub fn statement(population: &str, rest: &str) -> String {
    format!("(id: \"s-{}\", population: \"{population}\", {rest}, source: \"web\", section: \"Use\"),", rest.len())
}

/// A composed page.
pub struct Paper(pub Document);

impl Paper {
    pub fn of(monograph: &Monograph, patient: &Patient, print_answers: bool) -> Self {
        Self::with(monograph, patient, print_answers, options())
    }

    pub fn with(monograph: &Monograph, patient: &Patient, print_answers: bool, options: PageOptions) -> Self {
        let reference = reference();
        let library = Library::load(None, &reference);
        let request = PageRequest { patient: patient.clone(), print_answers, options };
        Self(page::document(&library, &reference, monograph, &request))
    }

    /// Everything that is printed, in order.
    pub fn text(&self) -> String {
        plain_text(&self.0)
    }

    pub fn part(&self, id: &str) -> &Part {
        self.0.parts.iter().find(|part| part.id == id).unwrap_or_else(|| panic!("no part {id}"))
    }

    /// The groups of lines that stay on one page, under a heading of "Before you take it".
    pub fn under(&self, heading: &str) -> Vec<Vec<String>> {
        let mut blocks = self.part("before").blocks.iter();
        blocks.find(|block| **block == Block::Subheading(heading.to_owned()));
        match blocks.next() {
            Some(Block::Checks(checks)) => {
                checks.iter().map(|check| check.lines.iter().map(|line| joined(line)).collect()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// All groups of "Before you take it".
    pub fn groups(&self) -> Vec<Vec<String>> {
        let headings = self.part("before").blocks.iter().filter_map(|block| match block {
            Block::Subheading(heading) => Some(heading),
            _ => None,
        });
        headings.flat_map(|heading| self.under(heading)).collect()
    }
}

/// A line without its weights, and without a blank at its end, which nobody sees.
pub fn joined(line: &[Run]) -> String {
    let text: String = line.iter().map(|run| run.text.as_str()).collect();
    text.trim_end().to_owned()
}
