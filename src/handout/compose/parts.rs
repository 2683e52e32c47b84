//! The parts that are lists of the drug's own texts: most important, uses, other medicines, taking, while taking,
//! keeping, who to call, notes, sources.

use super::language::joined;
use super::{Page, behind};
use crate::domain::handout::Numbered;
use crate::domain::monograph::Section;
use crate::domain::source::{Source, SourceKind};
use crate::handout::document::{Block, Field, FieldWidth, Part, Run};
use crate::words::date_short;

/// Ruled lines for notes (handout.md, part 13).
const NOTE_LINES: u8 = 4;

impl Page<'_> {
    pub(super) fn most_important(&self) -> Part {
        let items: Vec<Vec<Run>> = self.content.most_important.iter().map(|text| self.first_bold(text)).collect();
        let heading = self.t("page-most-important");
        if items.is_empty() {
            return Part::new("most-important", heading, vec![Block::text(self.t("page-no-important"))]);
        }
        Part::new("most-important", "", vec![Block::Framed { heading, items }])
    }

    /// The first sentence in bold.
    fn first_bold(&self, text: &Numbered<'_>) -> Vec<Run> {
        let end = text.text.find(". ").map_or(0, |at| at + 1);
        let (first, rest) = text.text.split_at(end);
        if first.is_empty() {
            return self.numbered(text);
        }
        // The halves are in the language of the whole.
        let lang = self.said(text.text).lang;
        vec![
            Run { text: first.to_owned(), bold: true, lang: lang.clone() },
            Run { text: behind(rest, &text.sources), bold: false, lang },
        ]
    }

    pub(super) fn uses(&self) -> Part {
        let (highest, others) = self.content.uses();
        let list = |texts: &[Numbered<'_>]| joined(texts.iter().map(|text| self.numbered(text)).collect(), "; ");
        let mut blocks = Vec::new();
        if highest.is_empty() {
            blocks.push(Block::Paragraph(self.gap("uses")));
        } else {
            blocks.push(Block::Paragraph(self.around("page-used-for", &[("list", list(&highest))])));
        }
        if !others.is_empty() {
            blocks.push(Block::Paragraph(self.around("page-also-names", &[("list", list(&others))])));
        }
        let mechanism = self.content.section(Section::Mechanism);
        if mechanism.is_empty() {
            blocks.push(Block::Paragraph(self.gap("mechanism")));
        } else {
            blocks.push(Block::Paragraph(self.sentences(&mechanism)));
        }
        let duration = self.content.section(Section::Duration);
        if !duration.is_empty() {
            blocks.push(Block::Paragraph(self.sentences(&duration)));
        }
        blocks.push(Block::Fields(vec![self.field(
            "page-why-you",
            FieldWidth::Full,
            self.options.typed.reason.as_ref(),
        )]));
        self.part("uses", blocks)
    }

    pub(super) fn other_medicines(&self) -> Part {
        let items: Vec<Vec<Run>> = self.content.other_medicines().iter().map(|text| self.numbered(text)).collect();
        let block = if items.is_empty() { Block::Paragraph(self.gap("interactions")) } else { Block::Bullets(items) };
        self.part("other-medicines", vec![block])
    }

    pub(super) fn taking(&self) -> Part {
        let typed = &self.options.typed;
        let mut blocks = vec![Block::Fields(vec![
            self.field("page-how-much", FieldWidth::Half, typed.how_much.as_ref()),
            self.field("page-when", FieldWidth::Half, typed.when.as_ref()),
        ])];
        blocks.extend(self.section_or_gap(Section::Taking, "taking"));
        blocks.extend(self.section_or_nothing(Section::DoseNotes));
        blocks.extend(self.section_or_gap(Section::MissedDose, "missed_dose"));
        blocks.extend(self.section_or_gap(Section::Overdose, "overdose"));
        let stopping = self.content.section(Section::Stopping);
        blocks.extend(stopping.iter().map(|text| Block::Paragraph(self.first_bold(text))));
        if stopping.is_empty() {
            blocks.push(Block::Paragraph(self.gap("stopping")));
        }
        self.part("taking", blocks)
    }

    pub(super) fn while_taking(&self) -> Part {
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(self.section_or_gap(Section::Driving, "driving"));
        blocks.extend(self.section_or_gap(Section::Monitoring, "monitoring"));
        self.part("while", blocks)
    }

    pub(super) fn keeping(&self) -> Part {
        let blocks = self.section_or_gap(Section::Storage, "storage").into_iter().collect();
        self.part("keeping", blocks)
    }

    fn section_or_gap(&self, section: Section, about: &str) -> Option<Block> {
        let texts = self.content.section(section);
        Some(Block::Paragraph(if texts.is_empty() { self.gap(about) } else { self.sentences(&texts) }))
    }

    fn section_or_nothing(&self, section: Section) -> Option<Block> {
        let texts = self.content.section(section);
        (!texts.is_empty()).then(|| Block::Paragraph(self.sentences(&texts)))
    }

    pub(super) fn field(&self, id: &str, width: FieldWidth, value: Option<&String>) -> Field {
        match value {
            Some(value) => Field::typed(self.t(id), width, value.clone()),
            None => Field::ruled(self.t(id), width),
        }
    }

    pub(super) fn who_to_call(&self) -> Part {
        let letterhead = &self.options.letterhead;
        let fields = vec![
            self.field("page-clinic-phone", FieldWidth::Full, letterhead.telephone.as_ref()),
            self.field("page-emergency", FieldWidth::Half, letterhead.emergency_number.as_ref()),
            self.field("page-crisis", FieldWidth::Half, letterhead.crisis_line.as_ref()),
            self.field("page-report", FieldWidth::Full, letterhead.reporting_line.as_ref()),
        ];
        self.part("who", vec![Block::Fields(fields)])
    }

    pub(super) fn notes(&self) -> Part {
        let block = match &self.options.typed.notes {
            Some(notes) => Block::text(notes.clone()),
            None => Block::RuledLines(NOTE_LINES),
        };
        self.part("notes", vec![block])
    }

    pub(super) fn sources(&self) -> Part {
        let numbered = self.content.sources.iter().map(|source| self.source(source)).collect();
        let mut blocks = vec![Block::Numbered(numbered), Block::text(self.t("page-does-not-replace"))];
        blocks.extend(self.left_out());
        blocks.extend(self.section_or_nothing(Section::Advice));
        blocks.extend(self.section_or_nothing(Section::Disclaimer));
        self.part("sources", blocks)
    }

    /// What the clinic left out is said, so that nobody takes silence for an answer.
    fn left_out(&self) -> Option<Block> {
        let parts = self.content.left_out(&self.options.parts);
        let headings: Vec<String> = parts.iter().map(|part| self.t(&format!("page-{}", part.id()))).collect();
        (!headings.is_empty())
            .then(|| Block::text(self.words.f("page-left-out", &[("list", (&headings.join("; ")).into())])))
    }

    /// "Clonazepam (Klonopin), PsyWeb. A web page, no date."
    fn source(&self, source: &Source) -> Vec<Run> {
        let publisher = source.publisher.as_deref().unwrap_or_default().trim_end_matches('.');
        let version = source.version.as_deref().unwrap_or_default();
        let id = match (publisher.is_empty(), version.is_empty()) {
            (true, _) => "page-source",
            (false, true) => "page-source-publisher",
            (false, false) => "page-source-version",
        };
        let fixed = |text: &str| vec![Run::plain(text)];
        let date = date_short(self.words, source.effective.as_ref());
        let arguments = [
            ("title", vec![self.said(&source.title)]),
            ("publisher", fixed(publisher)),
            ("version", vec![self.said(version)]),
            ("kind", fixed(&self.source_kind(source))),
            ("date", fixed(&date)),
        ];
        self.around(id, &arguments)
    }

    fn source_kind(&self, source: &Source) -> String {
        let place = source.jurisdiction.as_deref().unwrap_or_default();
        let of_place = format!("page-kind-regulator_label-{place}");
        match source.kind {
            SourceKind::RegulatorLabel if self.words.has(&of_place) => self.t(&of_place),
            SourceKind::RegulatorLabel => self.words.f("page-kind-regulator_label", &[("where", place.into())]),
            kind => self.t(&format!("page-kind-{}", kind.id())),
        }
    }
}
