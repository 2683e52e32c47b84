//! A text without its white space, so that the same words are found again however they were broken into lines.

use memchr::memmem;

pub struct Squeezed {
    text: String,
    /// For each byte of `text` its place in the original.
    places: Vec<u32>,
}

impl Squeezed {
    pub fn new(original: &str) -> Self {
        let mut squeezed = Self { text: String::with_capacity(original.len()), places: Vec::new() };
        for (at, c) in original.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            squeezed.text.push(c);
            // Texts are bounded far below 4 GB.
            squeezed.places.extend(std::iter::repeat_n(u32::try_from(at).unwrap_or(u32::MAX), c.len_utf8()));
        }
        squeezed
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Every place of the original where `wanted` stands, as ranges of bytes.
    pub fn find_all<'a>(&'a self, wanted: &'a Self, original: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        let finder = memmem::find_iter(self.text.as_bytes(), wanted.text.as_bytes());
        finder.filter(|_| !wanted.text.is_empty()).filter_map(move |at| {
            let begin = *self.places.get(at)?;
            let last = usize::try_from(*self.places.get(at + wanted.text.len() - 1)?).ok()?;
            let end = last + original.get(last..)?.chars().next()?.len_utf8();
            Some((usize::try_from(begin).ok()?, end))
        })
    }
}
