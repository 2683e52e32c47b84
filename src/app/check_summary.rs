//! A check in one line: what counts for this patient, what was not asked, what could not be looked at. It never says that
//! there is nothing to find.

use std::collections::BTreeMap;

use crate::app::finding_text::{population_short, standing_short};
use crate::domain::grade::Standing;
use crate::domain::matrix::{Cell, ForThisPatient, Matrix};
use crate::domain::patient::{Answer, Answers};
use crate::domain::population::PopulationId;
use crate::domain::text::capitalised;
use crate::words::Words;

/// The numbers of a check. Findings count where the question is answered Yes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub drugs: usize,
    /// How many questions have an answer.
    pub answered: usize,
    /// Findings that count by what they stand for, worst first; failures are counted by drug.
    pub findings: Vec<(Standing, usize)>,
    /// Boxed warnings that count for an answer and have no grade.
    pub boxed_for_patient: usize,
    /// Drugs of which some part could not be checked.
    pub failed: usize,
    /// Drugs about whose answered questions nothing has a grade.
    pub not_assessed: usize,
    pub not_asked: usize,
    /// The worst that stands behind a question that was not asked.
    pub worst_not_asked: Option<(PopulationId, Standing)>,
    /// For anyone, whatever the answers are.
    pub boxed: usize,
    pub contraindications: usize,
}

impl Summary {
    pub fn of(matrix: &Matrix, answers: &Answers) -> Self {
        let (_, _, not_asked) = answers.counts();
        let mut summary = Self { drugs: matrix.len(), answered: answers.answered(), not_asked, ..Self::default() };
        let mut counts: BTreeMap<Standing, usize> = BTreeMap::new();
        let mut open: Option<(u8, usize, Standing)> = None;
        for row in 0..matrix.len() {
            summary.failed += usize::from(matrix.failed(row));
            if let Some(anyone) = matrix.anyone(row) {
                summary.boxed += usize::from(anyone.boxed);
                summary.contraindications += usize::from(anyone.contraindications);
            }
            let cells = matrix.cells(row);
            for (column, cell) in cells.iter().enumerate() {
                match cell.answer {
                    Answer::Yes => summary.count(*cell, &mut counts),
                    Answer::NotAsked => {
                        let here = (cell.rank(), column, cell.standing);
                        open = Some(open.map_or(here, |worst| worst.min(here)));
                    }
                    Answer::No => {}
                }
            }
            let mut yes = cells.iter().filter(|cell| cell.answer == Answer::Yes).peekable();
            let any = yes.peek().is_some();
            summary.not_assessed += usize::from(any && !matrix.failed(row) && yes.all(|cell| cell.is_gap()));
        }
        summary.findings = counts.into_iter().collect();
        summary.worst_not_asked =
            open.and_then(|(_, column, standing)| Some((matrix.columns().get(column)?.clone(), standing)));
        summary
    }

    fn count(&mut self, cell: Cell, counts: &mut BTreeMap<Standing, usize>) {
        let standing = match cell.standing {
            // What stands beside a failure is not lost.
            Standing::CheckFailed => cell.grade.map(Standing::from),
            Standing::NothingCounts => None,
            standing => Some(standing),
        };
        if let Some(standing) = standing {
            *counts.entry(standing).or_default() += 1;
        } else {
            self.boxed_for_patient += usize::from(cell.boxed);
        }
    }

    /// "2 contraindicated, 1 avoid; 3 questions not asked, worst among them: pregnant, contraindicated; 1 drug not
    /// assessed".
    pub fn sentence(&self, words: &Words) -> String {
        if self.drugs == 0 {
            return words.t("summary-no-drugs");
        }
        let failed = (self.failed > 0).then(|| words.f("summary-failed", &[("n", self.failed.into())]));
        if self.answered == 0 {
            let ask = words.t("all-not-asked");
            return failed.map_or(ask.clone(), |failed| format!("{}. {ask}", capitalised(&failed)));
        }
        let mut parts: Vec<String> = failed.into_iter().collect();
        parts.push(self.found(words));
        parts.extend(self.open(words));
        if self.not_assessed > 0 {
            parts.push(words.f("summary-not-assessed", &[("n", self.not_assessed.into())]));
        }
        capitalised(&parts.join("; "))
    }

    fn found(&self, words: &Words) -> String {
        let mut found: Vec<String> = self
            .findings
            .iter()
            .map(|(standing, n)| {
                let standing = standing_short(words, *standing);
                words.f("summary-count", &[("n", (*n).into()), ("standing", (&standing).into())])
            })
            .collect();
        if self.boxed_for_patient > 0 {
            let boxed = words.f("count-boxed", &[("n", self.boxed_for_patient.into())]);
            // A box stands with the worst grade.
            let after = self.findings.iter().take_while(|(s, _)| *s == Standing::Contraindicated).count();
            found.insert(after, boxed);
        }
        if found.is_empty() { words.t("summary-none-yes") } else { found.join(", ") }
    }

    fn open(&self, words: &Words) -> Option<String> {
        if self.not_asked == 0 {
            return None;
        }
        let asked = words.f("summary-not-asked", &[("n", self.not_asked.into())]);
        let worst = self.worst_not_asked.as_ref().map(|(population, standing)| {
            let (population, standing) = (population_short(words, population), standing_short(words, *standing));
            words
                .f("summary-not-asked-worst", &[("population", (&population).into()), ("standing", (&standing).into())])
        });
        Some(worst.map_or(asked.clone(), |worst| format!("{asked}, {worst}")))
    }

    /// "For anyone: 3 boxed warnings, 4 contraindications".
    pub fn for_anyone(&self, words: &Words) -> String {
        let boxed = words.f("count-boxed", &[("n", self.boxed.into())]);
        let contraindications = words.f("count-contraindications", &[("n", self.contraindications.into())]);
        words.f("summary-anyone", &[("boxed", (&boxed).into()), ("contra", (&contraindications).into())])
    }
}

/// "34 drugs were looked at; 3 are contraindicated for this patient; 1 could not be checked, or only in part".
pub fn contraindicated_sentence(words: &Words, found: &ForThisPatient) -> String {
    let part = |id: &str, n: usize| words.f(id, &[("n", n.into())]);
    let mut parts = vec![part("reverse-looked", found.looked_at)];
    if found.any_yes {
        parts.push(part("reverse-found", found.contraindicated.len()));
        parts.extend((found.with_gaps > 0).then(|| part("reverse-gaps", found.with_gaps)));
    } else {
        parts.push(words.t("summary-none-yes"));
    }
    parts.extend((found.not_checked > 0).then(|| part("reverse-not-checked", found.not_checked)));
    parts.join("; ")
}

#[cfg(test)]
mod tests;
