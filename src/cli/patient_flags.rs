//! The flags that say who the patient is. None is kept anywhere; one that is not given was not asked.

use clap::{Args, ValueEnum};

use crate::domain::patient::{Age, Answer, Patient};
use crate::domain::population::PopulationId;

#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum YesNo {
    Yes,
    No,
}

#[derive(Args, Debug, Clone, Default)]
pub struct PatientFlags {
    /// Age in years (0 to 130), or in months below 24 (7m).
    #[arg(long, value_name = "N|Nm", value_parser = read_age, allow_negative_numbers = true)]
    pub age: Option<Age>,
    #[arg(long, value_name = "yes|no")]
    pub elderly: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub pregnant: Option<YesNo>,
    #[arg(long = "under-18", value_name = "yes|no")]
    pub under_18: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub schizophrenia: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub breastfeeding: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub psychiatric: Option<YesNo>,
    #[arg(long, value_name = "yes|no")]
    pub dependence: Option<YesNo>,
    /// 1, 2 or 3.
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=3))]
    pub trimester: Option<u8>,
    /// A medicine that the patient takes; can be repeated.
    #[arg(long = "medicine", value_name = "NAME")]
    pub medicines: Vec<String>,
}

fn read_age(text: &str) -> Result<Age, String> {
    Age::read(text).ok_or_else(|| "an age is 0 to 130 years, or months below 24 written as 7m".to_owned())
}

impl PatientFlags {
    pub fn patient(&self) -> Patient {
        let typed = [
            ("elderly", self.elderly),
            ("pregnant", self.pregnant),
            ("under_18", self.under_18),
            ("schizophrenia", self.schizophrenia),
            ("breastfeeding", self.breastfeeding),
            ("psychiatric", self.psychiatric),
            ("dependence", self.dependence),
        ];
        let answers = typed.into_iter().filter_map(|(name, typed)| {
            let answer = match typed? {
                YesNo::Yes => Answer::Yes,
                YesNo::No => Answer::No,
            };
            Some((PopulationId::new(name)?, answer))
        });
        let medicines = self.medicines.iter().map(|m| m.trim().to_owned()).filter(|m| !m.is_empty());
        Patient { age: self.age, trimester: self.trimester, answers: answers.collect(), medicines: medicines.collect() }
    }
}
