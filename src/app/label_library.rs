//! All imported labels of this desk: those of `labels.db` and those of each installed pack, found as if they were one
//! library. Of a label that stands in several the newest counts. A pack that has changed is found by name and not read.

mod in_text;
mod open;

pub use in_text::LookedAt;
pub use open::Opened;

use std::collections::HashMap;
use std::hash::Hash;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::labels::Labels;
use crate::domain::id::Id;
use crate::domain::monograph::{Monograph, Origin};
use crate::domain::pack::PackTag;
use crate::domain::population::Populations;
use crate::domain::search::HitKind;
use crate::domain::search::labels::LabelHit;
use crate::domain::statement::GapReason;
use crate::domain::text::normalise;
use crate::store::StoreError;
use crate::store::library::Named;
use crate::store::pack::installed;
use crate::store::paths::Places;
use crate::words::Words;

/// The labels of one place.
struct Shelf {
    labels: Labels,
    path: PathBuf,
    pack: Option<PackTag>,
    /// Not what it was when it was added.
    changed: bool,
}

/// Every place.
#[derive(Default)]
pub struct LabelLibrary {
    shelves: Vec<Shelf>,
    /// The places as they were before their names were read.
    seen: open::PlacesSeen,
    /// The imported labels were let go: nothing of them is read any more.
    let_go: AtomicBool,
}

/// Something found, and the pack that it is in.
#[derive(Clone, Debug)]
pub struct InPack<T> {
    pub found: T,
    pub pack: Option<PackTag>,
}

/// What a search by name found; each group at most as long as asked for.
#[derive(Clone, Debug, Default)]
pub struct LabelsFound {
    pub exact: Vec<InPack<LabelHit>>,
    pub matches: Vec<InPack<LabelHit>>,
    pub did_you_mean: Vec<InPack<LabelHit>>,
    pub total: usize,
}

/// Labels of a list, and how many there are in all.
pub struct LabelPage {
    pub labels: Vec<Arc<Monograph>>,
    pub total: usize,
}

impl LabelLibrary {
    /// Opens every place; the names are read when they are first asked for.
    pub fn load(places: &Places) -> Self {
        let seen = open::places_seen(places);
        let shelf = |path: PathBuf, pack, changed| Shelf { labels: Labels::at(&path), path, pack, changed };
        let mut shelves = vec![shelf(places.labels_db(), None, false)];
        let of_packs = installed(places).into_iter();
        shelves.extend(of_packs.filter_map(|pack| Some(shelf(pack.labels()?, Some(pack.tag()), !pack.matches()))));
        Self { shelves, seen, let_go: AtomicBool::new(false) }
    }

    /// Reads the names that nobody asked for yet, so that nobody waits for them and all problems are known.
    pub fn read_names(&self) {
        self.shelves.iter().for_each(|shelf| _ = shelf.labels.names());
    }

    /// Why a library could not be read, or is not written to, as far as that is known by now. Of a changed pack its own sentence
    /// is said instead.
    pub fn problems(&self) -> impl Iterator<Item = &StoreError> {
        self.shelves.iter().filter(|shelf| !shelf.changed).filter_map(|shelf| shelf.labels.problem())
    }

    /// Packs whose labels have changed since they were added, and where they lie.
    pub fn changed(&self) -> impl Iterator<Item = (&PackTag, PathBuf)> {
        let changed = self.shelves.iter().filter(|shelf| shelf.changed);
        changed.filter_map(|shelf| Some((shelf.pack.as_ref()?, shelf.path.clone())))
    }

    /// The label that `text` names as a whole: by its id; else an original packager's and the newest of all places.
    pub fn named(&self, text: &str, words: &Words, populations: &Populations) -> Result<Named, StoreError> {
        let typed = text.trim().to_lowercase();
        let mut best: Option<((bool, bool, Rank), &Shelf, u32)> = None;
        for shelf in &self.shelves {
            let Some(row) = shelf.labels.names().named(text) else { continue };
            let drug = shelf.drug(row).unwrap_or_default();
            // What can be read comes before what cannot.
            let rank = (!shelf.changed, *drug == typed, shelf.rank(row));
            if best.as_ref().is_none_or(|(known, ..)| *known < rank) {
                best = Some((rank, shelf, row));
            }
        }
        let Some((_, shelf, row)) = best else { return Ok(Named::Unknown) };
        if shelf.changed {
            return Ok(shelf.stub(row, populations).map_or(Named::Unknown, Named::Unreadable));
        }
        Ok(shelf.monograph(row, words)?.map_or(Named::Unknown, Named::One))
    }

    /// Searches all places; a label that stands in several is one hit.
    pub fn search(&self, text: &str, limit: usize) -> LabelsFound {
        let mut all = LabelsFound::default();
        for shelf in &self.shelves {
            let found = shelf.labels.names().search(text, limit);
            let with = |hits: Vec<LabelHit>| hits.into_iter().map(|found| InPack { found, pack: shelf.pack.clone() });
            all.exact.extend(with(found.exact));
            all.matches.extend(with(found.matches));
            all.did_you_mean.extend(with(found.did_you_mean));
            all.total += found.total;
        }
        // A name that is right in one place was not misspelled in another.
        if all.total > 0 {
            all.did_you_mean.clear();
        }
        let query = normalise(text);
        let twice = merge(&mut all.exact, limit, |_| 0) + merge(&mut all.matches, limit, |hit| how_well(hit, &query));
        merge(&mut all.did_you_mean, limit, |hit| u8::try_from(hit.hit.differs).unwrap_or(u8::MAX));
        all.total = all.total.saturating_sub(twice);
        all
    }

    /// What a label that was found says that it is for; none where it cannot be read.
    pub fn used_for(&self, hit: &InPack<LabelHit>) -> Option<String> {
        let of = |pack: &Option<PackTag>| pack.as_ref().map(|pack| pack.id.clone());
        let shelf = self.shelves.iter().find(|shelf| !shelf.changed && of(&shelf.pack) == of(&hit.pack))?;
        shelf.labels.used_for(hit.found.row).ok().flatten()
    }

    /// Labels place by place, each once.
    pub fn page(&self, offset: usize, limit: usize, words: &Words) -> Result<LabelPage, StoreError> {
        let read = || self.shelves.iter().filter(|shelf| !shelf.changed && !shelf.labels.is_empty());
        let several = read().count() > 1;
        let newest = newest(read().enumerate().filter(|_| several).flat_map(|(number, shelf)| {
            let names = shelf.labels.names();
            (0..names.len()).map(move |place| (names.drug_at(place), names.date_at(place), number))
        }));
        let counts = |shelf: &Shelf, number: usize, place: usize| {
            !several || newest.get(shelf.labels.names().drug_at(place)) == Some(&number)
        };
        let mut page = LabelPage { labels: Vec::new(), total: 0 };
        for (number, shelf) in read().enumerate() {
            for (place, row) in shelf.labels.names().rows().iter().enumerate() {
                if !counts(shelf, number, place) {
                    continue;
                }
                if page.total >= offset && page.labels.len() < limit {
                    page.labels.extend(shelf.monograph(*row, words)?);
                }
                page.total += 1;
            }
        }
        Ok(page)
    }
}

/// Original packager, date, version.
type Rank = (bool, Option<String>, Option<u32>);

impl Shelf {
    fn monograph(&self, row: u32, words: &Words) -> Result<Option<Arc<Monograph>>, StoreError> {
        let read = self.labels.monograph(row, words)?;
        Ok(read.map(|monograph| self.named_by_its_pack(monograph, words)))
    }

    /// A monograph of a pack says so, and so does each of its sources.
    fn named_by_its_pack(&self, mut monograph: Arc<Monograph>, words: &Words) -> Arc<Monograph> {
        let Some(pack) = &self.pack else { return monograph };
        let own = Arc::make_mut(&mut monograph);
        own.pack = Some(pack.clone());
        for source in &mut own.sources {
            let (name, version) = (&pack.name, &pack.version.to_string());
            source.title = words.f(
                "pack-of-title",
                &[("title", (&source.title).into()), ("pack", name.into()), ("version", version.into())],
            );
        }
        monograph
    }

    fn rank(&self, row: u32) -> Rank {
        let known = self.labels.row(row).ok().flatten();
        known.map(|row| (row.original, row.effective.map(|date| date.to_string()), row.version)).unwrap_or_default()
    }

    /// The id of a label by its row.
    fn drug(&self, row: u32) -> Option<&str> {
        let place = self.labels.names().rows().iter().position(|other| *other == row)?;
        Some(self.labels.names().drug_at(place))
    }

    /// The stand-in of a label whose pack has changed.
    fn stub(&self, row: u32, populations: &Populations) -> Option<Arc<Monograph>> {
        let pack = self.pack.clone()?;
        let reason = GapReason::PackChanged { pack: pack.name.clone() };
        let mut stub = Monograph::unreadable(Id::new(self.drug(row)?)?, &reason, populations);
        stub.origin = Origin::Imported;
        stub.pack = Some(pack);
        Some(Arc::new(stub))
    }
}

/// How well a hit matches, as each place has put it in order: beginnings of names, of words, synonyms, labelers.
fn how_well(hit: &LabelHit, query: &str) -> u8 {
    match hit.hit.kind {
        HitKind::Labeler => 3,
        HitKind::Synonym => 2,
        _ if normalise(&hit.hit.matched).starts_with(query) => 0,
        _ => 1,
    }
}

/// Of each label the place of its newest; of two of one date the first counts. Label, date and place are given in order.
fn newest<K: Eq + Hash>(labels: impl Iterator<Item = (K, u32, usize)>) -> HashMap<K, usize> {
    let mut newest: HashMap<K, (u32, usize)> = HashMap::new();
    for (label, date, place) in labels {
        let known = newest.entry(label).or_insert((date, place));
        if date > known.0 {
            *known = (date, place);
        }
    }
    newest.into_iter().map(|(label, (_, place))| (label, place)).collect()
}

/// Puts hits of several places into one order, each label once; how many stood there twice.
fn merge(hits: &mut Vec<InPack<LabelHit>>, limit: usize, rank: impl Fn(&LabelHit) -> u8) -> usize {
    let before = hits.len();
    let newest = newest(hits.iter().enumerate().map(|(at, hit)| (hit.found.hit.drug.clone(), hit.found.date, at)));
    let mut place = 0;
    hits.retain(|hit| {
        let counts = newest.get(&hit.found.hit.drug) == Some(&place);
        place += 1;
        counts
    });
    let twice = before - hits.len();
    hits.sort_by_key(|hit| rank(&hit.found));
    hits.truncate(limit);
    twice
}
