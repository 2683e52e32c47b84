//! The 24 items of PEMAT-P (AHRQ publication 14-0002-EF): met, not met, or not for a program to say, each with what was
//! measured. A program sees words and shapes; whether a text is logical or clear a person must say.

use super::words::HardWord;
use crate::handout::document::{Block, Document, Run};
use crate::handout::readability::Counts;

/// What came of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Met,
    NotMet,
    /// There is nothing of the kind on the page.
    DoesNotApply,
    /// A person must look.
    NotByProgram,
}

impl Outcome {
    pub const ALL: [Self; 4] = [Self::Met, Self::NotMet, Self::DoesNotApply, Self::NotByProgram];

    /// The stable name; with "handout-outcome-" before it the id of its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::DoesNotApply => "does-not-apply",
            Self::NotByProgram => "not-by-program",
        }
    }
}

/// The ids of [`Measured`].
pub const MEASURED: [&str; 12] = [
    "titled",
    "hard",
    "explained",
    "reckoning",
    "longest",
    "headed",
    "summary",
    "frames",
    "captions",
    "actions",
    "direct",
    "to-write",
];

/// What was measured, as two numbers for a sentence: "handout-pemat-measured-" and this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub id: &'static str,
    pub n: usize,
    pub of: usize,
}

/// One item by its number in the instrument, 1 to 12 and 15 to 26; "handout-pemat-item-" and the number is its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedItem {
    pub number: u8,
    pub outcome: Outcome,
    pub measured: Option<Measured>,
}

/// The numbers of the printed form: 13 and 14 are of the form for films.
pub const NUMBERS: [u8; 24] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26];
/// At most this share of the words may have a plainer one, in percent.
const MOST_HARD: usize = 5;
/// At least this share of the lines that tell what to do speak to the reader.
const LEAST_DIRECT: usize = 80;
/// Items of a group that stand without a gap.
const MOST_IN_GROUP: usize = 10;
/// Words with which a sentence tells a person what to do.
const ACTIONS: [&str; 16] = [
    "ask", "call", "tell", "take", "do", "swallow", "show", "keep", "stop", "talk", "check", "drink", "avoid", "read",
    "bring", "get",
];

/// All items in their order.
pub fn checklist(documents: &[Document], lines: &[String], hard: &[HardWord], counts: Counts) -> Vec<CheckedItem> {
    let page = Facts::of(documents, lines, hard, counts);
    NUMBERS.iter().map(|number| page.item(*number)).collect()
}

/// What is counted once for all items.
struct Facts {
    documents: usize,
    titled: usize,
    words: usize,
    hard: usize,
    terms: usize,
    explained: usize,
    parts: usize,
    headed: usize,
    longest_text: usize,
    summaries: usize,
    frames: usize,
    drawings: usize,
    captions: usize,
    actions: usize,
    direct: usize,
    to_write: usize,
    reckoning: usize,
}

impl Facts {
    fn of(documents: &[Document], lines: &[String], hard: &[HardWord], counts: Counts) -> Self {
        let blocks = || documents.iter().flat_map(|d| &d.parts).flat_map(|part| &part.blocks);
        let terms = || {
            blocks().filter_map(|block| match block {
                Block::Tiers(tiers) => Some(tiers.iter().flat_map(|tier| &tier.items)),
                _ => None,
            })
        };
        let parts = || documents.iter().flat_map(|d| &d.parts);
        let framed = |block: &&Block| matches!(block, Block::Framed { .. });
        let sentences: Vec<&str> = lines.iter().flat_map(|line| crate::handout::readability::sentences(line)).collect();
        let actions: Vec<&&str> = sentences.iter().filter(|s| is_action(s)).collect();
        let drawn = || documents.iter().filter(|d| !d.name.tablets.is_empty());
        Self {
            documents: documents.len(),
            titled: documents.iter().filter(|d| !d.title.is_empty() && !d.header.kind.is_empty()).count(),
            words: counts.words,
            hard: hard.iter().map(|word| word.count).sum(),
            terms: terms().flatten().count(),
            explained: terms().flatten().filter(|item| joined(item).contains('(')).count(),
            parts: parts().count(),
            headed: parts().filter(|part| !part.heading.is_empty() || part.blocks.iter().any(|b| framed(&b))).count(),
            longest_text: blocks().map(longest).max().unwrap_or_default(),
            summaries: documents
                .iter()
                .filter(|d| d.parts.first().is_some_and(|p| p.blocks.iter().any(|b| framed(&b))))
                .count(),
            frames: blocks().filter(framed).count(),
            drawings: drawn().count(),
            captions: drawn().filter(|d| !d.name.tablets_caption.is_empty()).count(),
            actions: actions.len(),
            direct: actions.iter().filter(|s| speaks_to_the_reader(s)).count(),
            to_write: blocks()
                .filter(|b| matches!(b, Block::Fields(_) | Block::RuledLines(_) | Block::Checks(_)))
                .count(),
            reckoning: sentences.iter().filter(|s| asks_to_reckon(s)).count(),
        }
    }

    fn item(&self, number: u8) -> CheckedItem {
        let (outcome, measured) = match number {
            1 => met(self.titled == self.documents, "titled", self.titled, self.documents),
            3 => met(self.hard * 100 <= self.words * MOST_HARD, "hard", self.hard, self.words),
            4 if self.terms == 0 => (Outcome::DoesNotApply, None),
            4 => met(self.explained == self.terms, "explained", self.explained, self.terms),
            7 => met(self.reckoning == 0, "reckoning", self.reckoning, self.words),
            8 => met(self.longest_text <= MOST_IN_GROUP, "longest", self.longest_text, MOST_IN_GROUP),
            9 => met(self.headed == self.parts, "headed", self.headed, self.parts),
            11 => met(self.summaries == self.documents, "summary", self.summaries, self.documents),
            12 => met(self.frames > 0, "frames", self.frames, self.documents),
            16 | 18 if self.drawings == 0 => (Outcome::DoesNotApply, None),
            17 if self.drawings == 0 => (Outcome::DoesNotApply, None),
            17 => met(self.captions == self.drawings, "captions", self.captions, self.drawings),
            // A page has lists and no tables, and nothing to reckon or to read off a chart.
            19 | 25 => (Outcome::DoesNotApply, None),
            24 if self.reckoning == 0 => (Outcome::DoesNotApply, None),
            20 => met(self.actions > 0, "actions", self.actions, self.words),
            21 => met(
                self.direct * 100 >= self.actions * LEAST_DIRECT && self.actions > 0,
                "direct",
                self.direct,
                self.actions,
            ),
            23 => met(self.to_write > 0, "to-write", self.to_write, self.parts),
            _ => (Outcome::NotByProgram, None),
        };
        CheckedItem { number, outcome, measured }
    }
}

fn met(is_met: bool, id: &'static str, n: usize, of: usize) -> (Outcome, Option<Measured>) {
    (if is_met { Outcome::Met } else { Outcome::NotMet }, Some(Measured { id, n, of }))
}

/// Sentences or items that follow one another without a gap.
fn longest(block: &Block) -> usize {
    match block {
        Block::Paragraph(runs) => crate::handout::readability::sentences(&joined(runs)).len(),
        Block::Bullets(items) | Block::Framed { items, .. } => items.len().min(MOST_IN_GROUP),
        _ => 0,
    }
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn is_action(sentence: &str) -> bool {
    let words = crate::handout::readability::words(sentence);
    words.first().is_some_and(|first| ACTIONS.contains(&first.as_str()))
}

/// An order without anybody else as its subject: "Ask us", "Do not stop". "Patients should ..." is none.
fn speaks_to_the_reader(sentence: &str) -> bool {
    let words = crate::handout::readability::words(sentence);
    !words.iter().any(|word| matches!(word.as_str(), "patient" | "patients" | "users" | "they"))
}

fn asks_to_reckon(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    ["multiply", "divide by", "per kg", "for each kilogram", "times your weight", "percent of your"]
        .iter()
        .any(|sign| lower.contains(sign))
}
