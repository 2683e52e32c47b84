//! Data that the rules of the domain are held against, built into the program: populations, the words of grades,
//! classes of medicines, polls.

use serde::de::DeserializeOwned;

use crate::domain::country::CountryPreset;
use crate::domain::grade::GradeWords;
use crate::domain::interaction::MedicineClass;
use crate::domain::plain_word::PlainWords;
use crate::domain::poll::Poll;
use crate::domain::population::{PopulationRule, Populations};
use crate::import::monograph::{Rules, ron_options};

const POPULATIONS: &str = include_str!("../../data/populations.ron");
const GRADES: &str = include_str!("../../data/grades.ron");
const CLASSES: &str = include_str!("../../data/classes.ron");
const COUNTRIES: &str = include_str!("../../data/countries.ron");
const PLAIN_WORDS: &str = include_str!("../../data/plain_words.ron");
const POLL: &str = include_str!("../../data/polls/antidepressants.ron");

/// The built-in reference data.
#[derive(Debug)]
pub struct Reference {
    pub populations: Populations,
    pub grade_words: GradeWords,
    pub classes: Vec<MedicineClass>,
    pub poll: Poll,
    /// Words that a patient may not know.
    pub plain_words: PlainWords,
    /// Numbers that a letterhead is offered.
    pub countries: Vec<CountryPreset>,
}

/// A file of the built-in data could not be read: the program itself is damaged.
#[derive(Debug, thiserror::Error)]
#[error("built-in data {file}: {detail}")]
pub struct Damaged {
    pub file: &'static str,
    pub detail: String,
}

impl Reference {
    pub fn built_in() -> Result<Self, Damaged> {
        let rules: Vec<PopulationRule> = read("populations.ron", POPULATIONS)?;
        let populations =
            Populations::new(rules).map_err(|id| Damaged { file: "populations.ron", detail: id.to_string() })?;
        Ok(Self {
            populations,
            grade_words: read("grades.ron", GRADES)?,
            classes: read("classes.ron", CLASSES)?,
            plain_words: PlainWords::new(read("plain_words.ron", PLAIN_WORDS)?),
            countries: read("countries.ron", COUNTRIES)?,
            poll: read("polls/antidepressants.ron", POLL)?,
        })
    }

    pub fn rules(&self) -> Rules<'_> {
        Rules { populations: &self.populations, grade_words: &self.grade_words }
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, Damaged> {
    ron_options().from_str(text).map_err(|error| Damaged { file, detail: error.to_string() })
}
