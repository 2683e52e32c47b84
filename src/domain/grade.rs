//! Grades, the four kinds of nothing, and their one order. The words that earn a grade are data (`data/grades.ron`).

use serde::{Deserialize, Serialize};

/// How strongly a source warns. The order is worst first, as everywhere in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    Contraindicated,
    Avoid,
    Caution,
    Monitor,
    /// Only where a source looked and says so. Never a tick, never the word "safe".
    NoSpecialRisk,
}

impl Grade {
    pub const ALL: [Self; 5] = [Self::Contraindicated, Self::Avoid, Self::Caution, Self::Monitor, Self::NoSpecialRisk];

    /// The stable name, used in data, JSON and the ids of words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Contraindicated => "contraindicated",
            Self::Avoid => "avoid",
            Self::Caution => "caution",
            Self::Monitor => "monitor",
            Self::NoSpecialRisk => "no_special_risk",
        }
    }
}

/// What is known when there is no grade (design 3.4), plus the state that says there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Graded,
    /// The source says that data are lacking.
    NoData,
    /// A source read whole has no such section.
    NotStated,
    /// There is text that nobody has graded, or only parts were read and they say nothing.
    NotAssessed,
    /// It could not be read. It may hide a contraindication.
    CheckFailed,
}

impl State {
    pub fn id(self) -> &'static str {
        match self {
            Self::Graded => "graded",
            Self::NoData => "no_data",
            Self::NotStated => "not_stated",
            Self::NotAssessed => "not_assessed",
            Self::CheckFailed => "check_failed",
        }
    }
}

/// A grade or a kind of nothing, in the one sorting order of the program: check failed, contraindicated, avoid,
/// caution, no data, not stated, not assessed, monitor, no special risk stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    CheckFailed,
    Contraindicated,
    Avoid,
    Caution,
    NoData,
    NotStated,
    NotAssessed,
    Monitor,
    NoSpecialRisk,
    /// There is graded text, but none of it counts for this patient. Sorts last.
    NothingCounts,
}

impl Standing {
    /// Every standing that a person can be shown, worst first.
    pub const SHOWN: [Self; 9] = [
        Self::CheckFailed,
        Self::Contraindicated,
        Self::Avoid,
        Self::Caution,
        Self::NoData,
        Self::NotStated,
        Self::NotAssessed,
        Self::Monitor,
        Self::NoSpecialRisk,
    ];

    /// The state's name in the JSON of the command line.
    pub fn state(self) -> State {
        match self {
            Self::CheckFailed => State::CheckFailed,
            Self::NoData => State::NoData,
            Self::NotStated => State::NotStated,
            Self::NotAssessed => State::NotAssessed,
            _ => State::Graded,
        }
    }

    /// The stable name, used in the ids of words.
    pub fn id(self) -> &'static str {
        match self {
            Self::CheckFailed => "check_failed",
            Self::Contraindicated => "contraindicated",
            Self::Avoid => "avoid",
            Self::Caution => "caution",
            Self::NoData => "no_data",
            Self::NotStated => "not_stated",
            Self::NotAssessed => "not_assessed",
            Self::Monitor => "monitor",
            Self::NoSpecialRisk => "no_special_risk",
            Self::NothingCounts => "nothing_counts",
        }
    }
}

impl From<Grade> for Standing {
    fn from(grade: Grade) -> Self {
        match grade {
            Grade::Contraindicated => Self::Contraindicated,
            Grade::Avoid => Self::Avoid,
            Grade::Caution => Self::Caution,
            Grade::Monitor => Self::Monitor,
            Grade::NoSpecialRisk => Self::NoSpecialRisk,
        }
    }
}

impl From<State> for Standing {
    fn from(state: State) -> Self {
        match state {
            State::Graded => Self::NothingCounts,
            State::NoData => Self::NoData,
            State::NotStated => Self::NotStated,
            State::NotAssessed => Self::NotAssessed,
            State::CheckFailed => Self::CheckFailed,
        }
    }
}

/// The words that earn each grade, read from `data/grades.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeWords {
    pub contraindicated: Vec<String>,
    pub avoid: Vec<String>,
    pub caution: Vec<String>,
    pub monitor: Vec<String>,
    pub no_special_risk: Vec<String>,
}

impl GradeWords {
    /// Does the source's phrase hold one of the words of this grade?
    pub fn earn(&self, grade: Grade, phrase: &str) -> bool {
        let phrase = phrase.to_lowercase();
        self.of(grade).iter().any(|words| phrase.contains(&words.to_lowercase()))
    }

    pub fn of(&self, grade: Grade) -> &[String] {
        match grade {
            Grade::Contraindicated => &self.contraindicated,
            Grade::Avoid => &self.avoid,
            Grade::Caution => &self.caution,
            Grade::Monitor => &self.monitor,
            Grade::NoSpecialRisk => &self.no_special_risk,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_nothings_sort_between_caution_and_monitor() {
        let mut all = Standing::SHOWN.to_vec();
        all.reverse();
        all.sort();
        assert_eq!(all, Standing::SHOWN);
        for state in [State::NoData, State::NotStated, State::NotAssessed] {
            assert!(Standing::from(Grade::Caution) < state.into() && Standing::from(state) < Grade::Monitor.into());
        }
        assert!(Standing::from(State::CheckFailed) < Grade::Contraindicated.into());
    }
}
