//! Words in the texts of the labels of all places.

use super::{InPack, LabelLibrary};
use crate::store::StoreError;
use crate::store::labels_db::{LabelTextHit, TextQuery};

/// What a look into the texts found.
#[derive(Clone, Debug, Default)]
pub struct LookedAt {
    pub hits: Vec<InPack<LabelTextHit>>,
    /// It ended early: there may be hits that are not among these.
    pub stopped: bool,
}

impl LabelLibrary {
    /// The first texts that hold the words; ends where `enough` says so of the chunks that were unpacked in one place. The
    /// same words under the same heading of the same label are one hit, in however many places they lie.
    pub fn look_in_texts(
        &self,
        query: &TextQuery,
        limit: usize,
        enough: &dyn Fn(usize) -> bool,
    ) -> Result<LookedAt, StoreError> {
        let mut all = LookedAt::default();
        for shelf in self.shelves.iter().filter(|shelf| !shelf.changed) {
            if all.hits.len() >= limit {
                break;
            }
            let first = shelf.labels.first_in_text(query, limit, enough)?;
            all.stopped |= first.stopped;
            for found in first.hits {
                let same = |known: &InPack<LabelTextHit>| {
                    let known = &known.found;
                    (&known.drug, &known.section, &known.words) == (&found.drug, &found.section, &found.words)
                };
                if all.hits.len() < limit && !all.hits.iter().any(same) {
                    all.hits.push(InPack { found, pack: shelf.pack.clone() });
                }
            }
        }
        Ok(all)
    }

    /// How many texts of all places hold the words; `None` where it was stopped. A text that lies in several counts in each.
    pub fn count_in_texts(&self, query: &TextQuery, stop: &dyn Fn() -> bool) -> Result<Option<usize>, StoreError> {
        let mut all = 0;
        for shelf in self.shelves.iter().filter(|shelf| !shelf.changed) {
            let Some(count) = shelf.labels.count_in_text(query, stop)? else { return Ok(None) };
            all += count;
        }
        Ok(Some(all))
    }

    /// Can any text be looked into?
    pub fn has_texts(&self) -> bool {
        self.shelves.iter().any(|shelf| !shelf.changed && !shelf.labels.is_empty())
    }
}
