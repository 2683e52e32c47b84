//! A document as plain text: the same content in the same order, for a screen reader or to be pasted into a record.
//! Headings carry `#` signs, as these are read once and can be searched for; lines of punctuation would be read aloud.

use super::clean::without_controls;
use super::document::{Block, Check, Document, Field, Footer, Header, NameBlock, Part, Run};

/// A ruled line to write on.
const RULED: &str = "________";

/// The document as UTF-8 text with line feeds. Page numbers are left out, the footer stands once at the end.
pub fn plain_text(document: &Document) -> String {
    let document = without_controls(document);
    let mut text = Text::default();
    text.header(&document.header);
    text.name(&document.name);
    if let Some(banner) = &document.banner {
        text.paragraph(&joined(banner));
    }
    document.parts.iter().for_each(|part| text.part(part));
    text.footer(&document.footer);
    text.out
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[derive(Default)]
struct Text {
    out: String,
}

impl Text {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// An empty line, but never two and none at the start.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn paragraph(&mut self, line: &str) {
        self.gap();
        self.line(line);
    }

    fn heading(&mut self, level: usize, heading: &str) {
        if !heading.is_empty() {
            self.gap();
            self.line(&format!("{} {heading}", "#".repeat(level)));
        }
    }

    fn header(&mut self, header: &Header) {
        match &header.clinic {
            Some(clinic) => self.line(clinic),
            None => self.line(&format!("{} {RULED}", header.clinic_label)),
        }
        let lines = header.clinic_lines.iter().chain(&header.typed_names);
        lines.chain([&header.kind, &header.date_text]).for_each(|line| self.line(line));
    }

    fn name(&mut self, name: &NameBlock) {
        self.heading(1, &name.name);
        name.notes.iter().for_each(|note| self.line(note));
        if !name.tablets.is_empty() {
            self.line(&format!("{} {}", name.tablets_alt, name.tablets_caption));
        }
    }

    fn part(&mut self, part: &Part) {
        self.heading(2, &part.heading);
        for block in &part.blocks {
            self.block(block, part.heading.is_empty());
        }
    }

    fn block(&mut self, block: &Block, headless: bool) {
        match block {
            Block::Paragraph(runs) => self.paragraph(&joined(runs)),
            Block::Subheading(heading) => self.heading(3, heading),
            Block::Bullets(items) => self.list(items, |_| "- ".to_owned()),
            Block::Framed { heading, items } => {
                self.heading(if headless { 2 } else { 3 }, heading);
                self.list(items, |_| "- ".to_owned());
            }
            Block::Checks(checks) => checks.iter().for_each(|check| self.check(check)),
            Block::Fields(fields) => fields.iter().for_each(|field| self.field(field)),
            Block::RuledLines(count) => {
                self.gap();
                (0..*count).for_each(|_| self.line(RULED));
            }
            Block::Tiers(tiers) => {
                for tier in tiers {
                    self.heading(3, &tier.heading);
                    self.list(&tier.items, |_| "- ".to_owned());
                }
            }
            Block::Numbered(items) => self.list(items, |index| format!("{}. ", index + 1)),
        }
    }

    fn list(&mut self, items: &[Vec<Run>], label: impl Fn(usize) -> String) {
        self.after_heading();
        for (index, item) in items.iter().enumerate() {
            let label = label(index);
            let indent = format!("\n{}", " ".repeat(label.len()));
            self.line(&format!("{label}{}", joined(item).replace('\n', &indent)));
        }
    }

    /// The box is decoration: the heading above says what the ticks mean.
    fn check(&mut self, check: &Check) {
        self.after_heading();
        for (index, line) in check.lines.iter().enumerate() {
            let indent = if index == 0 { "- " } else { "  " };
            self.line(&format!("{indent}{}", joined(line).replace('\n', "\n  ")));
        }
    }

    fn field(&mut self, field: &Field) {
        self.line(&format!("{} {}", field.label, field.value.as_deref().unwrap_or(RULED)));
    }

    /// A list follows its heading directly, and a paragraph after an empty line.
    fn after_heading(&mut self) {
        let last = self.out.trim_end().rsplit('\n').next().unwrap_or_default();
        let follows = last.starts_with('#') || last.starts_with("- ") || last.starts_with("  ");
        if !follows {
            self.gap();
        }
    }

    fn footer(&mut self, footer: &Footer) {
        self.gap();
        footer.lines.iter().for_each(|line| self.line(&joined(line)));
        if !footer.code.is_empty() {
            self.line(&footer.code);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handout::tests::sample;

    #[test]
    fn everything_stands_in_print_order() {
        let text = plain_text(&sample());
        let order = [
            "Riverside Family Clinic",
            "# clonazepam",
            "## Most important\n- Do not stop suddenly.",
            "## What is it for, and how does it work?\n\nFor seizures",
            "Why you take it: ________",
            "### About you\n- schizophrenia",
            "  Already taking it?",
            "### Common (8)\n- Drowsiness",
            "________\n________",
            "1. Clonazepam",
            "Not reviewed by your clinic.",
            "Code 7f3a 91c4\n",
        ];
        let mut from = 0;
        for part in order {
            let found = text.get(from..).and_then(|rest| rest.find(part));
            assert!(found.is_some(), "{part:?} is missing after {from} in\n{text}");
            from += found.unwrap_or_default();
        }
        assert!(!text.contains("\n\n\n") && !text.contains('\r') && text.ends_with('\n'));
    }
}
