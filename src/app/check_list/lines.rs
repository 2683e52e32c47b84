//! The lines of a check: a finding with its statements and gaps, each with what it rests on.

use crate::app::checking::CheckedDrug;
use crate::app::finding_text::{
    population, population_short, quoted, rank, source_and_rank, standing, standing_short, statement_word,
};
use crate::app::notice;
use crate::domain::check::Finding;
use crate::domain::grade::{Grade, Standing, State};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::patient::{Answer, AnswerFrom};
use crate::domain::population::PopulationId;
use crate::domain::source::ReviewStatus;
use crate::domain::statement::{Gap, Statement};
use crate::words::Words;

/// What one drug says about one population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub drug: Id,
    /// As it is read aloud.
    pub name: String,
    /// With tall-man letters.
    pub shown: String,
    pub population: PopulationId,
    pub population_name: String,
    pub answer: Answer,
    pub standing: Standing,
    /// "Avoid", or "Boxed warning" where a box is all that counts.
    pub standing_word: String,
    /// A boxed warning counts here.
    pub boxed: bool,
    /// The condition of the worst statement that counts.
    pub condition: Option<String>,
    /// How many different grades the sources give; 0 where they agree.
    pub disagree: usize,
    /// "Sources disagree (2)".
    pub disagree_words: Option<String>,
    /// "US label: Monitor." where the source of the highest rank says something else than the worst.
    pub highest: Option<String>,
    /// How many sources give the grade, or what stands in its place.
    pub sources: usize,
    /// "See schizophrenia." where a narrower question answered this one.
    pub see: Option<String>,
    /// "clonazepam, elderly: avoid, long-term use, 2 sources, sources disagree (2)".
    pub sentence: String,
    /// "Shown as Contraindicated, the worst of 4 statements."
    pub shown_as: String,
    /// Those that count first, worst first; those that do not concern this patient last.
    pub statements: Vec<StatementLine>,
    pub gaps: Vec<GapLine>,
}

impl Entry {
    pub fn of(words: &Words, checked: &CheckedDrug<'_>, finding: &Finding<'_>) -> Self {
        let monograph = checked.monograph;
        let drug = &monograph.drug;
        let worst =
            finding.statements.iter().find(|met| met.meets != Answer::No && met.statement.grade == finding.grade);
        let condition = worst.and_then(|met| met.statement.condition.clone());
        let grades = finding.different_grades();
        let disagree = if grades > 1 { grades } else { 0 };
        let sources = if finding.by_source.is_empty() { finding.sources() } else { finding.by_source.len() };
        let boxed = finding.boxed();
        let only_box = boxed && finding.standing == Standing::NothingCounts;
        let standing_word = if only_box { words.t("boxed-warning") } else { standing(words, finding.standing) };
        let counted = finding.statements.iter().filter(|met| met.meets != Answer::No).count();
        let see = match &finding.resolved.from {
            Some(AnswerFrom::Population(id)) => {
                Some(words.f("see-population", &[("population", (&population_short(words, id)).into())]))
            }
            _ => None,
        };
        let statements =
            finding.statements.iter().map(|met| StatementLine::of(words, monograph, met.statement, met.meets));
        let mut entry = Self {
            drug: drug.id.clone(),
            name: drug.name.clone(),
            shown: drug.tall_man.clone().unwrap_or_else(|| drug.name.clone()),
            population: finding.population.clone(),
            population_name: population(words, &finding.population),
            answer: finding.answer(),
            standing: finding.standing,
            boxed,
            condition,
            disagree,
            disagree_words: (disagree > 0).then(|| words.f("sources-disagree", &[("n", disagree.into())])),
            highest: highest(words, monograph, finding),
            sources,
            see,
            sentence: String::new(),
            shown_as: words.f("shown-as", &[("standing", (&standing_word).into()), ("n", counted.into())]),
            standing_word,
            statements: statements.collect(),
            gaps: finding.gaps.iter().map(|gap| GapLine::of(words, monograph, gap)).collect(),
        };
        entry.sentence = entry.read_aloud(words);
        entry
    }

    /// The place in the order worst first.
    pub fn rank(&self) -> u8 {
        match self.standing {
            Standing::NothingCounts if self.boxed => Standing::Contraindicated as u8,
            standing => standing as u8,
        }
    }

    fn read_aloud(&self, words: &Words) -> String {
        let only_box = self.boxed && self.standing == Standing::NothingCounts;
        let standing = if only_box { words.t("boxed-short") } else { standing_short(words, self.standing) };
        let mut parts = vec![standing];
        parts.extend((self.boxed && !only_box).then(|| words.t("boxed-short")));
        parts.extend(self.condition.clone());
        if self.sources > 0 {
            parts.push(words.f("sources-count", &[("n", self.sources.into())]));
        }
        if self.disagree > 0 {
            parts.push(words.f("disagree-short", &[("n", self.disagree.into())]));
        }
        let about = population_short(words, &self.population);
        let list = parts.join(", ");
        words.f(
            "entry-sentence",
            &[("drug", (&self.name).into()), ("population", (&about).into()), ("list", (&list).into())],
        )
    }
}

fn highest(words: &Words, monograph: &Monograph, finding: &Finding<'_>) -> Option<String> {
    let highest = finding.by_source.first().filter(|highest| Some(highest.grade) != finding.grade)?;
    let source = monograph.source(&highest.source)?;
    let grade = standing(words, highest.grade.into());
    Some(words.f("also-source", &[("source", (&source.short).into()), ("grade", (&grade).into())]))
}

/// A statement with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementLine {
    pub id: Id,
    pub drug: Id,
    /// The drug as it is painted, with tall-man letters.
    pub drug_shown: String,
    pub population: PopulationId,
    pub grade: Option<Grade>,
    /// Its own grade, else the clinic's, else "not assessed"; [`Standing::NothingCounts`] for a box without a grade.
    pub standing: Standing,
    /// "Avoid", "Not assessed", "Boxed warning" for a box without a grade, "Graded by our clinic: Monitor".
    pub standing_word: String,
    pub boxed: bool,
    pub meets: Answer,
    /// "Does not concern this patient".
    pub not_meeting: Option<String>,
    pub condition: Option<String>,
    /// Our words.
    pub words: String,
    /// The source's own words, without quotation marks.
    pub phrase: Option<String>,
    pub reason: Option<String>,
    pub source: Id,
    /// "PsyWeb".
    pub source_name: String,
    /// "web article, no date".
    pub source_rank: String,
    pub section: String,
    pub review: ReviewStatus,
    /// Words, phrase and source in one line, for the clipboard.
    pub copy: String,
}

impl StatementLine {
    pub fn of(words: &Words, monograph: &Monograph, statement: &Statement, meets: Answer) -> Self {
        let standing_of = monograph.standing_of(statement).unwrap_or(Standing::NothingCounts);
        let standing_word = statement_word(words, monograph, statement);
        let source = monograph.source(&statement.source);
        let full = source.map(|s| source_and_rank(words, s)).unwrap_or_else(|| statement.source.to_string());
        let phrase = statement.phrase.as_ref().map(|p| format!(" {}", quoted(words, p))).unwrap_or_default();
        let drug = &monograph.drug;
        Self {
            id: statement.id.clone(),
            drug: drug.id.clone(),
            drug_shown: drug.tall_man.clone().unwrap_or_else(|| drug.name.clone()),
            population: statement.population.clone(),
            grade: statement.grade,
            standing: standing_of,
            copy: format!(
                "{}, {standing_word}: {}{phrase} ({full}, {})",
                drug.name, statement.words, statement.section
            ),
            standing_word,
            boxed: statement.boxed,
            meets,
            not_meeting: (meets == Answer::No).then(|| words.t("not-meeting")),
            condition: statement.condition.clone(),
            words: statement.words.clone(),
            phrase: statement.phrase.clone(),
            reason: statement.reason.clone(),
            source: statement.source.clone(),
            source_name: source.map_or_else(|| statement.source.to_string(), |s| s.short.clone()),
            source_rank: source.map(|s| rank(words, s)).unwrap_or_default(),
            section: statement.section.clone(),
            review: source.map(|s| s.review).unwrap_or_default(),
        }
    }
}

/// A typed nothing with the sentence that says what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapLine {
    pub drug: Id,
    /// The drug as it is painted, with tall-man letters.
    pub drug_shown: String,
    pub standing: Standing,
    pub standing_word: String,
    pub words: String,
    pub phrase: Option<String>,
    /// "PsyWeb, web article, no date"; `None` where no one source stands behind it.
    pub source: Option<String>,
    pub section: Option<String>,
}

impl GapLine {
    /// Words, phrase and source in one line, for the clipboard; `about` says of what.
    pub fn copy(&self, about: &str) -> String {
        let source: Vec<&str> = self.source.iter().chain(&self.section).map(String::as_str).collect();
        let source = if source.is_empty() { String::new() } else { format!(" ({})", source.join(", ")) };
        let phrase = self.phrase.as_ref().map(|phrase| format!(" “{phrase}”")).unwrap_or_default();
        format!("{about}, {}: {}{phrase}{source}", self.standing_word, self.words)
    }

    pub fn of(words: &Words, monograph: &Monograph, gap: &Gap) -> Self {
        let source = gap.source.as_ref().and_then(|id| monograph.source(id));
        let more =
            if gap.state == State::NotStated { format!(" {}", words.t("gap-not_stated-more")) } else { String::new() };
        let drug = &monograph.drug;
        Self {
            drug: drug.id.clone(),
            drug_shown: drug.tall_man.clone().unwrap_or_else(|| drug.name.clone()),
            standing: gap.state.into(),
            standing_word: standing(words, gap.state.into()),
            words: format!("{}{more}", notice::gap(words, gap)),
            phrase: gap.phrase.clone(),
            source: source.map(|s| source_and_rank(words, s)),
            section: gap.section.clone(),
        }
    }
}
