//! "Before you take it": the patient's groups under headings in words, each line with its grade, the patient's words and
//! the numbers of the sources. Where a line says "Do not take", what to do when already taking it stands right under it.

use super::Page;
use super::language::joined;
use crate::domain::grade::{Grade, State};
use crate::domain::handout::{Bound, Entry, EntryKind, Group, PopulationLine};
use crate::handout::document::{Block, Check, Mark, Part, Run};

impl Page<'_> {
    pub(super) fn before(&self) -> Part {
        let mut blocks = Vec::new();
        for (group, heading) in
            [(Group::AboutYou, "page-about-you"), (Group::TellUs, "page-tell-us"), (Group::NotYou, "page-not-you")]
        {
            let mut checks: Vec<Check> =
                self.content.lines.iter().filter(|line| line.group == group).map(|line| self.line(line)).collect();
            if group == Group::TellUs {
                let named = if self.is_of_label() { self.label_contraindications() } else { self.contraindications() };
                checks.extend(named);
            }
            if !checks.is_empty() {
                blocks.push(Block::Subheading(self.t(heading)));
                blocks.push(Block::Checks(checks));
            }
        }
        let gaps = self.content.gaps_for_anyone.iter();
        let mut everyone: Vec<Check> =
            gaps.map(|gap| Check::new(Mark::None, vec![self.entry(gap, false, Vec::new())])).collect();
        let for_anyone: Vec<_> =
            self.content.for_anyone.iter().filter(|(_, text)| !self.label_says_elsewhere(text.text)).collect();
        if !for_anyone.is_empty() || !everyone.is_empty() {
            blocks.push(Block::Subheading(self.t("page-everyone")));
            let graded = for_anyone.into_iter().map(|(grade, text)| {
                let kind = grade.map_or(EntryKind::Boxed, EntryKind::Grade);
                let entry = Entry { kind, text: Some(text.text), sources: text.sources.clone() };
                Check::new(Mark::None, self.with_already(kind, vec![self.entry(&entry, false, Vec::new())]))
            });
            everyone.extend(graded);
            blocks.push(Block::Checks(everyone));
        }
        self.part("before", blocks)
    }

    fn line(&self, line: &PopulationLine<'_>) -> Check {
        let (prefix, mark) = match line.group {
            Group::AboutYou => ("about", Mark::Ticked),
            Group::TellUs => ("tell", Mark::Empty),
            Group::NotYou => ("not", Mark::None),
        };
        let about = match line.apart {
            None => self.t(&format!("{prefix}-{}", line.population)),
            Some(Bound::Age) => self.t("page-other-age"),
            Some(Bound::Trimester) => self.t("page-other-time"),
        };
        let worst = line.entries.iter().filter_map(|entry| entry.kind.grade()).min();
        let mut lines = Vec::new();
        for (at, entry) in line.entries.iter().enumerate() {
            let lead = match at {
                0 => Run::bold(format!("{about} ")),
                _ => Run::plain(format!("{} ", self.t("page-also"))),
            };
            let disagree = line.higher_source_says_less && entry.kind.grade() == worst;
            lines.extend(self.with_already(entry.kind, vec![self.entry(entry, disagree, vec![lead])]));
        }
        if lines.is_empty() {
            lines.push(vec![Run::bold(format!("{about} ")), Run::plain(self.t("paper-not_stated"))]);
        }
        if let Some(narrower) = line.see {
            let other = self.t(&format!("about-{narrower}"));
            lines.push(vec![Run::plain(self.words.f("page-see", &[("other", (&other).into())]))]);
        }
        Check::new(mark, lines)
    }

    /// Grade words in bold, then the patient's words, then the numbers.
    fn entry(&self, entry: &Entry<'_>, disagree: bool, mut runs: Vec<Run>) -> Vec<Run> {
        // What a label says to professionals is no text for the patient.
        let of_label = self.is_of_label().then(|| label_sentence(entry.kind)).flatten();
        if let Some(sentence) = of_label {
            runs.push(Run::bold(self.t(sentence)));
            runs.extend(self.behind("", &entry.sources));
            return runs;
        }
        let grade = self.grade_words(entry.kind, disagree);
        let text = entry.text.unwrap_or_default();
        // What has not been checked is told after what it says, as a request.
        let told_after = matches!(entry.kind, EntryKind::NotAssessed) && !text.is_empty();
        match grade {
            Some(grade) if told_after => {
                runs.extend(joined(vec![self.behind(text, &entry.sources), Vec::new()], " "));
                runs.push(Run::bold(grade));
                return runs;
            }
            Some(grade) if text.is_empty() => {
                runs.push(Run::bold(grade));
                runs.extend(self.behind(text, &entry.sources));
                return runs;
            }
            Some(grade) => runs.push(Run::bold(format!("{grade} "))),
            None => {}
        }
        runs.extend(self.behind(text, &entry.sources));
        runs
    }

    fn grade_words(&self, kind: EntryKind, disagree: bool) -> Option<String> {
        let id = match kind {
            EntryKind::Grade(Grade::Contraindicated) if disagree => "paper-contraindicated-disagree",
            EntryKind::Grade(Grade::Avoid) if disagree => "paper-avoid-disagree",
            EntryKind::Grade(Grade::Contraindicated) => "paper-contraindicated",
            EntryKind::Grade(Grade::Avoid) => "paper-avoid",
            EntryKind::Grade(Grade::Caution) => "paper-caution",
            EntryKind::Grade(Grade::Monitor) => "paper-monitor",
            // The source's own sentence without a grade word: it must not read as "safe".
            EntryKind::Grade(Grade::NoSpecialRisk) | EntryKind::Boxed | EntryKind::Gap(State::Graded) => return None,
            // The clinic's own line beside it has the grade.
            EntryKind::Assessed(_) => return None,
            EntryKind::NotAssessed | EntryKind::Gap(State::NotAssessed) => "paper-not_assessed",
            EntryKind::Gap(State::NoData) => "paper-no_data",
            EntryKind::Gap(State::NotStated) => "paper-not_stated",
            EntryKind::Gap(State::CheckFailed) => "paper-check_failed",
        };
        Some(self.t(id))
    }

    /// Adds "Already taking it? Do not stop suddenly. Call us first." where the data warn of withdrawal.
    fn with_already(&self, kind: EntryKind, mut lines: Vec<Vec<Run>>) -> Vec<Vec<Run>> {
        if kind.tells_to_stay_away() && self.content.warn_of_stopping {
            lines.push(vec![Run::bold(self.t("paper-already"))]);
        }
        lines
    }

    /// "have liver disease, glaucoma, or an allergy ...": one line for all contraindications for anyone.
    fn contraindications(&self) -> Option<Check> {
        let mut texts: Vec<Vec<Run>> = self.content.contraindications.iter().map(|t| self.numbered(t)).collect();
        let last = texts.pop()?;
        let list = match texts.is_empty() {
            true => last,
            false => self.around("page-or", &[("first", joined(texts, ", ")), ("last", last)]),
        };
        let kind = EntryKind::Grade(Grade::Contraindicated);
        let mut line = joined(vec![self.around("page-contraindications", &[("list", list)]), Vec::new()], " ");
        line.push(Run::bold(self.t("paper-contraindicated")));
        Some(Check::new(Mark::Empty, self.with_already(kind, vec![line])))
    }
}

/// What stands for a label's own words about a group.
fn label_sentence(kind: EntryKind) -> Option<&'static str> {
    match kind {
        EntryKind::NotAssessed => Some("page-label-says"),
        EntryKind::Gap(State::NoData) => Some("page-label-no-data"),
        _ => None,
    }
}
