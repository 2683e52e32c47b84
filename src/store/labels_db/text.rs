//! Words inside the texts of labels. The index knows which texts hold all words; whether they stand together is seen on
//! the text itself. A text that many labels share is one hit.

use std::collections::HashSet;
use std::ops::Range;

use rusqlite::{OptionalExtension as _, params};

use super::LabelsDb;
use super::pairs;
use super::phrase::Phrase;
use super::read::Unpacking;
use super::words::{kind_word, text_of};
use crate::domain::id::Id;
use crate::domain::label::SectionKind;
use crate::domain::text::normalise;
use crate::domain::text_marks::{excerpt, find_words};
use crate::store::StoreError;

/// The last word may be unfinished from this many letters on; below that the beginning is that of too many words.
const PREFIX_FROM: usize = 4;

/// Chunks that are unpacked for a first answer: about 50 ms of work, however large the library is.
pub const FIRST_LOOK: usize = 400;

/// What to look for.
#[derive(Clone, Debug)]
pub struct TextQuery {
    words: Vec<String>,
    kinds: Vec<SectionKind>,
}

/// An excerpt and the bytes of it that are marked.
type Marked = (String, Vec<Range<usize>>);

impl TextQuery {
    /// Words that stand together, in sections of these kinds, or of any where none is named; `None` below two letters.
    pub fn new(text: &str, kinds: &[SectionKind]) -> Option<Self> {
        let folded = normalise(text);
        let words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        (folded.chars().count() >= 2).then(|| Self { words, kinds: kinds.to_vec() })
    }

    /// The question to the index; each word in quotes is taken as it is. Where every text has the words of its pairs, those
    /// in which the words stand apart are hardly among the answers.
    fn question(&self, unfinished: bool, has_pairs: bool) -> String {
        let mut parts: Vec<String> = self.words.iter().map(|word| format!("\"{word}\"")).collect();
        if unfinished && let Some(last) = parts.last_mut() {
            last.push('*');
        }
        if has_pairs {
            parts.extend(pairs::words_of(&self.words).map(|pair| format!("\"{pair}\"")));
        }
        if !self.kinds.is_empty() {
            let kinds: Vec<String> = self.kinds.iter().map(|kind| format!("\"{}\"", kind_word(*kind))).collect();
            parts.push(format!("({})", kinds.join(" OR ")));
        }
        parts.join(" AND ")
    }

    fn may_be_unfinished(&self) -> bool {
        self.words.last().is_some_and(|last| last.chars().count() >= PREFIX_FROM)
    }

    /// Is the index enough to know that a text is a hit?
    fn is_one_word(&self) -> bool {
        self.words.len() == 1
    }
}

/// A text of labels that holds the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelTextHit {
    /// The label that stands for all that share the text: an original packager's, the newest.
    pub drug: Id,
    pub name: String,
    pub row: u32,
    pub kind: SectionKind,
    /// The heading of the section, as the label has it.
    pub section: Option<String>,
    /// A piece of the text around the words, and where they stand in it.
    pub words: String,
    pub marks: Vec<Range<usize>>,
    /// How many labels hold this very text.
    pub labels: usize,
}

/// Hits of a search that may have stopped early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstHits {
    pub hits: Vec<LabelTextHit>,
    /// Texts that may hold the words were not looked at: "at least" so many.
    pub stopped: bool,
}

impl LabelsDb {
    /// The first texts that hold the words, in the order of the library; whole words before unfinished ones. Only texts of
    /// versions that count. Looks at every text that may be a hit until there are enough.
    pub fn in_text(&self, query: &TextQuery, limit: usize) -> Result<Vec<LabelTextHit>, StoreError> {
        self.first_in_text(query, limit, &|_| false).map(|first| first.hits)
    }

    /// As [`Self::in_text`], but ends where `enough` says so of the number of chunks that were unpacked ([`FIRST_LOOK`]), and
    /// tells: then there may be hits that are not among these.
    pub fn first_in_text(
        &self,
        query: &TextQuery,
        limit: usize,
        enough: &dyn Fn(usize) -> bool,
    ) -> Result<FirstHits, StoreError> {
        let unpacking = Unpacking::new(self);
        let mut first = FirstHits { hits: Vec::new(), stopped: false };
        let mut seen = HashSet::new();
        let has_pairs = self.has_pairs(query)?;
        for unfinished in [false, true] {
            if first.stopped || first.hits.len() >= limit || (unfinished && !query.may_be_unfinished()) {
                break;
            }
            self.each_text(&query.question(unfinished, has_pairs), &mut |text| {
                if !seen.insert(text) {
                    return Ok(true);
                }
                first.stopped = enough(unpacking.chunks());
                if !first.stopped
                    && let Some(hit) = self.hit(&unpacking, text, query, unfinished)?
                {
                    first.hits.push(hit);
                }
                Ok(!first.stopped && first.hits.len() < limit)
            })?;
        }
        Ok(first)
    }

    /// How many texts hold the words; `None` where it was stopped. Looks at every one of them: not for the first answer.
    pub fn count_in_text(&self, query: &TextQuery, stop: &dyn Fn() -> bool) -> Result<Option<usize>, StoreError> {
        let unpacking = Unpacking::new(self);
        let (mut count, mut stopped) = (0, false);
        let unfinished = query.may_be_unfinished();
        self.each_text(&query.question(unfinished, self.has_pairs(query)?), &mut |text| {
            stopped = stop();
            if !stopped
                && self.counts(text)?
                && (query.is_one_word() || self.place(&unpacking, text, query, unfinished)?.is_some())
            {
                count += 1;
            }
            Ok(!stopped)
        })?;
        Ok((!stopped).then_some(count))
    }

    /// Can the pairs of the words be asked for? Texts of an older version of the program do not have theirs.
    fn has_pairs(&self, query: &TextQuery) -> Result<bool, StoreError> {
        if pairs::words_of(&query.words).next().is_none() {
            return Ok(false);
        }
        let all = "SELECT (SELECT count(*) FROM words WHERE words MATCH ?1) = (SELECT count(*) FROM chunks)";
        let mut select = self.connection.prepare_cached(all).map_err(|error| self.error(&error))?;
        select.query_row([pairs::MARK], |row| row.get(0)).map_err(|error| self.error(&error))
    }

    /// Numbers of texts that the index gives, as long as `on` says so.
    fn each_text(&self, question: &str, on: &mut dyn FnMut(i64) -> Result<bool, StoreError>) -> Result<(), StoreError> {
        let failed = |error: rusqlite::Error| self.error(&error);
        let mut select =
            self.connection.prepare_cached("SELECT rowid FROM words WHERE words MATCH ?1").map_err(failed)?;
        let mut rows = select.query([question]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            if !on(row.get(0).map_err(failed)?)? {
                break;
            }
        }
        Ok(())
    }

    /// Does a version that counts hold this text?
    fn counts(&self, text: i64) -> Result<bool, StoreError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT 1 FROM uses u JOIN labels l ON l.current = u.version WHERE u.text = ?1")
            .map_err(|error| self.error(&error))?;
        select.exists([text]).map_err(|error| self.error(&error))
    }

    /// The text with the places of the words, where they stand together.
    fn place(
        &self,
        unpacking: &Unpacking<'_>,
        text: i64,
        query: &TextQuery,
        unfinished: bool,
    ) -> Result<Option<Marked>, StoreError> {
        let phrase = Phrase::new(&query.words, unfinished);
        if !query.is_one_word() && !unpacking.with_text(text, |json| phrase.may_stand_in(json))? {
            return Ok(None);
        }
        let letters = text_of(&unpacking.blocks(text)?);
        let places = find_words(&letters, &query.words, unfinished);
        Ok((!places.is_empty()).then_some((letters, places)))
    }

    fn hit(
        &self,
        unpacking: &Unpacking<'_>,
        text: i64,
        query: &TextQuery,
        unfinished: bool,
    ) -> Result<Option<LabelTextHit>, StoreError> {
        let Some((letters, places)) = self.place(unpacking, text, query, unfinished)? else { return Ok(None) };
        let Some(owner) = self.owner(text).map_err(|error| self.error(&error))? else { return Ok(None) };
        let (head, ids) = unpacking.head(owner.version)?;
        let place = ids.iter().position(|id| i64::from(*id) == text);
        let section = place.and_then(|place| head.section_with_text(place));
        let (words, marks) = excerpt(&letters, &places);
        let name = head.names.generics.first().map(|generic| generic.to_lowercase());
        Ok(Id::new(&owner.drug).map(|drug| LabelTextHit {
            name: name.or(head.names.first().map(str::to_owned)).unwrap_or_else(|| owner.drug.clone()),
            drug,
            row: owner.row,
            kind: section.map(|node| node.kind).unwrap_or_default(),
            section: section.and_then(|node| node.title.clone()),
            words,
            marks,
            labels: owner.labels,
        }))
    }

    fn owner(&self, text: i64) -> rusqlite::Result<Option<Owner>> {
        let mut select = self.connection.prepare_cached(
            "SELECT l.id, l.drug, l.current, count(*) OVER ()
             FROM uses u JOIN labels l ON l.current = u.version WHERE u.text = ?1
             ORDER BY l.original DESC, l.effective DESC, l.set_id LIMIT 1",
        )?;
        let owner = |row: &rusqlite::Row<'_>| {
            let labels = usize::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
            Ok(Owner { row: row.get(0)?, drug: row.get(1)?, version: row.get(2)?, labels })
        };
        select.query_row(params![text], owner).optional()
    }
}

/// The label that stands for all that hold a text.
struct Owner {
    row: u32,
    drug: String,
    version: i64,
    labels: usize,
}
