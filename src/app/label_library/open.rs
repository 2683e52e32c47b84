//! Labels of all places as the window reads them: by their id as drugs, whole, and compared.

use super::{LabelLibrary, LabelsFound, Shelf};
use crate::app::label_state::{Compared, OpenLabel};
use crate::domain::id::Id;
use crate::domain::monograph::Monograph;
use crate::domain::population::Populations;
use crate::domain::search::labels::{LabelFound, LabelHit};
use crate::store::StoreError;
use crate::store::paths::Places;
use crate::store::watched::{SeenFile, seen};
use crate::words::Words;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// A label that was asked for.
#[derive(Debug)]
pub enum Opened {
    Label(Box<OpenLabel>),
    /// Its pack has changed, so nothing of it was read: each group of patients is Check failed.
    Changed(Arc<Monograph>),
}

impl Opened {
    pub fn monograph(&self) -> &Arc<Monograph> {
        match self {
            Self::Label(label) => &label.monograph,
            Self::Changed(stub) => stub,
        }
    }
}

impl LabelLibrary {
    /// The names that were found, each label once.
    pub fn found(&self, text: &str, limit: usize) -> LabelFound {
        // Most desks have one place: then nothing has to be put into one order.
        if let [shelf] = self.shelves.as_slice() {
            return shelf.labels.names().search(text, limit);
        }
        let LabelsFound { exact, matches, did_you_mean, total } = self.search(text, limit);
        let hits = |all: Vec<super::InPack<LabelHit>>| all.into_iter().map(|hit| hit.found).collect();
        LabelFound { exact: hits(exact), matches: hits(matches), did_you_mean: hits(did_you_mean), total }
    }

    /// Is it the id of a label?
    pub fn knows(&self, id: &Id) -> bool {
        self.shelves.iter().any(|shelf| shelf.labels.names().knows(id))
    }

    /// What is known of a label without its text.
    pub fn of_drug(&self, id: &Id) -> Option<LabelHit> {
        self.shelf_of(id)?.labels.names().of_drug(id)
    }

    /// How many labels there are; one that stands in several places counts in each.
    pub fn len(&self) -> usize {
        self.shelves.iter().map(|shelf| shelf.labels.len()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A label by its id, whole; `None` where it is not there any more.
    pub fn open(&self, id: &Id, words: &Words, populations: &Populations) -> Result<Option<Opened>, StoreError> {
        let Some(shelf) = self.shelf_of(id) else { return Ok(None) };
        if shelf.changed {
            let row = shelf.labels.names().of_drug(id).map(|hit| hit.row);
            return Ok(row.and_then(|row| shelf.stub(row, populations)).map(Opened::Changed));
        }
        let Some(mut label) = shelf.labels.open(id, words)? else { return Ok(None) };
        label.monograph = shelf.named_by_its_pack(label.monograph, words);
        Ok(Some(Opened::Label(Box::new(label))))
    }

    /// Two versions of a label beside each other, by their numbers in the place where it lies.
    pub fn compare(&self, id: &Id, older: i64, newer: i64) -> Result<Option<Compared>, StoreError> {
        match self.shelf_of(id).filter(|shelf| !shelf.changed) {
            Some(shelf) => shelf.labels.compare(older, newer),
            None => Ok(None),
        }
    }

    /// Lets the imported labels outside packs go, so that a library made anew can take their place.
    pub fn let_imported_go(&self) {
        self.let_go.store(true, Ordering::Relaxed);
        self.shelves.iter().filter(|shelf| shelf.pack.is_none()).for_each(|shelf| shelf.labels.let_go());
    }

    /// The place of the label that counts: one that can be read before one that cannot, then the newest.
    fn shelf_of(&self, id: &Id) -> Option<&Shelf> {
        let known = self.shelves.iter().filter_map(|shelf| Some((shelf, shelf.labels.names().of_drug(id)?.date)));
        let mut best: Option<(&Shelf, u32)> = None;
        for (shelf, date) in known {
            let better = |(other, than): &(&Shelf, u32)| (!shelf.changed, date) > (!other.changed, *than);
            if best.as_ref().is_none_or(better) {
                best = Some((shelf, date));
            }
        }
        best.map(|(shelf, _)| shelf)
    }

    /// The names read anew, where a place is another one by now, or was let go for one that did not come.
    pub fn load_again(&self, places: &Places) -> Option<Self> {
        let let_go = self.let_go.load(Ordering::Relaxed);
        (let_go || self.seen != places_seen(places)).then(|| Self::load(places))
    }
}

/// Each place as it is now: its file, and whether its pack is what it was.
pub(super) type PlacesSeen = Vec<(Option<SeenFile>, bool)>;

pub(super) fn places_seen(places: &Places) -> PlacesSeen {
    let own = (seen(&places.labels_db()), true);
    let of_packs = super::installed(places).into_iter();
    let of_packs = of_packs.filter_map(|pack| Some((seen(&pack.labels()?), pack.matches())));
    std::iter::once(own).chain(of_packs).collect()
}
