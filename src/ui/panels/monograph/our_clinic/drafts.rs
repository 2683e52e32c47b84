//! What is typed and not recorded yet. Each form keeps its text until it is recorded; name and role go with it.

use std::collections::BTreeMap;

use crate::domain::clinic_layer::{ClinicStatement, LayerContent};
use crate::domain::grade::Grade;
use crate::domain::id::Id as DataId;
use crate::domain::patient::Age;
use crate::domain::population::PopulationId;
use crate::domain::review::statement_fingerprint;
use crate::domain::statement::Statement;
use crate::ui::panels::signature::Signature;

/// A form; a statement may be about a line of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Note,
    Statement(Option<DataId>),
    TakeBack(DataId),
}

#[derive(Default)]
pub struct NoteDraft {
    pub text: String,
    pub signature: Signature,
}

#[derive(Default)]
pub struct TakeBack {
    pub reason: String,
    pub signature: Signature,
}

#[derive(Default)]
pub struct StatementDraft {
    pub population: Option<PopulationId>,
    pub condition: String,
    pub from: String,
    pub to: String,
    pub grade: Option<Grade>,
    pub reason: String,
    pub words: String,
    pub patient_words: String,
    pub signature: Signature,
    /// The line that is graded, as it reads now.
    pub grading: Option<Graded>,
}

pub struct Graded {
    about: DataId,
    against: String,
    trimesters: Vec<u8>,
    pub words: String,
}

/// Why a form cannot be recorded as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    Population,
    Age,
}

impl StatementDraft {
    /// A grade for a line of a source, for the same patients.
    pub fn grading(line: &Statement) -> Self {
        Self {
            population: Some(line.population.clone()),
            condition: line.condition.clone().unwrap_or_default(),
            from: age_text(line.age_from_months),
            to: age_text(line.age_to_months),
            words: line.words.clone(),
            patient_words: line.patient_words.clone().unwrap_or_default(),
            grading: Some(Graded {
                about: line.id.clone(),
                against: statement_fingerprint(line),
                trimesters: line.trimesters.clone(),
                words: line.words.clone(),
            }),
            ..Self::default()
        }
    }

    /// The statement, or what is missing. The rest is checked where it is recorded.
    pub fn statement(&self) -> Result<ClinicStatement, Unfinished> {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let age = |typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => read_age(typed).map(Some).ok_or(Unfinished::Age),
        };
        Ok(ClinicStatement {
            population: self.population.clone().ok_or(Unfinished::Population)?,
            condition: text(&self.condition),
            age_from_months: age(&self.from)?,
            age_to_months: age(&self.to)?,
            trimesters: self.grading.as_ref().map(|graded| graded.trimesters.clone()).unwrap_or_default(),
            grade: self.grade,
            reason: text(&self.reason),
            words: self.words.trim().to_owned(),
            patient_words: text(&self.patient_words),
            about: self.grading.as_ref().map(|graded| graded.about.clone()),
            against: self.grading.as_ref().map(|graded| graded.against.clone()),
        })
    }

    pub fn content(&self) -> Option<LayerContent> {
        self.statement().ok().map(LayerContent::Statement)
    }
}

/// "65", or "7m" where the bound is no whole year.
fn age_text(months: Option<u32>) -> String {
    match months {
        None => String::new(),
        Some(months) if months % 12 == 0 => (months / 12).to_string(),
        Some(months) => format!("{months}m"),
    }
}

/// A bound of a source may name any month; what is typed is an age.
fn read_age(typed: &str) -> Option<u32> {
    let months = || typed.strip_suffix(['m', 'M'])?.trim().parse::<u32>().ok().filter(|months| *months <= 1_560);
    Age::read(typed).map(Age::months).or_else(months)
}

/// Everything typed about one drug.
#[derive(Default)]
pub struct Drafts {
    /// The fields of one drug are not those of another, also for their undo.
    pub drug: String,
    pub open: Option<Form>,
    pub note: Option<NoteDraft>,
    pub statements: BTreeMap<Option<DataId>, StatementDraft>,
    pub take_back: BTreeMap<DataId, TakeBack>,
}

impl Drafts {
    /// Tells the fields of the open form from those of any other.
    pub fn key(&self) -> String {
        let about = match &self.open {
            Some(Form::Statement(Some(line))) => line.as_str(),
            Some(Form::TakeBack(entry)) => entry.as_str(),
            Some(Form::Note | Form::Statement(None)) | None => "",
        };
        format!("our-clinic/{}/{about}", self.drug)
    }

    /// What was recorded is emptied and closed.
    pub fn recorded(&mut self, form: &Form) {
        match form {
            Form::Note => self.note = None,
            Form::Statement(about) => drop(self.statements.remove(about)),
            Form::TakeBack(entry) => drop(self.take_back.remove(entry)),
        }
        if self.open.as_ref() == Some(form) {
            self.open = None;
        }
    }
}
