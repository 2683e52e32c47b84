//! Many strings in one piece of memory.

use super::{to_u32, to_usize};

/// Strings one behind the other, and where each ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub fn from_parts(text: String, ends: Vec<u32>) -> Self {
        Self { text, ends }
    }

    pub fn push(&mut self, one: &str) {
        self.text.push_str(one);
        self.ends.push(to_u32(self.text.len()));
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string at this place, empty where there is none.
    pub fn get(&self, place: usize) -> &str {
        let end = self.ends.get(place).copied().unwrap_or(0);
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(to_usize(start)..to_usize(end)).unwrap_or_default()
    }

    /// How many bytes the string at this place has, without looking at it.
    pub fn length(&self, place: usize) -> usize {
        let end = self.ends.get(place).copied().unwrap_or(0);
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        to_usize(end.saturating_sub(start))
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn ends(&self) -> &[u32] {
        &self.ends
    }

    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// In sorted strings: the first that is not before `text`.
    pub fn first_from(&self, text: &str) -> usize {
        partition(self.len(), |place| self.get(place) < text)
    }

    /// In sorted strings: those that begin with `text`.
    pub fn with_prefix(&self, text: &str) -> std::ops::Range<usize> {
        let start = self.first_from(text);
        let end = partition(self.len(), |place| place < start || self.get(place).starts_with(text));
        start..end.max(start)
    }
}

/// The first place below `length` for which `before` does not hold.
pub fn partition(length: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
