//! A text without its white space, so that the same words are found again however they were broken into lines.

use memchr::memmem::Finder;

/// A longer text is looked for by its beginning first: to prepare for all of it costs more than to find it.
const BEGINNING: usize = 48;
/// So many places may have the beginning and not the rest; then it says too little.
const MOST_FALSE: usize = 64;

/// With the blank behind it; tables have shorter ones, and grow the list once.
const LETTERS_A_WORD: usize = 6;

pub struct Squeezed {
    text: String,
    /// Where each word of the original begins: here, and there.
    words: Vec<(u32, u32)>,
}

impl Squeezed {
    pub fn new(original: &str) -> Self {
        let words = Vec::with_capacity(original.len() / LETTERS_A_WORD + 1);
        let mut squeezed = Self { text: String::with_capacity(original.len()), words };
        // Where the word that is being read begins; nearly every letter is told to be one by its byte.
        let mut begin = 0;
        for (at, c) in original.char_indices() {
            if !c.is_ascii_graphic() && c.is_whitespace() {
                squeezed.push(begin, original.get(begin..at));
                begin = at + c.len_utf8();
            }
        }
        squeezed.push(begin, original.get(begin..));
        squeezed
    }

    fn push(&mut self, place: usize, word: Option<&str>) {
        if let Some(word) = word.filter(|word| !word.is_empty()) {
            self.words.push((narrow(self.text.len()), narrow(place)));
            self.text.push_str(word);
        }
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Looks for this text in others; made once, however many they are.
    pub fn wanted(&self) -> Wanted<'_> {
        let beginning = self.text.as_bytes().get(..BEGINNING).unwrap_or(self.text.as_bytes());
        Wanted { text: self.text.as_bytes(), beginning: Finder::new(beginning) }
    }

    /// Every place of the original where the wanted text stands, as ranges of bytes.
    pub fn find_all(&self, wanted: &Wanted<'_>) -> Vec<(usize, usize)> {
        let range = |at: usize| {
            // Both ends are letters: what stands in UTF-8 is found at the borders of its letters alone.
            Some((self.place(at)?, self.place(at + wanted.text.len() - 1)? + 1))
        };
        wanted.places(self.text.as_bytes()).into_iter().filter_map(range).collect()
    }

    /// The place in the original of a byte.
    fn place(&self, at: usize) -> Option<usize> {
        let word = self.words.partition_point(|(here, _)| usize::try_from(*here).is_ok_and(|here| here <= at));
        let (here, there) = self.words.get(word.checked_sub(1)?)?;
        Some(usize::try_from(*there).ok()? + at - usize::try_from(*here).ok()?)
    }
}

/// Texts are bounded far below 4 GB.
fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// A text that is looked for.
pub struct Wanted<'a> {
    text: &'a [u8],
    beginning: Finder<'a>,
}

impl Wanted<'_> {
    /// Where it stands, one place behind the other, none inside another.
    fn places(&self, within: &[u8]) -> Vec<usize> {
        let (mut places, mut from, mut wrong) = (Vec::new(), 0, 0);
        if self.text.is_empty() || self.text.len() > within.len() {
            return places;
        }
        while let Some(at) = within.get(from..).and_then(|rest| self.beginning.find(rest)).map(|found| from + found) {
            if within.get(at..).is_some_and(|rest| rest.starts_with(self.text)) {
                places.push(at);
                from = at + self.text.len();
                continue;
            }
            from = at + 1;
            wrong += 1;
            if wrong > MOST_FALSE {
                let rest = within.get(from..).unwrap_or_default();
                places.extend(Finder::new(self.text).find_iter(rest).map(|found| from + found));
                break;
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_however_it_is_broken_into_lines() {
        let original = "Take  care.\nTake µg – now. Take care.";
        let (within, wanted) = (Squeezed::new(original), Squeezed::new("Take\tcare."));
        assert_eq!(within.find_all(&wanted.wanted()), [(0, 11), (30, 40)]);
        let last = Squeezed::new("µ g –");
        assert_eq!(within.find_all(&last.wanted()), [(17, 24)]);
        assert_eq!(within.find_all(&Squeezed::new(" ").wanted()), []);
    }

    #[test]
    fn a_beginning_that_says_too_little_costs_no_find() {
        let original = format!("{}b", "a".repeat(500));
        let wanted = Squeezed::new(&format!("{}b", "a".repeat(100)));
        assert_eq!(Squeezed::new(&original).find_all(&wanted.wanted()), [(400, 501)]);
    }
}
