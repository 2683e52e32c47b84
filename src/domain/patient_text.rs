//! What a label itself says to patients (Medication Guide, patient information, leaflet), to the letter. Nothing is
//! shortened or put in other words. How it is read out of a label is in `label::patient_text`, how it is printed in
//! `handout::compose`.

use super::id::Id;

/// One text for patients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatientText {
    /// The heading that the label gives it; empty where it gives none.
    pub heading: String,
    pub source: Id,
    /// As the file tags it, in lower case ("en", "es").
    pub language: Option<String>,
    /// Does it say what the medicine is and what to look out for, and not only how to handle it?
    pub is_guide: bool,
    pub blocks: Vec<PatientBlock>,
}

/// A piece of it, in the order of the label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatientBlock {
    Heading(String),
    Paragraph(String),
    /// Items of a list that has no numbers.
    Bullets(Vec<String>),
    /// Rows of a table, the cells of a row apart.
    Rows(Vec<Vec<String>>),
    /// The label has a picture here, which is not kept; with the words that it is described by.
    Picture(Option<String>),
}
