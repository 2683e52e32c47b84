//! One drug of a record: what stands for anyone, the findings in their order, the other medicines and the dose.

use super::{Record, shown_name};
use crate::app::checking::CheckedDrug;
use crate::app::finding_text::{self as text, quoted, source_and_rank};
use crate::app::notice;
use crate::domain::check::Finding;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::monograph::{Item, Section};
use crate::domain::patient::Answer;
use crate::domain::statement::{Gap, Statement};
use crate::handout::document::{Block, Part, Run};

impl Record<'_> {
    pub(super) fn drug(&self, drug: &CheckedDrug<'_>) -> Part {
        let mut blocks = vec![Block::text(self.about(drug))];
        blocks.extend(self.anyone(drug));
        for finding in &drug.check.findings {
            blocks.extend(self.finding(drug, finding));
        }
        blocks.extend(self.medicines(drug));
        Part::new("drug", shown_name(drug), blocks)
    }

    /// "Brands: Klonopin. Review: Not reviewed."
    fn about(&self, drug: &CheckedDrug<'_>) -> String {
        let monograph = drug.monograph;
        let review = self.t(&format!("review-{}", monograph.review().id()));
        let mut about = Vec::new();
        if !monograph.drug.brands.is_empty() {
            about.push(self.words.f("cli-brands", &[("list", (&monograph.drug.brands.join(", ")).into())]));
        }
        about.push(self.words.f("cli-review", &[("review", (&review).into())]));
        about.join(". ") + "."
    }

    fn anyone(&self, drug: &CheckedDrug<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let failed: Vec<_> = drug.check.gaps_for_anyone.iter().map(|gap| self.gap(drug, gap)).collect();
        if !failed.is_empty() {
            blocks.extend([Block::Subheading(self.t("for-anyone")), Block::Bullets(failed)]);
        }
        let group = |id: &str, wanted: fn(&Statement) -> bool| {
            let lines: Vec<_> =
                drug.check.always.iter().filter(|s| wanted(s)).map(|s| self.statement(drug, s, None)).collect();
            let heading = self.words.f(id, &[("n", lines.len().into())]);
            (!lines.is_empty()).then_some([Block::Subheading(heading), Block::Bullets(lines)])
        };
        let groups = [
            group("boxed-count", |s| s.boxed),
            group("contra-count", |s| !s.boxed && s.is_contraindication()),
            group("more-for-anyone", |s| !s.boxed && !s.is_contraindication()),
        ];
        blocks.extend(groups.into_iter().flatten().flatten());
        blocks
    }

    fn finding(&self, drug: &CheckedDrug<'_>, finding: &Finding<'_>) -> Vec<Block> {
        let words = self.words;
        let standing = text::standing(words, finding.standing);
        let about = text::population(words, &finding.population);
        let mut answer = text::answer(words, finding.answer());
        if let Some(from) = text::answer_from(words, &finding.resolved, self.result.patient) {
            answer = format!("{answer}, {from}");
        }
        let mut blocks = vec![Block::Subheading(format!("{standing}: {about} ({answer})"))];
        if finding.disagree() {
            let disagree = words.f("sources-disagree", &[("n", finding.different_grades().into())]);
            blocks.push(Block::Paragraph(vec![Run::bold(disagree)]));
        }
        let mut lines: Vec<_> =
            finding.statements.iter().map(|met| self.statement(drug, met.statement, Some(met.meets))).collect();
        lines.extend(finding.gaps.iter().map(|gap| self.gap(drug, gap)));
        blocks.push(Block::Bullets(lines));
        blocks
    }

    /// Grade, our words, the source's phrase in quotation marks, what it rests on, and why a grade was raised.
    fn statement(&self, drug: &CheckedDrug<'_>, s: &Statement, meets: Option<Answer>) -> Vec<Run> {
        let words = self.words;
        let grade = text::statement_word(words, drug.monograph, s);
        let condition = s.condition.as_ref().map(|condition| format!(" ({condition})")).unwrap_or_default();
        let mut rest = vec![s.words.clone()];
        rest.extend(s.phrase.as_ref().map(|phrase| quoted(words, phrase)));
        rest.push(self.rests_on(drug, &s.source, Some(&s.section)));
        rest.extend(s.reason.as_ref().map(|reason| words.f("reason", &[("reason", reason.into())])));
        rest.extend((meets == Some(Answer::No)).then(|| format!("{}.", self.t("not-meeting"))));
        vec![Run::bold(format!("{grade}{condition}: ")), Run::plain(rest.join(" "))]
    }

    fn gap(&self, drug: &CheckedDrug<'_>, gap: &Gap) -> Vec<Run> {
        let words = self.words;
        let mut rest = vec![notice::gap(words, gap)];
        rest.extend(gap.phrase.as_ref().map(|phrase| quoted(words, phrase)));
        rest.extend(gap.source.as_ref().map(|source| self.rests_on(drug, source, gap.section.as_deref())));
        vec![Run::bold(format!("{}: ", text::standing(words, gap.state.into()))), Run::plain(rest.join(" "))]
    }

    /// "(PsyWeb, web article, no date; Precautions; Not reviewed)"
    fn rests_on(&self, drug: &CheckedDrug<'_>, source: &Id, section: Option<&str>) -> String {
        let source = drug.monograph.source(source);
        let mut parts: Vec<String> = source.map(|s| source_and_rank(self.words, s)).into_iter().collect();
        parts.extend(section.map(str::to_owned));
        parts.extend(source.map(|s| self.t(&format!("review-{}", s.review.id()))));
        format!("({}).", parts.join("; "))
    }

    /// Interactions of the patient's medicines, or all where none was named; what was not checked; the dose notes.
    fn medicines(&self, drug: &CheckedDrug<'_>) -> Vec<Block> {
        let mut blocks = vec![Block::Subheading(self.t("interactions-title"))];
        if self.result.patient.medicines.is_empty() {
            blocks.push(Block::text(self.t("record-no-medicines")));
        }
        let mut lines: Vec<_> =
            drug.interactions.iter().map(|(i, medicine)| self.interaction(drug, i, medicine.as_deref())).collect();
        let not_checked =
            drug.not_checked.iter().map(|medicine| text::not_checked_medicine(self.words, drug.monograph, medicine));
        lines.extend(not_checked.map(|sentence| vec![Run::bold(sentence)]));
        lines.extend(drug.monograph.section(Section::DoseNotes).map(|item| self.dose(drug, item)));
        if !lines.is_empty() {
            blocks.push(Block::Bullets(lines));
        }
        blocks
    }

    fn interaction(&self, drug: &CheckedDrug<'_>, i: &Interaction, medicine: Option<&str>) -> Vec<Run> {
        let mut rest = vec![i.words.clone()];
        rest.extend(i.phrase.as_ref().map(|phrase| quoted(self.words, phrase)));
        rest.push(self.rests_on(drug, &i.source, Some(&i.section)));
        rest.extend(i.disagree.then(|| format!("{}.", self.t("sources-disagree-short"))));
        let mut runs: Vec<Run> = medicine.map(|m| Run::bold(format!("{m}: "))).into_iter().collect();
        runs.push(Run::plain(rest.join(" ")));
        runs
    }

    /// What the source writes oddly stands to the letter, and is said to be odd.
    fn dose(&self, drug: &CheckedDrug<'_>, item: &Item) -> Vec<Run> {
        let odd = |odd: &String| format!("{}: {}", self.t("written-oddly"), quoted(self.words, odd));
        let mut rest = vec![item.words.clone()];
        rest.extend(item.phrase.as_ref().map(|phrase| quoted(self.words, phrase)));
        rest.extend(item.odd_quote.as_ref().map(odd));
        rest.push(self.rests_on(drug, &item.source, Some(&item.section)));
        vec![Run::bold(format!("{}. ", self.t("dose"))), Run::plain(rest.join(" "))]
    }
}
