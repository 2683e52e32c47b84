//! What changed between two versions of a label: section by section, paragraph by paragraph, word by word. Nothing is
//! judged; a difference in white space alone is told apart.

mod align;
mod sections;

pub use sections::{SectionDifference, between, changed};

/// How a piece of text stands in the newer version beside the older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    Same,
    /// The same words with other white space between them.
    OnlySpaces,
    Added,
    Removed,
}

/// A run of text with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub change: Change,
    pub text: String,
}

/// A paragraph, row or item: one piece where it is the same, added or removed as a whole; several where words of it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDifference {
    pub change: Option<Change>,
    pub pieces: Vec<Piece>,
}

impl LineDifference {
    fn whole(change: Change, text: &str) -> Self {
        Self { change: Some(change), pieces: vec![Piece { change, text: text.to_owned() }] }
    }

    /// Is anything but white space different?
    pub fn is_changed(&self) -> bool {
        !matches!(self.change, Some(Change::Same | Change::OnlySpaces))
    }
}

/// The differences of two texts, line by line; inside lines that replace each other word by word.
pub fn texts(older: &str, newer: &str) -> Vec<LineDifference> {
    let (old, new) = (lines(older), lines(newer));
    let (old_keys, new_keys): (Vec<_>, Vec<_>) = (keys(&old), keys(&new));
    let mut found = Vec::new();
    let (mut removed, mut added): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for step in align::steps(&old_keys, &new_keys) {
        match step {
            align::Step::Both(o, n) => {
                flush(&mut removed, &mut added, &mut found);
                let (o, n) = (old.get(o).copied().unwrap_or_default(), new.get(n).copied().unwrap_or_default());
                found.push(LineDifference::whole(if o == n { Change::Same } else { Change::OnlySpaces }, n));
            }
            align::Step::Old(o) => removed.extend(old.get(o)),
            align::Step::New(n) => added.extend(new.get(n)),
        }
    }
    flush(&mut removed, &mut added, &mut found);
    found
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

/// Lines and words are compared without their white space.
fn keys(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Lines that went and came at one place: those that have most of their words in common are one changed line.
fn flush(removed: &mut Vec<&str>, added: &mut Vec<&str>, found: &mut Vec<LineDifference>) {
    let mut waiting = std::mem::take(added).into_iter().peekable();
    for old in std::mem::take(removed) {
        match waiting.next_if(|new| alike(old, new)) {
            Some(new) => found.push(LineDifference { change: None, pieces: words(old, new) }),
            None => found.push(LineDifference::whole(Change::Removed, old)),
        }
    }
    found.extend(waiting.map(|new| LineDifference::whole(Change::Added, new)));
}

fn alike(old: &str, new: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let both = align::steps(&old, &new).iter().filter(|step| matches!(step, align::Step::Both(..))).count();
    both * 2 >= old.len().min(new.len()).max(1)
}

fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let mut pieces: Vec<Piece> = Vec::new();
    for step in align::steps(&old, &new) {
        let (change, word) = match step {
            align::Step::Both(_, n) => (Change::Same, new.get(n)),
            align::Step::Old(o) => (Change::Removed, old.get(o)),
            align::Step::New(n) => (Change::Added, new.get(n)),
        };
        let word = word.copied().unwrap_or_default();
        match pieces.last_mut().filter(|piece| piece.change == change) {
            Some(piece) => {
                piece.text.push(' ');
                piece.text.push_str(word);
            }
            None => pieces.push(Piece { change, text: word.to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests;
