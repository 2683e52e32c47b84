//! The page of an imported label: its own text for patients where it has one, word for word; else its boxed warning and
//! the groups that it names, each with "Ask us". Never a summary.

use super::Page;
use crate::domain::handout::Numbered;
use crate::domain::label::statements::names_none;
use crate::domain::monograph::Origin;
use crate::domain::patient_text::{PatientBlock, PatientText};
use crate::domain::statement::Statement;
use crate::handout::document::{Block, Check, FieldWidth, Mark, Part, Run};

impl Page<'_> {
    /// Is the page made from the text of a label as it was imported?
    pub(super) fn is_of_label(&self) -> bool {
        self.content.monograph.origin == Origin::Imported
    }

    pub(super) fn label_parts(&self) -> Vec<Part> {
        let texts = &self.content.monograph.patient_texts;
        let has_guide = texts.iter().any(|text| text.is_guide);
        let note = self.t(if has_guide { "page-label-text" } else { "page-label-no-text" });
        let mut parts = vec![Part::new("label-note", "", vec![Block::text(note)])];
        if !has_guide {
            parts.extend(self.label_boxed());
            parts.push(self.before());
        }
        parts.extend(texts.iter().enumerate().map(|(at, text)| self.patient_text(at, text)));
        parts.extend([self.label_taking(), self.who_to_call(), self.notes(), self.sources()]);
        parts
    }

    fn patient_text(&self, at: usize, text: &PatientText) -> Part {
        let heading = match text.heading.trim() {
            "" => self.t("page-label-heading"),
            own => own.to_owned(),
        };
        let number = self.content.number(&text.source).into_iter().collect();
        let from = self.numbered(&Numbered { text: "", sources: number });
        let mut blocks = vec![Block::Paragraph([vec![Run::plain(self.t("page-label-from"))], from].concat())];
        blocks.extend(text.blocks.iter().map(|block| self.patient_block(block, text)));
        Part::new(format!("patient-text-{}", at + 1), heading, blocks)
    }

    fn patient_block(&self, block: &PatientBlock, text: &PatientText) -> Block {
        let said = |words: &str| vec![self.in_language_of(words, text)];
        match block {
            PatientBlock::Heading(heading) => Block::Subheading(heading.clone()),
            PatientBlock::Paragraph(words) => Block::Paragraph(said(words)),
            PatientBlock::Bullets(items) => Block::Bullets(items.iter().map(|item| said(item)).collect()),
            PatientBlock::Rows(rows) => Block::Bullets(rows.iter().map(|row| said(&row.join(" | "))).collect()),
            PatientBlock::Picture(words) => {
                let sentence = match words {
                    Some(words) => self.words.f("page-label-picture", &[("words", words.into())]),
                    None => self.t("page-label-picture-unnamed"),
                };
                Block::text(sentence)
            }
        }
    }

    /// The label's words, marked where they are not in the language of the page.
    fn in_language_of(&self, words: &str, text: &PatientText) -> Run {
        match &text.language {
            Some(language) if language == self.options.language.id() => Run::plain(words),
            Some(language) => Run::plain(words).in_language(language),
            None => self.said(words),
        }
    }

    fn label_boxed(&self) -> Option<Part> {
        let boxed = self.content.monograph.statements.iter().filter(|s| is_boxed_text(s));
        let lines = boxed.flat_map(|s| s.words.lines()).map(str::trim).filter(|line| !line.is_empty());
        let mut items: Vec<Vec<Run>> = lines.map(|line| vec![self.said(line)]).collect();
        if items.is_empty() {
            return None;
        }
        items.push(vec![Run::bold(self.t("page-label-ask-boxed"))]);
        let heading = self.t("page-label-boxed");
        Some(Part::new("label-boxed", "", vec![Block::Framed { heading, items }]))
    }

    /// The label names people who must not take the medicine, in words for professionals.
    pub(super) fn label_contraindications(&self) -> Option<Check> {
        let names = !self.content.contraindications.is_empty();
        names.then(|| Check::new(Mark::Empty, vec![vec![Run::bold(self.t("page-label-contraindications"))]]))
    }

    /// Is this text for anyone printed elsewhere on the page of a label, or does it say nothing?
    pub(super) fn label_says_elsewhere(&self, text: &str) -> bool {
        let boxed = || self.content.monograph.statements.iter().any(|s| is_boxed_text(s) && s.printed() == text);
        self.is_of_label() && (names_none(text) || boxed())
    }

    fn label_taking(&self) -> Part {
        let typed = &self.options.typed;
        let fields = vec![
            self.field("page-how-much", FieldWidth::Half, typed.how_much.as_ref()),
            self.field("page-when", FieldWidth::Half, typed.when.as_ref()),
            self.field("page-why-you", FieldWidth::Full, typed.reason.as_ref()),
        ];
        self.part("taking", vec![Block::Fields(fields), Block::text(self.t("page-label-taking"))])
    }
}

/// The text of the boxed warning as the label has it, not what the clinic says beside it.
fn is_boxed_text(statement: &Statement) -> bool {
    statement.boxed && statement.verbatim
}
