//! Who the patient is: what was asked, what was answered, and what follows from the age. All of it lives in memory
//! only. How statements meet the patient is in `check`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::population::{PopulationId, PopulationRule, Populations};

/// The oldest age that is taken, in years (contract.md).
pub const OLDEST_YEARS: u32 = 130;
/// Below this age it may be given in months.
pub const MONTHS_BELOW: u32 = 24;

/// An answer to one question. Not asked never counts as no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    #[default]
    NotAsked,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotAsked];

    pub fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotAsked => "not_asked",
        }
    }

    /// The order of findings: yes, not asked, no.
    pub fn order(self) -> u8 {
        match self {
            Self::Yes => 0,
            Self::NotAsked => 1,
            Self::No => 2,
        }
    }
}

/// An age in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age(u32);

impl Age {
    /// Reads "70" (years, 0 to 130) or "7m" (months, below 24). `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = |digits: &str| -> Option<u32> {
            (!digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit()))
                .then(|| digits.parse().ok())
                .flatten()
        };
        match text.strip_suffix(['m', 'M']) {
            Some(months) => number(months.trim_end()).filter(|m| *m < MONTHS_BELOW).map(Self),
            None => number(text).filter(|years| *years <= OLDEST_YEARS).map(|years| Self(years * 12)),
        }
    }

    /// An age in months, up to the oldest.
    pub fn of_months(months: u32) -> Option<Self> {
        (months < (OLDEST_YEARS + 1) * 12).then_some(Self(months))
    }

    pub fn months(self) -> u32 {
        self.0
    }

    /// Whole years, or `None` below 24 months, where months are said.
    pub fn years(self) -> Option<u32> {
        (self.0 >= MONTHS_BELOW || self.0 == 0 || self.0.is_multiple_of(12)).then_some(self.0 / 12)
    }
}

/// What was entered about the patient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patient {
    pub age: Option<Age>,
    /// 1 to 3.
    pub trimester: Option<u8>,
    /// Typed answers; a missing one is "not asked".
    pub answers: BTreeMap<PopulationId, Answer>,
    pub medicines: Vec<String>,
}

/// What an answer came from, where it was not typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerFrom {
    Age,
    Trimester,
    Population(PopulationId),
}

impl AnswerFrom {
    pub fn id(&self) -> &str {
        match self {
            Self::Age => "age",
            Self::Trimester => "trimester",
            Self::Population(id) => id.as_str(),
        }
    }
}

impl Serialize for AnswerFrom {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// An answer with where it came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Resolved {
    pub answer: Answer,
    pub from: Option<AnswerFrom>,
}

/// A typed answer that something else contradicts. The answer is then yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    pub population: PopulationId,
    pub typed: Answer,
    /// What says otherwise.
    pub against: AnswerFrom,
}

/// All answers about one patient, resolved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    resolved: BTreeMap<PopulationId, Resolved>,
    pub conflicts: Vec<Conflict>,
}

impl Answers {
    /// Resolves what was typed with what follows from the age, the trimester and other populations.
    pub fn of(patient: &Patient, populations: &Populations) -> Self {
        let mut answers = Self::default();
        for rule in populations.iter() {
            let typed = patient.answers.get(&rule.id).copied().unwrap_or_default();
            let resolved = match from_age(rule, patient.age) {
                Some(implied) => answers.against(rule, typed, implied, AnswerFrom::Age),
                None if rule.has_trimesters && patient.trimester.is_some() => answers.trimester(rule, typed),
                None => Resolved { answer: typed, from: None },
            };
            answers.resolved.insert(rule.id.clone(), resolved);
        }
        for rule in populations.iter() {
            answers.imply(rule);
        }
        answers
    }

    /// A typed answer beside what the age says: the same, or a conflict in which yes wins.
    fn against(&mut self, rule: &PopulationRule, typed: Answer, implied: Answer, from: AnswerFrom) -> Resolved {
        if typed == Answer::NotAsked || typed == implied {
            return Resolved { answer: implied, from: Some(from) };
        }
        self.conflicts.push(Conflict { population: rule.id.clone(), typed, against: from.clone() });
        Resolved { answer: Answer::Yes, from: (implied == Answer::Yes).then_some(from) }
    }

    /// A trimester was given: the answer is yes, and a conflict unless yes was typed.
    fn trimester(&mut self, rule: &PopulationRule, typed: Answer) -> Resolved {
        if typed == Answer::Yes {
            return Resolved { answer: Answer::Yes, from: None };
        }
        let against = AnswerFrom::Trimester;
        self.conflicts.push(Conflict { population: rule.id.clone(), typed, against: against.clone() });
        Resolved { answer: Answer::Yes, from: Some(against) }
    }

    /// A yes to a narrower population answers the wider one.
    fn imply(&mut self, rule: &PopulationRule) {
        let narrower = rule.implied_by.iter().find(|id| self.answer(id) == Answer::Yes).cloned();
        let (Some(narrower), Some(resolved)) = (narrower, self.resolved.get_mut(&rule.id)) else { return };
        if resolved.answer == Answer::Yes {
            return;
        }
        let from = AnswerFrom::Population(narrower);
        if resolved.answer == Answer::No {
            let against = from.clone();
            self.conflicts.push(Conflict { population: rule.id.clone(), typed: Answer::No, against });
        }
        *resolved = Resolved { answer: Answer::Yes, from: Some(from) };
    }

    pub fn answer(&self, population: &PopulationId) -> Answer {
        self.resolved.get(population).map(|r| r.answer).unwrap_or_default()
    }

    pub fn resolved(&self, population: &PopulationId) -> Resolved {
        self.resolved.get(population).cloned().unwrap_or_default()
    }

    pub fn has_conflict(&self, population: &PopulationId) -> bool {
        self.conflicts.iter().any(|conflict| conflict.population == *population)
    }

    /// How many questions have an answer, typed or implied.
    pub fn answered(&self) -> usize {
        self.resolved.values().filter(|r| r.answer != Answer::NotAsked).count()
    }

    /// How many answers are (yes, no, not asked).
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |answer| self.resolved.values().filter(|r| r.answer == answer).count();
        (count(Answer::Yes), count(Answer::No), count(Answer::NotAsked))
    }
}

fn from_age(rule: &PopulationRule, age: Option<Age>) -> Option<Answer> {
    let months = age?.months();
    if !rule.is_by_age() {
        return None;
    }
    let met = rule.from_months.is_none_or(|from| months >= from) && rule.to_months.is_none_or(|to| months < to);
    Some(if met { Answer::Yes } else { Answer::No })
}

#[cfg(test)]
mod tests;
