//! The columns of the index as bytes and back, for a store that keeps them.

use super::codes::Codes;
use super::{LabelIndex, Strings};

/// The layout of the columns; one that does not fit is thrown away and built anew.
pub const LAYOUT: u32 = 1;

impl LabelIndex {
    /// Every column with its name, as bytes.
    pub fn columns(&self) -> Vec<(&'static str, Vec<u8>)> {
        let mut all = Vec::new();
        let mut strings = |text: &'static str, ends: &'static str, column: &Strings| {
            all.push((text, column.text().as_bytes().to_vec()));
            all.push((ends, numbers(column.ends())));
        };
        strings("written", "written-ends", &self.written);
        strings("folded", "folded-ends", &self.folded);
        strings("units", "units-ends", &self.units);
        strings("classes", "classes-ends", &self.classes);
        strings("drugs", "drugs-ends", &self.drugs);
        all.extend([
            ("posting-starts", numbers(&self.posting_starts)),
            ("postings", numbers(&self.postings)),
            ("word-names", numbers(&self.word_names)),
            ("word-places", self.word_places.iter().flat_map(|n| n.to_le_bytes()).collect()),
            ("unit-letters", numbers(&self.unit_letters)),
            ("unit-sounds", numbers(&self.unit_sounds)),
            ("group-names", numbers(&self.group_names)),
            ("group-classes", numbers(&self.group_classes)),
            ("group-starts", numbers(&self.group_starts)),
            ("rows", numbers(&self.rows)),
            ("labelers", numbers(&self.labelers)),
            ("own-names", numbers(&self.own_names)),
            ("dates", numbers(&self.dates)),
            ("originals", self.originals.clone()),
            ("by-drug", numbers(&self.by_drug)),
            ("codes", self.codes.packed.iter().flat_map(|n| n.to_le_bytes()).collect()),
            ("code-labels", numbers(&self.codes.labels)),
        ]);
        all
    }

    /// The index from its columns; `None` where one is missing or is no column.
    pub fn from_columns(mut column: impl FnMut(&str) -> Option<Vec<u8>>) -> Option<Self> {
        let mut strings = |text: &str, ends: &str| {
            let text = String::from_utf8(column(text)?).ok()?;
            Some(Strings::from_parts(text, read_numbers(&column(ends)?)))
        };
        let (written, folded) = (strings("written", "written-ends")?, strings("folded", "folded-ends")?);
        let (units, classes) = (strings("units", "units-ends")?, strings("classes", "classes-ends")?);
        let drugs = strings("drugs", "drugs-ends")?;
        let mut of = |name: &str| Some(read_numbers(&column(name)?));
        let index = Self {
            written,
            folded,
            units,
            classes,
            drugs,
            posting_starts: of("posting-starts")?,
            postings: of("postings")?,
            word_names: of("word-names")?,
            unit_letters: of("unit-letters")?,
            unit_sounds: of("unit-sounds")?,
            group_names: of("group-names")?,
            group_classes: of("group-classes")?,
            group_starts: of("group-starts")?,
            rows: of("rows")?,
            labelers: of("labelers")?,
            own_names: of("own-names")?,
            dates: of("dates")?,
            by_drug: of("by-drug")?,
            codes: Codes { labels: of("code-labels")?, packed: chunks(&column("codes")?, u64::from_le_bytes) },
            word_places: chunks(&column("word-places")?, u16::from_le_bytes),
            originals: column("originals")?,
        };
        (index.by_drug.len() == index.rows.len() && index.written.len() == index.folded.len()).then_some(index)
    }
}

fn numbers(column: &[u32]) -> Vec<u8> {
    column.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn read_numbers(bytes: &[u8]) -> Vec<u32> {
    chunks(bytes, u32::from_le_bytes)
}

fn chunks<const N: usize, T>(bytes: &[u8], read: impl Fn([u8; N]) -> T) -> Vec<T> {
    bytes.as_chunks::<N>().0.iter().map(|chunk| read(*chunk)).collect()
}
