//! What was answered about the patient and where each answer came from, and what was not asked.

use super::Record;
use crate::app::finding_text as text;
use crate::domain::grade::Standing;
use crate::handout::document::{Block, Part, Run};

impl Record<'_> {
    pub(super) fn answers(&self) -> Part {
        let (words, result) = (self.words, self.result);
        let mut items = vec![self.age()];
        for id in result.populations.ids() {
            let resolved = result.answers.resolved(id);
            let from = text::answer_from(words, &resolved, result.patient).map(|f| format!(" ({f})"));
            let (about, answer) = (text::population(words, id), text::answer(words, resolved.answer));
            items.push(format!("{about}: {answer}{}", from.unwrap_or_default()));
        }
        if let Some(trimester) = result.patient.trimester {
            items.push(format!("{}: {trimester}", self.t("check-trimester")));
        }
        let medicines = match result.patient.medicines.as_slice() {
            [] => self.t("answer-not_asked"),
            named => named.join(", "),
        };
        items.push(format!("{}: {medicines}", self.t("medicines-title")));
        let mut blocks = vec![bullets(items)];
        let conflicts: Vec<_> =
            result.answers.conflicts.iter().map(|c| vec![Run::plain(text::conflict(words, c))]).collect();
        if !conflicts.is_empty() {
            blocks.push(Block::Framed { heading: self.t("record-conflicts"), items: conflicts });
        }
        Part::new("answers", self.t("record-answers"), blocks)
    }

    fn age(&self) -> String {
        let Some(age) = self.result.patient.age else { return self.t("record-age-none") };
        let (id, n) = match age.years() {
            Some(years) => ("record-age-years", years),
            None => ("record-age-months", age.months()),
        };
        self.words.f(id, &[("n", usize::try_from(n).unwrap_or_default().into())])
    }

    pub(super) fn scope(&self) -> Part {
        let result = self.result;
        let scope = text::scope(self.words, &result.answers, result.populations.len(), result.patient);
        Part::new("scope", self.t("record-scope"), vec![Block::text(scope)])
    }

    /// Each word of a grade or a gap that stands in this record, with its one sentence.
    pub(super) fn meanings(&self) -> Part {
        let mut used: Vec<Standing> = Vec::new();
        let mut boxed = false;
        for drug in &self.result.drugs {
            boxed |= drug.check.always.iter().any(|s| s.boxed);
            used.extend(drug.check.always.iter().filter_map(|s| drug.monograph.standing_of(s)));
            used.extend(drug.check.gaps_for_anyone.iter().map(|gap| Standing::from(gap.state)));
            for finding in &drug.check.findings {
                used.push(finding.standing);
                used.extend(finding.gaps.iter().map(|gap| Standing::from(gap.state)));
                used.extend(finding.statements.iter().filter_map(|s| drug.monograph.standing_of(s.statement)));
            }
        }
        let line = |word: String, id: &str| vec![Run::bold(format!("{word}. ")), Run::plain(self.t(id))];
        let of = |s: Standing| line(text::standing(self.words, s), &format!("explain-{}", s.id()));
        let mut items: Vec<_> = Standing::SHOWN.into_iter().filter(|s| used.contains(s)).map(of).collect();
        if boxed {
            items.push(line(self.t("boxed-warning"), "explain-boxed"));
        }
        Part::new("meanings", self.t("record-meanings"), vec![Block::Bullets(items)])
    }
}

fn bullets(items: Vec<String>) -> Block {
    Block::Bullets(items.into_iter().map(|item| vec![Run::plain(item)]).collect())
}
