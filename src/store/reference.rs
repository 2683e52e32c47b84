//! Data that the rules of the domain are held against, built into the program: populations, the words of grades,
//! classes of medicines, polls.

use serde::de::DeserializeOwned;

use crate::domain::country::CountryPreset;
use crate::domain::grade::GradeWords;
use crate::domain::id::Id;
use crate::domain::interaction::MedicineClass;
use crate::domain::plain_word::PlainWords;
use crate::domain::poll::Poll;
use crate::domain::population::{PopulationRule, Populations};
use crate::domain::translation::Translation;
use crate::import::monograph::Rules;
use crate::words::Language;

/// A file of `data` as JSON, which is what the program is built with (`build.rs`).
macro_rules! data {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"))
    };
}

const TRANSLATIONS: [(&str, &str); 1] = [("translations/es/clonazepam", data!("translations/es/clonazepam"))];

/// The built-in reference data.
#[derive(Debug)]
pub struct Reference {
    pub populations: Populations,
    pub grade_words: GradeWords,
    pub classes: Vec<MedicineClass>,
    pub poll: Poll,
    /// Texts for patients in other languages.
    pub translations: Vec<Translation>,
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
        let rules: Vec<PopulationRule> = read("populations", data!("populations"))?;
        let populations =
            Populations::new(rules).map_err(|id| Damaged { file: "populations", detail: id.to_string() })?;
        Ok(Self {
            populations,
            grade_words: read("grades", data!("grades"))?,
            classes: read("classes", data!("classes"))?,
            translations: TRANSLATIONS.into_iter().map(|(file, text)| read(file, text)).collect::<Result<_, _>>()?,
            plain_words: PlainWords::new(read("plain_words", data!("plain_words"))?),
            countries: read("countries", data!("countries"))?,
            poll: read("polls/antidepressants", data!("polls/antidepressants"))?,
        })
    }

    /// The texts of a drug in this language, where there are any.
    pub fn translation(&self, drug: &Id, language: Language) -> Option<&Translation> {
        self.translations.iter().find(|t| t.drug == *drug && t.language == language.id())
    }

    pub fn rules(&self) -> Rules<'_> {
        Rules { populations: &self.populations, grade_words: &self.grade_words }
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, Damaged> {
    serde_json::from_str(text).map_err(|error| Damaged { file, detail: error.to_string() })
}
